namespace ConferenceBoard.Core.People;

/// <summary>
/// Leaves with this device. Whoever was marked in the room stays marked until chair or note taker say otherwise:
/// nobody can make the wall show more by pressing Leave on a phone.
/// </summary>
public sealed record LeaveSeat : ConferenceCommand
{
    internal override bool IsForThoseWhoWait => true;

    internal override Ruling Decide(ConferenceState state, Asker asker) =>
        asker is { Seat: { } seat, Person: { } person } ? new SeatLeft(seat, person.Id) : RefusalReason.NotYours;
}

/// <summary>A device left.</summary>
public sealed record SeatLeft(SeatId Seat, AttendeeId Attendee) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var left = state with { Seats = state.Seats.SetItem(Seat, state.Seats[Seat] with { Standing = SeatStanding.Left }) };
        var lastDevice = !left.Seats.Values.Any(s => s.Attendee == Attendee && s.Standing == SeatStanding.Admitted);
        return lastDevice
            ? left.With(Attendee, a => a.Attendance == Attendance.Remote ? a with { Attendance = Attendance.Left } : a)
            : left;
    }
}
