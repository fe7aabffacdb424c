using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of the dates of the meetings that follow, whatever is asked.</summary>
public sealed class DatesProperties
{
    [Fact]
    public void Dates_are_in_order_bounded_and_after_the_conference() => AllWalks.EachStep(step =>
    {
        var dates = step.After.Dates;
        if (ReferenceEquals(step.Before.Dates, dates))
            return;
        Assert.Equal(dates.Offers.OrderBy(d => d.Kind).ThenBy(d => d.Offer.StartsAt).Select(d => d.Offer.Id), dates.Offers.Select(d => d.Offer.Id));
        Assert.Equal(dates.Chosen.Select(c => c.Kind).Distinct().Order(), dates.Chosen.Select(c => c.Kind));
        Assert.All(dates.Offers.GroupBy(d => d.Kind), d => Assert.InRange(d.Count(), 1, 6));
        Assert.Distinct(dates.Offers.Select(d => d.Offer.Id));
        Assert.All(dates.Offers.Select(d => d.Offer.StartsAt).Concat(dates.Chosen.Select(c => c.At)), at => Assert.InRange((at - step.After.Details!.StartsAt).TotalDays, 0.01, 400));
        Assert.All(dates.Offers, d => Assert.Distinct(d.Answers.Select(a => a.Person)));
    });

    [Fact]
    public void An_answer_changes_only_by_the_one_who_gave_it_or_with_its_date() => AllWalks.EachStep(step =>
    {
        foreach (var was in step.Before.Dates.Offers)
        {
            if (step.After.Dates.Offers.Find(d => d.Kind == was.Kind && d.Offer == was.Offer) is { } now)
                Assert.Equal(was.Answers.Where(a => a.Person != step.Asker?.Id), now.Answers.Where(a => a.Person != step.Asker?.Id));
        }
    });

    [Fact]
    public void Only_chair_and_note_taker_offer_and_only_the_chair_chooses() => AllWalks.EachStep(step =>
    {
        if (step.Asker?.Role != Role.Chair)
            Assert.Same(step.Before.Dates.Chosen, step.After.Dates.Chosen);
        if (step.Asker?.Role is not (Role.Chair or Role.NoteTaker))
            Assert.Equal(step.Before.Dates.Offers.Select(d => (d.Kind, d.Offer)), step.After.Dates.Offers.Select(d => (d.Kind, d.Offer)));
    });

    [Fact]
    public void A_chosen_date_after_its_limit_has_a_reason() => AllWalks.EachStep(step =>
    {
        // The walks are of a review on Monday 14 September 2026, or of one twelve weeks later that a seventh of them begin with.
        if (step.After.Details?.StartsAt == Scene.Start && step.Ruling.Events.OfType<DateChosen>().SingleOrDefault() is { } chosen)
        {
            var latest = chosen.Kind switch
            {
                MeetingKind.FirstCoreGroup => new DateOnly(2026, 11, 9),
                MeetingKind.Review => new DateOnly(2027, 3, 12),
                _ => new DateOnly(2026, 10, 12),
            };
            Assert.True(chosen.Reason.Length > 0 || DateOnly.FromDateTime(chosen.At.DateTime) <= latest);
        }
    });

    [Fact]
    public void Nobodys_dates_hold_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, DatesView>();
        return step =>
        {
            if (Unchanged(step))
                return;
            foreach (var viewer in step.After.Attendees)
            {
                var view = DatesView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
                before[viewer.Id] = view;
                Check(step.After, viewer, view);
                Assert.Equal(Portrait.Of(DatesView.For(step.After, viewer)), Portrait.Of(view));
                Assert.Same(view, DatesView.For(step.After, viewer, view));
            }
        };
    });

    [Fact]
    public void What_the_dates_offer_is_what_a_command_does() => AllWalks.EachStep(step =>
    {
        if (Unchanged(step))
            return;
        foreach (var seat in step.After.Seats.Keys)
        {
            if (step.After.PersonAt(seat) is not { } person)
                continue;
            var view = DatesView.For(step.After, person);
            Assert.Equal(view.MayAnswer, Refused(new AnswerDate(Id.Offer(9_999), true)) == RefusalReason.DateNotOffered);
            Assert.Equal(view.MayOffer, Refused(new OfferDates(MeetingKind.Review, default)) == RefusalReason.NotUnderstood);
            Assert.Equal(view.MayChoose, Refused(new ChooseDate((MeetingKind)77, null, "", "")) == RefusalReason.NotUnderstood);

            RefusalReason? Refused(ConferenceCommand command) =>
                Decider.Decide(step.After, new Asked(command, new Actor.OfSeat(seat), default, Scene.Start)).Refusal?.Reason;
        }
    });

    /// <summary>The second opinion: dates for those who take part, with their own answer; who answered what for those who keep the board.</summary>
    private static void Check(ConferenceState state, Attendee viewer, DatesView view)
    {
        var isIn = viewer is { Removed: false, Attendance: not (Attendance.TheirPartLater or Attendance.TheirPartOver) };
        var keeps = isIn && viewer.Role is (Role.Chair or Role.NoteTaker);
        Assert.Equal(isIn ? state.Dates.Offers.Select(d => d.Offer.Id) : [], view.Offers.Select(o => o.Id));
        Assert.Equal(isIn ? state.Dates.Chosen.Select(c => (c.Kind, c.At, c.Place)) : [], view.Chosen.Select(c => (c.Kind, c.At, c.Place)));
        Assert.All(view.Chosen, c => Assert.Equal(keeps ? state.Dates.Of(c.Kind)!.Reason : "", c.Reason));
        Assert.Equal(keeps && state.Details is not null, !view.Due.IsEmpty);
        foreach (var (offer, stored) in view.Offers.Zip(state.Dates.Offers))
        {
            Assert.Equal(IsAsked(viewer) ? stored.Answers.SingleOrDefault(a => a.Person == viewer.Id)?.Can : null, offer.Yours);
            Assert.Equal(keeps, offer.Tally is not null);
            if (offer.Tally is not { } tally)
                continue;
            Assert.Equal(Names(stored, true), string.Join(", ", tally.Can));
            Assert.Equal(Names(stored, false), string.Join(", ", tally.Cannot));
            Assert.Equal(Names(stored, null), string.Join(", ", tally.Unanswered));
            var most = view.Offers.Where(o => o.Kind == offer.Kind).Max(o => o.Tally!.Can.Length);
            Assert.Equal(most > 0 && offer.Id == view.Offers.First(o => o.Kind == offer.Kind && o.Tally!.Can.Length == most).Id, tally.Best);
        }

        string Names(OfferedDate date, bool? said) =>
            string.Join(", ", state.Attendees.Where(a => IsAsked(a) && date.Answers.SingleOrDefault(d => d.Person == a.Id)?.Can == said).Select(a => a.Name));
    }

    private static bool IsAsked(Attendee person) => person is { Removed: false, Role: not (Role.Supporter or Role.Observer) };

    private static bool Unchanged(Step step) => ReferenceEquals(step.Before.Dates, step.After.Dates) && ReferenceEquals(step.Before.Attendees, step.After.Attendees)
        && ReferenceEquals(step.Before.Seats, step.After.Seats) && ReferenceEquals(step.Before.Details, step.After.Details) && step.Before.EndedAt == step.After.EndedAt;
}
