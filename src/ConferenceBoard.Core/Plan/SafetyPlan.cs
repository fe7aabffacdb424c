using System.Collections.Immutable;

namespace ConferenceBoard.Core.Plan;

/// <summary>The family's safety plan, and what the conference asked of it (domain.md §2, §3 "Plan").</summary>
/// <param name="Text">What the family and their network do, at most <see cref="Limits.SafetyPlan"/> characters.</param>
/// <param name="Network">Who helps, a line of at most <see cref="Limits.Name"/> characters each; at most <see cref="Limits.Network"/>.</param>
/// <param name="Draft">It is a draft still.</param>
/// <param name="WhatElse">What else has to happen for this child to be safe; at most <see cref="Limits.SafetyAnswer"/> characters, as the others are.</param>
/// <param name="WhatIsMissing">What important thing is missing.</param>
/// <param name="HowExplained">How it was explained to the child.</param>
public sealed record SafetyPlan(string Text, ImmutableList<string> Network, bool Draft, string WhatElse, string WhatIsMissing, string HowExplained)
{
    /// <summary>Nobody has written one. What is written first is a draft.</summary>
    public static SafetyPlan None { get; } = new("", [], Draft: true, "", "", "");

    /// <summary>The conference has one: somebody has written what is done.</summary>
    public bool Exists => Text.Length > 0;

    /// <summary>Equal where all is equal, the network in the same order.</summary>
    public bool Equals(SafetyPlan? other) => other is not null
        && (Text, Draft, WhatElse, WhatIsMissing, HowExplained) == (other.Text, other.Draft, other.WhatElse, other.WhatIsMissing, other.HowExplained)
        && Network.SequenceEqual(other.Network, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Draft, WhatElse, WhatIsMissing, HowExplained, Network.Count);
}
