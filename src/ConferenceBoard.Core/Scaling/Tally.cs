using System.Collections.Immutable;

namespace ConferenceBoard.Core.Scaling;

/// <summary>
/// What is left of a round's ballots when it closes: how often each mark was given, and never by whom or in which order
/// (anonymity-and-security.md §1).
/// </summary>
/// <param name="Marks">Eleven counts, of the marks 0 to 10.</param>
/// <param name="Passes">How many passed.</param>
/// <param name="OnPaper">How many ballots of those counted the chair typed from paper.</param>
/// <param name="PaperMarks">How many of those were marks and not passes.</param>
/// <param name="Notes">What would move it up, shuffled.</param>
/// <param name="Family">Eleven counts of the family's marks alone where the two sides are shown apart; empty otherwise.</param>
public sealed record Tally(
    ImmutableArray<int> Marks, int Passes, int OnPaper, int PaperMarks, ImmutableArray<string> Notes, ImmutableArray<int> Family);

/// <summary>Sums over eleven counts.</summary>
public static class Histogram
{
    /// <summary>No marks.</summary>
    public static ImmutableArray<int> None { get; } = [.. new int[Limits.HighestMark + 1]];

    /// <summary>Whether these are eleven counts, none below 0.</summary>
    public static bool IsOne(ImmutableArray<int> counts) => !counts.IsDefault && counts.Length == Limits.HighestMark + 1 && counts.All(c => c is >= 0 and <= Limits.Attendees);

    /// <summary>How many marks there are.</summary>
    public static int Count(ImmutableArray<int> counts) => counts.Sum();

    /// <summary>The lowest mark, or null without marks.</summary>
    public static int? Lowest(ImmutableArray<int> counts) => Count(counts) == 0 ? null : Nth(counts, 0);

    /// <summary>The highest mark, or null without marks.</summary>
    public static int? Highest(ImmutableArray<int> counts) => Count(counts) == 0 ? null : Nth(counts, Count(counts) - 1);

    /// <summary>The median, in halves where two marks share the middle; null without marks.</summary>
    public static double? Middle(ImmutableArray<int> counts) =>
        Count(counts) == 0 ? null : (Nth(counts, (Count(counts) - 1) / 2) + Nth(counts, Count(counts) / 2)) / 2.0;

    /// <summary>Counts of <paramref name="whole"/> without those of <paramref name="part"/>.</summary>
    public static ImmutableArray<int> Less(ImmutableArray<int> whole, ImmutableArray<int> part) => [.. whole.Select((c, mark) => c - part[mark])];

    private static int Nth(ImmutableArray<int> counts, int n)
    {
        var mark = 0;
        while (n >= counts[mark])
            n -= counts[mark++];
        return mark;
    }
}
