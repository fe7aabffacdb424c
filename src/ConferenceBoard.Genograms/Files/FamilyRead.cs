namespace ConferenceBoard.Genograms.Files;

/// <summary>What can be wrong with a file of a family. Each has its sentence in FamilySentences.resx.</summary>
public enum ProblemKind
{
    /// <summary>More than <see cref="FamilyLimits.FileBytes"/>.</summary>
    TooLarge,

    /// <summary>Neither GEDCOM nor our own JSON.</summary>
    NotAFamily,

    /// <summary>Made by a later version than this one reads.</summary>
    NewerVersion,

    /// <summary>More than <see cref="FamilyLimits.PeopleInFile"/> people.</summary>
    TooManyPeople,

    /// <summary>A line is not as the format asks.</summary>
    Malformed,

    /// <summary>A line's level is more than one deeper than the line before.</summary>
    BadLevel,

    /// <summary>Letters are not in the encoding the file names, or it names one that is not read.</summary>
    BadEncoding,

    /// <summary>A line names someone who is not in the file.</summary>
    Missing,

    /// <summary>Two records have the same name.</summary>
    Twice,

    /// <summary>Someone is linked to themselves, or would be their own ancestor.</summary>
    Faulty,
}

/// <summary>Why a file was not read; nothing was taken from it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Line">The line it was noticed at, from 1, where there is one.</param>
/// <param name="Fault">With <see cref="ProblemKind.Faulty"/>: what is wrong with the family itself.</param>
public sealed record FileProblem(ProblemKind Kind, long? Line = null, FamilyFault? Fault = null)
{
    /// <summary>More bytes than are read.</summary>
    public static FileProblem TooLarge { get; } = new(ProblemKind.TooLarge);

    /// <summary>Neither GEDCOM nor our own JSON.</summary>
    public static FileProblem NotAFamily { get; } = new(ProblemKind.NotAFamily);

    /// <summary>Made by a later version.</summary>
    public static FileProblem NewerVersion { get; } = new(ProblemKind.NewerVersion);

    /// <summary>More people than are read.</summary>
    public static FileProblem TooManyPeople { get; } = new(ProblemKind.TooManyPeople);
}

/// <summary>A family, or why there is none.</summary>
/// <param name="Family">The family, or null with a problem.</param>
/// <param name="Problem">Why not, or null.</param>
public sealed record FamilyRead(Family? Family, FileProblem? Problem)
{
    /// <summary>Read.</summary>
    public static implicit operator FamilyRead(Family family) => new(family, null);

    /// <summary>Not read.</summary>
    public static implicit operator FamilyRead(FileProblem problem) => new(null, problem);
}
