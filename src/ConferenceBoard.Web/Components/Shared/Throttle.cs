namespace ConferenceBoard.Web.Components.Shared;

/// <summary>
/// Lets something run at once when poked, and then at most once per interval; the last poke is never lost. The one who pokes does not wait.
/// </summary>
internal sealed class Throttle(TimeSpan interval, TimeProvider clock, Func<Task> run)
{
    private int _due;
    private long _last;

    /// <summary>Asks for a run, soon.</summary>
    public void Poke()
    {
        if (Interlocked.Exchange(ref _due, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static t => _ = t.RunAsync(), this, preferLocal: false);
    }

    private async Task RunAsync()
    {
        var since = _last == 0 ? interval : clock.GetElapsedTime(_last);
        if (since < interval)
            await Task.Delay(interval - since, clock);
        _last = clock.GetTimestamp();
        Volatile.Write(ref _due, 0);
        await run();
    }
}
