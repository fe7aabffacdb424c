using System.Collections.Immutable;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;
using static ConferenceBoard.Core.Tests.Timetable.WorkingCalendarSpecs;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>What is due at each type of conference, and what is said of dates that break it.</summary>
public sealed class DueDatesSpecs
{
    private static readonly CountedFrom Everything = new(Day("2026-08-21"), Scene.Start.AddDays(-20), Scene.Start.AddHours(2));

    [Fact]
    public void An_initial_conference_has_all_but_the_next_core_group()
    {
        Assert.Equal(Enum.GetValues<DueKind>().Except([DueKind.NextCoreGroup]), Due(ConferenceType.Initial).Select(d => d.Kind));
        Assert.Equal(Day("2026-09-14"), Of(ConferenceType.Initial, DueKind.InitialConference).Latest);
        Assert.Equal("15 working days after Friday 21 August 2026; Summer bank holiday is skipped.", Of(ConferenceType.Initial, DueKind.InitialConference).Explanation);
        Assert.Equal(Day("2026-09-28"), Of(ConferenceType.Initial, DueKind.FirstCoreGroup).Latest);
        Assert.Equal(Day("2026-10-12"), Of(ConferenceType.Initial, DueKind.ChildInNeedMeeting).Latest);
        Assert.Equal(Day("2026-12-14"), Of(ConferenceType.Initial, DueKind.Review).Latest);
        Assert.Equal(Day("2026-09-09"), Of(ConferenceType.Initial, DueKind.ReportsToChair).Latest);
    }

    [Fact]
    public void What_counts_hours_is_due_at_a_time()
    {
        Assert.Equal(Scene.Start.AddHours(-48), Of(ConferenceType.Initial, DueKind.ReportsToFamily).LatestAt);
        Assert.Equal("48 hours before Monday 14 September 2026, 10:00.", Of(ConferenceType.Initial, DueKind.ReportsToFamily).Explanation);
        Assert.Equal(Scene.Start.AddDays(-19), Of(ConferenceType.Initial, DueKind.InvitationList).LatestAt);
        Assert.Equal((Scene.Start.AddHours(26), Day("2026-09-15")), (Of(ConferenceType.Initial, DueKind.ChildTold).LatestAt!.Value, Of(ConferenceType.Initial, DueKind.ChildTold).Latest));
        Assert.Equal("24 hours after Monday 14 September 2026, 12:00.", Of(ConferenceType.Initial, DueKind.ChildTold).Explanation);
    }

    [Fact]
    public void A_review_has_reports_by_working_days_and_the_next_review_in_six_months()
    {
        Assert.Equal(Enum.GetValues<DueKind>().Except([DueKind.FirstCoreGroup, DueKind.InitialConference]), Due(ConferenceType.Review).Select(d => d.Kind));
        Assert.Equal((Day("2026-09-09"), (DateTimeOffset?)null), (Of(ConferenceType.Review, DueKind.ReportsToFamily).Latest, Of(ConferenceType.Review, DueKind.ReportsToFamily).LatestAt));
        Assert.Equal((Day("2027-03-12"), "6 months after 14 September 2026 is Sunday 14 March 2027, so Friday 12 March 2027."),
            (Of(ConferenceType.Review, DueKind.Review).Latest, Of(ConferenceType.Review, DueKind.Review).Explanation));
    }

    [Fact]
    public void A_core_group_has_the_next_one_only_not_too_soon_and_not_too_late()
    {
        var next = Assert.Single(Due(ConferenceType.CoreGroup));
        Assert.Equal((DueKind.NextCoreGroup, Day("2026-10-12"), Day("2026-11-09")), (next.Kind, next.Earliest!.Value, next.Latest));
        Assert.Equal("Not before Monday 12 October 2026, which is 4 weeks after 14 September 2026. 8 weeks after 14 September 2026 is Monday 9 November 2026.", next.Explanation);
    }

    [Fact]
    public void The_earliest_day_does_not_move_back()
    {
        var due = Assert.Single(DueDates.Of(Details(ConferenceType.CoreGroup, "2026-03-09"), PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly));
        Assert.Equal(Day("2026-04-06"), due.Earliest);
        Assert.Equal(Day("2026-05-01"), due.Latest);
    }

    [Fact]
    public void What_is_counted_from_something_unknown_is_not_due() =>
        Assert.Equal(
            [DueKind.ReportsToFamily, DueKind.ReportsToChair, DueKind.FirstCoreGroup, DueKind.ChildInNeedMeeting, DueKind.Review],
            DueDates.Of(Details(ConferenceType.Initial), PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly).Select(d => d.Kind));

    [Fact]
    public void The_numbers_are_those_of_the_practice()
    {
        var rules = PracticeRules.Usual with { Deadlines = new Deadlines(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), CoreGroupEveryWeeks = new WeekRange(1, 1) };
        var due = DueDates.Of(Details(ConferenceType.Initial), rules, WorkingCalendar.England, Everything);
        Assert.Equal("1 2 9 10 3 4 5 7", string.Join(' ', due.Select(d => d.Explanation.Split(' ')[0])));
        Assert.Equal(Day("2026-09-21"), DueDates.Of(Details(ConferenceType.CoreGroup), rules, WorkingCalendar.England, Everything)[0].Latest);
        Assert.StartsWith("8 ", DueDates.Of(Details(ConferenceType.Review), rules, WorkingCalendar.England, CountedFrom.ConferenceOnly)[0].Explanation, StringComparison.Ordinal);
        Assert.StartsWith("6 ", DueDates.Of(Details(ConferenceType.Review), rules, WorkingCalendar.England, CountedFrom.ConferenceOnly)[^1].Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_is_that_where_the_conference_is_held()
    {
        var late = Details(ConferenceType.Initial) with { StartsAt = new DateTimeOffset(2026, 9, 14, 0, 30, 0, TimeSpan.FromHours(1)) };
        Assert.Equal(Day("2026-09-28"), DueDates.Of(late, PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly).Single(d => d.Kind == DueKind.FirstCoreGroup).Latest);
    }

    [Fact]
    public void Beyond_the_years_that_are_known_each_date_says_so()
    {
        var due = DueDates.Of(Details(ConferenceType.Review, "2028-09-14"), PracticeRules.Usual, WorkingCalendar.England, CountedFrom.ConferenceOnly);
        Assert.Equal([DueKind.Review], due.Where(d => d.BeyondData).Select(d => d.Kind));
        Assert.Contains("Bank holidays after 2028 are not known here", due[^1].Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void A_conference_at_the_end_of_time_has_dates_too(int year)
    {
        var start = new DateTimeOffset(year, year == 1 ? 1 : 12, year == 1 ? 1 : 31, 12, 0, 0, TimeSpan.Zero);
        Assert.NotEmpty(DueDates.Of(new ConferenceDetails("Robin", ConferenceType.Initial, start), PracticeRules.Usual, WorkingCalendar.England, new CountedFrom(Decided: start)));
    }

    private static ImmutableArray<DueDate> Due(ConferenceType type) => DueDates.Of(Details(type), PracticeRules.Usual, WorkingCalendar.England, Everything);

    private static DueDate Of(ConferenceType type, DueKind kind) => Due(type).Single(d => d.Kind == kind);

    private static ConferenceDetails Details(ConferenceType type) => new("Robin", type, Scene.Start);

    private static ConferenceDetails Details(ConferenceType type, string day) => new("Robin", type, new DateTimeOffset(Day(day), new TimeOnly(10, 0), TimeSpan.Zero));
}
