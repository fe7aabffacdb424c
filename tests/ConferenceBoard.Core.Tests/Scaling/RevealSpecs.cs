using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>Showing a closed round is an act of its own; throwing one away leaves nothing.</summary>
public sealed class RevealSpecs
{
    [Fact]
    public void What_was_counted_becomes_a_result_of_the_pair()
    {
        var tally = Scales.Tally(3, 3, 7) with { Passes = 1, OnPaper = 1, Notes = ["More visits"] };
        var scene = Scales.Begun().Given(Typical.Chair, Scales.Open() with { OnPaper = [Typical.Dad.Id] })
            .Given(Typical.Chair, new CloseRound(Scales.Round, tally)).Given(Typical.Chair, new RevealRound(Scales.Round));

        var result = scene.TheResult();
        Assert.Equal<int>(Scales.Counts(3, 3, 7), result.Marks);
        Assert.Equal((5, 1, 1), (result.Electors, result.Passes, result.OnPaper));
        Assert.Equal([new RoundNote("More visits", null)], result.Notes);
        Assert.Equal((ConferenceType.Initial, false, Scales.Words().Scale), (result.Meeting, result.Earlier, result.Scale));
        Assert.Equal([Scales.Round], scene.ThePair().Results.Select(r => r.Round));
        Assert.Null(scene.State.Scaling.Round);
    }

    [Fact]
    public void The_result_stands_on_the_wall_and_the_wall_follows()
    {
        var scene = Scales.Closed(1, 2, 3).Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, new RevealRound(Scales.Round));

        Assert.Equal(new Spotlight(null, null, new PairShown(Scales.Pair, PairFace.Marks)), scene.State.Wall.Spotlight);
        Assert.Null(scene.State.Wall.Frozen);
    }

    [Fact]
    public void Only_a_closed_round_is_shown()
    {
        foreach (var scene in new[] { Scales.Begun(), Scales.Opened(), Scales.Closed(1, 2), Scales.Aloud() })
            scene.When(Typical.Chair, new RevealRound(Scales.Round)).ThenRefused(RefusalReason.RoundOver);
        Scales.Closed(1, 2, 3).When(Typical.Chair, new RevealRound(Id.Round(9))).ThenRefused(RefusalReason.RoundOver);
    }

    [Fact]
    public void A_round_is_shown_once() => Scales.Revealed(1, 2, 3).When(Typical.Chair, new RevealRound(Scales.Round)).ThenNothing();

    [Fact]
    public void A_second_round_stands_beside_the_first()
    {
        var scene = Scales.Revealed(1, 2, 3).Given(Typical.Chair, Scales.Open(2));
        Assert.Null(scene.State.Scaling.Round!.Tally);

        scene.Given(Typical.Chair, new CloseRound(Id.Round(2), Scales.Tally(4, 5, 6))).Given(Typical.Chair, new RevealRound(Id.Round(2)));
        Assert.Equal([Scales.Round, Id.Round(2)], scene.ThePair().Results.Select(r => r.Round));
        Assert.Equal<int>(Scales.Counts(1, 2, 3), scene.TheResult().Marks);
    }

    [Fact]
    public void A_result_keeps_the_scale_as_it_was_asked()
    {
        var other = Scales.Words() with { Scale = new Scale("How is Robin?", "Bad", "Good") };
        var scene = Scales.Revealed(1, 2, 3).Given(Typical.Chair, new RewordPair(Scales.Pair, 1, other));

        Assert.Equal(Scales.Words().Scale, scene.TheResult().Scale);
    }

    [Fact]
    public void Sixty_rounds_of_one_scale_are_enough()
    {
        var scene = Scales.Begun();
        for (var n = 1; n <= Limits.RoundsPerScale; n++)
        {
            scene.Given(Typical.Chair, Scales.Open(n)).Given(Typical.Chair, new CloseRound(Id.Round(n), Scales.Tally(1, 2, 3)))
                .Given(Typical.Chair, new RevealRound(Id.Round(n)));
        }

        scene.When(Typical.Chair, Scales.Open(99)).ThenRefused(RefusalReason.TooManyRounds, Limits.RoundsPerScale);
        scene.When(Typical.Chair, new AskAloud(Id.Round(99), Scales.Pair)).ThenRefused(RefusalReason.TooManyRounds, Limits.RoundsPerScale);
    }

    [Fact]
    public void A_round_that_is_thrown_away_leaves_nothing()
    {
        foreach (var scene in new[] { Scales.Opened(), Scales.Closed(1, 2, 3), Scales.Closed(1, 2), Scales.Aloud() })
        {
            scene.When(Typical.Chair, new DiscardRound(Scales.Round)).Then<RoundDiscarded>();
            Assert.Null(scene.State.Scaling.Round);
            Assert.Empty(scene.ThePair().Results);
            scene.When(Typical.Chair, new DiscardRound(Scales.Round)).ThenNothing();
            scene.When(Typical.Chair, new RevealRound(Scales.Round)).ThenRefused(RefusalReason.RoundOver);
        }
    }

    [Fact]
    public void What_everyone_has_seen_is_not_thrown_away()
    {
        Scales.Revealed(1, 2, 3).When(Typical.Chair, new DiscardRound(Scales.Round)).ThenRefused(RefusalReason.RoundOver);
        Scales.Opened().When(Typical.Chair, new DiscardRound(Id.Round(9))).ThenRefused(RefusalReason.RoundOver);
    }

    [Fact]
    public void After_too_few_the_chair_asks_again_or_aloud()
    {
        Assert.Equal(RoundStanding.Open, Scales.Closed(1, 2).Given(Typical.Chair, Scales.Open(2)).State.Scaling.Round!.Standing);
        Assert.Equal(RoundStanding.Aloud, Scales.Closed(1, 2).Given(Typical.Chair, new AskAloud(Id.Round(2), Scales.Pair)).State.Scaling.Round!.Standing);
    }

    [Fact]
    public void A_pair_that_is_taken_off_keeps_its_results_and_goes_off_the_wall()
    {
        var scene = Scales.Revealed(1, 2, 3).Given(Typical.Chair, new RemovePair(Scales.Pair, 1));
        Assert.Equal(Spotlight.Off, scene.State.Wall.Spotlight);

        Assert.Single(scene.Given(Typical.Chair, new RestorePair(Scales.Pair)).ThePair().Results);
    }
}
