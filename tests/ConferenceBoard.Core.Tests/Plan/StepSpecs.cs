using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Tests.Scaling;

namespace ConferenceBoard.Core.Tests.Plan;

/// <summary>Who does a next step, by when and what for; and how it has gone.</summary>
public sealed class StepSpecs
{
    public static TheoryData<Role> OthersThanPlanners => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.SocialWorker);

    [Fact]
    public void Chair_note_taker_and_social_worker_plan_and_review_a_step()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker, Typical.SocialWorker })
        {
            var scene = Planned.Begun();
            Assert.Equal(Planned.Plan, scene.When(keeper, new PlanStep(Planned.Step, Planned.Plan, 0)).Then<StepPlanned>().Plan);
            Assert.Equal(Planned.Review, scene.When(keeper, new ReviewStep(Planned.Step, Planned.Review, 0)).Then<StepReviewed>().Review);
            Assert.Equal(new PlannedStep(Planned.Plan, 1, Planned.Review, 1), scene.State.Plan.Step(Planned.Step));
        }
    }

    [Theory]
    [MemberData(nameof(OthersThanPlanners))]
    public void Nobody_else_does(Role role)
    {
        Planned.Begun().When(Typical.Of(role), new PlanStep(Planned.Step, Planned.Plan, 0)).ThenRefused(RefusalReason.PlanNotYours);
        Planned.Begun().When(Typical.Of(role), new ReviewStep(Planned.Step, Planned.Review, 0)).ThenRefused(RefusalReason.PlanNotYours);
    }

    [Fact]
    public void Nor_does_the_office()
    {
        Planned.Begun().When(null, new PlanStep(Planned.Step, Planned.Plan, 0)).ThenRefused(RefusalReason.PlanNotYours);
        Planned.Begun().When(null, new ReviewStep(Planned.Step, Planned.Review, 0)).ThenRefused(RefusalReason.PlanNotYours);
    }

    [Fact]
    public void Two_screens_never_overwrite_each_other()
    {
        var scene = Planned.Begun().Given(Typical.Chair, new PlanStep(Planned.Step, Planned.Plan, 0)).Given(Typical.Chair, new ReviewStep(Planned.Step, Planned.Review, 0));
        scene.When(Typical.NoteTaker, new PlanStep(Planned.Step, Planned.Plan with { Outcome = "Other" }, 0)).ThenRefused(RefusalReason.PlanChangedMeanwhile);
        scene.When(Typical.NoteTaker, new ReviewStep(Planned.Step, Planned.Review with { Helped = "Other" }, 0)).ThenRefused(RefusalReason.PlanChangedMeanwhile);
        scene.When(Typical.NoteTaker, new PlanStep(Planned.Step, Planned.Plan with { Outcome = "Other" }, 1)).Then<StepPlanned>();
        scene.When(Typical.NoteTaker, new ReviewStep(Planned.Step, Planned.Review with { Helped = "Other" }, 1)).Then<StepReviewed>();
    }

    [Fact]
    public void Planning_does_not_stand_in_the_way_of_reviewing() =>
        Planned.Begun().Given(Typical.Chair, new PlanStep(Planned.Step, Planned.Plan, 0)).When(Typical.SocialWorker, new ReviewStep(Planned.Step, Planned.Review, 0)).Then<StepReviewed>();

    [Fact]
    public void What_holds_already_changes_nothing()
    {
        var scene = Planned.Begun().Given(Typical.Chair, new PlanStep(Planned.Step, Planned.Plan, 0)).Given(Typical.Chair, new ReviewStep(Planned.Step, Planned.Review, 0));
        scene.When(Typical.Chair, new PlanStep(Planned.Step, Planned.Plan with { People = [.. Planned.Plan.People, Typical.Mum.Id], Others = " the  breakfast club" }, 0)).ThenNothing();
        scene.When(Typical.Chair, new ReviewStep(Planned.Step, Planned.Review with { Happened = " Went on Monday " }, 0)).ThenNothing();
        Planned.Begun().When(Typical.Chair, new PlanStep(Planned.Step, new StepPlan([], null!, null, null!, null), 7)).ThenNothing();
    }

    [Fact]
    public void Only_a_next_step_that_stands_on_the_board_is_planned()
    {
        foreach (var command in new ConferenceCommand[] { new PlanStep(Planned.Idea, Planned.Plan, 0), new ReviewStep(Planned.Idea, Planned.Review, 0) })
        {
            Planned.Begun().When(Typical.Chair, command).ThenRefused(RefusalReason.NotANextStep);
            Planned.Begun().Given(Typical.Chair, new RemoveCard(Planned.Idea)).When(Typical.Chair, command).ThenRefused(RefusalReason.CardRemovedMeanwhile);
            Planned.Begun().Given(Typical.Chair, Ask.Restrict(Planned.Idea, Audience.ChairOnly)).When(Typical.SocialWorker, command).ThenRefused(RefusalReason.CardGone);
            Typical.Conference().When(Typical.Chair, command).ThenRefused(RefusalReason.CardGone);
        }
    }

    [Fact]
    public void People_are_on_the_list()
    {
        var scene = Planned.Begun();
        scene.When(Typical.Chair, With(Planned.Plan with { People = [Id.Attendee(500)] })).ThenRefused(RefusalReason.PersonGone);
        scene.Given(Typical.Chair, new RemoveAttendee(Typical.Mum.Id)).When(Typical.Chair, With(Planned.Plan)).ThenRefused(RefusalReason.PersonGone);
    }

    [Theory]
    [InlineData(Limits.StepPeople, true)]
    [InlineData(Limits.StepPeople + 1, false)]
    public void No_more_people_than_can_be_named(int count, bool accepted)
    {
        var scene = Planned.Begun();
        for (var n = 0; n < count; n++)
            scene.Given(Typical.Chair, new InviteAttendee(Id.Attendee(100 + n), $"Guest {n}", Role.Professional, "", Remote: false));
        scene.When(Typical.Chair, With(Planned.Plan with { People = [.. Enumerable.Range(0, count).Select(n => Id.Attendee(100 + n))] }));
        _ = accepted ? scene.ThenAccepted() : scene.ThenRefused(RefusalReason.TooManyNamed, Limits.StepPeople);
    }

    [Fact]
    public void Words_keep_to_their_lengths()
    {
        foreach (var (longest, tooLong, limit) in new[]
                 {
                     (With(Planned.Plan with { Others = X(200) }), With(Planned.Plan with { Others = X(201) }), 200),
                     (With(Planned.Plan with { Outcome = X(500) }), With(Planned.Plan with { Outcome = X(501) }), 500),
                 })
        {
            Planned.Begun().When(Typical.Chair, tooLong).ThenRefused(RefusalReason.WordsTooLong, limit + 1, limit);
            Planned.Begun().When(Typical.Chair, longest).Then<StepPlanned>();
        }

        foreach (var words in new Func<string, StepReview>[] { x => Planned.Review with { Happened = x }, x => Planned.Review with { Helped = x }, x => Planned.Review with { InTheWay = x } })
        {
            Planned.Begun().When(Typical.Chair, new ReviewStep(Planned.Step, words(X(1_001)), 0)).ThenRefused(RefusalReason.WordsTooLong, 1_001, 1_000);
            Planned.Begun().When(Typical.Chair, new ReviewStep(Planned.Step, words(X(1_000)), 0)).Then<StepReviewed>();
        }
    }

    [Fact]
    public void The_day_is_within_some_years_unless_it_was_written_before()
    {
        var today = DateOnly.FromDateTime(Scene.Start.Date);
        foreach (var near in new[] { today.AddYears(-5), today.AddYears(5) })
            Planned.Begun().When(Typical.Chair, With(Planned.Plan with { By = near })).Then<StepPlanned>();
        foreach (var far in new[] { today.AddYears(-5).AddDays(-1), today.AddYears(5).AddDays(1), DateOnly.MinValue, DateOnly.MaxValue })
            Planned.Begun().When(Typical.Chair, With(Planned.Plan with { By = far })).ThenRefused(RefusalReason.StepDate, 5);

        var old = Planned.Begun().Where(s => s with { Plan = new PlanState().With(Planned.Step, p => p with { Plan = Planned.Plan with { By = DateOnly.MinValue } }) });
        old.When(Typical.Chair, With(Planned.Plan with { By = DateOnly.MinValue, Outcome = "Other" })).Then<StepPlanned>();
    }

    [Fact]
    public void The_danger_it_serves_is_on_the_list()
    {
        var scene = Planned.Begun().Given(Typical.SocialWorker, Scales.Add());
        scene.When(Typical.Chair, With(Planned.Plan with { Pair = Id.Pair(9) })).ThenRefused(RefusalReason.PairGone);
        scene.When(Typical.Chair, With(Planned.Plan with { Pair = Scales.Pair })).Then<StepPlanned>();

        // Once it is off the list it is named anew by nobody, and what stands beside it can still be changed.
        var off = scene.Given(Typical.Chair, With(Planned.Plan with { Pair = Scales.Pair })).Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1));
        off.When(Typical.Chair, new PlanStep(Planned.Step, Planned.Plan with { Pair = Scales.Pair, Others = "" }, 1)).Then<StepPlanned>();
        Planned.Begun().Given(Typical.SocialWorker, Scales.Add()).Given(Typical.SocialWorker, new RemovePair(Scales.Pair, 1))
            .When(Typical.Chair, With(Planned.Plan with { Pair = Scales.Pair })).ThenRefused(RefusalReason.PairGone);
    }

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        foreach (var command in new ConferenceCommand[]
                 {
                     With(null!), With(Planned.Plan with { People = null! }), new ReviewStep(Planned.Step, null!, 0),
                     new ReviewStep(Planned.Step, Planned.Review with { Status = (StepStatus)9 }, 0),
                 })
            Planned.Begun().When(Typical.Chair, command).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void A_card_that_is_taken_off_and_put_back_has_its_plan_again()
    {
        var scene = Planned.Begun().Given(Typical.Chair, new PlanStep(Planned.Step, Planned.Plan, 0)).Given(Typical.Chair, new RemoveCard(Planned.Step));
        Assert.Empty(scene.PlanSeenBy(Typical.Chair).Steps);
        Assert.Equal(Planned.Friday, scene.Given(Typical.Chair, new UndoLast()).StepSeenBy(Typical.Chair).By);
        scene.Given(Typical.Chair, new RemoveCard(Planned.Step)).Given(Typical.Chair, new RestoreCard(Planned.Step));
        Assert.Equal(Planned.Friday, scene.StepSeenBy(Typical.Chair).By);
    }

    [Fact]
    public void Undo_takes_back_what_was_done_on_the_board_and_no_plan()
    {
        var scene = Planned.Begun().Given(Typical.NoteTaker, new EditCardText(Planned.Step, 1, "Other words")).Given(Typical.NoteTaker, new PlanStep(Planned.Step, Planned.Plan, 0));
        scene.Given(Typical.NoteTaker, new UndoLast());
        Assert.Equal(("Breakfast every morning", Planned.Plan), (scene[Planned.Step].Text, scene.State.Plan.Step(Planned.Step).Plan));
    }

    private static PlanStep With(StepPlan plan) => new(Planned.Step, plan, 0);

    private static string X(int count) => new('x', count);
}
