namespace ConferenceBoard.Genograms;

/// <summary>
/// Names one fact of a family, whatever its kind. A plain text of 1 to <see cref="FamilyLimits.Id"/> characters: a live family's are made
/// outside, a file's are its own pointers.
/// </summary>
public readonly record struct FactId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one person of a family, or of the network around it.</summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>The same name among all facts.</summary>
    public static implicit operator FactId(PersonId id) => new(id.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one union of two people.</summary>
public readonly record struct UnionId(string Value)
{
    /// <summary>The same name among all facts.</summary>
    public static implicit operator FactId(UnionId id) => new(id.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names what makes one person a child of others.</summary>
public readonly record struct ParentageId(string Value)
{
    /// <summary>The same name among all facts.</summary>
    public static implicit operator FactId(ParentageId id) => new(id.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one household.</summary>
public readonly record struct HouseholdId(string Value)
{
    /// <summary>The same name among all facts.</summary>
    public static implicit operator FactId(HouseholdId id) => new(id.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one bond between two people.</summary>
public readonly record struct BondId(string Value)
{
    /// <summary>The same name among all facts.</summary>
    public static implicit operator FactId(BondId id) => new(id.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
