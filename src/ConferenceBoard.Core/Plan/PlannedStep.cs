using System.Collections.Immutable;

namespace ConferenceBoard.Core.Plan;

/// <summary>How far a next step has come (domain.md §3, "Plan").</summary>
public enum StepStatus
{
    /// <summary>Not begun.</summary>
    Open,

    /// <summary>Begun.</summary>
    UnderWay,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Something is in the way.</summary>
    Blocked,
}

/// <summary>Who does a next step, by when and what for.</summary>
/// <param name="People">Who of those on the list, at most <see cref="Limits.StepPeople"/>, each once.</param>
/// <param name="Others">Agencies and people of the network who are not on the list, in one line of at most <see cref="Limits.StepOthers"/> characters; may be empty.</param>
/// <param name="By">The day by which it is done, or null.</param>
/// <param name="Outcome">What difference will be seen in the child, at most <see cref="Limits.Outcome"/> characters; may be empty.</param>
/// <param name="Pair">The danger statement it serves, or null.</param>
public sealed record StepPlan(ImmutableList<AttendeeId> People, string Others, DateOnly? By, string Outcome, PairId? Pair)
{
    /// <summary>Nothing is said.</summary>
    public static StepPlan None { get; } = new([], "", null, "", null);

    /// <summary>Equal where all is equal, people in the same order.</summary>
    public bool Equals(StepPlan? other) => other is not null
        && (Others, By, Outcome, Pair) == (other.Others, other.By, other.Outcome, other.Pair) && People.SequenceEqual(other.People);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Others, By, Outcome, Pair, People.Count);
}

/// <summary>How a next step has gone, as it is looked at.</summary>
/// <param name="Status">How far it has come.</param>
/// <param name="Happened">What happened, at most <see cref="Limits.StepWords"/> characters; may be empty, as the others may.</param>
/// <param name="Helped">What helped; as long.</param>
/// <param name="InTheWay">What got in the way; as long.</param>
/// <param name="Success">The room marks it as a success.</param>
public sealed record StepReview(StepStatus Status, string Happened, string Helped, string InTheWay, bool Success)
{
    /// <summary>Open, and nothing is said.</summary>
    public static StepReview None { get; } = new(StepStatus.Open, "", "", "", Success: false);
}

/// <summary>What is planned of a next step and how it has gone. The two change apart, so that planning never fights reviewing.</summary>
/// <param name="Plan">Who, by when, what for.</param>
/// <param name="PlanRevision">How often that was written, from 0.</param>
/// <param name="Review">How it has gone.</param>
/// <param name="ReviewRevision">How often that was written, from 0.</param>
public sealed record PlannedStep(StepPlan Plan, int PlanRevision, StepReview Review, int ReviewRevision)
{
    /// <summary>Nobody planned or looked at anything.</summary>
    public static PlannedStep None { get; } = new(StepPlan.None, 0, StepReview.None, 0);
}
