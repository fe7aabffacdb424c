using System.Collections.Immutable;
using System.Globalization;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>
/// Reads families from GEDCOM 5.5, 5.5.1 and 7.0 (genogram.md, "Use"): people with their names, genders, births, deaths and notes; unions;
/// and whose child someone is. A file that is broken is not read at all, and the line is told. Time and memory grow as the file does.
/// </summary>
public static class GedcomReader
{
    /// <summary>The family a file holds, with notes on what was left out; or what is wrong with the file.</summary>
    /// <param name="file">All its bytes: UTF-8, UTF-16, ANSEL or Windows-1252; at most <see cref="FamilyLimits.FileBytes"/>.</param>
    public static FamilyRead Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > FamilyLimits.FileBytes)
            return FileProblem.TooLarge;
        try
        {
            return Read(new GedcomLines(GedcomBytes.Decode(file)));
        }
        catch (UnreadableException e)
        {
            return e.Problem;
        }
    }

    private static FamilyRead Read(GedcomLines lines)
    {
        if (int.TryParse(lines.Version.Split('.', ' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 7)
            return FileProblem.NewerVersion;
        var notes = new ReadNotes();
        if (!lines.IsWhole)
            notes.Add(ReadNoteKind.NoEndMark);
        var records = new GedcomRecords(lines, notes);
        var reader = new PersonReader(lines, records, notes);
        var people = records.People.Select(p => reader.Read(p.Record, p.Id)).ToImmutableArray();
        var links = new LinkReader(lines, records, notes).Read();
        var family = new FamilyAssembly(records, new UnionReader(lines, notes), notes).Make(people, links);

        // Nothing unsound comes out of the above; should it yet, the file is refused and not the program.
        foreach (var fault in family.Faults())
            return new FileProblem(ProblemKind.Faulty, null, fault);
        return new FamilyRead(family, null) { Notes = notes.ToNotes() };
    }
}
