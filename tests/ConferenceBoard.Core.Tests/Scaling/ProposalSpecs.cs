using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>Before the conference the chair proposes, and the social worker answers after speaking with the family; both stay on record.</summary>
public sealed class ProposalSpecs
{
    private static readonly ProposalId Proposal = Id.Proposal(1);
    private static readonly ProposePair Change = new(Proposal, Scales.Pair, Scales.Words("Sky is frightened"));
    private static readonly ProposePair New = new(Proposal, Id.Pair(2), Scales.Words("Robin misses school"));
    private static readonly ProposePair Off = new(Proposal, Scales.Pair, null);
    private static readonly AnswerProposal Yes = new(Proposal, true, "", 1);
    private static readonly AnswerProposal No = new(Proposal, false, " The family would not know it ", 1);

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    public static TheoryData<Role> OthersThanSocialWorker => Typical.RolesBut(Role.SocialWorker);

    [Fact]
    public void The_chair_proposes_to_add_to_change_and_to_take_off()
    {
        Assert.Equal(ProposalKind.Change, Scales.Prepared().When(Typical.Chair, Change).Then<PairProposed>().Proposal.Kind);
        Assert.Equal(ProposalKind.Add, Scales.Prepared().When(Typical.Chair, New).Then<PairProposed>().Proposal.Kind);
        Assert.Equal(ProposalKind.Remove, Scales.Prepared().When(Typical.Chair, Off).Then<PairProposed>().Proposal.Kind);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_proposes_or_takes_back(Role role)
    {
        Scales.Prepared().When(Typical.Of(role), Change).ThenRefused(RefusalReason.ChairOnly);
        Proposed(Change).When(Typical.Of(role), new WithdrawProposal(Proposal)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_office_neither_proposes_nor_answers()
    {
        Scales.Prepared().When(null, Change).ThenRefused(RefusalReason.ChairOnly);
        Proposed(Change).When(null, Yes).ThenRefused(RefusalReason.SocialWorkerAnswers);
    }

    [Fact]
    public void A_proposal_changes_nothing_by_itself() =>
        Assert.Equal(("Sky is hurt again", 1), (Proposed(Change).ThePair().Words.Danger, Proposed(New).State.Scaling.Pairs.Count));

    [Fact]
    public void Once_the_conference_has_begun_nothing_is_proposed() =>
        Scales.Begun().When(Typical.Chair, Change).ThenRefused(RefusalReason.ProposedTooLate);

    [Fact]
    public void What_is_proposed_is_a_pair_and_a_change_of_one_that_is_there()
    {
        Proposed(Change).When(Typical.Chair, New).ThenRefused(RefusalReason.AlreadyThere);
        Scales.Prepared().When(Typical.Chair, Off with { Pair = Id.Pair(9) }).ThenRefused(RefusalReason.PairGone);
        Scales.Prepared().Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1)).When(Typical.Chair, Change).ThenRefused(RefusalReason.PairGone);
        Scales.Prepared().When(Typical.Chair, Change with { Words = Scales.Words(" ") }).ThenRefused(RefusalReason.StatementMissing);
        Scales.Prepared().When(Typical.Chair, Change with { Words = Scales.Words() }).ThenNothing();
    }

    [Fact]
    public void A_fifth_pair_is_not_proposed() =>
        Four(Scales.Prepared()).When(Typical.Chair, New with { Pair = Id.Pair(5) }).ThenRefused(RefusalReason.TooManyPairs, Limits.Pairs);

    [Fact]
    public void Sixty_proposals_are_enough()
    {
        var scene = Scales.Prepared();
        for (var n = 1; n <= Limits.Proposals; n++)
            scene.Given(Typical.Chair, Change with { Proposal = Id.Proposal(n) });

        scene.When(Typical.Chair, Change with { Proposal = Id.Proposal(99) }).ThenRefused(RefusalReason.TooManyProposals, Limits.Proposals);
    }

    [Theory]
    [MemberData(nameof(OthersThanSocialWorker))]
    public void Nobody_but_the_social_worker_answers(Role role)
    {
        Proposed(Change).When(Typical.Of(role), Yes).ThenRefused(RefusalReason.SocialWorkerAnswers);
        Proposed(Change).When(Typical.Of(role), No).ThenRefused(RefusalReason.SocialWorkerAnswers);
    }

    [Fact]
    public void Accepting_makes_the_change_and_keeps_where_it_came_from()
    {
        var changed = Proposed(Change).Given(Typical.SocialWorker, Yes);
        Assert.Equal(("Sky is frightened", Proposal), (changed.ThePair().Words.Danger, changed.ThePair().Versions[^1].Proposal));
        Assert.Equal((ProposalStanding.Accepted, Typical.SocialWorker.Id), (Answer(changed).Standing, Answer(changed).AnsweredBy));

        Assert.Equal("Robin misses school", Proposed(New).Given(Typical.SocialWorker, Yes with { Seen = 0 }).State.Scaling.Pair(Id.Pair(2))?.Words.Danger);
        Assert.True(Proposed(Off).Given(Typical.SocialWorker, Yes).ThePair().Removed);
    }

    [Fact]
    public void Declining_changes_nothing_and_keeps_the_reason()
    {
        var scene = Proposed(Change).Given(Typical.SocialWorker, No);

        Assert.Equal("Sky is hurt again", scene.ThePair().Words.Danger);
        Assert.Equal((ProposalStanding.Declined, "The family would not know it"), (Answer(scene).Standing, Answer(scene).Reason));
    }

    [Fact]
    public void Declining_needs_a_reason_of_some_length()
    {
        Proposed(Change).When(Typical.SocialWorker, No with { Reason = " \n" }).ThenRefused(RefusalReason.ReasonMissing);
        Proposed(Change).When(Typical.SocialWorker, No with { Reason = new string('x', 301) }).ThenRefused(RefusalReason.ReasonTooLong, 301, Limits.Reason);
        Proposed(Change).When(Typical.SocialWorker, Yes with { Reason = new string('x', 301) }).ThenRefused(RefusalReason.ReasonTooLong, 301, Limits.Reason);
    }

    [Fact]
    public void A_proposal_has_one_answer()
    {
        var accepted = Proposed(Change).Given(Typical.SocialWorker, Yes);
        accepted.When(Typical.SocialWorker, Yes).ThenNothing();
        accepted.When(Typical.SocialWorker, No).ThenRefused(RefusalReason.ProposalAnswered);
        accepted.When(Typical.Chair, new WithdrawProposal(Proposal)).ThenRefused(RefusalReason.ProposalAnswered);

        var declined = Proposed(Change).Given(Typical.SocialWorker, No);
        declined.When(Typical.SocialWorker, No).ThenNothing();
        declined.When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.ProposalAnswered);
    }

