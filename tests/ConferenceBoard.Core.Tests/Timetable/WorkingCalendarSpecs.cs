using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>Limits in England, and how they are explained (domain.md §6).</summary>
public sealed class WorkingCalendarSpecs
{
    private static WorkingCalendar England => WorkingCalendar.England;

    [Theory]
    [InlineData("2026-03-20", 15, "2026-04-14")]
    [InlineData("2026-05-15", 10, "2026-06-01")]
    [InlineData("2026-12-18", 15, "2027-01-13")]
    [InlineData("2028-04-07", 10, "2028-04-25")]
    public void Working_days_that_the_domain_knows(string from, int count, string day) => Assert.Equal(Day(day), England.AddWorkingDays(Day(from), count).Day);

    [Fact]
    public void Three_months_after_the_end_of_November_is_the_last_Friday_of_February()
    {
        var limit = England.MonthsAfter(Day("2026-11-30"), 3);
        Assert.Equal((Day("2027-02-26"), Day("2027-02-28")), (limit.Day, limit.MovedBackFrom!.Value));
    }

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-27")]
    [InlineData("2027-11-29", 3, "2028-02-29")]
    [InlineData("2027-11-30", 3, "2028-02-29")]
    [InlineData("2028-02-29", 6, "2028-08-29")]
    [InlineData("2026-08-31", 6, "2027-02-26")]
    [InlineData("2026-03-31", 6, "2026-09-30")]
    [InlineData("2026-09-25", 3, "2026-12-24")]
    [InlineData("2026-09-28", 3, "2026-12-24")]
    [InlineData("2026-01-06", 3, "2026-04-02")]
    [InlineData("2027-10-03", 3, "2027-12-31")]
    public void Months_clamp_to_the_end_and_move_back_over_weekends_and_holidays(string from, int count, string day) =>
        Assert.Equal(Day(day), England.MonthsAfter(Day(from), count).Day);

    [Theory]
    [InlineData("2026-03-09", 4, "2026-04-02")]
    [InlineData("2026-11-30", 4, "2026-12-24")]
    [InlineData("2026-09-14", 4, "2026-10-12")]
    [InlineData("2026-09-13", 4, "2026-10-09")]
    public void Weeks_move_back_over_weekends_and_holidays(string from, int count, string day) =>
        Assert.Equal(Day(day), England.WeeksAfter(Day(from), count).Day);

    [Theory]
    [InlineData("2026-09-14", 3, "2026-09-09")]
    [InlineData("2026-04-08", 3, "2026-04-01")]
    [InlineData("2027-01-04", 3, "2026-12-29")]
    [InlineData("2026-12-29", 3, "2026-12-22")]
    public void Working_days_are_counted_back_too(string from, int count, string day) => Assert.Equal(Day(day), England.WorkingDaysBefore(Day(from), count).Day);

    [Fact]
    public void The_day_of_the_event_is_day_0_even_where_nobody_works_on_it()
    {
        Assert.Equal(Day("2026-09-15"), England.AddWorkingDays(Day("2026-09-14"), 1).Day);
        Assert.Equal(Day("2026-09-14"), England.AddWorkingDays(Day("2026-09-12"), 1).Day);
        Assert.Equal(Day("2026-09-14"), England.AddWorkingDays(Day("2026-09-14"), 0).Day);
    }

    [Fact]
    public void Bank_holidays_that_were_skipped_are_named_the_earliest_first()
    {
        Assert.Equal("Good Friday, Easter Monday", string.Join(", ", England.AddWorkingDays(Day("2026-03-27"), 10).Skipped.Select(h => h.Name)));
        Assert.Equal("Good Friday, Easter Monday", string.Join(", ", England.WorkingDaysBefore(Day("2026-04-08"), 3).Skipped.Select(h => h.Name)));
        Assert.Equal("Good Friday, Easter Monday", string.Join(", ", England.WeeksAfter(Day("2026-03-09"), 4).Skipped.Select(h => h.Name)));
    }

