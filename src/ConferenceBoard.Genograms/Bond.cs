using System.Text.Json.Serialization;

namespace ConferenceBoard.Genograms;

/// <summary>What is between two people (genogram.md, "Model").</summary>
public enum BondKind
{
    /// <summary>Close.</summary>
    Close,

    /// <summary>Very close.</summary>
    VeryClose,

    /// <summary>Distant.</summary>
    Distant,

    /// <summary>In conflict.</summary>
    Conflict,

    /// <summary>Close and in conflict.</summary>
    CloseConflict,

    /// <summary>Cut off from each other.</summary>
    CutOff,

    /// <summary>Once cut off, now mended.</summary>
    Repaired,

    /// <summary>The first is afraid of the second.</summary>
    Fear,

    /// <summary>The first controls the second.</summary>
    Control,

    /// <summary>The first is violent to the second.</summary>
    Violence,

    /// <summary>The first abuses the second emotionally.</summary>
    EmotionalAbuse,

    /// <summary>The first abuses the second sexually.</summary>
    SexualAbuse,

    /// <summary>The first neglects the second.</summary>
    Neglect,

    /// <summary>The first cares for the second.</summary>
    CarerFor,

    /// <summary>The first supports the second.</summary>
    Supports,
}

/// <summary>A bond between two people, or someone and the network.</summary>
public sealed record Bond
{
    /// <summary>Which.</summary>
    public required BondId Id { get; init; }

    /// <summary>One of the two; where the kind has a direction, from whom it goes. Never the same as <see cref="To"/>.</summary>
    public required PersonId From { get; init; }

    /// <summary>The other.</summary>
    public required PersonId To { get; init; }

    /// <summary>What. A file names it always, the first kind too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required BondKind Kind { get; init; }

    /// <summary>It goes both ways; means nothing where the kind has no direction.</summary>
    public bool BothWays { get; init; }

    /// <summary>Whether the kind goes from one to the other.</summary>
    public static bool HasDirection(BondKind kind) => kind >= BondKind.Fear;
}
