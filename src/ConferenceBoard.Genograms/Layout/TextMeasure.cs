namespace ConferenceBoard.Genograms.Layout;

/// <summary>How wide words are, on the generous side, without a font at hand.</summary>
public static class TextMeasure
{
    /// <summary>Width in drawing units of one line at a font size.</summary>
    public static double Width(string text, double size)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length * size * 0.62;
    }
}
