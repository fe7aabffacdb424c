using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>Asked aloud, where too few could hide: marks with names, each person agreeing.</summary>
public sealed class AloudSpecs
{
    private static readonly SayMark DadsSix = new(Scales.Round, Typical.Dad.Id, 6, true);

    public static TheoryData<Role> ThoseWhoDoNotScore => Typical.RolesBut(Role.SocialWorker, Role.Professional, Role.FamilyMember, Role.Child);

    [Fact]
    public void The_chair_asks_a_scale_aloud_however_few_there_are()
    {
        var scene = Scales.Begun().Without(Typical.Mum, Typical.Dad, Typical.Child, Typical.Teacher).When(Typical.Chair, new AskAloud(Scales.Round, Scales.Pair));

        scene.Then<AloudAsked>();
        Assert.Equal(RoundStanding.Aloud, scene.State.Scaling.Round!.Standing);
        Assert.Empty(scene.State.Scaling.Round.Electors);
    }

    [Fact]
    public void Asking_aloud_takes_the_place_of_an_open_round_and_its_ballots()
    {
        var scene = Scales.Opened().Given(Typical.Chair, new AskAloud(Id.Round(2), Scales.Pair, Scales.Round));

        Assert.Equal((Id.Round(2), RoundStanding.Aloud), (scene.State.Scaling.Round!.Id, scene.State.Scaling.Round.Standing));
        Assert.Contains(Scales.Round, scene.State.Scaling.Discarded);
        scene.When(Typical.Chair, Scales.Open(3) with { Replaces = Id.Round(2) }).ThenAccepted();
    }

    [Fact]
    public void A_person_says_their_own_mark_and_the_chair_writes_down_what_was_said()
    {
        Assert.Equal(Typical.Dad.Id, Scales.Aloud().When(Typical.Dad, DadsSix).Then<MarkSaid>().By);
        Assert.Equal(Typical.Chair.Id, Scales.Aloud().When(Typical.Chair, DadsSix).Then<MarkSaid>().By);
    }

    [Fact]
    public void Nobody_else_says_or_takes_back_someones_mark()
    {
        foreach (var who in Typical.Everyone.Append(null).Where(w => w != Typical.Chair && w != Typical.Dad))
        {
            Scales.Aloud().When(who, DadsSix).ThenRefused(RefusalReason.NotYours);
            Scales.Aloud().Given(Typical.Dad, DadsSix).When(who, new UnsayMark(Scales.Round, Typical.Dad.Id)).ThenRefused(RefusalReason.NotYours);
        }
    }

