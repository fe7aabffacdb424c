using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>Who sees what of pairs, proposals and rounds, in examples; and that the oracle would notice a leak.</summary>
public sealed class ScalingViewSpecs
{
    private static readonly ProposePair Change = new(Id.Proposal(1), Scales.Pair, Scales.Words("Sky is frightened"));

    [Fact]
    public void Before_the_conference_pairs_are_for_those_who_keep_them_and_then_for_everyone()
    {
        var scene = Scales.Prepared();
        foreach (var who in Typical.Everyone)
            Assert.Equal((Keeps(who), Keeps(who) ? 1 : 0), (View(scene, who).SeesPairs, View(scene, who).Pairs.Length));

        scene.Given(Typical.Chair, new BeginConference());
        foreach (var who in Typical.Everyone)
            Assert.Equal((true, 1, true), (View(scene, who).SeesPairs, View(scene, who).Pairs.Length, View(scene, who).Begun));
    }

    [Fact]
    public void Before_the_conference_nobody_else_learns_how_many_pairs_there_are()
    {
        var full = Scales.Prepared().Given(Typical.SocialWorker, Scales.Add(2)).Given(Typical.SocialWorker, Scales.Add(3)).Given(Typical.SocialWorker, Scales.Add(4));
        foreach (var who in Typical.Everyone.Where(w => !Keeps(w)))
            Assert.Equal(Portrait.Of(View(Scales.Prepared(), who)), Portrait.Of(View(full, who)));

        Assert.True(View(Scales.Prepared(), Typical.Chair).HasRoom);
        Assert.False(View(full, Typical.Chair).HasRoom);
    }

    [Fact]
    public void How_a_pair_read_before_and_what_was_taken_off_is_for_those_who_keep_pairs()
    {
        var scene = Scales.Begun().Given(Typical.Chair, new RewordPair(Scales.Pair, 1, Scales.Words("Sky is frightened")))
            .Given(Typical.Chair, Scales.Add(2)).Given(Typical.Chair, new RemovePair(Id.Pair(2), 1));

        foreach (var who in Typical.Everyone)
            Assert.Equal(Keeps(who) ? (2, 1) : (0, 0), (View(scene, who).Pairs[0].History.Length, View(scene, who).Removed.Length));
        Assert.Equal([Typical.Chair.Name, Typical.SocialWorker.Name], View(scene, Typical.NoteTaker).Pairs[0].History.Select(v => v.ByName), StringComparer.Ordinal);
    }

    [Fact]
    public void Everyone_sees_how_a_pair_read_when_the_conference_began()
    {
        var scene = Scales.Begun().Given(Typical.Chair, new RewordPair(Scales.Pair, 1, Scales.Words("Second"))).Given(Typical.Chair, new RewordPair(Scales.Pair, 2, Scales.Words("Third")))
            .Given(Typical.Chair, Scales.Add(2));

        var (changed, added) = (View(scene, Typical.Dad).Pairs[0], View(scene, Typical.Dad).Pairs[1]);
        Assert.Equal(("Third", "Sky is hurt again", true), (changed.Words.Danger, changed.Earlier?.Danger, changed.ChangedToday));
        Assert.Equal((null, true), (added.Earlier, added.ChangedToday));
        Assert.Equal((null, false), (View(Scales.Begun(), Typical.Dad).Pairs[0].Earlier, View(Scales.Begun(), Typical.Dad).Pairs[0].ChangedToday));
    }

    [Fact]
    public void Proposals_are_for_chair_and_social_worker_the_last_first()
    {
        var scene = Scales.Prepared().Given(Typical.Chair, Change).Given(Typical.Chair, Change with { Proposal = Id.Proposal(2), Words = null });
        foreach (var who in Typical.Everyone)
            Assert.Equal(who.Role is Role.Chair or Role.SocialWorker ? 2 : 0, View(scene, who).Proposals.Length);

        var last = View(scene, Typical.SocialWorker).Proposals[0];
        Assert.Equal((ProposalKind.Remove, "Sky is hurt again", Typical.Chair.Name), (last.Proposal.Kind, last.Now?.Words.Danger, last.ByName));
    }

