using System.Globalization;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Dates of the other calendars GEDCOM knows, in today's. Without the day they are about then, since their months begin otherwise.</summary>
internal static class OldCalendars
{
    private static readonly string[] Hebrew = ["TSH", "CSH", "KSL", "TVT", "SHV", "ADR", "ADS", "NSN", "IYR", "SVN", "TMZ", "AAV", "ELL"];
    private static readonly string[] French = ["VEND", "BRUM", "FRIM", "NIVO", "PLUV", "VENT", "GERM", "FLOR", "PRAI", "MESS", "THER", "FRUC", "COMP"];
    private static readonly HebrewCalendar HebrewCalendar = new();
    private static readonly JulianCalendar JulianCalendar = new();

    /// <summary>The names of a calendar's months, or null for those of today's.</summary>
    public static string[]? Months(string calendar) => calendar switch { "HEBREW" => Hebrew, "FRENCH_R" => French, _ => null };

    /// <summary>The date in today's calendar; null where there is none, or the calendar is not known.</summary>
    public static PartialDate? Gregorian(string calendar, int year, int? month, int? day)
    {
        DateTime? date;
        try
        {
            date = calendar switch
            {
                "JULIAN" => JulianCalendar.ToDateTime(year, month ?? 1, day ?? 1, 0, 0, 0, 0),
                "HEBREW" => HebrewCalendar.ToDateTime(year, HebrewMonth(year, month ?? 1), day ?? 1, 0, 0, 0, 0),
                "FRENCH_R" => Republican(year, month ?? 1, day ?? 1),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }

        if (date is not { } known)
            return null;
        if (day is not null)
            return PartialDate.Of(DateOnly.FromDateTime(known));

        // The Julian calendar's years and months are nearly today's; of the others' years the greater part lies in the year after they begin.
        if (string.Equals(calendar, "JULIAN", StringComparison.Ordinal))
            return new PartialDate(year, month, null, DateCertainty.About);
        return month is null
            ? new PartialDate(known.Year + 1, null, null, DateCertainty.About)
            : new PartialDate(known.Year, known.Month, null, DateCertainty.About);
    }

    /// <summary>Second Adar counts only in a leap year.</summary>
    private static int HebrewMonth(int year, int month) => month > 6 && !HebrewCalendar.IsLeapYear(year) ? month - 1 : month;

    /// <summary>Years I to XIV from 22 September 1792; III, VII and XI had 366 days.</summary>
    private static DateTime? Republican(int year, int month, int day)
    {
        var most = month < 13 ? 30 : year is 3 or 7 or 11 ? 6 : 5;
        return year is < 1 or > 14 || day < 1 || day > most ? null
            : new DateTime(1792, 9, 22, 0, 0, 0, DateTimeKind.Unspecified).AddDays((365 * (year - 1)) + (year / 4) + (30 * (month - 1)) + day - 1);
    }
}
