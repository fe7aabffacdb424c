using System.Collections.Immutable;

namespace ConferenceBoard.Core.Scaling;

/// <summary>Danger statements and safety goals in pairs, their scales, and the round that goes on.</summary>
public sealed record ScalingState
{
    /// <summary>No pairs yet.</summary>
    public static ScalingState Empty { get; } = new();

    /// <summary>Every pair, in the order written; removed ones too.</summary>
    public ImmutableList<Pair> Pairs { get; init; } = [];

    /// <summary>Every proposed change, the first first; answered ones too.</summary>
    public ImmutableList<Proposal> Proposals { get; init; } = [];

    /// <summary>The round that goes on, or null.</summary>
    public Round? Round { get; init; }

    /// <summary>Rounds that were thrown away; their ids are not used again.</summary>
    public ImmutableHashSet<RoundId> Discarded { get; init; } = [];

    /// <summary>The pair, removed or not, or null.</summary>
    public Pair? Pair(PairId id) => Pairs.Find(p => p.Id == id);

    /// <summary>The proposal, or null.</summary>
    public Proposal? Proposal(ProposalId id) => Proposals.Find(p => p.Id == id);

    /// <summary>The result of a revealed round, or null.</summary>
    public ScaleResult? Result(RoundId round) => Pairs.SelectMany(p => p.Results).FirstOrDefault(r => r.Round == round);

    internal ScalingState With(PairId id, Func<Pair, Pair> change)
    {
        var at = Pairs.FindIndex(p => p.Id == id);
        return at < 0 ? this : this with { Pairs = Pairs.SetItem(at, change(Pairs[at])) };
    }

    internal ScalingState With(ProposalId id, Func<Proposal, Proposal> change)
    {
        var at = Proposals.FindIndex(p => p.Id == id);
        return at < 0 ? this : this with { Proposals = Proposals.SetItem(at, change(Proposals[at])) };
    }
}
