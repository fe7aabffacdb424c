using System.Collections.Immutable;

namespace ConferenceBoard.Core.Scaling;

/// <summary>The one scale of a pair, from 0 to 10 (domain.md §2).</summary>
/// <param name="Question">What is asked, at most <see cref="Limits.Question"/> characters.</param>
/// <param name="Zero">What 0 means, in line with the danger statement; at most <see cref="Limits.ScaleEnd"/> characters.</param>
/// <param name="Ten">What 10 means, in line with the safety goal; at most <see cref="Limits.ScaleEnd"/> characters.</param>
public sealed record Scale(string Question, string Zero, string Ten);

/// <summary>What a pair says.</summary>
/// <param name="Danger">The danger statement: what people fear will happen if nothing changes. At most <see cref="Limits.Statement"/> characters.</param>
/// <param name="Goal">The safety goal: what safe enough looks like. At most <see cref="Limits.Statement"/> characters.</param>
/// <param name="Children">The children it is for; empty for all.</param>
/// <param name="Scale">Its scale.</param>
public sealed record PairWords(string Danger, string Goal, ImmutableHashSet<ChildId> Children, Scale Scale)
{
    /// <summary>Whether both say the same, of the same children.</summary>
    public bool SameAs(PairWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Children = other.Children } == other && Children.SetEquals(other.Children);
    }
}

/// <summary>How a pair read at one time.</summary>
/// <param name="Words">Its words.</param>
/// <param name="By">Who wrote them, or null where they were carried over or prepared.</param>
/// <param name="At">When.</param>
/// <param name="Proposal">The proposal they came from, or null.</param>
/// <param name="InConference">It was written after the conference began.</param>
public sealed record PairVersion(PairWords Words, AttendeeId? By, DateTimeOffset At, ProposalId? Proposal, bool InConference);

/// <summary>A danger statement with its safety goal and scale. At most <see cref="Limits.Pairs"/> at a time.</summary>
public sealed record Pair
{
    /// <summary>Id; also that of its scale.</summary>
    public required PairId Id { get; init; }

    /// <summary>How it read, the first version first; the last is how it reads now. At most <see cref="Limits.PairVersions"/>.</summary>
    public required ImmutableList<PairVersion> Versions { get; init; }

    /// <summary>It was taken off; its scale keeps its results.</summary>
    public bool Removed { get; init; }

    /// <summary>Revealed results, the earliest first, those of earlier conferences included.</summary>
    public ImmutableList<ScaleResult> Results { get; init; } = [];

    /// <summary>How it reads now.</summary>
    public PairWords Words => Versions[^1].Words;

    /// <summary>Counts the versions, from 1. A change says which one it began from.</summary>
    public int Revision => Versions.Count;
}
