using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>What a person's symbol tells (genogram.md, "Symbols").</summary>
/// <param name="Gender">Square, circle, diamond; not shown for the network nor for a pregnancy but a stillbirth.</param>
/// <param name="Pregnancy">Not yet, or not, born alive.</param>
/// <param name="Network">Of the network.</param>
/// <param name="ChildOfConcern">A second outline within.</param>
/// <param name="HasDied">A cross.</param>
/// <param name="Age">Inside, in years; null where it is not known.</param>
public readonly record struct SymbolLook(
    Gender Gender, PregnancyKind? Pregnancy = null, NetworkKind? Network = null, bool ChildOfConcern = false, bool HasDied = false, int? Age = null)
{
    /// <summary>How the person looks on that day.</summary>
    public static SymbolLook Of(Person person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new SymbolLook(person.Gender, person.Pregnancy, person.Network, person.ChildOfConcern, person.HasDied, person.YearsOn(today));
    }

    /// <summary>The class of the symbol's group: its gender, what the pregnancy was, or what it is in the network.</summary>
    public string Form => (Network, Pregnancy) switch
    {
        ({ } network, _) => Classes.Word(network),
        (_, PregnancyKind.Stillbirth) => $"{Classes.Word(PregnancyKind.Stillbirth)} {Classes.Word(Gender)}",
        (_, { } pregnancy) => Classes.Word(pregnancy),
        _ => Classes.Word(Gender),
    };
}

/// <summary>The shapes of one person's symbol.</summary>
public static class PersonSymbol
{
    /// <summary>How far within its box an outline is drawn, so that the stroke ends at the edge where lines arrive.</summary>
    private const double Edge = 1;

    /// <summary>
    /// Back to front. The symbol fills its box; those of a loss are about half as large and hang from its upper edge, where a child's line
    /// arrives.
    /// </summary>
    public static IEnumerable<Shape> Shapes(SymbolLook look, Box at)
    {
        var unit = at.Width / Measures.Symbol;
        if (look.Network is { } network)
            return NetworkSymbol.Shapes(network, at).Concat(Marks(look, at, unit, SymbolOutline.Square));
        return look.Pregnancy switch
        {
            null => Living(look, at, unit),
            PregnancyKind.Expected => Outlines(SymbolOutline.Triangle, look, at, unit),
            PregnancyKind.Stillbirth => Lost(SymbolOutline.Of(look.Gender), look, at, unit),
            _ => Lost(SymbolOutline.Triangle, look, at, unit),
        };
    }

    private static IEnumerable<Shape> Living(SymbolLook look, Box at, double unit)
    {
        var outline = SymbolOutline.Of(look.Gender);
        return [.. Outlines(outline, look, at, unit), .. Inside(look, at, unit), .. Crosses(look, at, unit)];
    }

    private static IEnumerable<Shape> Outlines(SymbolOutline outline, SymbolLook look, Box at, double unit)
    {
        yield return Shape.Path(outline.Draw(at.X, at.Y, (at.Width / 2) - (Edge * unit)), Classes.Outline);
        if (look.ChildOfConcern)
            yield return Shape.Path(outline.Draw(at.X, at.Y + (outline.Sinks * unit), (at.Width / 2) - (outline.Inset * unit)), Classes.Inner);
    }

    private static IEnumerable<Shape> Inside(SymbolLook look, Box at, double unit)
    {
        var isDiamond = look.Gender is Gender.Unknown or Gender.NonBinary;
        var asks = look.Gender == Gender.Unknown;
        if (look.Age is { } age)
        {
            var words = age.ToString(System.Globalization.CultureInfo.CurrentCulture);
            var size = Measures.Age * unit * (words.Length > 2 ? 0.75 : 1) * Narrowing(isDiamond, asks, look.ChildOfConcern);
            yield return Shape.Words(words, Classes.Age, at.X, at.Y + (asks ? 4.5 * unit : 0), size);
        }

        if (!asks)
            yield break;
        var (up, large) = (look.Age, look.ChildOfConcern) switch { (null, _) => (0, Measures.Age), (_, true) => (10, 13), _ => (13, 14) };
        yield return Shape.Words("?", Classes.Asks, at.X, at.Y - (up * unit), large * unit);
    }

    /// <summary>How much smaller an age is written where there is less room for it.</summary>
    private static double Narrowing(bool isDiamond, bool asks, bool isDouble) =>
        !isDiamond ? 1 : (asks, isDouble) switch { (true, true) => 0.7, (_, true) => 0.8, _ => 0.9 };

    /// <summary>From the corners inwards, and not over an age or a question mark.</summary>
    private static IEnumerable<Shape> Crosses(SymbolLook look, Box at, double unit)
    {
        if (!look.HasDied)
            yield break;
        var keepsFree = look.Age is not null || look.Gender == Gender.Unknown;
        yield return Shape.Path(Cross(at.X, at.Y, 28 * unit, keepsFree ? 14 * unit : 0), Classes.Cross);
    }

    private static IEnumerable<Shape> Marks(SymbolLook look, Box at, double unit, SymbolOutline outline)
    {
        if (look.ChildOfConcern)
            yield return Shape.Path(outline.Draw(at.X, at.Y, (at.Width / 2) - (Edge * unit)), Classes.Inner);
        if (look.HasDied)
            yield return Shape.Path(Cross(at.X, at.Y, 28 * unit, 0), Classes.Cross);
    }

    private static IEnumerable<Shape> Lost(SymbolOutline outline, SymbolLook look, Box at, double unit)
    {
        var half = (look.Pregnancy == PregnancyKind.Stillbirth ? 15 : 18) * unit;
        var small = new Box(at.X, at.Top + half, 2 * half, 2 * half);
        foreach (var shape in Outlines(outline, look with { ChildOfConcern = false }, small, unit))
            yield return shape;
        if (look.ChildOfConcern)
            yield return Shape.Path(outline.Draw(small.X, small.Y + (outline.Sinks * unit * 0.5), half - (outline.Inset * unit * 0.6)), Classes.Inner);
        yield return Shape.Path(Cross(small.X, small.Y, half, 0), Classes.Cross);
        var bar = small.Bottom + (6 * unit);
        if (look.Pregnancy == PregnancyKind.Termination)
            yield return Shape.Path(PathText.Piece(new(small.X - (20 * unit), bar), new(small.X + (20 * unit), bar)), Classes.Bar);
    }

    private static string Cross(double x, double y, double far, double near)
    {
        var path = new PathText();
        if (near <= 0)
            return path.To('M', x - far, y - far).To('L', x + far, y + far).To('M', x - far, y + far).To('L', x + far, y - far).ToString();
        foreach (var (sx, sy) in new[] { (-1, -1), (1, -1), (1, 1), (-1, 1) })
            path.To('M', x + (sx * far), y + (sy * far)).To('L', x + (sx * near), y + (sy * near));
        return path.ToString();
    }
}
