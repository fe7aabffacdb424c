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
    /// nobody leaves the room by a second device that says so, and someone remote may come to the room.
    /// </summary>
    public static Attendance OnArrival(Attendance before, bool remote) =>
        before == Attendance.InTheRoom || !remote ? Attendance.InTheRoom : Attendance.Remote;
}
