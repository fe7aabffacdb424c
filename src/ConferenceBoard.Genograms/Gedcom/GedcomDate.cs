using System.Globalization;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>
/// Dates as GEDCOM writes them. ABT, CAL, EST and INT are about then; of a range or a period the first date counts, as about then. A
/// phrase, a year before Christ and a calendar that is not known say nothing. A day there cannot be is left out.
/// </summary>
internal static class GedcomDate
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>The date, or null where none can be made of it.</summary>
    public static PartialDate? Read(string written)
    {
        var phrase = written.IndexOf('(', StringComparison.Ordinal);
        var words = (phrase < 0 ? written : written[..phrase]).ToUpperInvariant().Replace("@#DFRENCH R@", " FRENCH_R ", StringComparison.Ordinal)
            .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var certainty = DateCertainty.Exact;
        var calendar = "GREGORIAN";
        var date = new List<string>();
        foreach (var word in words)
        {
            var name = word.StartsWith("@#D", StringComparison.Ordinal) ? word[3..].TrimEnd('@') : word;
            if (name is "AND" or "TO" && date.Count > 0)
                break;
            if (name is "GREGORIAN" or "JULIAN" or "HEBREW" or "FRENCH_R" or "ROMAN" or "UNKNOWN" || name.Length != word.Length)
                calendar = name;
            else if (Certainty(name) is { } known)
                certainty = known;
            else
                date.Add(name);
        }

        return One(date, calendar) is { IsPossible: true } read ? Sure(read, certainty) : null;
    }

    /// <summary>A date as both versions write it.</summary>
    public static string Write(PartialDate date)
    {
        var sign = date.Certainty switch { DateCertainty.About => "ABT ", DateCertainty.Before => "BEF ", DateCertainty.After => "AFT ", _ => "" };
        var day = date.Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d} ") : "";
        var month = date.Month is { } m ? Months[m - 1] + " " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{day}{month}{date.Year}");
    }

    private static DateCertainty? Certainty(string word) => word.TrimEnd('.') switch
    {
        "ABT" or "ABOUT" or "CAL" or "EST" or "INT" or "BET" or "FROM" or "TO" or "CIRCA" or "CA" or "C" => DateCertainty.About,
        "BEF" or "BEFORE" => DateCertainty.Before,
        "AFT" or "AFTER" => DateCertainty.After,
        _ => null,
    };

    /// <summary>What is already unsure by its calendar stays so.</summary>
    private static PartialDate Sure(PartialDate date, DateCertainty certainty) =>
        certainty == DateCertainty.Exact ? date : date with { Certainty = certainty };

    private static PartialDate? One(List<string> words, string calendar)
    {
        if (words is [var iso] && iso.Contains('-', StringComparison.Ordinal))
            return PartialDate.Parse(iso);
        if (words.Count is 0 or > 3 || !Year(words[^1], out var year))
            return null;
        int? month = words.Count > 1 ? Month(words[^2], calendar) : null;
        if (words.Count > 1 && month is null)
            return null;
        int? day = null;
        if (words.Count > 2)
        {
            if (!int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            day = number;
        }

        if (!string.Equals(calendar, "GREGORIAN", StringComparison.Ordinal))
            return OldCalendars.Gregorian(calendar, year, month, day);
        var date = new PartialDate(year, month, day);
        return date.IsPossible ? date : date with { Day = null };
    }

    /// <summary>Of a double year (1699/00) the second counts, which is the one of today's calendar.</summary>
    private static bool Year(string word, out int year)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        if (!int.TryParse(slash < 0 ? word : word[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out year))
            return false;
        if (slash >= 0)
            year++;
        return year is >= 1 and <= 9999;
    }

    private static int? Month(string word, string calendar)
    {
        var names = OldCalendars.Months(calendar) ?? Months;
        var at = Array.FindIndex(names, name => word.StartsWith(name, StringComparison.Ordinal));
        return at < 0 ? null : at + 1;
    }
}
