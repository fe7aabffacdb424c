using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// People of the network: in a band around the family, each as near as can be to those they have bonds with. A family that is higher than
/// it is wide has them at its sides, so that the whole is more like the shape of a wall; any other below.
/// </summary>
internal static class Band
{
    private const double Below = 60;
    private const double RowHeight = FreeSpots.RowHeight;
    private const double Apart = Measures.Pitch + 10;
    private const int LeastInRow = 8;
    private const double Aside = Measures.Pitch + 60;

    /// <summary>Adds everyone of the network to the spots.</summary>
    public static void Place(Family family, Sketch sketch, LayoutOptions options, Arrangement? before, ImmutableDictionary<PersonId, Spot>.Builder spots, CancellationToken stop)
    {
        var outside = family.People.Where(p => p.Network is not null).Select(p => p.Id).ToList();
        if (outside.Count == 0)
            return;
        var rows = sketch.Lineup.Line.Length;
        var top = rows == 0 ? 0 : sketch.Heights.Bottom(rows - 1) + Below + (Measures.Symbol / 2);
        var stood = outside.Where(id => before?.Spots.ContainsKey(id) == true && !options.Pins.ContainsKey(id)).ToList();
        var free = new FreeSpots(sketch, top, stop);
        foreach (var id in outside.Where(options.Pins.ContainsKey))
            Take(id, free.Near(options.Pins[id]));
        var isAlone = spots.Count == 0;
        Stay(stood, before, sketch, top, free, Take);
        var fresh = outside.Where(id => !spots.ContainsKey(id)).ToList();
        if (fresh.Count == 0)
            return;
        var wishes = fresh.ToDictionary(id => id, id => Wish(family, id, spots));
        if (stood.Count > 0)
        {
            var isBeside = stood.Exists(id => spots[id].Y < top);
            foreach (var id in fresh)
                Take(id, (isBeside ? Beside(sketch, free) : null) ?? free.Beside(new Spot(Math.Floor(wishes[id]), top)));
        }
        else
        {
            if (!Sides(fresh, wishes, sketch, free, Take))
                Rows(fresh, wishes, sketch, top, free, Take);

            // Without a family the first of the network is the anchor.
            var zero = isAlone ? spots[outside[0]].X : 0;
            foreach (var id in fresh)
                spots[id] = spots[id] with { X = spots[id].X - zero };
        }

        void Take(PersonId id, Spot spot)
        {
            spots[id] = spot;
            free.Take(spot);
        }
    }

    /// <summary>
    /// Where they stood; a row of them into which the family has grown goes below it as one, and who stood beside the family and is met by
    /// one of its lines goes to another place there.
    /// </summary>
    private static void Stay(List<PersonId> stood, Arrangement? before, Sketch sketch, double top, FreeSpots free, Action<PersonId, Spot> take)
    {
        var below = Math.Max(top, stood.Select(id => before!.Spots[id].Y).Where(y => y >= top).Select(y => y + RowHeight).DefaultIfEmpty(top).Max());
        foreach (var row in stood.GroupBy(id => before!.Spots[id].Y).OrderBy(g => g.Key))
        {
            var isClear = row.All(id => free.IsFree(before!.Spots[id]));
            var isBeside = !isClear && row.Key < top && row.All(id => IsBeside(sketch, before!.Spots[id]));
            foreach (var id in row)
            {
                var spot = before!.Spots[id];
                take(id, isBeside && !free.IsFree(spot) && Beside(sketch, free) is { } other ? other : free.Beside(spot with { Y = isClear || isBeside ? row.Key : Math.Ceiling(below) }));
            }

            below += isClear || isBeside ? 0 : RowHeight;
        }
    }

    private static bool IsBeside(Sketch sketch, Spot spot) =>
        sketch.X.Length > 0 && (spot.X <= sketch.X.Min() - Measures.Pitch || spot.X >= sketch.X.Max() + Measures.Pitch);

