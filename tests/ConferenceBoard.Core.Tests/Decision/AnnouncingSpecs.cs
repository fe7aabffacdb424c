using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Tests.Decision;

/// <summary>What is checked before announcing, what everyone is told then, and how it is amended.</summary>
public sealed class AnnouncingSpecs
{
    private static readonly AmendDecision Amend = new(Typical.Robin.Id, new DecisionChange.OfSummary("another summary"), "a wrong name");

    [Fact]
    public void Nothing_is_missing_where_every_child_is_decided()
    {
        var scene = Deciding.Drafted();
        Assert.True(scene.Panel(Typical.Chair) is { Problems.IsEmpty: true, MayAnnounce: true, AnnouncedAt: null });
        scene.When(Typical.Chair, new Announce(Deciding.Limits));
        Assert.Equal(scene.Now, scene.Then<DecisionAnnounced>().At);
        Assert.True(scene.Panel(Typical.Chair) is { Problems.IsEmpty: true, MayAnnounce: false, Drafts.IsEmpty: true, AnnouncedAt: not null });
        scene.When(Typical.Chair, new Announce(Deciding.Limits)).ThenNothing();
    }

    public static TheoryData<int, AnnounceProblemKind> Missing => new()
    {
        { 0, AnnounceProblemKind.NoOutcome }, { 1, AnnounceProblemKind.NoRationale }, { 2, AnnounceProblemKind.NoCategory }, { 3, AnnounceProblemKind.NoKeyWorker },
        { 4, AnnounceProblemKind.DateLateWithoutReason }, { 5, AnnounceProblemKind.DateLateWithoutReason }, { 6, AnnounceProblemKind.DateMissingWithoutReason },
        { 7, AnnounceProblemKind.DateMissingWithoutReason },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void What_is_missing_is_named_and_nothing_is_announced(int taken, AnnounceProblemKind kind)
    {
        var dates = new DecisionDates(Deciding.Day.AddDays(14), Deciding.Day.AddMonths(3), null, "");
        DecisionChange[] changes =
        [
            new DecisionChange.OfOutcome(null), new DecisionChange.OfRationale(""), new DecisionChange.OfCategories([]), new DecisionChange.OfKeyWorker(null, ""),
            new DecisionChange.OfDates(dates with { CoreGroupBy = Deciding.Day.AddDays(15) }), new DecisionChange.OfDates(dates with { ReviewBy = Deciding.Day.AddMonths(3).AddDays(1) }),
            new DecisionChange.OfDates(dates with { CoreGroupBy = null }), new DecisionChange.OfDates(dates with { ReviewBy = null }),
        ];
        var scene = Deciding.Drafted().Draft(Typical.Robin, changes[taken]);
        Assert.Equal([new AnnounceProblem(Typical.Robin.Id, kind)], AnnounceCheck.Of(scene.State, Deciding.Limits).AsEnumerable());
        Assert.False(scene.Panel(Typical.Chair)!.MayAnnounce);
        scene.When(Typical.Chair, new Announce(Deciding.Limits)).ThenRefused(RefusalReason.NotReadyToAnnounce);
    }

    [Fact]
    public void A_date_on_its_limit_is_in_time_and_a_late_or_missing_one_needs_a_reason()
    {
        Assert.Empty(Problems(new DecisionDates(Deciding.Limits.LatestCoreGroup, Deciding.Limits.LatestReview, null, "")));
        Assert.Empty(Problems(new DecisionDates(Deciding.Day.AddDays(20), null, null, "the school is closed")));
        Assert.Empty(AnnounceCheck.Of(Deciding.Drafted().Draft(Typical.Robin, new DecisionChange.OfDates(DecisionDates.None)).State, DecisionLimits.None));

        static IEnumerable<AnnounceProblem> Problems(DecisionDates dates) =>
            AnnounceCheck.Of(Deciding.Drafted().Draft(Typical.Robin, new DecisionChange.OfDates(dates)).State, Deciding.Limits);
    }

    [Fact]
    public void Only_a_protection_plan_needs_category_key_worker_and_dates()
    {
        var scene = Deciding.Begun();
        foreach (var child in new[] { Typical.Robin, Typical.Sky })
            scene.Draft(child, new DecisionChange.OfOutcome(Outcome.ChildInNeedPlan)).Draft(child, new DecisionChange.OfRationale("reasons"));
        scene.When(Typical.Chair, new Announce(Deciding.Limits)).Then<DecisionAnnounced>();
    }

    [Fact]
    public void A_key_worker_who_was_removed_is_none()
    {
        var scene = Deciding.Drafted().Given(Typical.Chair, new RemoveAttendee(Typical.SocialWorker.Id));
        Assert.Equal(AnnounceProblemKind.NoKeyWorker, Assert.Single(AnnounceCheck.Of(scene.State, Deciding.Limits)).Kind);
        Assert.Empty(AnnounceCheck.Of(scene.Draft(Typical.Robin, new DecisionChange.OfKeyWorker(null, "Kit")).State, Deciding.Limits));
    }

    [Fact]
    public void Dissent_is_recorded_before_announcing()
    {
        var scene = Deciding.Drafted().Given(Typical.Teacher, new GiveView(Typical.Sky.Id, Deciding.View with { Dissent = "a plan is needed" }, 0));
        Assert.Equal([new AnnounceProblem(Typical.Sky.Id, AnnounceProblemKind.DissentNotRecorded)], AnnounceCheck.Of(scene.State, Deciding.Limits).AsEnumerable());
        Assert.Empty(AnnounceCheck.Of(scene.Draft(Typical.Sky, new DecisionChange.OfDissent("the school disagrees")).State, Deciding.Limits));
    }

    [Fact]
    public void Nothing_is_announced_before_the_beginning_or_without_limits_said()
    {
        Deciding.Prepared().When(Typical.Chair, new Announce(Deciding.Limits)).ThenRefused(RefusalReason.BeginFirst);
        Deciding.Drafted().When(Typical.Chair, new Announce(null!)).ThenRefused(RefusalReason.NotUnderstood);
        Deciding.Begun().When(Typical.Chair, new Announce(Deciding.Limits)).ThenRefused(RefusalReason.NotReadyToAnnounce);
    }

    [Fact]
    public void Before_it_is_announced_nobody_is_told_anything() => Assert.All(
        Typical.Everyone, who => Assert.True(Deciding.Drafted().Told(who) is { At: null, Children.IsEmpty: true, MayAmend: false }));

    [Fact]
    public void Everyone_who_takes_part_is_told_what_was_announced()
    {
        var scene = Deciding.Announced();
        foreach (var who in Typical.Everyone)
        {
            var told = scene.Told(who);
            var robin = told.Children[0].Now;
            Assert.Equal((Outcome.ChildProtectionPlan, "reasons for Robin", "summary for Robin", "Sam"), (robin.Outcome, robin.Rationale, robin.Summary, robin.KeyWorker));
            Assert.Equal(("Neglect", "Sam Dawn", 6), (robin.Categories.Single().Text, string.Join(' ', robin.CoreGroup), robin.CoreGroupWeeks));
            Assert.Equal(("Sky", Outcome.NoPlan, "school goes on"), (told.Children[1].ChildName, told.Children[1].Now.Outcome, told.Children[1].Now.Support));
            Assert.Equal(who == Typical.Chair, told.MayAmend);
        }

        scene.Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartLater)).Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id));
        Assert.True(scene.Told(Typical.Dad) is { At: null, Children.IsEmpty: true });
        Assert.True(scene.Told(Typical.Mum) is { At: null, Children.IsEmpty: true });
    }

    [Fact]
    public void Recorded_dissent_is_told_to_the_chair_and_so_is_its_amendment()
    {
        var scene = Deciding.Drafted().Draft(Typical.Robin, new DecisionChange.OfDissent("gran disagrees")).Given(Typical.Chair, new Announce(Deciding.Limits))
            .Given(Typical.Chair, Amend with { Change = new DecisionChange.OfDissent("gran and the school disagree") });
        foreach (var who in Typical.Everyone)
            Assert.Equal(who == Typical.Chair, Portrait.Of(scene.Told(who)).Contains("gran", StringComparison.Ordinal));
        var wall = WallView.For(scene.Given(Typical.Chair, Show()).State);
        Assert.DoesNotContain("gran", Portrait.Of(wall), StringComparison.Ordinal);
        Assert.False(wall.Decision!.Amended, "that dissent was amended is the chair's to know");
    }

    [Fact]
    public void What_was_drafted_for_another_outcome_is_not_shown()
    {
        var told = Deciding.Drafted().Draft(Typical.Robin, new DecisionChange.OfOutcome(Outcome.ChildInNeedPlan)).Given(Typical.Chair, new Announce(Deciding.Limits)).Told(Typical.Mum);
        var robin = told.Children[0].Now;
        Assert.True(robin is { Categories.IsEmpty: true, CoreGroup.IsEmpty: true, CoreGroupWeeks: null, KeyWorker: "Sam" });
    }

    [Fact]
    public void Why_a_date_is_late_is_for_the_chair()
    {
        var scene = Deciding.Drafted().Draft(Typical.Robin, new DecisionChange.OfDates(new DecisionDates(null, null, null, "bail ends then"))).Given(Typical.Chair, new Announce(Deciding.Limits));
        foreach (var who in Typical.Everyone)
            Assert.Equal(who == Typical.Chair, Portrait.Of(scene.Told(who)).Contains("bail", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_was_taken_off_the_list_is_not_announced_in_the_core_group()
    {
        var scene = Deciding.Drafted().Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id)).Given(Typical.Chair, new Announce(Deciding.Limits));
        Assert.Equal([Typical.SocialWorker.Id], scene.State.Decision.Announced[Typical.Robin.Id].Now.CoreGroup);
    }

    [Fact]
    public void Days_that_would_be_before_a_conference_that_was_put_off_are_not_in_the_draft_any_more()
    {
        var dates = new DecisionDates(Deciding.Day.AddDays(10), Deciding.Day.AddDays(80), null, "");
        var scene = Deciding.Prepared().Draft(Typical.Robin, new DecisionChange.OfDates(dates))
            .Given(Typical.Chair, new Core.Preparation.ChangeDetails("Robin and Sky", Scene.Start.AddDays(28), null, null));
        Assert.Equal(dates with { CoreGroupBy = null }, scene.Drafts(Typical.Robin).Dates);
    }

    [Fact]
    public void A_sealed_decision_is_amended_and_not_drafted()
    {
        var scene = Deciding.Announced();
        scene.When(Typical.Chair, new DraftDecision(Typical.Robin.Id, new DecisionChange.OfSummary("another"), 0)).ThenRefused(RefusalReason.Announced);
        scene.When(Typical.Chair, Amend).Then<DecisionAmended>();
        scene.When(Typical.Chair, Amend).ThenNothing();

        var robin = scene.Told(Typical.Mum).Children[0];
        var amendment = Assert.Single(robin.Amendments);
        Assert.Equal(("another summary", "summary for Robin", "another summary"), (robin.Now.Summary, amendment.Before.Summary, amendment.After.Summary));
        Assert.Equal((DecisionField.Summary, "a wrong name", ""), (amendment.Field, amendment.Why, amendment.Before.Rationale));
        Assert.Equal("summary for Robin", scene.State.Decision.Announced[Typical.Robin.Id].First.Summary);
    }

    [Fact]
    public void An_amendment_needs_a_reason_and_something_announced()
    {
        Deciding.Drafted().When(Typical.Chair, Amend).ThenRefused(RefusalReason.NotAnnounced);
        var scene = Deciding.Announced();
        scene.When(Typical.Chair, Amend with { Why = " " }).ThenRefused(RefusalReason.AmendmentReasonMissing);
        scene.When(Typical.Chair, Amend with { Why = null! }).ThenRefused(RefusalReason.AmendmentReasonMissing);
        scene.When(Typical.Chair, Amend with { Why = new string('x', 501) }).ThenRefused(RefusalReason.WordsTooLong, 501, 500);
        scene.When(Typical.Chair, Amend with { Child = Id.Child(9) }).ThenRefused(RefusalReason.ChildUnknown);
        scene.When(Typical.Chair, Amend with { Change = null! }).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, Amend with { Change = new DecisionChange.OfSummary(new string('x', 4_001)) }).ThenRefused(RefusalReason.WordsTooLong, 4_001, 4_000);
        scene.When(Typical.Chair, Amend with { Why = new string('x', 500) }).Then<DecisionAmended>();
    }

    [Fact]
    public void An_amendment_leaves_a_decision_whole()
    {
        var scene = Deciding.Announced();
        foreach (var change in new DecisionChange[] { new DecisionChange.OfOutcome(null), new DecisionChange.OfRationale(""), new DecisionChange.OfCategories([]) })
            scene.When(Typical.Chair, Amend with { Change = change }).ThenRefused(RefusalReason.AmendedAway);
        var plan = Amend with { Child = Typical.Sky.Id, Change = new DecisionChange.OfOutcome(Outcome.ChildProtectionPlan) };
        scene.When(Typical.Chair, plan).ThenRefused(RefusalReason.AmendedAway);
        scene.Given(Typical.Chair, plan with { Change = new DecisionChange.OfCategories(["neglect"]) }).When(Typical.Chair, plan).Then<DecisionAmended>();
    }

    [Fact]
    public void There_are_only_so_many_amendments()
    {
        var scene = Deciding.Announced();
        for (var n = 0; n < 200; n++)
            scene.Given(Typical.Chair, Amend with { Child = n % 2 == 0 ? Typical.Robin.Id : Typical.Sky.Id, Change = new DecisionChange.OfSummary($"summary {n}") });
        scene.When(Typical.Chair, Amend).ThenRefused(RefusalReason.TooManyAmendments, 200);
    }

    [Fact]
    public void What_was_said_stands_beside_the_draft_for_quoting()
    {
        var scene = Deciding.Drafted().Given(Typical.Teacher, new GiveView(Typical.Robin.Id, Deciding.View, 0)).Given(Typical.Mum, Ask.Add(1, "it is cold"))
            .Given(Typical.Chair, Ask.Add(2, "for me", audience: Core.Board.Audience.ChairOnly));
        var panel = scene.Panel(Typical.Chair)!;
        Assert.Equal("for me, it is cold", string.Join(", ", panel.Cards[0].Select(c => c.Text).Order(StringComparer.Ordinal)));
        Assert.Equal(Deciding.View, panel.Views[0].Professionals.Single().View);
        Assert.Equal((1, 0, 11), (panel.Drafts[0].RevisionOf(DecisionField.Rationale), panel.Drafts[0].RevisionOf(DecisionField.Support), panel.People.Length));
        Assert.Same(panel, DecisionPanelView.For(scene.State, scene[Typical.Chair], Deciding.Limits, panel));
    }

    [Fact]
    public void What_was_announced_is_the_same_where_nothing_changed()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Amend);
        var before = scene.Told(Typical.Mum);
        Assert.Same(before, AnnouncedView.For(scene.Given(Typical.Mum, Ask.Add(1)).State, scene[Typical.Mum], before));
    }

    [Fact]
    public void The_wall_shows_it_only_once_it_is_announced()
    {
        Deciding.Drafted().When(Typical.Chair, Show()).ThenRefused(RefusalReason.NotAnnounced);
        Deciding.Announced().When(Typical.Chair, new ShowOnWall(new Spotlight(null, null, Page: new PageShown(WallPage.Decision)))).ThenRefused(RefusalReason.NotUnderstood);
        Deciding.Announced().When(Typical.Chair, new ShowOnWall(new Spotlight(null, null, Page: new PageShown(WallPage.Decision, Id.Child(9))))).ThenRefused(RefusalReason.ChildUnknown);

        var scene = Deciding.Announced().Given(Typical.Chair, Show());
        var wall = WallView.For(scene.State);
        Assert.Equal(
            ("Robin", Outcome.ChildProtectionPlan, "summary for Robin", "Sam", Deciding.Day.AddDays(80), false),
            (wall.Decision!.ChildName, wall.Decision.Outcome, wall.Decision.Summary, wall.Decision.KeyWorker, wall.Decision.ReviewBy, wall.Decision.Amended));
        Assert.DoesNotContain("reasons", Portrait.Of(wall), StringComparison.Ordinal);
        Assert.Same(wall, WallView.For(scene.Given(Typical.Chair, Ask.Add(1, audience: Core.Board.Audience.ChairOnly)).State, wall));
    }

    [Fact]
    public void A_held_wall_shows_it_as_it_was_and_a_blank_one_not_at_all()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Show()).Given(Typical.Chair, new FreezeWall(true)).Given(Typical.Chair, Amend);
        Assert.Equal(("summary for Robin", false), (WallView.For(scene.State).Decision!.Summary, WallView.For(scene.State).Decision!.Amended));
        scene.Given(Typical.Chair, new FreezeWall(false));
        Assert.Equal(("another summary", true), (WallView.For(scene.State).Decision!.Summary, WallView.For(scene.State).Decision!.Amended));
        Assert.Null(WallView.For(scene.Given(Typical.Chair, new BlankWall(true)).State).Decision);
    }

    private static ShowOnWall Show() => new(new Spotlight(null, null, Page: new PageShown(WallPage.Decision, Typical.Robin.Id)));
}
