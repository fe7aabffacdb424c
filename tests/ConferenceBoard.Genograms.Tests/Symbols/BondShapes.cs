namespace ConferenceBoard.Genograms.Tests.Symbols;

/// <summary>Which bond a straight line's shapes are, without colour.</summary>
public static class BondShapes
{
    public static string Decode(IReadOnlyList<(string Class, string Path)> shapes)
    {
        var strokes = shapes.Where(s => s.Class is "stroke").ToArray();
        var bent = strokes.Count(s => s.Path.Count(c => c == 'L') > 3 && s.Path.Count(c => c == 'M') == 1);
        var ticks = strokes.Any(s => s.Path.Count(c => c == 'M') > 1);
        var heads = shapes.Count(s => s.Class is "head");
        var open = shapes.Count(s => s.Class is "open-head");
        bool Has(string @class) => shapes.Any(s => string.Equals(s.Class, @class, StringComparison.Ordinal));
        var kind = (heads + open > 0, strokes.Length, bent) switch
        {
            (false, _, _) when Has("ring") => "Repaired",
            (false, _, _) when Has("stroke sparse") => "Distant",
            (false, 1, 1) => "Conflict",
            (false, 3, 1) => "CloseConflict",
            (false, 2, 0) => "Close",
            (false, 3, 0) => "VeryClose",
            (false, 4, 0) => "CutOff",
            _ when ticks => "Control",
            _ when Has("stroke thick") => "SexualAbuse",
            _ when Has("stroke sparse-dashed") && open > 0 => "Neglect",
            (true, 1, 1) => open > 0 ? "Fear" : "Violence",
            (true, 2, 1) => "EmotionalAbuse",
            (true, 2, 0) => "CarerFor",
            (true, 1, 0) => "Supports",
            _ => "?",
        };
        return kind + (heads + open > 1 ? " both" : "");
    }
}
