namespace ConferenceBoard.Core.Agenda;

/// <summary>Moves a step to another place in the order of this meeting, whatever its standing. Chair only.</summary>
/// <param name="Step">Which.</param>
/// <param name="After">The step to stand after, or null for the first place.</param>
public sealed record MoveStep(StepId Step, StepId? After) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (AgendaRules.CheckMayRun(state, asker) is { } no)
            return no;
        if (state.Step(Step) is null || (After is { } above && state.Step(above) is null))
            return RefusalReason.StepGone;
        if (After == Step)
            return Ruling.NoChange;
        var steps = state.Agenda.StepsOf(state.Practice);
        var at = steps.FindIndex(s => s.Id == Step);
        StepId? before = at == 0 ? null : steps[at - 1].Id;
        return before == After ? Ruling.NoChange : new StepMoved(Step, After);
    }
}

/// <summary>A step has another place.</summary>
public sealed record StepMoved(StepId Step, StepId? After) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Agenda = state.Agenda.Move(state.Practice, Step, After) };
}
