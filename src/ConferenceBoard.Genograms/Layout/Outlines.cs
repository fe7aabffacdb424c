using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>
/// Outlines of households: around the symbols and names of those who live there, joined by narrow ways between the rows where others stand
/// between them. Found on a grid of all edges, and walked around once.
/// </summary>
internal static class Outlines
{
    private const double Margin = 9;
    private const double Way = 12;

    /// <summary>One household's outline; empty where nobody of it is drawn.</summary>
    /// <param name="members">Boxes of each member: symbol and label together, by row, the rows from top to bottom, each from left to right.</param>
    /// <param name="others">Boxes of everyone else.</param>
    /// <param name="below">The middle of the free space under each row of <paramref name="members"/>.</param>
    public static ImmutableArray<Point> Of(List<List<Box>> members, List<Box> others, List<double> below)
    {
        var areas = new List<Box>();
        var runs = new List<(Box Box, double Below)>();
        for (var row = 0; row < members.Count; row++)
        {
            Box? run = null;
            foreach (var box in members[row])
            {
                var grown = Grown(box, Margin);
                var joined = run is { } before ? Around(before, grown) : grown;
                if (run is { } last && others.Exists(o => o.Overlaps(joined) && !o.Overlaps(last) && !o.Overlaps(grown)))
                {
                    runs.Add((last, below[row]));
                    run = grown;
                }
                else
                {
                    run = joined;
                }
            }

            if (run is { } end)
                runs.Add((end, below[row]));
        }

        for (var i = 0; i < runs.Count; i++)
        {
            areas.Add(runs[i].Box);
            if (i > 0)
                Join(areas, runs[i - 1], runs[i]);
        }

        return areas.Count == 0 ? [] : Walk(areas);
    }

    /// <summary>A box with a margin.</summary>
    public static Box Grown(Box box, double by) => box with { Width = box.Width + (2 * by), Height = box.Height + (2 * by) };

    /// <summary>A box around two.</summary>
    public static Box Around(Box a, Box b) =>
        Of(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));

    private static Box Of(double left, double top, double right, double bottom) => new((left + right) / 2, (top + bottom) / 2, right - left, bottom - top);

    private static void Join(List<Box> areas, (Box Box, double Below) upper, (Box Box, double Below) lower)
    {
        var (a, b) = (upper.Box, lower.Box);
        var y = Math.Max(upper.Below, a.Bottom + 2);
        if (b.Top <= a.Bottom)
            y = Math.Max(y, b.Bottom + 2);
        var (left, right) = (Math.Max(a.Left, b.Left), Math.Min(a.Right, b.Right));
        var (xa, xb) = right - left >= 2 * Way ? ((left + right) / 2, (left + right) / 2) : a.X < b.X ? (a.Right - Way, b.Left + Way) : (a.Left + Way, b.Right - Way);
        var half = right - left >= 2 * Way ? (right - left) / 2 : Way;
        areas.Add(Of(xa - half, a.Bottom - 1, xa + half, y + (Way / 2)));
        areas.Add(Of(Math.Min(xa, xb) - half, y - (Way / 2), Math.Max(xa, xb) + half, y + (Way / 2)));
        areas.Add(b.Top > a.Bottom ? Of(xb - half, y - (Way / 2), xb + half, b.Top + 1) : Of(xb - half, b.Bottom - 1, xb + half, y + (Way / 2)));
    }

    /// <summary>The outer edge of all the areas together.</summary>
    private static ImmutableArray<Point> Walk(List<Box> areas)
    {
        var xs = areas.SelectMany(a => new[] { a.Left, a.Right }).Distinct().Order().ToArray();
        var ys = areas.SelectMany(a => new[] { a.Top, a.Bottom }).Distinct().Order().ToArray();
        var full = new bool[xs.Length + 1, ys.Length + 1];
        foreach (var area in areas)
        {
            for (var i = Array.IndexOf(xs, area.Left); xs[i] < area.Right; i++)
            {
                for (var j = Array.IndexOf(ys, area.Top); ys[j] < area.Bottom; j++)
                    full[i + 1, j + 1] = true;
            }
        }

        // From the leftmost of the topmost corners, with the area on the right hand: right, down, left, up.
        var (x, y) = (0, 0);
        while (!full[x + 1, y + 1])
            x++;
        var (start, direction) = ((x, y), 0);
        var points = ImmutableArray.CreateBuilder<Point>();
        do
        {
            points.Add(new Point(xs[x], ys[y]));
            do
            {
                (x, y) = direction switch { 0 => (x + 1, y), 1 => (x, y + 1), 2 => (x - 1, y), _ => (x, y - 1) };
            }
            while (Ahead(0) && !Ahead(1));

            direction = (direction + (Ahead(1) ? 3 : 1)) % 4;
        }
        while ((x, y) != start && points.Count <= 4 * full.Length);
        return points.ToImmutable();

        // Whether the cell ahead on the right hand (0) or on the left hand (1) belongs to an area.
        bool Ahead(int left) => (direction, left) switch
        {
            (0, 0) => full[x + 1, y + 1],
            (0, _) => full[x + 1, y],
            (1, 0) => full[x, y + 1],
            (1, _) => full[x + 1, y + 1],
            (2, 0) => full[x, y],
            (2, _) => full[x, y + 1],
            (3, 0) => full[x + 1, y],
            _ => full[x, y],
        };
    }
}
