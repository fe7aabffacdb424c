using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Setup;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>Dates that chair and note taker offer for the meetings that follow.</summary>
public sealed class OfferDatesSpecs
{
    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Chair_and_note_taker_offer_them_the_earliest_first()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var offered = Typical.Conference().When(keeper, Dated.CoreGroup(Dated.Offer(2, 9), Dated.Offer(1, 7))).Then<DatesOffered>();
            Assert.Equal([Dated.Offer(1, 7), Dated.Offer(2, 9)], offered.Offers.AsEnumerable());
        }
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_does(Role role) =>
        Typical.Conference().When(Typical.Of(role), Dated.CoreGroup(Dated.Offer(1, 7))).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void Nor_does_the_office() => Typical.Conference().When(null, Dated.CoreGroup(Dated.Offer(1, 7))).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        var scene = Typical.Conference();
        scene.When(Typical.Chair, new OfferDates((MeetingKind)9, [Dated.Offer(1, 7)])).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new OfferDates(MeetingKind.Review, default)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new OfferDates(MeetingKind.Review, [null!])).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, Dated.CoreGroup(Dated.Offer(1, 7), Dated.Offer(1, 8))).ThenRefused(RefusalReason.AlreadyThere);
        scene.Where(s => s with { Details = null }).When(Typical.Chair, Dated.CoreGroup(Dated.Offer(1, 7))).ThenRefused(RefusalReason.UnknownConference);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(Limits.DateOffers, true)]
    [InlineData(Limits.DateOffers + 1, false)]
    public void At_least_one_and_not_too_many(int count, bool accepted)
    {
        var scene = Typical.Conference().When(Typical.Chair, Dated.CoreGroup([.. Enumerable.Range(1, count).Select(n => Dated.Offer(n, n))]));
        _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.DateOffersCount, Limits.DateOffers);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(Limits.ReviewWithinDays, true)]
    [InlineData(Limits.ReviewWithinDays + 1, false)]
    public void After_the_conference_within_about_a_year(int days, bool accepted)
    {
        var scene = Typical.Conference().When(Typical.Chair, Dated.CoreGroup(Dated.Offer(1, days)));
        _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.ReviewDate);
    }

    [Fact]
    public void Not_the_same_date_twice() =>
        Typical.Conference().When(Typical.Chair, Dated.CoreGroup(Dated.Offer(1, 7), Dated.Offer(2, 7))).ThenRefused(RefusalReason.DateOfferedTwice);

    [Fact]
    public void A_weekend_or_a_date_after_the_limit_may_be_offered() =>
        Typical.Conference().When(Typical.Chair, Dated.CoreGroup(Dated.Offer(1, 5), Dated.Offer(2, 60))).ThenAccepted();

    [Fact]
    public void Each_meeting_has_dates_of_its_own()
    {
        var scene = Dated.Offered().Given(Typical.Chair, new OfferDates(MeetingKind.ChildInNeedMeeting, [Dated.Offer(8, 20)]))
            .Given(Typical.Chair, new OfferDates(MeetingKind.Review, [Dated.Offer(9, 80)]));
        Assert.Equal([1, 2, 3, 9, 8], scene.State.Dates.Offers.Select(d => Enumerable.Range(1, 9).Single(n => Id.Offer(n) == d.Offer.Id)));
        scene.When(Typical.Chair, new OfferDates(MeetingKind.Review, [Dated.Offer(1, 80)])).ThenRefused(RefusalReason.AlreadyThere);
    }

    [Fact]
    public void Answers_stay_with_the_dates_that_stay()
    {
        var scene = Dated.Offered().Given(Typical.Mum, Dated.Can(1)).Given(Typical.Mum, Dated.Can(2)).Given(Typical.Mum, Dated.Cannot(3));
        scene.Given(Typical.NoteTaker, Dated.CoreGroup(Dated.Offer(4, 6), Dated.Offer(2, 9), Dated.Offer(1, 7)));
        Assert.Equal([(Id.Offer(4), null), (Id.Offer(1), true), (Id.Offer(2), null)], scene.State.Dates.Offers.Select(d => (d.Offer.Id, d.Of(Typical.Mum.Id))));
    }

    [Fact]
    public void The_same_dates_again_are_nothing_new() =>
        Dated.Offered().When(Typical.Chair, Dated.CoreGroup(Dated.Offer(3, 15), Dated.Offer(2, 8), Dated.Offer(1, 7))).ThenNothing();

    [Fact]
    public void A_review_begins_without_them()
    {
        var scene = Dated.Offered().Given(Typical.Mum, Dated.Can(1)).Given(Typical.Chair, Dated.Choose(7))
            .Given(Typical.Chair, new BeginConference()).Given(Typical.Chair, new EndConference());
        Assert.Same(DatesState.Empty, scene.Reviewed().State.Dates);
    }
}
