using System.Collections.Immutable;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Papers;

/// <summary>What makes words hard to read.</summary>
public enum ReadingMarkKind
{
    /// <summary>A sentence with more than <see cref="Limits.ReadableSentence"/> words.</summary>
    LongSentence,

    /// <summary>A word of the trade, or one that blames.</summary>
    Jargon,
}

/// <summary>Something that is hard to read, with its place.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Plain">What to write instead of a word; empty where there is nothing better to say.</param>
/// <param name="Ask">What to say besides; may be empty.</param>
public sealed record ReadingMark(int Start, int Length, ReadingMarkKind Kind, string Plain, string Ask);

/// <summary>Reads a letter as its reader would: short sentences, no words of the trade, no blame (domain.md §5).</summary>
public static class ReadingCheck
{
    /// <summary>Sentences that are too long, and the words that <see cref="Jargon"/> finds in each line, in the order of the text.</summary>
    /// <param name="words">The words.</param>
    /// <param name="glossary">The authority's words of the trade.</param>
    /// <param name="inItsLanguage">The words are in the glossary's language: in another its words mean something else.</param>
    public static ImmutableArray<ReadingMark> Of(string? words, Glossary glossary, bool inItsLanguage = true)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        var text = words ?? "";
        return
        [
            .. LongSentences(text).Concat(inItsLanguage ? OfTheTrade(text, glossary) : [])
                .OrderBy(m => m.Start).ThenByDescending(m => m.Length),
        ];
    }

    private static IEnumerable<ReadingMark> OfTheTrade(string text, Glossary glossary)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            foreach (var found in Jargon.Find(line, null, glossary))
                yield return new ReadingMark(start + found.Start, found.Length, ReadingMarkKind.Jargon, found.Plain, found.Ask);
            start += line.Length + 1;
        }
    }

    private static IEnumerable<ReadingMark> LongSentences(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !Ends(text, at))
                continue;
            var end = Math.Min(at + 1, text.Length);
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            if (text[start..end].TrimEnd() is var sentence && CountWords(sentence) > Limits.ReadableSentence)
                yield return new ReadingMark(start, sentence.Length, ReadingMarkKind.LongSentence, "", "");
            start = end;
        }
    }

    /// <summary>A full stop in whatever script, or the end of a line; not the point in a number or an address.</summary>
    private static bool Ends(string text, int at) => text[at] is '\n' or '\u06D4' or '\u061F' or '\u3002' or '\uFF01' or '\uFF1F' or '\u0964'
        || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));

    private static int CountWords(string sentence) =>
        sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
