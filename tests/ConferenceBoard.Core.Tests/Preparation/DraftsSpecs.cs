using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>What is drafted in the meeting's own pages, as those who prepare see it from the preparation (domain.md §2).</summary>
public sealed class DraftsSpecs
{
    [Fact]
    public void The_mapping_is_counted_by_its_parts_and_each_counts_what_they_may_see()
    {
        var scene = Beforehand.Prepared();
        foreach (var (number, column, strand) in new[] { (1, Column.WorriedAbout, Strand.PastHarm), (2, Column.WorriedAbout, Strand.PastHarm), (3, Column.WorkingWell, Strand.Safety), (4, Column.NeedsToHappen, Strand.ParkedIdea) })
            scene.Given(Typical.Chair, Ask.Add(number, column: column) with { Marks = Ask.Add(number, column: column).Marks with { Strand = strand } });
        scene.Given(Typical.Chair, Ask.Add(5, audience: Audience.ChairOnly)).Given(Typical.Chair, new RemoveCard(Id.Card(2)));
        Assert.Equal([(Strand.PastHarm, 1), (Strand.ComplicatingFactor, 0), (Strand.Strength, 0), (Strand.Safety, 1), (null, 2)], Of(scene, Typical.Chair).Mapping.Select(m => (m.Part, m.Cards)));
        Assert.Equal((4, 3), (Of(scene, Typical.Chair).Cards, Of(scene, Typical.SocialWorker).Cards));
    }

    [Theory]
    [InlineData(true, ProposalStanding.Accepted)]
    [InlineData(false, ProposalStanding.Declined)]
    public void A_proposed_danger_statement_waits_and_then_has_its_answer(bool accept, ProposalStanding standing)
    {
        var scene = Scales.Prepared().Given(Typical.Chair, new ProposePair(Id.Proposal(1), Scales.Pair, Scales.Words("Sky is frightened")));
        foreach (var who in new[] { Typical.Chair, Typical.SocialWorker })
            Assert.Equal((ProposalKind.Change, "Sky is frightened", ProposalStanding.Waiting), Assert.Single(Of(scene, who).Proposals) is var waiting ? (waiting.Kind, waiting.Danger, waiting.Standing) : default);
        Assert.True(Assert.Single(Of(scene, Typical.Chair).Pairs).ChangeWaits);

        // The note taker sees the pairs and no proposal, as in the pages where they are written.
        Assert.Empty(Of(scene, Typical.NoteTaker).Proposals);
        Assert.Equal("Sky is hurt again", Assert.Single(Of(scene, Typical.NoteTaker).Pairs).Words.Danger);
        scene.Given(Typical.SocialWorker, new AnswerProposal(Id.Proposal(1), accept, "Talked about", 1));
        Assert.Equal((standing, "Talked about"), (Of(scene, Typical.Chair).Proposals[0].Standing, Of(scene, Typical.Chair).Proposals[0].Reason));
        Assert.Equal((accept ? "Sky is frightened" : "Sky is hurt again", false), (Of(scene, Typical.Chair).Pairs[0].Words.Danger, Of(scene, Typical.Chair).Pairs[0].ChangeWaits));
    }

    [Fact]
    public void The_genogram_and_the_safety_plan_say_whether_they_are_there()
    {
        var scene = Beforehand.Prepared();
        Assert.Equal((0, false), (Of(scene, Typical.Chair).Relatives, Of(scene, Typical.Chair).SafetyPlan.Exists));
        scene.Given(Typical.SocialWorker, new AddPerson(new Person { Id = new PersonId("robin"), Name = "Robin" }))
            .Given(Typical.Mum, new WriteSafetyPlan(SafetyPlan.None with { Text = "Nan sleeps here", Network = ["Nan"] }, 0));
        Assert.Equal((1, true, true), (Of(scene, Typical.SocialWorker).Relatives, Of(scene, Typical.SocialWorker).SafetyPlan.Exists, Of(scene, Typical.SocialWorker).SafetyPlan.Draft));
    }

    [Fact]
    public void What_is_the_same_is_the_very_same()
    {
        var scene = Scales.Prepared().Given(Typical.Chair, new ProposePair(Id.Proposal(1), Scales.Pair, null));
        var before = scene.SeenBy(Typical.Chair);
        scene.Given(Typical.Chair, new SetContributionMode(ContributionMode.Tray, AttendeesMayMove: true));
        Assert.Same(before, PreparationView.For(scene.State, scene[Typical.Chair], before));
        scene.Given(Typical.Chair, new WithdrawProposal(Id.Proposal(1)));
        Assert.NotSame(before, PreparationView.For(scene.State, scene[Typical.Chair], before));
    }

    private static DraftsView Of(Scene scene, Who who) => scene.SeenBy(who)!.Drafts;
}
