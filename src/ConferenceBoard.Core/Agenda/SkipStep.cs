namespace ConferenceBoard.Core.Agenda;

/// <summary>
/// Leaves a step out, or takes it in again. Chair only. Leaving out the step the meeting is at goes on to the next one at once; what time
/// it had it keeps. A step that is done cannot be left out any more.
/// </summary>
public sealed record SkipStep(StepId Step, bool Skipped) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (AgendaRules.CheckMayRun(state, asker) is { } no)
            return no;
        if (state.Step(Step) is null)
            return RefusalReason.StepGone;
        return (state.Agenda.StandingOf(Step), Skipped) switch
        {
            (StepStanding.ToCome, true) or (StepStanding.Skipped, false) => new StepSkipped(Step, Skipped),
            (StepStanding.Done, true) => RefusalReason.StepHasBeen,
            (StepStanding.Current, true) => state.Agenda.Next(state.Practice) is { } next
                ? new Ruling([new StepSkipped(Step, true), AgendaRules.Begin(state, next, asker)], null)
                : RefusalReason.NoStepLeft,
            _ => Ruling.NoChange,
        };
    }
}

/// <summary>A step is left out, or to come again. Of the current step it counts once another one begins.</summary>
public sealed record StepSkipped(StepId Step, bool Skipped) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Agenda = state.Agenda.Skip(Step, Skipped) };
}
