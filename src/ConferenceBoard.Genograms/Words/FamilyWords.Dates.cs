using System.Globalization;

namespace ConferenceBoard.Genograms;

public static partial class FamilyWords
{
    /// <summary>9 March 2014, March 2014, 2014; about, before or after it.</summary>
    public static string Date(PartialDate date)
    {
        var said = Plain(date);
        return date.Certainty == DateCertainty.Exact ? said : Say($"Date.{date.Certainty}", said);
    }

    /// <summary>The year alone, as labels have it: 2014, ~2014, &lt;2014, &gt;2014.</summary>
    internal static string Year(PartialDate date) => new PartialDate(date.Year, Certainty: date.Certainty).ToString();

    /// <summary>From one date to another, either of which may not be known; empty where neither is.</summary>
    private static string Span(PartialDate? from, PartialDate? to, string prefix, Func<PartialDate, string> say) => (from, to) switch
    {
        ({ } start, { } end) => Say($"{prefix}Span", say(start), say(end)),
        ({ } start, null) => Say($"{prefix}From", say(start)),
        (null, { } end) => Say($"{prefix}Until", say(end)),
        _ => "",
    };

    private static string Plain(PartialDate date)
    {
        if (!date.IsPossible || date.Month is not { } month)
            return date.Year.ToString(CultureInfo.CurrentCulture);
        var culture = Gregorian(CultureInfo.CurrentCulture);
        return date.Day is { } day
            ? new DateTime(date.Year, month, day, 0, 0, 0, DateTimeKind.Unspecified).ToString(WithoutWeekday(culture), culture)
            : new DateTime(date.Year, month, 1, 0, 0, 0, DateTimeKind.Unspecified).ToString(culture.DateTimeFormat.YearMonthPattern, culture);
    }

    private static string WithoutWeekday(CultureInfo culture) =>
        culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '،', '.', '\u200F');

    /// <summary>A family's dates are of the Gregorian calendar, whatever the reader's own; who has no culture reads ours.</summary>
    private static CultureInfo Gregorian(CultureInfo culture)
    {
        if (culture.Equals(CultureInfo.InvariantCulture))
            return CultureInfo.GetCultureInfo("en-GB");
        if (culture.DateTimeFormat.Calendar is GregorianCalendar)
            return culture;
        if (culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() is not { } calendar)
            return CultureInfo.GetCultureInfo("en-GB");
        var same = (CultureInfo)culture.Clone();
        same.DateTimeFormat.Calendar = calendar;
        return same;
    }
}
