using System.Collections.Immutable;

namespace ConferenceBoard.Core.Timetable;

/// <summary>
/// Offers dates for a meeting in place of those offered before. Chair or note taker. What people answered stays with the dates that stay.
/// </summary>
/// <param name="Kind">For which meeting.</param>
/// <param name="Offers">1 to <see cref="Limits.DateOffers"/> dates, in any order, no two the same; after the conference by at most <see cref="Limits.ReviewWithinDays"/> days.</param>
public sealed record OfferDates(MeetingKind Kind, ImmutableArray<DateOffer> Offers) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (!Enum.IsDefined(Kind) || Offers.IsDefault || Offers.Contains(null!))
            return RefusalReason.NotUnderstood;
        if (state.Details is not { } details)
            return RefusalReason.UnknownConference;
        if (Offers.Length is 0 or > Limits.DateOffers)
            return new Refusal(RefusalReason.DateOffersCount, Limits.DateOffers);
        if (Offers.Any(o => !DatesRules.IsAfter(details, o.StartsAt)))
            return RefusalReason.ReviewDate;
        if (Offers.DistinctBy(o => o.StartsAt).Count() < Offers.Length)
            return RefusalReason.DateOfferedTwice;
        if (Offers.DistinctBy(o => o.Id).Count() < Offers.Length || state.Dates.Offers.Exists(d => d.Kind != Kind && Offers.Any(o => o.Id == d.Offer.Id)))
            return RefusalReason.AlreadyThere;

        ImmutableArray<DateOffer> sorted = [.. Offers.OrderBy(o => o.StartsAt)];
        return sorted.SequenceEqual(state.Dates.Offers.Where(d => d.Kind == Kind).Select(d => d.Offer)) ? Ruling.NoChange : new DatesOffered(Kind, sorted);
    }
}

/// <summary>Dates are offered for a meeting, the earliest first. Answers stay with a date that has the same id and time as before.</summary>
public sealed record DatesOffered(MeetingKind Kind, ImmutableArray<DateOffer> Offers) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithDates(dates => dates with
    {
        Offers =
        [
            .. dates.Offers.Where(d => d.Kind < Kind),
            .. Offers.Select(o => dates.Offers.Find(d => d.Kind == Kind && d.Offer == o) ?? new OfferedDate(Kind, o, [])),
            .. dates.Offers.Where(d => d.Kind > Kind),
        ],
    });
}
