using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Understanding;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of care and of shared understanding, whatever is asked.</summary>
public sealed class CareProperties
{
    [Fact]
    public void Nobody_is_said_to_have_understood_who_was_not_asked_again_after_it_was_explained() => AllWalks.EachStep(step =>
    {
        if (ReferenceEquals(step.Before.Understanding, step.After.Understanding))
            return;
        foreach (var person in step.After.Understanding.People.Values.Where(p => p.Standing == UnderstandingStanding.InTheirOwnWords))
        {
            var way = person.History.Select(s => s.Standing).ToList();
            Assert.Equal(UnderstandingStanding.InTheirOwnWords, way[^1]);
            Assert.True(way.LastIndexOf(UnderstandingStanding.AskedAgain) > way.LastIndexOf(UnderstandingStanding.Explained));
            Assert.True(way.LastIndexOf(UnderstandingStanding.Explained) > way.LastIndexOf(UnderstandingStanding.NotYet));
            Assert.InRange(person.Words.Length, 1, Limits.OwnWords);
            Assert.Equal(person.Words, person.History[^1].Words);
        }
    });

    [Fact]
    public void Where_understanding_stands_is_where_its_last_step_led() => AllWalks.EachStep(step =>
    {
        foreach (var person in step.After.Understanding.People.Values)
            Assert.Equal(person.Standing, person.History.IsEmpty ? UnderstandingStanding.NotYet : person.History[^1].Standing);
    });

    [Fact]
    public void Nobody_has_two_hands_or_two_asks_of_a_kind_or_more_warnings_than_there_are() => AllWalks.EachStep(step =>
    {
        var care = step.After.Care;
        if (ReferenceEquals(step.Before.Care, care))
            return;
        Assert.Equal(care.Hands.Count, care.Hands.Select(h => h.Person).Distinct().Count());
        Assert.Equal(care.Asks.Count, care.Asks.Select(a => (a.By, a.Kind)).Distinct().Count());
        Assert.All(care.Warnings.GroupBy(w => w.Person), w => Assert.InRange(w.Count(), 1, Limits.Warnings));
        Assert.DoesNotContain(care.Tellings.Values, t => t is { How: "", Returns: ReturnPlan.NotSaid });
        Assert.True(care.Break is null || (step.After.BegunAt is not null && care.Break.Until > care.Break.Began));
    });

    [Fact]
    public void Only_the_chair_warns_answers_gives_turns_and_calls_breaks() => AllWalks.EachStep(step =>
    {
        if (step.Asker?.Role == Role.Chair)
            return;
        var (before, after) = (step.Before.Care, step.After.Care);
        Assert.Same(before.Warnings, after.Warnings);
        Assert.Same(before.Break, after.Break);
        Assert.True(after.Speaking is null || after.Speaking == before.Speaking);
        Assert.All(after.Asks.Except(before.Asks), a => Assert.True(a.By == step.Asker?.Id && !a.Seen));
    });

    [Fact]
    public void Nobodys_care_holds_anything_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, CareView>();
        return step =>
        {
            if (Unchanged(step))
                return;
            foreach (var viewer in step.After.Attendees)
            {
                var view = CareView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
                before[viewer.Id] = view;
                Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
                Assert.Equal(Portrait.Of(CareView.For(step.After, viewer)), Portrait.Of(view));
                Assert.Same(view, CareView.For(step.After, viewer, view));
            }
        };
    });

    [Fact]
    public void Nobody_sees_an_understanding_that_is_not_theirs() => AllWalks.Each(() =>
    {
        var before = new Dictionary<AttendeeId, UnderstandingView>();
        return step =>
        {
            if (Unchanged(step))
                return;
            foreach (var viewer in step.After.Attendees)
            {
                var view = UnderstandingView.For(step.After, viewer, before.GetValueOrDefault(viewer.Id));
                before[viewer.Id] = view;
                Assert.Empty(Oracle.Wrongs(step.After, viewer.Id, view));
                Assert.Equal(Portrait.Of(UnderstandingView.For(step.After, viewer)), Portrait.Of(view));
                Assert.Same(view, UnderstandingView.For(step.After, viewer, view));
            }
        };
    });

    [Fact]
    public void What_care_offers_is_what_a_command_does() => AllWalks.EachStep(step =>
    {
        if (Unchanged(step))
            return;
        foreach (var seat in step.After.Seats.Keys)
        {
            if (step.After.PersonAt(seat) is not { } person)
                continue;
            var view = CareView.For(step.After, person);
            Assert.Equal(view.MayRaise, Refused(new RaiseHand()) is null);
            Assert.Equal(view.MayAsk, Refused(new AskPrivately(CareAsk.StepOut, "")) is null or RefusalReason.AskedAlready);
            Assert.Equal(UnderstandingView.For(step.After, person).MayMark, Refused(new WriteFirstWords(person.Id, "")) is not (RefusalReason.ChairOnly or RefusalReason.BeginFirst or RefusalReason.YourPartIsLater));

            RefusalReason? Refused(ConferenceCommand command) =>
                Decider.Decide(step.After, new Asked(command, new Actor.OfSeat(seat), default, Scene.Start)).Refusal?.Reason;
        }
    });

    private static bool Unchanged(Step step) => ReferenceEquals(step.Before.Care, step.After.Care) && ReferenceEquals(step.Before.Attendees, step.After.Attendees)
        && ReferenceEquals(step.Before.Understanding, step.After.Understanding) && step.Before.BegunAt == step.After.BegunAt && ReferenceEquals(step.Before.Seats, step.After.Seats);
}
