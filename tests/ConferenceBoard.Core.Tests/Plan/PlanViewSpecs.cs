using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Plan;

/// <summary>What each person sees of the plan.</summary>
public sealed class PlanViewSpecs
{
    private static readonly Who[] Planners = [Typical.Chair, Typical.NoteTaker, Typical.SocialWorker];

    [Fact]
    public void Whoever_sees_the_card_sees_who_by_when_and_how_it_has_gone()
    {
        var scene = Whole();
        foreach (var who in Typical.Everyone)
        {
            var step = scene.StepSeenBy(who);
            Assert.Equal("Priya, Dawn, the breakfast club", string.Join(", ", step.Who));
            Assert.Equal(("Breakfast every morning", Planned.Friday, "Sky eats before school"), (step.Words, step.By, step.Outcome));
            Assert.Equal((StepStatus.UnderWay, "Went on Monday", "Gran came along", "The bus was late", true), (step.Status, step.Happened, step.Helped, step.InTheWay, step.Success));
            Assert.Equal((Scales.Pair, 1, "Sky is hurt again"), (step.Pair, step.PairNumber, step.Danger));
        }
    }

    [Fact]
    public void Of_a_step_that_is_kept_from_someone_they_see_nothing()
    {
        var scene = Whole().Given(Typical.Chair, Ask.Restrict(Planned.Step, Audience.Everyone, Typical.Dad));
        Assert.Empty(scene.PlanSeenBy(Typical.Dad).Steps);
        scene.Given(Typical.Chair, Ask.Restrict(Planned.Step, Audience.ChairOnly));
        Assert.Equal([Typical.Chair], Typical.Everyone.Where(who => !scene.PlanSeenBy(who).Steps.IsEmpty));
    }

    [Fact]
    public void Steps_come_in_the_boards_order()
    {
        var scene = Planned.Begun().Given(Typical.Chair, Planned.Need(3, Strand.NextStep, "Third")).Given(Typical.Chair, new MoveCard(Id.Card(3), Column.NeedsToHappen, null));
        Assert.Equal([Id.Card(3), Planned.Step], scene.PlanSeenBy(Typical.Mum).Steps.Select(s => s.Card));
    }

    [Fact]
    public void Flags_revisions_of_people_and_lists_are_for_those_who_keep_the_plan()
    {
        var scene = Planned.Begun().Given(Typical.Chair, new WriteContingency("Legal advice.", 0)).Given(Typical.Chair, new EditCardText(Planned.Step, 1, "Attend legal advice."));
        foreach (var who in Typical.Everyone)
        {
            var (view, keeps) = (scene.PlanSeenBy(who, Planned.Glossary), Planners.Contains(who));
            Assert.Equal(keeps ? new StepFlags(true, true, true, true) : StepFlags.None, Assert.Single(view.Steps).Flags);
            Assert.Equal((keeps, keeps, keeps), (view.MayPlan, view.ContingencyIsBare, view.People.Length == 11));
        }
    }

    [Fact]
    public void Chair_and_note_taker_see_what_can_become_a_next_step()
    {
        var scene = Planned.Begun().WithDefaults().Given(Typical.Chair, Planned.Need(3, Strand.NextStep, "Find the network"));
        foreach (var who in Typical.Everyone)
        {
            var (view, keeps) = (scene.PlanSeenBy(who), who == Typical.Chair || who == Typical.NoteTaker);
            Assert.Equal<ParkedView>(keeps ? [new ParkedView(Planned.Idea, "Breakfast every morning")] : [], view.Parked);
            Assert.Equal(keeps ? "Make a safety plan" : "", string.Join(", ", view.DefaultSteps.Select(s => s.Words.Text)));
            Assert.Equal(keeps, view.MayMakeSteps);
        }

        scene.Given(Typical.Mum, new WriteSafetyPlan(SafetyPlan.None with { Text = "Gran comes" }, 0));
        Assert.Equal([("Follow the safety plan", true)], scene.PlanSeenBy(Typical.Chair) is var now ? now.DefaultSteps.Select(s => (s.Words.Text, now.DefaultsWithSafetyPlan)) : []);
    }

