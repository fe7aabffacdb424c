namespace ConferenceBoard.Core.Scaling;

/// <summary>What a proposal would do.</summary>
public enum ProposalKind
{
    /// <summary>Add a pair.</summary>
    Add,

    /// <summary>Change the words of a pair.</summary>
    Change,

    /// <summary>Take a pair off.</summary>
    Remove,
}

/// <summary>What became of a proposal.</summary>
public enum ProposalStanding
{
    /// <summary>It waits for the social worker.</summary>
    Waiting,

    /// <summary>The social worker took it over.</summary>
    Accepted,

    /// <summary>The social worker did not, and said why.</summary>
    Declined,

    /// <summary>The chair took it back.</summary>
    Withdrawn,
}

/// <summary>A change of a pair that the chair proposes before the conference; it stays on record with its answer (domain.md §2).</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">What it would do.</param>
/// <param name="Pair">Which pair; for a new one the id it would get.</param>
/// <param name="Words">The words proposed; null for taking a pair off.</param>
/// <param name="Why">Why the chair proposes it; may be empty.</param>
/// <param name="By">The chair.</param>
/// <param name="At">When.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="Reason">Why it was declined, or a remark with the acceptance; may be empty.</param>
/// <param name="AnsweredBy">Who answered, or null.</param>
/// <param name="AnsweredAt">When, or null.</param>
public sealed record Proposal(
    ProposalId Id, ProposalKind Kind, PairId Pair, PairWords? Words, string Why, AttendeeId By, DateTimeOffset At,
    ProposalStanding Standing = ProposalStanding.Waiting, string Reason = "", AttendeeId? AnsweredBy = null, DateTimeOffset? AnsweredAt = null);
