namespace ConferenceBoard.Core.People;

/// <summary>Says no to a waiting device. Chair or note taker.</summary>
public sealed record DeclineSeat(SeatId Seat) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (!state.Seats.TryGetValue(Seat, out var seat) || seat.Standing != SeatStanding.Waiting)
            return seat?.Standing == SeatStanding.Declined ? Ruling.NoChange : RefusalReason.NoLongerWaiting;
        return new SeatDeclined(Seat);
    }
}

/// <summary>A waiting device was not let in.</summary>
public sealed record SeatDeclined(SeatId Seat) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Seats = state.Seats.SetItem(Seat, state.Seats[Seat] with { Standing = SeatStanding.Declined }) };
}
