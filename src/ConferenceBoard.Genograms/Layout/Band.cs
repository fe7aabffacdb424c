using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// People of the network: in a band around the family, each as near as can be to those they have bonds with. A family that is higher than
/// it is wide has them at its sides, so that the whole is more like the shape of a wall; any other below.
/// </summary>
internal static class Band
{
    private const double Below = 60;
    private const double RowHeight = 190;
    private const double Apart = Measures.Pitch + 10;
    private const int LeastInRow = 8;
    private const double Aside = Measures.Pitch + 60;

    /// <summary>Adds everyone of the network to the spots.</summary>
    public static void Place(Family family, Sketch sketch, LayoutOptions options, Arrangement? before, ImmutableDictionary<PersonId, Spot>.Builder spots)
    {
        var outside = family.People.Where(p => p.Network is not null).Select(p => p.Id).ToList();
        if (outside.Count == 0)
            return;
        var rows = sketch.Lineup.Line.Length;
        var top = rows == 0 ? 0 : sketch.Heights.Bottom(rows - 1) + Below + (Measures.Symbol / 2);
        var stood = outside.Where(id => before?.Spots.ContainsKey(id) == true && !options.Pins.ContainsKey(id)).ToList();
        var taken = new List<Spot>();
        foreach (var id in outside.Where(options.Pins.ContainsKey))
            Take(id, Free(options.Pins[id], sketch, taken, anywhere: true));
        Stay(stood, before, sketch, top, taken, Take);
        var fresh = outside.Where(id => !spots.ContainsKey(id)).ToList();
        if (fresh.Count == 0)
            return;
        var wishes = fresh.ToDictionary(id => id, id => Wish(family, id, spots));
        if (stood.Count > 0)
        {
            var isBeside = stood.Exists(id => spots[id].Y < top);
            foreach (var id in fresh)
                Take(id, (isBeside ? Beside(sketch, taken) : null) ?? Free(new Spot(Math.Floor(wishes[id]), top), sketch, taken, anywhere: false));
        }
        else
        {
            if (!Sides(fresh, wishes, sketch, taken, Take))
                Rows(fresh, wishes, sketch, top, taken, Take);

            // Without a family the first of the network is the anchor.
            var zero = rows == 0 && taken.Count == fresh.Count ? spots[outside[0]].X : 0;
            foreach (var id in fresh)
                spots[id] = spots[id] with { X = spots[id].X - zero };
        }

        void Take(PersonId id, Spot spot)
        {
            spots[id] = spot;
            taken.Add(spot);
        }
    }

    /// <summary>Where they stood; a row of them into which the family has grown goes below it as one.</summary>
    private static void Stay(List<PersonId> stood, Arrangement? before, Sketch sketch, double top, List<Spot> taken, Action<PersonId, Spot> take)
    {
        var below = Math.Max(top, stood.Select(id => before!.Spots[id].Y).Where(y => y >= top).Select(y => y + RowHeight).DefaultIfEmpty(top).Max());
        foreach (var row in stood.GroupBy(id => before!.Spots[id].Y).OrderBy(g => g.Key))
        {
            var isClear = row.All(id => IsClear(sketch, before!.Spots[id].X, row.Key));
            foreach (var id in row)
                take(id, Free(before!.Spots[id] with { Y = isClear ? row.Key : Math.Ceiling(below) }, sketch, taken, anywhere: false));
            below += isClear ? 0 : RowHeight;
        }
    }

    /// <summary>In columns at both sides, beside the generations; false where below is better.</summary>
    private static bool Sides(List<PersonId> people, Dictionary<PersonId, double> wishes, Sketch sketch, List<Spot> taken, Action<PersonId, Spot> take)
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
            take(sorted[i], Free(Slot(sketch, i < onLeft, i < onLeft ? i : i - onLeft), sketch, taken, anywhere: false));
        return true;

        // How small it gets on a wall of 16 to 9.
        static double Fit(double width, double height) => Math.Max(width / 16, height / 9);
    }

    /// <summary>The first place beside the generations that is free; null where there is none near.</summary>
    private static Spot? Beside(Sketch sketch, List<Spot> taken)
    {
        for (var i = 0; i < 4 * sketch.Heights.Y.Length; i++)
        {
            var slot = Slot(sketch, i % 2 == 0, i / 2);
            if (!taken.Exists(t => Math.Abs(t.X - slot.X) < Measures.Pitch && Math.Abs(t.Y - slot.Y) < RowHeight - 20) && IsClear(sketch, slot.X, slot.Y))
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
    private static void Rows(List<PersonId> people, Dictionary<PersonId, double> wishes, Sketch sketch, double top, List<Spot> taken, Action<PersonId, Spot> take)
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
                take(here[i], Free(new Spot(Math.Floor(wish[i] + 0.5), Math.Ceiling(top + (row * RowHeight))), sketch, taken, anywhere: false));
        }
    }

    /// <summary>The middle of those they have bonds with; else of the family.</summary>
    private static double Wish(Family family, PersonId id, ImmutableDictionary<PersonId, Spot>.Builder spots)
    {
        var near = family.Bonds.Where(b => b.From == id || b.To == id).Select(b => b.From == id ? b.To : b.From)
            .Where(spots.ContainsKey).Select(other => spots[other].X).ToList();
        return near.Count > 0 ? near.Average() : spots.Count > 0 ? (spots.Values.Min(s => s.X) + spots.Values.Max(s => s.X)) / 2 : 0;
    }

    /// <summary>The spot, or the nearest beside it where nobody else stands.</summary>
    private static Spot Free(Spot wish, Sketch sketch, List<Spot> taken, bool anywhere)
    {
        for (var far = 0; far < 2_000; far++)
        {
            foreach (var x in far == 0 ? new[] { wish.X } : [wish.X + (far * 10), wish.X - (far * 10)])
            {
                if (!taken.Exists(t => Math.Abs(t.X - x) < Measures.Pitch && Math.Abs(t.Y - wish.Y) < RowHeight - 20) && (far == 0 && !anywhere || IsClear(sketch, x, wish.Y)))
                    return wish with { X = x };
            }
        }

        return wish;
    }

    /// <summary>Whether no symbol or name of the family is there.</summary>
    private static bool IsClear(Sketch sketch, double x, double y)
    {
        for (var i = 0; i < sketch.X.Length; i++)
        {
            if (Math.Abs(sketch.X[i] - x) < Measures.Pitch && Math.Abs(sketch.Heights.Y[sketch.Row[i]] - y) < RowHeight - 20)
                return false;
        }

        return true;
    }
}
