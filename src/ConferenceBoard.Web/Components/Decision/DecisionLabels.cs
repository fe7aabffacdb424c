using System.Collections.Immutable;
using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Components.Meeting;

namespace ConferenceBoard.Web.Components.Decision;

/// <summary>What pages of the decision say.</summary>
internal static class DecisionLabels
{
    /// <summary>A day with its weekday.</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The child of whom a place for longer writing (its key) holds a part of the draft; null for every other place.</summary>
    public static ChildId? DraftOf(string place) => place.Split(':') is ["rationale" or "summary" or "support" or "dissent", var child] && Guid.TryParseExact(child, "N", out var id) ? new ChildId(id) : null;

    /// <summary>The child and the person of whose view, or answer to the recommendation, such a place is; null for every other place.</summary>
    public static (ChildId Child, AttendeeId Person)? ViewOf(string place) =>
        place.Split(':') is ["evidence" or "dissent" or "answer", var whose] && whose.Split('-') is [var child, var person]
        && Guid.TryParseExact(child, "N", out var childId) && Guid.TryParseExact(person, "N", out var personId) ? (new ChildId(childId), new AttendeeId(personId)) : null;

    /// <summary>An outcome, or that there is none.</summary>
    public static string Of(Outcome? outcome) => outcome is { } it ? MeetingLabels.Of(it) : MeetingWords.Decided_Nothing;

    /// <summary>Kinds of harm, joined.</summary>
    public static string Harm(ImmutableArray<LocalText> categories) => string.Join(", ", categories.Select(MeetingLabels.Say));

    /// <summary>What the first meeting is called, with this outcome.</summary>
    public static string FirstMeeting(Outcome? outcome) =>
        outcome is null || Outcomes.IsProtectionPlan(outcome) ? MeetingWords.Decided_FirstCoreGroup : MeetingWords.Decided_FirstMeeting;

    /// <summary>Dates with what they are called, those that are set.</summary>
    public static IEnumerable<(string Name, string Day)> Dates(Outcome? outcome, DateOnly? first, DateOnly? review, DateOnly? midpoint)
    {
        (string, DateOnly?)[] all = [(FirstMeeting(outcome), first), (MeetingWords.Decided_Midpoint, midpoint), (MeetingWords.Decided_Review, review)];
        return all.Where(d => d.Item2 is not null).Select(d => (d.Item1, Day(d.Item2!.Value)));
    }

    /// <summary>One part of a decision as words; where it is empty, that it is.</summary>
    public static string Part(DecisionShown shown, DecisionField field, Outcome? outcome = null)
    {
        var dates = Dates(outcome, shown.Dates.CoreGroupBy, shown.Dates.ReviewBy, shown.Dates.MidpointCheck).Select(d => $"{d.Name}: {d.Day}");
        var words = field switch
        {
            DecisionField.Outcome => Of(shown.Outcome),
            DecisionField.Categories => Harm(shown.Categories),
            DecisionField.Rationale => shown.Rationale,
            DecisionField.Summary => shown.Summary,
            DecisionField.KeyWorker => shown.KeyWorker,
            DecisionField.CoreGroup => string.Join(". ", new[] { string.Join(", ", shown.CoreGroup), Every(shown.CoreGroupWeeks) }.Where(w => w.Length > 0)),
            DecisionField.Dates => string.Join('\n', shown.Dates.Reason.Length == 0 ? dates : dates.Append($"{MeetingWords.Decided_DateReason}: {shown.Dates.Reason}")),
            DecisionField.Support => shown.Support,
            _ => shown.Dissent,
        };
        return words.Length == 0 ? MeetingWords.Decided_Nothing : words;
    }

    /// <summary>How often a core group meets; empty where it is not said.</summary>
    public static string Every(int? weeks) => weeks is { } every ? Labels.Say(MeetingWords.Decided_EveryWeeks, every) : "";
}
