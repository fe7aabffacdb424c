using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>
/// The line down to a child: solid by birth, dashed adopted, dotted fostered, dash and dot for a stepchild, two lines for kinship care,
/// thin with a question mark where it is not known.
/// </summary>
public static class ParentageMark
{
    /// <summary>The shapes of a parentage along a line.</summary>
    public static IEnumerable<Shape> Shapes(ParentageKind kind, IEnumerable<Point> line) => Shapes(kind, new Track(line));

    internal static IEnumerable<Shape> Shapes(ParentageKind kind, Track line)
    {
        switch (kind)
        {
            case ParentageKind.Kinship:
                yield return Shape.Path(PathText.Open(line.Aside(-2.5)), Classes.Thin);
                yield return Shape.Path(PathText.Open(line.Aside(2.5)), Classes.Thin);
                break;
            case ParentageKind.NotKnown:
                yield return Shape.Path(PathText.Open(line.Points), Classes.Thin);
                var (from, to) = line.LongestPiece();
                var at = line.At((from + to) / 2);
                yield return Shape.Words("?", Classes.Asks, at.X, at.Y, Measures.Date);
                break;
            default:
                yield return Shape.Path(PathText.Open(line.Points), Stroke(kind));
                break;
        }
    }

    private static string Stroke(ParentageKind kind) => kind switch
    {
        ParentageKind.Adopted => Classes.Dashed,
        ParentageKind.Fostered => Classes.Dotted,
        ParentageKind.Step => Classes.DashDotted,
        _ => Classes.Stroke,
    };
}
