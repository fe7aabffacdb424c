using System.Collections.Immutable;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Agenda;

/// <summary>How far a step has come.</summary>
public enum StepStanding
{
    /// <summary>Not begun yet.</summary>
    ToCome,

    /// <summary>The meeting is at it.</summary>
    Current,

    /// <summary>The meeting was at it and has gone on.</summary>
    Done,

    /// <summary>The chair leaves it out.</summary>
    Skipped,
}

/// <summary>A step that was left for another one, for going back.</summary>
/// <param name="From">The step that was left.</param>
/// <param name="Found">How the one gone to stood before.</param>
public sealed record Visit(StepId From, StepStanding Found);

/// <summary>
/// Where the meeting is in its agenda, and how long it was at each step. The steps themselves are those of the practice it is run by
/// (<see cref="PracticeRules.Agenda"/>); here is only what this meeting made of them.
/// </summary>
public sealed record AgendaState
{
    /// <summary>As the practice has it, and nothing begun.</summary>
    public static AgendaState Unbegun { get; } = new();

    /// <summary>The order of this meeting once a step was moved; empty while it is the practice's.</summary>
    public ImmutableList<StepId> Order { get; init; } = [];

    /// <summary>The step the meeting is at; null before it begins, after it has ended, and where there is no agenda.</summary>
    public StepId? Current { get; init; }

    /// <summary>Since when the current step's clock runs; null while there is no current step or the clock is stopped.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The clock is stopped, for a break; it stays so whatever step is gone to.</summary>
    public bool Paused { get; init; }

    /// <summary>The steps left for another one, the last last; at most <see cref="Limits.Visits"/>. The last of them led to the current step.</summary>
    public ImmutableList<Visit> Visits { get; init; } = [];

    /// <summary>The step the meeting was at when it ended, for resuming; null otherwise.</summary>
    public StepId? Last { get; init; }

    /// <summary>Those that are done or skipped.</summary>
    public ImmutableDictionary<StepId, StepStanding> Standings { get; init; } = ImmutableDictionary<StepId, StepStanding>.Empty;

    /// <summary>The time of all visits that are over or paused.</summary>
    public ImmutableDictionary<StepId, TimeSpan> Spent { get; init; } = ImmutableDictionary<StepId, TimeSpan>.Empty;

    /// <summary>The steps in the order of this meeting, each once.</summary>
    public ImmutableList<AgendaStep> StepsOf(PracticeRules practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        if (Order.IsEmpty)
            return practice.Agenda;
        var moved = Order.Select(id => practice.Agenda.Find(s => s.Id == id)).OfType<AgendaStep>();
        return [.. moved, .. practice.Agenda.Where(s => !Order.Contains(s.Id))];
    }

    /// <summary>How far a step has come.</summary>
    public StepStanding StandingOf(StepId step) => step == Current ? StepStanding.Current : Standings.GetValueOrDefault(step);

    /// <summary>How long the meeting was at a step, all visits together and breaks left out; of the current one what had passed at <see cref="Since"/>.</summary>
    public TimeSpan SpentOn(StepId step) => Spent.GetValueOrDefault(step);

    /// <summary>Stops the clock of the current step, and of any that is gone to, until <see cref="Resume"/>. For breaks. Twice is once.</summary>
    public AgendaState Pause(DateTimeOffset at) => Paused ? this : Stopped(at) with { Paused = true };

    /// <summary>Lets the clock run again. Where nothing was paused it runs as it did.</summary>
    public AgendaState Resume(DateTimeOffset at) => Paused ? this with { Paused = false, Since = Current is null ? null : at } : this;

    /// <summary>The step that comes next: the first to come after the current one, or, with none after it, the first before it; null where none is left.</summary>
    internal AgendaStep? Next(PracticeRules practice)
    {
        var steps = StepsOf(practice);
        var at = steps.FindIndex(s => s.Id == Current);
        return steps.Skip(at + 1).Concat(steps.Take(at)).FirstOrDefault(s => StandingOf(s.Id) == StepStanding.ToCome);
    }

    /// <summary>At another step; the one before is done, or skipped if it was marked so.</summary>
    internal AgendaState Begin(StepId step, DateTimeOffset at)
    {
        var begun = Stopped(at) with { Current = step, Since = Paused ? null : at, Last = null, Standings = Standings.Remove(step) };
        if (Current is not { } left)
            return begun;
        var visits = Visits.Add(new Visit(left, StandingOf(step)));
        return begun with
        {
            Standings = Standings.ContainsKey(left) ? begun.Standings : begun.Standings.SetItem(left, StepStanding.Done),
            Visits = visits.Count > Limits.Visits ? visits.RemoveAt(0) : visits,
        };
    }

    /// <summary>At the step that the meeting came from; the one it leaves stands as it did before it was gone to, and keeps its time.</summary>
    internal AgendaState BeginAgain(StepId step, DateTimeOffset at)
    {
        if (Current is not { } left || Visits.IsEmpty)
            return Begin(step, at);
        var back = Begin(step, at) with { Visits = Visits.RemoveAt(Visits.Count - 1) };
        return back with { Standings = Visits[^1].Found == StepStanding.ToCome ? back.Standings.Remove(left) : back.Standings.SetItem(left, Visits[^1].Found) };
    }

    /// <summary>A step is left out, or to come again.</summary>
    internal AgendaState Skip(StepId step, bool skipped) =>
        this with { Standings = skipped ? Standings.SetItem(step, StepStanding.Skipped) : Standings.Remove(step) };

    /// <summary>A step stands after another one, or (null) first.</summary>
    internal AgendaState Move(PracticeRules practice, StepId step, StepId? after)
    {
        var order = StepsOf(practice).ConvertAll(s => s.Id).Remove(step);
        return this with { Order = order.Insert(after is { } above ? order.IndexOf(above) + 1 : 0, step) };
    }

    /// <summary>The meeting is over: the current step is done and its clock stands.</summary>
    internal AgendaState End(DateTimeOffset at) => Current is not { } left ? this
        : Stopped(at) with { Current = null, Last = left, Standings = Standings.SetItem(left, StepStanding.Done) };

    private AgendaState Stopped(DateTimeOffset at)
    {
        if (Since is not { } since || Current is not { } step)
            return this;

        // A server's clock may be set back.
        var passed = at > since ? at - since : TimeSpan.Zero;
        return this with { Since = null, Spent = Spent.SetItem(step, SpentOn(step) + passed) };
    }
}
