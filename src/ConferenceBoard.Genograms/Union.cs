namespace ConferenceBoard.Genograms;

/// <summary>How two people are or were together.</summary>
public enum UnionKind
{
    /// <summary>Not said: they are parents of a child, or a file does not tell.</summary>
    NotSaid,

    /// <summary>Married, or in a civil partnership.</summary>
    Married,

    /// <summary>Engaged.</summary>
    Engaged,

    /// <summary>Living together.</summary>
    LivingTogether,

    /// <summary>Dating, or casual.</summary>
    Casual,
}

/// <summary>How a union ended, if it did.</summary>
public enum UnionEnd
{
    /// <summary>It goes on, as far as is known.</summary>
    None,

    /// <summary>They are separated.</summary>
    Separated,

    /// <summary>They are divorced.</summary>
    Divorced,

    /// <summary>One of them has died.</summary>
    Widowed,
}

/// <summary>Two people of any gender who are or were together. A person can have several.</summary>
public sealed record Union
{
    /// <summary>Which.</summary>
    public required UnionId Id { get; init; }

    /// <summary>One of the two; never the same as <see cref="Second"/>.</summary>
    public required PersonId First { get; init; }

    /// <summary>The other.</summary>
    public required PersonId Second { get; init; }

    /// <summary>How.</summary>
    public UnionKind Kind { get; init; }

    /// <summary>How it ended.</summary>
    public UnionEnd End { get; init; }

    /// <summary>They ended it and are together again: the slashes of <see cref="End"/> are struck through once more.</summary>
    public bool Reconciled { get; init; }

    /// <summary>Married, engaged, moved in or met then.</summary>
    public PartialDate? Began { get; init; }

    /// <summary>Separated then.</summary>
    public PartialDate? Separated { get; init; }

    /// <summary>Divorced then.</summary>
    public PartialDate? Divorced { get; init; }

    /// <summary>Together again since then.</summary>
    public PartialDate? Again { get; init; }

    /// <summary>Whether the person is one of the two.</summary>
    public bool Has(PersonId person) => First == person || Second == person;

    /// <summary>The other one.</summary>
    public PersonId Other(PersonId person) => First == person ? Second : First;
}
