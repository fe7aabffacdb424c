using System.Globalization;

namespace ConferenceBoard.Genograms;

/// <summary>How sure a date is.</summary>
public enum DateCertainty
{
    /// <summary>As said.</summary>
    Exact,

    /// <summary>About then.</summary>
    About,

    /// <summary>Some time before.</summary>
    Before,

    /// <summary>Some time after.</summary>
    After,
}

/// <summary>A date of which at least the year is known.</summary>
/// <param name="Year">1 to 9999, of the Gregorian calendar.</param>
/// <param name="Month">1 to 12, or null where only the year is known.</param>
/// <param name="Day">Day of the month, or null; null wherever the month is.</param>
/// <param name="Certainty">How sure it is.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null, DateCertainty Certainty = DateCertainty.Exact)
    : IComparable<PartialDate>
{
    /// <summary>A whole date.</summary>
    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Whether there can be such a date.</summary>
    public bool IsPossible =>
        Year is >= 1 and <= 9999 && Enum.IsDefined(Certainty) && Month is null or (>= 1 and <= 12)
        && (Day is null || (Month is { } month && Day >= 1 && Day <= DateTime.DaysInMonth(Year, month)));

    /// <summary>The whole date, or null where a part is not known.</summary>
    public DateOnly? Whole => IsPossible && Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>
    /// Whole years from here to <paramref name="later"/>, never below 0. Where a month or day is not known on either side it counts as
    /// reached, so the answer may be one too many.
    /// </summary>
    public int YearsUntil(PartialDate later)
    {
        var years = later.Year - Year;
        var reached = (Month, later.Month) switch
        {
            ({ } from, { } to) when from != to => to > from,
            ({ }, { }) => Day is not { } day || later.Day is not { } laterDay || laterDay >= day,
            _ => true,
        };
        return Math.Max(0, reached ? years : years - 1);
    }

    /// <summary>Earlier first; an unknown month or day comes before a known one.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>Written year first, with what is known: 2014, 2014-03 or 2014-03-09, and ~, &lt; or &gt; before it where it is not exact.</summary>
    public override string ToString()
    {
        var sign = Certainty switch { DateCertainty.About => "~", DateCertainty.Before => "<", DateCertainty.After => ">", _ => "" };
        var month = Month is { } m ? string.Create(CultureInfo.InvariantCulture, $"-{m:00}") : "";
        var day = Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"-{d:00}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Year:0000}{month}{day}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static PartialDate? Parse(string? written)
    {
        if (string.IsNullOrEmpty(written))
            return null;
        var certainty = written[0] switch { '~' => DateCertainty.About, '<' => DateCertainty.Before, '>' => DateCertainty.After, _ => DateCertainty.Exact };
        var parts = (certainty == DateCertainty.Exact ? written : written[1..]).Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !Number(parts, 0, out var year) || !Number(parts, 1, out var month) || !Number(parts, 2, out var day))
            return null;
        var date = new PartialDate(year!.Value, month, day, certainty);
        return date.IsPossible ? date : null;
    }

    private static bool Number(string[] parts, int at, out int? number)
    {
        number = null;
        if (at >= parts.Length)
            return true;
        if (!int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            return false;
        number = read;
        return true;
    }

    /// <summary>Earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
