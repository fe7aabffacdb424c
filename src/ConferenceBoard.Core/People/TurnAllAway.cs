using System.Collections.Immutable;

namespace ConferenceBoard.Core.People;

/// <summary>
/// Says no to everyone who waits, at once: for a lobby that somebody has filled. Chair only; who was turned away may ask again, if they have the
/// room's code.
/// </summary>
public sealed record TurnAllAway : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        ImmutableArray<ConferenceEvent> no = [.. state.Seats.Values.Where(s => s.Standing == SeatStanding.Waiting).OrderBy(s => s.Id.Value).Select(s => new SeatDeclined(s.Id))];
        return no.IsEmpty ? Ruling.NoChange : new Ruling(no, null);
    }
}
