using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>What each person sees of the dates.</summary>
public sealed class DatesViewSpecs
{
    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void An_attendee_sees_the_dates_with_their_own_answer_alone(Role role)
    {
        var who = Typical.Of(role);
        var scene = Answered().Given(Typical.Chair, Dated.Choose(15, "Gran is away"));
        var seen = scene.DatesSeenBy(who);
        Assert.Equal([1, 2, 3], seen.Offers.Select(o => (o.StartsAt - Scene.Start).Days is var days && days == 15 ? 3 : days - 6));
        Assert.Equal(scene.State.Dates.Offers.Select(o => o.Of(who.Id)), seen.Offers.Select(o => o.Yours));
        Assert.All(seen.Offers, o => Assert.Null(o.Tally));
        Assert.Equal(new ChosenDateView(MeetingKind.FirstCoreGroup, Scene.Start.AddDays(15), "The Old Library", "", ""), Assert.Single(seen.Chosen));
        Assert.Empty(seen.Due);
        Assert.Equal((role is not (Role.Supporter or Role.Observer), false, false), (seen.MayAnswer, seen.MayOffer, seen.MayChoose));
    }

    [Fact]
    public void Chair_and_note_taker_see_who_can_and_who_cannot()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var first = Answered().DatesSeenBy(keeper).Offers[0].Tally!;
            Assert.Equal(("Dawn, Lee", "Sam", "Amara, Nia, Priya, Robin W, Ade, Ines"), (Names(first.Can), Names(first.Cannot), Names(first.Unanswered)));
        }
    }

    [Fact]
    public void The_best_is_what_most_can_make_and_of_several_the_earliest()
    {
        var scene = Dated.Offered();
        Assert.Empty(Best(scene));
        Assert.Equal([3], Best(scene.Given(Typical.Dad, Dated.Can(3)).Given(Typical.Mum, Dated.Cannot(2))));
        Assert.Equal([2], Best(scene.Given(Typical.Mum, Dated.Can(2))));
        Assert.Equal([3], Best(scene.Given(Typical.Teacher, Dated.Can(3))));
        scene.Given(Typical.Chair, new OfferDates(MeetingKind.Review, [Dated.Offer(4, 80)])).Given(Typical.Mum, Dated.Can(4));
        Assert.Equal([3, 4], Best(scene));
    }

    [Fact]
    public void Who_was_taken_off_the_list_or_only_watches_now_does_not_count()
    {
        var scene = Answered().Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id)).Given(Typical.Chair, new ChangeRole(Typical.Mum.Id, Role.Observer));
        Assert.Equal(("", "Sam"), (Names(scene.DatesSeenBy(Typical.Chair).Offers[0].Tally!.Can), Names(scene.DatesSeenBy(Typical.Chair).Offers[0].Tally!.Cannot)));
        Assert.Null(scene.DatesSeenBy(Typical.Mum).Offers[0].Yours);
    }

    [Fact]
    public void Chair_and_note_taker_see_what_is_due_and_what_is_said_against_a_date()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var seen = Answered().Given(Typical.Chair, Dated.Choose(15, "Gran is away")).DatesSeenBy(keeper);
            const string late = "Tuesday 29 September 2026 is after the latest day, Monday 28 September 2026.";
            Assert.Equal(("", "", late), (seen.Offers[0].Tally!.Warning, seen.Offers[1].Tally!.Warning, seen.Offers[2].Tally!.Warning));
            Assert.Equal(("Gran is away", late), (seen.Chosen[0].Reason, seen.Chosen[0].Warning));
            Assert.Equal("10 working days after Monday 14 September 2026.", seen.Due.Single(d => d.Kind == DueKind.FirstCoreGroup).Explanation);
            Assert.DoesNotContain(seen.Due, d => d.Kind is DueKind.ChildTold or DueKind.InitialConference or DueKind.InvitationList);
            Assert.Equal((true, keeper == Typical.Chair), (seen.MayOffer, seen.MayChoose));
        }
    }

    [Fact]
    public void Once_it_has_ended_the_child_is_to_be_told()
    {
        var scene = Dated.Offered().Given(Typical.Chair, new BeginConference()).Given(Typical.Chair, new EndConference());
        Assert.Equal(scene.State.EndedAt!.Value.AddHours(24), scene.DatesSeenBy(Typical.Chair).Due.Single(d => d.Kind == DueKind.ChildTold).LatestAt);
    }

    [Fact]
    public void Who_takes_no_part_sees_nothing()
    {
        var scene = Answered().Given(Typical.Chair, Dated.Choose(7)).Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater))
            .Given(Typical.Chair, new RemoveAttendee(Typical.Teacher.Id));
        foreach (var who in new[] { Typical.Dad, Typical.Teacher })
        {
            var seen = scene.DatesSeenBy(who);
            Assert.Empty(seen.Offers);
            Assert.Empty(seen.Chosen);
            Assert.False(seen.MayAnswer);
        }
    }

    [Fact]
    public void Before_anything_is_known_there_is_nothing_due() => Assert.Empty(Dated.Offered().Where(s => s with { Details = null }).DatesSeenBy(Typical.Chair).Due);

    [Fact]
    public void What_has_not_changed_is_the_very_view_of_before()
    {
        var scene = Answered().Given(Typical.Chair, Dated.Choose(7));
        var (mum, chair) = (scene.DatesSeenBy(Typical.Mum), scene.DatesSeenBy(Typical.Chair));
        scene.Given(Typical.Teacher, Dated.Can(2));
        Assert.Same(mum, DatesView.For(scene.State, scene[Typical.Mum], mum));
        var now = DatesView.For(scene.State, scene[Typical.Chair], chair);
        Assert.NotEqual(chair, now);
        Assert.Equal((chair.Due, chair.Chosen), (now.Due, now.Chosen));
    }

    private static Scene Answered() => Dated.Offered().Given(Typical.Dad, Dated.Can(1)).Given(Typical.Mum, Dated.Can(1)).Given(Typical.SocialWorker, Dated.Cannot(1));

    private static IEnumerable<int> Best(Scene scene) =>
        scene.DatesSeenBy(Typical.Chair).Offers.Where(o => o.Tally!.Best).Select(o => Enumerable.Range(1, 9).Single(n => Id.Offer(n) == o.Id));

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
