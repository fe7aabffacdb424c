using System.Collections.Concurrent;
using ConferenceBoard.Core;
using ConferenceBoard.Live.Audit;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Live;

/// <summary>The running conferences of this process. A conference starts when someone first asks for it.</summary>
public sealed class ConferenceRegistry(IConferenceStore store, TimeProvider clock, ILogger<ConferenceRegistry> logger, IAuditTrail? audit = null) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ConferenceId, Task<ConferenceSession>> _running = new();
    private readonly HashSet<ConferenceId> _erased = [];
    private readonly Lock _gate = new();
    private bool _disposed;

    /// <summary>How many conferences run in this process.</summary>
    public int Count => _running.Count;

    /// <summary>The running conference, or null where there is no such conference.</summary>
    public async Task<ConferenceSession?> FindAsync(ConferenceId id, CancellationToken cancellationToken = default)
    {
        if (_running.TryGetValue(id, out var running) && !running.IsFaulted)
            return await running.WaitAsync(cancellationToken);
        var known = (await store.ListAsync(cancellationToken)).Contains(id);
        return known ? await StartAsync(id).WaitAsync(cancellationToken) : null;
    }

    /// <summary>The session of a conference that runs already, or null.</summary>
    public ConferenceSession? Running(ConferenceId id) => _running.TryGetValue(id, out var running) && running.IsCompletedSuccessfully ? running.Result : null;

    /// <summary>The session of a conference, begun if it has no log yet. One that could not start is tried again when asked for again.</summary>
    /// <exception cref="ObjectDisposedException">The server is stopping.</exception>
    /// <exception cref="StoreException">It was erased.</exception>
    public Task<ConferenceSession> StartAsync(ConferenceId id)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_erased.Contains(id))
                throw new StoreException($"Conference {id.Value} was erased.");
            if (_running.TryGetValue(id, out var running) && !running.IsFaulted)
                return running;

            // Away from here: a store may read without giving way, and others wait at this gate.
            return _running[id] = Task.Run(() => BeginAsync(id));
        }
    }

    /// <summary>
    /// Says that the log of a conference was brought in. Where it runs already, begun before it had one, it is read again, so that everyone sees what is there.
    /// </summary>
    public async Task BroughtAsync(ConferenceId id)
    {
        if (!_running.TryGetValue(id, out var running))
            return;
        try
        {
            await (await running).LookAsync();
        }
        catch (Exception) when (running.IsFaulted)
        {
            // It did not start, and is started anew when asked for.
        }
    }

    /// <summary>Ends a conference that is being erased: every screen is cleared, nothing more is taken, and it does not start again.</summary>
    public async Task EndForGoodAsync(ConferenceId id)
    {
        Task<ConferenceSession>? running;
        lock (_gate)
        {
            _erased.Add(id);
            _running.TryRemove(id, out running);
        }

        if (running is null)
            return;
        if (await Task.WhenAny(running) is { IsCompletedSuccessfully: true } begun)
            (await begun).Clear();
        await EndAsync(id, running);
    }

    /// <summary>Drops typing leases that ran out, in every running conference. Called about once a second.</summary>
    public void Sweep()
    {
        foreach (var running in _running.Values.Where(r => r.IsCompletedSuccessfully))
            running.Result.People.Sweep();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
            _disposed = true;
        await Task.WhenAll(_running.Select(r => EndAsync(r.Key, r.Value)));
    }

    private async Task<ConferenceSession> BeginAsync(ConferenceId id)
    {
        var session = await ConferenceSession.StartAsync(id, store, clock, logger, CancellationToken.None, audit);
        logger.SessionStarted(id.Value, session.Now.State.Version);
        return session;
    }

    private async Task EndAsync(ConferenceId id, Task<ConferenceSession> running)
    {
        try
        {
            await (await running).DisposeAsync();
        }
        catch (Exception e)
        {
            logger.EndingFailed(id.Value, e.GetType().Name);
        }
    }
}
