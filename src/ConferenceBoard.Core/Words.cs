using System.Globalization;
using System.Text;

namespace ConferenceBoard.Core;

/// <summary>Cleans what people type. Cleaning loses no words: only what cannot be seen or would turn text around is dropped.</summary>
internal static class Words
{
    /// <summary>A card's text: lines kept, at most one empty line between two, no control or bidi-override characters, composed (NFC).</summary>
    public static string OfCard(string? typed) => Clean(typed, keepLines: true);

    /// <summary>A name, an agency, a source: one line.</summary>
    public static string OfName(string? typed) => Clean(typed, keepLines: false);

    private static string Clean(string? typed, bool keepLines)
    {
        if (string.IsNullOrEmpty(typed))
            return "";

        var text = new StringBuilder(typed.Length);
        var lineBreaks = 0;
        var anySeen = false;
        foreach (var rune in typed.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for a lone surrogate; a real one is as meaningless.
            if (rune.Value == 0xFFFD || IsUnseen(rune))
                continue;

            if (IsLineBreak(rune))
            {
                lineBreaks++;
                if (!keepLines)
                    AppendSpace(text);
                else if (lineBreaks <= 2)
                    text.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                AppendSpace(text);
            }
            else
            {
                lineBreaks = 0;
                anySeen |= ShowsAlone(rune);
                text.Append(rune);
            }
        }

        // Joiners and blanks alone would be a card or a name that nobody can see.
        return anySeen ? text.ToString().Trim().Normalize(NormalizationForm.FormC) : "";
    }

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            text.Append(' ');
    }

    private static bool IsLineBreak(Rune rune) => rune.Value is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    /// <summary>Neither a joiner, a mark that needs a letter, nor one of the blanks that Unicode counts among letters and symbols.</summary>
    private static bool ShowsAlone(Rune rune) => rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>Controls, bidi embeddings, overrides and isolates, tags and other invisible format characters; joiners and marks that scripts and emoji need stay.</summary>
    private static bool IsUnseen(Rune rune)
    {
        if (rune.Value is '\t' || IsLineBreak(rune) || rune.Value is 0x200C or 0x200D or 0x200E or 0x200F or 0x061C)
            return false;

        // The flags of England, Scotland and Wales are written with tag characters.
        if (rune.Value is >= 0xE0020 and <= 0xE007F)
            return false;

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
    }
}
