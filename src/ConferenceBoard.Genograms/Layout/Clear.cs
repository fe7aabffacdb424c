namespace ConferenceBoard.Genograms.Layout;

/// <summary>What stands on the drawing already, to find free places for further words.</summary>
internal sealed class Clear
{
    private const double Column = 240;

    private readonly Dictionary<int, List<Box>> _boxes = [];
    private readonly Dictionary<int, List<(Point A, Point B)>> _pieces = [];

    /// <summary>A symbol or label is here.</summary>
    public void Add(Box box)
    {
        for (var column = At(box.Left); column <= At(box.Right); column++)
            List(_boxes, column).Add(box);
    }

    /// <summary>A line is here.</summary>
    public void Add(Line line)
    {
        for (var i = 1; i < line.Points.Length; i++)
        {
            var (a, b) = (line.Points[i - 1], line.Points[i]);
            for (var column = At(Math.Min(a.X, b.X)); column <= At(Math.Max(a.X, b.X)); column++)
                List(_pieces, column).Add((a, b));
        }
    }

    /// <summary>No symbol or label is there.</summary>
    public bool IsFree(Box box)
    {
        for (var column = At(box.Left); column <= At(box.Right); column++)
        {
            if (_boxes.TryGetValue(column, out var boxes) && boxes.Exists(b => b.Overlaps(box)))
                return false;
        }

        return true;
    }

    /// <summary>No symbol, label or line is there.</summary>
    public bool IsEmpty(Box box)
    {
        if (!IsFree(box))
            return false;
        for (var column = At(box.Left); column <= At(box.Right); column++)
        {
            if (_pieces.TryGetValue(column, out var pieces) && pieces.Exists(p => Meets(box, p.A, p.B)))
                return false;
        }

        return true;
    }

    /// <summary>The first of the places that is empty, else the first that is free, else null.</summary>
    public Box? First(IEnumerable<Box> places)
    {
        Box? free = null;
        foreach (var place in places)
        {
            if (IsEmpty(place))
                return place;
            if (free is null && IsFree(place))
                free = place;
        }

        return free;
    }

    /// <summary>Whether a straight piece has a part inside the box.</summary>
    internal static bool Meets(Box box, Point a, Point b)
    {
        var (from, to) = (0.0, 1.0);
        return Clip(b.X - a.X, box.Left - a.X, box.Right - a.X, ref from, ref to)
            && Clip(b.Y - a.Y, box.Top - a.Y, box.Bottom - a.Y, ref from, ref to) && to >= from;
    }

    private static bool Clip(double along, double low, double high, ref double from, ref double to)
    {
        if (along == 0)
            return low < 0 && high > 0;
        var (a, b) = along > 0 ? (low / along, high / along) : (high / along, low / along);
        (from, to) = (Math.Max(from, a), Math.Min(to, b));
        return to > from;
    }

    private static int At(double x) => (int)Math.Floor(x / Column);

    private static List<T> List<T>(Dictionary<int, List<T>> lists, int column)
    {
        if (!lists.TryGetValue(column, out var list))
            lists[column] = list = [];
        return list;
    }
}
