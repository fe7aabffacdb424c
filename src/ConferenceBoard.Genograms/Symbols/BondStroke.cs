using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>How each kind of bond is drawn along any line. All fifteen are told apart without colour: by lines, waves, ticks and heads.</summary>
public static class BondStroke
{
    /// <summary>The shapes of a bond along a line, from the first person to the second.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="bothWays">A head at either end, where the kind has a direction.</param>
    /// <param name="line">At least two points.</param>
    public static IEnumerable<Shape> Shapes(BondKind kind, bool bothWays, IEnumerable<Point> line) => Shapes(kind, bothWays, new Track(line));

    internal static IEnumerable<Shape> Shapes(BondKind kind, bool bothWays, Track line) =>
        Bond.HasDirection(kind) ? Directed(kind, bothWays, line) : Mutual(kind, line);

    private static IEnumerable<Shape> Mutual(BondKind kind, Track line) => kind switch
    {
        BondKind.Close => [Beside(line, -3.5), Beside(line, 3.5)],
        BondKind.VeryClose => [Beside(line, -6), Beside(line, 0), Beside(line, 6)],
        BondKind.Distant => [Shape.Path(PathText.Open(line.Points), Classes.Sparse)],
        BondKind.Conflict => [Zigzag(line, 7)],
        BondKind.CloseConflict => [Beside(line, -9), Zigzag(line, 5), Beside(line, 9)],
        BondKind.CutOff => Cut(line),
        _ => [.. Cut(line), Shape.Path(Ring(line, line.Length / 2, 6), Classes.Ring)],
    };

    private static IEnumerable<Shape> Directed(BondKind kind, bool bothWays, Track line)
    {
        var isThick = kind == BondKind.SexualAbuse;
        var size = Math.Min(isThick ? 20 : 16, line.Length / 3);
        var shaft = line.Part(bothWays ? size - 2 : 0, line.Length - size + 2);
        IEnumerable<Shape> body = kind switch
        {
            BondKind.Fear => [Shape.Path(Wave(shaft, 5, 16), Classes.Stroke)],
            BondKind.Control => [Beside(shaft, 0), Shape.Path(Ticks(shaft, 7, 12), Classes.Stroke)],
            BondKind.Violence => [Zigzag(shaft, 7)],
            BondKind.EmotionalAbuse => [Shape.Path(ZigzagPath(shaft, 8, 9), Classes.Stroke), Beside(shaft, 0)],
            BondKind.SexualAbuse => [Shape.Path(ZigzagPath(shaft, 8, 9), Classes.Thick)],
            BondKind.Neglect => [Shape.Path(PathText.Open(shaft.Points), Classes.SparseDashed)],
            BondKind.CarerFor => [Beside(shaft, -3.5), Beside(shaft, 3.5)],
            _ => [Beside(shaft, 0)],
        };
        var isOpen = kind is BondKind.Fear or BondKind.Neglect;
        var heads = bothWays ? new[] { Head(line, line.Length, -1, size, isOpen), Head(line, 0, 1, size, isOpen) } : [Head(line, line.Length, -1, size, isOpen)];
        return [.. body, .. heads];
    }

    private static Shape Beside(Track line, double by) => Shape.Path(PathText.Open(line.Aside(by)), Classes.Stroke);

    private static Shape Zigzag(Track line, double height) => Shape.Path(ZigzagPath(line, height, 7), Classes.Stroke);

    private static IEnumerable<Shape> Cut(Track line)
    {
        var (middle, gap) = (line.Length / 2, Math.Min(9, line.Length / 4));
        yield return Shape.Path(PathText.Open(line.Part(0, middle - gap).Points), Classes.Stroke);
        yield return Shape.Path(PathText.Open(line.Part(middle + gap, line.Length).Points), Classes.Stroke);
        yield return Shape.Path(PathText.Piece(line.At(middle - gap, -11), line.At(middle - gap, 11)), Classes.Stroke);
        yield return Shape.Path(PathText.Piece(line.At(middle + gap, -11), line.At(middle + gap, 11)), Classes.Stroke);
    }

    /// <summary>Straight for a moment at both ends, so that a short one is still seen to be a line.</summary>
    private static string ZigzagPath(Track line, double height, double half)
    {
        var lead = Math.Min(6, line.Length / 8);
        var turns = Math.Max(2, (int)Math.Round((line.Length - (2 * lead)) / half));
        var step = (line.Length - (2 * lead)) / turns;
        var points = Enumerable.Range(0, turns).Select(i => line.At(lead + ((i + 0.5) * step), i % 2 == 0 ? height : -height));
        return PathText.Open([line.At(0), line.At(lead), .. points, line.At(line.Length - lead), line.At(line.Length)]);
    }

    private static string Wave(Track line, double height, double length)
    {
        var waves = Math.Max(1, Math.Round(line.Length / length));
        var steps = (int)(waves * 10);
        return PathText.Open(Enumerable.Range(0, steps + 1).Select(i => line.At(line.Length * i / steps, height * Math.Sin(Math.Tau * waves * i / steps))));
    }

    private static string Ticks(Track line, double height, double apart)
    {
        var path = new PathText();
        for (var at = apart / 2; at < line.Length; at += apart)
            path.Run([line.At(at, -height), line.At(at, height)]);
        return path.ToString();
    }

    private static string Ring(Track line, double at, double radius) => line.At(at) is var middle ? PathText.Circle(middle.X, middle.Y, radius) : "";

    private static Shape Head(Track line, double tip, double back, double size, bool isOpen)
    {
        Point[] points = [line.At(tip + (back * size), size * 0.55), line.At(tip), line.At(tip + (back * size), -size * 0.55)];
        return isOpen
            ? Shape.Path(PathText.Open([.. points, points[1], line.At(tip + (back * size))]), Classes.OpenHead)
            : Shape.Path(PathText.Closed(points), Classes.Head);
    }
}
