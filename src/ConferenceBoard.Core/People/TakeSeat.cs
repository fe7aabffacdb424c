namespace ConferenceBoard.Core.People;

/// <summary>Seats a device whose personal link the office has checked. A second device of one person takes a second seat.</summary>
/// <param name="Seat">Id for the device's place, or the place it left.</param>
/// <param name="Attendee">Whose link it was.</param>
public sealed record TakeSeat(SeatId Seat, AttendeeId Attendee) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice)
            return RefusalReason.NotYours;
        if (state.Attendee(Attendee) is not { Removed: false } person)
            return RefusalReason.LinkEnded;
        if (state.Seats.TryGetValue(Seat, out var seat) && (seat.Standing != SeatStanding.Left || seat.Attendee != Attendee))
            return seat.Standing == SeatStanding.Admitted && seat.Attendee == Attendee ? Ruling.NoChange : RefusalReason.LinkEnded;
        if (PeopleRules.CheckSeats(state, Attendee) is { } full)
            return full;

        var remote = person.Attendance is Attendance.ExpectedRemote or Attendance.Remote
            || (person.Attendance == Attendance.SteppedOut && state.Comings.OutFromElsewhere.Contains(Attendee));
        return new SeatTaken(Seat, Attendee, PeopleRules.OnArrival(person.Attendance, remote), asker.At);
    }
}

/// <summary>A device is in.</summary>
public sealed record SeatTaken(SeatId Seat, AttendeeId Attendee, Attendance Attendance, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        (state with { Seats = state.Seats.SetItem(Seat, new Seat(Seat, SeatStanding.Admitted, Attendee, null, At)) })
            .With(Attendee, a => a with { Attendance = Attendance });
}
