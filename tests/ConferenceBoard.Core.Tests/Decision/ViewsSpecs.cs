using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Decision;

/// <summary>Views of a child, what is thought of the recommendation, and how the chair opens them.</summary>
public sealed class ViewsSpecs
{
    private static readonly GiveView Give = new(Typical.Robin.Id, Deciding.View, 0);

    private static readonly SayToRecommendation Say = new(Typical.Robin.Id, "we want help, no plan", 0);

    [Fact]
    public void A_view_is_cleaned_and_its_categories_stand_in_order_each_once()
    {
        var view = new ProfessionalView(Harm.NotLikely, "  seen\r\ntwice ", PlanWanted.ChildInNeed, ["sexual", "neglect", "sexual"], " no \0");
        var given = Deciding.Begun().When(Typical.Teacher, Give with { View = view }).Then<ViewGiven>().View;
        Assert.Equal(new ProfessionalView(Harm.NotLikely, "seen\ntwice", PlanWanted.ChildInNeed, ["neglect", "sexual"], "no"), given);
    }

    [Fact]
    public void The_same_view_again_is_nothing_and_another_needs_the_last_revision()
    {
        var scene = Deciding.Begun().Given(Typical.Teacher, Give);
        scene.When(Typical.Teacher, Give).ThenNothing();
        scene.When(Typical.Teacher, Give with { View = Deciding.View with { Harm = Harm.NotLikely } }).ThenRefused(RefusalReason.ViewChangedMeanwhile);
        scene.When(Typical.NoteTaker, Give with { View = Deciding.View with { Harm = Harm.NotLikely }, For = Typical.Teacher.Id, Seen = 2 }).ThenRefused(RefusalReason.ViewChangedMeanwhile);
        scene.When(Typical.NoteTaker, Give with { View = Deciding.View with { Harm = Harm.NotLikely }, For = Typical.Teacher.Id, Seen = 1 }).Then<ViewGiven>();
        Assert.Equal((2, Harm.NotLikely), (scene.State.Decision.ViewOf(Typical.Robin.Id, Typical.Teacher.Id)!.Revision, scene.State.Decision.Views.Single().View.Harm));
    }

    [Fact]
    public void Once_it_is_announced_views_stay_and_only_chair_and_note_taker_write_down_what_was_missed_until_the_end()
    {
        var scene = Deciding.Announced();
        scene.When(Typical.Teacher, Give).ThenRefused(RefusalReason.ViewsOver);
        scene.When(Typical.Mum, new SayToRecommendation(Typical.Robin.Id, "I agree", 0)).ThenRefused(RefusalReason.ViewsOver);
        scene.When(Typical.NoteTaker, Give with { For = Typical.Teacher.Id }).Then<ViewGiven>();
        scene.When(Typical.Chair, new SayToRecommendation(Typical.Robin.Id, "I agree", 0, Typical.Mum.Id)).Then<RecommendationAnswered>();
        foreach (var who in Typical.Everyone)
            Assert.True(ViewsView.For(scene.State, scene[who]) is { MayGive: false, MayAnswer: false });

        scene.Given(Typical.Chair, new EndConference()).When(Typical.NoteTaker, Give with { For = Typical.Teacher.Id }).ThenRefused(RefusalReason.ViewsOver);
    }

    [Fact]
    public void To_say_nothing_at_first_is_nothing() => Deciding.Begun().When(Typical.Teacher, Give with { View = ProfessionalView.Nothing }).ThenNothing();

    [Fact]
    public void A_view_that_no_screen_sends_is_refused()
    {
        ProfessionalView?[] views =
        [
            null, Deciding.View with { Harm = (Harm)9 }, Deciding.View with { Plan = (PlanWanted)9 }, Deciding.View with { Categories = null! },
            Deciding.View with { Categories = ["witchcraft"] }, Deciding.View with { Categories = [null!] }, Deciding.View with { Categories = [.. Enumerable.Repeat("neglect", 13)] },
        ];
        Assert.All(views, view => Deciding.Begun().When(Typical.Teacher, Give with { View = view! }).ThenRefused(RefusalReason.NotUnderstood));
        Deciding.Begun().When(Typical.Teacher, Give with { Child = Id.Child(9) }).ThenRefused(RefusalReason.ChildUnknown);
        Deciding.Begun().When(Typical.Chair, Give with { For = Id.Attendee(500) }).ThenRefused(RefusalReason.PersonGone);
        Deciding.Begun().When(Typical.Chair, Give with { For = Typical.Mum.Id }).ThenRefused(RefusalReason.NotUnderstood);
        Deciding.Begun().Given(Typical.Chair, new RemoveAttendee(Typical.Teacher.Id)).When(Typical.Chair, Give with { For = Typical.Teacher.Id }).ThenRefused(RefusalReason.PersonGone);
    }

