using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core;

/// <summary>On whose behalf a command is asked. What they may do is looked up in the state, never carried along.</summary>
public abstract record Actor
{
    private protected Actor()
    {
    }

    /// <summary>A person, through one of their devices.</summary>
    public sealed record OfSeat(SeatId Seat) : Actor;

    /// <summary>The program itself: it sets a conference up, and seats people whose link or code it has checked.</summary>
    public sealed record OfOffice : Actor;

    /// <summary>The one office.</summary>
    public static Actor Office { get; } = new OfOffice();
}

/// <summary>A command with everything a rule may need: who, which act, when. Core reads no clock and makes no id.</summary>
/// <param name="Command">What is asked.</param>
/// <param name="By">Who asks.</param>
/// <param name="Operation">The act, for retries.</param>
/// <param name="At">The moment it reached the server.</param>
public sealed record Asked(ConferenceCommand Command, Actor By, OperationId Operation, DateTimeOffset At);

/// <summary>Who asks, as the current state knows them.</summary>
/// <param name="Person">The attendee, or null for the office.</param>
/// <param name="Seat">The device, or null for the office.</param>
/// <param name="At">When.</param>
internal sealed record Asker(Attendee? Person, SeatId? Seat, DateTimeOffset At)
{
    public bool IsOffice => Person is null;

    public bool IsChair => Person?.Role == Role.Chair;

    /// <summary>Chair and note taker keep the board together (domain.md §1).</summary>
    public bool KeepsBoard => Person?.Role is Role.Chair or Role.NoteTaker;

    public AttendeeId? Id => Person?.Id;
}
