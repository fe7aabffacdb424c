namespace ConferenceBoard.Genograms.Symbols;

/// <summary>The classes of shapes. Their ink is in <see cref="PictureStyle"/>.</summary>
internal static class Classes
{
    public const string Outline = "outline";
    public const string Inner = "inner";
    public const string Cross = "cross";
    public const string Bar = "bar";
    public const string Age = "age";
    public const string Asks = "asks";
    public const string Around = "around";
    public const string Detail = "detail";
    public const string Figure = "figure";
    public const string Stroke = "stroke";
    public const string Thin = "stroke thin";
    public const string Dashed = "stroke dashed";
    public const string Dotted = "stroke dotted";
    public const string LongDashed = "stroke long-dashed";
    public const string DashDotted = "stroke dash-dotted";
    public const string Sparse = "stroke sparse";
    public const string SparseDashed = "stroke sparse-dashed";
    public const string Thick = "stroke thick";
    public const string Slash = "slash";
    public const string Again = "again";
    public const string TwinBar = "twin-bar";
    public const string Head = "head";
    public const string OpenHead = "open-head";
    public const string Ring = "ring";
    public const string Touch = "touch";
    public const string Ground = "ground";
    public const string Name = "name";
    public const string Date = "date";

    /// <summary>A kind as a class: CarerFor is carer-for.</summary>
    public static string Word<T>(T kind)
        where T : struct, Enum
    {
        var text = new System.Text.StringBuilder();
        foreach (var c in kind.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
