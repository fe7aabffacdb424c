namespace ConferenceBoard.Core.People;

/// <summary>Gives someone another role. Chair only. It counts from the next command and the next view.</summary>
/// <param name="Attendee">Who.</param>
/// <param name="Role">Any role but chair: a conference has one, and it does not change hands here.</param>
public sealed record ChangeRole(AttendeeId Attendee, Role Role) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (!Enum.IsDefined(Role))
            return RefusalReason.NotUnderstood;
        if (state.Attendee(Attendee) is not { Removed: false } person)
            return RefusalReason.PersonGone;
        if (person.Role == Role.Chair)
            return RefusalReason.ChairStays;
        if (Role == Role.Chair)
            return RefusalReason.OneChair;
        return person.Role == Role ? Ruling.NoChange : new RoleChanged(Attendee, Role);
    }
}

/// <summary>Someone has another role.</summary>
public sealed record RoleChanged(AttendeeId Attendee, Role Role) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.With(Attendee, a => a with { Role = Role });
}
