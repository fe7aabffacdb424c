namespace ConferenceBoard.Live.Tests;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task A_subscriber_that_throws_harms_nobody()
    {
        await using var meeting = await Meeting.OpenAsync();
        var told = 0;
        using var bad = meeting.Session.Subscribe(() => throw new InvalidOperationException("A circuit is gone."));
        using var good = meeting.Session.Subscribe(() => Interlocked.Increment(ref told));

        Assert.Same(Answer.Done, await meeting.AskAsync(Meeting.Card()));
        await Eventually.TrueAsync(() => Volatile.Read(ref told) == 1);
        Assert.Same(Answer.Done, await meeting.AskAsync(Meeting.Card()));
        await Eventually.TrueAsync(() => Volatile.Read(ref told) == 2);
    }

    [Fact]
    public async Task A_subscriber_that_is_stuck_holds_up_nobody_and_sees_the_latest_in_the_end()
    {
        await using var meeting = await Meeting.OpenAsync();
        using var stuck = new ManualResetEventSlim();
        var (told, calls, seen) = (0, 0, 0);
        using var slow = meeting.Session.Subscribe(() =>
        {
            Interlocked.Increment(ref calls);
            stuck.Wait();
            Volatile.Write(ref seen, meeting.Cards);
        });
        using var good = meeting.Session.Subscribe(() => Volatile.Write(ref told, meeting.Cards));
        for (var i = 0; i < 10; i++)
            Assert.Same(Answer.Done, await meeting.AskAsync(Meeting.Card()));

        await Eventually.TrueAsync(() => Volatile.Read(ref told) == 10);
        Assert.Equal(1, Volatile.Read(ref calls));
        stuck.Set();
        await Eventually.TrueAsync(() => Volatile.Read(ref seen) == 10);
        Assert.InRange(Volatile.Read(ref calls), 1, 2);
    }

    [Fact]
    public async Task A_subscriber_is_never_called_twice_at_once_and_always_sees_the_last_change()
    {
        await using var meeting = await Meeting.OpenAsync();
        var (inside, most, seen) = (0, 0, 0);
        using var screen = meeting.Session.Subscribe(() =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Volatile.Write(ref seen, meeting.Cards);
            Interlocked.Decrement(ref inside);
        });
        await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => Task.Run(() => meeting.OfficeAsync(Meeting.Card()))));

        await Eventually.TrueAsync(() => Volatile.Read(ref seen) == 400);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Whoever_unsubscribed_is_told_nothing_more()
    {
        await using var meeting = await Meeting.OpenAsync();
        var (gone, there) = (0, 0);
        var first = meeting.Session.Subscribe(() => Interlocked.Increment(ref gone));
        using var second = meeting.Session.Subscribe(() => Interlocked.Increment(ref there));
        first.Dispose();
        first.Dispose();
        await meeting.AskAsync(Meeting.Card());

        await Eventually.TrueAsync(() => Volatile.Read(ref there) == 1);
        Assert.Equal(0, Volatile.Read(ref gone));
    }
}
