using System.Globalization;
using System.Text;

namespace ConferenceBoard.Web.Archive;

/// <summary>
/// Breaks words into lines for a picture that is drawn elsewhere, with whatever font there is. So widths are estimates, each on the wide side; a word that is
/// wider than a line is broken between letters as a reader counts them.
/// </summary>
internal static class TextLines
{
    private const double Space = 0.35;

    /// <summary>The lines of a text.</summary>
    /// <param name="text">Any text; its own line ends are kept.</param>
    /// <param name="width">Of a line, in letter heights.</param>
    public static List<string> Of(string text, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var (line, taken) = (new StringBuilder(), 0d);
            foreach (var word in paragraph.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var (piece, number) in Pieces(word, width).Select((p, n) => (p, n)))
                {
                    var length = WidthOf(piece);
                    var space = line.Length > 0 && number == 0 ? Space : 0;
                    if (line.Length > 0 && taken + space + length > width)
                    {
                        lines.Add(line.ToString());
                        line.Clear();
                        (taken, space) = (0, 0);
                    }

                    line.Append(space > 0 ? " " : "").Append(piece);
                    taken += space + length;
                }
            }

            if (line.Length > 0)
                lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>Whether a text is read from right to left: its first letter that has a direction says so.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetter))
            return rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
        return false;
    }

    /// <summary>Letters that reach higher and lower than Latin ones.</summary>
    public static bool IsTall(string text) => text.EnumerateRunes().Any(r => r.Value is >= 0x0590 and < 0x1100 or >= 0x1780 and < 0x1800 or >= 0xFB1D and <= 0xFEFF);

    private static IEnumerable<string> Pieces(string word, double width)
    {
        if (WidthOf(word) <= width)
        {
            yield return word;
            yield break;
        }

        var (piece, taken) = (new StringBuilder(), 0d);
        for (var at = 0; at < word.Length;)
        {
            var element = StringInfo.GetNextTextElement(word, at);
            at += element.Length;
            var length = WidthOf(element);
            if (piece.Length > 0 && taken + length > width)
            {
                yield return piece.ToString();
                piece.Clear();
                taken = 0;
            }

            piece.Append(element);
            taken += length;
        }

        yield return piece.ToString();
    }

    /// <summary>In letter heights.</summary>
    private static double WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private static double WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 or >= 0x20000 => 1.05,
        _ when rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2190 and <= 0x2BFF or 0xFDFD => 1.4,
        _ when rune.Value is 'm' or 'w' or 'M' or 'W' or '@' or '%' or '—' or '…' => 1,
        _ when rune.Value is 'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ';' or ':' or '\'' or '’' or '!' or '|' => 0.42,
        UnicodeCategory.UppercaseLetter => 0.8,
        _ when rune.Value >= 0x0900 => 0.85,
        _ => 0.64,
    };
}
