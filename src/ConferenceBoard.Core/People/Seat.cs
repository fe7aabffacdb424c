namespace ConferenceBoard.Core.People;

/// <summary>How far a device has come.</summary>
public enum SeatStanding
{
    /// <summary>In the lobby.</summary>
    Waiting,

    /// <summary>In.</summary>
    Admitted,

    /// <summary>The chair said no.</summary>
    Declined,

    /// <summary>Its person left by themselves and may come back.</summary>
    Left,

    /// <summary>Its person was removed by the chair.</summary>
    Removed,
}

/// <summary>Who someone says they are when they come by the room's code.</summary>
/// <param name="Known">The invited person they say they are, or null for someone new.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">Their role.</param>
/// <param name="Belongs">Agency or relation; may be empty.</param>
/// <param name="Remote">They join from elsewhere.</param>
public sealed record Introduction(AttendeeId? Known, string Name, Role Role, string Belongs, bool Remote);

/// <summary>One device's place.</summary>
/// <param name="Id">Id.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="Attendee">Its person, once admitted.</param>
/// <param name="Introduction">What was said in the lobby; null for a personal link.</param>
/// <param name="Since">When it asked or was seated.</param>
public sealed record Seat(SeatId Id, SeatStanding Standing, AttendeeId? Attendee, Introduction? Introduction, DateTimeOffset Since);
