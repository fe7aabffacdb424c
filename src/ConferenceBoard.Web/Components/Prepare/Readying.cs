using System.Collections.Immutable;
using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Components.Meeting;

namespace ConferenceBoard.Web.Components.Prepare;

/// <summary>A part of the preparation's page.</summary>
public enum Part
{
    /// <summary>What is left to do.</summary>
    ToDo,

    /// <summary>Details and dates.</summary>
    Details,

    /// <summary>Children.</summary>
    Children,

    /// <summary>People, their links and what they need.</summary>
    People,

    /// <summary>Meeting people beforehand.</summary>
    PreMeets,

    /// <summary>What people wrote beforehand.</summary>
    Forms,

    /// <summary>Reports.</summary>
    Reports,

    /// <summary>What is drafted in the meeting's own pages: the mapping, danger statements, the genogram, the safety plan.</summary>
    Drafts,

    /// <summary>The draft timeline.</summary>
    Trajectory,
}

/// <summary>How what is to be made ready is said.</summary>
internal static class Readying
{
    /// <summary>Everything there is to have ready, by the days that the practice gives for it.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="now">The time, by the clock of the place.</param>
    public static ImmutableArray<ReadinessItem> Of(ConferenceState state, DateTimeOffset now)
    {
        if (state.Details is null)
            return [];
        var due = Due(state);
        var limits = new ReadinessLimits(LatestOf(DueKind.ReportsToChair), LatestOf(DueKind.ReportsToFamily), null);
        return Readiness.Of(state, now, limits, state.Plan.SafetyPlan.Exists);

        DateOnly? LatestOf(DueKind kind) => due.FirstOrDefault(d => d.Kind == kind)?.Latest;
    }

    /// <summary>The timetable, as far as it is known beforehand, by the clock of the place.</summary>
    public static ImmutableArray<DueDate> Due(ConferenceState state) => state.Details is not { } details ? []
        : DueDates.Of(details with { StartsAt = details.StartsAt.ToLocalTime() }, state.Practice, WorkingCalendar.England, new CountedFrom(state.Preparation.StrategyDiscussion));

    /// <summary>Where something is done, or where the way to it is.</summary>
    public static Part PartOf(ReadinessKind kind) => kind switch
    {
        ReadinessKind.EndExpected or ReadinessKind.PlaceGiven => Part.Details,
        ReadinessKind.ChildDated or ReadinessKind.ChildAttendanceSaid or ReadinessKind.ChildAccompanied or ReadinessKind.ChildSpokenFor => Part.Children,
        ReadinessKind.PreMeetHeld => Part.PreMeets,
        ReadinessKind.ReportReceived or ReadinessKind.ReportShared => Part.Reports,
        ReadinessKind.ViewsUsed => Part.Forms,
        ReadinessKind.DangerStatementsWritten or ReadinessKind.ProposalsAnswered or ReadinessKind.GenogramDrawn or ReadinessKind.SafetyPlanDrafted => Part.Drafts,
        _ => Part.People,
    };

    /// <summary>The page's name for a part.</summary>
    public static string NameOf(Part part) => PrepareWords.ResourceManager.GetString("Part_" + part, CultureInfo.CurrentUICulture) ?? part.ToString();

    /// <summary>What stands in the mark-up for how something stands; the style sheet draws its shape.</summary>
    public static string Mark(ReadinessStanding standing) => standing switch
    {
        ReadinessStanding.Ready => "ready",
        ReadinessStanding.Late => "late",
        _ => "todo",
    };

    /// <summary>The same in words.</summary>
    public static string Say(ReadinessStanding standing) => PrepareWords.ResourceManager.GetString("Standing_" + standing, CultureInfo.CurrentUICulture) ?? standing.ToString();

    /// <summary>What is to be done, with the name of whom it is about.</summary>
    public static string Say(ReadinessItem item, string name) => Labels.Say(Words(item, "Ready_"), name, item.Count);

    /// <summary>By when, and why it matters.</summary>
    public static string Why(ReadinessItem item)
    {
        var why = Words(item, "Why_");
        return item switch
        {
            { Due: { } day } => $"{Labels.Say(PrepareWords.DueBy, DayOf(day))} {why}",
            { DueAt: { } at } => $"{Labels.Say(PrepareWords.DueBy, MeetingLabels.DayAndTime(at))} {why}",
            _ => why,
        };
    }

    /// <summary>A day as people say it.</summary>
    public static string DayOf(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Words(ReadinessItem item, string start) =>
        PrepareWords.ResourceManager.GetString(start + item.Kind, CultureInfo.CurrentUICulture) ?? "";
}
