using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Practice;

/// <summary>Who scores, and how many marks a result needs, as the authority has it (domain.md §3, "Scaling").</summary>
public sealed class PracticeScoringSpecs
{
    private static readonly PracticeRules Professionals = new() { Name = "Professionals", WhoScores = WhoScores.Professionals };
    private static readonly PracticeRules Four = new() { Name = "Four", FewestMarks = 4 };
    private static readonly Who[] Nurses = [.. Enumerable.Range(12, 3).Select(n => new Who(Id.Attendee(n), Id.Seat(n), Role.Professional, $"Nurse {n}"))];

    [Fact]
    public void Where_professionals_score_the_family_is_not_asked()
    {
        var opened = Begun(Professionals).When(Typical.Chair, Scales.Open()).Then<RoundOpened>();
        Who[] due = [Typical.SocialWorker, Typical.Teacher, .. Nurses];
        Assert.Equal(due.Select(w => w.Id.Value).Order(), opened.Electors.Keys.Select(k => k.Value).Order());
    }

    [Fact]
    public void Family_that_does_not_score_is_not_put_on_the_tablet_or_shown_apart()
    {
        Begun(Professionals).When(Typical.Chair, Scales.Open() with { OnTablet = [Typical.Mum.Id] }).ThenRefused(RefusalReason.PeopleChanged);
        Begun(Professionals).When(Typical.Chair, Scales.Open(apart: true)).ThenRefused(RefusalReason.ApartTooFew, 3);
    }

    [Fact]
    public void Where_professionals_score_only_they_say_a_mark_aloud()
    {
        var scene = Begun(Professionals).Given(Typical.Chair, new AskAloud(Scales.Round, Scales.Pair));
        foreach (var who in new[] { Typical.Mum, Typical.Child })
        {
            scene.When(who, new SayMark(Scales.Round, who.Id, 5, Agreed: true)).ThenRefused(RefusalReason.DoesNotScore);
            scene.When(Typical.Chair, new SayMark(Scales.Round, who.Id, 5, Agreed: true)).ThenRefused(RefusalReason.DoesNotScore);
        }

        scene.Given(Typical.Teacher, new SayMark(Scales.Round, Typical.Teacher.Id, 5, Agreed: true)).Given(Typical.Chair, new EndAloud(Scales.Round));
        Assert.Equal(5, scene.TheResult().Electors);
    }

    [Fact]
    public void Family_that_does_not_score_reads()
    {
        foreach (var scene in new[] { Begun(Professionals).Given(Typical.Chair, Scales.Open()), Begun(Professionals).Given(Typical.Chair, new AskAloud(Scales.Round, Scales.Pair)) })
        {
            Assert.Equal((RoundPart.Reads, RoundPart.Reads), (Part(scene, Typical.Mum), Part(scene, Typical.Child)));
            Assert.Equal((RoundPart.Scores, RoundPart.Scores), (Part(scene, Typical.Teacher), Part(scene, Typical.SocialWorker)));
            scene.Without(Typical.Mum);
            Assert.Equal(RoundPart.Reads, Part(scene, Typical.Mum));
        }
    }

    [Fact]
    public void The_chair_sees_who_would_score_and_how_many_marks_are_needed()
    {
        var view = ScalingView.For(Begun(Professionals).State, Begun(Professionals)[Typical.Chair]);
        Assert.Equal((5, 3), (view.Voters.Length, view.FewestMarks));
        Assert.DoesNotContain(view.Voters, v => v.IsFamily);
        Assert.Equal((8, 4), (View(Begun(Four), Typical.Chair).Voters.Length, View(Begun(Four), Typical.Chair).FewestMarks));
        Assert.Equal((0, 4), (View(Begun(Four), Typical.Mum).Voters.Length, View(Begun(Four), Typical.Mum).FewestMarks));
        Assert.Equal(Limits.FewestMarks, View(Scales.Begun(), Typical.Chair).FewestMarks);
    }

