namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// Heights of the bars in one gap: bars that would touch get different ones, and of two the one stands higher that is crossed less so.
/// </summary>
internal static class Tracks
{
    private const double Near = 6;
    private const int Collides = 60;
    private const int Passes = 6;

    /// <summary>Sets the tracks and returns how many there are.</summary>
    public static int Assign(List<Wire> wires)
    {
        var bars = wires.Where(w => !w.Straight).OrderBy(w => w.Low).ToArray();
        if (bars.Length == 0)
            return 0;
        var near = Neighbours(bars);
        var place = new int[bars.Length];
        for (var i = 0; i < place.Length; i++)
            place[i] = i;
        for (var (pass, moved) = (0, true); moved && pass < Passes; pass++)
        {
            moved = false;
            for (var i = 0; i < bars.Length; i++)
                moved |= Better(i, near[i], place);
        }

        var tracks = 0;
        foreach (var i in Enumerable.Range(0, bars.Length).OrderBy(i => place[i]))
        {
            var track = 0;
            foreach (var (j, _, _) in near[i])
            {
                if (place[j] < place[i])
                    track = Math.Max(track, bars[j].Track + 1);
            }

            bars[i].Track = track;
            tracks = Math.Max(tracks, track + 1);
        }

        return tracks;
    }

    /// <summary>For each bar those it would touch, with what it costs to be above them and below.</summary>
    private static List<(int Other, int Above, int Below)>[] Neighbours(Wire[] bars)
    {
        var near = new List<(int, int, int)>[bars.Length];
        for (var i = 0; i < near.Length; i++)
            near[i] = [];
        for (var i = 0; i < bars.Length; i++)
        {
            var high = bars[i].High;
            for (var j = i + 1; j < bars.Length && bars[j].Low <= high + Near; j++)
            {
                var (above, below) = (Cost(bars[i], bars[j]), Cost(bars[j], bars[i]));
                near[i].Add((j, above, below));
                near[j].Add((i, below, above));
            }
        }

        return near;
    }

    /// <summary>What crosses with one bar above another.</summary>
    private static int Cost(Wire upper, Wire lower)
    {
        var cost = Meets(lower.Top, upper.Low, upper.High);
        foreach (var end in upper.Ends)
        {
            cost += Meets(end.X, lower.Low, lower.High);
            if (Math.Abs(end.X - lower.Top) < 3)
                cost += Collides;
        }

        return cost;

        static int Meets(double x, double low, double high) => x > low - 1 && x < high + 1 ? 1 : 0;
    }

    /// <summary>Moves one bar to the height among its neighbours where it costs least.</summary>
    private static bool Better(int bar, List<(int Other, int Above, int Below)> near, int[] place)
    {
        if (near.Count == 0)
            return false;
        var sorted = near.OrderBy(n => place[n.Other]).ToArray();
        var now = 0;
        var cost = 0;
        foreach (var n in sorted)
            cost += n.Above;
        var (best, least, current) = (0, cost, int.MaxValue);
        for (var k = 0; k <= sorted.Length; k++)
        {
            if (k > 0)
                cost += sorted[k - 1].Below - sorted[k - 1].Above;
            if (cost < least)
                (best, least) = (k, cost);
            if (current == int.MaxValue && (k == sorted.Length || place[sorted[k].Other] > place[bar]))
                (now, current) = (k, cost);
        }

        if (least >= current)
            return false;
        var target = best < sorted.Length && best < now ? place[sorted[best].Other] : place[sorted[best - 1].Other];
        var old = place[bar];
        for (var i = 0; i < place.Length; i++)
        {
            if (old < target && place[i] > old && place[i] <= target)
                place[i]--;
            else if (old > target && place[i] < old && place[i] >= target)
                place[i]++;
        }

        place[bar] = target;
        return true;
    }
}
