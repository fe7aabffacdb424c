namespace ConferenceBoard.Core.Care;

/// <summary>Raises one's own hand. Anyone who is in the room or joins from elsewhere.</summary>
public sealed record RaiseHand : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Person is not { } person)
            return RefusalReason.NotYours;
        if (!CareRules.IsHere(person))
            return RefusalReason.MarkedOut;
        return state.Care.Hands.Exists(h => h.Person == person.Id) ? Ruling.NoChange : new HandRaised(person.Id, asker.At);
    }
}

/// <summary>A hand is up, behind those that were.</summary>
public sealed record HandRaised(AttendeeId Person, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithCare(care => care with { Hands = care.Hands.Add(new RaisedHand(Person, At)) });
}
