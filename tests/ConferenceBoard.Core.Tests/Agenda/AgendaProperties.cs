using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Tests.Agenda;

/// <summary>What holds of the agenda, in whatever order the chair goes through it.</summary>
public sealed class AgendaProperties
{
    private const int Seeds = 200;
    private const int Length = 120;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_step_is_there_once_and_at_most_one_is_current(bool withBreaks) => Each(withBreaks, (scene, _, _) =>
    {
        Assert.Equal(Meeting.Practice.Agenda.Select(s => s.Id.Value).Order(StringComparer.Ordinal), scene.State.Agenda.StepsOf(Meeting.Practice).Select(s => s.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(scene.State.EndedAt is null ? 1 : 0, Meeting.Practice.Agenda.Count(s => scene.Standing(s.Id) == StepStanding.Current));
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_time_of_all_steps_is_the_time_that_passed(bool withBreaks)
    {
        var passed = 0;
        Each(withBreaks, (scene, before, isNew) =>
        {
            passed = isNew ? 0 : passed + (before.Agenda.Paused || before.EndedAt is not null ? 0 : 1);
            Assert.All(Meeting.Practice.Agenda, s => Assert.True(scene.Seconds(s.Id) >= 0));
            Assert.Equal(passed, Meeting.Practice.Agenda.Sum(s => scene.Seconds(s.Id)));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_step_moved_back_to_where_it_stood_is_as_it_was(bool withBreaks) => Each(withBreaks, (scene, _, _) =>
    {
        if (scene.State.EndedAt is not null)
            return;
        var before = scene.State;
        var (steps, standings) = (before.Agenda.StepsOf(Meeting.Practice), scene.Standings());
        for (var at = 0; at < steps.Count; at++)
        {
            var step = steps[at].Id;
            var moved = Done(before, new MoveStep(step, steps[(at + 2) % steps.Count].Id == step ? null : steps[(at + 2) % steps.Count].Id));
            var again = Done(moved, new MoveStep(step, at == 0 ? null : steps[at - 1].Id));
            Assert.Equal(steps.Select(s => s.Id), again.Agenda.StepsOf(Meeting.Practice).Select(s => s.Id));
            Assert.Equal(standings, string.Concat(steps.Select(s => again.Agenda.StandingOf(s.Id).ToString()[0])));
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Going_back_takes_back_any_going(bool withBreaks) => Each(withBreaks, (scene, _, _) =>
    {
        if (scene.State.EndedAt is not null)
            return;
        var standings = scene.Standings();
        foreach (var step in Meeting.Practice.Agenda.Where(s => scene.Standing(s.Id) != StepStanding.Current))
        {
            var gone = Done(scene.State, new GoToStep(step.Id));
            var back = Done(gone, new GoBack(step.Id));
            Assert.Equal(standings, string.Concat(back.Agenda.StepsOf(Meeting.Practice).Select(s => back.Agenda.StandingOf(s.Id).ToString()[0])));
            Assert.Equal(scene.State.Agenda.Visits.TakeLast(Limits.Visits - 1), back.Agenda.Visits.TakeLast(Limits.Visits - 1));
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Going_on_and_on_comes_to_every_step_that_is_to_come(bool withBreaks) => Each(withBreaks, (scene, _, _) =>
    {
        if (scene.State.EndedAt is not null)
            return;
        var left = Meeting.Practice.Agenda.Count(s => scene.Standing(s.Id) == StepStanding.ToCome);
        var state = scene.State;
        for (var n = 0; n < left; n++)
            state = Done(state, new GoOn(state.Agenda.Current));
        Assert.DoesNotContain(Meeting.Practice.Agenda, s => state.Agenda.StandingOf(s.Id) == StepStanding.ToCome);
        Assert.Equal(RefusalReason.NoStepLeft, Ruling(state, new GoOn(state.Agenda.Current)).Refusal?.Reason);
    });

    /// <summary>Random acts of a chair, one a second; looks after each.</summary>
    private static void Each(bool withBreaks, Action<Scene, ConferenceState, bool> look)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var scene = Meeting.Begun();
            look(scene, scene.State, true);
            for (var n = 0; n < Length; n++)
            {
                var before = scene.State;
                scene.When(Typical.Chair, Some());
                look(scene, before, false);
                if (withBreaks && random.Next(6) == 0)
                    scene = scene.State.Agenda.Paused ? scene.Resumed() : scene.Paused();
            }

            StepId Step() => Meeting.Practice.Agenda[random.Next(Meeting.Practice.Agenda.Count)].Id;

            StepId? From() => random.Next(8) == 0 ? Step() : scene.State.Agenda.Current;

            ConferenceCommand Some() => random.Next(12) switch
            {
                < 3 => new GoOn(From()),
                < 5 => new GoBack(From()),
                < 7 => new GoToStep(Step()),
                < 9 => new SkipStep(Step(), random.Next(2) == 0),
                < 11 => new MoveStep(Step(), random.Next(4) == 0 ? null : Step()),
                _ => scene.State.EndedAt is null && random.Next(2) == 0 ? new EndConference() : new ResumeConference(),
            };
        }
    }

    private static Ruling Ruling(ConferenceState state, ConferenceCommand command) =>
        Decider.Decide(state, new Asked(command, new Actor.OfSeat(Typical.Chair.Seat), default, Scene.Start.AddHours(1)));

    private static ConferenceState Done(ConferenceState state, ConferenceCommand command)
    {
        var ruling = Ruling(state, command);
        Assert.True(ruling.Refusal is null, $"{command} was refused: {ruling.Refusal?.Reason}");
        return ruling.Events.Aggregate(state, Decider.Evolve);
    }
}
