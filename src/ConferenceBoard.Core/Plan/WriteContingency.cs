namespace ConferenceBoard.Core.Plan;

/// <summary>Writes what follows if nothing changes or things get worse (domain.md §3, "Plan"). Chair, note taker and social worker.</summary>
/// <param name="Text">Several lines of at most <see cref="Limits.Contingency"/> characters; may be empty.</param>
/// <param name="Seen">The revision that was on the screen.</param>
public sealed record WriteContingency(string Text, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!PlanRules.MayPlan(asker.Person?.Role))
            return RefusalReason.PlanNotYours;
        var text = Words.OfCard(Text);
        if (string.Equals(text, state.Plan.Contingency, StringComparison.Ordinal))
            return Ruling.NoChange;
        if (Seen != state.Plan.ContingencyRevision)
            return RefusalReason.PlanChangedMeanwhile;
        return PlanRules.CheckLengths((text, Limits.Contingency)) is { } no ? no : new ContingencyWritten(text);
    }
}

/// <summary>It is said what follows if nothing changes.</summary>
public sealed record ContingencyWritten(string Text) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPlan(plan => plan with { Contingency = Text, ContingencyRevision = plan.ContingencyRevision + 1 });
}
