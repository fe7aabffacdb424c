namespace ConferenceBoard.Core.Agenda;

/// <summary>
/// Goes on to the next step that is neither done nor skipped: the first after the current one, or, with none after it, the first that was
/// passed over. Chair only.
/// </summary>
/// <param name="From">The step it was asked from, or null for none: a second click, or one from a screen that lags, changes nothing.</param>
public sealed record GoOn(StepId? From) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (AgendaRules.CheckMayRun(state, asker) is { } no)
            return no;
        if (state.Agenda.Current != From)
            return Ruling.NoChange;
        return state.Agenda.Next(state.Practice) is { } next ? AgendaRules.Begin(state, next, asker) : RefusalReason.NoStepLeft;
    }
}

/// <summary>
/// Goes back to the step that the meeting came from, whatever its place on the list, as after a slip. Chair only. It takes the going back:
/// the step that is left stands as it did before it was gone to (to come, done or skipped), so that going on leads there again; only its
/// time stays.
/// </summary>
/// <param name="From">The step it was asked from; a second click changes nothing.</param>
public sealed record GoBack(StepId? From) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (AgendaRules.CheckMayRun(state, asker) is { } no)
            return no;
        if (state.Agenda.Current != From)
            return Ruling.NoChange;
        return state.Agenda.Visits is [.., var last] && state.Step(last.From) is { } step
            ? AgendaRules.Begin(state, step, asker, back: true)
            : RefusalReason.NoStepBefore;
    }
}
