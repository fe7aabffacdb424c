using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>How a part of a family stands: as in the whole, closed up where nobody of the part is.</summary>
public static class PartOfFamily
{
    private const double Widest = 2 * Measures.Pitch;

    /// <summary>
    /// Where everyone of the part stands, from how the whole stands: everyone keeps their order and stays above or below whom they stood
    /// above or below, but a strip in which nobody is left is closed. The network stands anew.
    /// </summary>
    /// <param name="part">Some of the family.</param>
    /// <param name="whole">How all of it stands.</param>
    /// <param name="options">Age order; places given by hand are places in the whole, and do not count here.</param>
    public static Arrangement Arrange(Family part, Arrangement whole, LayoutOptions options)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(options);
        var closed = ImmutableDictionary.CreateBuilder<PersonId, Spot>();
        var (last, shift) = (double.NaN, 0.0);
        foreach (var (id, spot) in part.People.Where(p => p.Network is null && whole.Spots.ContainsKey(p.Id)).Select(p => (p.Id, whole.Spots[p.Id])).OrderBy(p => p.Item2.X))
        {
            if (spot.X - last > Widest)
                shift += spot.X - last - Widest;
            last = spot.X;
            closed[id] = spot with { X = spot.X - shift };
        }

        return GenogramLayout.Arrange(part, options with { Pins = ImmutableDictionary<PersonId, Spot>.Empty }, new Arrangement(closed.ToImmutable()));
    }
}
