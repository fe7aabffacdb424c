using System.Collections.Immutable;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Documents.Papers;

/// <summary>All that stands in a letter: as a draft says it now, or as a final version said it.</summary>
/// <param name="Name">Whose letter.</param>
/// <param name="Facts">What it says beside its words.</param>
/// <param name="Words">Its words, part by part.</param>
/// <param name="Frame">What the authority says in every letter.</param>
/// <param name="ForTeen">A child's own letter is one to a teenager.</param>
/// <param name="Draft">It is not final.</param>
internal sealed record LetterWhat(string Name, LetterFacts Facts, ImmutableArray<LetterWords> Words, LetterFrame Frame, bool ForTeen, bool Draft)
{
    /// <summary>As it would be now: what was written by hand, and for the rest what it says by itself.</summary>
    public static LetterWhat Of(LetterView view, PracticeProfile? practice) => new(
        view.Name, view.Facts,
        [.. Enum.GetValues<LetterPart>().Select(part => view.Parts.FirstOrDefault(w => w.Part == part) ?? new LetterWords(part, LetterOwnWords.Of(view, part, practice)))],
        LetterOwnWords.Frame(view.Language, practice), view.ForTeen, Draft: true);

    /// <summary>As it was when it was made final.</summary>
    public static LetterWhat Of(LetterVersion version) => new(version.Name, version.Facts, [.. version.Words], version.Frame ?? LetterFrame.None, version.ForTeen, Draft: false);

    /// <summary>The words of that part; may be empty.</summary>
    public string Text(LetterPart part) => Words.FirstOrDefault(w => w.Part == part)?.Words ?? "";

    /// <summary>
    /// The reasons for one child, where they are told apart by the children's names as the letter does by itself: from the paragraph that begins with
    /// this child's name up to the one that begins with another's. Null is what stands before all of them.
    /// </summary>
    public string ReasonsOf(string? child)
    {
        if (Facts.Children is [var only])
            return string.Equals(child, only.Name, StringComparison.Ordinal) ? Text(LetterPart.Reason) : "";
        var (mine, whose) = (new List<string>(), (string?)null);
        foreach (var line in Text(LetterPart.Reason).Split('\n'))
        {
            var begins = Facts.Children.Find(c => line.StartsWith(LetterOwnWords.Before(c.Name), StringComparison.Ordinal));
            whose = begins?.Name ?? whose;
            if (string.Equals(whose, child, StringComparison.Ordinal))
                mine.Add(begins is null ? line : line[LetterOwnWords.Before(begins.Name).Length..]);
        }

        return string.Join('\n', mine);
    }
}
