namespace ConferenceBoard.Core.Decision;

/// <summary>
/// Corrects one part of the announced decision for one child. Chair only; what was announced stays on record beside it. It never takes away
/// what a decision needs: its outcome, its rationale and, with a plan, its category.
/// </summary>
/// <param name="Child">For which child.</param>
/// <param name="Change">The part as it is to be.</param>
/// <param name="Why">Why, 1 to <see cref="Limits.AmendmentWhy"/> characters.</param>
public sealed record AmendDecision(ChildId Child, DecisionChange Change, string Why) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (DecisionRules.CheckChild(state, Child) is { } no)
            return no;
        if (state.Decision.Announced.GetValueOrDefault(Child) is not { } announced)
            return RefusalReason.NotAnnounced;
        if (Change is null)
            return RefusalReason.NotUnderstood;
        var (cleaned, wrong) = Change.Clean(state);
        if (cleaned is not { } change)
            return wrong!;

        var amended = change.On(announced.Now);
        if (amended == announced.Now)
            return Ruling.NoChange;
        var why = Words.OfCard(Why);
        if (why.Length == 0)
            return RefusalReason.AmendmentReasonMissing;
        if (DecisionRules.CheckLength(why, Limits.AmendmentWhy) is { } tooLong)
            return tooLong;
        if (AnnounceCheck.Of(state, Child, amended, DecisionLimits.None).Any(kind => kind is AnnounceProblemKind.NoOutcome or AnnounceProblemKind.NoRationale or AnnounceProblemKind.NoCategory))
            return RefusalReason.AmendedAway;
        return state.Decision.Announced.Values.Sum(d => d.Amendments.Count) >= Limits.Amendments
            ? new Refusal(RefusalReason.TooManyAmendments, Limits.Amendments)
            : new DecisionAmended(Child, change, why, asker.Id!.Value, asker.At);
    }
}

/// <summary>The announced decision was corrected.</summary>
public sealed record DecisionAmended(ChildId Child, DecisionChange Change, string Why, AttendeeId By, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.Decision.Announced.GetValueOrDefault(Child) is not { } announced ? state
        : state.WithDecision(decision => decision with
        {
            Announced = decision.Announced.SetItem(Child, announced with
            {
                Now = Change.On(announced.Now),
                Amendments = announced.Amendments.Add(new Amendment(At, Why, announced.Now.Part(Change.Field), Change)),
            }),
        });
}
