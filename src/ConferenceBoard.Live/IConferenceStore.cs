using ConferenceBoard.Core;

namespace ConferenceBoard.Live;

/// <summary>An event as the log keeps it.</summary>
/// <param name="Sequence">Its place in the conference's log, from 1 without a gap.</param>
/// <param name="Event">What happened.</param>
/// <param name="Operation">The act it came from.</param>
/// <param name="Seat">The device that asked, or null for the office.</param>
/// <param name="At">When.</param>
public sealed record RecordedEvent(long Sequence, ConferenceEvent Event, OperationId Operation, SeatId? Seat, DateTimeOffset At);

/// <summary>
/// Keeps the log of every conference. Whatever <see cref="AppendAsync"/> has completed survives a killed process and a cut power lead;
/// whatever it has not completed may be there or not, whole or not at all.
/// </summary>
public interface IConferenceStore
{
    /// <summary>Appends events of one conference in one durable transaction: all or none.</summary>
    /// <param name="conference">Whose log.</param>
    /// <param name="events">Consecutive, the first following the last one stored.</param>
    /// <param name="cancellationToken">Gives up waiting; the events may be stored all the same.</param>
    /// <exception cref="StoreException">They were not stored: the disk failed, or another writer has appended meanwhile.</exception>
    Task AppendAsync(ConferenceId conference, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken);

    /// <summary>The whole log of one conference in order; empty where there is none.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadAsync(ConferenceId conference, CancellationToken cancellationToken);

    /// <summary>Every conference that has a log, the oldest first.</summary>
    Task<IReadOnlyList<ConferenceId>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>Something could not be stored. Nothing of it was acknowledged.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Without a cause.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>With what the store underneath said.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
