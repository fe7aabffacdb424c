using System.Collections.Immutable;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Timetable;

/// <summary>What can be said against a date.</summary>
public enum DateFault
{
    /// <summary>It is after the limit.</summary>
    TooLate,

    /// <summary>It is before the range begins.</summary>
    TooSoon,

    /// <summary>It is before the conference that it follows from.</summary>
    BeforeConference,

    /// <summary>A meeting on a Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A meeting on a bank holiday.</summary>
    BankHoliday,

    /// <summary>Bank holidays of that time are not known, or of the time by which its limit was reckoned.</summary>
    BeyondData,
}

/// <summary>That a date is broken, and how. It warns and never refuses.</summary>
/// <param name="Faults">At least one, in the order of <see cref="DateFault"/>.</param>
/// <param name="Sentence">A plain sentence for each fault. English.</param>
public sealed record DateWarning(ImmutableArray<DateFault> Faults, string Sentence)
{
    /// <summary>The rule's own limit is broken: whoever keeps the date all the same says why.</summary>
    public bool BreaksLimit => Faults.Any(f => f is DateFault.TooLate or DateFault.TooSoon);

    /// <summary>What can be said against a day, or null.</summary>
    /// <param name="kind">What the day is for.</param>
    /// <param name="chosen">The day.</param>
    /// <param name="details">The conference.</param>
    /// <param name="due">What is due at it (<see cref="DueDates.Of"/>); of another kind does not matter, and where none is of this kind there is no limit.</param>
    /// <param name="calendar">Which days are worked on.</param>
    public static DateWarning? Of(DueKind kind, DateOnly chosen, ConferenceDetails details, ImmutableArray<DueDate> due, WorkingCalendar calendar) =>
        Of(kind, chosen, null, details, due, calendar);

    /// <summary>What can be said against a moment, or null; against its day, and where hours are counted against the time too.</summary>
    /// <param name="kind">What the moment is for.</param>
    /// <param name="chosen">The moment; its day is that of the offset it carries.</param>
    /// <param name="details">The conference.</param>
    /// <param name="due">What is due at it.</param>
    /// <param name="calendar">Which days are worked on.</param>
    public static DateWarning? Of(DueKind kind, DateTimeOffset chosen, ConferenceDetails details, ImmutableArray<DueDate> due, WorkingCalendar calendar) =>
        Of(kind, DueDates.DayOf(chosen), chosen, details, due, calendar);

    private static DateWarning? Of(DueKind kind, DateOnly day, DateTimeOffset? at, ConferenceDetails details, ImmutableArray<DueDate> due, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(calendar);
        var limit = due.FirstOrDefault(d => d.Kind == kind);
        var written = Say.Day(day);
        var faults = new List<(DateFault Fault, string Sentence)>();
        if (limit?.LatestAt is { } latest && at > latest)
            faults.Add((DateFault.TooLate, Say.The("TooLateAt", Say.Moment(at.Value), Say.Moment(latest))));
        else if (limit is not null && (limit.LatestAt is null || at is null) && day > limit.Latest)
            faults.Add((DateFault.TooLate, Say.The("TooLate", written, Say.Day(limit.Latest))));
        if (limit?.Earliest is { } earliest && day < earliest)
            faults.Add((DateFault.TooSoon, Say.The("TooSoon", written, Say.Day(earliest))));
        if (Follows(kind) && (at is { } moment ? moment < details.StartsAt : day < DueDates.DayOf(details.StartsAt)))
            faults.Add((DateFault.BeforeConference, Say.The("BeforeConference", written, Say.Day(DueDates.DayOf(details.StartsAt)))));
        if (IsMeeting(kind) && WorkingCalendar.IsWeekend(day))
            faults.Add((DateFault.Weekend, Say.The("Weekend", written)));
        else if (IsMeeting(kind) && calendar.HolidayOn(day) is { } holiday)
            faults.Add((DateFault.BankHoliday, Say.The("BankHoliday", written, holiday.Name)));
        if (limit is { BeyondData: true } || (IsMeeting(kind) && !calendar.Knows(day)))
            faults.Add((DateFault.BeyondData, Say.Unknown(calendar.Knows(day) ? limit!.Latest : day, calendar)));
        return faults.Count == 0 ? null : new DateWarning([.. faults.Select(f => f.Fault)], string.Join(' ', faults.Select(f => f.Sentence)));
    }

    /// <summary>Equal where the same is said.</summary>
    public bool Equals(DateWarning? other) => other is not null && string.Equals(Sentence, other.Sentence, StringComparison.Ordinal) && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Sentence);

    private static bool IsMeeting(DueKind kind) =>
        kind is DueKind.InitialConference or DueKind.FirstCoreGroup or DueKind.NextCoreGroup or DueKind.ChildInNeedMeeting or DueKind.Review;

    private static bool Follows(DueKind kind) =>
        kind is DueKind.FirstCoreGroup or DueKind.NextCoreGroup or DueKind.ChildInNeedMeeting or DueKind.Review or DueKind.ChildTold;
}
