namespace ConferenceBoard.Core.People;

/// <summary>
/// Takes out every device of one person, who stays on the list: their link was lost, or went to somebody else. Chair, note taker or social
/// worker; not the chair's devices, and not their own.
/// </summary>
public sealed record TakeOutDevices(AttendeeId Attendee) : ConferenceCommand
{
    /// <summary>Whether devices of theirs stay, whoever of those who prepare asks; views ask the same, so that nobody is offered what is refused.</summary>
    internal static bool Stay(Asker asker, Attendee person) => !asker.IsOffice && (person.Role == Role.Chair || person.Id == asker.Id);

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice && asker.Person!.Role is not (Role.Chair or Role.NoteTaker or Role.SocialWorker))
            return RefusalReason.ChairOnly;
        if (state.Attendee(Attendee) is not { Removed: false } person)
            return RefusalReason.PersonGone;
        if (Stay(asker, person))
            return RefusalReason.OwnDevicesStay;
        return state.Seats.Values.Any(s => s.Attendee == Attendee && s.Standing is SeatStanding.Admitted or SeatStanding.Left)
            ? new DevicesTakenOut(Attendee) : Ruling.NoChange;
    }
}

/// <summary>None of someone's devices is in any more, and none comes back without a new link or the chair's leave.</summary>
public sealed record DevicesTakenOut(AttendeeId Attendee) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var theirs = state.Seats.Values.Where(s => s.Attendee == Attendee && s.Standing is SeatStanding.Admitted or SeatStanding.Left)
            .Select(s => KeyValuePair.Create(s.Id, s with { Standing = SeatStanding.Removed }));
        return (state with { Seats = state.Seats.SetItems(theirs) })
            .With(Attendee, a => a.Attendance == Attendance.Remote ? a with { Attendance = Attendance.Left } : a);
    }
}
