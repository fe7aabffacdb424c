using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Agenda;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Care;

public sealed class BreakSpecs
{
    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Fact]
    public void The_chair_begins_a_break_of_one_to_sixty_minutes()
    {
        var scene = Cared.Begun().When(Typical.Chair, new BeginBreak(10));

        var begun = scene.Then<BreakBegun>();
        Assert.Equal(begun.At.AddMinutes(10), begun.Until);
        Assert.Equal(new Break(begun.At, begun.Until), scene.State.Care.Break);
        Cared.Begun().When(Typical.Chair, new BeginBreak(1)).Then<BreakBegun>();
        Cared.Begun().When(Typical.Chair, new BeginBreak(60)).Then<BreakBegun>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Other_lengths_are_refused(int minutes)
    {
        Cared.Begun().When(Typical.Chair, new BeginBreak(minutes)).ThenRefused(RefusalReason.BreakRange, 1, 60);
        Cared.Begun().Given(Typical.Chair, new BeginBreak(10)).When(Typical.Chair, new ChangeBreak(minutes)).ThenRefused(RefusalReason.BreakRange, 1, 60);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_begins_changes_or_ends_a_break(Role role)
    {
        Cared.Begun().When(Typical.Of(role), new BeginBreak(10)).ThenRefused(RefusalReason.ChairOnly);
        var scene = Cared.Begun().Given(Typical.Chair, new BeginBreak(10));
        scene.When(Typical.Of(role), new ChangeBreak(10)).ThenRefused(RefusalReason.ChairOnly);
        scene.When(Typical.Of(role), new EndBreak()).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void There_is_no_break_before_the_conference_begins() =>
        Typical.Conference().When(Typical.Chair, new BeginBreak(10)).ThenRefused(RefusalReason.BeginFirst);

    [Fact]
    public void A_break_that_is_on_is_not_begun_again()
    {
        var scene = Cared.Begun().Given(Typical.Chair, new BeginBreak(10));
        var first = scene.State.Care.Break;

        scene.When(Typical.Chair, new BeginBreak(30)).ThenNothing();
        Assert.Equal(first, scene.State.Care.Break);
    }

    [Fact]
    public void A_break_is_made_longer_or_shorter_from_now()
    {
        var scene = Cared.Begun().Given(Typical.Chair, new BeginBreak(10));
        var (first, marked) = (scene.State.Care.Break!, scene.Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.SteppedOut)));

        var until = marked.When(Typical.Chair, new ChangeBreak(10)).Then<BreakChanged>().Until;
        Assert.True(until > first.Until);
        Assert.Equal(first with { Until = until }, scene.State.Care.Break);
        Assert.True(scene.When(Typical.Chair, new ChangeBreak(1)).Then<BreakChanged>().Until < first.Until);
    }

    [Fact]
    public void Where_no_break_is_on_none_is_changed_or_ended()
    {
        Cared.Begun().When(Typical.Chair, new ChangeBreak(10)).ThenRefused(RefusalReason.NoBreak);
        Cared.Begun().When(Typical.Chair, new EndBreak()).ThenNothing();
    }

    [Fact]
    public void The_chair_ends_the_break()
    {
        var scene = Cared.Begun().Given(Typical.Chair, new BeginBreak(10)).When(Typical.Chair, new EndBreak());

        scene.Then<BreakEnded>();
        Assert.Null(scene.State.Care.Break);
        scene.When(Typical.Chair, new BeginBreak(10)).Then<BreakBegun>();
    }

    [Fact]
    public void A_break_answers_those_who_asked_for_one_and_once_over_they_have_had_it()
    {
        var scene = Cared.Begun().Given(Typical.Mum, new AskPrivately(CareAsk.Break, "")).Given(Typical.Dad, new AskPrivately(CareAsk.StepOut, ""));

        scene.Given(Typical.Chair, new BeginBreak(10));
        Assert.True(Assert.Single(scene.SeenBy(Typical.Mum).YourAsks).Seen);
        Assert.Equal(CareAsk.StepOut, Assert.Single(scene.SeenBy(Typical.Chair).Asks).Kind);
        scene.Given(Typical.Dad, new AskPrivately(CareAsk.Break, "a little longer")).Given(Typical.Chair, new EndBreak());
        Assert.Empty(scene.SeenBy(Typical.Mum).YourAsks);
        Assert.Equal(2, scene.SeenBy(Typical.Dad).YourAsks.Length);
    }

    [Theory]
    [InlineData(Role.Chair)]
    [InlineData(Role.FamilyMember)]
    [InlineData(Role.Observer)]
    public void Everyone_is_told_of_the_break_and_nobody_who_asked_for_it(Role role)
    {
        var scene = Cared.Begun().Given(Typical.Teacher, new AskPrivately(CareAsk.Break, "")).Given(Typical.Chair, new BeginBreak(10));

        Assert.Equal(scene.State.Care.Break, scene.SeenBy(Typical.Of(role)).Break);
        Assert.DoesNotContain("Priya", Walks.Portrait.Of(scene.SeenBy(Typical.Of(role))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_wall_shows_the_break_and_nothing_of_the_board()
    {
        var scene = Scales.Begun().Given(Typical.Mum, Ask.Add(1)).Given(Typical.Chair, Ask.Light(Id.Card(1))).Given(Typical.Chair, new BeginBreak(10));

        var wall = WallView.For(scene.State);
        Assert.Equal(scene.State.Care.Break!.Until, wall.Break?.Until);
        Assert.All(wall.Columns, column => Assert.Empty(column));
        Assert.Null(wall.SpotlightCard);
        Assert.Same(wall, WallView.For(scene.State, wall));
        Assert.Equal(Id.Card(1), WallView.For(scene.Given(Typical.Chair, new EndBreak()).State, wall).SpotlightCard?.Id);
    }

    [Fact]
    public void Neither_a_scale_that_is_being_scored_nor_a_pair_a_column_or_the_family_stands_beside_a_break()
    {
        foreach (var light in new[] { Ask.Light(Column.WorkingWell), new ShowOnWall(new Spotlight(null, null, new PairShown(Scales.Pair, PairFace.Words))) })
        {
            var wall = WallView.For(Scales.Begun().Given(Typical.Chair, light).Given(Typical.Chair, new BeginBreak(10)).State);
            Assert.Equal((null, null), (wall.Scale, wall.SpotlightColumn));
        }

        Assert.Null(WallView.For(Scales.Opened().Given(Typical.Chair, new BeginBreak(10)).State).Scale);
        var family = Cared.Begun().Given(Typical.Chair, new ShowOnWall(new Spotlight(null, null, Genogram: new GenogramShown(FamilyFocus.Whole))));
        Assert.NotNull(WallView.For(family.State).Genogram);
        Assert.Null(WallView.For(family.Given(Typical.Chair, new BeginBreak(10)).State).Genogram);
    }

    [Fact]
    public void A_wall_that_is_held_shows_the_break_too()
    {
        var scene = Cared.Begun().Given(Typical.Mum, Ask.Add(1)).Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, new BeginBreak(10));

        Assert.All(WallView.For(scene.State).Columns, column => Assert.Empty(column));
        Assert.NotNull(WallView.For(scene.State).Break);
    }

    [Fact]
    public void A_page_does_not_stand_beside_a_break()
    {
        var scene = Meeting.Begun();
        Assert.Equal(WallPage.Welcome, WallView.For(scene.State).Page?.Page);
        var wall = WallView.For(scene.Given(Typical.Chair, new BeginBreak(10)).State);
        Assert.Equal((true, null, null), (wall.Blank, wall.Page, wall.Agenda));
        Assert.Empty(wall.People);
    }

    [Fact]
    public void The_agendas_clock_stands_during_a_break_and_goes_on_after_it()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new BeginBreak(10));
        Assert.Equal((true, null), (scene.State.Agenda.Paused, scene.State.Agenda.Since));
        var spent = scene.State.Agenda.SpentOn(Meeting.Welcome);

        var ended = scene.When(Typical.Chair, new EndBreak()).Then<BreakEnded>();
        Assert.Equal((false, ended.At, spent), (scene.State.Agenda.Paused, scene.State.Agenda.Since, scene.State.Agenda.SpentOn(Meeting.Welcome)));
    }

    [Fact]
    public void When_the_conference_has_ended_there_is_no_break()
    {
        Cared.Begun().Given(Typical.Chair, new EndConference()).When(Typical.Chair, new BeginBreak(10)).ThenRefused(RefusalReason.ConferenceOver);
        var scene = Cared.Begun().Given(Typical.Chair, new BeginBreak(10)).Given(Typical.Chair, new EndConference());
        Assert.Equal((null, null), (WallView.For(scene.State).Break, scene.SeenBy(Typical.Mum).Break));
        Assert.NotNull(scene.Given(Typical.Chair, new ResumeConference()).SeenBy(Typical.Mum).Break);
    }
}
