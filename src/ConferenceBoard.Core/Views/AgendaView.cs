using System.Collections.Immutable;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Views;

/// <summary>One step of the agenda as one person may see it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">A few words.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="Minutes">Planned, from 1.</param>
/// <param name="Purpose">What it is for; chair and note taker only, empty for others.</param>
/// <param name="Prompts">What the chair may say or ask; chair and note taker only, empty for others.</param>
/// <param name="Spent">
/// How long the meeting was at it, breaks left out; of the current step what had passed at <see cref="AgendaView.CurrentSince"/>. Chair and
/// note taker only, zero for others.
/// </param>
public sealed record AgendaStepView(StepId Id, LocalText Title, StepStanding Standing, int Minutes, string Purpose, ImmutableList<string> Prompts, TimeSpan Spent);

/// <summary>
/// The agenda as one person may see it: for everyone where the meeting is; for those who run it also what to say, and what time was used
/// (domain.md §3). It changes with the agenda and not with the clock: a screen that shows the time adds what has passed since
/// <see cref="CurrentSince"/>.
/// </summary>
public sealed record AgendaView
{
    /// <summary>The steps in order; empty for those who may not see them yet.</summary>
    public required ImmutableArray<AgendaStepView> Steps { get; init; }

    /// <summary>The step the meeting is at, or null.</summary>
    public required StepId? Current { get; init; }

    /// <summary>The conference has ended.</summary>
    public required bool Ended { get; init; }

    /// <summary>The viewer may go on, back and elsewhere, skip and move now: the chair, from the beginning to the end.</summary>
    public required bool MayRun { get; init; }

    /// <summary>There is a step to go back to; the chair only.</summary>
    public required bool MayGoBack { get; init; }

    /// <summary>Minutes planned for all steps that are not skipped, with <see cref="Allowed"/>; chair and note taker only, 0 for others.</summary>
    public required int Planned { get; init; }

    /// <summary>Minutes of them that are for three or more children, an interpreter or a split part; chair and note taker only, 0 for others.</summary>
    public required int Allowed { get; init; }

    /// <summary>Since when the current step's clock runs; null while it is stopped. Chair and note taker only.</summary>
    public required DateTimeOffset? CurrentSince { get; init; }

    /// <summary>Parked ideas on the board that the viewer may see; chair and note taker only, 0 for others.</summary>
    public required int Parked { get; init; }

    /// <summary>
    /// What this person may see; <paramref name="before"/> itself where that is the same. Before the conference begins the steps are for
    /// chair, note taker and social worker.
    /// </summary>
    public static AgendaView For(ConferenceState state, Attendee viewer, AgendaView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(viewer);
        var agenda = state.Agenda;
        var keeps = viewer.TakesPart && viewer.Role is Role.Chair or Role.NoteTaker;
        var sees = viewer.TakesPart && (state.BegunAt is not null || viewer.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker);
        var steps = sees ? agenda.StepsOf(state.Practice) : [];
        var mayRun = viewer is { TakesPart: true, Role: Role.Chair } && state.BegunAt is not null && state.EndedAt is null;
        var allowed = keeps && !steps.IsEmpty ? AllowedFor(state) : 0;
        var now = new AgendaView
        {
            Steps = Reuse.Same(before?.Steps, [.. steps.Select(ViewOf)]),
            Current = sees ? agenda.Current : null,
            Ended = sees && state.EndedAt is not null,
            MayRun = mayRun,
            MayGoBack = mayRun && !agenda.Visits.IsEmpty,
            Planned = keeps ? allowed + steps.Where(s => agenda.StandingOf(s.Id) != StepStanding.Skipped).Sum(s => s.Minutes) : 0,
            Allowed = allowed,
            CurrentSince = keeps ? agenda.Since : null,
            Parked = keeps ? state.Board.In(Column.NeedsToHappen).Count(IsParked) : 0,
        };
        return now == before ? before : now;

        AgendaStepView ViewOf(AgendaStep step) => new(
            step.Id, step.Title, agenda.StandingOf(step.Id), step.Minutes, keeps ? step.Purpose : "", keeps ? step.Prompts : [], keeps ? agenda.SpentOn(step.Id) : TimeSpan.Zero);

        bool IsParked(CardId id) => state.Board.Cards[id] is { Marks.Strand: Strand.ParkedIdea } card && Visibility.MaySee(viewer, card);
    }

    /// <summary>Minutes that this conference needs beyond its steps (domain.md §3).</summary>
    private static int AllowedFor(ConferenceState state)
    {
        var more = state.Practice.Allowances;
        return (state.Children.Count >= 3 ? more.ManyChildren : 0)
            + (state.Attendees.Exists(a => a is { Removed: false, Role: Role.Interpreter }) ? more.Interpreter : 0)
            + (IsSplit(state) ? more.Split : 0);
    }

    /// <summary>Someone is to come to a part of their own.</summary>
    private static bool IsSplit(ConferenceState state) => state.Attendees.Exists(a => a.Waits);
}
