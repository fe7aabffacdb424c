namespace ConferenceBoard.Core.Plan;

/// <summary>Says how far a next step has come, what happened, what helped and what got in the way. Chair, note taker and social worker.</summary>
/// <param name="Card">A next step on the board.</param>
/// <param name="Review">All that is said of it.</param>
/// <param name="Seen">The revision that was on the screen.</param>
public sealed record ReviewStep(CardId Card, StepReview Review, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!PlanRules.MayPlan(asker.Person?.Role))
            return RefusalReason.PlanNotYours;
        if (Review is null || !Enum.IsDefined(Review.Status))
            return RefusalReason.NotUnderstood;
        if (PlanRules.CheckStep(state, asker, Card) is { } gone)
            return gone;

        var now = state.Plan.Step(Card);
        var review = Review with { Happened = Words.OfCard(Review.Happened), Helped = Words.OfCard(Review.Helped), InTheWay = Words.OfCard(Review.InTheWay) };
        if (review == now.Review)
            return Ruling.NoChange;
        if (Seen != now.ReviewRevision)
            return RefusalReason.PlanChangedMeanwhile;
        return PlanRules.CheckLengths((review.Happened, Limits.StepWords), (review.Helped, Limits.StepWords), (review.InTheWay, Limits.StepWords)) is { } no
            ? no : new StepReviewed(Card, review);
    }
}

/// <summary>It is said how a next step has gone.</summary>
public sealed record StepReviewed(CardId Card, StepReview Review) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithPlan(plan => plan.With(Card, step => step with { Review = Review, ReviewRevision = step.ReviewRevision + 1 }));
}
