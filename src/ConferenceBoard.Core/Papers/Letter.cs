using System.Collections.Immutable;

namespace ConferenceBoard.Core.Papers;

/// <summary>A part of a letter that can be written by hand instead of what the paper would say by itself.</summary>
public enum LetterPart
{
    /// <summary>How it begins.</summary>
    Opening,

    /// <summary>Why it was decided so.</summary>
    Reason,

    /// <summary>What was said.</summary>
    Said,

    /// <summary>How it ends.</summary>
    Closing,
}

/// <summary>The words of one part.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Words">At most <see cref="Limits.LetterWords"/> characters.</param>
public sealed record LetterWords(LetterPart Part, string Words);

/// <summary>What an authority says in every letter, in the letter's language; each may be empty, and has at most <see cref="Limits.LetterWords"/> characters.</summary>
/// <param name="Authority">What it is called.</param>
/// <param name="WhoToRing">Whom to ring.</param>
/// <param name="Complaints">What to do where one disagrees.</param>
/// <param name="Copies">Who gets copies.</param>
public sealed record LetterFrame(string Authority, string WhoToRing, string Complaints, string Copies)
{
    /// <summary>An authority that says nothing.</summary>
    public static LetterFrame None { get; } = new("", "", "", "");
}

/// <summary>A letter as it was when it was made final. It holds everything it says, and never changes when the conference does.</summary>
/// <param name="Number">Counts the versions of this letter, from 1.</param>
/// <param name="At">When it was made.</param>
/// <param name="By">Who made it: chair or note taker.</param>
/// <param name="Language">In which language, two letters.</param>
/// <param name="Words">All four parts in their order; one of them has words.</param>
/// <param name="Facts">What it says beside them.</param>
/// <param name="Name">Whose letter, as they were called then.</param>
/// <param name="ForProfessional">It was made for someone who reads what is for professionals.</param>
/// <param name="ForTeen">A child's own letter is one to a teenager.</param>
/// <param name="Frame">What the authority says in every letter, as it was then; null where it says nothing.</param>
public sealed record LetterVersion(
    int Number, DateTimeOffset At, AttendeeId By, string Language, ImmutableList<LetterWords> Words, LetterFacts Facts,
    string Name = "", bool ForProfessional = false, bool ForTeen = false, LetterFrame? Frame = null)
{
    /// <summary>The words of one part.</summary>
    public string WordsOf(LetterPart part) => Words.Find(w => w.Part == part)?.Words ?? "";

    /// <summary>Equal where all is equal, parts in the same order.</summary>
    public bool Equals(LetterVersion? other) => other is not null && (Number, At, By) == (other.Number, other.At, other.By) && SaysTheSame(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, At, By, Language, Words.Count);

    /// <summary>Whether somebody who reads both reads the same.</summary>
    internal bool SaysTheSame(LetterVersion other) =>
        (Language, Name, ForProfessional, ForTeen, Frame) == (other.Language, other.Name, other.ForProfessional, other.ForTeen, other.Frame) && Words.SequenceEqual(other.Words) && Facts == other.Facts;
}

/// <summary>One reader's letter.</summary>
public sealed record Letter
{
    /// <summary>The language of a letter until another is chosen.</summary>
    public const string UsualLanguage = "en";

    /// <summary>The languages that papers are written in, by two letters.</summary>
    public static ImmutableArray<string> Languages { get; } = [UsualLanguage, "pl", "ur"];

    /// <summary>Nobody has written anything.</summary>
    public static Letter Unwritten { get; } = new();

    /// <summary>In which language it is, two letters.</summary>
    public string Language { get; init; } = UsualLanguage;

    /// <summary>Parts that were written by hand, in their order; none of them empty.</summary>
    public ImmutableList<LetterWords> Parts { get; init; } = [];

    /// <summary>Who wrote a part last.</summary>
    public ImmutableDictionary<LetterPart, AttendeeId> Writers { get; init; } = ImmutableDictionary<LetterPart, AttendeeId>.Empty;

    /// <summary>How often a part was written or the language chosen, from 0. A change says which one it began from.</summary>
    public int Revision { get; init; }

    /// <summary>Final versions, the first first; at most <see cref="Limits.LetterVersions"/>.</summary>
    public ImmutableList<LetterVersion> Versions { get; init; } = [];

    /// <summary>The day the last version was sent, or null.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>From what the last final version was made; null where there is none.</summary>
    public LetterBasis? Basis { get; init; }

    /// <summary>The last final version, or null.</summary>
    public LetterVersion? Last => Versions.IsEmpty ? null : Versions[^1];

    /// <summary>What was written by hand of that part; empty where nothing was.</summary>
    public string WordsOf(LetterPart part) => Parts.Find(p => p.Part == part)?.Words ?? "";

    internal Letter Saying(LetterPart part, string words, AttendeeId? by)
    {
        var (before, after) = (Parts.FindAll(p => p.Part < part), Parts.FindAll(p => p.Part > part));
        return this with { Parts = words.Length == 0 ? [.. before, .. after] : [.. before, new LetterWords(part, words), .. after], Revision = Revision + 1, Writers = by is { } writer ? Writers.SetItem(part, writer) : Writers.Remove(part) };
    }
}