    [Fact]
    public void Evidence_and_dissent_have_room_for_a_page()
    {
        var (full, over) = (new string('x', 2_000), new string('x', 2_001));
        Deciding.Begun().When(Typical.Teacher, Give with { View = Deciding.View with { Evidence = full, Dissent = full } }).Then<ViewGiven>();
        Deciding.Begun().When(Typical.Teacher, Give with { View = Deciding.View with { Evidence = over } }).ThenRefused(RefusalReason.WordsTooLong, 2_001, 2_000);
        Deciding.Begun().When(Typical.Teacher, Give with { View = Deciding.View with { Dissent = over } }).ThenRefused(RefusalReason.WordsTooLong, 2_001, 2_000);
        Deciding.Begun().When(Typical.Teacher, Give with { View = Deciding.View with { Evidence = null!, Dissent = null! } }).Then<ViewGiven>();
    }

    [Fact]
    public void What_the_family_think_is_kept_in_their_words_and_can_be_taken_back()
    {
        var scene = Deciding.Begun().Given(Typical.Mum, Say with { Words = "  we want help " });
        Assert.Equal("we want help", scene.State.Decision.Said.Single().Words);
        scene.When(Typical.Mum, Say with { Words = "we want help" }).ThenNothing();
        scene.When(Typical.Mum, Say with { Words = "other" }).ThenRefused(RefusalReason.ViewChangedMeanwhile);
        scene.When(Typical.Mum, Say with { Words = "", Seen = 1 }).Then<RecommendationAnswered>();
        Assert.Empty(scene.Sees(Typical.Chair, Typical.Robin).Family);
        Deciding.Begun().When(Typical.Mum, Say with { Words = null! }).ThenNothing();
    }

    [Fact]
    public void What_the_family_think_has_its_limits()
    {
        Deciding.Begun().When(Typical.Mum, Say with { Words = new string('x', 1_000) }).Then<RecommendationAnswered>();
        Deciding.Begun().When(Typical.Mum, Say with { Words = new string('x', 1_001) }).ThenRefused(RefusalReason.WordsTooLong, 1_001, 1_000);
        Deciding.Begun().When(Typical.Mum, Say with { Child = Id.Child(9) }).ThenRefused(RefusalReason.ChildUnknown);
        Deciding.Begun().When(Typical.Chair, Say with { For = Id.Attendee(500) }).ThenRefused(RefusalReason.PersonGone);
        Deciding.Begun().When(Typical.Chair, Say with { For = Typical.Teacher.Id }).ThenRefused(RefusalReason.NotUnderstood);
        Deciding.Begun().When(Typical.Dad, Say with { For = Typical.Mum.Id }).ThenRefused(RefusalReason.NotYours);
    }

    [Fact]
    public void The_chair_opens_views_child_by_child_and_closes_them_again()
    {
        var scene = Deciding.Begun();
        scene.When(Typical.Chair, new OpenViews(Typical.Robin.Id, ViewsOpen.Family)).Then<ViewsOpened>();
        scene.When(Typical.Chair, new OpenViews(Typical.Robin.Id, ViewsOpen.Family)).ThenNothing();
        Assert.Equal(ViewsOpen.Nothing, scene.State.Decision.OpenOf(Typical.Sky.Id));
        scene.When(Typical.Chair, new OpenViews(Typical.Robin.Id, ViewsOpen.Nothing)).Then<ViewsOpened>();
        scene.When(Typical.Chair, new OpenViews(Typical.Robin.Id, (ViewsOpen)4)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new OpenViews(Id.Child(9), ViewsOpen.Family)).ThenRefused(RefusalReason.ChildUnknown);
        Deciding.Prepared().When(Typical.Chair, new OpenViews(Typical.Robin.Id, ViewsOpen.Family)).ThenRefused(RefusalReason.BeginFirst);
    }

