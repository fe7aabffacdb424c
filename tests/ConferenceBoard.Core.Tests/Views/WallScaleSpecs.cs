using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>A pair or its scale on the wall: no mark before the reveal, and no name but of those who said theirs aloud.</summary>
public sealed class WallScaleSpecs
{
    [Fact]
    public void The_chair_puts_a_pair_in_the_light()
    {
        var scene = Scales.Begun();
        Assert.Null(Shown(scene));

        scene.Given(Typical.Chair, Light(PairFace.Words));
        Assert.Equal((WallFace.Words, "Sky is hurt again"), (Shown(scene)!.Face, Shown(scene)!.Pair.Words.Danger));
        scene.When(Typical.Chair, Light(PairFace.Words)).ThenNothing();
        Assert.Null(Shown(scene.Given(Typical.Chair, new ShowOnWall(Spotlight.Off))));
    }

    [Fact]
    public void What_is_not_for_the_room_yet_or_any_more_is_not_put_in_the_light()
    {
        Scales.Prepared().When(Typical.Chair, Light(PairFace.Words)).ThenRefused(RefusalReason.BeginFirst);
        Scales.Begun().When(Typical.Chair, Light(PairFace.Words, 9)).ThenRefused(RefusalReason.PairGone);
        Scales.Begun().Given(Typical.Chair, new RemovePair(Scales.Pair, 1)).When(Typical.Chair, Light(PairFace.Words)).ThenRefused(RefusalReason.PairGone);
        Scales.Begun().When(Typical.Chair, Light((PairFace)9)).ThenRefused(RefusalReason.NotUnderstood);
        Scales.Begun().When(Typical.Chair, new ShowOnWall(new Spotlight(Column.WorriedAbout, null, new PairShown(Scales.Pair, PairFace.Words))))
            .ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void A_pair_without_a_result_shows_its_words_whichever_face_is_asked_for()
    {
        foreach (var face in Enum.GetValues<PairFace>())
            Assert.Equal((WallFace.Words, null), (Shown(Scales.Begun().Given(Typical.Chair, Light(face)))!.Face, Shown(Scales.Begun().Given(Typical.Chair, Light(face)))!.Result));
    }

    [Fact]
    public void A_round_that_goes_on_comes_before_what_is_in_the_light()
    {
        var other = Scales.Begun().Given(Typical.Chair, Scales.Add(2)).Given(Typical.Chair, Light(PairFace.Words, 2)).Given(Typical.Chair, Scales.Open());
        Assert.Equal((WallFace.Open, Scales.Pair), (Shown(other)!.Face, Shown(other)!.Pair.Id));

        Assert.Equal(WallFace.Closed, Shown(Scales.Closed(1, 2, 3))!.Face);
        Assert.Equal(WallFace.TooFew, Shown(Scales.Closed(1, 2))!.Face);
        Assert.Equal(WallFace.Aloud, Shown(Scales.Aloud())!.Face);
        Assert.Null(Shown(Scales.Opened().Given(Typical.Chair, new DiscardRound(Scales.Round))));
    }

    [Fact]
    public void A_closed_round_shows_how_many_gave_a_mark_and_not_which()
    {
        Assert.Equal((3, null), (Shown(Scales.Closed(0, 0, 1))!.Round!.Marks, Shown(Scales.Closed(0, 0, 1))!.Result));
        Assert.Equal(Portrait.Of(Shown(Scales.Closed(0, 0, 1))), Portrait.Of(Shown(Scales.Closed(9, 9, 10))));
    }

    [Fact]
    public void A_revealed_round_shows_its_marks_and_those_before_beneath_the_latest_first()
    {
        var scene = Scales.Revealed(1, 2, 3);
        for (var n = 2; n <= 3; n++)
        {
            scene.Given(Typical.Chair, Scales.Open(n)).Given(Typical.Chair, new CloseRound(Id.Round(n), Scales.Tally(n, n, n) with { Notes = ["More visits"] }))
                .Given(Typical.Chair, new RevealRound(Id.Round(n)));
        }

        var shown = Shown(scene)!;
        Assert.Equal((WallFace.Marks, Id.Round(3)), (shown.Face, shown.Result!.Round));
        Assert.Equal([Id.Round(2), Scales.Round], shown.Before.Select(r => r.Round));
        Assert.Equal(WallFace.Notes, Shown(scene.Given(Typical.Chair, Light(PairFace.Notes)))!.Face);
        Assert.Null(Shown(scene.Given(Typical.Chair, Light(PairFace.Words)))!.Result);
    }

    [Fact]
    public void The_wall_names_those_who_said_a_mark_aloud_and_nobody_else()
    {
        var scene = Scales.Aloud().Given(Typical.Dad, new SayMark(Scales.Round, Typical.Dad.Id, 6, true));
        Assert.Equal(new SaidView(Typical.Dad.Id, Typical.Dad.Name, 6), Assert.Single(Shown(scene)!.Round!.Said));
        Assert.Equal(new SaidView(Typical.Dad.Id, Typical.Dad.Name, 6), Assert.Single(Shown(scene.Given(Typical.Chair, new EndAloud(Scales.Round)))!.Result!.Said));

        foreach (var who in Typical.Everyone.Where(w => w != Typical.Dad))
            Assert.DoesNotContain(who.Id.Value.ToString(), Portrait.Of(Shown(scene)), StringComparison.Ordinal);
        Assert.Empty(Shown(scene)!.Pair.History);
    }

    [Fact]
    public void A_blank_wall_shows_no_scale()
    {
        Assert.Null(Shown(Scales.Opened().Given(Typical.Chair, new BlankWall(true))));
        Assert.Null(Shown(Scales.Revealed(1, 2, 3).Given(Typical.Chair, new BlankWall(true))));
    }

    [Fact]
    public void A_wall_that_is_held_keeps_what_is_in_the_light()
    {
        var scene = Scales.Begun().Given(Typical.Chair, Light(PairFace.Words)).Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, new ShowOnWall(Spotlight.Off));
        Assert.Equal(Scales.Pair, Shown(scene)?.Pair.Id);

        Assert.Null(Shown(scene.Given(Typical.Chair, new RemovePair(Scales.Pair, 1))));
    }