    [Fact]
    public void Each_is_offered_what_they_may_do()
    {
        foreach (var who in Typical.Everyone)
        {
            var (before, after) = (View(Scales.Prepared(), who), View(Scales.Begun(), who));
            Assert.Equal((who == Typical.SocialWorker, Keeps(who)), (before.MayEdit, after.MayEdit));
            Assert.Equal((who == Typical.Chair, false), (before.MayPropose, after.MayPropose));
            Assert.Equal((who == Typical.SocialWorker, who == Typical.SocialWorker), (before.MayAnswer, after.MayAnswer));
        }
    }

    [Fact]
    public void Of_an_open_round_everyone_sees_how_many_score_and_nothing_else()
    {
        var scene = Scales.Begun().Given(Typical.Chair, Scales.Open() with { OnTablet = [Typical.Child.Id], OnPaper = [Typical.Dad.Id] });
        foreach (var who in Typical.Everyone)
        {
            var round = View(scene, who).Round!;
            Assert.Equal((RoundStanding.Open, 5, 1, 1), (round.Standing, round.Electors, round.OnTablet, round.OnPaper));
            Assert.Equal((0, 0, 0), (round.Marks, round.Passes, round.Said.Length));
        }
    }

    [Fact]
    public void Of_a_closed_round_everyone_the_chair_too_sees_sums_only()
    {
        var low = Scales.Opened().Given(Typical.Chair, new CloseRound(Scales.Round, Scales.Tally(0, 0, 1) with { Passes = 1, Notes = ["Leave him"] }));
        var high = Scales.Opened().Given(Typical.Chair, new CloseRound(Scales.Round, Scales.Tally(9, 10, 10) with { Passes = 1 }));
        foreach (var who in Typical.Everyone)
        {
            Assert.Equal((3, 1), (View(low, who).Round!.Marks, View(low, who).Round!.Passes));
            Assert.Equal(Portrait.Of(View(low, who)), Portrait.Of(View(high, who)));
        }
    }

    [Fact]
    public void Of_a_round_with_too_few_marks_nothing_is_told()
    {
        var round = View(Scales.Closed(4, 9), Typical.Chair).Round!;
        Assert.Equal((RoundStanding.TooFew, 0, 0), (round.Standing, round.Marks, round.Passes));
    }

    [Fact]
    public void Everyone_sees_a_revealed_round_with_its_number_in_this_conference()
    {
        var scene = Scales.Revealed(1, 2, 3).Given(Typical.Chair, new AskAloud(Id.Round(2), Scales.Pair))
            .Given(Typical.Mum, new SayMark(Id.Round(2), Typical.Mum.Id, 8, true)).Given(Typical.Dad, new SayMark(Id.Round(2), Typical.Dad.Id, 6, true))
            .Given(Typical.Chair, new EndAloud(Id.Round(2)));
        foreach (var who in Typical.Everyone)
        {
            var results = View(scene, who).Pairs[0].Results;
            Assert.Equal<int>(Scales.Counts(1, 2, 3), results[0].Marks);
            Assert.Equal([1, 2], results.Select(r => r.Number));
            Assert.Equal([Typical.Dad.Name, Typical.Mum.Name], results[1].Said.Select(s => s.Name), StringComparer.Ordinal);
        }

        var carried = Typical.Conference().Given(null, CarryPairOver.From(scene.State)[0]);
        Assert.Equal([0, 0], View(carried, Typical.SocialWorker).Pairs[0].Results.Select(r => r.Number));
    }

    [Fact]
    public void Each_is_told_their_part_in_a_round()
    {
        var scene = Scales.Begun().Without(Typical.Teacher).Given(Typical.Chair, Scales.Open() with { OnTablet = [Typical.Child.Id], OnPaper = [Typical.Dad.Id] })
            .Given(Typical.Chair, new MarkAttendance(Typical.Teacher.Id, Attendance.InTheRoom));

        Assert.Equal(RoundPart.Scores, Part(scene, Typical.Mum));
        Assert.Equal(RoundPart.OnTablet, Part(scene, Typical.Child));
        Assert.Equal(RoundPart.OnPaper, Part(scene, Typical.Dad));
        Assert.Equal(RoundPart.CameLate, Part(scene, Typical.Teacher));
        Assert.All([Typical.Chair, Typical.NoteTaker], who => Assert.Equal(RoundPart.Keeps, Part(scene, who)));
        Assert.All([Typical.Advocate, Typical.Supporter, Typical.Interpreter, Typical.Observer], who => Assert.Equal(RoundPart.Reads, Part(scene, who)));
    }

