using System.Collections.Immutable;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Evaluation;

/// <summary>What people are asked about the meeting at its end (domain.md §4). The words are the screens'.</summary>
public enum EvaluationQuestion
{
    /// <summary>Could you say what you wanted to say?</summary>
    CouldSay,

    /// <summary>Did people listen to you?</summary>
    Listened,

    /// <summary>Did you understand the words?</summary>
    Understood,

    /// <summary>Do you know what happens next?</summary>
    KnowsNext,

    /// <summary>Was the plan made with you?</summary>
    MadeWithYou,
}

/// <summary>The four answers of each question. Whoever leaves one out has given none.</summary>
public enum EvaluationAnswer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Mostly.</summary>
    Mostly,

    /// <summary>A little.</summary>
    ALittle,

    /// <summary>No.</summary>
    No,
}

/// <summary>How far the evaluation has come.</summary>
public enum EvaluationStanding
{
    /// <summary>Nobody was asked.</summary>
    NotAsked,

    /// <summary>Forms are taken. They are nowhere in this state: only the server's memory and each person's own device know them.</summary>
    Open,

    /// <summary>Counted. It is asked once.</summary>
    Closed,

    /// <summary>Closed with too few forms: everything was thrown away, and the screens say so.</summary>
    TooFew,
}

/// <summary>What people say of the meeting, with the rules of scores for what is stored (anonymity-and-security.md §1): until it is closed nothing is, and then only sums.</summary>
public sealed record EvaluationState
{
    /// <summary>Nobody was asked.</summary>
    public static EvaluationState NotAsked { get; } = new();

    /// <summary>New for each opening, so that a form of an earlier one is never counted.</summary>
    public EvaluationId Id { get; init; }

    /// <summary>How far it has come.</summary>
    public EvaluationStanding Standing { get; init; }

    /// <summary>Who is asked; frozen when it opens.</summary>
    public ImmutableHashSet<AttendeeId> Asked { get; init; } = [];

    /// <summary>Devices that had come by the room's code when it opened. One let in later by that way does not answer, as with scores.</summary>
    public ImmutableHashSet<SeatId> CameByCode { get; init; } = [];

    /// <summary>What was counted, once closed; null before, and where it was too few.</summary>
    public EvaluationTally? Result { get; init; }

    /// <summary>Whether this device may give its person's form.</summary>
    public bool Takes(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Introduction is null || CameByCode.Contains(seat.Id);
    }

    /// <summary>Roles that are asked: everyone but those who run the meeting and read what is said of it.</summary>
    public static bool Asks(Role role) => role is not (Role.Chair or Role.NoteTaker);

    /// <summary>Would be asked now: was there in the part that goes on, and has a device here.</summary>
    public static bool WouldAsk(ConferenceState state, Attendee person)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        return person is { Removed: false, Attendance: Attendance.InTheRoom or Attendance.Remote or Attendance.SteppedOut or Attendance.Left }
            && Asks(person.Role) && state.Seats.Values.Any(s => s.Attendee == person.Id && s.Standing == SeatStanding.Admitted);
    }
}
