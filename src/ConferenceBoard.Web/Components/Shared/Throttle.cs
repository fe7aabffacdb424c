namespace ConferenceBoard.Web.Components.Shared;

/// <summary>
/// Lets something run at once when poked, and then at most once per interval; the last poke is never lost. A run begins on the thread
/// of the one who pokes, which the conference gives each screen for itself.
/// </summary>
internal sealed class Throttle(TimeSpan interval, TimeProvider clock, Func<Task> run)
{
    private int _due;
    private long _last;

    /// <summary>Asks for a run, soon.</summary>
    public void Poke()
    {
        if (Interlocked.Exchange(ref _due, 1) == 0)
            _ = RunAsync();
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
