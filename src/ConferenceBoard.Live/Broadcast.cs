using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Live;

/// <summary>Holds the latest snapshot and tells subscribers that there is a new one. It waits for nobody.</summary>
internal sealed class Broadcast(Snapshot first, ILogger log)
{
    private readonly Lock _gate = new();
    private ImmutableArray<Subscription> _subscribers = [];
    private Snapshot _now = first;

    public Snapshot Now => Volatile.Read(ref _now);

    public void Update(Func<Snapshot, Snapshot> change)
    {
        ImmutableArray<Subscription> subscribers;
        lock (_gate)
        {
            var next = change(_now);
            if (ReferenceEquals(next, _now))
                return;
            Volatile.Write(ref _now, next);
            subscribers = _subscribers;
        }

        foreach (var subscriber in subscribers)
            subscriber.Tell();
    }

    public IDisposable Subscribe(Action changed)
    {
        // Each subscription is an object of its own, so that one screen may subscribe twice.
        var mine = new Subscription(changed, log);
        lock (_gate)
            _subscribers = _subscribers.Add(mine);
        return new Ending(() =>
        {
            mine.End();
            lock (_gate)
                _subscribers = _subscribers.Remove(mine);
        });
    }
}

/// <summary>
/// Calls one subscriber on a pool thread, one call at a time. Changes that come while it is being called are told once more in one
/// call after it, so a slow subscriber misses moments but never the latest one, and holds up nobody.
/// </summary>
internal sealed class Subscription(Action changed, ILogger log) : IThreadPoolWorkItem
{
    private const int Idle = 0, Called = 1, CalledAndBehind = 2, Over = 3;

    private int _standing = Idle;
    private long _told;

    public void Tell()
    {
        while (true)
        {
            var standing = Volatile.Read(ref _standing);
            if (standing is CalledAndBehind or Over)
                return;
            var now = Stopwatch.GetTimestamp();
            if (Interlocked.CompareExchange(ref _standing, standing == Idle ? Called : CalledAndBehind, standing) != standing)
                continue;
            Volatile.Write(ref _told, now);
            if (standing == Idle)
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            return;
        }
    }

    public void End() => Interlocked.Exchange(ref _standing, Over);

    public void Execute()
    {
        while (Volatile.Read(ref _standing) != Over)
        {
            // Whatever changed before this line is seen by the call below.
            Interlocked.CompareExchange(ref _standing, Called, CalledAndBehind);
            try
            {
                var told = Volatile.Read(ref _told);
                changed();
                LiveMeter.FanOut.Record(Stopwatch.GetElapsedTime(told).TotalMilliseconds);
            }
            catch (Exception e)
            {
                log.SubscriberFailed(e.GetType().Name, e.TargetSite?.DeclaringType?.Name);
            }

            if (Interlocked.CompareExchange(ref _standing, Idle, Called) == Called)
                return;
        }
    }
}

/// <summary>Does something once, when disposed.</summary>
internal sealed class Ending(Action end) : IDisposable
{
    private Action? _end = end;

    public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
}
