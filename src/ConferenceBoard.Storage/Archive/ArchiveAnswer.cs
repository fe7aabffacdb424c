using ConferenceBoard.Core;

namespace ConferenceBoard.Storage.Archive;

/// <summary>Why an archive was not brought in. Nothing was stored.</summary>
public enum ArchiveProblem
{
    /// <summary>It has more bytes than <see cref="ConferenceArchive.FileBytes"/>.</summary>
    TooLarge,

    /// <summary>It is some other file.</summary>
    NotAnArchive,

    /// <summary>It was saved in a later format than this program knows.</summary>
    Newer,

    /// <summary>It is an archive and is not what was saved: cut off, or changed.</summary>
    Damaged,

    /// <summary>It holds an event of a kind or version that this program does not know.</summary>
    UnknownEvent,

    /// <summary>An event does not follow from those before it, or holds what no event holds.</summary>
    WrongEvent,

    /// <summary>The conference has more of something than any can have (<see cref="Limits"/>).</summary>
    BeyondBounds,

    /// <summary>To check it took longer than <see cref="ConferenceArchive.Checking"/>.</summary>
    TooLong,

    /// <summary>A picture is none that is kept here, or is not the one of its card.</summary>
    WrongPicture,

    /// <summary>The conference is here already.</summary>
    AlreadyHere,

    /// <summary>The conference was here and was erased; it is not to come back.</summary>
    Erased,

    /// <summary>It could not be stored.</summary>
    NotStored,
}

/// <summary>What became of an archive.</summary>
/// <param name="Conference">The conference, where it is here now or was already; null where the file does not say.</param>
/// <param name="Problem">Why it was not brought in, or null where it was.</param>
public sealed record ArchiveAnswer(ConferenceId? Conference, ArchiveProblem? Problem);
