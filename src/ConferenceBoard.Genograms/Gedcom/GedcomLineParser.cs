using System.Globalization;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>
/// Takes the text of a GEDCOM file apart into lines, in one pass. Line ends may be mixed; blank lines, spaces before a line and tags in
/// small letters are let through.
/// </summary>
internal sealed class GedcomLineParser(string text)
{
    private readonly List<GedcomLine> _lines = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _tags =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every line, blank ones left out.</summary>
    /// <exception cref="UnreadableException">A line that is none, or a level that is skipped.</exception>
    public List<GedcomLine> Parse()
    {
        var end = text.AsSpan().TrimEnd('\u001A').Length;
        for (int at = 0, number = 1; at < end; number++)
        {
            var length = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
            var stop = length < 0 ? end : at + length;
            if (!text.AsSpan(at, stop - at).IsWhiteSpace())
                Add(at, stop, number);
            at = stop + (stop + 1 < end && text[stop] == '\r' && text[stop + 1] == '\n' ? 2 : 1);
        }

        return _lines;
    }

    private void Add(int at, int stop, int number)
    {
        var first = _lines.Count == 0;
        at = Skip(at, stop);
        var digits = at;
        while (at < stop && char.IsAsciiDigit(text[at]))
            at++;
        if (!int.TryParse(text.AsSpan(digits, at - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var level) || at == stop || !IsGap(text[at]))
            throw Bad(first, number);
        at = Skip(at, stop);
        string? pointer = null;
        if (at < stop && text[at] == '@')
        {
            var close = text.AsSpan(at + 1, stop - at - 1).IndexOf('@');
            if (close < 1)
                throw Bad(first, number);
            pointer = text.Substring(at + 1, close).Trim();
            at = Skip(at + close + 2, stop);
        }

        var start = at;
        while (at < stop && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        if (at == start || (at < stop && !IsGap(text[at])) || text.AsSpan(at, stop - at).Contains('\0') || pointer is "")
            throw Bad(first, number);
        var tag = Tag(text.AsSpan(start, at - start));
        if (first && (level != 0 || tag is not "HEAD"))
            throw new UnreadableException(ProblemKind.Malformed, number);
        if (!first && level > _lines[^1].Level + 1)
            throw new UnreadableException(ProblemKind.BadLevel, number, level.ToString(CultureInfo.InvariantCulture), _lines[^1].Level.ToString(CultureInfo.InvariantCulture));
        var value = Math.Min(at + 1, stop);
        _lines.Add(new GedcomLine(level, number, pointer, tag, value, stop - value));
    }

    /// <summary>What does not even begin like GEDCOM is no family; later it is a broken line.</summary>
    private static UnreadableException Bad(bool first, int number) =>
        first ? new UnreadableException(FileProblem.NotAFamily) : new UnreadableException(ProblemKind.Malformed, number);

    private string Tag(ReadOnlySpan<char> written)
    {
        if (_tags.TryGetValue(written, out var known))
            return known;
        return _tags[written] = written.ToString().ToUpperInvariant();
    }

    private int Skip(int at, int stop)
    {
        while (at < stop && IsGap(text[at]))
            at++;
        return at;
    }

    private static bool IsGap(char c) => c is ' ' or '\t';
}
