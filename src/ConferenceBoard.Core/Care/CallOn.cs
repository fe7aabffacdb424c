namespace ConferenceBoard.Core.Care;

/// <summary>Gives someone the turn, whether or not their hand is up. Chair only.</summary>
/// <param name="Person">Whose turn it is now.</param>
public sealed record CallOn(AttendeeId Person) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Attendee(Person) is not { Removed: false } person)
            return RefusalReason.PersonGone;
        if (!CareRules.IsHere(person))
            return RefusalReason.PersonOut;
        var has = state.Care.Speaking == Person && !state.Care.Hands.Exists(h => h.Person == Person);
        return has ? Ruling.NoChange : new CalledOn(Person);
    }
}

/// <summary>It is someone's turn; their hand is down.</summary>
public sealed record CalledOn(AttendeeId Person) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithCare(care => care with
    {
        Hands = care.Hands.RemoveAll(h => h.Person == Person),
        Speaking = Person,
    });
}

/// <summary>Ends the turn of whoever has it. Chair only.</summary>
public sealed record EndTurn : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker) =>
        !asker.IsChair ? RefusalReason.ChairOnly : state.Care.Speaking is null ? Ruling.NoChange : new TurnEnded();
}

/// <summary>It is nobody's turn.</summary>
public sealed record TurnEnded : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithCare(care => care with { Speaking = null });
}