    [Fact]
    public void The_chair_takes_a_proposal_back_that_nobody_answered()
    {
        var scene = Proposed(Change).When(Typical.Chair, new WithdrawProposal(Proposal));

        Assert.Equal(ProposalStanding.Withdrawn, scene.Then<ProposalSettled>().Standing);
        scene.When(Typical.Chair, new WithdrawProposal(Proposal)).ThenNothing();
        scene.When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.ProposalAnswered);
    }

    [Fact]
    public void There_is_no_answer_to_what_was_not_proposed()
    {
        Scales.Prepared().When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.ProposalAnswered);
        Scales.Prepared().When(Typical.Chair, new WithdrawProposal(Proposal)).ThenRefused(RefusalReason.ProposalAnswered);
    }

    [Fact]
    public void What_has_changed_since_it_was_looked_at_is_not_accepted()
    {
        Reworded(Change).When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.PairChangedMeanwhile);
        Reworded(Off).When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.PairChangedMeanwhile);
        Assert.Equal("Sky is frightened", Reworded(Change).Given(Typical.SocialWorker, Yes with { Seen = 2 }).ThePair().Words.Danger);
        Proposed(Change).Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1)).When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.PairGone);
        Proposed(New).Given(Typical.SocialWorker, Scales.Add(2)).When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.AlreadyThere);
        Four(Proposed(New with { Pair = Id.Pair(5) })).When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.TooManyPairs, Limits.Pairs);

        static Scene Reworded(ProposePair proposed) => Proposed(proposed).Given(Typical.SocialWorker, new RewordPair(Scales.Pair, 1, Scales.Words("Mine")));
    }

    [Fact]
    public void What_was_left_open_is_answered_in_the_conference_but_not_while_it_is_scored()
    {
        var scene = Proposed(Change).Given(Typical.Chair, new BeginConference()).Given(Typical.Chair, Scales.Open());
        scene.When(Typical.SocialWorker, Yes).ThenRefused(RefusalReason.BeingScored);

        scene.Given(Typical.Chair, new DiscardRound(Scales.Round)).Given(Typical.SocialWorker, Yes);
        Assert.True(scene.ThePair().Versions[^1].InConference);
    }

    private static Scene Proposed(ProposePair proposed) => Scales.Prepared().Given(Typical.Chair, proposed);

    private static Proposal Answer(Scene scene) => scene.State.Scaling.Proposal(Proposal)!;

    private static Scene Four(Scene scene) => scene
        .Given(Typical.SocialWorker, Scales.Add(2)).Given(Typical.SocialWorker, Scales.Add(3)).Given(Typical.SocialWorker, Scales.Add(4));
}
