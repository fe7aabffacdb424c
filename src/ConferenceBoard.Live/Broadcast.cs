using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Live;

/// <summary>Holds the latest snapshot and tells subscribers that there is a new one. It waits for nobody.</summary>
internal sealed class Broadcast(Snapshot first, ILogger log)
{
    private readonly Lock _gate = new();
    private ImmutableList<Action> _subscribers = [];
    private Snapshot _now = first;

    public Snapshot Now => Volatile.Read(ref _now);

    public void Update(Func<Snapshot, Snapshot> change)
    {
        lock (_gate)
        {
            var next = change(_now);
            if (ReferenceEquals(next, _now))
                return;
            Volatile.Write(ref _now, next);
        }

        foreach (var subscriber in Volatile.Read(ref _subscribers))
        {
            try
            {
                subscriber();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                log.SubscriberFailed(e);
            }
        }
    }

    public IDisposable Subscribe(Action changed)
    {
        // Each subscription is an object of its own, so that one screen may subscribe twice.
        var mine = new Action(() => changed());
        ImmutableInterlocked.Update(ref _subscribers, static (list, one) => list.Add(one), mine);
        return new Ending(() => ImmutableInterlocked.Update(ref _subscribers, static (list, one) => list.Remove(one), mine));
    }
}

/// <summary>Does something once, when disposed.</summary>
internal sealed class Ending(Action end) : IDisposable
{
    private Action? _end = end;

    public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
}
