namespace ConferenceBoard.Core.Setup;

/// <summary>A conference that was made from this one.</summary>
/// <param name="Conference">Which.</param>
/// <param name="StartsAt">When it is to start.</param>
public sealed record NextReview(ConferenceId Conference, DateTimeOffset StartsAt);

/// <summary>
/// The chair says that the next review is made from this conference (domain.md §4). Once, and when it has ended: what is changed here
/// afterwards stays here. What the review begins with is <see cref="OpenReview"/>'s.
/// </summary>
/// <param name="Review">Id for the review.</param>
/// <param name="StartsAt">When it is to start: after this conference, by at most <see cref="Limits.ReviewWithinDays"/> days.</param>
public sealed record MakeReview(ConferenceId Review, DateTimeOffset StartsAt) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Review is not null)
            return Ruling.NoChange;
        if (state.EndedAt is null)
            return RefusalReason.EndFirst;
        return StartsAt > state.Details!.StartsAt && StartsAt > asker.At && StartsAt - asker.At <= TimeSpan.FromDays(Limits.ReviewWithinDays)
            ? new ReviewMade(new NextReview(Review, StartsAt))
            : RefusalReason.ReviewDate;
    }
}

/// <summary>There is a review of this conference.</summary>
public sealed record ReviewMade(NextReview Review) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Review = Review };
}
