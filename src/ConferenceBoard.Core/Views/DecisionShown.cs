using System.Collections.Immutable;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Core.Views;

/// <summary>What is decided for one child, in words and names as everyone may read them.</summary>
public sealed record DecisionShown
{
    /// <summary>The outcome, or null.</summary>
    public required Outcome? Outcome { get; init; }

    /// <summary>The categories, in the practice's order.</summary>
    public required ImmutableArray<LocalText> Categories { get; init; }

    /// <summary>Why, in the chair's words.</summary>
    public required string Rationale { get; init; }

    /// <summary>The summary; may be empty.</summary>
    public required string Summary { get; init; }

    /// <summary>The key worker's name; empty where there is none.</summary>
    public required string KeyWorker { get; init; }

    /// <summary>Names of the core group, in the order of the list.</summary>
    public required ImmutableArray<string> CoreGroup { get; init; }

    /// <summary>Weeks from one core group to the next, or null.</summary>
    public required int? CoreGroupWeeks { get; init; }

    /// <summary>When things follow.</summary>
    public required DecisionDates Dates { get; init; }

    /// <summary>What support goes on; may be empty.</summary>
    public required string Support { get; init; }

    /// <summary>Disagreement or complaint that was voiced, for the chair alone; empty for others.</summary>
    public required string Dissent { get; init; }

    /// <summary>As it is shown: categories and a core group only with a plan that has them; dissent, and why a date is late, for the chair alone.</summary>
    internal static DecisionShown Of(ConferenceState state, Decided decided, bool forChair = false)
    {
        var plan = decided.Outcome is null || Outcomes.IsProtectionPlan(decided.Outcome);
        return new DecisionShown
        {
            Outcome = decided.Outcome,
            Categories = plan ? [.. state.Practice.Categories.Where(c => decided.Categories.Contains(c.Key, StringComparer.Ordinal)).Select(c => c.Words)] : [],
            Rationale = decided.Rationale,
            Summary = decided.Summary,
            KeyWorker = decided.KeyWorker is { } id ? state.Attendee(id)?.Name ?? "" : decided.KeyWorkerName,
            CoreGroup = plan ? [.. state.Attendees.Where(a => decided.CoreGroup.Contains(a.Id)).Select(a => a.Name)] : [],
            CoreGroupWeeks = plan ? decided.CoreGroupWeeks : null,
            Dates = forChair ? decided.Dates : decided.Dates with { Reason = "" },
            Support = decided.Support,
            Dissent = forChair ? decided.DissentRecorded : "",
        };
    }

    /// <summary>Equal where all is equal, lists in the same order.</summary>
    public bool Equals(DecisionShown? other) => other is not null
        && (Outcome, Rationale, Summary, KeyWorker, CoreGroupWeeks, Dates, Support, Dissent)
            == (other.Outcome, other.Rationale, other.Summary, other.KeyWorker, other.CoreGroupWeeks, other.Dates, other.Support, other.Dissent)
        && Categories.AsSpan().SequenceEqual(other.Categories.AsSpan()) && CoreGroup.AsSpan().SequenceEqual(other.CoreGroup.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Categories.Length, Rationale, Summary, KeyWorker, CoreGroup.Length, Dates, Support);
}
