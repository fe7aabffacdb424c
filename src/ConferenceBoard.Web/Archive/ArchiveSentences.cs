using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Archive;

/// <summary>What the list of conferences says of an archive.</summary>
internal static class ArchiveSentences
{
    /// <summary>The sentence for what stands in the address, or null.</summary>
    public static string? Of(string? said)
    {
        if (string.Equals(said, ArchiveEndpoints.NoFile, StringComparison.Ordinal))
            return ArchiveWords.NoFile;
        if (string.Equals(said, ArchiveEndpoints.Busy, StringComparison.Ordinal))
            return ArchiveWords.Busy;
        if (string.Equals(said, ArchiveEndpoints.Slow, StringComparison.Ordinal))
            return Labels.Say(ArchiveWords.Slow, (int)ArchiveUpload.Arriving.TotalMinutes);
        if (said is null || !said.StartsWith(ArchiveEndpoints.Refused, StringComparison.Ordinal))
            return null;
        return Array.Find(Enum.GetValues<ArchiveProblem>(), p => string.Equals(ArchiveEndpoints.Refused + p, said, StringComparison.Ordinal)) is var problem
            && string.Equals(ArchiveEndpoints.Refused + problem, said, StringComparison.Ordinal) ? Of(problem) : null;
    }

    /// <summary>What is wrong, and what to do.</summary>
    public static string Of(ArchiveProblem problem) => problem switch
    {
        ArchiveProblem.TooLarge => Labels.Say(ArchiveWords.TooLarge, ConferenceArchive.FileBytes / (1024 * 1024)),
        ArchiveProblem.NotAnArchive => ArchiveWords.NotAnArchive,
        ArchiveProblem.Newer => ArchiveWords.Newer,
        ArchiveProblem.Damaged => ArchiveWords.Damaged,
        ArchiveProblem.UnknownEvent => ArchiveWords.UnknownEvent,
        ArchiveProblem.WrongEvent => ArchiveWords.WrongEvent,
        ArchiveProblem.BeyondBounds => ArchiveWords.BeyondBounds,
        ArchiveProblem.TooLong => ArchiveWords.TooLong,
        ArchiveProblem.WrongPicture => ArchiveWords.WrongPicture,
        ArchiveProblem.AlreadyHere => ArchiveWords.AlreadyHere,
        ArchiveProblem.Erased => ArchiveWords.Erased,
        _ => ArchiveWords.NotStored,
    };
}
