using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Agenda;

/// <summary>The time spent on each step: all visits together, without breaks. In these specs each thing that is asked takes a second.</summary>
public sealed class TimeSpecs
{
    [Fact]
    public void Time_counts_on_the_step_the_meeting_is_at()
    {
        var scene = Meeting.Begun().Later(5).On().Later(3);
        Assert.Equal((6, 3), (scene.Seconds(Meeting.Welcome), scene.Seconds(Meeting.Rules)));
        Assert.Equal(scene.Now.AddSeconds(-3), scene.State.Agenda.Since);
    }

    [Fact]
    public void Going_back_goes_on_counting_where_it_was()
    {
        var scene = Meeting.Begun().Later(5).On().Later(3).Back().Later(2);
        Assert.Equal((8, 4), (scene.Seconds(Meeting.Welcome), scene.Seconds(Meeting.Rules)));
    }

    [Fact]
    public void A_break_does_not_count()
    {
        var scene = Meeting.Begun().Later(5).Paused().Later(60);
        Assert.Null(scene.State.Agenda.Since);
        Assert.Equal(5, scene.Seconds(Meeting.Welcome));
        Assert.Equal(7, scene.Resumed().Later(2).Seconds(Meeting.Welcome));
    }

    [Fact]
    public void Pausing_twice_is_pausing_once_and_so_is_resuming()
    {
        var scene = Meeting.Begun().Later(5).Paused().Later(60).Paused().Later(60).Resumed().Later(1).Resumed().Later(1);
        Assert.Equal(7, scene.Seconds(Meeting.Welcome));
    }

    [Fact]
    public void A_step_that_is_gone_to_in_a_break_counts_from_the_end_of_the_break()
    {
        var scene = Meeting.Begun().Later(5).Paused().On().Later(60).Resumed().Later(4);
        Assert.Equal((5, 4), (scene.Seconds(Meeting.Welcome), scene.Seconds(Meeting.Rules)));
    }

    [Fact]
    public void A_meeting_that_begins_in_a_break_counts_from_the_end_of_the_break()
    {
        var scene = Meeting.Prepared().Paused().Given(Typical.Chair, new BeginConference()).Later(60).Resumed().Later(4);
        Assert.Equal(4, scene.Seconds(Meeting.Welcome));
    }

    [Fact]
    public void The_end_stops_the_clock_and_resuming_starts_it_again()
    {
        var scene = Meeting.Begun().Later(5).Given(Typical.Chair, new EndConference()).Later(60);
        Assert.Equal((6, null), (scene.Seconds(Meeting.Welcome), scene.State.Agenda.Since));
        Assert.Equal(8, scene.Given(Typical.Chair, new ResumeConference()).Later(2).Seconds(Meeting.Welcome));
    }

    [Fact]
    public void A_break_outlasts_an_ending_that_is_taken_back()
    {
        var scene = Meeting.Begun().Later(5).Paused().Given(Typical.Chair, new EndConference()).Given(Typical.Chair, new ResumeConference()).Later(60).Resumed().Later(1);
        Assert.Equal(6, scene.Seconds(Meeting.Welcome));
        Assert.Null(Meeting.Begun().Paused().Given(Typical.Chair, new EndConference()).Resumed().State.Agenda.Since);
    }

    [Fact]
    public void A_skipped_step_keeps_the_time_it_had()
    {
        var scene = Meeting.Begun().Later(5).Given(Typical.Chair, new SkipStep(Meeting.Welcome, true)).Later(9);
        Assert.Equal((6, 9), (scene.Seconds(Meeting.Welcome), scene.Seconds(Meeting.Rules)));
    }

    [Fact]
    public void A_clock_that_is_set_back_takes_no_time_away()
    {
        var agenda = Meeting.Begun().Later(5).On().State.Agenda;
        Assert.Equal(TimeSpan.Zero, agenda.Pause(Scene.Start.AddDays(-1)).SpentOn(Meeting.Rules));
    }
}
