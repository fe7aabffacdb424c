using System.Collections.Immutable;

namespace ConferenceBoard.Core;

/// <summary>What a rule answers: events (none, where nothing changes) or one refusal.</summary>
/// <param name="Events">What happened; empty with a refusal.</param>
/// <param name="Refusal">Why not, or null.</param>
public sealed record Ruling(ImmutableArray<ConferenceEvent> Events, Refusal? Refusal)
{
    /// <summary>Accepted, and nothing changes: what was asked already holds.</summary>
    public static Ruling NoChange { get; } = new([], null);

    /// <summary>One event happened.</summary>
    public static implicit operator Ruling(ConferenceEvent happened) => new([happened], null);

    /// <summary>Refused.</summary>
    public static implicit operator Ruling(Refusal refusal) => new([], refusal);

    /// <summary>Refused, for a reason that needs no figure.</summary>
    public static implicit operator Ruling(RefusalReason reason) => new([], new Refusal(reason));
}
