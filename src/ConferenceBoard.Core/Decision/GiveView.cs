using System.Collections.Immutable;

namespace ConferenceBoard.Core.Decision;

/// <summary>
/// Gives a view of one child. Social worker and professionals for themselves, until the decision is announced; chair or note taker write it
/// down for one of them, until the conference has ended. The social worker's is the recommendation.
/// </summary>
/// <param name="Child">Of which child.</param>
/// <param name="View">What they think.</param>
/// <param name="Seen">The revision of this person's view that the screen showed; 0 where there was none.</param>
/// <param name="For">Whose view it is, where someone else writes it down.</param>
public sealed record GiveView(ChildId Child, ProfessionalView View, int Seen, AttendeeId? For = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Person is not { } person || !(asker.KeepsBoard ? For is not null : DecisionRules.GivesView(person) && (For is null || For == person.Id)))
            return RefusalReason.NotYours;
        if (DecisionRules.CheckChild(state, Child) is { } no)
            return no;
        if (DecisionRules.CheckStillAsked(state, asker) is { } over)
            return over;
        if (state.Attendee(For ?? person.Id) is not { Removed: false } by)
            return RefusalReason.PersonGone;
        if (!DecisionRules.GivesView(by) || Clean(state, View) is not { } view)
            return RefusalReason.NotUnderstood;
        if ((DecisionRules.CheckLength(view.Evidence, Limits.ViewWords) ?? DecisionRules.CheckLength(view.Dissent, Limits.ViewWords)) is { } tooLong)
            return tooLong;

        var given = state.Decision.ViewOf(Child, by.Id);
        if (view == (given?.View ?? ProfessionalView.Nothing))
            return Ruling.NoChange;
        return Seen == (given?.Revision ?? 0) ? new ViewGiven(Child, by.Id, view, asker.At) : RefusalReason.ViewChangedMeanwhile;
    }

    /// <summary>The view with cleaned words and categories in the practice's order, or null where no screen of ours sends it.</summary>
    private static ProfessionalView? Clean(ConferenceState state, ProfessionalView? view)
    {
        if (view?.Categories is not { } keys || !Enum.IsDefined(view.Harm) || !Enum.IsDefined(view.Plan) || CategoryKeys.InOrder(state, keys) is not { } categories)
            return null;
        return view with { Evidence = Words.OfCard(view.Evidence), Dissent = Words.OfCard(view.Dissent), Categories = categories };
    }
}

/// <summary>A view was given.</summary>
public sealed record ViewGiven(ChildId Child, AttendeeId By, ProfessionalView View, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithDecision(decision =>
    {
        var at = decision.Views.FindIndex(v => v.Child == Child && v.By == By);
        var given = new GivenView(Child, By, View, at < 0 ? 1 : decision.Views[at].Revision + 1, At);
        return decision with { Views = at < 0 ? decision.Views.Add(given) : decision.Views.SetItem(at, given) };
    });
}

/// <summary>Categories of harm by their keys.</summary>
internal static class CategoryKeys
{
    /// <summary>The same keys, each once, in the practice's order; null where one is not of the practice.</summary>
    public static ImmutableList<string>? InOrder(ConferenceState state, ImmutableList<string> keys)
    {
        if (keys.Count > Limits.Categories || !keys.TrueForAll(key => state.Practice.Categories.Exists(c => string.Equals(c.Key, key, StringComparison.Ordinal))))
            return null;
        return [.. state.Practice.Categories.Select(c => c.Key).Where(key => keys.Contains(key, StringComparer.Ordinal))];
    }
}
