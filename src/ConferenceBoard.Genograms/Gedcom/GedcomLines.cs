using System.Text;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>A GEDCOM file by its lines, and what stands under which. Lines are named by their place in the list.</summary>
internal sealed class GedcomLines
{
    private readonly string _text;
    private readonly List<GedcomLine> _lines;

    /// <summary>Reads the lines of a text.</summary>
    /// <exception cref="UnreadableException">No lines, a broken one, or no whole file.</exception>
    public GedcomLines(string text)
    {
        _text = text;
        _lines = new GedcomLineParser(text).Parse();
        if (_lines.Count == 0)
            throw new UnreadableException(FileProblem.NotAFamily);
        Records = [.. Enumerable.Range(0, _lines.Count).Where(i => _lines[i].Level == 0)];
        IsWhole = _lines[Records[^1]].Tag is "TRLR";
        if (!IsWhole && text[^1] is not ('\r' or '\n'))
            throw new UnreadableException(ProblemKind.CutOff, _lines[^1].Number);
        foreach (var record in Records.Skip(1))
        {
            if (_lines[record].Tag is "HEAD" || (_lines[record].Tag is "TRLR" && record != Records[^1]))
                throw new UnreadableException(ProblemKind.Malformed, _lines[record].Number);
        }

        Version = Records.Take(1).SelectMany(Under).Where(i => Tag(i) is "GEDC").SelectMany(Under).Where(i => Tag(i) is "VERS").Select(Word).FirstOrDefault("");
        IsSeven = Version.StartsWith('7');
    }

    /// <summary>The lines at level 0.</summary>
    public IReadOnlyList<int> Records { get; }

    /// <summary>The file ends as it should, with TRLR.</summary>
    public bool IsWhole { get; }

    /// <summary>What the header says of the version; empty where it says nothing.</summary>
    public string Version { get; }

    /// <summary>Written by the rules of GEDCOM 7: no CONC, and only the first @ of a value is doubled.</summary>
    public bool IsSeven { get; }

    /// <summary>What the line is about, in capitals.</summary>
    public string Tag(int line) => _lines[line].Tag;

    /// <summary>Which line of the file it is, from 1.</summary>
    public int Number(int line) => _lines[line].Number;

    /// <summary>The record's own name, or null.</summary>
    public string? PointerOf(int line) => _lines[line].Pointer;

    /// <summary>The lines right under a line.</summary>
    public IEnumerable<int> Under(int line)
    {
        var level = _lines[line].Level;
        for (var i = line + 1; i < _lines.Count && _lines[i].Level > level; i++)
        {
            if (_lines[i].Level == level + 1)
                yield return i;
        }
    }

    /// <summary>The first line right under a line with a tag, or null.</summary>
    public int? Under(int line, string tag)
    {
        foreach (var i in Under(line))
        {
            if (string.Equals(_lines[i].Tag, tag, StringComparison.Ordinal))
                return i;
        }

        return null;
    }

    /// <summary>The line's own value as it is written.</summary>
    public ReadOnlySpan<char> Value(int line) => _text.AsSpan(_lines[line].Start, _lines[line].Length);

    /// <summary>The line's own value without spaces around it, at most 100 letters: for a word or a date.</summary>
    public string Word(int line)
    {
        var value = Value(line).Trim();
        return value[..Math.Min(value.Length, 100)].ToString();
    }

    /// <summary>The word under a line with a tag; empty where there is none.</summary>
    public string WordUnder(int line, string tag) => Under(line, tag) is { } under ? Word(under) : "";

    /// <summary>Whom the line points at, without the @; null where its value is no pointer.</summary>
    public string? Target(int line)
    {
        var value = Value(line).Trim();
        return value.Length > 2 && value[0] == '@' && value[^1] == '@' && value[1] is not ('@' or '#' or ' ') && !value[1..^1].Contains('@') ? value[1..^1].TrimEnd().ToString() : null;
    }

    /// <summary>The value with its further lines (CONT, CONC) and @ as they were meant; no more than about <paramref name="most"/> letters.</summary>
    public string Text(int line, int most)
    {
        var text = new StringBuilder();
        Append(text, Value(line), most);
        foreach (var under in Under(line))
        {
            if (text.Length > most)
                break;
            if (Tag(under) is "CONT")
                Append(text.Append('\n'), Value(under), most);
            else if (Tag(under) is "CONC")
                Append(text, Value(under), most);
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether an event is said to have happened: not where it says no, nor where there are only empty lines under it, as programs write
    /// for what is yet to be filled in.
    /// </summary>
    public bool Happened(int line)
    {
        if (Value(line).Trim() is { Length: > 0 } said)
            return !said.Equals("N", StringComparison.OrdinalIgnoreCase);
        var level = _lines[line].Level;
        var bare = true;
        for (var i = line + 1; i < _lines.Count && _lines[i].Level > level; i++)
        {
            if (!Value(i).IsWhiteSpace())
                return true;
            bare = false;
        }

        return bare;
    }

    private void Append(StringBuilder text, ReadOnlySpan<char> value, int most)
    {
        value = value[..Math.Min(value.Length, (2 * most) + 2)];
        if (!IsSeven)
            text.Append(value.ToString().Replace("@@", "@", StringComparison.Ordinal));
        else
            text.Append(value.StartsWith("@@") ? value[1..] : value);
    }
}
