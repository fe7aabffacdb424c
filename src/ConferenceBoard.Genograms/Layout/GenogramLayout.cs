using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Draws a family (genogram.md, "Layout").</summary>
public static class GenogramLayout
{
    private const double Farthest = 2_000_000;

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
        options = options with { Pins = Sane(options.Pins) };
        before = before is null ? null : new Arrangement(Sane(before.Spots));
        var kin = new Kin(family);
        var row = Generations.Of(kin, stop);
        var x = Places.Of(kin, row, options, before, stop);
        var spots = ImmutableDictionary.CreateBuilder<PersonId, Spot>();
        for (var i = 0; i < x.Length; i++)
            spots[kin.People[i].Id] = new Spot(x[i], 0);
        Band.Place(family, new Sketch(kin, row, x), options, before, spots, stop);
        return new Arrangement(spots.ToImmutable());
    }

    /// <summary>The drawing of a family whose people stand like this.</summary>
    /// <param name="family">A sound family.</param>
    /// <param name="arrangement">From <see cref="Arrange"/>, of the same family; whoever is not in it is given a place.</param>
    /// <param name="options">What to show.</param>
    public static Drawing Draw(Family family, Arrangement arrangement, DrawingOptions options)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(arrangement);
        ArgumentNullException.ThrowIfNull(options);
        if (family.People.Any(p => !arrangement.Spots.TryGetValue(p.Id, out var spot) || !IsSane(spot)))
            arrangement = Arrange(family, new LayoutOptions(), arrangement);
        var kin = new Kin(family);
        var row = Generations.Of(kin, CancellationToken.None);
        var x = kin.People.Select(p => arrangement.Spots[p.Id].X).ToArray();
        return Painter.Paint(family, new Sketch(kin, row, x), arrangement, options);
    }

    /// <summary>Without places that no drawing has: nothing is ever searched or drawn along a line without an end.</summary>
    private static ImmutableDictionary<PersonId, Spot> Sane(ImmutableDictionary<PersonId, Spot> spots) =>
        spots.All(s => IsSane(s.Value)) ? spots : spots.RemoveRange(spots.Where(s => !IsSane(s.Value)).Select(s => s.Key));

    private static bool IsSane(Spot spot) => Math.Abs(spot.X) <= Farthest && Math.Abs(spot.Y) <= Farthest;
}