    [Theory]
    [InlineData(ViewsOpen.Nothing, "")]
    [InlineData(ViewsOpen.Recommendation, "Sam")]
    [InlineData(ViewsOpen.Professionals, "Sam Priya")]
    [InlineData(ViewsOpen.Family, "Sam Priya Dawn Robin W Ade")]
    public void Everyone_else_sees_what_is_open_and_the_writer_always_their_own(ViewsOpen stage, string names)
    {
        var scene = Heard().Given(Typical.Chair, new OpenViews(Typical.Robin.Id, stage));
        foreach (var who in Typical.Everyone.Where(w => w != Typical.Chair && w != Typical.NoteTaker))
        {
            var seen = scene.Sees(who, Typical.Robin);
            Assert.Equal(names, string.Join(' ', Names(seen)));
            Assert.Equal(who == Typical.Teacher || who == Typical.SocialWorker ? Deciding.View : ProfessionalView.Nothing, seen.Yours);
            Assert.Equal(who == Typical.Mum || who == Typical.Child || who == Typical.Advocate ? $"from {who.Name}" : "", seen.YourWords);
            Assert.Empty(seen.Missing);
            Assert.Empty(Names(scene.Sees(who, Typical.Sky)));
        }
    }

    [Fact]
    public void Chair_and_note_taker_see_all_and_of_whom_nothing_was_heard()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var seen = Heard().Sees(keeper, Typical.Robin);
            Assert.Equal("Sam Priya Dawn Robin W Ade", string.Join(' ', Names(seen)));
            Assert.Equal([new NotHeard(Typical.Dad.Id, "Lee", Role.FamilyMember, "", 0)], seen.Missing.AsEnumerable());
            Assert.Equal((Typical.Teacher.Id, 1), (seen.Professionals.Single().Person, seen.Professionals.Single().Revision));
            Assert.Equal("Sam Priya Dawn Lee Robin W Ade", string.Join(' ', Heard().Sees(keeper, Typical.Sky).Missing.Select(m => m.Name)));
        }
    }

    [Fact]
    public void Who_waits_for_their_part_sees_nothing_and_the_family_are_not_told_of_them()
    {
        var scene = Heard().Given(Typical.Chair, new OpenViews(Typical.Robin.Id, ViewsOpen.Family)).Given(Typical.Chair, new MarkAttendance(Typical.Mum.Id, Attendance.TheirPartLater));
        Assert.Empty(ViewsView.For(scene.State, scene[Typical.Mum]).Children);
        Assert.DoesNotContain("Dawn", Names(scene.Sees(Typical.Dad, Typical.Robin)), StringComparer.Ordinal);
        Assert.Contains("Dawn", Names(scene.Sees(Typical.Teacher, Typical.Robin)), StringComparer.Ordinal);
    }

    [Fact]
    public void A_view_says_what_the_viewer_may_do()
    {
        var scene = Deciding.Begun();
        Assert.True(ViewsView.For(scene.State, scene[Typical.Chair]) is { MayOpen: true, MayWriteForOthers: true, MayGive: false, MayAnswer: false });
        Assert.True(ViewsView.For(scene.State, scene[Typical.NoteTaker]) is { MayOpen: false, MayWriteForOthers: true, MayGive: false, MayAnswer: false });
        Assert.True(ViewsView.For(scene.State, scene[Typical.SocialWorker]) is { MayOpen: false, MayWriteForOthers: false, MayGive: true, MayAnswer: false });
        Assert.True(ViewsView.For(scene.State, scene[Typical.Advocate]) is { MayOpen: false, MayWriteForOthers: false, MayGive: false, MayAnswer: true });
        Assert.True(ViewsView.For(scene.State, scene[Typical.Observer]) is { MayOpen: false, MayWriteForOthers: false, MayGive: false, MayAnswer: false });
        Assert.Equal("neglect emotional physical sexual", string.Join(' ', ViewsView.For(scene.State, scene[Typical.Mum]).Categories.Select(c => c.Key)));
    }

    [Fact]
    public void Views_of_a_conference_in_which_nothing_changed_are_the_same()
    {
        var scene = Heard().Given(Typical.Chair, new OpenViews(Typical.Robin.Id, ViewsOpen.Family));
        var before = ViewsView.For(scene.State, scene[Typical.Mum]);
        scene.Given(Typical.Chair, Ask.Add(1));
        Assert.Same(before, ViewsView.For(scene.State, scene[Typical.Mum], before));
        Assert.NotSame(before, ViewsView.For(scene.Given(Typical.Teacher, Give with { View = ProfessionalView.Nothing, Seen = 1 }).State, scene[Typical.Mum], before));
    }

    private static Scene Heard() => Deciding.Begun().Given(Typical.Teacher, Give).Given(Typical.SocialWorker, Give)
        .Given(Typical.Mum, Say with { Words = "from Dawn" }).Given(Typical.Child, Say with { Words = "from Robin W" }).Given(Typical.Advocate, Say with { Words = "from Ade" });

    private static IEnumerable<string> Names(ChildViews seen) =>
        seen.Recommendation.Concat(seen.Professionals).Select(p => p.Name).Concat(seen.Family.Select(f => f.Name));
}
