using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>Counts where lines of a drawing cross.</summary>
internal static class Crossings
{
    /// <summary>Places where two pieces go through each other; meeting at an end does not count, lying on each other does.</summary>
    public static int Count(ImmutableArray<Line> lines)
    {
        var pieces = new List<(Point A, Point B, int Line)>();
        for (var i = 0; i < lines.Length; i++)
        {
            for (var j = 1; j < lines[i].Points.Length; j++)
                pieces.Add((lines[i].Points[j - 1], lines[i].Points[j], i));
        }

        pieces.Sort((p, q) => Math.Min(p.A.X, p.B.X).CompareTo(Math.Min(q.A.X, q.B.X)));
        var count = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var right = Math.Max(pieces[i].A.X, pieces[i].B.X);
            for (var j = i + 1; j < pieces.Count && Math.Min(pieces[j].A.X, pieces[j].B.X) <= right; j++)
            {
                if (pieces[i].Line != pieces[j].Line && Cross(pieces[i].A, pieces[i].B, pieces[j].A, pieces[j].B))
                    count++;
            }
        }

        return count;
    }

    private static bool Cross(Point a, Point b, Point c, Point d)
    {
        var (p, q) = (Turn(a, b, c), Turn(a, b, d));
        var (r, s) = (Turn(c, d, a), Turn(c, d, b));
        return (p > 0) != (q > 0) && (r > 0) != (s > 0) && p != 0 && q != 0 && r != 0 && s != 0;
    }

    private static double Turn(Point a, Point b, Point c)
    {
        var turn = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        return Math.Abs(turn) < 1e-6 ? 0 : turn;
    }
}
