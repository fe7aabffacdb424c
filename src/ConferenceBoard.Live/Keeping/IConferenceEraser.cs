using ConferenceBoard.Core;

namespace ConferenceBoard.Live.Keeping;

/// <summary>Erases conferences for good: their key first, by which every backup becomes unreadable for that one alone, then what is stored.</summary>
public interface IConferenceEraser
{
    /// <summary>When which conferences were erased.</summary>
    IReadOnlyDictionary<ConferenceId, DateTimeOffset> Erased { get; }

    /// <summary>Erases one. One that was erased already stays so. A server that is killed in between goes on at its next start.</summary>
    /// <exception cref="StoreException">It could not be erased; it may be asked again.</exception>
    Task EraseAsync(ConferenceId conference, CancellationToken cancellationToken);
}
