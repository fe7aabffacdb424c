namespace ConferenceBoard.Core.Care;

/// <summary>Takes a hand down, and ends that person's turn if they have it. One's own; chair or note taker anyone's.</summary>
/// <param name="Person">Whose, or null for one's own.</param>
public sealed record LowerHand(AttendeeId? Person = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Id is not { } own)
            return RefusalReason.NotYours;
        var whose = Person ?? own;
        if (whose != own && !asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (state.Attendee(whose) is null)
            return RefusalReason.PersonGone;
        return state.Care.Speaking == whose || state.Care.Hands.Exists(h => h.Person == whose) ? new HandLowered(whose) : Ruling.NoChange;
    }
}

/// <summary>A hand is down, and its person does not have the turn.</summary>
public sealed record HandLowered(AttendeeId Person) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithCare(care => care with
    {
        Hands = care.Hands.RemoveAll(h => h.Person == Person),
        Speaking = care.Speaking == Person ? null : care.Speaking,
    });
}
