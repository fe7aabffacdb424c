namespace ConferenceBoard.Core.People;

/// <summary>Puts someone on the list. Asked by the office when a conference is set up, or by the chair.</summary>
/// <param name="Attendee">Id for the new person.</param>
/// <param name="Name">Name they go by.</param>
/// <param name="Role">Role; one chair only.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="Remote">They will join from elsewhere.</param>
public sealed record InviteAttendee(AttendeeId Attendee, string Name, Role Role, string Belongs, bool Remote) : ConferenceCommand
{
    /// <summary>Whether the asker puts people on the list; views ask the same, so that nobody is offered what is refused.</summary>
    internal static bool MayAsk(Asker asker) => asker.IsOffice || asker.IsChair;

    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!MayAsk(asker))
            return RefusalReason.ChairOnly;
        if (state.Details is null)
            return RefusalReason.UnknownConference;
        if (!Enum.IsDefined(Role))
            return RefusalReason.NotUnderstood;
        if (state.Attendee(Attendee) is not null)
            return RefusalReason.AlreadyThere;
        if (Role == Role.Chair && state.Attendees.Exists(a => a.Role == Role.Chair))
            return RefusalReason.OneChair;

        var name = Words.OfName(Name);
        var belongs = Words.OfName(Belongs);
        return (PeopleRules.CheckNames(name, belongs) ?? PeopleRules.CheckRoom(state)) is { } no
            ? no
            : new AttendeeInvited(new Attendee(Attendee, name, Role, belongs, Remote ? Attendance.ExpectedRemote : Attendance.Expected));
    }
}

/// <summary>Someone is on the list.</summary>
public sealed record AttendeeInvited(Attendee Attendee) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Attendees = state.Attendees.Add(Attendee) };
}
