using System.Text;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>
/// The letters of a GEDCOM file. A byte order mark decides; without one, UTF-16 shows by its zero bytes, and otherwise the header names
/// the encoding (HEAD.CHAR). A header that names none, or ASCII, is of UTF-8 where the bytes are, else of Windows-1252; GEDCOM 7 is of UTF-8.
/// </summary>
internal static class GedcomBytes
{
    /// <summary>Bytes in which the header's encoding is looked for.</summary>
    private const int Header = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Swapped = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, without a byte order mark.</summary>
    /// <exception cref="UnreadableException">Letters that are not in the encoding, or an encoding that is not read.</exception>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Encoding.UTF8.Preamble))
            return Unicode(file[3..], Utf8);
        if (file.StartsWith(Encoding.Unicode.Preamble))
            return Unicode(file[2..], Utf16);
        if (file.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Unicode(file[2..], Utf16Swapped);
        if (file is [not 0, 0, ..])
            return Unicode(file, Utf16);
        if (file is [0, not 0, ..])
            return Unicode(file, Utf16Swapped);
        if (file.TrimStart(" \t\r\n"u8) is not [>= (byte)'0' and <= (byte)'9', ..])
            throw new UnreadableException(FileProblem.NotAFamily);
        var (name, line) = NamedEncoding(file);
        return name switch
        {
            "UTF-8" or "UTF8" or "UNICODE" => Unicode(file, Utf8),
            "ANSEL" => Ansel.Decode(file),
            "ANSI" or "WINDOWS-1252" or "WINDOWS1252" or "CP1252" or "CP-1252" or "1252" or "WINDOWS" or "IBM WINDOWS" or "IBM_WINDOWS"
                or "ISO-8859-1" or "ISO8859-1" or "LATIN1" or "LATIN-1" => Windows1252.Decode(file),
            "" or "ASCII" or "US-ASCII" => System.Text.Unicode.Utf8.IsValid(file) ? Unicode(file, Utf8) : Windows1252.Decode(file),
            _ => throw new UnreadableException(ProblemKind.BadEncoding, line, name),
        };
    }

    /// <summary>The line, from 1, that a byte stands in; of a file with one byte for each line end.</summary>
    public static int LineAt(ReadOnlySpan<byte> file, int at)
    {
        var line = 1;
        for (var i = 0; i < at; i++)
        {
            if (file[i] == '\n' || (file[i] == '\r' && (i + 1 == file.Length || file[i + 1] != '\n')))
                line++;
        }

        return line;
    }

    private static string Unicode(ReadOnlySpan<byte> file, Encoding encoding)
    {
        try
        {
            return encoding.GetString(file);
        }
        catch (DecoderFallbackException e)
        {
            // The letters before the broken one are counted as they came, each line end as one byte.
            var lenient = (Encoding)encoding.Clone();
            lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
            var before = Encoding.Latin1.GetBytes(lenient.GetString(file[..Math.Clamp(e.Index, 0, file.Length)]));
            throw new UnreadableException(ProblemKind.BadEncoding, LineAt(before, before.Length));
        }
    }

    /// <summary>What HEAD.CHAR says, in capitals, and its line; UTF-8 for GEDCOM 7, which has no other; nothing where the header says nothing.</summary>
    private static (string Name, int Line) NamedEncoding(ReadOnlySpan<byte> file)
    {
        var number = 0;
        var (name, above) = ("", "");
        foreach (var raw in Encoding.Latin1.GetString(file[..Math.Min(file.Length, Header)]).ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.StartsWith('0') && !line.EndsWith("HEAD", StringComparison.OrdinalIgnoreCase))
                break;
            if (line.Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [var level, var tag, ..] words)
                continue;
            tag = tag.ToUpperInvariant();
            if (level is "1" && tag is "CHAR" && words.Length > 2)
                return (words[2].ToUpperInvariant(), number);
            if (level is "2" && above is "GEDC" && tag is "VERS" && words.Length > 2 && words[2].StartsWith('7'))
                name = "UTF-8";
            above = level is "1" ? tag : above;
        }

        return (name, 0);
    }
}
