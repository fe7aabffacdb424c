using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Scaling;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Setup;

/// <summary>
/// The chair ends the conference: the wall is calm and covered from then on, and the step the meeting was at is done. Not while a scale is
/// being scored, whose marks would be lost. Everyone may still read, and write down what was missed.
/// </summary>
public sealed record EndConference : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;
        if (state.EndedAt is not null)
            return Ruling.NoChange;
        return state.Scaling.Round is null or { Standing: RoundStanding.TooFew } ? new ConferenceEnded(asker.At) : RefusalReason.ScoringGoesOn;
    }
}

/// <summary>The conference has ended. That the wall is covered follows from it (<see cref="Views.WallView"/>): no switch uncovers it.</summary>
public sealed record ConferenceEnded(DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with
    {
        EndedAt = At,
        Agenda = state.Agenda.End(At),
        Wall = state.Wall with { Spotlight = Spotlight.Off, Frozen = null },
    };
}

/// <summary>The chair takes an ending back that was an accident: the meeting is at the step again that it was at, and the wall follows it.</summary>
public sealed record ResumeConference : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.EndedAt is null)
            return Ruling.NoChange;
        var resumed = new ConferenceResumed(asker.At);
        return state.Agenda.Last is { } last && state.Step(last) is { } step ? new Ruling([resumed, AgendaRules.Begin(state, step, asker)], null) : resumed;
    }
}

/// <summary>The conference goes on.</summary>
public sealed record ConferenceResumed(DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { EndedAt = null };
}
