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

    /// <summary>How far a slash reaches to either side of the line.</summary>
    private const double Reach = 10.5;

    /// <summary>How far it reaches on the side where dates stand, and on the other side then.</summary>
    private static readonly (double Near, double Far) Beside = (4, 16);

    /// <summary>How far a slash leans along the line for each unit it reaches aside.</summary>
    private const double Lean = 0.4;

    /// <summary>The same of the stroke through it where they are together again; the two cross in their middle.</summary>
    private const double LeanBack = 0.65;

    /// <summary>The shapes of a union along a line.</summary>
    public static IEnumerable<Shape> Shapes(Union union, IEnumerable<Point> line) => Shapes(union, new Track(line), dates: null);

    /// <summary>The class of the line itself.</summary>
    internal static string Stroke(UnionKind kind) => kind switch
    {
        UnionKind.Married => Classes.Stroke,
        UnionKind.Engaged => Classes.LongDashed,
        UnionKind.LivingTogether => Classes.Dashed,
        UnionKind.Casual => Classes.Dotted,
        _ => Classes.Thin,
    };

    /// <param name="union">Which.</param>
    /// <param name="line">What is seen of its line.</param>
    /// <param name="dates">Where its dates stand: slashes keep out of them.</param>
    internal static IEnumerable<Shape> Shapes(Union union, Track line, Box? dates)
    {
        ArgumentNullException.ThrowIfNull(union);
        yield return Shape.Path(PathText.Open(line.Points), Stroke(union.Kind));
        var slashes = union.End switch { UnionEnd.Separated => 1, UnionEnd.Divorced => 2, _ => 0 };
        var middle = Middle(line);
        var (right, left) = Reaches(line, middle, dates);
        for (var i = 0; i < slashes; i++)
            yield return Shape.Path(Slash(line, middle + ((i - ((slashes - 1) / 2.0)) * Apart), right, left, Lean), Classes.Slash);
        if (union.Reconciled)
            yield return Shape.Path(Slash(line, middle - ((right - left) / 2 * (Lean + LeanBack)), right, left, -LeanBack), Classes.Again);
    }

    /// <summary>Aside from the middle of the longest piece, where the children's line comes down.</summary>
    private static double Middle(Track line)
    {
        var (from, to) = line.LongestPiece();
        return from + Math.Max(Math.Min(16, (to - from) / 2), (to - from) * 0.27);
    }

    private static (double Right, double Left) Reaches(Track line, double at, Box? dates)
    {
        bool Meets(double aside) => dates is { } box && line.At(at, aside) is var p
            && Math.Abs(p.X - box.X) < (box.Width / 2) + Reach && Math.Abs(p.Y - box.Y) < (box.Height / 2) + 1;
        return (Meets(Reach), Meets(-Reach)) switch { (true, false) => Beside, (false, true) => (Beside.Far, Beside.Near), _ => (Reach, Reach) };
    }

    private static string Slash(Track line, double at, double right, double left, double lean) =>
        PathText.Piece(line.At(at - (right * lean), right), line.At(at + (left * lean), -left));
}
