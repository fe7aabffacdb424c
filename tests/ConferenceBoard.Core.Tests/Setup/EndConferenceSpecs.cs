using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Agenda;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Setup;

public sealed class EndConferenceSpecs
{
    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Fact]
    public void The_chair_ends_the_conference()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new BeginConference());
        var ended = scene.When(Typical.Chair, new EndConference()).Then<ConferenceEnded>();
        Assert.Equal((scene.Now, scene.Now), (ended.At, scene.State.EndedAt));
        scene.When(Typical.Chair, new EndConference()).ThenNothing();
        Assert.Equal(ended.At, scene.State.EndedAt);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_ends_or_resumes_it(Role role)
    {
        Meeting.Begun().When(Typical.Of(role), new EndConference()).ThenRefused(RefusalReason.ChairOnly);
        Meeting.Ended().When(Typical.Of(role), new ResumeConference()).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_office_does_not_end_or_resume_it()
    {
        Meeting.Begun().When(null, new EndConference()).ThenRefused(RefusalReason.ChairOnly);
        Meeting.Ended().When(null, new ResumeConference()).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void What_has_not_begun_does_not_end() => Meeting.Prepared().When(Typical.Chair, new EndConference()).ThenRefused(RefusalReason.BeginFirst);

    [Fact]
    public void It_does_not_end_while_a_scale_is_being_scored()
    {
        Scales.Opened().When(Typical.Chair, new EndConference()).ThenRefused(RefusalReason.ScoringGoesOn);
        Scales.Closed(1, 2, 3).When(Typical.Chair, new EndConference()).ThenRefused(RefusalReason.ScoringGoesOn);
        Scales.Aloud().When(Typical.Chair, new EndConference()).ThenRefused(RefusalReason.ScoringGoesOn);
    }

    [Fact]
    public void It_ends_once_marks_are_shown_or_thrown_away()
    {
        Scales.Revealed(1, 2, 3).When(Typical.Chair, new EndConference()).Then<ConferenceEnded>();
        Scales.Closed(1, 2).When(Typical.Chair, new EndConference()).Then<ConferenceEnded>();
    }

    [Fact]
    public void The_current_step_is_done_at_the_end()
    {
        var scene = Meeting.Begun().On();
        Assert.Equal("DDTTT", scene.Given(Typical.Chair, new EndConference()).Standings());
        Assert.Null(scene.State.Agenda.Current);
    }

    [Fact]
    public void An_accident_is_taken_back()
    {
        var scene = Meeting.Begun().On().Given(Typical.Chair, new EndConference()).Given(Typical.Chair, new ResumeConference());
        Assert.Null(scene.State.EndedAt);
        Assert.Equal("DCTTT", scene.Standings());
        Assert.Equal(WallPage.GroundRules, WallView.For(scene.State).Page?.Page);
        scene.When(Typical.Chair, new ResumeConference()).ThenNothing();
        Assert.Equal("CTTTT", scene.Back().Standings());
    }

    [Fact]
    public void Without_an_agenda_resuming_only_goes_on()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new BeginConference()).Given(Typical.Chair, new EndConference());
        Assert.Equal(scene.Now.AddSeconds(1), scene.When(Typical.Chair, new ResumeConference()).Then<ConferenceResumed>().At);
        Assert.False(WallView.For(scene.State).Blank);
    }

    [Fact]
    public void The_wall_is_covered_at_the_end_whatever_the_chair_puts_on_it()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, Ask.Add(1)).Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, new EndConference());
        Assert.Equal((Spotlight.Off, (FrozenWall?)null), (scene.State.Wall.Spotlight, scene.State.Wall.Frozen));
        Covered();
        scene.Given(Typical.Chair, Ask.Light(Column.WorriedAbout)).Given(Typical.Chair, new ShowOnWall(new Spotlight(null, null, Page: new PageShown(WallPage.Welcome))));
        Covered();
        scene.Given(Typical.Chair, new BlankWall(true)).Given(Typical.Chair, new BlankWall(false));
        Covered();

        void Covered()
        {
            var wall = WallView.For(scene.State);
            Assert.True(wall is { Blank: true, Ended: true, Page: null, Agenda: null, Scale: null, Genogram: null, SpotlightCard: null, People.IsEmpty: true });
            Assert.All(wall.Columns, column => Assert.Empty(column));
        }
    }

    [Fact]
    public void After_the_end_everyone_still_reads_and_the_keepers_still_put_things_right()
    {
        var scene = Meeting.Begun().Given(Typical.Mum, Ask.Add(1)).Given(Typical.Chair, new EndConference());
        Assert.All(Typical.Everyone, who => Assert.Single(BoardView.For(scene.State, scene[who]).In(Column.WorriedAbout)));
        scene.Given(Typical.NoteTaker, new EditCardText(Id.Card(1), 1, "Other")).Given(Typical.Chair, new EditCardText(Id.Card(1), 2, "Words again"));
    }
}
