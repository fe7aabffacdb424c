using System.Collections.Immutable;
using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Core.Views;

/// <summary>How a pair read at one time, for those who keep pairs.</summary>
public sealed record VersionView(PairWords Words, string ChildrenNames, string ByName, DateTimeOffset At, bool InConference, bool WasProposed);

/// <summary>A pair as one person may see it.</summary>
public sealed record PairView
{
    /// <summary>Id.</summary>
    public required PairId Id { get; init; }

    /// <summary>What it says.</summary>
    public required PairWords Words { get; init; }

    /// <summary>The children it is for, by name, joined; empty for all.</summary>
    public required string ChildrenNames { get; init; }

    /// <summary>The revision a change begins from.</summary>
    public required int Revision { get; init; }

    /// <summary>It was written or changed after the conference began.</summary>
    public required bool ChangedToday { get; init; }

    /// <summary>How it read when the conference began, where it has changed since; null where it is the same or new.</summary>
    public required PairWords? Earlier { get; init; }

    /// <summary>Revealed results of its scale, the earliest first.</summary>
    public required ImmutableArray<ResultView> Results { get; init; }

    /// <summary>How it read before, the last first; for chair, note taker and social worker, empty for others.</summary>
    public required ImmutableArray<VersionView> History { get; init; }

    /// <summary>The last result, or null.</summary>
    public ResultView? Last => Results.IsEmpty ? null : Results[^1];

    internal static PairView Of(ConferenceState state, Pair pair, bool withHistory, bool withUses = true)
    {
        var now = pair.Versions[^1];
        return new PairView
        {
            Id = pair.Id,
            Words = now.Words,
            ChildrenNames = Names.Of(state, now.Words.Children),
            Revision = pair.Revision,
            ChangedToday = now.InConference,
            Earlier = now.InConference ? pair.Versions.FindLast(v => !v.InConference)?.Words : null,
            Results = ResultView.Of(state, pair, withUses),
            History = withHistory ? [.. pair.Versions.Reverse().Select(v => ViewOf(state, v))] : [],
        };
    }

    private static VersionView ViewOf(ConferenceState state, PairVersion v) => new(
        v.Words, Names.Of(state, v.Words.Children), v.By is { } by ? state.Attendee(by)?.Name ?? "" : "", v.At, v.InConference, v.Proposal is not null);
}

/// <summary>A proposed change of a pair, for chair and social worker.</summary>
/// <param name="Proposal">What is proposed and what became of it.</param>
/// <param name="Now">The pair as it reads now; null for a new one or one that is gone.</param>
/// <param name="ChildrenNames">The children of the proposed words.</param>
/// <param name="ByName">Who proposed it.</param>
/// <param name="AnsweredByName">Who answered; empty while it waits.</param>
public sealed record ProposalView(Proposal Proposal, PairView? Now, string ChildrenNames, string ByName, string AnsweredByName);
