using System.Collections.Immutable;

namespace ConferenceBoard.Core.Decision;

/// <summary>By when a plan's first dates are to be, as the timetable has it (domain.md §6); null where there is no limit.</summary>
public sealed record DecisionLimits(DateOnly? LatestCoreGroup, DateOnly? LatestReview)
{
    /// <summary>No limits.</summary>
    public static DecisionLimits None { get; } = new(null, null);
}

/// <summary>What is still to do before a decision can be announced.</summary>
public enum AnnounceProblemKind
{
    /// <summary>No outcome.</summary>
    NoOutcome,

    /// <summary>No rationale.</summary>
    NoRationale,

    /// <summary>A child protection plan without a category.</summary>
    NoCategory,

    /// <summary>A child protection plan with a date later than the limit, and no reason for it.</summary>
    DateLateWithoutReason,

    /// <summary>A child protection plan without a key worker who is on the list or named.</summary>
    NoKeyWorker,

    /// <summary>Someone's view has dissent in it, and none is recorded.</summary>
    DissentNotRecorded,

    /// <summary>A child protection plan without a date that has a limit, and no reason for it.</summary>
    DateMissingWithoutReason,
}

/// <summary>One thing that is still to do, for one child.</summary>
public sealed record AnnounceProblem(ChildId Child, AnnounceProblemKind Kind);

/// <summary>Looks at the drafts before they are announced.</summary>
public static class AnnounceCheck
{
    /// <summary>What is still to do, child by child; empty where the decision can be announced, and after it was.</summary>
    public static ImmutableArray<AnnounceProblem> Of(ConferenceState state, DecisionLimits limits)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(limits);
        return state.Decision.AnnouncedAt is not null ? []
            : [.. state.Children.SelectMany(c => Of(state, c.Id, state.Decision.DraftOf(c.Id).Values, limits).Select(kind => new AnnounceProblem(c.Id, kind)))];
    }

    /// <summary>What is missing in what is decided for one child.</summary>
    internal static IEnumerable<AnnounceProblemKind> Of(ConferenceState state, ChildId child, Decided decided, DecisionLimits limits)
    {
        if (decided.Outcome is null)
            yield return AnnounceProblemKind.NoOutcome;
        if (decided.Rationale.Length == 0)
            yield return AnnounceProblemKind.NoRationale;
        if (Outcomes.IsProtectionPlan(decided.Outcome))
        {
            if (!state.Practice.Categories.Exists(c => decided.Categories.Contains(c.Key, StringComparer.Ordinal)))
                yield return AnnounceProblemKind.NoCategory;
            var dates = decided.Dates;
            if (dates.Reason.Length == 0 && (dates.CoreGroupBy > limits.LatestCoreGroup || dates.ReviewBy > limits.LatestReview))
                yield return AnnounceProblemKind.DateLateWithoutReason;
            if (dates.Reason.Length == 0 && ((dates.CoreGroupBy is null && limits.LatestCoreGroup is not null) || (dates.ReviewBy is null && limits.LatestReview is not null)))
                yield return AnnounceProblemKind.DateMissingWithoutReason;
            if (decided.KeyWorkerName.Length == 0 && !(decided.KeyWorker is { } id && state.Attendee(id) is { Removed: false }))
                yield return AnnounceProblemKind.NoKeyWorker;
        }

        if (decided.DissentRecorded.Length == 0 && state.Decision.Views.Exists(v => v.Child == child && v.View.Dissent.Length > 0 && state.Attendee(v.By) is { } by && DecisionRules.GivesView(by)))
            yield return AnnounceProblemKind.DissentNotRecorded;
    }
}
