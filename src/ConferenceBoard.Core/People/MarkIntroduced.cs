namespace ConferenceBoard.Core.People;

/// <summary>Says who has introduced themselves, or takes that back. Chair or note taker.</summary>
public sealed record MarkIntroduced(AttendeeId Attendee, bool Introduced) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (state.Attendee(Attendee) is not { Removed: false })
            return RefusalReason.PersonGone;
        return state.Comings.Introduced.Contains(Attendee) == Introduced ? Ruling.NoChange : new IntroductionMarked(Attendee, Introduced);
    }
}

/// <summary>Someone has introduced themselves, or has not after all.</summary>
public sealed record IntroductionMarked(AttendeeId Attendee, bool Introduced) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var known = state.Comings.Introduced;
        return state with { Comings = state.Comings with { Introduced = Introduced ? known.Add(Attendee) : known.Remove(Attendee) } };
    }
}
