using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Agenda;

/// <summary>The chair goes on, back, elsewhere, skips and moves (domain.md §3).</summary>
public sealed class RunningSpecs
{
    private static readonly ConferenceCommand[] Commands =
    [
        new GoToStep(Meeting.Rules), new GoOn(Meeting.Welcome), new GoBack(Meeting.Welcome), new SkipStep(Meeting.Rules, true), new MoveStep(Meeting.Rules, null),
    ];

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_but_the_chair_runs_the_meeting(Role role) => Assert.All(Commands, command =>
    {
        Meeting.Begun().When(Typical.Of(role), command).ThenRefused(RefusalReason.ChairOnly);
        Meeting.Begun().When(null, command).ThenRefused(RefusalReason.ChairOnly);
    });

    [Fact]
    public void It_is_run_from_its_beginning_to_its_end() => Assert.All(Commands, command =>
    {
        Meeting.Prepared().When(Typical.Chair, command).ThenRefused(RefusalReason.BeginFirst);
        Meeting.Ended().When(Typical.Chair, command).ThenRefused(RefusalReason.ConferenceOver);
    });

    [Fact]
    public void Others_than_the_chair_are_told_only_that_it_is_not_theirs() => Assert.All(Commands, command =>
        Meeting.Ended().When(Typical.Mum, command).ThenRefused(RefusalReason.ChairOnly));

    [Fact]
    public void Going_on_ends_a_step_and_begins_the_next()
    {
        var scene = Meeting.Begun();
        Assert.Equal("CTTTT", scene.Standings());
        var begun = scene.When(Typical.Chair, new GoOn(Meeting.Welcome)).Then<StepBegun>();
        Assert.Equal((Meeting.Rules, scene.Now), (begun.Step, begun.At));
        Assert.Equal("DCTTT", scene.Standings());
    }

    [Fact]
    public void A_second_click_does_not_go_on_twice()
    {
        var scene = Meeting.Begun().On();
        scene.When(Typical.Chair, new GoOn(Meeting.Welcome)).ThenNothing();
        scene.When(Typical.Chair, new GoOn(null)).ThenNothing();
        scene.When(Typical.Chair, new GoOn(default(StepId))).ThenNothing();
        Assert.Equal(Meeting.Rules, scene.State.Agenda.Current);
    }

