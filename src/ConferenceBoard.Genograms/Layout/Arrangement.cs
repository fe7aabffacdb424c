using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Where a symbol's centre stands, in drawing units: x to the right, y down. A symbol is <see cref="Measures.Symbol"/> wide.</summary>
/// <param name="X">From the anchor: the first child of concern, else the first person, stands at 0.</param>
/// <param name="Y">Counts for people of the network only; everyone else stands in the row of their generation.</param>
public readonly record struct Spot(double X, double Y);

/// <summary>
/// Where everyone stands from left to right. It is kept with the family, and the next one is made from it, so that a drawing keeps still
/// while the family grows (genogram.md, "Stable").
/// </summary>
/// <param name="Spots">Everyone of the family it was made for.</param>
public sealed record Arrangement(ImmutableDictionary<PersonId, Spot> Spots)
{
    /// <summary>Nobody stands anywhere.</summary>
    public static Arrangement Empty { get; } = new(ImmutableDictionary<PersonId, Spot>.Empty);
}

/// <summary>What decides where people stand, besides the family.</summary>
public sealed record LayoutOptions
{
    /// <summary>Oldest child left. Where it is off, fewer crossings win.</summary>
    public bool AgeOrder { get; init; } = true;

    /// <summary>People whom someone has placed by hand, and where: they stay there.</summary>
    public ImmutableDictionary<PersonId, Spot> Pins { get; init; } = ImmutableDictionary<PersonId, Spot>.Empty;
}
