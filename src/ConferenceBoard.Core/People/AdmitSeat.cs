namespace ConferenceBoard.Core.People;

/// <summary>Lets a waiting device in. Chair or note taker, who look at who it is.</summary>
/// <param name="Seat">The waiting device.</param>
/// <param name="NewAttendee">Id for the person, used where they were not on the list.</param>
public sealed record AdmitSeat(SeatId Seat, AttendeeId NewAttendee) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (!state.Seats.TryGetValue(Seat, out var seat) || seat is not { Standing: SeatStanding.Waiting, Introduction: { } said })
            return seat?.Standing == SeatStanding.Admitted ? Ruling.NoChange : RefusalReason.NoLongerWaiting;

        var known = said.Known is { } id ? state.Attendee(id) : null;
        if (known is { Role: Role.Chair or Role.NoteTaker or Role.SocialWorker })
            return RefusalReason.OwnLinkNeeded;
        if (known is { Removed: true } && !asker.IsChair)
            return RefusalReason.ChairOnly;
        if (known is null && state.Attendee(NewAttendee) is not null)
            return RefusalReason.AlreadyThere;
        if (known is null && PeopleRules.CheckRoom(state) is { } full)
            return full;
        if (known is not null && PeopleRules.CheckSeats(state, known.Id) is { } tooMany)
            return tooMany;

        var arrival = known is null
            ? said.Remote ? Attendance.Remote : Attendance.InTheRoom
            : PeopleRules.OnArrival(known.Attendance, said.Remote);
        var person = known ?? new Attendee(NewAttendee, said.Name, said.Role, said.Belongs, arrival);
        return new SeatAdmitted(Seat, person with { Attendance = arrival, Removed = false }, asker.At);
    }
}

/// <summary>A waiting device is in; its person is now on the list if they were not.</summary>
public sealed record SeatAdmitted(SeatId Seat, Attendee Attendee, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var seated = state with
        {
            Seats = state.Seats.SetItem(Seat, state.Seats[Seat] with { Standing = SeatStanding.Admitted, Attendee = Attendee.Id, Since = At }),
        };
        return seated.Attendee(Attendee.Id) is null
            ? seated with { Attendees = seated.Attendees.Add(Attendee) }
            : seated.With(Attendee.Id, _ => Attendee);
    }
}
