namespace ConferenceBoard.Core.People;

/// <summary>Puts someone on the list who comes instead of another of the same agency. Chair or note taker (domain.md §2: "sends a colleague").</summary>
/// <param name="Absent">Who does not come; not the chair, and nobody of the family.</param>
/// <param name="New">Id for the colleague.</param>
/// <param name="Name">The colleague's name; role and agency are those of <paramref name="Absent"/>.</param>
public sealed record SendColleague(AttendeeId Absent, AttendeeId New, string Name) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (state.Attendee(Absent) is not { Removed: false } absent)
            return RefusalReason.PersonGone;
        if (!PeopleRules.CanSendColleague(absent.Role))
            return RefusalReason.NobodyInstead;
        if (PeopleRules.CheckMark(asker, absent, Attendance.SentColleague) is { } no)
            return no;
        if (state.Attendee(New) is not null)
            return RefusalReason.AlreadyThere;

        var name = Words.OfName(Name);
        return (PeopleRules.CheckNames(name, absent.Belongs) ?? PeopleRules.CheckRoom(state)) is { } bad
            ? bad
            : new ColleagueSent(Absent, new Attendee(New, name, absent.Role, absent.Belongs, Coming(absent.Attendance)));
    }

    /// <summary>They come as the other would have: also to the part that the other would have come to.</summary>
    private static Attendance Coming(Attendance absent) => absent switch
    {
        Attendance.ExpectedRemote or Attendance.Remote => Attendance.ExpectedRemote,
        Attendance.TheirPartLater or Attendance.TheirPartOver => Attendance.TheirPartLater,
        _ => Attendance.Expected,
    };
}

/// <summary>Someone is on the list who comes instead of another.</summary>
public sealed record ColleagueSent(AttendeeId Absent, Attendee Colleague) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        (state with
        {
            Attendees = state.Attendees.Add(Colleague),
            Comings = state.Comings with { Instead = state.Comings.Instead.SetItem(Colleague.Id, Absent) },
        }).Mark(Absent, Attendance.SentColleague);
}
