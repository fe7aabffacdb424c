using System.Collections.Immutable;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Wall;

namespace ConferenceBoard.Core.Views;

/// <summary>One step as the room may see it.</summary>
public sealed record WallStep(StepId Id, LocalText Title, StepStanding Standing);

/// <summary>Where the meeting is, for the room: no minutes, no clock, nothing of what the chair is to say.</summary>
/// <param name="Title">The step the meeting is at, or null where it is at none.</param>
/// <param name="Number">Its number among those that are not skipped, from 1; 0 where it is at none.</param>
/// <param name="Count">How many are not skipped.</param>
/// <param name="Steps">All of them, in order, while the agenda is in the light; empty otherwise.</param>
public sealed record WallAgenda(LocalText? Title, int Number, int Count, ImmutableArray<WallStep> Steps)
{
    /// <summary>What the room is told; null before the conference begins and where there is no agenda.</summary>
    internal static WallAgenda? Of(ConferenceState state, PageShown? page, WallAgenda? before)
    {
        var agenda = state.Wall.Frozen?.Agenda ?? state.Agenda;
        var steps = agenda.StepsOf(state.Practice);
        if (state.BegunAt is null || steps.IsEmpty)
            return null;
        var kept = steps.FindAll(s => agenda.StandingOf(s.Id) != StepStanding.Skipped);
        var at = kept.FindIndex(s => s.Id == agenda.Current);
        ImmutableArray<WallStep> all = page?.Page == WallPage.Agenda ? [.. steps.Select(s => new WallStep(s.Id, s.Title, agenda.StandingOf(s.Id)))] : [];
        return new WallAgenda(at < 0 ? null : kept[at].Title, at + 1, kept.Count, Reuse.Same(before?.Steps, all));
    }
}
