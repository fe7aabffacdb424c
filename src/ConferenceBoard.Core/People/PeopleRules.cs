namespace ConferenceBoard.Core.People;

/// <summary>What several rules about people share.</summary>
internal static class PeopleRules
{
    /// <summary>A refusal where a cleaned name is missing or too long, or null.</summary>
    public static Refusal? CheckNames(string name, string belongs)
    {
        if (name.Length == 0)
            return RefusalReason.NameMissing;
        return name.Length > Limits.Name || belongs.Length > Limits.Name ? new Refusal(RefusalReason.NameTooLong, Limits.Name) : null;
    }

    /// <summary>A refusal where the conference can hold nobody more, or null.</summary>
    public static Refusal? CheckRoom(ConferenceState state) =>
        state.Attendees.Count >= Limits.Attendees ? new Refusal(RefusalReason.TooManyPeople, Limits.Attendees) : null;

    /// <summary>A refusal where no further device can be seated, or null.</summary>
    public static Refusal? CheckSeats(ConferenceState state, AttendeeId? attendee) =>
        state.Seats.Count >= Limits.SeatsEver
        || (attendee is { } id && state.Seats.Values.Count(s => s.Attendee == id && s.Standing == SeatStanding.Admitted) >= Limits.SeatsPerPerson)
            ? new Refusal(RefusalReason.TooManyDevices) : null;

    /// <summary>The same person, changed.</summary>
    public static ConferenceState With(this ConferenceState state, AttendeeId id, Func<Attendee, Attendee> change)
    {
        var at = state.Attendees.FindIndex(a => a.Id == id);
        return at < 0 ? state : state with { Attendees = state.Attendees.SetItem(at, change(state.Attendees[at])) };
    }

    /// <summary>
    /// Where someone is once a device of theirs comes in. Someone who was to come is taken to be in the room, because a wall
    /// that withholds too much is a smaller harm than one that shows too much; the chair can say otherwise. For the same reason
    /// nobody leaves the room by a second device that says so, and someone remote may come to the room. Whose part comes later
    /// waits for it wherever their device is: only the chair brings people who must not meet into one part.
    /// </summary>
    public static Attendance OnArrival(Attendance before, bool remote) =>
        before is Attendance.TheirPartLater or Attendance.TheirPartOver ? before
        : before == Attendance.InTheRoom || !remote ? Attendance.InTheRoom : Attendance.Remote;

    /// <summary>A refusal where someone cannot be marked so, or null. Who waits for another part is the chair's to say, and the office's beforehand.</summary>
    public static Refusal? CheckMark(Asker asker, Attendee person, Attendance attendance)
    {
        if (person.Attendance == attendance)
            return null;
        if (!asker.IsChair && !asker.IsOffice && (person.Waits || attendance is Attendance.TheirPartLater or Attendance.TheirPartOver))
            return RefusalReason.ChairOnly;
        if (person.Role == Role.Chair && attendance is (Attendance.TheirPartLater or Attendance.TheirPartOver))
            return RefusalReason.ChairInEveryPart;
        return attendance == Attendance.SentColleague && !CanSendColleague(person.Role) ? RefusalReason.NobodyInstead : null;
    }

    /// <summary>Someone else of the same agency can come instead: not for the chair, and not for the family.</summary>
    public static bool CanSendColleague(Role role) => role is not (Role.Chair or Role.FamilyMember or Role.Child);

    /// <summary>
    /// With these people where they are said to be. Of those who step out it is remembered who had joined from elsewhere, so that they come
    /// back to there; all others come back to the room, where the wall withholds what they may not see.
    /// </summary>
    public static ConferenceState Mark(this ConferenceState state, AttendeeId id, Attendance attendance)
    {
        if (state.Attendee(id) is not { } person)
            return state;
        var elsewhere = attendance != Attendance.SteppedOut || person.Attendance == Attendance.InTheRoom ? state.Comings.OutFromElsewhere.Remove(id)
            : person.Attendance == Attendance.Remote ? state.Comings.OutFromElsewhere.Add(id)
            : state.Comings.OutFromElsewhere;
        var apart = attendance is Attendance.TheirPartLater or Attendance.TheirPartOver ? state.Comings.Apart.Add(id) : state.Comings.Apart;
        return (state with { Comings = state.Comings with { OutFromElsewhere = elsewhere, Apart = apart } }).With(id, a => a with { Attendance = attendance });
    }
}