    [Fact]
    public void A_pair_taken_off_goes_from_the_wall_except_while_the_room_is_told_of_too_few()
    {
        Assert.Null(Shown(Scales.Begun().Given(Typical.Chair, Light(PairFace.Words)).Given(Typical.Chair, new RemovePair(Scales.Pair, 1))));
        Assert.Equal(WallFace.TooFew, Shown(Scales.Closed(1, 2).Given(Typical.Chair, new RemovePair(Scales.Pair, 1)))?.Face);
    }

    [Fact]
    public void A_wall_that_shows_the_same_is_the_same()
    {
        var scene = Scales.Revealed(1, 2, 3);
        var before = WallView.For(scene.State);
        Assert.Same(before, WallView.For(scene.State with { Version = scene.State.Version + 1 }, before));
        Assert.NotSame(before.Scale, WallView.For(scene.Given(Typical.Chair, Light(PairFace.Notes)).State, before).Scale);
    }

    [Fact]
    public void The_oracle_notices_planted_leaks()
    {
        var scene = Typical.Conference().Given(Typical.SocialWorker, Scales.Add()).Given(Typical.SocialWorker, Scales.Add(2, "t2")).Given(Typical.Chair, new BeginConference())
            .Given(Typical.Chair, Scales.Open());
        var right = WallView.For(scene.State);
        Assert.Empty(Oracle.Wrongs(scene.State, null, right));

        Noticed(right with { Scale = null });
        Noticed(right with { Scale = right.Scale! with { Pair = right.Scale.Pair with { Words = Scales.Words("t2") } } });
        Noticed(right with { Scale = right.Scale! with { Round = right.Scale.Round! with { Passes = 1 } } });
        Noticed(right with { Scale = right.Scale! with { Round = right.Scale.Round! with { Said = [new SaidView(Typical.Dad.Id, "Person 6", 3)] } } });
        Assert.NotEmpty(Oracle.Wrongs(Scales.Prepared().State, null, right));

        void Noticed(WallView fake) => Assert.NotEmpty(Oracle.Wrongs(scene.State, null, fake));
    }

    private static ShowOnWall Light(PairFace face, int pair = 1) => new(new Spotlight(null, null, new PairShown(Id.Pair(pair), face)));

    private static WallScale? Shown(Scene scene) => WallView.For(scene.State).Scale;
}
