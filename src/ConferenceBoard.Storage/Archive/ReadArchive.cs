using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Storage.Events;

namespace ConferenceBoard.Storage.Archive;

/// <summary>An archive that was read and found right.</summary>
/// <param name="Conference">Which conference.</param>
/// <param name="Events">Its log, to be stored as it stands.</param>
/// <param name="Pictures">Its pictures; their bytes are in the file still.</param>
internal sealed record ReadArchive(ConferenceId Conference, IReadOnlyList<StoredEvent> Events, IReadOnlyList<PictureInFile> Pictures);

/// <summary>A picture of an archive.</summary>
/// <param name="Id">Which.</param>
/// <param name="Format">How its bytes are written down.</param>
/// <param name="At">Where in the file it stands.</param>
/// <param name="Length">How many bytes of the file it takes.</param>
internal readonly record struct PictureInFile(PictureId Id, PictureFormat Format, long At, int Length);
