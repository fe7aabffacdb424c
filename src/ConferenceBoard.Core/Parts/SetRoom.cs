using System.Collections.Immutable;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Parts;

/// <summary>
/// Says who is in the room now. Chair only (domain.md §3, "Split part"). All of it happens at once: where one parent goes out and the other
/// comes in, there is no moment at which wall and devices take both for being there, or neither.
/// </summary>
/// <param name="Now">Where these people are from now on: in the room, from elsewhere, out, in a later part or one that is over, or gone. All others stay where they are.</param>
public sealed record SetRoom(ImmutableDictionary<AttendeeId, Attendance> Now) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (Now is null || Now.Values.Any(a => a is not (Attendance.InTheRoom or Attendance.Remote or Attendance.SteppedOut or Attendance.TheirPartLater or Attendance.TheirPartOver or Attendance.Left)))
            return RefusalReason.NotUnderstood;

        foreach (var (id, attendance) in Now)
        {
            if (state.Attendee(id) is not { Removed: false } person)
                return RefusalReason.PersonGone;
            if (PeopleRules.CheckMark(asker, person, attendance) is { } no)
                return no;
        }

        var changed = Now.RemoveRange(Now.Where(n => state.Attendee(n.Key)!.Attendance == n.Value).Select(n => n.Key));
        return changed.IsEmpty ? Ruling.NoChange : new RoomSet(changed);
    }
}

/// <summary>Several people are somewhere else now, all at once.</summary>
public sealed record RoomSet(ImmutableDictionary<AttendeeId, Attendance> Now) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => Now.Aggregate(state, (before, n) => before.Mark(n.Key, n.Value));
}
