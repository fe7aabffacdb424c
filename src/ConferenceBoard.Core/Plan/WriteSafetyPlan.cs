namespace ConferenceBoard.Core.Plan;

/// <summary>
/// Writes the safety plan. Chair, note taker and social worker; and family members, whose plan it is, what they do and who helps, but not
/// whether it is a draft nor the answers of the conference.
/// </summary>
/// <param name="Plan">All of it.</param>
/// <param name="Seen">The revision that was on the screen.</param>
public sealed record WriteSafetyPlan(SafetyPlan Plan, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!PlanRules.MayWriteSafetyPlan(asker.Person?.Role))
            return RefusalReason.PlanNotYours;
        if (Plan?.Network is null)
            return RefusalReason.NotUnderstood;
        if (Plan.Network.Count > Limits.Network)
            return new Refusal(RefusalReason.TooManyNamed, Limits.Network);

        var now = state.Plan.SafetyPlan;
        var plan = Clean(Plan);
        if (plan == now)
            return Ruling.NoChange;
        if (Seen != state.Plan.SafetyPlanRevision)
            return RefusalReason.PlanChangedMeanwhile;
        if (!PlanRules.MayPlan(asker.Person?.Role) && plan != now with { Text = plan.Text, Network = plan.Network })
            return RefusalReason.PlanNotYours;
        if (plan.Network.Exists(n => n.Length > Limits.Name))
            return new Refusal(RefusalReason.NameTooLong, Limits.Name);
        return PlanRules.CheckLengths(
            (plan.Text, Limits.SafetyPlan), (plan.WhatElse, Limits.SafetyAnswer), (plan.WhatIsMissing, Limits.SafetyAnswer), (plan.HowExplained, Limits.SafetyAnswer)) is { } no
            ? no : new SafetyPlanWritten(plan);
    }

    private static SafetyPlan Clean(SafetyPlan plan) => new(
        Words.OfCard(plan.Text),
        [.. plan.Network.Select(Words.OfName).Where(n => n.Length > 0)],
        plan.Draft,
        Words.OfCard(plan.WhatElse),
        Words.OfCard(plan.WhatIsMissing),
        Words.OfCard(plan.HowExplained));
}

/// <summary>The safety plan reads so now.</summary>
public sealed record SafetyPlanWritten(SafetyPlan Plan) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPlan(plan => plan with { SafetyPlan = Plan, SafetyPlanRevision = plan.SafetyPlanRevision + 1 });
}
