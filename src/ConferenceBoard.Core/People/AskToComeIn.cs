namespace ConferenceBoard.Core.People;

/// <summary>Puts a device that came by the room's code into the lobby. Asked by the office, which has checked the code.</summary>
/// <param name="Seat">Id for the device's place.</param>
/// <param name="Introduction">Who they say they are.</param>
public sealed record AskToComeIn(SeatId Seat, Introduction Introduction) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice)
            return RefusalReason.NotYours;
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        if (state.Seats.ContainsKey(Seat))
            return RefusalReason.AlreadyThere;
        if (state.Seats.Values.Count(s => s.Standing == SeatStanding.Waiting) >= Limits.Waiting)
            return RefusalReason.LobbyFull;
        if (PeopleRules.CheckSeats(state, null) is { } full)
            return full;

        if (!Enum.IsDefined(Introduction.Role))
            return RefusalReason.NotUnderstood;

        var known = Introduction.Known is { } id ? state.Attendee(id) : null;
        if (Introduction.Known is not null && known is null)
            return RefusalReason.PersonGone;

        var said = known is null
            ? Introduction with { Name = Words.OfName(Introduction.Name), Belongs = Words.OfName(Introduction.Belongs) }
            : Introduction with { Name = known.Name, Belongs = known.Belongs, Role = known.Role };
        if (said.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker)
            return RefusalReason.OwnLinkNeeded;
        return PeopleRules.CheckNames(said.Name, said.Belongs) is { } no ? no : new EntryAsked(Seat, said, asker.At);
    }
}

/// <summary>A device waits in the lobby.</summary>
public sealed record EntryAsked(SeatId Seat, Introduction Introduction, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Seats = state.Seats.SetItem(Seat, new Seat(Seat, SeatStanding.Waiting, null, Introduction, At)) };
}
