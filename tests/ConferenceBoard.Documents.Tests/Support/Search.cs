using System.IO.Compression;
using System.Text;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests.Support;

/// <summary>Looks for words in whatever left the server, in every way a file may hold them.</summary>
internal static class Search
{
    /// <summary>Those of the words that are in it.</summary>
    public static IEnumerable<string> Found(IEnumerable<string> words, string text) => words.Where(w => Whole(text).Contains(Whole(w), OrdinalIgnoreCase));

    /// <summary>Those of the words that are not in it.</summary>
    public static IEnumerable<string> Missing(IEnumerable<string> words, string text) => words.Where(w => !Found([w], text).Any());

    /// <summary>Those of the words that are in the file's bytes, packed or not, in the encodings that a PDF knows.</summary>
    public static IEnumerable<string> FoundInBytes(IEnumerable<string> words, byte[] file)
    {
        var all = Encoding.Latin1.GetString(file) + string.Concat(Inflated(file).Select(Encoding.Latin1.GetString));
        return words.Where(w => new[]
        {
            Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(w)), Encoding.Latin1.GetString(Encoding.BigEndianUnicode.GetBytes(w)),
            Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(w)), Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(w)),
        }.Any(form => all.Contains(form, OrdinalIgnoreCase)));
    }

    /// <summary>Words as they read, wherever a line ends.</summary>
    public static string Whole(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<byte[]> Inflated(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        for (var at = text.IndexOf("stream", Ordinal); at >= 0; at = text.IndexOf("stream", at + 6, Ordinal))
        {
            var start = at + 6 + (text[at + 6] == '\r' ? 2 : 1);
            if (start + 2 > pdf.Length || pdf[start] != 0x78)
                continue;
            using var unpacked = new MemoryStream();
            try
            {
                using var packed = new ZLibStream(new MemoryStream(pdf, start, pdf.Length - start), CompressionMode.Decompress);
                packed.CopyTo(unpacked);
            }
            catch (InvalidDataException)
            {
                // A stream of another kind.
            }

            yield return unpacked.ToArray();
        }
    }
}
