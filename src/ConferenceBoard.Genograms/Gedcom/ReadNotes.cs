using System.Collections.Immutable;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Counts what is left out while a file is read.</summary>
internal sealed class ReadNotes
{
    private readonly SortedDictionary<ReadNoteKind, int> _counts = [];

    /// <summary>Once more, or so often.</summary>
    public void Add(ReadNoteKind kind, int count = 1)
    {
        if (count > 0)
            _counts[kind] = _counts.GetValueOrDefault(kind) + count;
    }

    /// <summary>All that was counted, by kind.</summary>
    public ImmutableArray<ReadNote> ToNotes() => [.. _counts.Select(c => new ReadNote(c.Key, c.Value))];

    /// <summary>A date, counted where something is written of which none can be made.</summary>
    public PartialDate? Date(string written)
    {
        var date = GedcomDate.Read(written);
        if (date is null && written.Length > 0)
            Add(ReadNoteKind.DatesLeftOut);
        return date;
    }
}
