using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Care;

/// <summary>What several rules of care share.</summary>
internal static class CareRules
{
    /// <summary>Takes part now: in the room or from elsewhere.</summary>
    public static bool IsHere(Attendee person) => person is { Removed: false, Attendance: Attendance.InTheRoom or Attendance.Remote };

    /// <summary>Has left, or never came. Someone who stepped out has not: they may well need the chair.</summary>
    public static bool HasGone(Attendee person) => person.Removed || person.Attendance is Attendance.Left or Attendance.Apologies;

    /// <summary>A refusal where cleaned words are too long, or null.</summary>
    public static Refusal? CheckLength(string words, int limit) =>
        words.Length > limit ? new Refusal(RefusalReason.WordsTooLong, words.Length, limit) : null;

    /// <summary>The same conference, cared for otherwise.</summary>
    public static ConferenceState WithCare(this ConferenceState state, Func<CareState, CareState> change) => state with { Care = change(state.Care) };
}