    [Fact]
    public void A_name_stands_beside_a_mark_only_where_its_person_agreed()
    {
        Scales.Aloud().When(Typical.Chair, DadsSix with { Agreed = false }).ThenRefused(RefusalReason.AgreementMissing);
        Scales.Aloud().When(Typical.Dad, DadsSix with { Agreed = false }).ThenRefused(RefusalReason.AgreementMissing);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_mark_is_0_to_10(int mark)
    {
        Scales.Aloud().When(Typical.Dad, DadsSix with { Mark = mark }).ThenRefused(RefusalReason.MarkRange, 0, Limits.HighestMark);
        Scales.Aloud().When(Typical.Dad, DadsSix with { Mark = Math.Clamp(mark, 0, 10) }).Then<MarkSaid>();
    }

    [Theory]
    [MemberData(nameof(ThoseWhoDoNotScore))]
    public void Who_does_not_score_does_not_score_aloud(Role role)
    {
        var who = Typical.Of(role);
        Scales.Aloud().When(who, DadsSix with { Person = who.Id }).ThenRefused(RefusalReason.DoesNotScore);
        Scales.Aloud().When(Typical.Chair, DadsSix with { Person = who.Id }).ThenRefused(RefusalReason.DoesNotScore);
    }

    [Fact]
    public void Who_is_out_or_unknown_does_not_score_aloud()
    {
        Scales.Aloud().Without(Typical.Dad).When(Typical.Chair, DadsSix).ThenRefused(RefusalReason.DoesNotScore);
        Scales.Aloud().When(Typical.Chair, DadsSix with { Person = Id.Attendee(77) }).ThenRefused(RefusalReason.DoesNotScore);
    }

    [Fact]
    public void Someone_late_joins_in()
    {
        var scene = Scales.Begun().Without(Typical.Dad).Given(Typical.Chair, new AskAloud(Scales.Round, Scales.Pair));
        scene.Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.InTheRoom)).When(Typical.Dad, DadsSix).Then<MarkSaid>();
    }

    [Fact]
    public void A_mark_is_changed_and_taken_back()
    {
        var scene = Scales.Aloud().Given(Typical.Dad, DadsSix).When(Typical.Chair, DadsSix).ThenNothing();
        scene.Given(Typical.Dad, DadsSix with { Mark = 4 });
        Assert.Equal([new SaidMark(Typical.Dad.Id, 4)], scene.State.Scaling.Round!.Said);

        scene.When(Typical.Dad, new UnsayMark(Scales.Round, Typical.Dad.Id)).Then<MarkUnsaid>();
        Assert.Empty(scene.State.Scaling.Round!.Said);
        scene.When(Typical.Chair, new UnsayMark(Scales.Round, Typical.Dad.Id)).ThenNothing();
    }

    [Fact]
    public void Marks_are_said_only_in_the_round_that_is_asked_aloud()
    {
        foreach (var scene in new[] { Scales.Begun(), Scales.Opened(), Scales.Closed(1, 2, 3), Scales.Revealed(1, 2, 3) })
        {
            scene.When(Typical.Dad, DadsSix).ThenRefused(RefusalReason.RoundOver);
            scene.When(Typical.Dad, new UnsayMark(Scales.Round, Typical.Dad.Id)).ThenRefused(RefusalReason.RoundOver);
        }

        Scales.Aloud().When(Typical.Dad, DadsSix with { Round = Id.Round(9) }).ThenRefused(RefusalReason.RoundOver);
        Scales.Aloud().When(Typical.Dad, new UnsayMark(Id.Round(9), Typical.Dad.Id)).ThenRefused(RefusalReason.RoundOver);
    }

    [Fact]
    public void What_was_said_becomes_a_result_with_names()
    {
        var scene = Scales.Aloud().Given(Typical.Dad, DadsSix).Given(Typical.Mum, new SayMark(Scales.Round, Typical.Mum.Id, 6, true))
            .Given(Typical.Chair, new EndAloud(Scales.Round));

        var result = scene.TheResult();
        Assert.Equal<int>(Scales.Counts(6, 6), result.Marks);
        Assert.Equal((5, 0), (result.Electors, result.Passes));
        Assert.Equal([new SaidMark(Typical.Dad.Id, 6), new SaidMark(Typical.Mum.Id, 6)], result.Said);
        Assert.Equal(new PairShown(Scales.Pair, PairFace.Marks), scene.State.Wall.Spotlight.Pair);
        scene.When(Typical.Chair, new EndAloud(Scales.Round)).ThenNothing();
    }

    [Fact]
    public void Who_said_a_mark_and_left_is_counted_among_those_who_could() =>
        Assert.Equal(1, Scales.Aloud().Given(Typical.Dad, DadsSix).Without(Typical.SocialWorker, Typical.Teacher, Typical.Mum, Typical.Dad, Typical.Child)
            .Given(Typical.Chair, new EndAloud(Scales.Round)).TheResult().Electors);

    [Fact]
    public void Without_a_mark_there_is_no_result()
    {
        var scene = Scales.Aloud().When(Typical.Chair, new EndAloud(Scales.Round));

        scene.Then<RoundDiscarded>();
        Assert.Empty(scene.ThePair().Results);
        scene.When(Typical.Chair, new EndAloud(Scales.Round)).ThenNothing();
    }

    [Fact]
    public void Only_what_is_asked_aloud_ends_so()
    {
        Scales.Begun().When(Typical.Chair, new EndAloud(Scales.Round)).ThenRefused(RefusalReason.RoundOver);
        Scales.Opened().When(Typical.Chair, new EndAloud(Scales.Round)).ThenRefused(RefusalReason.RoundOver);
        Scales.Aloud().When(Typical.Chair, new EndAloud(Id.Round(9))).ThenRefused(RefusalReason.RoundOver);
    }
}
