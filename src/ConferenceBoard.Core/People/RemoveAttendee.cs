using System.Collections.Immutable;

namespace ConferenceBoard.Core.People;

/// <summary>Takes someone out. Chair only, and not the chair themselves. Their next command is refused and their screens clear.</summary>
public sealed record RemoveAttendee(AttendeeId Attendee) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Attendee(Attendee) is not { } person)
            return RefusalReason.PersonGone;
        if (person.Role == Role.Chair)
            return RefusalReason.ChairStays;
        return person.Removed ? Ruling.NoChange : new AttendeeRemoved(Attendee);
    }
}

/// <summary>Someone was taken out; every device of theirs with them.</summary>
public sealed record AttendeeRemoved(AttendeeId Attendee) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var theirs = state.Seats.Values.Where(s => s.Attendee == Attendee)
            .Select(s => KeyValuePair.Create(s.Id, s with { Standing = SeatStanding.Removed })).ToImmutableArray();
        return (state with { Seats = state.Seats.SetItems(theirs) })
            .With(Attendee, a => a with { Removed = true, Attendance = Attendance.Left });
    }
}
