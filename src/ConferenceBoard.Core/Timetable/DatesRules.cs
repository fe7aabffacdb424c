using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Timetable;

/// <summary>What several rules of dates share.</summary>
internal static class DatesRules
{
    /// <summary>Those who are asked which dates they can make: all but who is there for someone else or to watch.</summary>
    public static bool IsAsked(Attendee person) => !person.Removed && person.Role is not (Role.Supporter or Role.Observer);

    /// <summary>A meeting is after the conference, by at most <see cref="Limits.ReviewWithinDays"/> days.</summary>
    public static bool IsAfter(ConferenceDetails details, DateTimeOffset at) =>
        at > details.StartsAt && at - details.StartsAt <= TimeSpan.FromDays(Limits.ReviewWithinDays);

    /// <summary>By which rule the date of a meeting is due.</summary>
    public static DueKind DueOf(MeetingKind meeting, ConferenceType type) => meeting switch
    {
        MeetingKind.FirstCoreGroup => type == ConferenceType.CoreGroup ? DueKind.NextCoreGroup : DueKind.FirstCoreGroup,
        MeetingKind.Review => DueKind.Review,
        _ => DueKind.ChildInNeedMeeting,
    };

    /// <summary>What is due at this conference, as far as it is known here.</summary>
    public static ImmutableArray<DueDate> Due(ConferenceState state) => state.Details is not { } details ? []
        : DueDates.Of(details, state.Practice, WorkingCalendar.England, new CountedFrom(Decided: state.Decision.AnnouncedAt ?? state.EndedAt));

    /// <summary>What can be said against a date for a meeting, or null.</summary>
    public static DateWarning? Warning(ConferenceState state, ImmutableArray<DueDate> due, MeetingKind meeting, DateTimeOffset at) => state.Details is not { } details ? null
        : DateWarning.Of(DueOf(meeting, details.Type), at, details, due, WorkingCalendar.England);

    /// <summary>The same conference, dated otherwise.</summary>
    public static ConferenceState WithDates(this ConferenceState state, Func<DatesState, DatesState> change) => state with { Dates = change(state.Dates) };
}