    /// <summary>In columns at both sides, beside the generations; false where below is better.</summary>
    private static bool Sides(List<PersonId> people, Dictionary<PersonId, double> wishes, Sketch sketch, FreeSpots free, Action<PersonId, Spot> take)
    {
        var heights = sketch.Heights.Y;
        if (heights.Length < 2)
            return false;
        var (left, right) = (sketch.X.Min(), sketch.X.Max());
        var slots = heights.Length;
        var columns = (people.Count + slots - 1) / slots;
        var (width, height) = (right - left + Measures.Pitch, heights[^1] - heights[0] + RowHeight);
        var below = Fit(Math.Max(width, Math.Min(people.Count, LeastInRow) * Apart), height + (RowHeight * ((people.Count + LeastInRow - 1) / LeastInRow)));
        var beside = Fit(width + (columns * Apart) + (2 * (Aside - Measures.Pitch)), height);
        if (beside >= below)
            return false;

        var onLeft = people.Count / 2;
        var sorted = people.OrderBy(id => wishes[id]).ToList();
        for (var i = 0; i < sorted.Count; i++)
            take(sorted[i], free.Beside(Slot(sketch, i < onLeft, i < onLeft ? i : i - onLeft)));
        return true;

        // How small it gets on a wall of 16 to 9.
        static double Fit(double width, double height) => Math.Max(width / 16, height / 9);
    }

    /// <summary>The first place beside the generations that is free; null where there is none near.</summary>
    private static Spot? Beside(Sketch sketch, FreeSpots free)
    {
        for (var i = 0; i < 4 * sketch.Heights.Y.Length; i++)
        {
            var slot = Slot(sketch, i % 2 == 0, i / 2);
            if (free.IsFree(slot))
                return slot;
        }

        return null;
    }

    /// <summary>The places beside the generations, from the oldest down and then further out.</summary>
    private static Spot Slot(Sketch sketch, bool isLeft, int number)
    {
        var heights = sketch.Heights.Y;
        var away = Aside + (number / heights.Length * Apart);
        return new Spot(Math.Floor(isLeft ? sketch.X.Min() - away : sketch.X.Max() + away), Math.Floor(heights[number % heights.Length]));
    }

    /// <summary>Row by row from left to right; as many in each as the family is wide.</summary>
    private static void Rows(List<PersonId> people, Dictionary<PersonId, double> wishes, Sketch sketch, double top, FreeSpots free, Action<PersonId, Spot> take)
    {
        var wide = sketch.X.Length == 0 ? 0 : (sketch.X.Max() - sketch.X.Min()) / Apart;
        var most = Math.Max(LeastInRow, (int)wide + 1);
        var count = (people.Count + most - 1) / most;
        var sorted = people.OrderBy(id => wishes[id]).ToList();
        for (var row = 0; row < count; row++)
        {
            var here = sorted.Where((_, i) => i % count == row).ToList();
            var wish = here.Select(id => wishes[id]).ToArray();
            var (weight, apart) = (new double[here.Count], new double[here.Count]);
            Array.Fill(weight, 1);
            Array.Fill(apart, Apart);
            Packing.Solve(wish, weight, apart, here.Count, wish);
            for (var i = 0; i < here.Count; i++)
                take(here[i], free.Beside(new Spot(Math.Floor(wish[i] + 0.5), Math.Ceiling(top + (row * RowHeight)))));
        }
    }

    /// <summary>The middle of those they have bonds with; else of the family.</summary>
    private static double Wish(Family family, PersonId id, ImmutableDictionary<PersonId, Spot>.Builder spots)
    {
        var near = family.Bonds.Where(b => b.From == id || b.To == id).Select(b => b.From == id ? b.To : b.From)
            .Where(spots.ContainsKey).Select(other => spots[other].X).ToList();
        return near.Count > 0 ? near.Average() : spots.Count > 0 ? (spots.Values.Min(s => s.X) + spots.Values.Max(s => s.X)) / 2 : 0;
    }
}
