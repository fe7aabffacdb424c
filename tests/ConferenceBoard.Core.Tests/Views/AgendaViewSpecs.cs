using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Agenda;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

public sealed class AgendaViewSpecs
{
    public static TheoryData<Role> Keepers => [Role.Chair, Role.NoteTaker];

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Everyone_sees_where_the_meeting_is()
    {
        var scene = Meeting.Begun().On();
        foreach (var who in Typical.Everyone)
        {
            var view = See(scene, who);
            Assert.Equal("Title of welcome, Title of rules, Title of worries, Title of private, Title of closing", string.Join(", ", view.Steps.Select(s => s.Title.Text)));
            Assert.Equal("DCTTT", string.Concat(view.Steps.Select(s => s.Standing.ToString()[0])));
            Assert.Equal([10, 5, 20, 15, 7], view.Steps.Select(s => s.Minutes));
            Assert.Equal((Meeting.Rules, false), (view.Current, view.Ended));
        }
    }

    [Fact]
    public void Before_the_beginning_it_is_for_those_who_prepare()
    {
        foreach (var who in Typical.Everyone)
        {
            var view = See(Meeting.Prepared(), who);
            Assert.Equal(who.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker ? 5 : 0, view.Steps.Length);
            Assert.True(view is { Current: null, MayRun: false, CurrentSince: null });
        }
    }

    [Fact]
    public void Someone_removed_sees_nothing()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.NoteTaker.Id)).Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id));
        foreach (var who in new[] { Typical.NoteTaker, Typical.Mum })
            Assert.True(See(scene, who) is { Steps.IsEmpty: true, Current: null, Planned: 0, Allowed: 0, CurrentSince: null, Parked: 0 });
    }

    [Theory]
    [MemberData(nameof(Keepers))]
    public void Chair_and_note_taker_are_told_what_to_say_and_what_time_was_used(Role role)
    {
        var scene = Meeting.Begun().Later(4).On().Later(2).Given(Typical.Mum, Ask.Add(1, column: Column.NeedsToHappen));
        var view = See(scene, Typical.Of(role));
        Assert.Equal("purpose t90001 of welcome", view.Steps[0].Purpose);
        Assert.Equal(["prompt t90002 of welcome"], view.Steps[0].Prompts);
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.Zero), (view.Steps[0].Spent, view.Steps[1].Spent));
        Assert.Equal(scene.Now.AddSeconds(-3), view.CurrentSince);
        Assert.Equal((77, 20, 1), (view.Planned, view.Allowed, view.Parked));
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Others_are_not(Role role)
    {
        var view = See(Meeting.Begun().Later(4).On().Given(Typical.Mum, Ask.Add(1, column: Column.NeedsToHappen)), Typical.Of(role));
        Assert.All(view.Steps, s => Assert.Equal(("", 0, TimeSpan.Zero), (s.Purpose, s.Prompts.Count, s.Spent)));
        Assert.True(view is { Planned: 0, Allowed: 0, CurrentSince: null, Parked: 0, MayRun: false, MayGoBack: false });
    }

    [Fact]
    public void A_clock_that_is_stopped_has_no_since() => Assert.Null(See(Meeting.Begun().Paused(), Typical.Chair).CurrentSince);

    [Fact]
    public void Skipped_steps_are_not_planned_for() =>
        Assert.Equal(72, See(Meeting.Begun().Given(Typical.Chair, new SkipStep(Meeting.Rules, true)), Typical.Chair).Planned);

    [Fact]
    public void Three_children_and_an_interpreter_need_more_time()
    {
        var two = Meeting.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Interpreter.Id));
        Assert.Equal((57, 0), Minutes(two));
        Assert.Equal((87, 30), Minutes(two.Where(s => s with { Children = s.Children.Add(new Child(Id.Child(3), "Wren")) })));
        Assert.Equal((107, 50), Minutes(Meeting.Begun().Where(s => s with { Children = s.Children.Add(new Child(Id.Child(3), "Wren")) })));
        Assert.Equal((0, 0), Minutes(Typical.Conference().By(Meeting.Practice with { Agenda = [] })));

        static (int Planned, int Allowed) Minutes(Scene scene) => (See(scene, Typical.Chair).Planned, See(scene, Typical.Chair).Allowed);
    }

    [Fact]
    public void Parked_ideas_are_counted_that_the_viewer_may_see()
    {
        var step = Ask.Plain(Column.NeedsToHappen) with { Strand = Strand.NextStep };
        var scene = Meeting.Begun().Given(Typical.Chair, Ask.Add(1, column: Column.NeedsToHappen)).Given(Typical.Chair, Ask.Add(2, column: Column.NeedsToHappen, audience: Audience.ChairOnly))
            .Given(Typical.Chair, new AddCard(Id.Card(3), "Words", Column.NeedsToHappen, step, Audience.Everyone)).Given(Typical.Chair, Ask.Add(4))
            .Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).Given(Typical.Mum, Ask.Add(5, column: Column.NeedsToHappen));
        Assert.Equal((2, 1), (See(scene, Typical.Chair).Parked, See(scene, Typical.NoteTaker).Parked));
    }

    [Fact]
    public void Only_the_chair_may_run_it_from_its_beginning_to_its_end()
    {
        foreach (var who in Typical.Everyone)
        {
            Assert.Equal(who == Typical.Chair, See(Meeting.Begun(), who).MayRun);
            Assert.False(See(Meeting.Begun(), who).MayGoBack);
            Assert.Equal(who == Typical.Chair, See(Meeting.Begun().On(), who).MayGoBack);
            Assert.True(See(Meeting.Ended(), who) is { Ended: true, MayRun: false, MayGoBack: false, Steps.Length: 5, Current: null });
        }
    }

    [Fact]
    public void An_agenda_on_which_nothing_changed_is_the_same()
    {
        var scene = Meeting.Begun();
        foreach (var who in Typical.Everyone)
        {
            var before = See(scene, who);
            Assert.Same(before, AgendaView.For(scene.Given(Typical.Mum, Ask.Add(1 + scene.State.Board.Cards.Count)).State, scene[who], before));
        }

        var mums = See(scene, Typical.Mum);
        Assert.Same(mums, AgendaView.For(scene.Paused().State, scene[Typical.Mum], mums));
        Assert.NotSame(mums, AgendaView.For(scene.On().State, scene[Typical.Mum], mums));
    }

    private static AgendaView See(Scene scene, Who who) => AgendaView.For(scene.State, scene[who]);
}