    [Fact]
    public void Before_the_conference_begins_what_is_prepared_is_for_those_who_prepare_it()
    {
        var scene = Planned.Prepared().Given(Typical.SocialWorker, Scales.Add()).Given(Typical.SocialWorker, new PlanStep(Planned.Step, Planned.Plan with { Pair = Scales.Pair }, 0))
            .Given(Typical.SocialWorker, new WriteContingency("We ask a judge", 0)).Given(Typical.Dad, new WriteSafetyPlan(SafetyPlan.None with { Text = "Gran comes" }, 0));
        foreach (var who in Typical.Everyone)
        {
            var (view, keeps) = (scene.PlanSeenBy(who), Planners.Contains(who));
            Assert.Equal(keeps ? "We ask a judge" : "", view.Contingency);
            Assert.Equal(keeps || who.Role == Role.FamilyMember ? "Gran comes" : null, view.SafetyPlan?.Text);
            Assert.Equal((keeps ? Scales.Pair : (PairId?)null, keeps ? "Sky is hurt again" : ""), (Assert.Single(view.Steps).Pair, view.Steps[0].Danger));
        }

        scene.Given(Typical.Chair, new BeginConference());
        Assert.All(Typical.Everyone, who => Assert.Equal(("We ask a judge", "Gran comes", 1), scene.PlanSeenBy(who) is var v ? (v.Contingency, v.SafetyPlan?.Text, v.Steps[0].PairNumber) : default));
    }

    [Fact]
    public void A_danger_statement_that_was_taken_off_is_not_named_and_the_others_move_up()
    {
        var scene = Planned.Begun().Given(Typical.SocialWorker, Scales.Add()).Given(Typical.SocialWorker, Scales.Add(2, "Sky is alone"))
            .Given(Typical.Chair, new PlanStep(Planned.Step, Planned.Plan with { Pair = Id.Pair(2) }, 0));
        Assert.Equal(2, scene.StepSeenBy(Typical.Mum).PairNumber);
        Assert.Equal(1, scene.Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1)).StepSeenBy(Typical.Mum).PairNumber);
        Assert.Equal((0, ""), scene.Given(Typical.SocialWorker, new RemovePair(Id.Pair(2), 1)).StepSeenBy(Typical.Mum) is var step ? (step.PairNumber, step.Danger) : default);
    }

    [Fact]
    public void Someone_who_was_taken_off_the_list_does_not_do_the_step_any_more()
    {
        var scene = Planned.Begun().Given(Typical.Chair, new PlanStep(Planned.Step, StepPlan.None with { People = [Typical.Dad.Id] }, 0)).Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        Assert.Empty(scene.StepSeenBy(Typical.Mum).Who);
        Assert.True(scene.StepSeenBy(Typical.Chair) is { People.IsEmpty: true, Flags.NoPerson: true });
    }

    [Theory]
    [InlineData(Attendance.TheirPartLater)]
    [InlineData(Attendance.TheirPartOver)]
    public void Whose_part_is_another_sees_nothing(Attendance attendance) =>
        Assert.Equal(new PlanView(), Whole().Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, attendance)).PlanSeenBy(Typical.Dad));

    [Fact]
    public void Whoever_was_removed_sees_nothing() =>
        Assert.Equal(new PlanView(), Whole().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id)).PlanSeenBy(Typical.Dad));

    [Fact]
    public void A_plan_in_which_nothing_changed_is_the_same()
    {
        var scene = Whole().WithDefaults();
        foreach (var who in Typical.Everyone)
        {
            var before = PlanView.For(scene.State, scene[who]);
            scene.Given(Typical.Chair, Ask.Light(Planned.Step)).Given(Typical.Mum, Ask.Add(100 + who.Seat.Value.ToByteArray()[15]));
            Assert.Same(before, PlanView.For(scene.State, scene[who], before));
        }
    }

    private static Scene Whole() => Planned.Begun().Given(Typical.SocialWorker, Scales.Add())
        .Given(Typical.Chair, new PlanStep(Planned.Step, Planned.Plan with { Pair = Scales.Pair }, 0)).Given(Typical.Chair, new ReviewStep(Planned.Step, Planned.Review, 0))
        .Given(Typical.Teacher, new MakeOffer(Planned.Offer, "The breakfast club")).Given(Typical.Chair, new WriteContingency("We meet again", 0))
        .Given(Typical.Chair, new WriteSafetyPlan(Planned.Safety, 0));
}
