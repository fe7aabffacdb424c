using System.Text;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>
/// ANSEL (ANSI Z39.47-1985 with the additions of GEDCOM 5.5.1 and of MARC 21). Marks stand before their letter there and after it in
/// Unicode; the text comes out composed (NFC).
/// </summary>
internal static class Ansel
{
    /// <summary>Marks on one letter; more is no text, and would make composing slow.</summary>
    private const int Marks = 8;

    /// <summary>Bytes A1 to CF; a space where there is none.</summary>
    private const string Letters =
        "ŁØĐÞÆŒʹ·♭®±ƠƯʼ "
        + "ʻłøđþæœʺı£ð ơư□■"
        + "°ℓ℗©♯¿¡ß€    eoß";

    /// <summary>Bytes E0 to FE; a space where there is none.</summary>
    private const string Combining =
        "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\uFE20\uFE21\u0315\u030B\u0310"
        + "\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E\uFE22\uFE23\u0338 \u0313";

    /// <summary>The text of the bytes.</summary>
    /// <exception cref="UnreadableException">A byte that is no letter, or a heap of marks.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        Span<char> marks = stackalloc char[Marks];
        var waiting = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var letter = Letter(bytes[i]);
            if (letter == ' ' && bytes[i] != ' ')
                throw new UnreadableException(ProblemKind.BadEncoding, GedcomBytes.LineAt(bytes, i));
            if (bytes[i] >= 0xE0)
            {
                if (waiting == Marks)
                    throw new UnreadableException(ProblemKind.BadEncoding, GedcomBytes.LineAt(bytes, i));
                marks[waiting++] = letter;
                continue;
            }

            // A mark without a letter stays where it is.
            if (letter < ' ')
                text.Append(marks[..waiting]).Append(letter);
            else
                text.Append(letter).Append(marks[..waiting]);
            waiting = 0;
        }

        return text.Append(marks[..waiting]).ToString().Normalize(NormalizationForm.FormC);
    }

    private static char Letter(byte b) => b switch
    {
        < 0x80 => (char)b,
        0x88 or 0x89 or 0x8D or 0x8E => '\u200D',
        >= 0xA1 and <= 0xCF => Letters[b - 0xA1],
        >= 0xE0 and <= 0xFE => Combining[b - 0xE0],
        _ => ' ',
    };
}
