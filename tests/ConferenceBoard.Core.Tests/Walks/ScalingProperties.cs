using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of pairs and scoring rounds, whatever is asked.</summary>
public sealed class ScalingProperties
{
    [Fact]
    public void There_are_never_more_than_four_pairs_on_the_list() => AllWalks.EachStep(step =>
        Assert.InRange(step.After.Scaling.Pairs.Count(p => !p.Removed), 0, 4));

    [Fact]
    public void Before_the_beginning_only_social_worker_and_office_change_a_pair() => AllWalks.EachStep(step =>
    {
        if (step.Before.BegunAt is null && !ReferenceEquals(step.Before.Scaling.Pairs, step.After.Scaling.Pairs))
            Assert.True(step.Asked.By is Actor.OfOffice || step.Asker?.Role == Role.SocialWorker, $"{step.Asker?.Role} changed a pair");
    });

    [Fact]
    public void What_the_chair_proposed_is_done_only_by_the_social_workers_answer() => AllWalks.EachStep(step =>
    {
        foreach (var proposal in step.After.Scaling.Proposals.Where(p => p.Standing != ProposalStanding.Waiting))
        {
            if (step.Before.Scaling.Proposal(proposal.Id)?.Standing == ProposalStanding.Waiting)
                Assert.Equal(proposal.Standing == ProposalStanding.Withdrawn ? Role.Chair : Role.SocialWorker, step.Asker?.Role);
        }
    });

    [Fact]
    public void Nothing_of_a_pair_or_a_proposal_that_was_written_is_lost() => AllWalks.EachStep(step =>
    {
        Assert.True(step.Before.Scaling.Proposals.Select(p => p.Id).SequenceEqual(step.After.Scaling.Proposals.Take(step.Before.Scaling.Proposals.Count).Select(p => p.Id)));
        foreach (var before in step.Before.Scaling.Pairs)
        {
            var after = step.After.Scaling.Pair(before.Id)!;
            Assert.True(before.Versions.SequenceEqual(after.Versions.Take(before.Versions.Count)));
            Assert.True(before.Results.Select(r => r.Round).SequenceEqual(after.Results.Take(before.Results.Count).Select(r => r.Round)));
        }
    });

    [Fact]
    public void Who_scores_and_what_is_asked_stay_the_same_as_long_as_the_round_does() => AllWalks.EachStep(step =>
    {
        if (step.Before.Scaling.Round is not { } before || step.After.Scaling.Round is not { } after || before.Id != after.Id)
            return;
        Assert.Equal(Portrait.Of(before.Electors), Portrait.Of(after.Electors));
        Assert.Equal((before.Scale, before.Pair, before.Apart), (after.Scale, after.Pair, after.Apart));
    });

    [Fact]
    public void A_round_is_on_a_pair_of_the_list_and_its_id_was_never_used_before() => AllWalks.Each(() =>
    {
        var used = new HashSet<RoundId>();
        return step =>
        {
            if (step.After.Scaling.Round is not { } round || step.Before.Scaling.Round?.Id == round.Id)
                return;
            Assert.True(used.Add(round.Id), "a round has the id of another");
            Assert.False(step.After.Scaling.Pair(round.Pair)!.Removed);
            Assert.True(round.Standing == RoundStanding.Aloud || round.Electors.Count >= 3, "too few could hide");
        };
    });

    [Fact]
    public void Of_a_round_there_is_a_tally_only_once_it_is_closed_with_enough_marks() => AllWalks.EachStep(step =>
    {
        if (step.After.Scaling.Round is not { } round)
            return;
        Assert.Equal(round.Standing == RoundStanding.Closed, round.Tally is not null);
        Assert.True(round.Standing == RoundStanding.Aloud || round.Said.IsEmpty);
        if (round.Tally is { } tally)
        {
            Assert.InRange(tally.Marks.Sum(), 3, round.Electors.Count - tally.Passes);
            Assert.False(tally.Marks.Sum() - tally.PaperMarks is 1 or 2, "too few hide beside paper");
            Assert.True(tally.Family.IsEmpty || (tally.Family.Sum() >= 3 && tally.Marks.Sum() - tally.Family.Sum() >= 3), "a side is too small");
        }
    });

