using ConferenceBoard.Core;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Scaling;

/// <summary>A disk that fails, a server that is killed at each step of a closing, and a round that is started again.</summary>
public sealed class ClosingFailsTests
{
    [Fact]
    public async Task A_closing_that_was_not_stored_leaves_the_round_open_and_a_second_one_counts_right()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 4, 6);
        scoring.Write(1, "A night light");
        scoring.Meeting.Store.Failures.Enqueue(MemoryStore.Failure.NothingStored);
        var operation = NewId.Operation();
        Assert.Same(Answer.Lost, await scoring.CloseAsync(operation));
        Assert.Equal((RoundStanding.Open, 3), (scoring.Standing, scoring.Count.In));

        Assert.Same(Answer.Done, await scoring.CloseAsync(operation));
        Assert.Equal(Scoring.Counts(2, 4, 6), scoring.Marks);
        Assert.Equal("A night light", Assert.Single(scoring.Tally.Notes));
        Assert.Single(await scoring.Meeting.LogAsync(), e => e.Event is RoundClosed);
    }

    [Fact]
    public async Task After_a_closing_that_was_not_stored_the_box_opens_by_itself_once_the_disk_can_be_read()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 4, 6);
        var store = scoring.Meeting.Store;
        store.Failures.Enqueue(MemoryStore.Failure.NothingStored);
        store.Unreadable = true;
        Assert.Same(Answer.Lost, await scoring.CloseAsync());
        var reads = store.Reads;
        await Eventually.TrueAsync(() => store.Reads > reads);
        Assert.Equal(BallotAnswer.Later, scoring.Cast(0, 2, 10));
        store.Unreadable = false;

        await Eventually.TrueAsync(() => scoring.Cast(0, 2, 10) == BallotAnswer.In);
        Assert.Equal(3, scoring.Count.In);
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(10, 4, 6), scoring.Marks);
    }

    [Fact]
    public async Task A_closing_that_was_stored_although_the_disk_failed_empties_the_box_once_that_is_known()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 4, 6);
        scoring.Meeting.Store.Failures.Enqueue(MemoryStore.Failure.StoredAllTheSame);
        scoring.Meeting.Store.Unreadable = true;
        Assert.Same(Answer.Lost, await scoring.CloseAsync());
        Assert.Equal(BallotAnswer.Later, scoring.Cast(0, 2, 10));
        Assert.Equal((RoundStanding.Open, 3), (scoring.Standing, scoring.Count.In));
        scoring.Meeting.Store.Unreadable = false;

        await Eventually.TrueAsync(() => scoring.Standing == RoundStanding.Closed);
        Assert.Equal(BallotCount.None, scoring.Count);
        Assert.Equal(RefusalReason.RoundOver, scoring.Cast(0, 2, 10));
        Assert.Equal(Scoring.Counts(2, 4, 6), scoring.Marks);
    }

    [Fact]
    public async Task Killed_before_the_closing_was_asked_the_round_is_open_and_devices_send_again()
    {
        await using var scoring = await Scoring.OpenAsync(3, onTablet: 1);
        scoring.CastAll(2, 4, 6);
        scoring.HandIn(9);
        await scoring.Meeting.CrashAsync();
        Assert.Equal((RoundStanding.Open, new BallotCount(scoring.Round, 0, 0, 0, Again: true)), (scoring.Standing, scoring.Count));

        scoring.CastAll(2, 4, 6);
        Assert.Equal(BallotAnswer.In, scoring.HandIn(9));
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(2, 4, 6, 9), scoring.Marks);
    }

    [Fact]
    public async Task Killed_while_the_closing_was_being_stored_the_round_is_open_and_devices_send_again()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 4, 6);
        var closing = await scoring.CloseHeldAsync();
        await scoring.Meeting.CrashAsync();
        Assert.Equal((RoundStanding.Open, new BallotCount(scoring.Round, 0, 0, 0, Again: true)), (scoring.Standing, scoring.Count));
        Assert.DoesNotContain(await scoring.Meeting.LogAsync(), e => e.Event is RoundClosed or RoundFailed);

        scoring.CastAll(2, 4, 6);
        Assert.Equal(BallotAnswer.In, scoring.Cast(0, 2, 3));
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(3, 4, 6), scoring.Marks);
        Assert.False(closing.IsCompleted);
    }

    [Fact]
    public async Task Killed_after_the_closing_was_stored_and_before_anybody_heard_of_it_the_round_is_closed_with_its_count()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 4, 6);
        scoring.Meeting.Store.Failures.Enqueue(MemoryStore.Failure.StoredAllTheSame);
        var operation = NewId.Operation();
        Assert.Same(Answer.Lost, await scoring.CloseAsync(operation));
        await scoring.Meeting.CrashAsync();

        Assert.Equal((RoundStanding.Closed, BallotCount.None), (scoring.Standing, scoring.Count));
        Assert.Equal(RefusalReason.RoundOver, scoring.Cast(0, 1, 2));
        Assert.Same(Answer.Done, await scoring.CloseAsync(operation));
        Assert.Equal(Scoring.Counts(2, 4, 6), scoring.Marks);
    }

    [Fact]
    public async Task A_round_that_is_started_again_begins_empty_and_takes_no_ballot_of_the_one_before()
    {
        await using var scoring = await Scoring.OpenAsync(4, onTablet: 2);
        scoring.CastAll(2, 4, 6, 8);
        scoring.Write(0, "Of the first round");
        scoring.HandIn(1, note: "Of the first round too");
        var before = scoring.Round;
        Assert.Same(Answer.Done, await scoring.OpenRoundAsync(replaces: before));
        Assert.Equal(new BallotCount(scoring.Round, 0, 0, 0), scoring.Count);
        Assert.Equal(RefusalReason.RoundOver, scoring.Box.Cast(scoring.Voters[0].Seat, before, 2, 2));
        Assert.Equal(RefusalReason.RoundOver, scoring.Box.Write(scoring.Voters[0].Seat, before, "Late"));
        Assert.Equal(RefusalReason.RoundOver, scoring.Box.HandIn(scoring.Tablet, before, Guid.NewGuid(), 2, ""));
        Assert.Equal(BallotStanding.NotIn, scoring.Box.StandingOf(scoring.Voters[0].Seat));

        // The first turn of the new round counts, whatever the turns were before; and the tablet takes as many as at first.
        scoring.CastAll(10, 10, 10);
        Assert.Equal((BallotAnswer.In, BallotAnswer.In), (scoring.HandIn(0), scoring.HandIn(0)));
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(10, 10, 10, 0, 0), scoring.Marks);
        Assert.Empty(scoring.Tally.Notes);
    }

    [Fact]
    public async Task A_round_thrown_away_or_asked_aloud_instead_leaves_an_empty_box()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(2, 4, 6);
        var aloud = new RoundId(Guid.NewGuid());
        Assert.Same(Answer.Done, await scoring.Meeting.AskAsync(new AskAloud(aloud, scoring.Pair, scoring.Round)));
        Assert.Equal(BallotCount.None, scoring.Count);
        Assert.Equal(RefusalReason.RoundOver, scoring.Cast(0, 2, 2));
        Assert.Equal(RefusalReason.RoundOver, scoring.Box.Cast(scoring.Voters[0].Seat, aloud, 2, 2));
        await scoring.Meeting.AskAsync(new DiscardRound(aloud));

        await scoring.OpenRoundAsync();
        await scoring.Meeting.AskAsync(new DiscardRound(scoring.Round));
        Assert.Equal(BallotCount.None, scoring.Count);
        await scoring.OpenRoundAsync();
        Assert.Equal(new BallotCount(scoring.Round, 0, 0, 0), scoring.Count);
    }
}
