using System.Globalization;
using System.Text;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>Writes the <c>d</c> of a path, to a hundredth of a unit, the same under every culture.</summary>
internal sealed class PathText
{
    private readonly StringBuilder _text = new();

    /// <summary>A number as SVG writes it.</summary>
    public static string Number(double number) => (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Points joined by straight pieces.</summary>
    public static string Open(IEnumerable<Point> points) => new PathText().Run(points).ToString();

    /// <summary>The same, closed.</summary>
    public static string Closed(params IEnumerable<Point> points) => new PathText().Run(points).Close().ToString();

    /// <summary>One straight piece.</summary>
    public static string Piece(Point from, Point to) => Open([from, to]);

    /// <summary>A box.</summary>
    public static string Square(double x, double y, double half) =>
        Closed(new Point(x - half, y - half), new Point(x + half, y - half), new Point(x + half, y + half), new Point(x - half, y + half));

    /// <summary>A box on its corner.</summary>
    public static string Diamond(double x, double y, double half) =>
        Closed(new Point(x, y - half), new Point(x + half, y), new Point(x, y + half), new Point(x - half, y));

    /// <summary>A circle, of two half arcs.</summary>
    public static string Circle(double x, double y, double radius) =>
        new PathText().To('M', x - radius, y).Arc(radius, x + radius, y).Arc(radius, x - radius, y).Close().ToString();

    /// <summary>A move or a straight piece.</summary>
    public PathText To(char letter, double x, double y)
    {
        _text.Append(letter).Append(Number(x)).Append(' ').Append(Number(y));
        return this;
    }

    /// <summary>Half a circle, clockwise.</summary>
    public PathText Arc(double radius, double x, double y, bool large = false)
    {
        _text.Append('A').Append(Number(radius)).Append(' ').Append(Number(radius)).Append(" 0 ").Append(large ? '1' : '0').Append(" 1 ")
            .Append(Number(x)).Append(' ').Append(Number(y));
        return this;
    }

    /// <summary>Points joined by straight pieces.</summary>
    public PathText Run(IEnumerable<Point> points)
    {
        var letter = 'M';
        foreach (var point in points)
        {
            To(letter, point.X, point.Y);
            letter = 'L';
        }

        return this;
    }

    /// <summary>Back to where it began.</summary>
    public PathText Close()
    {
        _text.Append('Z');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
