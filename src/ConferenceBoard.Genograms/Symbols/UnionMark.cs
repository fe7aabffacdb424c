using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>
/// The line between two partners: solid married, dashed living together, long dashes engaged, dotted casual, thin where it is not said;
/// one slash separated, two divorced, struck the other way where they are together again.
/// </summary>
public static class UnionMark
{
    /// <summary>How far to the right of one slash the next one is.</summary>
    private const double Apart = 8;

    /// <summary>Half a slash, along the line and aside from it.</summary>
    private static readonly (double Along, double Aside) Half = (4, 10.5);

    /// <summary>The shapes of a union along a line.</summary>
    public static IEnumerable<Shape> Shapes(Union union, IEnumerable<Point> line) => Shapes(union, new Track(line));

    /// <summary>The class of the line itself.</summary>
    internal static string Stroke(UnionKind kind) => kind switch
    {
        UnionKind.Married => Classes.Stroke,
        UnionKind.Engaged => Classes.LongDashed,
        UnionKind.LivingTogether => Classes.Dashed,
        UnionKind.Casual => Classes.Dotted,
        _ => Classes.Thin,
    };

    internal static IEnumerable<Shape> Shapes(Union union, Track line)
    {
        ArgumentNullException.ThrowIfNull(union);
        yield return Shape.Path(PathText.Open(line.Points), Stroke(union.Kind));
        var slashes = union.End switch { UnionEnd.Separated => 1, UnionEnd.Divorced => 2, _ => 0 };
        var middle = Middle(line);
        for (var i = 0; i < slashes; i++)
            yield return Shape.Path(Slash(line, middle + ((i - ((slashes - 1) / 2.0)) * Apart), 1), Classes.Slash);
        if (union.Reconciled)
            yield return Shape.Path(Slash(line, middle, -1.6), Classes.Again);
    }

    /// <summary>Aside from the middle of the longest piece, where the children's line comes down.</summary>
    private static double Middle(Track line)
    {
        var (from, to) = line.LongestPiece();
        return from + Math.Max(Math.Min(16, (to - from) / 2), (to - from) * 0.27);
    }

    private static string Slash(Track line, double at, double lean) =>
        PathText.Piece(line.At(at - (Half.Along * lean), Half.Aside), line.At(at + (Half.Along * lean), -Half.Aside));
}