    [Fact]
    public void A_view_from_before_the_rules_were_adopted_is_not_used_again()
    {
        var scene = Scales.Prepared();
        var before = View(scene, Typical.Chair);
        scene.Given(null, new AdoptPractice(Four));
        Assert.Equal(4, ScalingView.For(scene.State, scene[Typical.Chair], before).FewestMarks);
    }

    [Fact]
    public void A_round_needs_as_many_as_the_rules_say()
    {
        var out5 = new[] { Typical.Mum, Typical.Dad, Typical.Child, Typical.SocialWorker, Typical.Teacher };
        Begun(Four).Without(out5).When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.TooFewToScore, 3, 4);
        Assert.Equal(4, Begun(Four).Without(out5[..4]).When(Typical.Chair, Scales.Open()).Then<RoundOpened>().Electors.Count);
        Begun(Four).When(Typical.Chair, Scales.Open() with { OnPaper = [.. out5.Select(w => w.Id)] }).ThenRefused(RefusalReason.TooFewBesidePaper, 4);
        Begun(Four).When(Typical.Chair, Scales.Open() with { OnPaper = [.. out5[..4].Select(w => w.Id)] }).Then<RoundOpened>();
        Begun(Four).When(Typical.Chair, Scales.Open(apart: true)).ThenRefused(RefusalReason.ApartTooFew, 4);
    }

    [Fact]
    public void A_result_needs_as_many_marks_as_the_rules_say()
    {
        Begun(Four).Given(Typical.Chair, Scales.Open()).When(Typical.Chair, Scales.Close(1, 2, 3)).Then<RoundFailed>();
        Begun(Four).Given(Typical.Chair, Scales.Open()).When(Typical.Chair, Scales.Close(1, 2, 3, 4)).Then<RoundClosed>();
        Begun(Professionals).Given(Typical.Chair, Scales.Open()).When(Typical.Chair, Scales.Close(1, 2, 3)).Then<RoundClosed>();
    }

    [Fact]
    public void A_side_is_shown_apart_with_as_many_marks_as_the_rules_say()
    {
        var aunt = new Who(Id.Attendee(20), Id.Seat(20), Role.FamilyMember, "Aunt");
        var scene = Come(Begun(Four), aunt).Given(Typical.Chair, Scales.Open(apart: true));
        var tally = Scales.Tally(1, 1, 1, 1, 9, 9, 9, 9);
        Assert.Equal(tally.Marks.SetItem(9, 0), Closed(tally with { Family = Scales.Counts(1, 1, 1, 1) }));
        Assert.Empty(Closed(Scales.Tally(1, 1, 1, 9, 9, 9, 9) with { Family = Scales.Counts(1, 1, 1) }));

        IEnumerable<int> Closed(Tally counted) =>
            Assert.IsType<RoundClosed>(Assert.Single(Decider.Decide(scene.State, new Asked(new CloseRound(Scales.Round, counted), new Actor.OfSeat(Typical.Chair.Seat), default, Scene.Start)).Events)).Tally.Family;
    }

    [Fact]
    public void Rules_never_take_fewer_marks_than_one_can_hide_in() =>
        Assert.Equal((3, 3, 4), (new PracticeRules { FewestMarks = 0 }.LeastMarks, PracticeRules.Usual.LeastMarks, Four.LeastMarks));

    /// <summary>A conference by these rules in which five professionals and three of the family are.</summary>
    private static Scene Begun(PracticeRules rules)
    {
        var scene = Scales.Prepared().Given(null, new AdoptPractice(rules));
        foreach (var nurse in Nurses)
            Come(scene, nurse);
        return scene.Given(Typical.Chair, new BeginConference());
    }

    private static Scene Come(Scene scene, Who who) => scene
        .Given(Typical.Chair, new InviteAttendee(who.Id, who.Name, who.Role, "", Remote: false)).Given(null, new TakeSeat(who.Seat, who.Id));

    private static RoundPart Part(Scene scene, Who who) => View(scene, who).Round!.Part;

    private static ScalingView View(Scene scene, Who who) => ScalingView.For(scene.State, scene[who]);
}
