using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Decision;

/// <summary>Merges two edits of a text of several pages. Only what changed is compared word by word, so that it takes little time and room.</summary>
internal static class LongText
{
    /// <summary>Above this many pairs of words two edits are not compared.</summary>
    private const long MostPairs = 1_000_000;

    /// <summary>Both edits in one text, or null where they overlap or are too much to compare.</summary>
    /// <param name="began">What both began from.</param>
    /// <param name="theirs">What one made of it.</param>
    /// <param name="mine">What the other made of it.</param>
    public static string? Merge(string began, string theirs, string mine)
    {
        var (origin, left, right) = (Split(began), Split(theirs), Split(mine));
        var (l, r) = (Changed(origin, left), Changed(origin, right));
        if (l.To < r.From)
            return Join(origin[..l.From], l.Words, origin[l.To..r.From], r.Words, origin[r.To..]);
        if (r.To < l.From)
            return Join(origin[..r.From], r.Words, origin[r.To..l.From], l.Words, origin[l.To..]);

        // They lie over each other: what is between the first and the last change of either is compared word by word.
        var (from, to) = (Math.Min(l.From, r.From), Math.Max(l.To, r.To));
        var (middle, before, after) = (origin[from..to], origin[..from], origin[to..]);
        var (one, other) = (left[from..^after.Length], right[from..^after.Length]);
        if ((long)middle.Length * one.Length > MostPairs || (long)middle.Length * other.Length > MostPairs)
            return null;
        return ThreeWay.Merge(Join(middle), Join(one), Join(other)) is { } merged ? Join(before, [merged], after) : null;
    }

    /// <summary>Words <see cref="From"/> to <see cref="To"/> of the origin gave way to others.</summary>
    private readonly record struct Edit(int From, int To, string[] Words);

    /// <summary>From the first word that is another to the last.</summary>
    private static Edit Changed(string[] origin, string[] text)
    {
        var shorter = Math.Min(origin.Length, text.Length);
        var start = 0;
        while (start < shorter && Same(origin[start], text[start]))
            start++;
        var end = 0;
        while (end < shorter - start && Same(origin[^(end + 1)], text[^(end + 1)]))
            end++;
        return new Edit(start, origin.Length - end, text[start..^end]);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Join(params string[][] parts) => string.Concat(parts.SelectMany(part => part));

    /// <summary>Words and what is between them, by turns.</summary>
    private static string[] Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsWhiteSpace(text[i]) != char.IsWhiteSpace(text[i - 1]))
            {
                parts.Add(text[start..i]);
                start = i;
            }
        }

        return [.. parts];
    }
}