    [Fact]
    public void A_result_is_what_was_counted_at_closing_or_what_was_said_aloud() => AllWalks.Each(() =>
    {
        var (counted, said) = (new Dictionary<RoundId, Tally>(), new Dictionary<RoundId, int[]>());
        return step =>
        {
            if (step.Asked.Command is CloseRound close && step.Ruling.Events.Any(e => e is RoundClosed))
                counted.Add(close.Round, close.Tally);
            if (step.Ruling.Events.OfType<AloudEnded>().FirstOrDefault() is { } ended)
                said.Add(ended.Round, [.. step.Before.Scaling.Round!.Said.Select(m => m.Mark).Order()]);
            foreach (var result in step.After.Scaling.Pairs.SelectMany(p => p.Results).Where(r => !r.Earlier))
            {
                if (counted.TryGetValue(result.Round, out var tally))
                    Assert.True(tally.Marks.SequenceEqual(result.Marks) && tally.Passes == result.Passes && result.Said.IsEmpty);
                else
                    Assert.Equal<int>(said[result.Round], result.Marks.SelectMany((count, mark) => Enumerable.Repeat(mark, count)));
            }
        };
    });

    [Fact]
    public void Of_a_round_that_is_not_revealed_no_screen_shows_more_than_sums() => AllWalks.EachStep(step =>
    {
        if (step.After.Scaling.Round is not { Standing: RoundStanding.Open or RoundStanding.Closed } round || ReferenceEquals(step.Before.Scaling.Round, round))
            return;
        var other = step.After with { Scaling = step.After.Scaling with { Round = round with { Tally = Another(round.Tally) } } };
        Assert.Equal(Screens(step.After), Screens(other), StringComparer.Ordinal);
    });

    [Fact]
    public void What_was_counted_is_nowhere_in_the_state_but_with_the_round_until_it_is_revealed() => AllWalks.EachStep(step =>
    {
        if (step.Ruling.Events.Any(e => e is RoundClosed))
            Assert.Equal(Portrait.Of(step.Before with { Version = 0 }), Portrait.Of(step.After with { Version = 0, Scaling = step.After.Scaling with { Round = step.Before.Scaling.Round } }));
    });

    [Fact]
    public void Proposals_and_history_are_for_those_who_keep_pairs() => AllWalks.EachStep(step =>
    {
        if (ReferenceEquals(step.Before.Scaling, step.After.Scaling) && ReferenceEquals(step.Before.Attendees, step.After.Attendees))
            return;
        foreach (var person in step.After.Attendees)
        {
            var view = ScalingView.For(step.After, person);
            Assert.True(view.Proposals.IsEmpty || Oracle.SeesProposals(person), $"{person.Role} gets proposals");
            Assert.True(Oracle.KeepsPairs(person) || view.Pairs.Concat(view.Removed).All(p => p.History.IsEmpty), $"{person.Role} gets history");
        }
    });

    [Fact]
    public void Most_walks_begin_and_many_come_to_a_result()
    {
        var (begun, marks, aloud, tooFew, apart) = (0, 0, 0, 0, 0);
        AllWalks.EachStep(step =>
        {
            begun += step.Ruling.Events.Count(e => e is ConferenceBegun);
            marks += step.Ruling.Events.Count(e => e is RoundRevealed);
            aloud += step.Ruling.Events.Count(e => e is AloudEnded);
            tooFew += step.Ruling.Events.Count(e => e is RoundFailed);
            apart += step.Ruling.Events.Count(e => e is RoundClosed { Tally.Family.IsEmpty: false });
        });

        Assert.InRange(begun, AllWalks.Seeds * 3 / 4, AllWalks.Seeds);
        Assert.True(marks > AllWalks.Seeds / 2 && aloud > 30 && tooFew > 50 && apart > 4, $"{marks} revealed, {aloud} aloud, {tooFew} with too few, {apart} apart");
    }

    /// <summary>As many marks and passes, given quite otherwise and with other notes.</summary>
    private static Tally Another(Tally? tally)
    {
        var all = tally?.Marks.Sum() ?? 4;
        var half = all / 2;
        var marks = Histogram.None.SetItem(1, half).SetItem(9, all - half);
        return new Tally(marks, tally?.Passes ?? 0, 0, 0, ["other words t99999"], [.. marks.Select(c => c / 2)]);
    }

    private static IEnumerable<string> Screens(ConferenceState state) =>
    [
        Portrait.Of(WallView.For(state)),
        .. state.Attendees.Select(a => $"{Portrait.Of(BoardView.For(state, a))} {Portrait.Of(ConsoleView.For(state, a))} {Portrait.Of(ScalingView.For(state, a))}"),
    ];
}
