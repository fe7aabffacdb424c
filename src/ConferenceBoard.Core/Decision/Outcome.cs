using System.Collections.Immutable;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Decision;

/// <summary>What a conference decides for one child (domain.md §3).</summary>
public enum Outcome
{
    /// <summary>Initial: a child protection plan.</summary>
    ChildProtectionPlan,

    /// <summary>Initial: a child in need plan.</summary>
    ChildInNeedPlan,

    /// <summary>Initial: no plan.</summary>
    NoPlan,

    /// <summary>Review: the child protection plan goes on.</summary>
    Continue,

    /// <summary>Review: the child protection plan ends, with a child in need plan.</summary>
    EndWithChildInNeed,

    /// <summary>Review: the child protection plan ends.</summary>
    End,
}

/// <summary>Which outcomes there are.</summary>
public static class Outcomes
{
    /// <summary>Those of a kind of meeting, in the order they are offered; a core group has none.</summary>
    public static ImmutableArray<Outcome> For(ConferenceType type) => type switch
    {
        ConferenceType.Initial => [Outcome.ChildProtectionPlan, Outcome.ChildInNeedPlan, Outcome.NoPlan],
        ConferenceType.Review => [Outcome.Continue, Outcome.EndWithChildInNeed, Outcome.End],
        _ => [],
    };

    /// <summary>Whether there is a child protection plan from then on, which needs a category, a key worker, a core group and dates.</summary>
    public static bool IsProtectionPlan(Outcome? outcome) => outcome is Outcome.ChildProtectionPlan or Outcome.Continue;
}
