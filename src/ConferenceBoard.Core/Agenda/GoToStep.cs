using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Agenda;

/// <summary>Goes to any step, forward or back. Chair only. The one the meeting was at is done.</summary>
public sealed record GoToStep(StepId Step) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (AgendaRules.CheckMayRun(state, asker) is { } no)
            return no;
        if (state.Step(Step) is not { } step)
            return RefusalReason.StepGone;
        return state.Agenda.Current == Step ? Ruling.NoChange : AgendaRules.Begin(state, step, asker);
    }
}

/// <summary>
/// The meeting is at another step, and the wall turns to what the step is about: also a wall that was frozen follows again, since it would
/// keep the room at the step before. A wall that a step covered is uncovered by the next; one that the chair covered stays covered.
/// </summary>
/// <param name="Step">Which.</param>
/// <param name="Spotlight">What the wall turns to; said here, so that replay asks no template.</param>
/// <param name="Covers">The step covers the wall.</param>
/// <param name="Back">The chair went back: the step that was left stands as it did before it was gone to.</param>
/// <param name="At">When.</param>
public sealed record StepBegun(StepId Step, Spotlight Spotlight, bool Covers, bool Back, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        Agenda = Back ? state.Agenda.BeginAgain(Step, At) : state.Agenda.Begin(Step, At),
        Wall = state.Wall.TurnTo(Spotlight, Covers),
    };
}
