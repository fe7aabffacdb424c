using ConferenceBoard.Core;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Web.Components.Wall;

/// <summary>Which devices show the wall, by the conference's state as it is now.</summary>
internal static class WallAdmission
{
    /// <summary>A screen that the chair has paired and not unpaired.</summary>
    public static bool IsPaired(ConferenceState state, DisplayId display) => IsPaired(state, display, DisplayKind.Wall);

    /// <summary>A screen that the chair has paired for this.</summary>
    public static bool IsPaired(ConferenceState state, DisplayId display, DisplayKind kind) => state.Displays.GetValueOrDefault(display)?.Kind == kind;

    /// <summary>A device of the chair, for the mirrored wall.</summary>
    public static bool IsChair(ConferenceState state, SeatId seat) => state.PersonAt(seat)?.Role == Role.Chair;
}
