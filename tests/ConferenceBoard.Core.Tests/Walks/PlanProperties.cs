using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of the plan, whatever is asked.</summary>
public sealed class PlanProperties
{
    [Fact]
    public void Nobodys_plan_holds_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, PlanView>();
        return step => ForSome(step, viewer =>
        {
            var view = PlanView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
            if (step.Number % 5 == 0)
                Assert.Equal(Portrait.Of(PlanView.For(step.After, viewer)), Portrait.Of(view));
            if (ReferenceEquals(view, before.GetValueOrDefault(viewer.Id)))
                return;
            before[viewer.Id] = view;
            Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
        });
    });

    [Fact]
    public void What_a_plan_offers_is_what_a_command_does() => AllWalks.EachStep(step =>
    {
        if (step.Number % 15 != 0)
            return;
        foreach (var seat in step.After.Seats.Keys)
        {
            if (step.After.PersonAt(seat) is not { } person)
                continue;
            var view = PlanView.For(step.After, person);
            Assert.Equal(view.MayOffer, Refused(new MakeOffer(Id.SupportOffer(30_000), "Other words")) is null or RefusalReason.TooManyOffers);
            Assert.Equal(view.MayPlan, Refused(new WriteContingency("Other words", step.After.Plan.ContingencyRevision)) is null);
            Assert.Equal(view.MayWriteSafetyPlan, Refused(new WriteSafetyPlan(step.After.Plan.SafetyPlan with { Text = "Other words" }, step.After.Plan.SafetyPlanRevision)) is null);
            Assert.Equal(view.MayMakeSteps, Refused(new TakeDefaultSteps([])) is null);
            foreach (var next in view.Steps)
            {
                Assert.Equal(view.MayPlan, Refused(new PlanStep(next.Card, StepPlan.None with { Others = "Gran" }, next.PlanRevision)) is null);
                Assert.Equal(view.MayPlan, Refused(new ReviewStep(next.Card, StepReview.None with { Happened = "Other words" }, next.ReviewRevision)) is null);
            }

            foreach (var offer in view.Offers)
                Assert.Equal(offer.MayChange, Refused(new ChangeOffer(offer.Id, "Other words", offer.Revision)) is null);
            Assert.All(view.Parked, p => Assert.Null(Refused(new ParkedToStep(p.Card))));

            RefusalReason? Refused(ConferenceCommand command) =>
                Decider.Decide(step.After, new Asked(command, new Actor.OfSeat(seat), default, Scene.Start)).Refusal?.Reason;
        }
    });

    [Fact]
    public void The_plan_keeps_to_the_limits() => AllWalks.EachStep(step =>
    {
        var plan = step.After.Plan;
        if (ReferenceEquals(step.Before.Plan, plan))
            return;
        Assert.InRange(plan.Offers.Count, 0, Limits.SupportOffers);
        Assert.All(plan.Offers.GroupBy(o => o.Of), own => Assert.InRange(own.Count(), 1, Limits.OffersPerPerson));
        Assert.All(plan.Offers, o => Assert.InRange(o.Text.Length, 1, Limits.OfferText));
        Assert.InRange(plan.SafetyPlan.Network.Count, 0, Limits.Network);
        Assert.InRange(plan.Contingency.Length, 0, Limits.Contingency);
        foreach (var (card, planned) in plan.Steps)
        {
            Assert.NotNull(step.After.Board.Card(card));
            Assert.InRange(planned.Plan.People.Count, 0, Limits.StepPeople);
            Assert.All(planned.Plan.People, id => Assert.NotNull(step.After.Attendee(id)));
            Assert.True(planned.Plan.Outcome.Length <= Limits.Outcome && planned.Plan.Others.Length <= Limits.StepOthers);
        }
    });

    [Fact]
    public void Of_two_who_saw_the_same_only_one_changes_it() => AllWalks.Each(() =>
    {
        var written = new HashSet<(CardId, int)>();
        return step =>
        {
            if (step.Asked.Command is PlanStep asked && step.Ruling.Events.Length > 0)
                Assert.True(written.Add((asked.Card, asked.Seen)));
        };
    });

    /// <summary>Three people at each step, another three at the next.</summary>
    private static void ForSome(Step step, Action<Attendee> look)
    {
        var people = step.After.Attendees;
        for (var n = 0; n < Math.Min(3, people.Count); n++)
            look(people[((step.Number * 3) + n) % people.Count]);
    }
}
