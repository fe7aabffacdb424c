namespace ConferenceBoard.Genograms.Layout;

/// <summary>The best drawing that is found, without regard to an earlier one. Parts of a family without a link stand side by side.</summary>
internal static class Fresh
{
    private const double BetweenParts = 2 * Measures.Pitch;
    private const int LookAtUpTo = 90;

    /// <summary>Everyone's place from left to right, whole numbers; the anchor at 0.</summary>
    public static double[] Places(Kin kin, int[] row, bool ageOrder, CancellationToken stop)
    {
        var x = new double[kin.People.Length];
        var right = double.NegativeInfinity;
        foreach (var part in Enumerable.Range(0, x.Length).GroupBy(i => kin.Component[i]).OrderBy(g => g.Key))
        {
            var people = part.ToArray();
            var places = people.Length == 1 ? x : Part(kin, row, part.Key, ageOrder, stop);
            var shift = double.IsInfinity(right) ? 0 : right + (people.Length == 1 ? Measures.Pitch + 40 : BetweenParts) - people.Min(i => places[i]);
            foreach (var person in people)
                x[person] = places[person] + shift;
            right = people.Max(i => x[i]);
        }

        var zero = x.Length == 0 ? 0 : x[kin.Anchor];
        for (var i = 0; i < x.Length; i++)
            x[i] -= zero;
        return x;
    }

    /// <summary>The order of each row of the whole family by these places.</summary>
    private static double[] Part(Kin kin, int[] row, int component, bool ageOrder, CancellationToken stop)
    {
        var weave = new Weave(kin, row, i => kin.Component[i] == component);
        var orders = new OrderSearch(weave, ageOrder, stop).Best();
        var count = kin.Component.Count(c => c == component);
        if (orders.Count == 1 || count > LookAtUpTo)
            return Placing.Of(weave, orders[0].Order, row, stop);

        // What is counted in the search is an estimate of what is drawn; so the best few are drawn and looked at.
        var there = row.Select((r, i) => kin.Component[i] == component ? r : -1).ToArray();
        var best = (Places: Array.Empty<double>(), Cost: double.PositiveInfinity);
        foreach (var (estimate, order) in orders.Where(o => o.Cost < orders[0].Cost + 100_000).Take(count <= 40 ? 8 : 3))
        {
            stop.ThrowIfCancellationRequested();
            var places = Placing.Of(weave, order, row, stop);
            var cost = (Crossings.Count(StructuralLines.Of(new Sketch(kin, there, places))) * 1_000) + (estimate % 1_000) + (Length(weave, places) / 40);
            if (cost < best.Cost)
                best = (places, cost);
        }

        return best.Places;
    }

    /// <summary>How far lines run from side to side, all together.</summary>
    private static double Length(Weave weave, double[] places)
    {
        var length = 0.0;
        foreach (var link in weave.Links)
        {
            foreach (var target in link.Targets)
            {
                if (!weave.Passes(target) && !weave.Passes(link.A))
                    length += Math.Abs(places[target] - ((places[link.A] + places[link.B < 0 ? link.A : link.B]) / 2));
            }
        }

        return length;
    }
}
