using System.Text;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Names and notes as GEDCOM can carry them; the same on the way in and on the way out.</summary>
internal static class GedcomText
{
    /// <summary>A name without the slashes that mark a family name, and with single spaces.</summary>
    public static string Name(string name) =>
        string.Join(' ', Clean(name).Replace("/", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A note with line feeds for line ends; empty where it says nothing.</summary>
    public static string Note(string note)
    {
        var clean = Clean(note.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        return string.IsNullOrWhiteSpace(clean) ? "" : clean;
    }

    /// <summary>At most so many letters, no pair cut in two.</summary>
    public static string Shortened(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Without what is no letter: control characters but tabs and line feeds, and halves of pairs.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A half of a pair comes out as U+FFFD, which says as little.
            if (rune.Value is not ('\uFFFD' or '\uFFFE' or '\uFFFF') && (!Rune.IsControl(rune) || rune.Value is '\t' or '\n'))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
