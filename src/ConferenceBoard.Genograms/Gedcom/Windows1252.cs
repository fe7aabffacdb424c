using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Windows-1252, which GEDCOM files call ANSI. Its five bytes without a letter are refused: the file is of another code page.</summary>
internal static class Windows1252
{
    /// <summary>Bytes 80 to 9F; a space where there is none.</summary>
    private const string High = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>The text of the bytes.</summary>
    /// <exception cref="UnreadableException">A byte that is no letter.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            var letter = bytes[i] is >= 0x80 and <= 0x9F ? High[bytes[i] - 0x80] : (char)bytes[i];
            if (letter == ' ' && bytes[i] != ' ')
                throw new UnreadableException(ProblemKind.BadEncoding, GedcomBytes.LineAt(bytes, i));
            text[i] = letter;
        }

        return new string(text);
    }
}
