using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Reads one person (INDI) without their links.</summary>
internal sealed class PersonReader(GedcomLines lines, GedcomRecords records, ReadNotes notes)
{
    private readonly Dictionary<int, string> _shared = [];

    /// <summary>The person of a record. Of several names, births or deaths the first counts, as GEDCOM has it.</summary>
    public Person Read(int record, PersonId id)
    {
        int? name = null, birth = null, death = null;
        var gender = Gender.Unknown;
        var buried = false;
        StatedAge? age = null;
        var words = "";
        foreach (var line in lines.Under(record))
        {
            switch (lines.Tag(line))
            {
                case "NAME": name ??= line; break;
                case "SEX": gender = GenderOf(lines.Word(line)); break;
                case "BIRT": birth ??= lines.Happened(line) ? line : null; break;
                case "DEAT": death ??= lines.Happened(line) ? line : null; break;
                case "BURI" or "CREM": buried |= lines.Happened(line); break;
                case "NOTE" or "SNOTE": words = Joined(words, Note(line)); break;
                default: age ??= AgeAt(line); break;
            }
        }

        var died = death is { } d ? notes.Date(lines.WordUnder(d, "DATE")) : null;
        var hasDied = death is not null || buried;
        var person = new Person
        {
            Id = id,
            Name = name is { } n ? Bounded(Name(n), FamilyLimits.Name, ReadNoteKind.NamesShortened) : "",
            Gender = gender,
            Born = birth is { } b ? notes.Date(lines.WordUnder(b, "DATE")) : null,
            HasDied = hasDied,
            Died = died,
            Age = !hasDied ? age : death is { } reached && GedcomAge.Years(lines.WordUnder(reached, "AGE")) is { } years ? new StatedAge(years) : null,
            Note = Bounded(words, FamilyLimits.Note, ReadNoteKind.NotesShortened),
        };
        return IsStillbirth(birth) || IsStillbirth(death)
            ? person with { Pregnancy = PregnancyKind.Stillbirth, Born = person.Born ?? died, HasDied = false, Died = null, Age = null }
            : person;
    }

    private static Gender GenderOf(string sex) => sex.ToUpperInvariant() switch
    {
        "M" or "MALE" => Gender.Male,
        "F" or "FEMALE" => Gender.Female,
        "X" => Gender.NonBinary,
        _ => Gender.Unknown,
    };

    private static string Joined(string before, string more) =>
        before.Length > FamilyLimits.Note || more.Length == 0 ? before : before.Length == 0 ? more : before + "\n" + more;

    private string Bounded(string text, int most, ReadNoteKind kind)
    {
        if (text.Length > most)
            notes.Add(kind);
        return GedcomText.Shortened(text, most);
    }

    /// <summary>The name as it is written; where nothing is, by its parts, or the nickname.</summary>
    private string Name(int line)
    {
        var whole = GedcomText.Name(lines.Text(line, 4 * FamilyLimits.Name));
        if (whole.Length > 0)
            return whole;
        var parts = GedcomText.Name(string.Join(' ', new[] { "NPFX", "GIVN", "SPFX", "SURN", "NSFX" }.Select(tag => lines.WordUnder(line, tag))));
        return parts.Length > 0 ? parts : GedcomText.Name(lines.WordUnder(line, "NICK"));
    }

    private string Note(int line)
    {
        // Words may begin with a space and end with @; a pointer to a note stands right after the tag.
        if (!lines.Value(line).StartsWith('@') || lines.Target(line) is null)
            return GedcomText.Note(lines.Text(line, FamilyLimits.Note + 1));
        if (records.Note(line) is not { } record)
            return "";
        if (!_shared.TryGetValue(record, out var text))
            _shared[record] = text = GedcomText.Note(lines.Text(record, FamilyLimits.Note + 1));
        return text;
    }

    /// <summary>The age someone had at an event of a known day; or without a day, where the event is only that the age was said.</summary>
    private StatedAge? AgeAt(int line)
    {
        if (GedcomAge.Years(lines.WordUnder(line, "AGE")) is not { } years)
            return null;
        var written = lines.WordUnder(line, "DATE");
        var day = GedcomDate.Read(written) is { Certainty: DateCertainty.Exact, Whole: { } whole } ? whole : (DateOnly?)null;
        var said = written.Length == 0 && lines.WordUnder(line, "TYPE").Equals(GedcomWords.Age, StringComparison.OrdinalIgnoreCase);
        return day is not null || said ? new StatedAge(years, day) : null;
    }

    private bool IsStillbirth(int? birthOrDeath) =>
        birthOrDeath is { } line
        && (GedcomAge.IsStillborn(lines.WordUnder(line, "TYPE"))
            || (lines.Under(line, "AGE") is { } age && (GedcomAge.IsStillborn(lines.Word(age)) || GedcomAge.IsStillborn(lines.WordUnder(age, "PHRASE")))));
}
