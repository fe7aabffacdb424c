using System.Collections.Immutable;

namespace ConferenceBoard.Core.Decision;

/// <summary>Whether the child is suffering or likely to suffer significant harm, as one professional sees it (domain.md §3).</summary>
public enum Harm
{
    /// <summary>They have not said.</summary>
    NotSaid,

    /// <summary>Yes.</summary>
    Likely,

    /// <summary>No.</summary>
    NotLikely,
}

/// <summary>What kind of plan one professional thinks the child needs.</summary>
public enum PlanWanted
{
    /// <summary>They have not said.</summary>
    NotSaid,

    /// <summary>A child protection plan.</summary>
    ChildProtection,

    /// <summary>A child in need plan.</summary>
    ChildInNeed,

    /// <summary>No plan.</summary>
    None,
}

/// <summary>What one professional thinks of one child's need; the social worker's is the recommendation (domain.md §3, "Views and decision").</summary>
/// <param name="Harm">Is significant harm likely?</param>
/// <param name="Evidence">What this stands on, at most <see cref="Limits.ViewWords"/> characters; may be empty.</param>
/// <param name="Plan">Which plan, if any.</param>
/// <param name="Categories">Keys of categories of the conference's practice, each once, in its order; may be empty.</param>
/// <param name="Dissent">What they disagree with and want recorded, at most <see cref="Limits.ViewWords"/> characters; may be empty.</param>
public sealed record ProfessionalView(Harm Harm, string Evidence, PlanWanted Plan, ImmutableList<string> Categories, string Dissent)
{
    /// <summary>Nothing was said.</summary>
    public static ProfessionalView Nothing { get; } = new(Harm.NotSaid, "", PlanWanted.NotSaid, [], "");

    /// <summary>Equal where all is equal, categories in the same order.</summary>
    public bool Equals(ProfessionalView? other) => other is not null
        && (Harm, Plan) == (other.Harm, other.Plan)
        && string.Equals(Evidence, other.Evidence, StringComparison.Ordinal) && string.Equals(Dissent, other.Dissent, StringComparison.Ordinal)
        && Categories.SequenceEqual(other.Categories, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Harm, Plan, Evidence, Dissent, Categories.Count);
}

/// <summary>A view that was given.</summary>
/// <param name="Child">Of which child.</param>
/// <param name="By">Whose view, whoever wrote it down.</param>
/// <param name="View">What they think.</param>
/// <param name="Revision">Counts the views of this child that they gave, from 1.</param>
/// <param name="At">When it was given last.</param>
public sealed record GivenView(ChildId Child, AttendeeId By, ProfessionalView View, int Revision, DateTimeOffset At);

/// <summary>What one of the family thinks of the recommendation.</summary>
/// <param name="Child">For which child.</param>
/// <param name="By">Whose words, whoever wrote them down.</param>
/// <param name="Words">At most <see cref="Limits.SaidToRecommendation"/> characters; empty where they were taken back.</param>
/// <param name="Revision">Counts what they said of this child, from 1.</param>
/// <param name="At">When it was said last.</param>
public sealed record FamilySaid(ChildId Child, AttendeeId By, string Words, int Revision, DateTimeOffset At);

/// <summary>How far the chair has opened the views of one child; each includes those before.</summary>
public enum ViewsOpen
{
    /// <summary>Only writer, chair and note taker see a view.</summary>
    Nothing,

    /// <summary>The social worker's recommendation.</summary>
    Recommendation,

    /// <summary>The other professionals' views too.</summary>
    Professionals,

    /// <summary>What the family and the child think of the recommendation too.</summary>
    Family,
}
