using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ConferenceBoard.Core.Timetable;

/// <summary>
/// Which days are worked on, and how limits are reckoned by that (domain.md §6): the day of the event is day 0, weekends and bank holidays
/// are skipped, month dates clamp to the end of the month, and a limit that falls on a closed day moves back. Of years whose bank holidays
/// are not known it skips weekends, and says so in <see cref="Limit.BeyondData"/>.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>No rule counts further, in whatever unit.</summary>
    public const int MostCounted = 1_000;

    private readonly FrozenDictionary<DateOnly, BankHoliday> _holidays;

    internal WorkingCalendar(int firstYear, int lastYear, IEnumerable<BankHoliday> holidays)
    {
        (FirstYear, LastYear) = (firstYear, lastYear);
        _holidays = holidays.ToFrozenDictionary(h => h.Day);
    }

    /// <summary>That of England.</summary>
    public static WorkingCalendar England { get; } = BankHolidayFile.England();

    /// <summary>The first year whose bank holidays are known.</summary>
    public int FirstYear { get; }

    /// <summary>The last year whose bank holidays are known; it and the first, and all between.</summary>
    public int LastYear { get; }

    /// <summary>The bank holidays of that year are known.</summary>
    public bool Knows(DateOnly day) => day.Year >= FirstYear && day.Year <= LastYear;

    /// <summary>The bank holiday that it is, or null; null too in a year that is not known.</summary>
    public BankHoliday? HolidayOn(DateOnly day) => _holidays.GetValueOrDefault(day);

    /// <summary>Saturday or Sunday.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Neither at a weekend nor a bank holiday, as far as these are known.</summary>
    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && !_holidays.ContainsKey(day);

    /// <summary>So many working days after a day, which itself is not counted, worked on or not.</summary>
    /// <param name="day">The day of the event.</param>
    /// <param name="count">From 0, which is the day itself, to <see cref="MostCounted"/>.</param>
    public Limit AddWorkingDays(DateOnly day, int count) => Walk(LimitRule.WorkingDaysAfter, day, count, 1);

    /// <summary>So many working days before a day, which itself is not counted, worked on or not.</summary>
    /// <param name="day">The day of the event.</param>
    /// <param name="count">From 0, which is the day itself, to <see cref="MostCounted"/>.</param>
    public Limit WorkingDaysBefore(DateOnly day, int count) => Walk(LimitRule.WorkingDaysBefore, day, count, -1);

    /// <summary>So many weeks after a day; back from a closed day.</summary>
    /// <param name="day">The day of the event.</param>
    /// <param name="count">From 0 to <see cref="MostCounted"/>.</param>
    public Limit WeeksAfter(DateOnly day, int count) => MoveBack(LimitRule.WeeksAfter, day, count, Step(day, 7 * Checked(count)));

    /// <summary>So many months after a day: the same date there, or the month's last day where it is shorter; back from a closed day.</summary>
    /// <param name="day">The day of the event.</param>
    /// <param name="count">From 0 to <see cref="MostCounted"/>.</param>
    public Limit MonthsAfter(DateOnly day, int count) =>
        MoveBack(LimitRule.MonthsAfter, day, count, day > DateOnly.MaxValue.AddMonths(-Checked(count)) ? DateOnly.MaxValue : day.AddMonths(count));

    private Limit Walk(LimitRule rule, DateOnly from, int count, int step)
    {
        var skipped = new List<BankHoliday>();
        var (day, known) = (from, Checked(count) > 0 || Knows(from));
        for (var left = count; left > 0;)
        {
            day = Step(day, step);
            known &= Knows(day);
            if (IsWorkingDay(day))
                left--;
            else if (HolidayOn(day) is { } holiday)
                skipped.Add(holiday);
        }

        return Limit(rule, from, count, day, null, skipped, known);
    }

    private Limit MoveBack(LimitRule rule, DateOnly from, int count, DateOnly target)
    {
        var skipped = new List<BankHoliday>();
        var (day, known) = (target, Knows(target));
        for (; !IsWorkingDay(day); known &= Knows(day))
        {
            if (HolidayOn(day) is { } holiday)
                skipped.Add(holiday);
            day = Step(day, -1);
        }

        return Limit(rule, from, count, day, day == target ? null : target, skipped, known);
    }

    private Limit Limit(LimitRule rule, DateOnly from, int count, DateOnly day, DateOnly? movedBackFrom, List<BankHoliday> skipped, bool known) =>
        new(rule, count, from, day, movedBackFrom, [.. skipped.OrderBy(h => h.Day)], !known, this);

    private static int Checked(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostCounted);
        return count;
    }

    /// <summary>The first day there is and the last are a Monday and a Friday, so counting comes to an end even there.</summary>
    private static DateOnly Step(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
