using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Leaves the reading of a file from wherever it is; <see cref="GedcomReader"/> turns it into an answer. Never seen outside.</summary>
internal sealed class UnreadableException(FileProblem problem) : Exception
{
    /// <summary>A problem at a line.</summary>
    public UnreadableException(ProblemKind kind, int line, string? found = null, string? after = null)
        : this(new FileProblem(kind, line) { Found = Short(found), After = Short(after) })
    {
    }

    /// <summary>Why the file is not read.</summary>
    public FileProblem Problem { get; } = problem;

    /// <summary>A word of the file as a sentence can hold it.</summary>
    private static string? Short(string? word) => word is { Length: > 40 } ? word[..40] + "…" : word;
}
