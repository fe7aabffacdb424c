using System.Collections.Immutable;

namespace ConferenceBoard.Genograms;

/// <summary>People who live together. Someone can be in several: a child in two homes.</summary>
public sealed record Household
{
    /// <summary>Which.</summary>
    public required HouseholdId Id { get; init; }

    /// <summary>What it is called, at most <see cref="FamilyLimits.Name"/> characters; never an address.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who lives there; each once, in the order added.</summary>
    public ImmutableArray<PersonId> Members { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Household? other) =>
        other is not null && Id == other.Id && string.Equals(Name, other.Name, StringComparison.Ordinal) && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Members.Length);
}
