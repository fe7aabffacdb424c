namespace ConferenceBoard.Core.Decision;

/// <summary>
/// Writes one part of the decision for one child. Chair only, and for the chair's eyes only until it is announced (domain.md §3). Where another
/// of the chair's screens changed the same text meanwhile, the two are merged as cards are; where they do not fit together, nothing that is
/// stored is lost, and the screen keeps what was typed.
/// </summary>
/// <param name="Child">For which child.</param>
/// <param name="Change">The part as it is to be.</param>
/// <param name="Seen">The revision of that part that the edit began from; 0 at first.</param>
public sealed record DraftDecision(ChildId Child, DecisionChange Change, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (DecisionRules.CheckChild(state, Child) is { } no)
            return no;
        if (state.Decision.AnnouncedAt is not null)
            return RefusalReason.Announced;
        if (Change is null)
            return RefusalReason.NotUnderstood;
        var (cleaned, wrong) = Change.Clean(state);
        if (cleaned is not { } change)
            return wrong!;

        var draft = state.Decision.DraftOf(Child);
        if (change.On(draft.Values) == draft.Values)
            return Ruling.NoChange;
        var revision = draft.RevisionOf(change.Field);
        if (Seen == revision)
            return new DecisionDrafted(Child, change, asker.Id!.Value, asker.At);
        return Seen > revision || Seen < 0 ? RefusalReason.NotUnderstood : Merge(state, asker, draft, change);
    }

    /// <summary>What follows where the edit began from an older text.</summary>
    private Ruling Merge(ConferenceState state, Asker asker, DecisionDraft draft, DecisionChange change)
    {
        if (change.Text is not { } mine || draft.Values.Part(change.Field).Text is not { } theirs || draft.TextAt(change.Field, Seen) is not { } began)
            return RefusalReason.DecisionChangedMeanwhile;
        if (string.Equals(mine, began, StringComparison.Ordinal))
            return Ruling.NoChange;
        if (LongText.Merge(began, theirs, mine) is not { } merged || change.Saying(merged).Clean(state).Change is not { } both)
            return RefusalReason.DecisionChangedMeanwhile;
        return both.On(draft.Values) == draft.Values ? Ruling.NoChange : new DecisionDrafted(Child, both, asker.Id!.Value, asker.At);
    }
}

/// <summary>The chair has drafted one part of the decision.</summary>
public sealed record DecisionDrafted(ChildId Child, DecisionChange Change, AttendeeId By, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithDecision(decision => decision with { Drafts = decision.Drafts.SetItem(Child, decision.DraftOf(Child).With(Change)) });
}
