using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Bonds: straight from edge to edge, several between the same two side by side.</summary>
internal static class BondLines
{
    private const double Apart = 12;
    private const double Radius = (Measures.Symbol / 2) + 3;

    /// <summary>One line for each bond whose two people are drawn.</summary>
    public static IEnumerable<Line> Of(ImmutableArray<Bond> bonds, Func<PersonId, Box?> symbol)
    {
        var all = new Dictionary<(PersonId, PersonId), int>();
        foreach (var bond in bonds)
            all[Pair(bond)] = all.GetValueOrDefault(Pair(bond)) + 1;
        var drawn = new Dictionary<(PersonId, PersonId), int>();
        foreach (var bond in bonds)
        {
            if (symbol(bond.From) is not { } from || symbol(bond.To) is not { } to)
                continue;
            var pair = Pair(bond);
            var number = drawn.GetValueOrDefault(pair);
            drawn[pair] = number + 1;
            var aside = (number - ((all[pair] - 1) / 2.0)) * Apart * (pair.Item1 == bond.From ? 1 : -1);
            var (dx, dy) = (to.X - from.X, to.Y - from.Y);
            var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
            (dx, dy) = (dx / length, dy / length);
            var inward = Math.Sqrt(Math.Max(0, (Radius * Radius) - (aside * aside)));
            yield return new Line(LineKind.Bond, bond.Id, [bond.From, bond.To],
            [
                new Point(Rounded(from.X + (dx * inward) - (dy * aside)), Rounded(from.Y + (dy * inward) + (dx * aside))),
                new Point(Rounded(to.X - (dx * inward) - (dy * aside)), Rounded(to.Y - (dy * inward) + (dx * aside))),
            ]);
        }
    }

    private static double Rounded(double value) => Math.Floor((value * 100) + 0.5) / 100;

    private static (PersonId, PersonId) Pair(Bond bond) =>
        string.CompareOrdinal(bond.From.Value, bond.To.Value) < 0 ? (bond.From, bond.To) : (bond.To, bond.From);
}
