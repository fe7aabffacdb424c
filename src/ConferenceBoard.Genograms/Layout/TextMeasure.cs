using System.Globalization;
using System.Text;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>How wide words are, on the generous side, without a font at hand: the letters of a plain sans serif such as Inter, rounded up.</summary>
public static class TextMeasure
{
    private const double Wide = 1.0;
    private const double Usual = 0.62;

    /// <summary>Of the characters from the space to the tilde, in hundredths of the font size.</summary>
    private static readonly byte[] Latin =
    [
        29, 31, 44, 66, 66, 92, 68, 26, 38, 38, 48, 66, 30, 46, 30, 38, 65, 48, 64, 66, 68, 63, 65, 59, 65, 65, 30, 31, 66, 66, 66, 54,
        98, 71, 68, 75, 75, 62, 61, 77, 77, 29, 59, 69, 58, 93, 78, 79, 66, 79, 67, 66, 67, 77, 71, 101, 70, 70, 66, 38, 38, 38, 50, 48,
        40, 60, 64, 60, 64, 61, 40, 64, 63, 27, 27, 58, 27, 91, 63, 63, 64, 64, 42, 57, 40, 63, 60, 86, 58, 60, 58, 42, 34, 42, 66,
    ];

    /// <summary>Width in drawing units of one line at a font size.</summary>
    public static double Width(string text, double size)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width * size;
    }

    /// <summary>Width of one character, as a part of the font size.</summary>
    internal static double Of(Rune rune)
    {
        var value = rune.Value;
        if (value is >= ' ' and <= '~')
            return Latin[value - ' '] / 100.0;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            _ when IsWide(value) => Wide,
            // Letters with a mark are as wide as the letters without it; of the rest, capitals are wider.
            UnicodeCategory.UppercaseLetter => 0.82,
            UnicodeCategory.LowercaseLetter => value is 'æ' or 'œ' or 'щ' or 'ш' or 'ю' or 'ж' or 'ф' or 'м' ? 0.98 : 0.68,
            UnicodeCategory.OtherLetter => value is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF ? 0.7 : 0.9,
            UnicodeCategory.SpaceSeparator => 0.29,
            _ => value is 0x2014 or 0x2026 ? Wide : Usual,
        };
    }

    private static bool IsWide(int value) =>
        value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x2600 and <= 0x27BF) or >= 0x1F000;
}
