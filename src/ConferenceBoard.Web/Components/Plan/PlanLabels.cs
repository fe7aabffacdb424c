using System.Globalization;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Web.Components.Plan;

/// <summary>The plan's terms as the reader's language says them.</summary>
internal static class PlanLabels
{
    /// <summary>A day with its weekday.</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>How far a step has come.</summary>
    public static string Of(StepStatus status) => MeetingWords.ResourceManager.GetString($"PlanStatus_{status}", CultureInfo.CurrentUICulture) ?? status.ToString();

    /// <summary>The mark that goes with it, as the style sheet draws it.</summary>
    public static string Mark(StepStatus status) => status switch
    {
        StepStatus.Done => "ready",
        StepStatus.Blocked => "late",
        StepStatus.UnderWay => "waiting",
        _ => "todo",
    };

    /// <summary>Which meeting.</summary>
    public static string Of(MeetingKind kind) => MeetingWords.ResourceManager.GetString($"DateKind_{kind}", CultureInfo.CurrentUICulture) ?? kind.ToString();

    /// <summary>A part of a day where the server is: its weekday, its month.</summary>
    public static string Part(DateTimeOffset at, string format) => at.ToLocalTime().ToString(format, CultureInfo.CurrentCulture);

    /// <summary>Between which days something is to be.</summary>
    public static string Limit(DueDate due) => due.Earliest is { } earliest
        ? string.Format(CultureInfo.CurrentCulture, PrepareWords.DatesBetween, Day(earliest), Day(due.Latest))
        : string.Format(CultureInfo.CurrentCulture, PrepareWords.DatesLatest, Day(due.Latest));

    /// <summary>A place for longer writing (its key) that stands in the plan.</summary>
    public static bool IsOfPlan(string place) => place.Split(':')[0] is "outcome" or "happened" or "helped" or "way" or "offer" or "contingency" or "safety";

    /// <summary>Whether one of these places is of that card or offer.</summary>
    public static bool IsOf(Guid id, IEnumerable<string> places) => places.Any(p => IsOfPlan(p) && p.EndsWith($":{id:N}", StringComparison.Ordinal));

    /// <summary>Something was said of how it went.</summary>
    public static bool IsReviewed(StepView step) => step.Status != StepStatus.Open || step.Success || WasSaid(step);

    /// <summary>It was said what happened, what helped or what got in the way.</summary>
    public static bool WasSaid(StepView step) => step.Happened.Length + step.Helped.Length + step.InTheWay.Length > 0;

    /// <summary>What a step lacks, in words; for those who keep the plan.</summary>
    public static IEnumerable<string> Flags(StepView step, DateOnly today)
    {
        if (step.Flags.NoPerson)
            yield return PrepareWords.PlanFlag_NoPerson;
        if (step.Flags.NoDate)
            yield return PrepareWords.PlanFlag_NoDate;
        if (step.Flags.OnlyAppointment)
            yield return PrepareWords.PlanFlag_OnlyAppointment;
        if (step.Flags.BareLegalAdvice)
            yield return PrepareWords.PlanFlag_BareLegalAdvice;
        if (step is { By: { } by, Status: not StepStatus.Done } && by < today)
            yield return string.Format(CultureInfo.CurrentCulture, PrepareWords.PlanFlag_Late, Day(by));
    }
}
