using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Decision;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Papers;

/// <summary>What is left to do once the outcome is known (domain.md §4).</summary>
public sealed class AfterSpecs
{
    [Fact]
    public void Nothing_is_left_before_the_outcome_is_known()
    {
        Assert.Empty(After.Of(ConferenceState.Empty, Deciding.Drafted().Now, []));
        Assert.Empty(Left(Deciding.Drafted()));
        Assert.Empty(Left(Lettered.CoreGroup()));
    }

    [Fact]
    public void Each_child_is_to_be_told_and_late_after_its_time()
    {
        var scene = Deciding.Announced();
        var due = scene.Now.AddHours(24);
        Assert.Equal([(Typical.Robin.Id, ReadinessStanding.ToDo), (Typical.Sky.Id, ReadinessStanding.ToDo)], Told(scene, due));
        Assert.Equal([(Typical.Robin.Id, ReadinessStanding.Late), (Typical.Sky.Id, ReadinessStanding.Late)], Told(scene, due.AddSeconds(1)));
        scene.Given(Typical.Chair, new TellChild(Typical.Robin.Id, true));
        Assert.Equal([(Typical.Robin.Id, ReadinessStanding.Ready), (Typical.Sky.Id, ReadinessStanding.Late)], Told(scene, due.AddSeconds(1)));
        Assert.All(Left(scene).Where(i => i.Kind == AfterKind.ChildTold), i => Assert.Equal(due, i.DueAt));
    }

    [Fact]
    public void The_familys_letters_are_made_final_and_sent()
    {
        var scene = Deciding.Announced();
        var family = scene.State.Attendees.Count(a => PreparationRules.IsFamily(a.Role) && PapersRules.GetsLetter(a));
        Assert.Equal((ReadinessStanding.ToDo, family), Letters(scene, AfterKind.LettersFinal));
        Assert.Null(Letters(scene, AfterKind.LettersSent));
        scene.Given(Typical.Chair, Lettered.Finish);
        Assert.Equal((ReadinessStanding.ToDo, family - 1), Letters(scene, AfterKind.LettersFinal));
        Assert.Equal((ReadinessStanding.ToDo, 1), Letters(scene, AfterKind.LettersSent));
        scene.Given(Typical.Chair, new SendLetterOn(Lettered.Mum, 1, Deciding.Day));
        Assert.Equal((ReadinessStanding.Ready, 0), Letters(scene, AfterKind.LettersSent));
        scene.Given(Typical.Chair, Lettered.Finish with { To = LetterTo.ToPerson(Typical.Teacher.Id) });
        Assert.Equal((ReadinessStanding.Ready, 0), Letters(scene, AfterKind.LettersSent));
    }

    [Fact]
    public void Meetings_that_follow_have_a_day_by_the_one_that_was_decided_or_by_the_timetable()
    {
        var scene = Deciding.Announced();
        Assert.Equal("FirstCoreGroup ToDo 24/09/2026, Review ToDo 03/12/2026", Meetings(scene, Deciding.Day));
        Assert.Equal("FirstCoreGroup ToDo 24/09/2026, Review ToDo 03/12/2026", Meetings(scene, Deciding.Day.AddDays(10)));
        Assert.Equal("FirstCoreGroup Late 24/09/2026, Review ToDo 03/12/2026", Meetings(scene, Deciding.Day.AddDays(11)));
        scene.Where(s => s with { Decision = s.Decision with { Announced = s.Decision.Announced.SetItem(Typical.Robin.Id, With(s, d => d with { Dates = DecisionDates.None })) } });
        var day = new DateOnly(2026, 9, 28);
        Assert.Equal("FirstCoreGroup ToDo 28/09/2026, Review ToDo ", Meetings(scene, Deciding.Day, new DueDate(DueKind.FirstCoreGroup, null, day, null, "", false)));
        scene.Where(s => s with { Decision = s.Decision with { Announced = s.Decision.Announced.SetItem(Typical.Robin.Id, With(s, d => d with { Outcome = Outcome.ChildInNeedPlan })) } });
        Assert.Equal("ChildInNeedMeeting ToDo ", Meetings(scene, Deciding.Day));
        Assert.Equal("FirstCoreGroup ToDo ", Meetings(Lettered.CoreGroup(ended: true), Deciding.Day));
    }

    [Fact]
    public void A_chosen_day_is_ready_and_reminds_until_it_is_there()
    {
        var at = At(Deciding.Day.AddDays(8), 10);
        var scene = Deciding.Announced().Where(s => s with { Dates = s.Dates with { Chosen = [new ChosenDate(MeetingKind.FirstCoreGroup, at, "", "")] } });
        Assert.Equal("FirstCoreGroup Ready , Review ToDo 03/12/2026", Meetings(scene, Deciding.Day));
        Assert.Equal(at, Assert.Single(After.Of(scene.State, at.AddSeconds(-1), []), i => i.Kind == AfterKind.MeetingComes).DueAt);
        Assert.DoesNotContain(After.Of(scene.State, at, []), i => i.Kind == AfterKind.MeetingComes);
    }

    [Fact]
    public void The_look_half_way_reminds_until_its_day_is_over_and_the_review_is_made_after_the_end()
    {
        var scene = Deciding.Announced();
        Assert.Equal(Deciding.Day.AddDays(40), Assert.Single(Left(scene), i => i.Kind == AfterKind.MidpointComes).Due);
        Assert.Contains(After.Of(scene.State, At(Deciding.Day.AddDays(40), 23), []), i => i.Kind == AfterKind.MidpointComes);
        Assert.DoesNotContain(After.Of(scene.State, At(Deciding.Day.AddDays(41), 0), []), i => i.Kind == AfterKind.MidpointComes);
        Assert.DoesNotContain(Left(scene), i => i.Kind == AfterKind.ReviewMade);
        scene.Given(Typical.Chair, new EndConference());
        Assert.Equal(ReadinessStanding.ToDo, Assert.Single(Left(scene), i => i.Kind == AfterKind.ReviewMade).Standing);
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), Scene.Start.Offset);

    internal static AnnouncedDecision With(ConferenceState state, Func<Decided, Decided> change) =>
        state.Decision.Announced[Typical.Robin.Id] with { Now = change(state.Decision.Announced[Typical.Robin.Id].Now) };

    private static ImmutableArray<AfterItem> Left(Scene scene) => After.Of(scene.State, scene.Now, []);

    private static IEnumerable<(ChildId, ReadinessStanding)> Told(Scene scene, DateTimeOffset now) =>
        After.Of(scene.State, now, []).Where(i => i.Kind == AfterKind.ChildTold).Select(i => (i.Child!.Value, i.Standing));

    private static (ReadinessStanding, int)? Letters(Scene scene, AfterKind kind) =>
        Left(scene).FirstOrDefault(i => i.Kind == kind) is { } item ? (item.Standing, item.Count) : null;

    private static string Meetings(Scene scene, DateOnly today, params DueDate[] due) => string.Join(
        ", ",
        After.Of(scene.State, At(today, 12), [.. due]).Where(i => i.Kind == AfterKind.MeetingSet)
            .Select(i => $"{i.Meeting} {i.Standing} {i.Due?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}"));
}
