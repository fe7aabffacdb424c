namespace ConferenceBoard.Core.Papers;

/// <summary>Marks that a child was told the outcome, or takes that back. Chair, note taker, and the one whose task it is; once it is announced.</summary>
/// <param name="Child">Which child.</param>
/// <param name="Told">The child was told.</param>
public sealed record TellChild(ChildId Child, bool Told) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        var telling = state.Papers.TellingOf(Child);
        if (asker.Id is not { } by || !(asker.KeepsBoard || telling.Owner == by))
            return RefusalReason.TellingNotYours;
        if (!state.Children.Exists(c => c.Id == Child))
            return RefusalReason.ChildUnknown;
        if (PapersRules.CheckTelling(state) is { } no)
            return no;
        return Told == telling.ToldAt is not null ? Ruling.NoChange : new ChildToldMarked(Child, Told, by, asker.At);
    }
}

/// <summary>It was marked that a child was told the outcome, or that it was not after all.</summary>
public sealed record ChildToldMarked(ChildId Child, bool Told, AttendeeId By, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithTelling(Child, telling => telling with { ToldAt = Told ? At : null, ToldBy = Told ? By : null });
}