    [Fact]
    public void Working_days_are_explained()
    {
        Says("10 working days after Friday 20 March 2026; Good Friday and Easter Monday are skipped.", England.AddWorkingDays(Day("2026-03-20"), 10));
        Says("1 working day after Monday 14 September 2026.", England.AddWorkingDays(Day("2026-09-14"), 1));
        Says("10 working days after Friday 15 May 2026; Spring bank holiday is skipped.", England.AddWorkingDays(Day("2026-05-15"), 10));
        Says(
            "15 working days after Friday 18 December 2026; Christmas Day, Boxing Day (substitute day) and New Year’s Day are skipped.",
            England.AddWorkingDays(Day("2026-12-18"), 15));
        Says("3 working days before Monday 14 September 2026.", England.WorkingDaysBefore(Day("2026-09-14"), 3));
        Says("3 working days before Tuesday 5 May 2026; Early May bank holiday is skipped.", England.WorkingDaysBefore(Day("2026-05-05"), 3));
        Says("3 working days before Wednesday 8 April 2026; Good Friday and Easter Monday are skipped.", England.WorkingDaysBefore(Day("2026-04-08"), 3));
    }

    [Fact]
    public void Weeks_and_months_are_explained()
    {
        Says("3 months after 30 November 2026 is Sunday 28 February 2027, so Friday 26 February 2027.", England.MonthsAfter(Day("2026-11-30"), 3));
        Says("3 months after 14 September 2026 is Monday 14 December 2026.", England.MonthsAfter(Day("2026-09-14"), 3));
        Says("1 week after 14 September 2026 is Monday 21 September 2026.", England.WeeksAfter(Day("2026-09-14"), 1));
        Says("1 month after 4 April 2026 is Monday 4 May 2026; Early May bank holiday is a bank holiday, so Friday 1 May 2026.", England.MonthsAfter(Day("2026-04-04"), 1));
        Says(
            "4 weeks after 9 March 2026 is Monday 6 April 2026; Good Friday and Easter Monday are bank holidays, so Thursday 2 April 2026.",
            England.WeeksAfter(Day("2026-03-09"), 4));
    }

    [Fact]
    public void Beyond_the_years_that_are_known_it_says_so()
    {
        Says(
            "6 months after 11 December 2028 is Monday 11 June 2029. Bank holidays after 2028 are not known here: check this date.",
            England.MonthsAfter(Day("2028-12-11"), 6));
        Assert.EndsWith("Bank holidays before 2026 are not known here: check this date.", England.AddWorkingDays(Day("2025-12-19"), 10).Explanation, StringComparison.Ordinal);
        Assert.EndsWith("Bank holidays after 2028 are not known here: check this date.", England.WorkingDaysBefore(Day("2029-01-03"), 3).Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2028-12-27", 2, false)]
    [InlineData("2028-12-27", 3, true)]
    [InlineData("2025-12-31", 1, false)]
    [InlineData("2025-12-30", 1, true)]
    public void Beyond_is_any_day_of_the_reckoning(string from, int count, bool beyond) => Assert.Equal(beyond, England.AddWorkingDays(Day(from), count).BeyondData);

    [Theory]
    [InlineData("2028-09-30", false)]
    [InlineData("2028-10-01", true)]
    public void A_limit_on_the_last_day_that_is_known_is_not_beyond(string from, bool beyond) => Assert.Equal(beyond, England.MonthsAfter(Day(from), 3).BeyondData);

    [Fact]
    public void It_never_counts_out_of_the_calendar()
    {
        Assert.Equal(DateOnly.MaxValue, England.AddWorkingDays(DateOnly.MaxValue, 40).Day);
        Assert.Equal(DateOnly.MinValue, England.WorkingDaysBefore(DateOnly.MinValue, 40).Day);
        Assert.Equal(DateOnly.MaxValue, England.WeeksAfter(DateOnly.MaxValue, 26).Day);
        Assert.Equal(DateOnly.MaxValue, England.MonthsAfter(DateOnly.MaxValue.AddDays(-1), 12).Day);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(WorkingCalendar.MostCounted + 1)]
    public void No_rule_counts_so_far(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => England.AddWorkingDays(Day("2026-09-14"), count));
        Assert.Throws<ArgumentOutOfRangeException>(() => England.WorkingDaysBefore(Day("2026-09-14"), count));
        Assert.Throws<ArgumentOutOfRangeException>(() => England.WeeksAfter(Day("2026-09-14"), count));
        Assert.Throws<ArgumentOutOfRangeException>(() => England.MonthsAfter(Day("2026-09-14"), count));
    }

    [Fact]
    public void Limits_reckoned_alike_are_equal()
    {
        Assert.Equal(England.AddWorkingDays(Day("2026-03-20"), 15), England.AddWorkingDays(Day("2026-03-20"), 15));
        Assert.NotEqual(England.AddWorkingDays(Day("2026-03-20"), 15), England.AddWorkingDays(Day("2026-03-20"), 14));
    }

    private static void Says(string explanation, Limit limit) => Assert.Equal(explanation, limit.Explanation);

    internal static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
