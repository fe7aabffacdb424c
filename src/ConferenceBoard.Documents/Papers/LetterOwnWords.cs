using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Documents.Papers;

/// <summary>
/// What a letter says by itself in a part that nobody wrote by hand (domain.md §4): the authority's words, the reasons, the cards its reader may see. A
/// child's own letter says it in a child's words, and only what that child said themselves. The one place for it: the screen where letters are written and the paper say the same.
/// </summary>
public static class LetterOwnWords
{
    /// <summary>Stands before a line of a list.</summary>
    public const string Bullet = "• ";

    /// <summary>The words, in the letter's language.</summary>
    /// <param name="view">The letter.</param>
    /// <param name="part">Which part.</param>
    /// <param name="practice">The authority's own words; null where there are none.</param>
    public static string Of(LetterView view, LetterPart part, PracticeProfile? practice)
    {
        ArgumentNullException.ThrowIfNull(view);
        return PaperMaker.In(ConferencePapers.LanguageOf(view.Language), () => part switch
        {
            LetterPart.Opening when view.To.Child is not null => Authoritys(practice, "childOpening", PaperWords.Child_Opening),
            LetterPart.Opening => Authoritys(practice, "opening", PaperWords.Letter_Opening),
            LetterPart.Closing when view.To.Child is not null => Authoritys(practice, "childClosing", PaperWords.Child_Closing),
            LetterPart.Closing => Authoritys(practice, "closing", PaperWords.Letter_Closing),
            LetterPart.Reason when view.To.Child is not null => view.Facts.Children[0].Outcome is { } outcome ? PaperLabels.Meaning(outcome) : "",
            LetterPart.Reason => ReasonOf(view),
            _ when view.To.Child is not null => SaidBy(view),
            _ => Overview(view),
        });
    }

    /// <summary>What the authority says in every letter, in the letter's language.</summary>
    /// <param name="language">The letter's language, two letters.</param>
    /// <param name="practice">The authority's own words; null where there are none.</param>
    public static LetterFrame Frame(string language, PracticeProfile? practice) => practice is null ? LetterFrame.None
        : PaperMaker.In(ConferencePapers.LanguageOf(language), () => new LetterFrame(
            practice.Name, Authoritys(practice, "whoToRing", ""), Authoritys(practice, "complaints", PaperWords.Disagree_Words), Authoritys(practice, "copies", "")));

    /// <summary>What stands before the reasons of one child, where a letter is about several.</summary>
    internal static string Before(string child) => child + ": ";

    /// <summary>The authority's words where it has them in the language around, and else ours; where we have none, theirs in their first language.</summary>
    internal static string Authoritys(PracticeProfile? practice, string name, string otherwise)
    {
        if (practice?.Letters.GetValueOrDefault(name) is not { } words)
            return otherwise;
        var language = CultureInfo.CurrentUICulture;
        return otherwise.Length == 0 || string.Equals(words.LanguageFor(language) ?? practice.Languages[0], language.TwoLetterISOLanguageName, StringComparison.Ordinal)
            ? PaperLabels.Of(words) : otherwise;
    }

    private static string ReasonOf(LetterView view) => string.Join("\n\n", view.Facts.Children.Zip(view.Reasons)
        .Where(r => r.Second.Length > 0).Select(r => view.Facts.Children.Count > 1 ? Before(r.First.Name) + r.Second : r.Second));

    /// <summary>As much of the board as a part of a letter holds; where that is not all, it says so.</summary>
    private static string Overview(LetterView view)
    {
        var lines = view.Said.Where(c => !c.Cards.IsEmpty).SelectMany((c, n) => c.Cards.Select(Line).Prepend(n == 0 ? PaperLabels.Of(c.Column) : "\n" + PaperLabels.Of(c.Column))).ToList();
        var (kept, length, room) = (0, 0, Limits.LetterWords - PaperWords.Said_More.Length - 1);
        while (kept < lines.Count && length + lines[kept].Length + 1 <= room)
            length += lines[kept++].Length + 1;
        return string.Join('\n', kept == lines.Count ? lines : [.. lines.Take(kept), PaperWords.Said_More]);
    }

    private static string Line(PaperCard card) => card.WhoseName.Length > 0 ? $"{Bullet}{card.Text} ({card.WhoseName})" : Bullet + card.Text;

    /// <summary>A brother's or sister's words are theirs.</summary>
    private static string SaidBy(LetterView view)
    {
        var own = view.Said.Where(c => c.Column == Column.ChildsVoice).SelectMany(c => c.Cards).Where(IsOwn).Select(c => Bullet + c.Text).ToList();
        return own.Count == 0 ? PaperWords.Child_NothingSaid : string.Join('\n', own.Prepend(PaperWords.Child_YouSaid));

        bool IsOwn(PaperCard card) => card.Whose == WhoseWords.Child
            && string.Equals(card.WhoseName.Length > 0 ? card.WhoseName : card.ChildrenNames, view.Name, StringComparison.Ordinal);
    }
}
