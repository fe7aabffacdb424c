using System.Collections.Immutable;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>A line walked along: where one is after so many units, and which way is aside.</summary>
internal sealed class Track
{
    /// <summary>A box further on than this along the line is no longer at its end.</summary>
    private const double Near = 20;

    private readonly ImmutableArray<Point> _points;
    private readonly double[] _at;

    /// <summary>From at least one point; points on the same spot count once.</summary>
    public Track(IEnumerable<Point> points)
    {
        var kept = new List<Point>();
        foreach (var point in points)
        {
            if (kept.Count == 0 || Distance(kept[^1], point) > 0.01)
                kept.Add(point);
        }

        if (kept.Count == 1)
            kept.Add(kept[0] with { X = kept[0].X + 0.01 });
        _points = [.. kept];
        _at = new double[_points.Length];
        for (var i = 1; i < _points.Length; i++)
            _at[i] = _at[i - 1] + Distance(_points[i - 1], _points[i]);
    }

    /// <summary>In units.</summary>
    public double Length => _at[^1];

    /// <summary>Corners, with both ends.</summary>
    public ImmutableArray<Point> Points => _points;

    /// <summary>The point so far along, moved aside to the right of the way by so much.</summary>
    public Point At(double along, double aside = 0)
    {
        var piece = PieceAt(along);
        var (from, to) = (_points[piece], _points[piece + 1]);
        var length = _at[piece + 1] - _at[piece];
        var (dx, dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var rest = along - _at[piece];
        return new Point(from.X + (dx * rest) - (dy * aside), from.Y + (dy * rest) + (dx * aside));
    }

    /// <summary>The part between two distances.</summary>
    public Track Part(double from, double to)
    {
        from = Math.Clamp(from, 0, Length);
        to = Math.Clamp(to, from, Length);
        return new Track([At(from), .. _points.Where((_, i) => _at[i] > from && _at[i] < to), At(to)]);
    }

    /// <summary>The same line aside; corners are mitred.</summary>
    public IEnumerable<Point> Aside(double by)
    {
        yield return At(0, by);
        for (var i = 1; i < _points.Length - 1; i++)
            yield return Mitre(_points[i - 1], _points[i], _points[i + 1], by);
        yield return At(Length, by);
    }

    /// <summary>Without what lies within the boxes of those it joins, symbols and names, so that marks on it are seen.</summary>
    public Track Outside(IReadOnlyCollection<Box> first, IReadOnlyCollection<Box> last, double gap)
    {
        var from = Leaves(first, gap, d => At(d));
        var to = Length - Leaves(last, gap, d => At(Length - d));
        return to - from > 8 ? Part(from, to) : this;
    }

    /// <summary>The longest straight piece: where it begins and ends along the line.</summary>
    public (double From, double To) LongestPiece()
    {
        var longest = Enumerable.Range(1, _at.Length - 1).MaxBy(i => _at[i] - _at[i - 1]);
        return (_at[longest - 1], _at[longest]);
    }

    private static double Distance(Point a, Point b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    /// <summary>How far along the last of the boxes around one end is left; they lie close together there.</summary>
    private double Leaves(IReadOnlyCollection<Box> boxes, double gap, Func<double, Point> at)
    {
        var left = 0.0;
        for (var along = 0.0; along < Length && along - left < Near; along += 0.5)
        {
            if (at(along) is var p && boxes.Any(b => Math.Abs(p.X - b.X) < (b.Width / 2) + gap && Math.Abs(p.Y - b.Y) < (b.Height / 2) + gap))
                left = along + 0.5;
        }

        return left;
    }

    private int PieceAt(double along)
    {
        var found = Array.BinarySearch(_at, along);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, _points.Length - 2);
    }

    private static Point Mitre(Point before, Point at, Point after, double by)
    {
        var (a, b) = (Normal(before, at), Normal(at, after));
        var (x, y) = (a.X + b.X, a.Y + b.Y);
        var scale = 2 * by / Math.Max(0.5, (x * x) + (y * y));
        return new Point(at.X + (x * scale), at.Y + (y * scale));
    }

    private static Point Normal(Point from, Point to) =>
        Distance(from, to) is var length ? new Point(-(to.Y - from.Y) / length, (to.X - from.X) / length) : default;
}
