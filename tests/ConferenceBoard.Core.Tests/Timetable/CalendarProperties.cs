using System.Globalization;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>Many limits against a second opinion that knows domain.md §6 and nothing of the program: it goes day by day.</summary>
public sealed class CalendarProperties
{
    private const int Cases = 800;

    private const string Closed = """
        2026: 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
        2027: 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
        2028: 3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
        """;

    private static readonly HashSet<DateOnly> Holidays =
    [
        .. from line in Closed.Split('\n', StringSplitOptions.TrimEntries)
           let parts = line.Split(':')
           from day in parts[1].Split(',', StringSplitOptions.TrimEntries)
           select DateOnly.ParseExact($"{day} {parts[0]}", "d MMM yyyy", CultureInfo.InvariantCulture),
    ];

    /// <summary>Days around month ends, Christmas, Easter, leap days and the ends of what is known, and days at random.</summary>
    private static IEnumerable<(DateOnly From, int Count)> Given()
    {
        var random = new Random(2026);
        DateOnly[] edges =
        [
            new(2025, 12, 31), new(2026, 1, 31), new(2026, 3, 31), new(2026, 4, 3), new(2026, 11, 30), new(2026, 12, 24), new(2027, 1, 1), new(2027, 3, 26),
            new(2027, 8, 31), new(2027, 11, 29), new(2027, 12, 27), new(2028, 1, 3), new(2028, 2, 29), new(2028, 4, 14), new(2028, 12, 22), new(2028, 12, 31),
        ];
        for (var number = 0; number < Cases; number++)
        {
            var from = number % 2 == 0 ? edges[random.Next(edges.Length)].AddDays(random.Next(-9, 10)) : new DateOnly(2025, 12, 1).AddDays(random.Next(1_200));
            yield return (from, random.Next(41));
        }
    }

    [Fact]
    public void The_bank_holidays_are_those_of_the_domain()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            Assert.Equal(Holidays.Contains(day), WorkingCalendar.England.HolidayOn(day) is not null);
            Assert.Equal(IsOpen(day), WorkingCalendar.England.IsWorkingDay(day));
        }

        Assert.Equal((2026, 2028), (WorkingCalendar.England.FirstYear, WorkingCalendar.England.LastYear));
        Assert.Equal(24, Holidays.Count);
    }

    [Fact]
    public void Working_days_after_and_before_are_those_one_counts() => Assert.All(Given(), given =>
    {
        Same(Counted(given.From, given.Count, 1), WorkingCalendar.England.AddWorkingDays(given.From, given.Count));
        Same(Counted(given.From, given.Count, -1), WorkingCalendar.England.WorkingDaysBefore(given.From, given.Count));
    });

    [Fact]
    public void Weeks_after_are_those_one_counts() => Assert.All(Given(), given =>
    {
        var target = given.From;
        for (var day = 0; day < 7 * given.Count; day++)
            target = target.AddDays(1);
        Same(Back(target), WorkingCalendar.England.WeeksAfter(given.From, given.Count));
    });

    [Fact]
    public void Months_after_are_those_one_counts() => Assert.All(Given(), given =>
    {
        var count = given.Count % 13;
        Same(Back(InMonths(given.From, count)), WorkingCalendar.England.MonthsAfter(given.From, count));
    });

    private static void Same((DateOnly Day, List<DateOnly> Passed, bool Beyond) expected, Limit limit)
    {
        Assert.Equal(expected.Day, limit.Day);
        Assert.Equal(expected.Passed.Where(Holidays.Contains).Order(), limit.Skipped.Select(h => h.Day));
        Assert.Equal(expected.Beyond, limit.BeyondData);
        Assert.Equal(expected.Beyond, limit.Explanation.EndsWith("check this date.", StringComparison.Ordinal));
        if (limit.Rule is LimitRule.WeeksAfter or LimitRule.MonthsAfter)
            Assert.Equal(expected.Passed.Count > 0 ? expected.Passed[0] : null, limit.MovedBackFrom);
        else
            Assert.Null(limit.MovedBackFrom);
    }

    private static (DateOnly Day, List<DateOnly> Passed, bool Beyond) Counted(DateOnly from, int count, int direction)
    {
        var (day, open, passed) = (from, 0, new List<DateOnly>());
        var beyond = count == 0 && IsUnknown(from);
        while (open < count)
        {
            day = day.AddDays(direction);
            beyond = beyond || IsUnknown(day);
            if (IsOpen(day))
                open++;
            else
                passed.Add(day);
        }

        return (day, passed, beyond);
    }

    private static (DateOnly Day, List<DateOnly> Passed, bool Beyond) Back(DateOnly target)
    {
        var passed = new List<DateOnly>();
        var day = target;
        while (!IsOpen(day))
        {
            passed.Add(day);
            day = day.AddDays(-1);
        }

        return (day, passed, IsUnknown(day) || passed.Exists(IsUnknown));
    }

    /// <summary>On into the month that is so many later, and there to the same number, or to the month's last day.</summary>
    private static DateOnly InMonths(DateOnly from, int count)
    {
        if (count == 0)
            return from;
        var day = from;
        for (var begun = 0; begun < count;)
        {
            day = day.AddDays(1);
            if (day.Day == 1)
                begun++;
        }

        while (day.Day < from.Day && day.AddDays(1).Day != 1)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The first day that there is was a Monday.</summary>
    private static bool IsOpen(DateOnly day) => day.DayNumber % 7 < 5 && !Holidays.Contains(day);

    private static bool IsUnknown(DateOnly day) => day.Year is < 2026 or > 2028;
}
