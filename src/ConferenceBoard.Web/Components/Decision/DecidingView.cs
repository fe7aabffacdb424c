using System.Collections.Immutable;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Web.Components.Decision;

/// <summary>What the chair decides with, at the chair's desk and nowhere else. The same object for as long as all of it is the same.</summary>
public sealed class DecidingView
{
    private readonly ConferenceDetails _details;
    private readonly PracticeRules _practice;

    private DecidingView(DecisionPanelView panel, ConferenceState state, ConferenceDetails details, ImmutableArray<DueDate> due)
    {
        (Panel, _details, _practice, Due, Sealed, Chosen) = (panel, details, state.Practice, due, state.Decision.Announced, state.Dates.Chosen);
    }

    /// <summary>Drafts, what is left to do, what was said.</summary>
    public DecisionPanelView Panel { get; }

    /// <summary>By when dates are to be, and how that was reckoned.</summary>
    public ImmutableArray<DueDate> Due { get; }

    /// <summary>What was announced, in the parts in which it is amended; empty before.</summary>
    public ImmutableDictionary<ChildId, AnnouncedDecision> Sealed { get; }

    /// <summary>Days that were chosen from those that were offered.</summary>
    public ImmutableList<ChosenDate> Chosen { get; }

    /// <summary>The day that was chosen for that meeting, or null.</summary>
    public DateOnly? ChosenFor(MeetingKind kind) => Chosen.Find(c => c.Kind == kind) is { } chosen ? DateOnly.FromDateTime(chosen.At.ToLocalTime().DateTime) : null;

    /// <summary>What is due by that rule, or null.</summary>
    public DueDate? DueBy(DueKind kind) => Due.FirstOrDefault(d => d.Kind == kind);

    /// <summary>The chair's; null for everyone else, and where nothing is decided. <paramref name="before"/> itself where it is the same.</summary>
    internal static DecidingView? For(ConferenceState state, Attendee viewer, DecidingView? before)
    {
        if (viewer.Role != Role.Chair || state.Details is not { } details)
            return null;
        var due = before is not null && ReferenceEquals(before._details, details) && ReferenceEquals(before._practice, state.Practice)
            ? before.Due : DueDates.Of(details, state.Practice, WorkingCalendar.England, CountedFrom.ConferenceOnly);
        var limits = new DecisionLimits(Latest(due, details.Type == ConferenceType.Initial ? DueKind.FirstCoreGroup : DueKind.NextCoreGroup), Latest(due, DueKind.Review));
        if (DecisionPanelView.For(state, viewer, limits, before?.Panel) is not { } panel)
            return null;
        return before is not null && ReferenceEquals(panel, before.Panel) && due == before.Due && ReferenceEquals(state.Decision.Announced, before.Sealed) && ReferenceEquals(state.Dates.Chosen, before.Chosen)
            ? before : new DecidingView(panel, state, details, due);
    }

    private static DateOnly? Latest(ImmutableArray<DueDate> due, DueKind kind) => due.FirstOrDefault(d => d.Kind == kind)?.Latest;
}
