using System.Collections.Concurrent;
using ConferenceBoard.Core;
using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Live.Tests;

/// <summary>A store in memory that can be held and made to fail.</summary>
internal sealed class MemoryStore : IConferenceStore, IAccessStore
{
    private readonly Lock _gate = new();
    private readonly List<ConferenceId> _list = [];
    private readonly ConcurrentDictionary<ConferenceId, List<RecordedEvent>> _logs = new();
    private readonly Dictionary<string, AccessGrant> _grants = new(StringComparer.Ordinal);
    private TaskCompletionSource _open = Opened();

    /// <summary>How many events each append that was begun had.</summary>
    public ConcurrentQueue<int> Appends { get; } = new();

    public int Reads { get; private set; }

    /// <summary>What the next appends do, then they work again.</summary>
    public ConcurrentQueue<Failure> Failures { get; } = new();

    /// <summary>Reading fails as long as it is true.</summary>
    public bool Unreadable { get; set; }

    /// <summary>Held appends do not even hear that they are no longer wanted.</summary>
    public bool Deaf { get; set; }

    public enum Failure
    {
        NothingStored,
        StoredAllTheSame,
    }

    /// <summary>Appends begun from now on wait for <see cref="Release"/>, or for the one given back, which lets only these go.</summary>
    public Action Hold()
    {
        var open = _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return () => open.TrySetResult();
    }

    public void Release() => _open.TrySetResult();

    /// <summary>Appends that are held are never stored; others are from now on.</summary>
    public void LoseHeld() => _open = Opened();

    public async Task AppendAsync(ConferenceId conference, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        Appends.Enqueue(events.Count);
        await _open.Task.WaitAsync(Deaf ? default : cancellationToken);
        var fails = Failures.TryDequeue(out var failure);
        if (fails && failure == Failure.NothingStored)
            throw new StoreException("The disk is gone.");
        lock (_gate)
        {
            var log = _logs.GetOrAdd(conference, _ => []);
            if (events.Where((e, i) => e.Sequence != log.Count + 1 + i).Any())
                throw new StoreException("Out of order.");
            if (log.Count == 0 && events.Count > 0)
                _list.Add(conference);
            log.AddRange(events);
        }

        if (fails)
            throw new StoreException("The disk did not say whether it was stored.");
    }

    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(ConferenceId conference, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Reads++;
            return Unreadable
                ? throw new StoreException("The disk is gone.")
                : Task.FromResult<IReadOnlyList<RecordedEvent>>([.. _logs.GetValueOrDefault(conference, [])]);
        }
    }

    public Task<IReadOnlyList<ConferenceId>> ListAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<ConferenceId>>([.. _list]);
    }

    public Task AddAsync(AccessGrant grant, CancellationToken cancellationToken)
    {
        lock (_gate)
            return _grants.TryAdd(grant.Hash, grant) ? Task.CompletedTask : Task.FromException(new StoreException("In use."));
    }

    public Task<AccessGrant?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_grants.GetValueOrDefault(hash));
    }

    public Task<IReadOnlyList<AccessGrant>> ListAsync(ConferenceId conference, AccessKind kind, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<AccessGrant>>([.. _grants.Values.Where(g => g.Conference == conference && g.Kind == kind && g.EndedAt is null).OrderBy(g => g.CreatedAt)]);
    }

    public Task EndAsync(string hash, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_grants.TryGetValue(hash, out var grant) && grant.EndedAt is null)
                _grants[hash] = grant with { EndedAt = at };
            return Task.CompletedTask;
        }
    }

    public Task EndAsync(ConferenceId conference, AccessKind kind, DateTimeOffset at, string? except, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            foreach (var grant in _grants.Values.Where(g => g.Conference == conference && g.Kind == kind && g.EndedAt is null && !string.Equals(g.Hash, except, StringComparison.Ordinal)).ToArray())
                _grants[grant.Hash] = grant with { EndedAt = at };
            return Task.CompletedTask;
        }
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
