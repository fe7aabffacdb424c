using System.Globalization;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Who is who in a GEDCOM file: its people, families and shared notes by their pointers.</summary>
internal sealed class GedcomRecords
{
    private readonly GedcomLines _lines;
    private readonly Dictionary<string, (int Record, string Id)> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Record, string Id)> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Record, string Id)> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    /// <exception cref="UnreadableException">Two of the same name, one without a name, or too many people.</exception>
    public GedcomRecords(GedcomLines lines, ReadNotes notes)
    {
        _lines = lines;
        foreach (var record in lines.Records)
        {
            switch (lines.Tag(record))
            {
                case "INDI": Add(_people, record); break;
                case "FAM": Add(_families, record); break;
                case "NOTE" or "SNOTE" when lines.PointerOf(record) is not null: Add(_notes, record); break;
                case "HEAD" or "TRLR" or "SUBM" or "SUBN" or "NOTE": break;
                default: notes.Add(ReadNoteKind.RecordsLeftOut); break;
            }
        }

        if (_people.Count > FamilyLimits.PeopleInFile)
            throw new UnreadableException(FileProblem.TooManyPeople);
    }

    /// <summary>The people's records and names, in the file's order.</summary>
    public IEnumerable<(int Record, PersonId Id)> People => _people.Values.Select(p => (p.Record, new PersonId(p.Id)));

    /// <summary>The families' records and names, in the file's order.</summary>
    public IEnumerable<(int Record, UnionId Id)> Families => _families.Values.Select(f => (f.Record, new UnionId(f.Id)));

    /// <summary>The person a line points at; null where it points at nobody on purpose (@VOID@) or says nothing.</summary>
    /// <exception cref="UnreadableException">It is no pointer, or to someone who is not there.</exception>
    public PersonId? Person(int line) => Target(line, _people) is { } person ? new PersonId(person.Id) : null;

    /// <summary>The record of the family a line points at; null as for a person.</summary>
    /// <exception cref="UnreadableException">It is no pointer, or to a family that is not there.</exception>
    public int? Family(int line) => Target(line, _families)?.Record;

    /// <summary>The record of the note a line points at; null as for a person.</summary>
    /// <exception cref="UnreadableException">It is no pointer, or to a note that is not there.</exception>
    public int? Note(int line) => Target(line, _notes)?.Record;

    /// <summary>A name that no fact has yet, made from a wish.</summary>
    public string Free(string wish)
    {
        var id = wish.Length > FamilyLimits.Id ? GedcomText.Shortened(wish, FamilyLimits.Id - 8) + "~" : wish;
        var stem = GedcomText.Shortened(wish, FamilyLimits.Id - 8);
        while (!_ids.Add(id))
        {
            var next = _next[stem] = _next.GetValueOrDefault(stem, 1) + 1;
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}~{next}");
        }

        return id;
    }

    private void Add(Dictionary<string, (int Record, string Id)> records, int record)
    {
        if (_lines.PointerOf(record) is not { } pointer || pointer is "VOID")
            throw new UnreadableException(ProblemKind.Malformed, _lines.Number(record));
        foreach (var others in (ReadOnlySpan<Dictionary<string, (int Record, string Id)>>)[_people, _families, _notes])
        {
            if (others.TryGetValue(pointer, out var other))
                throw new UnreadableException(ProblemKind.Twice, _lines.Number(record), $"@{pointer}@", _lines.Number(other.Record).ToString(CultureInfo.InvariantCulture));
        }

        records.Add(pointer, (record, Free(pointer)));
    }

    private (int Record, string Id)? Target(int line, Dictionary<string, (int Record, string Id)> records)
    {
        if (_lines.Value(line).IsWhiteSpace())
            return null;
        var pointer = _lines.Target(line) ?? throw new UnreadableException(ProblemKind.Malformed, _lines.Number(line));
        if (pointer.Equals("VOID", StringComparison.OrdinalIgnoreCase))
            return null;
        return records.TryGetValue(pointer, out var record) ? record : throw new UnreadableException(ProblemKind.Missing, _lines.Number(line), $"@{pointer}@");
    }
}
