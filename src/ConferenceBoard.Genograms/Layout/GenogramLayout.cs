using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Draws a family (genogram.md, "Layout").</summary>
public static class GenogramLayout
{
    /// <summary>
    /// Where everyone stands. Without <paramref name="before"/> the best drawing that is found; with it, everyone who stood keeps their
    /// order and, as far as there is room, their place.
    /// </summary>
    /// <param name="family">A sound family (<see cref="FamilyCheck.Faults"/>).</param>
    /// <param name="options">Age order, people placed by hand.</param>
    /// <param name="before">Where people stood until now; people who are not in the family are passed over.</param>
    /// <param name="stop">Stops a long search; throws <see cref="OperationCanceledException"/>.</param>
    public static Arrangement Arrange(Family family, LayoutOptions options, Arrangement? before = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(options);
        stop.ThrowIfCancellationRequested();
        var x = 0.0;
        return new Arrangement(family.People.ToImmutableDictionary(p => p.Id, _ => new Spot(x++ * Measures.Pitch, 0)));
    }

    /// <summary>The drawing of a family whose people stand like this.</summary>
    /// <param name="family">A sound family.</param>
    /// <param name="arrangement">From <see cref="Arrange"/>, of the same family.</param>
    /// <param name="options">What to show.</param>
    public static Drawing Draw(Family family, Arrangement arrangement, DrawingOptions options)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(arrangement);
        ArgumentNullException.ThrowIfNull(options);
        return new Drawing
        {
            People = [.. family.People.Select(p => new PlacedPerson(p.Id, 0, new Box(arrangement.Spots[p.Id].X, 0, Measures.Symbol, Measures.Symbol)))],
            Labels = [],
            Lines = [],
            Households = [],
            Bounds = new Box(0, 0, 2 * Measures.Pitch * family.People.Length, 2 * Measures.Pitch),
        };
    }
}
