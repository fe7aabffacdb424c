using System.Collections.Immutable;
using System.Globalization;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>What labels say, line by line.</summary>
internal static class LabelText
{
    private const int NameLines = 3;
    private const int LongestName = 1_000;

    /// <summary>A person's name, in at most three lines, and their years below where there is something to say, in two lines where one is too wide.</summary>
    public static ImmutableArray<string> Of(Person person)
    {
        var lines = Wrapped(person.Name, Measures.Name, Measures.LabelWidth, NameLines);
        var years = FamilyWords.Years(person);
        if (years.Length == 0)
            return [.. lines];
        var dash = years.IndexOf('–', StringComparison.Ordinal) + 1;
        return TextMeasure.Width(years, Measures.Name) <= Measures.LabelWidth || dash == 0 ? [.. lines, years] : [.. lines, years[..dash], years[dash..]];
    }

    /// <summary>The dates of a union, one a line, in the order of what happened.</summary>
    public static ImmutableArray<string> Of(Union union) => FamilyWords.Years(union);

    /// <summary>From when to when a child was placed or adopted; nothing where neither is known.</summary>
    public static ImmutableArray<string> Of(Parentage parentage) => FamilyWords.Years(parentage) is { Length: > 0 } years ? [years] : [];

    /// <summary>The widest line.</summary>
    public static double Width(ImmutableArray<string> lines, double size)
    {
        var width = 0.0;
        foreach (var line in lines)
            width = Math.Max(width, TextMeasure.Width(line, size));
        return width;
    }

    /// <summary>Breaks between words where it can, within a word where it must, and ends with an ellipsis where it does not fit.</summary>
    internal static List<string> Wrapped(string text, double size, double width, int most)
    {
        // No more than this can be shown; without a bound the longest names would take minutes.
        text = text[..Math.Min(text.Length, LongestName)];
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (TextMeasure.Width(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (TextMeasure.Width(line, size) > width)
            {
                // A long word is broken into pieces of about the same length.
                var pieces = Math.Ceiling(TextMeasure.Width(line, size) / width);
                var fits = Fitting(line, size, Math.Min(width, (TextMeasure.Width(line, size) / pieces) + size));
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        if (lines.Count <= most)
            return lines;
        var last = lines[most - 1];
        while (last.Length > 0 && TextMeasure.Width(last + "…", size) > width)
            last = last[..LastElement(last)];
        lines.RemoveRange(most - 1, lines.Count - most + 1);
        lines.Add(last + "…");
        return lines;
    }

    /// <summary>How many characters fit: whole letters with their marks, at least one.</summary>
    private static int Fitting(string text, double size, double width)
    {
        var at = 0;
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (at > 0 && TextMeasure.Width(text[..next], size) > width)
                break;
            at = next;
        }

        return at;
    }

    private static int LastElement(string text)
    {
        var at = 0;
        for (var next = 0; next < text.Length; next += StringInfo.GetNextTextElementLength(text, next))
            at = next;
        return at;
    }
}