    [Fact]
    public void Going_on_passes_over_what_is_skipped_or_done()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new SkipStep(Meeting.Rules, true)).To(Meeting.Worries).To(Meeting.Welcome);
        Assert.Equal("CSDTT", scene.Standings());
        Assert.Equal("DSDCT", scene.On().Standings());
    }

    [Fact]
    public void Going_on_from_the_last_comes_to_what_was_passed_over()
    {
        var scene = Meeting.Begun().To(Meeting.Closing);
        Assert.Equal("DTTTC", scene.Standings());
        Assert.Equal("DCTTD", scene.On().Standings());
    }

    [Fact]
    public void With_no_step_left_the_chair_is_pointed_to_ending()
    {
        var scene = Meeting.Begun().On(4);
        Assert.Equal("DDDDC", scene.Standings());
        scene.When(Typical.Chair, new GoOn(Meeting.Closing)).ThenRefused(RefusalReason.NoStepLeft);
        Assert.Contains("End the conference", new Refusal(RefusalReason.NoStepLeft).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_agenda_there_is_nothing_to_go_to()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new BeginConference());
        scene.When(Typical.Chair, new GoOn(null)).ThenRefused(RefusalReason.NoStepLeft);
        scene.When(Typical.Chair, new GoBack(null)).ThenRefused(RefusalReason.NoStepBefore);
        scene.When(Typical.Chair, new GoToStep(Meeting.Welcome)).ThenRefused(RefusalReason.StepGone);
    }

    [Fact]
    public void An_agenda_that_came_after_the_beginning_begins_with_going_on()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new BeginConference()).By(Meeting.Practice);
        scene.When(Typical.Chair, new GoOn(Meeting.Welcome)).ThenNothing();
        Assert.Equal("CTTTT", scene.On().Standings());
        scene.When(Typical.Chair, new GoBack(Meeting.Welcome)).ThenRefused(RefusalReason.NoStepBefore);
    }

    [Fact]
    public void The_chair_goes_to_any_step()
    {
        var scene = Meeting.Begun().To(Meeting.Private).To(Meeting.Rules);
        Assert.Equal("DCTDT", scene.Standings());
        scene.When(Typical.Chair, new GoToStep(Meeting.Rules)).ThenNothing();
        scene.When(Typical.Chair, new GoToStep(new StepId("other"))).ThenRefused(RefusalReason.StepGone);
        scene.When(Typical.Chair, new GoToStep(default)).ThenRefused(RefusalReason.StepGone);
    }

    [Fact]
    public void Going_to_a_skipped_step_takes_it_in_again() =>
        Assert.Equal("DCTTT", Meeting.Begun().Given(Typical.Chair, new SkipStep(Meeting.Rules, true)).To(Meeting.Rules).Standings());

    [Fact]
    public void Going_back_leads_where_the_meeting_came_from_and_on_again_to_where_it_was()
    {
        var scene = Meeting.Begun().On(2).Back();
        Assert.Equal("DCTTT", scene.Standings());
        scene.When(Typical.Chair, new GoBack(Meeting.Worries)).ThenNothing();
        Assert.Equal("CTTTT", scene.Back().Standings());
        scene.When(Typical.Chair, new GoBack(Meeting.Welcome)).ThenRefused(RefusalReason.NoStepBefore);
        Assert.Equal("DDCTT", scene.On(2).Standings());
    }

    [Fact]
    public void Going_back_follows_the_visits_and_not_the_list()
    {
        var scene = Meeting.Begun().To(Meeting.Closing).To(Meeting.Rules).Back();
        Assert.Equal("DTTTC", scene.Standings());
        Assert.Equal("CTTTT", scene.Back().Standings());
    }

    [Fact]
    public void Going_back_leaves_a_step_as_it_was_found()
    {
        var done = Meeting.Begun().On(2).To(Meeting.Welcome).Back();
        Assert.Equal("DDCTT", done.Standings());
        var skipped = Meeting.Begun().Given(Typical.Chair, new SkipStep(Meeting.Worries, true)).To(Meeting.Worries).Back();
        Assert.Equal("CTSTT", skipped.Standings());
    }

    [Fact]
    public void As_many_steps_as_are_kept_can_be_gone_back_to()
    {
        var scene = Meeting.Begun();
        for (var n = 0; n <= Limits.Visits; n++)
            scene.To(n % 2 == 0 ? Meeting.Rules : Meeting.Welcome);
        Assert.Equal(Limits.Visits, scene.State.Agenda.Visits.Count);
        for (var n = 0; n < Limits.Visits; n++)
            scene.Back();
        scene.When(Typical.Chair, new GoBack(scene.State.Agenda.Current)).ThenRefused(RefusalReason.NoStepBefore);
    }

    [Fact]
    public void A_step_is_skipped_and_taken_in_again()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new SkipStep(Meeting.Rules, true));
        Assert.Equal("CSTTT", scene.Standings());
        scene.When(Typical.Chair, new SkipStep(Meeting.Rules, true)).ThenNothing();
        Assert.Equal("CTTTT", scene.Given(Typical.Chair, new SkipStep(Meeting.Rules, false)).Standings());
        scene.When(Typical.Chair, new SkipStep(Meeting.Rules, false)).ThenNothing();
        scene.When(Typical.Chair, new SkipStep(new StepId("other"), true)).ThenRefused(RefusalReason.StepGone);
    }

    [Fact]
    public void Skipping_the_current_step_goes_on()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new SkipStep(Meeting.Welcome, true));
        Assert.Equal("SCTTT", scene.Standings());
        Assert.Equal("CTTTT", scene.Back().Standings());
        scene.When(Typical.Chair, new SkipStep(Meeting.Welcome, false)).ThenNothing();
    }

    [Fact]
    public void The_last_step_is_not_skipped_but_ended() =>
        Meeting.Begun().On(4).When(Typical.Chair, new SkipStep(Meeting.Closing, true)).ThenRefused(RefusalReason.NoStepLeft);

    [Fact]
    public void What_is_done_is_not_skipped()
    {
        var scene = Meeting.Begun().On();
        scene.When(Typical.Chair, new SkipStep(Meeting.Welcome, true)).ThenRefused(RefusalReason.StepHasBeen);
        scene.When(Typical.Chair, new SkipStep(Meeting.Welcome, false)).ThenNothing();
    }

    [Fact]
    public void A_step_is_moved()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new MoveStep(Meeting.Closing, Meeting.Welcome));
        Assert.Equal("welcome closing rules worries private", scene.Order());
        Assert.Equal(Meeting.Closing, scene.On().State.Agenda.Current);
        scene.When(Typical.Chair, new MoveStep(Meeting.Closing, Meeting.Welcome)).ThenNothing();
        scene.When(Typical.Chair, new MoveStep(Meeting.Closing, Meeting.Closing)).ThenNothing();
        Assert.Equal("closing welcome rules worries private", scene.Given(Typical.Chair, new MoveStep(Meeting.Closing, null)).Order());
        scene.When(Typical.Chair, new MoveStep(Meeting.Closing, null)).ThenNothing();
        Assert.Equal(Meeting.Closing, scene.State.Agenda.Current);
    }

    [Fact]
    public void What_is_not_on_the_agenda_is_not_moved()
    {
        Meeting.Begun().When(Typical.Chair, new MoveStep(new StepId("other"), null)).ThenRefused(RefusalReason.StepGone);
        Meeting.Begun().When(Typical.Chair, new MoveStep(Meeting.Rules, new StepId("other"))).ThenRefused(RefusalReason.StepGone);
    }

    [Fact]
    public void Until_a_step_is_moved_the_order_is_the_practices()
    {
        var scene = Meeting.Begun().On();
        Assert.Empty(scene.State.Agenda.Order);
        Assert.Same(Meeting.Practice.Agenda, scene.State.Agenda.StepsOf(Meeting.Practice));
    }

    [Fact]
    public void Steps_that_the_order_does_not_know_come_last_and_those_that_are_gone_are_left_out()
    {
        var moved = Meeting.Begun().Given(Typical.Chair, new MoveStep(Meeting.Rules, null)).State.Agenda;
        var other = Meeting.Of(Meeting.Step(new StepId("new"), StepWall.Board, 1), Meeting.Step(Meeting.Welcome, StepWall.Board, 1), Meeting.Step(Meeting.Rules, StepWall.Board, 1));
        Assert.Equal("rules welcome new", string.Join(' ', moved.StepsOf(other).Select(s => s.Id)));
    }

    [Fact]
    public void A_step_without_a_name_is_named_nothing() => Assert.Equal("", default(StepId).ToString());
}
