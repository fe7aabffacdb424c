using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Scaling;

/// <summary>Accepts or declines a change that the chair proposed. The social worker only, who has spoken with the family (domain.md §2).</summary>
/// <param name="Proposal">Which.</param>
/// <param name="Accept">Accepting makes the change.</param>
/// <param name="Reason">Why; needed for declining. At most <see cref="Limits.Reason"/> characters.</param>
/// <param name="Seen">The revision of the pair that stood on the social worker's screen; 0 for a new pair.</param>
public sealed record AnswerProposal(ProposalId Proposal, bool Accept, string Reason, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Person?.Role != Role.SocialWorker)
            return RefusalReason.SocialWorkerAnswers;
        if (state.Scaling.Proposal(Proposal) is not { } proposal)
            return RefusalReason.ProposalAnswered;
        if (proposal.Standing != ProposalStanding.Waiting)
            return proposal.Standing == (Accept ? ProposalStanding.Accepted : ProposalStanding.Declined) ? Ruling.NoChange : RefusalReason.ProposalAnswered;

        var reason = Words.OfCard(Reason);
        if (reason.Length > Limits.Reason)
            return new Refusal(RefusalReason.ReasonTooLong, reason.Length, Limits.Reason);
        if (!Accept)
        {
            return reason.Length == 0
                ? RefusalReason.ReasonMissing
                : new ProposalSettled(Proposal, ProposalStanding.Declined, reason, asker.Person.Id, asker.At);
        }

        var no = proposal.Kind switch
        {
            ProposalKind.Add => state.Scaling.Pair(proposal.Pair) is null ? PairRules.CheckRoom(state, isNew: true) : RefusalReason.AlreadyThere,
            ProposalKind.Change => PairRules.CheckPair(state, proposal.Pair, Seen) ?? PairRules.CheckVersions(state, proposal.Pair),
            _ => PairRules.CheckPair(state, proposal.Pair, Seen),
        };
        if (no is not null)
            return no;

        ConferenceEvent change = proposal.Kind switch
        {
            ProposalKind.Add => new PairAdded(proposal.Pair, proposal.Words!, asker.Id, asker.At, Proposal),
            ProposalKind.Change => new PairReworded(proposal.Pair, proposal.Words!, asker.Id, asker.At, Proposal),
            _ => new PairStood(proposal.Pair, true, asker.Id, asker.At, Proposal),
        };
        return new Ruling([new ProposalSettled(Proposal, ProposalStanding.Accepted, reason, asker.Person.Id, asker.At), change], null);
    }
}

/// <summary>A proposal was accepted, declined or taken back. The change itself, where accepted, is an event of its own.</summary>
public sealed record ProposalSettled(ProposalId Proposal, ProposalStanding Standing, string Reason, AttendeeId By, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Scaling = state.Scaling.With(Proposal, p => p with { Standing = Standing, Reason = Reason, AnsweredBy = By, AnsweredAt = At }),
    };
}
