using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Wall;

/// <summary>Covers or uncovers the wall. Chair only.</summary>
public sealed record BlankWall(bool Blank) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker) =>
        !asker.IsChair ? RefusalReason.ChairOnly : state.Wall.Blank == Blank ? Ruling.NoChange : new WallBlanked(Blank);
}

/// <summary>The wall was covered or uncovered.</summary>
public sealed record WallBlanked(bool Blank) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Wall = state.Wall with { Blank = Blank, CoveredByStep = false } };
}

/// <summary>Holds the wall as it is, or lets it follow again. Chair only.</summary>
public sealed record FreezeWall(bool Frozen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker) =>
        !asker.IsChair ? RefusalReason.ChairOnly : state.Wall.Frozen is not null == Frozen ? Ruling.NoChange : new WallFrozen(Frozen);
}

/// <summary>The wall is held, or follows again.</summary>
public sealed record WallFrozen(bool Frozen) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Wall = state.Wall with { Frozen = Frozen ? Held(state) : null } };

    private static FrozenWall Held(ConferenceState state) =>
        new(state.Board, state.Wall.Spotlight, state.Scaling, state.Genogram) { Attendees = state.Attendees, Agenda = state.Agenda, Plan = state.Plan, Announced = state.Decision.Announced };
}

/// <summary>Puts one thing in the light: a column, a card, a pair, the genogram or a page; or nothing. Chair only. A card that the room may not see is refused.</summary>
public sealed record ShowOnWall(Spotlight Spotlight) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (Spotlight is null || (Spotlight.Column is { } column && !Enum.IsDefined(column)))
            return RefusalReason.NotUnderstood;
        if (Spotlight.Card is { } id && (Spotlight.Column is not null || state.Board.Card(id) is not { } card || !Visibility.OnWall(state, card)))
            return RefusalReason.NotForTheRoom;
        if (Spotlight.Pair is { } shown && (Spotlight is not { Column: null, Card: null } || !Enum.IsDefined(shown.Face)))
            return RefusalReason.NotUnderstood;
        if (Spotlight.Pair is { } pair && (state.BegunAt is null || state.Scaling.Pair(pair.Pair) is not { Removed: false }))
            return state.BegunAt is null ? RefusalReason.BeginFirst : RefusalReason.PairGone;
        if (Spotlight.Genogram is { } genogram && CheckGenogram(state, genogram) is { } no)
            return no;
        if (Spotlight.Page is { } page && CheckPage(state, page) is { } not)
            return not;
        return state.Wall.Spotlight == Spotlight ? Ruling.NoChange : new WallShown(Spotlight);
    }

    /// <summary>A refusal where the page cannot be shown like that, or null. Houses and the decision are a child's, and the decision is announced; a next step is one that the room may see.</summary>
    private Refusal? CheckPage(ConferenceState state, PageShown page)
    {
        if (Spotlight is not { Column: null, Card: null, Pair: null, Genogram: null } || !Enum.IsDefined(page.Page)
            || page.Child is null == (page.Page is WallPage.Houses or WallPage.Decision) || (page.Card is not null && page.Page != WallPage.NextSteps))
            return RefusalReason.NotUnderstood;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        if (page.Child is { } child && !state.Children.Exists(c => c.Id == child))
            return RefusalReason.ChildUnknown;
        if (page.Page == WallPage.Decision && state.Decision.AnnouncedAt is null)
            return RefusalReason.NotAnnounced;
        return page.Card is { } id && !(state.Board.Card(id) is { Marks.Strand: Strand.NextStep } card && Visibility.OnWall(state, card))
            ? RefusalReason.NotForTheRoom : null;
    }

    /// <summary>A refusal where the genogram cannot be shown like that, or null. Whom the room may not see nobody can be pointed at.</summary>
    private Refusal? CheckGenogram(ConferenceState state, GenogramShown shown)
    {
        if (Spotlight is not { Column: null, Card: null, Pair: null } || shown.Focus is not { Folded.IsDefault: false } focus || focus.Folded.Length > FamilyLimits.People)
            return RefusalReason.NotUnderstood;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        var room = SeenFamily.OnWall(state, state.Genogram).Family;
        var people = focus.Folded.AsEnumerable();
        if (focus.Around is { } around)
            people = people.Append(around);
        if (shown.Centre is { } centre)
            people = people.Append(centre);
        return people.All(id => room.Person(id) is not null) && (focus.Household is not { } home || room.Households.Any(h => h.Id == home))
            ? null : RefusalReason.NotForTheRoom;
    }
}

/// <summary>Something else is in the light.</summary>
public sealed record WallShown(Spotlight Spotlight) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Wall = state.Wall with { Spotlight = Spotlight } };
}

/// <summary>Says how far away the farthest viewer is. Chair only.</summary>
/// <param name="ViewerRatio">Distance ÷ image height, 2 to 10.</param>
public sealed record FitWall(double ViewerRatio) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (double.IsNaN(ViewerRatio) || ViewerRatio is < 2 or > 10)
            return new Refusal(RefusalReason.ViewerRatioRange, 2, 10);
        var ratio = Math.Round(ViewerRatio, 1);
        return state.Wall.ViewerRatio.Equals(ratio) ? Ruling.NoChange : new WallFitted(ratio);
    }
}

/// <summary>The wall's text has another size.</summary>
public sealed record WallFitted(double ViewerRatio) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Wall = state.Wall with { ViewerRatio = ViewerRatio } };
}

/// <summary>Says in which language the wall's own words are: its headings, not what people wrote. Chair only.</summary>
/// <param name="Language">Two small letters ("pl"), or empty for the authority's own.</param>
public sealed record SpeakOnWall(string Language) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (Language is not "" and not [>= 'a' and <= 'z', >= 'a' and <= 'z'])
            return RefusalReason.NotUnderstood;
        return string.Equals(state.Wall.Language, Language, StringComparison.Ordinal) ? Ruling.NoChange : new WallSpoken(Language);
    }
}

/// <summary>The wall's own words are in another language.</summary>
public sealed record WallSpoken(string Language) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Wall = state.Wall with { Language = Language } };
}
