using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Agenda;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Wall;

/// <summary>The wall turns to what a step is about when the step begins.</summary>
public sealed class StepWallSpecs
{
    [Theory]
    [InlineData(StepWall.WorriedAbout, Column.WorriedAbout)]
    [InlineData(StepWall.WorkingWell, Column.WorkingWell)]
    [InlineData(StepWall.NeedsToHappen, Column.NeedsToHappen)]
    public void A_step_about_a_column_puts_it_in_the_light(StepWall wall, Column column) => Assert.Equal(new Spotlight(column, null), LightOf(wall));

    [Theory]
    [InlineData(StepWall.Welcome, WallPage.Welcome)]
    [InlineData(StepWall.GroundRules, WallPage.GroundRules)]
    [InlineData(StepWall.Agenda, WallPage.Agenda)]
    [InlineData(StepWall.NextSteps, WallPage.NextSteps)]
    public void A_step_about_a_page_puts_it_in_the_light(StepWall wall, WallPage page) => Assert.Equal(On(new PageShown(page)), LightOf(wall));

    [Fact]
    public void The_childs_voice_begins_with_the_houses_of_the_first_child() =>
        Assert.Equal(On(new PageShown(WallPage.Houses, Typical.Robin.Id)), LightOf(StepWall.ChildsVoice));

    [Fact]
    public void The_genogram_is_shown_whole_without_bonds() =>
        Assert.Equal(new Spotlight(null, null, Genogram: new GenogramShown(FamilyFocus.Whole, null, Bonds: false, Households: true)), LightOf(StepWall.Genogram));

    [Fact]
    public void Goals_begin_with_the_first_pair_that_is_there()
    {
        var scene = Scales.Prepared().Given(Typical.SocialWorker, Scales.Add(2, "Second")).Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1));
        Assert.Equal(new Spotlight(null, null, new PairShown(Id.Pair(2), PairFace.Words)), LightOf(StepWall.Goals, scene));
        Assert.Equal(Spotlight.Off, LightOf(StepWall.Goals, Scales.Prepared().Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1))));
    }

    [Fact]
    public void The_board_is_everything() => Assert.Equal(Spotlight.Off, LightOf(StepWall.Board));

    [Fact]
    public void Every_step_says_what_the_wall_turns_to()
    {
        var scene = Typical.Conference().By(Meeting.Everything).Given(Typical.Chair, new BeginConference());
        for (var n = 1; n < Enum.GetValues<StepWall>().Length; n++)
        {
            var begun = scene.When(Typical.Chair, new GoOn(scene.State.Agenda.Current)).Then<StepBegun>();
            Assert.Equal((begun.Spotlight, (StepWall)n == StepWall.Covered), (scene.State.Wall.Spotlight, begun.Covers));
        }
    }

    [Fact]
    public void A_covered_step_covers_the_wall_and_the_next_uncovers_it()
    {
        var scene = Meeting.Begun().To(Meeting.Private);
        Assert.True(WallView.For(scene.State) is { Blank: true, Ended: false });
        Assert.Equal(Spotlight.Off, scene.State.Wall.Spotlight);
        Assert.False(WallView.For(scene.On().State).Blank);
        Assert.True(WallView.For(scene.Back().State).Blank);
        Assert.False(WallView.For(scene.Back().State).Blank);
    }

    [Fact]
    public void What_the_chair_covered_by_hand_stays_covered()
    {
        Assert.True(WallView.For(Meeting.Begun().Given(Typical.Chair, new BlankWall(true)).On().State).Blank);
        Assert.True(WallView.For(Meeting.Begun().Given(Typical.Chair, new BlankWall(true)).To(Meeting.Private).On().State).Blank);
        var again = Meeting.Begun().To(Meeting.Private).Given(Typical.Chair, new BlankWall(false)).Given(Typical.Chair, new BlankWall(true)).On();
        Assert.True(WallView.For(again.State).Blank);
    }

    [Fact]
    public void A_wall_that_one_covered_step_covered_is_uncovered_after_the_second_too()
    {
        var two = Meeting.Of(
            Meeting.Step(Meeting.Private, StepWall.Covered, 1), Meeting.Step(Meeting.Rules, StepWall.Covered, 1), Meeting.Step(Meeting.Closing, StepWall.Board, 1));
        var scene = Typical.Conference().By(two).Given(Typical.Chair, new BeginConference()).On();
        Assert.True(WallView.For(scene.State).Blank);
        Assert.False(WallView.For(scene.On().State).Blank);
    }

    [Fact]
    public void The_chair_may_uncover_a_covered_step()
    {
        var scene = Meeting.Begun().To(Meeting.Private).Given(Typical.Chair, new BlankWall(false));
        Assert.False(WallView.For(scene.State).Blank);
        Assert.False(WallView.For(scene.On().State).Blank);
    }

    [Fact]
    public void A_frozen_wall_follows_again_when_a_step_begins()
    {
        var scene = Meeting.Begun().Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, new SkipStep(Meeting.Rules, true));
        Assert.True(WallView.For(scene.State).Still);
        Assert.False(WallView.For(scene.On().State).Still);
        Assert.Equal(Column.WorriedAbout, WallView.For(scene.State).SpotlightColumn);
    }

    [Fact]
    public void Replay_asks_no_template()
    {
        var begun = Meeting.Begun().When(Typical.Chair, new GoOn(Meeting.Welcome)).Then<StepBegun>();
        var state = Decider.Evolve(Meeting.Begun().By(Meeting.Of()).State, begun);
        Assert.Equal(On(new PageShown(WallPage.GroundRules)), state.Wall.Spotlight);
    }

    private static Spotlight On(PageShown page) => new(null, null, Page: page);

    private static Spotlight LightOf(StepWall wall, Scene? scene = null) => (scene ?? Typical.Conference())
        .By(Meeting.Of(Meeting.Step(Meeting.Welcome, wall, 1))).Given(Typical.Chair, new BeginConference()).State.Wall.Spotlight;
}
