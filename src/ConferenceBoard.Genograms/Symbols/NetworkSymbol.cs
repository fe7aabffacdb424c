using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>Those around the family: thinner than the family, and a little picture in place of an age.</summary>
internal static class NetworkSymbol
{
    /// <summary>A friend in a thin ring, a professional's badge, a house.</summary>
    public static IEnumerable<Shape> Shapes(NetworkKind kind, Box at)
    {
        var (x, y, unit) = (at.X, at.Y, at.Width / Measures.Symbol);
        return kind switch
        {
            NetworkKind.Friend => [Shape.Path(PathText.Circle(x, y, 29 * unit), Classes.Around), .. Someone(x, y + (1 * unit), unit)],
            NetworkKind.Professional =>
                [Shape.Path(Badge(x, y, unit), Classes.Around), Shape.Path(Slot(x, y, unit), Classes.Detail), .. Someone(x, y + (5 * unit), unit)],
            _ => [Shape.Path(House(x, y, unit), Classes.Around), Shape.Path(Door(x, y, unit), Classes.Detail)],
        };
    }

    private static IEnumerable<Shape> Someone(double x, double y, double unit)
    {
        yield return Shape.Path(PathText.Circle(x, y - (8 * unit), 6 * unit), Classes.Figure);
        yield return Shape.Path(
            new PathText().To('M', x - (12 * unit), y + (14 * unit)).Arc(12 * unit, x + (12 * unit), y + (14 * unit)).Close().ToString(), Classes.Figure);
    }

    private static string Badge(double x, double y, double unit)
    {
        var (w, h, r) = (24 * unit, 29 * unit, 7 * unit);
        return new PathText().To('M', x - w + r, y - h).To('L', x + w - r, y - h).Arc(r, x + w, y - h + r).To('L', x + w, y + h - r).Arc(r, x + w - r, y + h)
            .To('L', x - w + r, y + h).Arc(r, x - w, y + h - r).To('L', x - w, y - h + r).Arc(r, x - w + r, y - h).Close().ToString();
    }

    private static string Slot(double x, double y, double unit) =>
        PathText.Piece(new(x - (6 * unit), y - (22 * unit)), new(x + (6 * unit), y - (22 * unit)));

    private static string House(double x, double y, double unit)
    {
        var (eaves, wall, edge) = (y - (4 * unit), 22 * unit, 29 * unit);
        return PathText.Closed(
            new Point(x, y - edge), new(x + edge, eaves), new(x + wall, eaves), new(x + wall, y + edge),
            new(x - wall, y + edge), new(x - wall, eaves), new(x - edge, eaves));
    }

    private static string Door(double x, double y, double unit)
    {
        var (half, top, foot) = (6 * unit, y + (9 * unit), y + (29 * unit));
        return PathText.Open([new(x - half, foot), new(x - half, top), new(x + half, top), new(x + half, foot)]);
    }
}
