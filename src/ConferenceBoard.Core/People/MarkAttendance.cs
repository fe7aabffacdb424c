namespace ConferenceBoard.Core.People;

/// <summary>Says where someone is. Chair or note taker (domain.md §1): the wall follows, so nobody says it of themselves. Whose part comes later is the chair's.</summary>
public sealed record MarkAttendance(AttendeeId Attendee, Attendance Attendance) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard && !asker.IsOffice)
            return RefusalReason.ChairOnly;
        if (!Enum.IsDefined(Attendance))
            return RefusalReason.NotUnderstood;
        if (state.Attendee(Attendee) is not { Removed: false } person)
            return RefusalReason.PersonGone;
        if (PeopleRules.CheckMark(asker, person, Attendance) is { } no)
            return no;
        return person.Attendance == Attendance ? Ruling.NoChange : new AttendanceMarked(Attendee, Attendance);
    }
}

/// <summary>Someone is somewhere else now.</summary>
public sealed record AttendanceMarked(AttendeeId Attendee, Attendance Attendance) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.Mark(Attendee, Attendance);
}
