using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live.Tests.Scaling;

public sealed class BallotBoxTests
{
    [Fact]
    public async Task Everyone_is_told_how_many_are_in_and_a_pass_is_in()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        var seen = 0;
        using var screen = scoring.Meeting.Session.Subscribe(() => Volatile.Write(ref seen, scoring.Count.In));
        Assert.Equal(new BallotCount(scoring.Round, 0, 0, 0), scoring.Count);

        Assert.Equal(BallotAnswer.In, scoring.Cast(0, 1, 7));
        await Eventually.TrueAsync(() => Volatile.Read(ref seen) == 1);
        Assert.Equal(BallotAnswer.In, scoring.Cast(1, 1, null));
        await Eventually.TrueAsync(() => Volatile.Read(ref seen) == 2);
        Assert.Equal(new BallotCount(scoring.Round, 2, 0, 0), scoring.Count);
    }

    [Fact]
    public async Task Another_choice_counts_and_tells_nobody_anything()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(7, null, 3);
        var before = scoring.Meeting.Now;
        Assert.Equal(BallotAnswer.In, scoring.Cast(0, 2, 10));
        Assert.Equal(BallotAnswer.In, scoring.Cast(1, 2, 0));
        Assert.Equal(BallotAnswer.In, scoring.Cast(2, 2, null));
        Assert.Equal(BallotAnswer.In, scoring.Cast(2, 3, 4));

        Assert.Same(before, scoring.Meeting.Now);
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(10, 0, 4), scoring.Marks);
        Assert.Equal(0, scoring.Tally.Passes);
    }

    [Fact]
    public async Task The_same_ballot_twice_counts_once()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(7, 7, 3);
        var before = scoring.Meeting.Now;
        scoring.CastAll(7, 7, 3);

        Assert.Same(before, scoring.Meeting.Now);
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(7, 7, 3), scoring.Marks);
    }

    [Fact]
    public async Task An_earlier_choice_that_comes_late_does_not_count()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        Assert.Equal(BallotAnswer.In, scoring.Cast(0, 5, 8));
        var late = scoring.Cast(0, 4, 2);
        Assert.Equal((RefusalReason.ScoredElsewhere, 5L), (late.Refusal!.Reason, late.Turn));
        Assert.Equal(BallotAnswer.In, scoring.Cast(1, 1, 6));
        Assert.Equal(BallotAnswer.In, scoring.Cast(2, 1, 6));

        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(8, 6, 6), scoring.Marks);
    }

    [Fact]
    public async Task Of_two_devices_of_one_person_the_later_choice_counts_and_the_earlier_device_is_told()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        var (phone, laptop) = (scoring.Voters[0].Seat, NewId.Seat());
        await scoring.Meeting.OfficeAsync(new TakeSeat(laptop, scoring.Voters[0].Id));
        scoring.CastAll(1, 5, 5);
        Assert.Equal((BallotStanding.InHere, BallotStanding.InElsewhere), (scoring.Box.StandingOf(phone), scoring.Box.StandingOf(laptop)));

        // Turn 1 again from the other device: it did not know of the first.
        Assert.Equal(new BallotAnswer(RefusalReason.ScoredElsewhere, Turn: 1), scoring.Box.Cast(laptop, scoring.Round, 1, 9));
        Assert.Equal(new BallotCount(scoring.Round, 3, 0, 0), scoring.Count);
        Assert.Equal(BallotAnswer.In, scoring.Box.Cast(laptop, scoring.Round, 2, 9));
        Assert.Equal(new BallotCount(scoring.Round, 3, 0, 1), scoring.Count);
        Assert.Equal((BallotStanding.InElsewhere, BallotStanding.InHere), (scoring.Box.StandingOf(phone), scoring.Box.StandingOf(laptop)));
        Assert.Equal(new BallotAnswer(RefusalReason.ScoredElsewhere, Turn: 2), scoring.Cast(0, 1, 1));

        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(9, 5, 5), scoring.Marks);
    }

    [Fact]
    public async Task After_a_restart_devices_send_again_in_any_order_and_the_latest_choice_counts()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        var laptop = NewId.Seat();
        await scoring.Meeting.OfficeAsync(new TakeSeat(laptop, scoring.Voters[0].Id));
        scoring.CastAll(1, 5, 5);
        await scoring.Meeting.RestartAsync();
        Assert.Equal(new BallotCount(scoring.Round, 0, 0, 0, Again: true), scoring.Count);
        Assert.Equal(BallotStanding.NotIn, scoring.Box.StandingOf(laptop));

        Assert.Equal(BallotAnswer.In, scoring.Box.Cast(laptop, scoring.Round, 2, 9));
        Assert.Equal(new BallotAnswer(RefusalReason.ScoredElsewhere, Turn: 2), scoring.Cast(0, 1, 1));
        Assert.Equal(BallotAnswer.In, scoring.Cast(2, 1, 5));
        Assert.Equal(BallotAnswer.In, scoring.Cast(1, 1, 5));
        Assert.Equal(BallotAnswer.In, scoring.Cast(1, 1, 5));
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(9, 5, 5), scoring.Marks);
    }

    [Fact]
    public async Task A_device_that_scores_as_soon_as_it_sees_the_round_is_in()
    {
        await using var scoring = await Scoring.GatherAsync(3);
        var (seat, session) = (scoring.Voters[0].Seat, scoring.Meeting.Session);
        var until = Environment.TickCount64 + 10_000;
        var device = Task.Run(() =>
        {
            for (RoundId? last = null; session.Now.State.Scaling.Discarded.Count < 30 && Environment.TickCount64 < until;)
            {
                var now = session.Now;
                if (now.State.Scaling.Round is not { } round || round.Id == last)
                    continue;
                Assert.Equal(round.Id, now.Ballots.Round);
                var answer = session.Ballots.Cast(seat, round.Id, 1, 5);
                Assert.Null(answer.Refusal);
                if (answer.Counts)
                    last = round.Id;
            }
        });
        Assert.Same(Answer.Done, await scoring.OpenRoundAsync());
        while (scoring.Meeting.Now.State.Scaling.Discarded.Count < 30)
        {
            await Eventually.TrueAsync(() => device.IsFaulted || scoring.Count.In == 1);
            if (device.IsFaulted)
                break;
            Assert.Same(Answer.Done, await scoring.OpenRoundAsync(replaces: scoring.Round));
        }

        await device;
    }

    [Fact]
    public async Task A_device_that_changes_too_fast_is_put_off_and_what_was_in_stays()
    {
        await using var scoring = await Scoring.OpenAsync(3);
        scoring.CastAll(1, 1, 1);
        var turn = 1;
        while (scoring.Cast(0, turn + 1, (turn + 1) % 11) == BallotAnswer.In)
            turn++;

        Assert.InRange(turn, ConferenceSession.CommandsAtOnce - 5, 1000);
        await scoring.CloseAsync();
        Assert.Equal(Scoring.Counts(turn % 11, 1, 1), scoring.Marks);
    }
}
