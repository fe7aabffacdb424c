using ConferenceBoard.Core;

namespace ConferenceBoard.Live.Audit;

/// <summary>
/// The audit trail: lines are added and read, never changed. Whoever gives something out notes it first, and gives nothing out where that cannot be noted.
/// </summary>
public interface IAuditTrail
{
    /// <summary>How many lines one reading gives at most.</summary>
    const int AtOnce = 100;

    /// <summary>Adds a line, with the time of now. Durable before it completes.</summary>
    /// <exception cref="StoreException">It was not stored.</exception>
    Task NoteAsync(AuditEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Lines, the latest first; at most <see cref="AtOnce"/>.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    Task<IReadOnlyList<AuditLine>> ReadAsync(AuditQuestion question, CancellationToken cancellationToken = default);

    /// <summary>When a thing was last taken out, of each conference of which it ever was.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    Task<IReadOnlyDictionary<ConferenceId, DateTimeOffset>> LastTakenOutAsync(AuditThing thing, CancellationToken cancellationToken = default);
}
