using System.Collections.Immutable;

namespace ConferenceBoard.Core.Timetable;

/// <summary>How a limit is counted from a day.</summary>
public enum LimitRule
{
    /// <summary>Working days after it.</summary>
    WorkingDaysAfter,

    /// <summary>Working days before it.</summary>
    WorkingDaysBefore,

    /// <summary>Weeks after it.</summary>
    WeeksAfter,

    /// <summary>Months after it.</summary>
    MonthsAfter,
}

/// <summary>A day that was reckoned, and how (domain.md §6).</summary>
public sealed record Limit
{
    private readonly WorkingCalendar _calendar;

    internal Limit(LimitRule rule, int count, DateOnly from, DateOnly day, DateOnly? movedBackFrom, ImmutableArray<BankHoliday> skipped, bool beyondData, WorkingCalendar calendar)
    {
        (Rule, Count, From, Day, MovedBackFrom, Skipped, BeyondData) = (rule, count, from, day, movedBackFrom, skipped, beyondData);
        _calendar = calendar;
    }

    /// <summary>How it was counted.</summary>
    public LimitRule Rule { get; }

    /// <summary>How many of them.</summary>
    public int Count { get; }

    /// <summary>The day of the event, day 0.</summary>
    public DateOnly From { get; }

    /// <summary>What it comes to.</summary>
    public DateOnly Day { get; }

    /// <summary>The closed day on which it would have fallen, or null where it did not move.</summary>
    public DateOnly? MovedBackFrom { get; }

    /// <summary>Bank holidays that were passed over, the earliest first.</summary>
    public ImmutableArray<BankHoliday> Skipped { get; }

    /// <summary>Some day of the reckoning is in a year whose bank holidays are not known.</summary>
    public bool BeyondData { get; }

    /// <summary>One plain sentence that says how it was reckoned, and another where bank holidays are not known. English.</summary>
    public string Explanation => BeyondData ? $"{Reckoning} {Say.Unknown(Day, _calendar)}" : Reckoning;

    private string Reckoning => (Rule, MovedBackFrom, Skipped.Length) switch
    {
        (LimitRule.WorkingDaysAfter, _, 0) => Say.The("After", Amount, Say.Day(From)),
        (LimitRule.WorkingDaysAfter, _, 1) => Say.The("AfterSkippingOne", Amount, Say.Day(From), Names),
        (LimitRule.WorkingDaysAfter, _, _) => Say.The("AfterSkipping", Amount, Say.Day(From), Names),
        (LimitRule.WorkingDaysBefore, _, 0) => Say.The("Before", Amount, Say.Day(From)),
        (LimitRule.WorkingDaysBefore, _, 1) => Say.The("BeforeSkippingOne", Amount, Say.Day(From), Names),
        (LimitRule.WorkingDaysBefore, _, _) => Say.The("BeforeSkipping", Amount, Say.Day(From), Names),
        (_, null, _) => Say.The("Is", Amount, Say.Date(From), Say.Day(Day)),
        (_, { } closed, 0) => Say.The("IsSo", Amount, Say.Date(From), Say.Day(closed), Say.Day(Day)),
        (_, { } closed, 1) => Say.The("IsSoHoliday", Amount, Say.Date(From), Say.Day(closed), Names, Say.Day(Day)),
        (_, { } closed, _) => Say.The("IsSoHolidays", Amount, Say.Date(From), Say.Day(closed), Names, Say.Day(Day)),
    };

    private string Names => Say.Together(Skipped.Select(h => h.Name));

    private string Amount => Say.Amount(
        Count,
        Rule switch
        {
            LimitRule.WeeksAfter => "Week",
            LimitRule.MonthsAfter => "Month",
            _ => "WorkingDay",
        });

    /// <summary>Equal where all is equal, of the same calendar.</summary>
    public bool Equals(Limit? other) => other is not null && ReferenceEquals(_calendar, other._calendar)
        && (Rule, Count, From, Day, MovedBackFrom, BeyondData) == (other.Rule, other.Count, other.From, other.Day, other.MovedBackFrom, other.BeyondData);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Count, From, Day);
}
