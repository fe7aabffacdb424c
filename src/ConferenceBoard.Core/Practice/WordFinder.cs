using System.Globalization;
using System.Text;

namespace ConferenceBoard.Core.Practice;

/// <summary>Finds whole words and phrases in a text of any script.</summary>
internal sealed class WordFinder(string text)
{
    /// <summary>Places where a word may begin: after what is no part of a word, or anywhere where a script has no spaces.</summary>
    private readonly List<int> _starts = [.. Enumerable.Range(0, text.Length).Where(at => IsEdge(text, at) && !char.IsWhiteSpace(text[at]))];

    public string Text => text;

    /// <summary>Where any of these stands, each place with its length; those of one phrase do not overlap others' on purpose: the asker chooses.</summary>
    public List<(int Start, int Length)> All(IReadOnlyCollection<string> phrases)
    {
        var places = new List<(int, int)>();
        foreach (var phrase in phrases)
        {
            var exact = IsAcronym(phrase);
            foreach (var start in _starts)
            {
                if (EndOf(phrase, start, exact) is { } end && IsEdge(text, end))
                    places.Add((start, end - start));
            }
        }

        return places;
    }

    /// <summary>The end of the sentence that goes on at <paramref name="from"/>: its full stop in whatever script, or the end of the line.</summary>
    public int SentenceEnd(int from)
    {
        var end = text.AsSpan(from).IndexOfAny(".!?\n\r\u06D4\u061F\u3002\uFF01\uFF1F\u0964");
        return end < 0 ? text.Length : from + end;
    }

    /// <summary>Two letters or more, and every letter that has a small form is large.</summary>
    public static bool IsAcronym(string phrase) => phrase.Count(char.IsUpper) >= 2 && !phrase.Any(char.IsLower);

    /// <summary>Where a phrase that begins here ends, or null where it does not stand here. One space stands for any, one apostrophe for the other.</summary>
    private int? EndOf(string phrase, int at, bool exact)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at >= text.Length)
                return null;
            if (phrase[i] == ' ')
            {
                if (!char.IsWhiteSpace(text[at]))
                    return null;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
            }
            else if (IsSame(phrase[i], text[at], exact))
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    private static bool IsSame(char one, char other, bool exact) =>
        one == other || (IsApostrophe(one) && IsApostrophe(other)) || (!exact && char.ToUpperInvariant(one) == char.ToUpperInvariant(other));

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>Between the two neighbours of this place a word may end or begin.</summary>
    private static bool IsEdge(string text, int at)
    {
        if (at == 0 || at == text.Length)
            return true;
        if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
            return false;
        return !(InWord(text, at) && InWord(text, at - 1)) || (HasNoSpaces(text[at]) && !IsMark(text, at)) || (HasNoSpaces(text[at - 1]) && !IsMark(text, at));
    }

    private static bool InWord(string text, int at)
    {
        if (char.IsLowSurrogate(text[at]) && at > 0)
            at--;
        return Rune.TryGetRuneAt(text, at, out var rune) && (Rune.IsLetterOrDigit(rune) || IsMark(text, at) || rune.Value is 0x200C or 0x200D);
    }

    private static bool IsMark(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Thai, Lao, Burmese, Khmer, Japanese, Chinese.</summary>
    private static bool HasNoSpaces(char c) =>
        c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
