namespace ConferenceBoard.Core.Plan;

/// <summary>Says who does a next step, by when and what for. Chair, note taker and social worker.</summary>
/// <param name="Card">A next step on the board.</param>
/// <param name="Plan">All that is planned of it.</param>
/// <param name="Seen">The revision that was on the screen, so that two screens never overwrite each other.</param>
public sealed record PlanStep(CardId Card, StepPlan Plan, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!PlanRules.MayPlan(asker.Person?.Role))
            return RefusalReason.PlanNotYours;
        if (Plan?.People is null)
            return RefusalReason.NotUnderstood;
        if (PlanRules.CheckStep(state, asker, Card) is { } gone)
            return gone;
        if (Plan.People.Count > Limits.StepPeople)
            return new Refusal(RefusalReason.TooManyNamed, Limits.StepPeople);

        var now = state.Plan.Step(Card);
        var plan = Plan with { People = [.. Plan.People.Distinct()], Others = Words.OfName(Plan.Others), Outcome = Words.OfCard(Plan.Outcome) };
        if (plan == now.Plan)
            return Ruling.NoChange;
        if (Seen != now.PlanRevision)
            return RefusalReason.PlanChangedMeanwhile;
        return Check(state, plan, now.Plan, asker.At) is { } no ? no : new StepPlanned(Card, plan);
    }

    private static Refusal? Check(ConferenceState state, StepPlan plan, StepPlan before, DateTimeOffset at)
    {
        if (!plan.People.TrueForAll(id => state.Attendee(id) is { Removed: false }))
            return RefusalReason.PersonGone;
        if (plan.Pair is { } pair && pair != before.Pair && state.Scaling.Pair(pair) is not { Removed: false })
            return RefusalReason.PairGone;
        if (PlanRules.CheckLengths((plan.Others, Limits.StepOthers), (plan.Outcome, Limits.Outcome)) is { } no)
            return no;

        // A day that was written some years ago may stay as it is while the rest is changed.
        var today = DateOnly.FromDateTime(at.Date);
        return plan.By is { } by && by != before.By && (by < today.AddYears(-Limits.StepYears) || by > today.AddYears(Limits.StepYears))
            ? new Refusal(RefusalReason.StepDate, Limits.StepYears) : null;
    }
}

/// <summary>It is said who does a next step, by when and what for.</summary>
public sealed record StepPlanned(CardId Card, StepPlan Plan) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPlan(plan => plan.With(Card, step => step with { Plan = Plan, PlanRevision = step.PlanRevision + 1 }));
}