    [Fact]
    public void Asked_aloud_everyone_there_scores_who_scores_at_all()
    {
        var scene = Scales.Aloud().Without(Typical.Dad);
        Assert.Equal((RoundPart.Scores, RoundPart.CameLate), (Part(scene, Typical.Mum), Part(scene, Typical.Dad)));
        Assert.Equal((RoundPart.Keeps, RoundPart.Reads), (Part(scene, Typical.Chair), Part(scene, Typical.Advocate)));
    }

    [Fact]
    public void Someone_removed_sees_nothing()
    {
        foreach (var who in new[] { Typical.Dad, Typical.NoteTaker, Typical.SocialWorker })
        {
            var scene = Scales.Prepared().Given(Typical.Chair, Change).Given(Typical.Chair, new BeginConference()).Given(Typical.Chair, Scales.Open())
                .Given(Typical.Chair, new RemoveAttendee(who.Id));
            var view = View(scene, who);
            Assert.Equal((0, 0, 0, null), (view.Pairs.Length, view.Removed.Length, view.Proposals.Length, view.Round));
            Assert.False(view.SeesPairs || view.MayEdit || view.MayPropose || view.MayAnswer || view.HasRoom);
        }
    }

    [Fact]
    public void A_view_of_which_nothing_changed_is_the_same_instance()
    {
        var scene = Scales.Prepared();
        var before = View(scene, Typical.Chair);
        Assert.Same(before, ScalingView.For(scene.Given(Typical.Mum, Ask.Add(1)).State, scene[Typical.Chair], before));
        Assert.NotSame(before, ScalingView.For(scene.Given(Typical.Chair, new BeginConference()).State, scene[Typical.Chair], before));
    }

    [Fact]
    public void A_view_made_with_someone_elses_at_hand_shows_nothing_of_theirs()
    {
        var scene = Scales.Prepared().Given(Typical.Chair, Change);
        Assert.Equal(Portrait.Of(View(scene, Typical.Dad)), Portrait.Of(ScalingView.For(scene.State, scene[Typical.Dad], View(scene, Typical.Chair))));
    }

    [Fact]
    public void The_oracle_notices_planted_leaks()
    {
        var scene = Typical.Conference().Given(Typical.SocialWorker, Scales.Add(1, "fear t1")).Given(Typical.Chair, new ProposePair(Id.Proposal(1), Scales.Pair, Scales.Words("t2")));
        var (dads, keepers) = (View(scene, Typical.Dad), View(scene, Typical.NoteTaker));
        Assert.Empty(Oracle.Wrongs(scene.State, Typical.Dad.Id, dads));
        Assert.NotEmpty(Oracle.Wrongs(scene.State, Typical.Dad.Id, keepers));
        Assert.NotEmpty(Oracle.Wrongs(scene.State, Typical.NoteTaker.Id, View(scene, Typical.SocialWorker)));

        scene.Given(Typical.Chair, new BeginConference()).Given(Typical.Chair, Scales.Open());
        Noticed(dads with { Round = null });
        dads = View(scene, Typical.Dad);
        Assert.Empty(Oracle.Wrongs(scene.State, Typical.Dad.Id, dads));
        Noticed(dads with { Pairs = View(scene, Typical.NoteTaker).Pairs });
        Noticed(dads with { Proposals = View(scene, Typical.Chair).Proposals });
        Noticed(dads with { Round = dads.Round! with { Marks = 3 } });
        Noticed(dads with { Round = dads.Round! with { Scale = new Scale("t2", "", "") } });
        Noticed(dads with { Round = dads.Round! with { Said = [new SaidView(Typical.Dad.Id, "Person 12", 3)] } });

        void Noticed(ScalingView fake) => Assert.NotEmpty(Oracle.Wrongs(scene.State, Typical.Dad.Id, fake));
    }

    private static bool Keeps(Who who) => who.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker;

    private static ScalingView View(Scene scene, Who who) => ScalingView.For(scene.State, scene[who]);

    private static RoundPart Part(Scene scene, Who who) => View(scene, who).Round!.Part;
}
