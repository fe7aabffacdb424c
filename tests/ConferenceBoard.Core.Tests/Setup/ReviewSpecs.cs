using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Scaling;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Setup;

/// <summary>The review that is made from a conference, and what it begins with (domain.md §1, §4).</summary>
public sealed class ReviewSpecs
{
    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    [Fact]
    public void The_chair_makes_one_review_of_a_conference_that_has_ended()
    {
        var scene = Ended();
        var made = scene.When(Typical.Chair, new MakeReview(Carry.Review, Carry.InTwelveWeeks)).Then<ReviewMade>();
        Assert.Equal(new NextReview(Carry.Review, Carry.InTwelveWeeks), made.Review);
        Assert.Equal(made.Review, scene.State.Review);
        scene.When(Typical.Chair, new MakeReview(new ConferenceId(Id.Of(0xC0, 3)), Carry.InTwelveWeeks.AddDays(1))).ThenNothing();
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void Nobody_else_makes_it(Role role) =>
        Ended().When(Typical.Of(role), new MakeReview(Carry.Review, Carry.InTwelveWeeks)).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void Nor_does_the_office() => Ended().When(null, new MakeReview(Carry.Review, Carry.InTwelveWeeks)).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void Not_before_the_end() =>
        Typical.Conference().Given(Typical.Chair, new BeginConference()).When(Typical.Chair, new MakeReview(Carry.Review, Carry.InTwelveWeeks)).ThenRefused(RefusalReason.EndFirst);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(Limits.ReviewWithinDays, true)]
    [InlineData(Limits.ReviewWithinDays + 1, false)]
    public void It_is_after_this_conference_within_about_a_year(int days, bool accepted)
    {
        var scene = Ended();
        scene.When(Typical.Chair, new MakeReview(Carry.Review, scene.Now.AddDays(days)));
        _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.ReviewDate);
    }

    [Fact]
    public void The_office_opens_it_once()
    {
        var review = Ended().Reviewed();
        Assert.Equal(new ConferenceDetails("Robin and Sky", ConferenceType.Review, Carry.InTwelveWeeks), review.State.Details);
        Assert.Equal(new Origin(Carry.Before, ConferenceType.Initial, Scene.Start), review.State.Origin);
        Assert.Equal([Typical.Robin, Typical.Sky], review.State.Children);
        Assert.Equal(Carry.Rules, review.State.Practice);
        Assert.Null(review.State.BegunAt);
        review.When(null, new OpenReview(Carry.Before, Carry.Made().State, Carry.Rules)).ThenRefused(RefusalReason.AlreadyOpen);
    }

    [Fact]
    public void Not_without_a_review_that_was_made() =>
        new Scene().When(null, new OpenReview(Carry.Before, Carry.Ended().State, Carry.Rules)).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void A_person_does_not_open_it() =>
        Ended().When(Typical.Chair, new OpenReview(Carry.Before, Carry.Made().State, Carry.Rules)).ThenRefused(RefusalReason.NotYours);

    [Fact]
    public void Rules_without_a_name_are_nobodys_and_are_left_out() =>
        Assert.False(new Scene().Given(null, new OpenReview(Carry.Before, Carry.Made().State, PracticeRules.Usual)).State.Practice.IsAdopted);

    [Fact]
    public void Everyone_on_the_list_is_expected_again_the_way_they_came()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new MarkAttendance(Typical.Advocate.Id, Attendance.Remote))
            .Given(Typical.Chair, new MarkAttendance(Typical.Dad.Id, Attendance.TheirPartOver)).Given(Typical.Chair, new RemoveAttendee(Typical.Observer.Id));
        var review = End(scene).Reviewed();
        Assert.Equal(scene.State.Attendees.Where(a => !a.Removed).Select(a => (a.Id, a.Name, a.Role, a.Belongs)), review.State.Attendees.Select(a => (a.Id, a.Name, a.Role, a.Belongs)));
        Assert.Equal(Attendance.ExpectedRemote, review[Typical.Advocate].Attendance);
        Assert.Equal(Attendance.TheirPartLater, review[Typical.Dad].Attendance);
        Assert.Equal(Attendance.Expected, review[Typical.Mum].Attendance);
        Assert.Empty(review.State.Seats);
        Assert.Null(review.State.JoinCode);
    }

    [Fact]
    public void Who_was_taken_off_the_list_stays_off_it_and_what_is_withheld_from_them_is_still_known()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Add(1)).Given(Typical.Chair, Ask.Restrict(Id.Card(1), Audience.Everyone, Typical.Dad))
            .Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        var review = End(scene).Reviewed();
        Assert.True(review[Typical.Dad].Removed);
        Assert.Contains(Typical.Dad.Id, review[Id.Card(1)].WithheldFrom);
    }

    [Fact]
    public void Next_steps_and_parked_ideas_stay_on_the_board_and_the_rest_is_at_hand()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(1)).Given(Typical.Mum, Ask.Add(2, "What works", Column.WorkingWell))
            .Given(Typical.Mum, Need(3, Strand.NextStep)).Given(Typical.Mum, Need(4, Strand.ParkedIdea)).Given(Typical.Mum, Ask.Add(5)).Given(Typical.Chair, new RemoveCard(Id.Card(5)))
            .Given(Typical.Chair, Ask.Add(6)).Given(Typical.Chair, new ArchiveCard(Id.Card(6)));
        Assert.Equal(new CarriedCounts(11, 0, 1, 1, 3, 0, 0), CarriedCounts.Of(scene.State));
        var review = End(scene).Reviewed();
        Assert.Equal([Id.Card(3), Id.Card(4)], review.State.Board.In(Column.NeedsToHappen));
        Assert.Equal([Id.Card(6), Id.Card(1), Id.Card(2)], review.State.Board.Cards.Values.Where(c => c.Standing == CardStanding.Archived).OrderBy(c => c.NoticedAt).Select(c => c.Id));
        Assert.Null(review.State.Board.Card(Id.Card(5)));
        Assert.Null(review[Id.Card(3)].Writer);
        Assert.Empty(review.State.Changes);
    }

    [Fact]
    public void Next_steps_come_with_what_is_planned_of_them_and_how_they_have_gone_is_for_the_review_to_say()
    {
        var plan = new StepPlan([Typical.Teacher.Id, Typical.Dad.Id], "Gran", new DateOnly(2026, 9, 25), "Sky eats", Scales.Pair);
        var scene = Scales.Begun().Given(Typical.Mum, Need(3, Strand.NextStep)).Given(Typical.Mum, Need(4, Strand.NextStep)).Given(Typical.Mum, Need(5, Strand.NextStep))
            .Given(Typical.Chair, new PlanStep(Id.Card(3), plan, 0)).Given(Typical.Chair, new ReviewStep(Id.Card(3), new StepReview(StepStatus.Blocked, "Little", "Gran", "The bus", Success: true), 0))
            .Given(Typical.Chair, new PlanStep(Id.Card(5), StepPlan.None with { People = [Typical.Dad.Id] }, 0)).Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id));
        var review = End(scene).Reviewed();
        Assert.Equal(new PlannedStep(plan with { People = [Typical.Teacher.Id] }, 1, StepReview.None with { Status = StepStatus.Blocked }, 1), review.State.Plan.Step(Id.Card(3)));
        Assert.Equal([Id.Card(3)], review.State.Plan.Steps.Keys);
    }

    [Fact]
    public void A_danger_that_was_taken_off_is_not_served_any_more()
    {
        var scene = Scales.Begun().Given(Typical.Mum, Need(3, Strand.NextStep)).Given(Typical.Chair, new PlanStep(Id.Card(3), StepPlan.None with { Others = "Gran", Pair = Scales.Pair }, 0))
            .Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1));
        Assert.Equal(StepPlan.None with { Others = "Gran" }, End(scene).Reviewed().State.Plan.Step(Id.Card(3)).Plan);
    }

    [Fact]
    public void What_follows_and_the_safety_plan_carry_over_and_offers_do_not()
    {
        var safety = new SafetyPlan("Gran comes", ["Gran"], Draft: false, "A key", "", "With pictures");
        var scene = Typical.Conference().Given(Typical.Chair, new WriteContingency("We meet again", 0)).Given(Typical.Chair, new WriteSafetyPlan(safety, 0))
            .Given(Typical.Teacher, new MakeOffer(Id.SupportOffer(1), "The breakfast club"));
        var review = End(scene).Reviewed();
        Assert.Equal(("We meet again", safety), (review.State.Plan.Contingency, review.State.Plan.SafetyPlan));
        Assert.Empty(review.State.Plan.Offers);
    }

    [Fact]
    public void Only_the_newest_of_very_many_earlier_cards_are_kept()
    {
        var scene = Typical.Conference();
        for (var number = 1; number <= Limits.EarlierCards + 2; number++)
            scene.Given(null, Ask.Add(number)).Given(null, new ArchiveCard(Id.Card(number)));
        scene.Given(Typical.Chair, Ask.Add(5_000));
        var review = End(scene).Reviewed();
        Assert.Equal(Limits.EarlierCards, review.State.Board.Cards.Count);
        Assert.Null(review.State.Board.Card(Id.Card(3)));
        Assert.NotNull(review.State.Board.Card(Id.Card(4)));
        Assert.NotNull(review.State.Board.Card(Id.Card(5_000)));
    }

    [Fact]
    public void The_tray_stays_behind_and_is_counted()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).Given(Typical.Mum, Ask.Add(1));
        Assert.Equal(1, CarriedCounts.Of(scene.State).InTray);
        Assert.Empty(End(scene).Reviewed().State.Board.Cards);
    }

    [Fact]
    public void Where_it_was_held_carries_over()
    {
        var scene = Typical.Conference().Given(Typical.Chair, new SetPlace("The Old Library", "Ring twice", "https://meet.example/room"));
        Assert.Equal(scene.State.Place, End(scene).Reviewed().State.Place);
    }

    [Fact]
    public void What_is_known_of_children_and_people_carries_over_and_is_asked_again_where_it_was_of_that_day()
    {
        var day = DateOnly.FromDateTime(Scene.Start.Date);
        var sky = new ChildPreparation(day.AddYears(-9), null, "Polish", ChildAttends.APart, "the beginning", "Sam", "Gran", "Ade");
        var mum = new AttendeePreparation(Coming.Remote, true, "Polish", ParticipationNeeds.Breaks, "near the door", "that he is there", "a break", SafeAttendance.DifferentTimes, "not with Lee");
        var scene = Typical.Conference().Given(Typical.Chair, new DescribeChild(Typical.Sky.Id, sky, 0)).Given(Typical.Chair, new PrepareAttendee(Typical.Mum.Id, mum, 0))
            .Given(Typical.Chair, new PrepareAttendee(Typical.Dad.Id, AttendeePreparation.Unsaid with { Coming = Coming.InPerson }, 0))
            .Given(Typical.Chair, new WriteTrajectory([new TrajectoryPoint(day, "The first call")], 0))
            .Given(Typical.Chair, new KeepPreMeet(Typical.Mum.Id, PreMeet.None with { Notes = "calm" }, 0))
            .Given(Typical.Chair, new KeepReport(Typical.Mum.Id, ReportTrack.None with { Wanted = true }, 0))
            .Given(Typical.Mum, new WriteViewsBefore(ViewsBefore.Empty with { Worries = "He shouts" }, 0))
            .Given(Typical.Chair, new ChangeDetails("Robin and Sky", Scene.Start, Scene.Start.AddHours(2), day))
            .Given(Typical.Chair, new PrepareAttendee(Typical.Observer.Id, mum, 0)).Given(Typical.Chair, new RemoveAttendee(Typical.Observer.Id));
        var review = End(scene).Reviewed().State.Preparation;
        Assert.Equal(sky with { Attends = ChildAttends.NotSaid, WhichPart = "", PreparedBy = "", BroughtBy = "" }, Assert.Single(review.Children).Value.Info);
        Assert.Equal(KeyValuePair.Create(Typical.Mum.Id, new Prepared<AttendeePreparation>(mum with { Coming = Coming.NotSaid, NeedsAsked = false }, 1)), Assert.Single(review.People));
        Assert.Equal("The first call", Assert.Single(review.Trajectory.Info).Words);
        Assert.Equal((0, 0, 0), (review.PreMeets.Count, review.Reports.Count, review.Views.Count));
        Assert.Equal(((DateTimeOffset?)null, (DateOnly?)null), (review.ExpectedEnd, review.StrategyDiscussion));
    }

    [Fact]
    public void The_same_scales_with_what_they_came_to()
    {
        var scene = Scales.Revealed(1, 2, 3);
        var review = End(scene).Reviewed();
        var (was, now) = (Assert.Single(scene.State.Scaling.Pairs), Assert.Single(review.State.Scaling.Pairs));
        Assert.Equal((was.Id, was.Words), (now.Id, now.Words));
        Assert.Equal(was.Results[0].Marks, now.Results[0].Marks);
        Assert.True(now.Results[0].Earlier);
    }

    [Fact]
    public void The_chair_alone_sees_the_review_and_what_it_would_take_over()
    {
        var scene = Ended();
        Assert.NotNull(ConsoleView.For(scene.State, scene[Typical.Chair])!.Carries);
        Assert.Null(ConsoleView.For(scene.State, scene[Typical.NoteTaker])!.Carries);
        scene.Given(Typical.Chair, new MakeReview(Carry.Review, Carry.InTwelveWeeks));
        var (chair, notes) = (ConsoleView.For(scene.State, scene[Typical.Chair])!, ConsoleView.For(scene.State, scene[Typical.NoteTaker])!);
        Assert.Equal((Carry.Review, (CarriedCounts?)null), (chair.Review!.Conference, chair.Carries));
        Assert.Null(notes.Review);
    }

    [Fact]
    public void Nobody_sees_more_at_the_review_than_at_the_conference_before() => AllWalks.EachStep(step =>
    {
        if (step.Number % 97 != 0 || step.After.Details is null)
            return;
        var before = step.After with { EndedAt = Scene.Start, Review = new NextReview(Carry.Review, Carry.InTwelveWeeks) };
        var review = Carry.Of(before).State with { BegunAt = before.BegunAt };
        foreach (var person in review.Attendees.Where(a => !a.Removed))
        {
            var (was, now) = (before.Attendee(person.Id)! with { Attendance = Attendance.InTheRoom }, person with { Attendance = Attendance.InTheRoom });
            Assert.All(review.Board.Cards.Values.Where(c => Visibility.MaySee(now, c)), c => Assert.True(Visibility.MaySee(was, before.Board.Cards[c.Id])));
            Assert.Equal(Portrait.Of(SeenFamily.By(before, was).Family), Portrait.Of(SeenFamily.By(review, now).Family));
        }

        Assert.Equal(before.Genogram.Arrangement.Spots, review.Genogram.Arrangement.Spots);
        Assert.Equal(before.Genogram.AgeOrder, review.Genogram.AgeOrder);
        Assert.Equal(before.Genogram.Pins, review.Genogram.Pins);
        Assert.Equal(CarriedCounts.Of(before) with { InTray = 0, Earlier = CarriedCounts.Of(review).Earlier }, CarriedCounts.Of(review));
    });

    private static AddCard Need(int card, Strand strand) =>
        Ask.Add(card, "Words", Column.NeedsToHappen) with { Marks = Ask.Plain(Column.NeedsToHappen) with { Strand = strand } };

    private static Scene End(Scene scene) =>
        (scene.State.BegunAt is null ? scene.Given(Typical.Chair, new BeginConference()) : scene).Given(Typical.Chair, new EndConference());

    private static Scene Ended() => End(Typical.Conference());
}
