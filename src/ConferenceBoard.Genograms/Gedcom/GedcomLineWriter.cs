using System.Globalization;
using System.Text;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Writes lines by the rules of a version: line ends, @, and values of several or of long lines.</summary>
internal sealed class GedcomLineWriter(GedcomVersion version)
{
    /// <summary>Letters of a value in one line of 5.5.1, whose lines hold at most 255: with level and tag, and though each were an @.</summary>
    private const int Most = 120;

    private readonly StringBuilder _text = new();

    /// <summary>By the rules of 7.0.</summary>
    public bool IsSeven { get; } = version == GedcomVersion.V70;

    /// <summary>A record's first line.</summary>
    public void Record(string pointer, string tag) => _text.Append("0 @").Append(pointer).Append("@ ").Append(tag).Append('\n');

    /// <summary>A line whose value is a pointer, a word of the standard or nothing.</summary>
    public void Line(int level, string tag, string value = "")
    {
        _text.Append(CultureInfo.InvariantCulture, $"{level} {tag}");
        if (value.Length > 0)
            _text.Append(' ').Append(value);
        _text.Append('\n');
    }

    /// <summary>Words of people: in several lines where they are, or are too long.</summary>
    public void Words(int level, string tag, string words)
    {
        var below = level;
        foreach (var line in words.Split('\n'))
        {
            var rest = line;
            do
            {
                var cut = IsSeven ? rest.Length : Cut(rest);
                Line(level, tag, Escaped(rest[..cut]));
                rest = rest[cut..];
                (level, tag) = (below + 1, "CONC");
            }
            while (rest.Length > 0);
            tag = "CONT";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private string Escaped(string line) =>
        !IsSeven ? line.Replace("@", "@@", StringComparison.Ordinal) : line.StartsWith('@') ? "@" + line : line;

    /// <summary>Where to cut: beside no space, since programs lose those at the ends of lines, and through no pair of letters that are one.</summary>
    private static int Cut(string line)
    {
        if (line.Length <= Most)
            return line.Length;
        for (var at = Most; at > Most / 2; at--)
        {
            if (!char.IsWhiteSpace(line[at - 1]) && !char.IsWhiteSpace(line[at]) && !char.IsLowSurrogate(line[at]))
                return at;
        }

        return char.IsLowSurrogate(line[Most]) ? Most - 1 : Most;
    }
}
