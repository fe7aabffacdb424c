using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Scaling;

/// <summary>Ballots that race with each other and with a closing, and closings that race with each other.</summary>
public sealed class ClosingRaceTests
{
    [Theory]
    [InlineData(3, 11)]
    [InlineData(4, 12)]
    [InlineData(9, 13)]
    public async Task However_devices_race_with_each_other_the_choice_with_the_latest_turn_counts(int people, int seed)
    {
        await using var scoring = await Scoring.OpenAsync(people);
        var random = new Random(seed);
        var choices = new List<(SeatId Seat, int Voter, int Turn, int Mark)>();
        for (var voter = 0; voter < people; voter++)
        {
            var laptop = NewId.Seat();
            await scoring.Meeting.OfficeAsync(new TakeSeat(laptop, scoring.Voters[voter].Id));
            for (var turn = 1; turn <= 40; turn++)
                choices.Add((turn % 2 == 0 ? laptop : scoring.Voters[voter].Seat, voter, turn, random.Next(11)));
        }

        var shuffled = choices.ToArray();
        random.Shuffle(shuffled);
        await Task.WhenAll(shuffled.Chunk(shuffled.Length / 4 + 1).Select(some => Task.Run(() =>
            Assert.All(some, c => Assert.Contains(scoring.Box.Cast(c.Seat, scoring.Round, c.Turn, c.Mark).Refusal?.Reason, new RefusalReason?[] { null, RefusalReason.ScoredElsewhere })))));

        Assert.Equal(people, scoring.Count.In);
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts([.. choices.Where(c => c.Turn == 40).Select(c => (int?)c.Mark)]), scoring.Marks);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    public async Task However_changes_race_with_the_closing_the_last_choice_that_was_answered_in_counts(int seed, bool held)
    {
        await using var scoring = await Scoring.OpenAsync(8);
        var (random, counted, answeredIn) = (new Random(seed), Enumerable.Repeat<int?>(5, 8).ToArray(), 0);
        scoring.CastAll(counted);
        var (enough, asked) = (random.Next(8, 150), new TaskCompletionSource<Task<Answer>>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (held)
            scoring.Meeting.Store.Hold();
        var casting = scoring.Voters.Select((_, voter) => (Voter: voter, Random: new Random(random.Next()))).Select(v => Task.Run(async () =>
        {
            for (var turn = 2; turn < 1_000_000; turn++)
            {
                int? mark = v.Voter < 4 && v.Random.Next(4) == 0 ? null : v.Random.Next(11);
                var answer = scoring.Cast(v.Voter, turn, mark);
                if (answer.Refusal is { } refusal)
                {
                    Assert.Equal(RefusalReason.RoundOver, refusal.Reason);
                    return;
                }

                if (answer.Counts)
                {
                    counted[v.Voter] = mark;
                    if (Interlocked.Increment(ref answeredIn) == enough)
                        asked.SetResult(scoring.CloseAsync());
                }

                await Task.Yield();
            }
        })).ToArray();
        var closing = await asked.Task;
        for (var i = 0; i < 20; i++)
            await Task.Yield();
        scoring.Meeting.Store.Release();
        Assert.Same(Answer.Done, await closing);
        await Task.WhenAll(casting).WaitAsync(Meeting.Patience);

        Assert.Equal(Scoring.Counts(counted), scoring.Marks);
        Assert.Equal(counted.Count(mark => mark is null), scoring.Tally.Passes);
    }

    [Fact]
    public async Task While_a_closing_is_under_way_ballots_are_put_off_and_do_not_count()
    {
        await using var scoring = await Scoring.OpenAsync(4, onTablet: 2);
        scoring.CastAll(5, 5, 5);
        var act = Guid.NewGuid();
        Assert.Equal(BallotAnswer.In, scoring.HandIn(5, act));
        var closing = await scoring.CloseHeldAsync();
        var before = scoring.Meeting.Now;

        Assert.Equal(BallotAnswer.Later, scoring.Cast(0, 2, 10));
        Assert.Equal(BallotAnswer.Later, scoring.Cast(3, 1, 10));
        Assert.Equal(BallotAnswer.Later, scoring.Write(0, "Late"));
        Assert.Equal(BallotAnswer.Later, scoring.HandIn(10));
        Assert.Equal(BallotAnswer.In, scoring.HandIn(5, act));
        Assert.Same(before, scoring.Meeting.Now);
        scoring.Meeting.Store.Release();
        Assert.Same(Answer.Done, await closing);

        Assert.Equal(RefusalReason.RoundOver, scoring.Cast(0, 2, 10));
        Assert.Equal(RefusalReason.RoundOver, scoring.Write(0, "Late"));
        Assert.Equal(RefusalReason.RoundOver, scoring.HandIn(5, act));
        Assert.Equal(Scoring.Counts(5, 5, 5, 5), scoring.Marks);
        Assert.Empty(scoring.Tally.Notes);
    }

    [Fact]
    public async Task Closing_twice_closes_once()
    {
        await using var scoring = await Scoring.OpenAsync(3, onPaper: 1);
        scoring.CastAll(2, 4, 6);
        scoring.Meeting.Store.Hold();
        var busy = scoring.Meeting.OfficeAsync(Meeting.Card());
        await Eventually.TrueAsync(() => scoring.Meeting.Store.Appends.Count == 2);
        var operation = NewId.Operation();
        var closings = new[] { scoring.CloseAsync(operation, 8), scoring.CloseAsync(operation, 8), scoring.CloseAsync(), scoring.CloseAsync(0) };
        scoring.Meeting.Store.Release();
        await busy;

        Assert.All(await Task.WhenAll(closings), answer => Assert.Same(Answer.Done, answer));
        Assert.Same(Answer.Done, await scoring.CloseAsync(operation, 8));
        Assert.Single(await scoring.Meeting.LogAsync(), e => e.Event is RoundClosed or RoundFailed);
        Assert.Equal(Scoring.Counts(2, 4, 6, 8), scoring.Marks);
    }

    [Fact]
    public async Task Whoever_is_not_the_chair_closes_nothing_and_puts_nobody_off()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 4, 6);
        var store = scoring.Meeting.Store;
        store.Appends.Clear();
        var release = store.Hold();
        var busy = scoring.Meeting.OfficeAsync(Meeting.Card());
        await Eventually.TrueAsync(() => store.Appends.Count == 1);
        var closing = scoring.CloseByAsync(scoring.Voters[0].Seat);
        var other = scoring.Meeting.OfficeAsync(Meeting.Card());
        store.Hold();
        release();
        await Eventually.TrueAsync(() => store.Appends.Count == 2);

        // The refused closing is in the append that is held now.
        Assert.Equal(BallotAnswer.In, scoring.Cast(0, 2, 3));
        store.Release();
        Assert.Equal(RefusalReason.ChairOnly, Assert.IsType<Answer.Refused>(await closing).Refusal.Reason);
        await Task.WhenAll(busy, other);
        Assert.Equal(new BallotCount(scoring.Round, 3, 0, 0), scoring.Count);
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(3, 4, 6), scoring.Marks);
    }
}
