using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;
using static ConferenceBoard.Core.Tests.Timetable.WorkingCalendarSpecs;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>A broken date is warned about, never silently (domain.md §6).</summary>
public sealed class DateWarningSpecs
{
    private static readonly ConferenceDetails Initial = new("Robin", ConferenceType.Initial, Scene.Start);

    [Theory]
    [InlineData(DueKind.FirstCoreGroup, "2026-09-28")]
    [InlineData(DueKind.FirstCoreGroup, "2026-09-14")]
    [InlineData(DueKind.Review, "2026-12-14")]
    [InlineData(DueKind.ChildInNeedMeeting, "2026-10-12")]
    [InlineData(DueKind.ReportsToChair, "2026-09-09")]
    [InlineData(DueKind.ReportsToChair, "2026-09-05")]
    [InlineData(DueKind.NextCoreGroup, "2027-05-05")]
    public void Nothing_is_said_against_a_good_date(DueKind kind, string day) => Assert.Null(Against(kind, day));

    [Fact]
    public void A_date_after_its_limit()
    {
        var warning = Against(DueKind.FirstCoreGroup, "2026-09-29")!;
        Assert.Equal([DateFault.TooLate], warning.Faults.AsEnumerable());
        Assert.Equal("Tuesday 29 September 2026 is after the latest day, Monday 28 September 2026.", warning.Sentence);
        Assert.True(warning.BreaksLimit);
    }

    [Fact]
    public void A_meeting_at_a_weekend()
    {
        var warning = Against(DueKind.FirstCoreGroup, "2026-09-19")!;
        Assert.Equal([DateFault.Weekend], warning.Faults.AsEnumerable());
        Assert.Equal("Saturday 19 September 2026 is at a weekend.", warning.Sentence);
        Assert.False(warning.BreaksLimit);
    }

    [Fact]
    public void A_meeting_on_a_bank_holiday_is_told_by_its_name_with_whatever_else_is_wrong() => Assert.Equal(
        "Friday 25 December 2026 is after the latest day, Monday 14 December 2026. Friday 25 December 2026 is a bank holiday: Christmas Day.",
        Against(DueKind.Review, "2026-12-25")!.Sentence);

    [Fact]
    public void A_meeting_before_the_conference() => Assert.Equal(
        "Friday 11 September 2026 is before the conference, which is on Monday 14 September 2026.",
        Against(DueKind.Review, "2026-09-11")!.Sentence);

    [Fact]
    public void On_the_day_of_the_conference_the_time_counts()
    {
        var due = DueDates.Of(Initial, PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly);
        Assert.Equal([DateFault.BeforeConference], DateWarning.Of(DueKind.FirstCoreGroup, Scene.Start.AddHours(-1), Initial, due, WorkingCalendar.England)!.Faults.AsEnumerable());
        Assert.Null(DateWarning.Of(DueKind.FirstCoreGroup, Scene.Start.AddHours(3), Initial, due, WorkingCalendar.England));
    }

    [Fact]
    public void Where_hours_are_counted_the_time_counts()
    {
        var due = DueDates.Of(Initial, PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly);
        Assert.Null(DateWarning.Of(DueKind.ReportsToFamily, Scene.Start.AddHours(-48), Initial, due, WorkingCalendar.England));
        Assert.Equal(
            "Saturday 12 September 2026, 10:01 is after the latest time, Saturday 12 September 2026, 10:00.",
            DateWarning.Of(DueKind.ReportsToFamily, Scene.Start.AddHours(-48).AddMinutes(1), Initial, due, WorkingCalendar.England)!.Sentence);
        Assert.Null(Against(DueKind.ReportsToFamily, "2026-09-12"));
        Assert.Equal([DateFault.TooLate], Against(DueKind.ReportsToFamily, "2026-09-13")!.Faults.AsEnumerable());
    }

    [Theory]
    [InlineData("2026-10-09", DateFault.TooSoon)]
    [InlineData("2026-10-12", null)]
    [InlineData("2026-11-09", null)]
    [InlineData("2026-11-10", DateFault.TooLate)]
    public void The_next_core_group_is_neither_too_soon_nor_too_late(string day, DateFault? fault)
    {
        var details = Initial with { Type = ConferenceType.CoreGroup };
        var warning = DateWarning.Of(
            DueKind.NextCoreGroup, Day(day), details, DueDates.Of(details, PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly), WorkingCalendar.England);
        Assert.Equal(fault is { } one ? [one] : [], warning?.Faults.AsEnumerable() ?? []);
        Assert.Equal(fault is not null, warning is { BreaksLimit: true });
    }

    [Fact]
    public void A_date_or_a_limit_beyond_the_years_that_are_known()
    {
        Assert.Equal(
            "Wednesday 3 January 2029 is after the latest day, Monday 14 December 2026. Bank holidays after 2028 are not known here: check this date.",
            Against(DueKind.Review, "2029-01-03")!.Sentence);
        var details = Initial with { StartsAt = new DateTimeOffset(2028, 11, 1, 10, 0, 0, TimeSpan.Zero) };
        var due = DueDates.Of(details, PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly);
        Assert.Equal("Bank holidays after 2028 are not known here: check this date.", DateWarning.Of(DueKind.Review, Day("2028-12-13"), details, due, WorkingCalendar.England)!.Sentence);
    }

    [Fact]
    public void What_was_said_alike_is_equal()
    {
        Assert.Equal(Against(DueKind.FirstCoreGroup, "2026-09-29"), Against(DueKind.FirstCoreGroup, "2026-09-29"));
        Assert.NotEqual(Against(DueKind.FirstCoreGroup, "2026-09-29"), Against(DueKind.FirstCoreGroup, "2026-09-30"));
    }

    private static DateWarning? Against(DueKind kind, string day) =>
        DateWarning.Of(kind, Day(day), Initial, DueDates.Of(Initial, PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly), WorkingCalendar.England);
}
