using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>One of the four outlines of a person.</summary>
/// <param name="Draw">The path around a centre with a half width.</param>
/// <param name="Inset">How far within the second outline of a child of concern is, at full size.</param>
/// <param name="Sinks">How much lower its centre is.</param>
internal sealed record SymbolOutline(Func<double, double, double, string> Draw, double Inset, double Sinks = 0)
{
    /// <summary>Male.</summary>
    public static SymbolOutline Square { get; } = new(PathText.Square, 6.5);

    /// <summary>Female.</summary>
    public static SymbolOutline Circle { get; } = new(PathText.Circle, 6.5);

    /// <summary>Non-binary or not known.</summary>
    public static SymbolOutline Diamond { get; } = new(PathText.Diamond, 8);

    /// <summary>Not yet, or not, born.</summary>
    public static SymbolOutline Triangle { get; } = new(
        (x, y, half) => PathText.Closed(new Point(x, y - half), new Point(x + half, y + half), new Point(x - half, y + half)), 11, 4);

    /// <summary>The outline of a gender.</summary>
    public static SymbolOutline Of(Gender gender) => gender switch { Gender.Female => Circle, Gender.Male => Square, _ => Diamond };
}
