using System.Collections.Immutable;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>A review starts from the last conference: the same pairs and the same scales, without names and without notes.</summary>
public sealed class CarryOverSpecs
{
    private static readonly ImmutableList<ScaleResult> Results = Earlier().ThePair().Results;
    private static readonly CarryPairOver Carry = new(Scales.Pair, Scales.Words(), Results);

    [Fact]
    public void Everything_that_was_not_taken_off_goes_on_as_it_read_last()
    {
        var earlier = Earlier().Given(Typical.Chair, Scales.Add(2)).Given(Typical.Chair, new RemovePair(Id.Pair(2), 1))
            .Given(Typical.Chair, new RewordPair(Scales.Pair, 1, Scales.Words("Sky is frightened")));

        var carry = Assert.Single(CarryPairOver.From(earlier.State));
        Assert.Equal((Scales.Pair, "Sky is frightened"), (carry.Pair, carry.Words.Danger));
        var scene = Typical.Conference().Given(null, carry);
        Assert.Equal("Sky is frightened", scene.ThePair().Words.Danger);
        Assert.Equal((1, false), (scene.ThePair().Revision, scene.ThePair().Versions[0].InConference));
    }

    [Fact]
    public void Counts_stay_and_names_and_notes_are_left_behind()
    {
        var results = Typical.Conference().When(null, Carry).Then<PairCarriedOver>().Results;

        Assert.Equal(Results.Select(r => r.Round), results.Select(r => r.Round));
        Assert.Equal<int>(Scales.Counts(1, 2, 3), results[0].Marks);
        Assert.Equal<int>(Scales.Counts(6), results[1].Marks);
        Assert.All(results, r => Assert.True(r.Earlier && r.Notes.IsEmpty && r.Said.IsEmpty));
        Assert.Contains(Results, r => !r.Notes.IsEmpty);
        Assert.Contains(Results, r => !r.Said.IsEmpty);
    }

    [Fact]
    public void Nobody_in_the_conference_carries_over()
    {
        foreach (var who in Typical.Everyone)
            Typical.Conference().When(who, Carry).ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void Nothing_is_carried_over_into_no_conference() => new Scene().When(null, Carry).ThenRefused(RefusalReason.UnknownConference);

    [Fact]
    public void A_pair_is_carried_over_once() => Typical.Conference().Given(null, Carry).When(null, Carry).ThenRefused(RefusalReason.AlreadyThere);

    [Fact]
    public void What_is_carried_over_keeps_to_the_same_limits()
    {
        var four = Typical.Conference();
        for (var n = 2; n <= 5; n++)
            four.Given(null, Scales.Add(n));

        four.When(null, Carry).ThenRefused(RefusalReason.TooManyPairs, Limits.Pairs);
        Typical.Conference().When(null, Carry with { Words = Scales.Words(" ") }).ThenRefused(RefusalReason.StatementMissing);
        Typical.Conference().When(null, Carry with { Words = Scales.Words() with { Children = [Id.Child(9)] } }).ThenRefused(RefusalReason.ChildUnknown);
        Typical.Conference().When(null, Carry with { Results = [Results[0] with { Marks = [1, 2] }] }).ThenRefused(RefusalReason.NotUnderstood);
        Typical.Conference().When(null, Carry with { Results = [.. Enumerable.Repeat(Results[0], Limits.RoundsPerScale + 1)] }).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Rounds_of_earlier_conferences_count_and_their_ids_are_not_used_again()
    {
        var full = Carry with { Results = [.. Enumerable.Range(100, Limits.RoundsPerScale).Select(n => Results[0] with { Round = Id.Round(n) })] };
        Typical.Conference().Given(null, full).Given(Typical.Chair, new BeginConference()).When(Typical.Chair, Scales.Open())
            .ThenRefused(RefusalReason.TooManyRounds, Limits.RoundsPerScale);
        Typical.Conference().Given(null, Carry).Given(Typical.Chair, new BeginConference()).When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.AlreadyThere);
    }

    /// <summary>An anonymous round with a note, then one asked aloud.</summary>
    private static Scene Earlier() => Scales.Opened()
        .Given(Typical.Chair, new CloseRound(Scales.Round, Scales.Tally(1, 2, 3) with { Notes = ["More visits"] })).Given(Typical.Chair, new RevealRound(Scales.Round))
        .Given(Typical.Chair, new AskAloud(Id.Round(2), Scales.Pair)).Given(Typical.Dad, new SayMark(Id.Round(2), Typical.Dad.Id, 6, true))
        .Given(Typical.Chair, new EndAloud(Id.Round(2)));
}
