using System.Collections.Concurrent;
using ConferenceBoard.Core;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Live;

/// <summary>The running conferences of this process. A conference starts when someone first asks for it.</summary>
public sealed class ConferenceRegistry(IConferenceStore store, TimeProvider clock, ILogger<ConferenceRegistry> logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ConferenceId, Task<ConferenceSession>> _running = new();
    private readonly Lock _gate = new();

    /// <summary>The running conference, or null where there is no such conference.</summary>
    public async Task<ConferenceSession?> FindAsync(ConferenceId id, CancellationToken cancellationToken = default)
    {
        if (_running.TryGetValue(id, out var running) && !running.IsFaulted)
            return await running;
        var known = (await store.ListAsync(cancellationToken)).Contains(id);
        return known ? await StartAsync(id) : null;
    }

    /// <summary>The session of a conference, begun if it has no log yet.</summary>
    public Task<ConferenceSession> StartAsync(ConferenceId id)
    {
        lock (_gate)
        {
            if (_running.TryGetValue(id, out var running) && !running.IsFaulted)
                return running;
            return _running[id] = BeginAsync(id);
        }
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
        foreach (var running in _running.Values.Where(r => r.IsCompletedSuccessfully))
            await (await running).DisposeAsync();
    }

    private async Task<ConferenceSession> BeginAsync(ConferenceId id)
    {
        var session = await ConferenceSession.StartAsync(id, store, clock, logger, CancellationToken.None);
        logger.SessionStarted(id.Value, session.Now.State.Version);
        return session;
    }
}
