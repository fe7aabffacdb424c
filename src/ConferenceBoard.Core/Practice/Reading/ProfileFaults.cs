using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace ConferenceBoard.Core.Practice.Reading;

/// <summary>What can be wrong with a profile's file. Each has its sentence in PracticeSentences.resx.</summary>
internal enum ProfileFault
{
    /// <summary>Too many bytes: the limit.</summary>
    TooLarge,

    /// <summary>Nothing is in it.</summary>
    Empty,

    /// <summary>Bytes that are no text.</summary>
    NoText,

    /// <summary>Bytes that are not UTF-8.</summary>
    NotUtf8,

    /// <summary>Not JSON.</summary>
    Syntax,

    /// <summary>A text with half of a character.</summary>
    HalfCharacter,

    /// <summary>A field that is not known: its name.</summary>
    Unknown,

    /// <summary>A field that is not known, and one that is nearly called so: both names.</summary>
    UnknownClose,

    /// <summary>A field is not there: its name.</summary>
    Missing,

    /// <summary>A field stands twice: its name.</summary>
    Twice,

    /// <summary>Not an object.</summary>
    NotFields,

    /// <summary>Not a list.</summary>
    NotList,

    /// <summary>Not a text.</summary>
    NotWords,

    /// <summary>Neither a text nor an object of texts.</summary>
    NotLocal,

    /// <summary>Neither true nor false.</summary>
    NotYesNo,

    /// <summary>Not a whole number in its range: from, to.</summary>
    Range,

    /// <summary>No words.</summary>
    NoWords,

    /// <summary>Too many characters: how many, the limit.</summary>
    TooLong,

    /// <summary>An empty list.</summary>
    NoItems,

    /// <summary>Too many items: how many, the limit.</summary>
    TooMany,

    /// <summary>A choice that is not known: it, those that are.</summary>
    Choice,

    /// <summary>A choice that is not known and nearly one that is: it, the one, those that are.</summary>
    ChoiceClose,

    /// <summary>Not a language: what stands there.</summary>
    NotLanguage,

    /// <summary>A language that the profile does not list: it.</summary>
    LanguageNotListed,

    /// <summary>A text is not there in the first language: it.</summary>
    FirstLanguageMissing,

    /// <summary>Stands there already: it, the line.</summary>
    Duplicate,

    /// <summary>Not a key: the longest.</summary>
    NotKey,

    /// <summary>Not exactly one of plain word and question.</summary>
    PlainOrAsk,

    /// <summary>From is after to.</summary>
    FromAfterTo,

    /// <summary>There is more: how many.</summary>
    More,
}

/// <summary>All that was found wrong so far.</summary>
internal sealed class ProfileFaults
{
    /// <summary>A file of a megabyte can be wrong very often; nobody reads more.</summary>
    private const int Kept = 1_000;

    private static readonly ResourceManager Sentences = new("ConferenceBoard.Core.Practice.PracticeSentences", typeof(ProfileFaults).Assembly);

    private readonly List<ProfileProblem> _problems = [];
    private int _count;

    public bool Any => _count > 0;

    public void Add(int line, string field, ProfileFault fault, params object[] figures)
    {
        if (++_count <= Kept)
            _problems.Add(new ProfileProblem(line, field, Sentence(fault, figures)));
    }

    /// <summary>By line, and where there are more than are named, a last sentence that says so.</summary>
    public ImmutableArray<ProfileProblem> All()
    {
        var named = _problems.OrderBy(p => p.Line).ToImmutableArray();
        return named.Length <= Limits.PracticeProblems
            ? named
            : [.. named.Take(Limits.PracticeProblems - 1), new ProfileProblem(named[Limits.PracticeProblems - 1].Line, "", Sentence(ProfileFault.More, _count - Limits.PracticeProblems + 1))];
    }

    /// <summary>What someone wrote, short and on one line, to stand in a sentence or a path.</summary>
    public static string Quoted(string written)
    {
        var words = Words.OfName(written.Length > 4 * Limits.Key ? written[..(4 * Limits.Key)] : written);
        return words.Length <= Limits.Key ? words : $"{words[..Limits.Key]}…";
    }

    private static string Sentence(ProfileFault fault, params object[] figures) =>
        string.Format(CultureInfo.CurrentCulture, Sentences.GetString(fault.ToString(), CultureInfo.CurrentUICulture) ?? fault.ToString(), figures);
}
