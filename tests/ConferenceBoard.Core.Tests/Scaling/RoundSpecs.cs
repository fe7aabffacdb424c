using System.Collections.Immutable;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>Opening a round: who scores, how, and when too few could hide in it (anonymity-and-security.md §1).</summary>
public sealed class RoundSpecs
{
    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Fact]
    public void The_chair_opens_a_round_for_everyone_who_scores()
    {
        var opened = Scales.Begun().When(Typical.Chair, Scales.Open()).Then<RoundOpened>();

        Who[] due = [Typical.SocialWorker, Typical.Teacher, Typical.Mum, Typical.Dad, Typical.Child];
        Assert.Equal(due.Select(w => w.Id.Value).Order(), opened.Electors.Keys.Select(k => k.Value).Order());
        Assert.All(opened.Electors.Values, means => Assert.Equal(ScoringMeans.OwnDevice, means));
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_opens_closes_shows_or_throws_away(Role role)
    {
        Who?[] others = [Typical.Of(role), null];
        foreach (var who in others)
        {
            Scales.Begun().When(who, Scales.Open()).ThenRefused(RefusalReason.ChairOnly);
            Scales.Begun().When(who, new AskAloud(Scales.Round, Scales.Pair)).ThenRefused(RefusalReason.ChairOnly);
            Scales.Opened().When(who, Scales.Close(1, 2, 3)).ThenRefused(RefusalReason.ChairOnly);
            Scales.Opened().When(who, new DiscardRound(Scales.Round)).ThenRefused(RefusalReason.ChairOnly);
            Scales.Closed(1, 2, 3).When(who, new RevealRound(Scales.Round)).ThenRefused(RefusalReason.ChairOnly);
            Scales.Aloud().When(who, new EndAloud(Scales.Round)).ThenRefused(RefusalReason.ChairOnly);
        }
    }

    [Fact]
    public void There_is_no_round_before_the_conference_begins()
    {
        Scales.Prepared().When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.BeginFirst);
        Scales.Prepared().When(Typical.Chair, new AskAloud(Scales.Round, Scales.Pair)).ThenRefused(RefusalReason.BeginFirst);
    }

    [Fact]
    public void A_round_is_on_the_scale_of_a_pair_on_the_list()
    {
        Scales.Begun().When(Typical.Chair, Scales.Open() with { Pair = Id.Pair(9) }).ThenRefused(RefusalReason.PairGone);
        Scales.Begun().Given(Typical.Chair, new RemovePair(Scales.Pair, 1)).When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.PairGone);
    }

    [Fact]
    public void People_elsewhere_score_and_people_who_are_out_do_not()
    {
        var scene = Scales.Begun().Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.Remote)).Without(Typical.Child)
            .Given(Typical.Chair, new RemoveAttendee(Typical.Teacher.Id)).When(Typical.Chair, Scales.Open());

        Who[] due = [Typical.SocialWorker, Typical.Mum, Typical.Dad];
        Assert.Equal(due.Select(w => w.Id.Value).Order(), scene.Then<RoundOpened>().Electors.Keys.Select(k => k.Value).Order());
    }

    [Fact]
    public void Two_could_not_hide() =>
        Scales.Begun().Without(Typical.Mum, Typical.Dad, Typical.Child).When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.TooFewToScore, 2, Limits.FewestMarks);

    [Fact]
    public void Three_and_four_can_hide()
    {
        Assert.Equal(3, Scales.Begun().Without(Typical.Mum, Typical.Dad).When(Typical.Chair, Scales.Open()).Then<RoundOpened>().Electors.Count);
        Assert.Equal(4, Scales.Begun().Without(Typical.Mum).When(Typical.Chair, Scales.Open()).Then<RoundOpened>().Electors.Count);
    }

    [Fact]
    public void Some_are_put_on_the_tablet_and_some_on_paper()
    {
        var scene = Scales.Begun().Given(Typical.Chair, Scales.Open() with { OnTablet = [Typical.Child.Id], OnPaper = [Typical.Dad.Id] });

        var round = scene.State.Scaling.Round!;
        Assert.Equal((ScoringMeans.Tablet, ScoringMeans.Paper), (round.Electors[Typical.Child.Id], round.Electors[Typical.Dad.Id]));
        Assert.Equal((3, 1, 1), (round.Using(ScoringMeans.OwnDevice), round.Using(ScoringMeans.Tablet), round.Using(ScoringMeans.Paper)));
    }

    [Fact]
    public void Beside_paper_three_others_score_by_themselves_or_nobody()
    {
        ImmutableHashSet<AttendeeId> three = [Typical.Mum.Id, Typical.Dad.Id, Typical.Child.Id];
        Scales.Begun().When(Typical.Chair, Scales.Open() with { OnPaper = three }).ThenRefused(RefusalReason.TooFewBesidePaper, Limits.FewestMarks);
        Scales.Begun().When(Typical.Chair, Scales.Open() with { OnPaper = [Typical.Mum.Id, Typical.Dad.Id] }).Then<RoundOpened>();
        Scales.Begun().When(Typical.Chair, Scales.Open() with { OnPaper = [.. three, Typical.SocialWorker.Id, Typical.Teacher.Id] }).Then<RoundOpened>();
        Scales.Begun().When(Typical.Chair, Scales.Open() with { OnTablet = three, OnPaper = [Typical.Teacher.Id] }).Then<RoundOpened>();
    }

    [Fact]
    public void Someone_without_a_device_needs_tablet_or_paper()
    {
        var scene = Scales.Begun().Given(Typical.Dad, new LeaveSeat()).Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.InTheRoom));
        scene.When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.MeansMissing, Typical.Dad.Name);
        scene.When(Typical.Chair, Scales.Open() with { OnPaper = [Typical.Dad.Id] }).Then<RoundOpened>();
        scene.Given(Typical.Chair, new DiscardRound(Scales.Round)).When(Typical.Chair, Scales.Open(2) with { OnTablet = [Typical.Dad.Id] }).Then<RoundOpened>();
    }

    [Fact]
    public void Someone_put_down_for_a_means_who_does_not_score_any_more_is_noticed()
    {
        foreach (var who in new[] { Typical.Chair, Typical.Observer, Typical.Dad })
        {
            var scene = Scales.Begun().Without(Typical.Dad);
            scene.When(Typical.Chair, Scales.Open() with { OnTablet = [who.Id] }).ThenRefused(RefusalReason.PeopleChanged);
            scene.When(Typical.Chair, Scales.Open() with { OnPaper = [who.Id] }).ThenRefused(RefusalReason.PeopleChanged);
        }

        Scales.Begun().When(Typical.Chair, Scales.Open() with { OnTablet = [Typical.Mum.Id], OnPaper = [Typical.Mum.Id] }).ThenRefused(RefusalReason.PeopleChanged);
    }

    [Fact]
    public void Two_sides_are_shown_apart_where_each_has_three_people_on_their_own_devices()
    {
        Scales.BegunWithNurse().When(Typical.Chair, Scales.Open(apart: true)).Then<RoundOpened>();
        Scales.Begun().When(Typical.Chair, Scales.Open(apart: true)).ThenRefused(RefusalReason.ApartTooFew, Limits.FewestMarks);
        Scales.BegunWithNurse().Without(Typical.Child).When(Typical.Chair, Scales.Open(apart: true)).ThenRefused(RefusalReason.ApartTooFew, Limits.FewestMarks);
        Scales.BegunWithNurse().When(Typical.Chair, Scales.Open(apart: true) with { OnTablet = [Typical.Mum.Id] }).ThenRefused(RefusalReason.ApartNeedsDevices);
        Scales.BegunWithNurse().When(Typical.Chair, Scales.Open(apart: true) with { OnPaper = [Typical.Mum.Id] }).ThenRefused(RefusalReason.ApartNeedsDevices);
    }

    [Fact]
    public void Who_scores_stays_as_it_was_when_the_round_opened()
    {
        var scene = Scales.Opened();
        var frozen = scene.State.Scaling.Round!.Electors;

        scene.Without(Typical.Dad).Given(Typical.Chair, new RemoveAttendee(Typical.Child.Id)).Given(Typical.Chair, new ChangeRole(Typical.Observer.Id, Role.Professional));
        Assert.Same(frozen, scene.State.Scaling.Round!.Electors);
        Assert.Same(frozen, scene.Given(Typical.Chair, Scales.Close(1, 2, 3)).State.Scaling.Round!.Electors);
    }

    [Fact]
    public void One_round_goes_on_at_a_time()
    {
        foreach (var scene in new[] { Scales.Opened(), Scales.Closed(1, 2, 3), Scales.Aloud() })
        {
            scene.When(Typical.Chair, Scales.Open(2)).ThenRefused(RefusalReason.RoundGoesOn);
            scene.When(Typical.Chair, Scales.Open(2) with { Replaces = Id.Round(9) }).ThenRefused(RefusalReason.RoundGoesOn);
            scene.When(Typical.Chair, new AskAloud(Id.Round(2), Scales.Pair)).ThenRefused(RefusalReason.RoundGoesOn);
        }

        Scales.Closed(1, 2, 3).When(Typical.Chair, Scales.Open(2) with { Replaces = Scales.Round }).ThenRefused(RefusalReason.RoundGoesOn);
    }

    [Fact]
    public void A_round_is_started_again_for_someone_late_with_everyone_who_is_there_now()
    {
        var scene = Scales.Begun().Without(Typical.Dad).Given(Typical.Chair, Scales.Open()).Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.InTheRoom))
            .Given(Typical.Chair, Scales.Open(2) with { Replaces = Scales.Round });

        Assert.Equal((Id.Round(2), 5), (scene.State.Scaling.Round!.Id, scene.State.Scaling.Round.Electors.Count));
        Assert.Contains(Scales.Round, scene.State.Scaling.Discarded);
    }

    [Fact]
    public void An_id_is_used_for_one_round_only()
    {
        Scales.Revealed(1, 2, 3).When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.AlreadyThere);
        Scales.Opened().Given(Typical.Chair, new DiscardRound(Scales.Round)).When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.AlreadyThere);
        Scales.Opened().When(Typical.Chair, Scales.Open() with { Replaces = Scales.Round }).ThenRefused(RefusalReason.AlreadyThere);
        Scales.Closed(1, 2).When(Typical.Chair, Scales.Open()).ThenRefused(RefusalReason.AlreadyThere);
    }

    [Fact]
    public void What_is_scored_is_not_changed_meanwhile()
    {
        foreach (var scene in new[] { Scales.Opened(), Scales.Closed(1, 2, 3), Scales.Aloud() })
        {
            scene.When(Typical.SocialWorker, new RewordPair(Scales.Pair, 1, Scales.Words("Other"))).ThenRefused(RefusalReason.BeingScored);
            scene.When(Typical.Chair, new RemovePair(Scales.Pair, 1)).ThenRefused(RefusalReason.BeingScored);
        }

        Scales.Closed(1, 2).When(Typical.SocialWorker, new RewordPair(Scales.Pair, 1, Scales.Words("Other"))).Then<PairReworded>();
        Scales.Opened().Given(Typical.Chair, Scales.Add(2)).When(Typical.Chair, new RewordPair(Id.Pair(2), 1, Scales.Words("Other"))).Then<PairReworded>();
    }

    [Fact]
    public void A_wall_that_is_held_follows_again_when_a_round_opens()
    {
        Assert.Null(Scales.Begun().Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, Scales.Open()).State.Wall.Frozen);
        Assert.Null(Scales.Begun().Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, new AskAloud(Scales.Round, Scales.Pair)).State.Wall.Frozen);
    }
}
