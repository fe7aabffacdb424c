using System.Collections.Immutable;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Timetable;

/// <summary>The timetable of one conference (domain.md §6), by the numbers of its practice. Days are those of the offset that a moment carries.</summary>
public static class DueDates
{
    /// <summary>All that is due, in the order of <see cref="DueKind"/>. A core group has the next one only; at a
    /// review the plan has a core group already, and it is the next one too.</summary>
    public static ImmutableArray<DueDate> Of(ConferenceDetails details, PracticeRules rules, WorkingCalendar calendar, CountedFrom from)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(from);
        var (held, within) = (DayOf(details.StartsAt), rules.Deadlines);
        if (details.Type == ConferenceType.CoreGroup)
            return [NextCoreGroup(held, rules.CoreGroupEveryWeeks, calendar)];

        var initial = details.Type == ConferenceType.Initial;
        DueDate?[] due =
        [
            initial && from.StrategyDiscussion is { } discussed ? ByDay(DueKind.InitialConference, calendar.AddWorkingDays(discussed, within.InitialConferenceWorkingDays)) : null,
            from.ListRequested is { } asked ? ByHours(DueKind.InvitationList, asked, within.InvitationListHours, after: true) : null,
            initial
                ? ByHours(DueKind.ReportsToFamily, details.StartsAt, within.ReportsBeforeInitialHours, after: false)
                : ByDay(DueKind.ReportsToFamily, calendar.WorkingDaysBefore(held, within.ReportsBeforeReviewWorkingDays)),
            ByDay(DueKind.ReportsToChair, calendar.WorkingDaysBefore(held, within.ReportsToChairWorkingDays)),
            initial ? ByDay(DueKind.FirstCoreGroup, calendar.AddWorkingDays(held, within.FirstCoreGroupWorkingDays)) : NextCoreGroup(held, rules.CoreGroupEveryWeeks, calendar),
            ByDay(DueKind.ChildInNeedMeeting, calendar.WeeksAfter(held, within.ChildInNeedMeetingWeeks)),
            ByDay(DueKind.Review, calendar.MonthsAfter(held, initial ? within.FirstReviewMonths : within.LaterReviewsMonths)),
            from.Decided is { } decided ? ByHours(DueKind.ChildTold, decided, within.ChildToldHours, after: true) : null,
        ];
        return [.. due.OfType<DueDate>()];
    }

    /// <summary>The day of a moment, where it was written down.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);

    private static DueDate ByDay(DueKind kind, Limit limit) => new(kind, null, limit.Day, null, limit.Explanation, limit.BeyondData);

    private static DueDate ByHours(DueKind kind, DateTimeOffset from, int hours, bool after)
    {
        // Nobody meets in the first year or the last; hours counted there could leave the calendar.
        var at = from.Year is > 1 and < 9999 ? from.AddHours(after ? hours : -hours) : from;
        return new DueDate(kind, null, DayOf(at), at, Say.The(after ? "After" : "Before", Say.Amount(hours, "Hour"), Say.Moment(from)), BeyondData: false);
    }

    /// <summary>The earliest day does not move: back would be too soon.</summary>
    private static DueDate NextCoreGroup(DateOnly held, WeekRange every, WorkingCalendar calendar)
    {
        var (first, last) = (calendar.WeeksAfter(held, every.From), calendar.WeeksAfter(held, every.To));
        var earliest = first.MovedBackFrom ?? first.Day;
        var notBefore = Say.The("NotBefore", Say.Day(earliest), Say.Amount(every.From, "Week"), Say.Date(held));
        return new DueDate(DueKind.NextCoreGroup, earliest, last.Day, null, $"{notBefore} {last.Explanation}", last.BeyondData);
    }
}
