namespace ConferenceBoard.Core.Scaling;

/// <summary>
/// Proposes to the social worker to add, change or take off a pair. Chair only, before the conference: the chair cannot alter a danger
/// statement alone then (domain.md §2).
/// </summary>
/// <param name="Proposal">Id for the proposal.</param>
/// <param name="Pair">Which pair; for a new one the id it is to get.</param>
/// <param name="Words">The words proposed; null for taking it off.</param>
/// <param name="Why">Why, at most <see cref="Limits.Reason"/> characters; may be empty.</param>
public sealed record ProposePair(ProposalId Proposal, PairId Pair, PairWords? Words, string Why = "") : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.BegunAt is not null)
            return RefusalReason.ProposedTooLate;
        if (state.Scaling.Proposal(Proposal) is not null)
            return RefusalReason.AlreadyThere;
        if (state.Scaling.Proposals.Count >= Limits.Proposals)
            return new Refusal(RefusalReason.TooManyProposals, Limits.Proposals);

        var pair = state.Scaling.Pair(Pair);
        var kind = Words is null ? ProposalKind.Remove : pair is null ? ProposalKind.Add : ProposalKind.Change;
        if (kind != ProposalKind.Add && pair is not { Removed: false })
            return RefusalReason.PairGone;
        if (kind == ProposalKind.Add && PairRules.CheckRoom(state, isNew: true) is { } full)
            return full;
        var why = Core.Words.OfCard(Why);
        if (why.Length > Limits.Reason)
            return new Refusal(RefusalReason.ReasonTooLong, why.Length, Limits.Reason);
        if (Words is null && state.Scaling.Proposals.Exists(p => p is { Kind: ProposalKind.Remove, Standing: ProposalStanding.Waiting } && p.Pair == Pair))
            return Ruling.NoChange;
        if (Words is null)
            return new PairProposed(new Proposal(Proposal, kind, Pair, null, why, asker.Person!.Id, asker.At));

        var words = PairRules.Clean(Words);
        if (PairRules.CheckWords(state, words) is { } no)
            return no;
        return pair?.Words.SameAs(words) == true ? Ruling.NoChange : new PairProposed(new Proposal(Proposal, kind, Pair, words, why, asker.Person!.Id, asker.At));
    }
}

/// <summary>The chair has proposed a change.</summary>
public sealed record PairProposed(Proposal Proposal) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Scaling = state.Scaling with { Proposals = state.Scaling.Proposals.Add(Proposal) } };
}

/// <summary>Takes a proposal back that nobody has answered. Chair only.</summary>
public sealed record WithdrawProposal(ProposalId Proposal) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Scaling.Proposal(Proposal) is not { } proposal)
            return RefusalReason.ProposalAnswered;
        return proposal.Standing switch
        {
            ProposalStanding.Waiting => new ProposalSettled(Proposal, ProposalStanding.Withdrawn, "", asker.Person!.Id, asker.At),
            ProposalStanding.Withdrawn => Ruling.NoChange,
            _ => RefusalReason.ProposalAnswered,
        };
    }
}
