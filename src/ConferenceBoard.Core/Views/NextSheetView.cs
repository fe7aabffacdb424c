using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Views;

/// <summary>What was decided for one child, in short.</summary>
/// <param name="ChildName">Which child.</param>
/// <param name="Outcome">The outcome; null where the meeting decides none.</param>
/// <param name="Categories">The categories, in the practice's order.</param>
/// <param name="Why">The summary, or the rationale where there is none.</param>
/// <param name="KeyWorker">The key worker's name; empty where there is none.</param>
/// <param name="Support">What support goes on; may be empty.</param>
public sealed record SheetChild(string ChildName, Outcome? Outcome, ImmutableArray<LocalText> Categories, string Why, string KeyWorker, string Support);

/// <summary>
/// What happens next, printed before people leave the room (domain.md §4): the decision, why, next steps, whom to ring, dates. Made for one reader,
/// by <see cref="PaperReader"/>.
/// </summary>
public sealed record NextSheetView
{
    /// <summary>There is no sheet yet, or not for this person.</summary>
    public static NextSheetView Nothing { get; } = new();

    /// <summary>There is one.</summary>
    public bool IsThere => HeldOn is not null;

    /// <summary>What the room calls the conference.</summary>
    public string Title { get; init; } = "";

    /// <summary>Kind of meeting.</summary>
    public ConferenceType Type { get; init; }

    /// <summary>The day it was held; null where there is no sheet.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>The chair's name.</summary>
    public string Chair { get; init; } = "";

    /// <summary>Child by child, in the order given.</summary>
    public ImmutableArray<SheetChild> Children { get; init; } = [];

    /// <summary>Next steps that the reader may see and that are not done, in the board's order.</summary>
    public ImmutableArray<PaperStep> NextSteps { get; init; } = [];

    /// <summary>What follows if nothing changes; may be empty.</summary>
    public string Contingency { get; init; } = "";

    /// <summary>The meetings that follow: chosen dates, else the days that were decided.</summary>
    public ImmutableArray<PaperMeeting> Meetings { get; init; } = [];

    /// <summary>Whom to ring: the key workers by name, each once.</summary>
    public ImmutableArray<string> ToRing { get; init; } = [];

    /// <summary>The sheet for one reader; nothing before the decision is announced, where the meeting makes one.</summary>
    public static NextSheetView For(ConferenceState state, Attendee reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reader);
        if (!reader.TakesPart || state.Details is not { } details || !PapersRules.HasNextSheet(state))
            return Nothing;
        var sight = new PaperSight(state, reader, null);
        ImmutableArray<SheetChild> children = [.. state.Children.Select(ChildOf)];
        return new NextSheetView
        {
            Title = details.Title,
            Type = details.Type,
            HeldOn = DueDates.DayOf(details.StartsAt),
            Chair = PapersRules.ChairOf(state),
            Children = children,
            NextSteps = [.. sight.NextSteps()],
            Contingency = Visibility.SeesContingency(state, reader) ? state.Plan.Contingency : "",
            Meetings = [.. PaperMeeting.Of(state, state.Children, reader)],
            ToRing = [.. children.Select(c => c.KeyWorker).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
        };

        SheetChild ChildOf(Child child)
        {
            if (state.Decision.Announced.GetValueOrDefault(child.Id)?.Now is not { } decided)
                return new SheetChild(child.Name, null, [], "", "", "");
            var shown = DecisionShown.Of(state, decided);
            return new SheetChild(child.Name, shown.Outcome, shown.Categories, shown.Summary.Length > 0 ? shown.Summary : shown.Rationale, shown.KeyWorker, shown.Support);
        }
    }
}
