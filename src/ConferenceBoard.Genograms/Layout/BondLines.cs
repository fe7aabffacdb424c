using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// Bonds: from edge to edge, straight where nobody stands between, else bent once around whoever does; several between the same two side by
/// side.
/// </summary>
internal static class BondLines
{
    private const double Apart = 14;
    private const double Radius = (Measures.Symbol / 2) + 3;

    // How far to the side of the middle a line may be bent, in drawing units; the nearest first.
    private static readonly double[] Bends = [0, 45, -45, 80, -80, 120, -120, 170, -170, 230, -230];

    /// <summary>One line for each bond whose two people are drawn.</summary>
    /// <param name="bonds">In the family's order.</param>
    /// <param name="symbols">Everyone's symbol.</param>
    /// <param name="words">Names, dates and the lines of unions, which a bond rather does not run through.</param>
    public static IEnumerable<Line> Of(ImmutableArray<Bond> bonds, IReadOnlyDictionary<PersonId, Box> symbols, IReadOnlyCollection<Box> words)
    {
        var drawn = bonds.Where(b => symbols.ContainsKey(b.From) && symbols.ContainsKey(b.To)).ToList();
        var together = drawn.GroupBy(Pair).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var bond in drawn)
        {
            var beside = together[Pair(bond)];
            var (first, second) = Pair(bond);
            var aside = (beside.IndexOf(bond) - ((beside.Count - 1) / 2.0)) * Apart;
            var way = Way(symbols[first], symbols[second], aside, [.. symbols.Where(s => s.Key != first && s.Key != second).Select(s => s.Value)], words);
            yield return new Line(LineKind.Bond, bond.Id, [bond.From, bond.To], first == bond.From ? way : [.. way.Reverse()]);
        }
    }

    private static ImmutableArray<Point> Way(Box from, Box to, double aside, List<Box> others, IReadOnlyCollection<Box> words)
    {
        var best = ImmutableArray<Point>.Empty;
        var least = double.MaxValue;
        foreach (var bend in Bends)
        {
            var way = Bent(from, to, aside, bend);
            var cost = Math.Abs(bend) + (400 * Hits(way, others)) + (90 * Hits(way, words));
            if (cost < least)
                (best, least) = (way, cost);
            if (least <= Math.Abs(bend))
                break;
        }

        return best;
    }

    /// <summary>From edge to edge by a point beside the middle.</summary>
    private static ImmutableArray<Point> Bent(Box from, Box to, double aside, double bend)
    {
        var (dx, dy) = Unit(to.X - from.X, to.Y - from.Y);
        var by = aside + bend;
        var middle = new Point(Rounded(((from.X + to.X) / 2) - (dy * by)), Rounded(((from.Y + to.Y) / 2) + (dx * by)));
        if (bend == 0)
            return [Edge(from, dx, dy, aside), Edge(to, -dx, -dy, -aside)];
        var (ax, ay) = Unit(middle.X - from.X, middle.Y - from.Y);
        var (bx, by2) = Unit(middle.X - to.X, middle.Y - to.Y);
        return [Edge(from, ax, ay, aside / 2), middle, Edge(to, bx, by2, -aside / 2)];
    }

    /// <summary>Where a line that leaves a symbol in a direction, moved to its side, meets the circle around it.</summary>
    private static Point Edge(Box at, double dx, double dy, double aside)
    {
        aside = Math.Clamp(aside, -Radius, Radius);
        var ahead = Math.Sqrt((Radius * Radius) - (aside * aside));
        return new Point(Rounded(at.X + (dx * ahead) - (dy * aside)), Rounded(at.Y + (dy * ahead) + (dx * aside)));
    }

    private static int Hits(ImmutableArray<Point> way, IReadOnlyCollection<Box> boxes)
    {
        var hits = 0;
        foreach (var box in boxes)
        {
            for (var i = 1; i < way.Length; i++)
            {
                if (Clear.Meets(box, way[i - 1], way[i]))
                {
                    hits++;
                    break;
                }
            }
        }

        return hits;
    }

    private static (double X, double Y) Unit(double x, double y)
    {
        var length = Math.Max(1, Math.Sqrt((x * x) + (y * y)));
        return (x / length, y / length);
    }

    private static double Rounded(double value) => Math.Floor((value * 100) + 0.5) / 100;

    private static (PersonId, PersonId) Pair(Bond bond) =>
        string.CompareOrdinal(bond.From.Value, bond.To.Value) < 0 ? (bond.From, bond.To) : (bond.To, bond.From);
}
