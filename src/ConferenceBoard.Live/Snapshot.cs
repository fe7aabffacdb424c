using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Live.Evaluation;
using ConferenceBoard.Live.Scaling;

namespace ConferenceBoard.Live;

/// <summary>What someone is typing on: a card, or (null) a new one.</summary>
/// <param name="Seat">The device.</param>
/// <param name="Attendee">Its person.</param>
/// <param name="Card">The card, or null for a new card.</param>
/// <param name="Until">When the lease runs out unless renewed.</param>
public sealed record TypingLease(SeatId Seat, AttendeeId Attendee, CardId? Card, DateTimeOffset Until);

/// <summary>
/// One moment of a running conference: the durable state, and what is true only while devices are connected. Immutable; a screen that
/// holds one may read it at leisure.
/// </summary>
/// <param name="State">Replayable state; everything in it is durable.</param>
/// <param name="Connected">People with at least one connected device, and how many.</param>
/// <param name="Typing">Leases that have not run out, by device.</param>
/// <param name="Pages">Pages the chair has turned on the wall since the session began, by column: a counter up and down per column, so that a wall that missed one still follows.</param>
/// <param name="Ballots">How many ballots of the open round are in.</param>
/// <param name="Evaluation">How many forms of the open evaluation are in.</param>
public sealed record Snapshot(
    ConferenceState State,
    ImmutableDictionary<AttendeeId, int> Connected,
    ImmutableDictionary<SeatId, TypingLease> Typing,
    ImmutableArray<int> Pages,
    BallotCount Ballots,
    EvaluationCount Evaluation)
{
    /// <summary>Nobody connected, nobody typing.</summary>
    public static Snapshot Of(ConferenceState state) =>
        new(state, ImmutableDictionary<AttendeeId, int>.Empty, ImmutableDictionary<SeatId, TypingLease>.Empty, [0, 0, 0, 0], BallotCount.None, EvaluationCount.None);
}
