namespace ConferenceBoard.Genograms;

/// <summary>How someone is the child of their parents.</summary>
public enum ParentageKind
{
    /// <summary>By birth: a solid line.</summary>
    Birth,

    /// <summary>Adopted: a dashed line.</summary>
    Adopted,

    /// <summary>Fostered: a dotted line.</summary>
    Fostered,

    /// <summary>A stepchild.</summary>
    Step,

    /// <summary>Looked after by relatives or friends.</summary>
    Kinship,

    /// <summary>Not known.</summary>
    NotKnown,
}

/// <summary>
/// One person is the child of a union, or of one known parent. A child can have several: birth parents and foster carers, for instance.
/// </summary>
public sealed record Parentage
{
    /// <summary>Which.</summary>
    public required ParentageId Id { get; init; }

    /// <summary>The child.</summary>
    public required PersonId Child { get; init; }

    /// <summary>The union whose child it is; null exactly where <see cref="Parent"/> is not.</summary>
    public UnionId? Union { get; init; }

    /// <summary>The one known parent; null exactly where <see cref="Union"/> is not.</summary>
    public PersonId? Parent { get; init; }

    /// <summary>How.</summary>
    public ParentageKind Kind { get; init; }

    /// <summary>Adopted, placed or moved in then.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Until then.</summary>
    public PartialDate? To { get; init; }
}
