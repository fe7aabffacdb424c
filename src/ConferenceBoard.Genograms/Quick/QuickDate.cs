using System.Globalization;

namespace ConferenceBoard.Genograms.Quick;

/// <summary>Dates as people write them in one word: 2014, 3/2014, 9/3/2014 (day first), 2014-03-09, and ~ before it for about.</summary>
public static class QuickDate
{
    private static readonly char[] Between = ['/', '.', '-'];

    /// <summary>The date, or null where the word is none.</summary>
    public static PartialDate? Read(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
            return null;
        var text = word.Trim();
        var certainty = text[0] switch { '~' => DateCertainty.About, '<' => DateCertainty.Before, '>' => DateCertainty.After, _ => DateCertainty.Exact };
        var parts = (certainty == DateCertainty.Exact ? text : text[1..]).Split(Between);
        var numbers = new int[parts.Length];
        for (var n = 0; n < parts.Length; n++)
        {
            if (parts[n].Length is 0 or > 4 || !int.TryParse(parts[n], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[n]))
                return null;
        }

        PartialDate? date = numbers switch
        {
            [var year] when IsYear(parts[0]) => new PartialDate(year, Certainty: certainty),
            [var year, var month] when IsYear(parts[0]) => new PartialDate(year, month, Certainty: certainty),
            [var month, var year] when IsYear(parts[1]) => new PartialDate(year, month, Certainty: certainty),
            [var year, var month, var day] when IsYear(parts[0]) => new PartialDate(year, month, day, certainty),
            [var day, var month, var year] when IsYear(parts[2]) => new PartialDate(year, month, day, certainty),
            _ => null,
        };
        return date is { IsPossible: true } ? date : null;
    }

    /// <summary>As it is written for changing: what <see cref="Read"/> reads as the same date.</summary>
    public static string Write(PartialDate? date)
    {
        if (date is not { } known)
            return "";
        var sign = known.Certainty switch { DateCertainty.About => "~", DateCertainty.Before => "<", DateCertainty.After => ">", _ => "" };
        return (known.Day, known.Month) switch
        {
            ({ } day, { } month) => string.Create(CultureInfo.InvariantCulture, $"{sign}{day}/{month}/{known.Year:0000}"),
            (_, { } month) => string.Create(CultureInfo.InvariantCulture, $"{sign}{month}/{known.Year:0000}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{known.Year:0000}"),
        };
    }

    private static bool IsYear(string part) => part.Length == 4;
}
