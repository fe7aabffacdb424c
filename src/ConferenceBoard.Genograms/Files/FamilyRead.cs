using System.Collections.Immutable;

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

    /// <summary>The file stops in the middle of a line.</summary>
    CutOff,
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

    /// <summary>What the file says there: a level, a name of someone, of a record or of an encoding. Null where nothing is to be quoted.</summary>
    public string? Found { get; init; }

    /// <summary>What it stands against: the level before, or the line of the record with the same name.</summary>
    public string? After { get; init; }

    /// <summary>What is wrong and what to do next, in the reader's language (the current UI culture).</summary>
    public string Sentence
    {
        get
        {
            var name = Kind.ToString() + (Kind == ProblemKind.Faulty ? Fault?.Kind.ToString() : null);
            return FamilySentence.Of([
                Found is null || Line is null ? null : name + "QuotedAt", Line is null ? null : name + "At", name, Line is null ? null : Kind + "At", Kind.ToString()
            ], Line, Found, After, FamilyLimits.FileBytes / (1024 * 1024), FamilyLimits.PeopleInFile);
        }
    }
}

/// <summary>What was left out of a file, or is read otherwise than it stands there. Each has its sentence in FamilySentences.resx.</summary>
public enum ReadNoteKind
{
    /// <summary>The file has no end mark; it may be only a part.</summary>
    NoEndMark,

    /// <summary>Names longer than <see cref="FamilyLimits.Name"/>.</summary>
    NamesShortened,

    /// <summary>Notes longer than <see cref="FamilyLimits.Note"/>.</summary>
    NotesShortened,

    /// <summary>Dates that could not be understood.</summary>
    DatesLeftOut,

    /// <summary>Children who stand together in a family without parents: nobody is invented, so nothing joins them.</summary>
    SiblingsWithoutParents,

    /// <summary>Families of one person without children: there is nobody to join them with.</summary>
    PartnersUnknown,

    /// <summary>A third and further partner of one family.</summary>
    PartnersLeftOut,

    /// <summary>Families of the same two people that became one union: married again, or told twice.</summary>
    UnionsJoined,

    /// <summary>Children of parents whom the file itself calls disproven.</summary>
    DisprovenLeftOut,

    /// <summary>Sources, pictures and other records that are not of a genogram.</summary>
    RecordsLeftOut,
}

/// <summary>How often something was left out, or read otherwise.</summary>
/// <param name="Kind">What.</param>
/// <param name="Count">How often; at least 1.</param>
public readonly record struct ReadNote(ReadNoteKind Kind, int Count)
{
    /// <summary>A sentence in the reader's language.</summary>
    public string Sentence => FamilySentence.Of(["Note" + Kind], Count);
}

/// <summary>A family, or why there is none.</summary>
/// <param name="Family">The family, or null with a problem.</param>
/// <param name="Problem">Why not, or null.</param>
public sealed record FamilyRead(Family? Family, FileProblem? Problem)
{
    /// <summary>What a screen should say of a family that was read.</summary>
    public ImmutableArray<ReadNote> Notes { get; init; } = [];

    /// <summary>Read.</summary>
    public static implicit operator FamilyRead(Family family) => new(family, null);

    /// <summary>Not read.</summary>
    public static implicit operator FamilyRead(FileProblem problem) => new(null, problem);
}
