using System.Collections.Immutable;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Decision;

/// <summary>The parts of a decision that are written and kept one by one.</summary>
public enum DecisionField
{
    /// <summary>The outcome.</summary>
    Outcome,

    /// <summary>The category or categories of harm.</summary>
    Categories,

    /// <summary>Why, in the chair's words.</summary>
    Rationale,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>The key worker.</summary>
    KeyWorker,

    /// <summary>The core group and how often it meets.</summary>
    CoreGroup,

    /// <summary>Dates, and why one is later than it should be.</summary>
    Dates,

    /// <summary>What support goes on.</summary>
    Support,

    /// <summary>Disagreement or complaint that was voiced.</summary>
    Dissent,
}

/// <summary>When things follow. Each from the day of the conference to <see cref="Limits.DecisionWithinDays"/> days later, or null.</summary>
/// <param name="CoreGroupBy">The first core group; with a child in need plan its first meeting.</param>
/// <param name="ReviewBy">The review.</param>
/// <param name="MidpointCheck">The midpoint check.</param>
/// <param name="Reason">Why one is later than it should be, or not set; at most <see cref="Limits.DateReason"/> characters, may be empty.</param>
public sealed record DecisionDates(DateOnly? CoreGroupBy, DateOnly? ReviewBy, DateOnly? MidpointCheck, string Reason)
{
    /// <summary>None is set.</summary>
    public static DecisionDates None { get; } = new(null, null, null, "");

    /// <summary>A day that can follow from a conference: from that day to <see cref="Limits.DecisionWithinDays"/> days later, or none.</summary>
    internal static bool IsWithin(DateOnly? on, ConferenceDetails details) =>
        DateOnly.FromDateTime(details.StartsAt.DateTime) is var day && !(on < day || on > day.AddDays(Limits.DecisionWithinDays));

    /// <summary>Without those that cannot follow from a conference on that day.</summary>
    internal DecisionDates Within(ConferenceDetails details)
    {
        return this with { CoreGroupBy = Left(CoreGroupBy), ReviewBy = Left(ReviewBy), MidpointCheck = Left(MidpointCheck) };

        DateOnly? Left(DateOnly? on) => IsWithin(on, details) ? on : null;
    }
}

/// <summary>What is decided for one child, as a draft or announced (domain.md §3, "Views and decision").</summary>
public sealed record Decided
{
    /// <summary>Nothing is decided.</summary>
    public static Decided Nothing { get; } = new();

    /// <summary>The outcome, or null.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Keys of categories of the conference's practice, each once, in its order.</summary>
    public ImmutableList<string> Categories { get; init; } = [];

    /// <summary>Why, in the chair's words; at most <see cref="Limits.Rationale"/> characters.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>The summary; at most <see cref="Limits.Summary"/> characters.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The key worker, where they are on the list; or null.</summary>
    public AttendeeId? KeyWorker { get; init; }

    /// <summary>The key worker's name, where they are not on the list; at most <see cref="Limits.Name"/> characters, empty otherwise.</summary>
    public string KeyWorkerName { get; init; } = "";

    /// <summary>Members of the core group, each once, in the order of the list.</summary>
    public ImmutableList<AttendeeId> CoreGroup { get; init; } = [];

    /// <summary>How many weeks there are from one core group to the next, 1 to <see cref="Limits.CoreGroupWeeks"/>; or null.</summary>
    public int? CoreGroupWeeks { get; init; }

    /// <summary>When things follow.</summary>
    public DecisionDates Dates { get; init; } = DecisionDates.None;

    /// <summary>What support goes on; at most <see cref="Limits.Support"/> characters.</summary>
    public string Support { get; init; } = "";

    /// <summary>Disagreement or complaint that was voiced; at most <see cref="Limits.DissentRecorded"/> characters.</summary>
    public string DissentRecorded { get; init; } = "";

    /// <summary>Equal where all is equal, lists in the same order.</summary>
    public bool Equals(Decided? other) => other is not null
        && (Outcome, Rationale, Summary, KeyWorker, KeyWorkerName, CoreGroupWeeks) == (other.Outcome, other.Rationale, other.Summary, other.KeyWorker, other.KeyWorkerName, other.CoreGroupWeeks)
        && (Dates, Support, DissentRecorded) == (other.Dates, other.Support, other.DissentRecorded)
        && Categories.SequenceEqual(other.Categories, StringComparer.Ordinal) && CoreGroup.SequenceEqual(other.CoreGroup);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Categories.Count, Rationale, Summary, KeyWorker, CoreGroup.Count, Dates, Support);

    /// <summary>One part of it, as the change that makes it so.</summary>
    internal DecisionChange Part(DecisionField field) => field switch
    {
        DecisionField.Outcome => new DecisionChange.OfOutcome(Outcome),
        DecisionField.Categories => new DecisionChange.OfCategories(Categories),
        DecisionField.Rationale => new DecisionChange.OfRationale(Rationale),
        DecisionField.Summary => new DecisionChange.OfSummary(Summary),
        DecisionField.KeyWorker => new DecisionChange.OfKeyWorker(KeyWorker, KeyWorkerName),
        DecisionField.CoreGroup => new DecisionChange.OfCoreGroup(CoreGroup, CoreGroupWeeks),
        DecisionField.Dates => new DecisionChange.OfDates(Dates),
        DecisionField.Support => new DecisionChange.OfSupport(Support),
        _ => new DecisionChange.OfDissent(DissentRecorded),
    };
}
