using System.Collections.Immutable;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Practice;

/// <summary>Whose marks a scoring round takes (domain.md §3, "Scaling").</summary>
public enum WhoScores
{
    /// <summary>Everybody but chair, note taker, advocate, interpreter, supporter and observer.</summary>
    Everyone,

    /// <summary>Social worker and professionals.</summary>
    Professionals,
}

/// <summary>Minutes that are added to the plan of a meeting, in whole minutes from 0.</summary>
/// <param name="ManyChildren">Where it concerns three children or more.</param>
/// <param name="Interpreter">Where an interpreter is on the list.</param>
/// <param name="Split">Where family members attend one after the other.</param>
public sealed record Allowances(int ManyChildren, int Interpreter, int Split)
{
    /// <summary>Nothing is added.</summary>
    public static Allowances None { get; } = new(0, 0, 0);
}

/// <summary>
/// What of an authority's practice profile decides what may happen in one conference. It is adopted when the conference is opened and
/// kept in its log: a conference is run to its end by the rules it began with.
/// </summary>
public sealed record PracticeRules
{
    /// <summary>Where no profile was adopted: the usual practice, without an agenda.</summary>
    public static PracticeRules Usual { get; } = new();

    /// <summary>What the authority calls its practice.</summary>
    public string Name { get; init; } = "";

    /// <summary>The steps of this type of meeting, in order.</summary>
    public ImmutableList<AgendaStep> Agenda { get; init; } = [];

    /// <summary>What the room agrees to at the beginning, a short line each.</summary>
    public ImmutableList<LocalText> GroundRules { get; init; } = [];

    /// <summary>Whose marks count.</summary>
    public WhoScores WhoScores { get; init; }

    /// <summary>Below this many marks a result is thrown away; never under <see cref="Limits.FewestMarks"/>.</summary>
    public int FewestMarks { get; init; } = Limits.FewestMarks;

    /// <summary>How cards come until the chair says otherwise.</summary>
    public ContributionMode Contribution { get; init; }

    /// <summary>A part without the family may be held.</summary>
    public bool ConfidentialPart { get; init; } = true;

    /// <summary>What is added to the planned minutes.</summary>
    public Allowances Allowances { get; init; } = Allowances.None;

    /// <summary>Categories of harm that a decision can name, in the order they are offered; never empty.</summary>
    public ImmutableList<Category> Categories { get; init; } = Category.Usual;

    /// <summary>Within which time things are done.</summary>
    public Deadlines Deadlines { get; init; } = Deadlines.Usual;

    /// <summary>How often a core group meets after its first time.</summary>
    public WeekRange CoreGroupEveryWeeks { get; init; } = WeekRange.Usual;

    /// <summary>Next steps that are offered where a plan is made.</summary>
    public DefaultNextSteps DefaultNextSteps { get; init; } = DefaultNextSteps.None;

    /// <summary>They are those of a profile: those have a name.</summary>
    public bool IsAdopted => Name.Length > 0;

    /// <summary>How many marks a result needs: what the authority asks for, and never so few that one could be guessed.</summary>
    public int LeastMarks => Math.Max(FewestMarks, Limits.FewestMarks);

    /// <summary>Equal where all is equal, lists in the same order.</summary>
    public bool Equals(PracticeRules? other) => other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Agenda.SequenceEqual(other.Agenda) && GroundRules.SequenceEqual(other.GroundRules)
        && (WhoScores, FewestMarks, Contribution, ConfidentialPart) == (other.WhoScores, other.FewestMarks, other.Contribution, other.ConfidentialPart)
        && Categories.SequenceEqual(other.Categories) && DefaultNextSteps.Same(other.DefaultNextSteps)
        && (Allowances, Deadlines, CoreGroupEveryWeeks) == (other.Allowances, other.Deadlines, other.CoreGroupEveryWeeks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Agenda.Count, GroundRules.Count, WhoScores, FewestMarks, Contribution, ConfidentialPart, Allowances);
}
