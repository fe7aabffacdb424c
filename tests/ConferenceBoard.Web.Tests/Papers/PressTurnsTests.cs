using ConferenceBoard.Live;
using ConferenceBoard.Web.Papers;

namespace ConferenceBoard.Web.Tests.Papers;

/// <summary>Nobody uses up the press for the others.</summary>
public sealed class PressTurnsTests
{
    [Fact]
    public async Task One_person_has_one_in_making_and_others_have_theirs()
    {
        using var turns = new PressTurns();
        var (kerra, dean) = (NewId.Attendee(), NewId.Attendee());
        using (var first = await turns.TakeAsync(kerra, isStaff: false, default))
        {
            Assert.True(first.IsAcquired);
            using var second = await turns.TakeAsync(kerra, isStaff: false, default);
            using var others = await turns.TakeAsync(dean, isStaff: false, default);
            Assert.False(second.IsAcquired);
            Assert.True(others.IsAcquired);
        }

        using var after = await turns.TakeAsync(kerra, isStaff: false, default);
        Assert.True(after.IsAcquired);
    }

    [Fact]
    public async Task Those_in_one_go_are_counted_and_what_was_refused_costs_nothing()
    {
        using var turns = new PressTurns();
        var (kerra, dean) = (NewId.Attendee(), NewId.Attendee());
        for (var n = 0; n < PressTurns.InOneGo; n++)
        {
            using var turn = await turns.TakeAsync(kerra, isStaff: false, default);
            using var beside = await turns.TakeAsync(kerra, isStaff: false, default);
            Assert.True(turn.IsAcquired);
            Assert.False(beside.IsAcquired);
        }

        using var more = await turns.TakeAsync(kerra, isStaff: false, default);
        using var others = await turns.TakeAsync(dean, isStaff: false, default);
        Assert.False(more.IsAcquired);
        Assert.True(others.IsAcquired);
    }

    [Fact]
    public async Task Those_of_staff_wait_for_each_other_and_are_more()
    {
        using var turns = new PressTurns();
        var chair = NewId.Attendee();
        var first = await turns.TakeAsync(chair, isStaff: true, default);
        var waiting = Enumerable.Range(0, PressTurns.InLineOfStaff).Select(_ => turns.TakeAsync(chair, isStaff: true, default).AsTask()).ToList();
        using (var beyond = await turns.TakeAsync(chair, isStaff: true, default))
            Assert.False(beyond.IsAcquired);
        Assert.DoesNotContain(waiting, w => w.IsCompleted);
        first.Dispose();
        foreach (var next in waiting)
        {
            using var turn = await next.WaitAsync(TimeSpan.FromSeconds(10));
            Assert.True(turn.IsAcquired);
        }

        for (var n = 1 + waiting.Count; n < PressTurns.InOneGoOfStaff; n++)
        {
            using var turn = await turns.TakeAsync(chair, isStaff: true, default);
            Assert.True(turn.IsAcquired);
        }

        using var more = await turns.TakeAsync(chair, isStaff: true, default);
        Assert.False(more.IsAcquired);
    }

    [Fact]
    public async Task Whoever_goes_away_waits_no_more()
    {
        using var turns = new PressTurns();
        using var gone = new CancellationTokenSource();
        var chair = NewId.Attendee();
        using var first = await turns.TakeAsync(chair, isStaff: true, default);
        var waiting = turns.TakeAsync(chair, isStaff: true, gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
