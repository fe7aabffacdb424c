using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>
/// Reads who belongs to whom. GEDCOM tells it twice, in the family and in the person; a link that only one of the two tells counts.
/// </summary>
internal sealed class LinkReader(GedcomLines lines, GedcomRecords records, ReadNotes notes)
{
    private readonly Dictionary<int, FamilyLinks> _families = [];

    /// <summary>The links of every family record, in the file's order.</summary>
    /// <exception cref="UnreadableException">A pointer to nobody, or someone who is their own partner.</exception>
    public IEnumerable<(int Record, FamilyLinks Links)> Read()
    {
        foreach (var (record, id) in records.Families)
            _families.Add(record, OfFamily(record, id));
        foreach (var (record, id) in records.People)
            OfPerson(record, id);
        return _families.Select(f => (f.Key, f.Value));
    }

    private FamilyLinks OfFamily(int record, UnionId id)
    {
        var family = new FamilyLinks(id);
        var wives = new List<PartnerLink>();
        foreach (var line in lines.Under(record))
        {
            if (lines.Tag(line) is not ("HUSB" or "WIFE" or "CHIL") || records.Person(line) is not { } person)
                continue;
            if (lines.Tag(line) is "HUSB")
            {
                family.Partners.Add(new PartnerLink(person, AsWife: false, lines.Number(line)));
            }
            else if (lines.Tag(line) is "WIFE")
            {
                wives.Add(new PartnerLink(person, AsWife: true, lines.Number(line)));
            }
            else
            {
                var child = family.Child(person, lines.Number(line));
                child.OfHusband ??= GedcomWords.Parentage(lines.WordUnder(line, "_FREL"));
                child.OfWife ??= GedcomWords.Parentage(lines.WordUnder(line, "_MREL"));
            }
        }

        family.Partners.AddRange(wives);
        if (family.Partners.Count > 2)
        {
            notes.Add(ReadNoteKind.PartnersLeftOut, family.Partners.Count - 2);
            family.Partners.RemoveRange(2, family.Partners.Count - 2);
        }

        if (family.Partners is [var one, var other] && one.Person == other.Person)
            throw new UnreadableException(new FileProblem(ProblemKind.Faulty, Math.Max(one.Line, other.Line), new FamilyFault(FamilyFaultKind.WithSelf, id)));
        return family;
    }

    private void OfPerson(int record, PersonId person)
    {
        foreach (var line in lines.Under(record))
        {
            switch (lines.Tag(line))
            {
                case "FAMC": ChildOf(person, line); break;
                case "FAMS": PartnerIn(person, line); break;
                case "ADOP": Adopted(person, line); break;
                case "BIRT" when lines.Under(line, "FAMC") is { } famc && records.Family(famc) is { } family:
                    var link = _families[family].Child(person, lines.Number(famc));
                    link.Told = true;
                    link.Kind ??= ParentageKind.Birth;
                    break;
                default: break;
            }
        }
    }

    private void PartnerIn(PersonId person, int line)
    {
        if (records.Family(line) is not { } record || _families[record].Partners.Exists(p => p.Person == person))
            return;
        var partners = _families[record].Partners;
        if (partners.Count < 2)
            partners.Add(new PartnerLink(person, AsWife: partners is [{ AsWife: false }], lines.Number(line)));
        else
            notes.Add(ReadNoteKind.PartnersLeftOut);
    }

    private void ChildOf(PersonId person, int line)
    {
        if (records.Family(line) is not { } record)
            return;
        var link = _families[record].Child(person, lines.Number(line));
        if (lines.WordUnder(line, "STAT").Equals("DISPROVEN", StringComparison.OrdinalIgnoreCase))
        {
            link.Disproven = true;
            return;
        }

        link.Told = true;
        link.Kind ??= Pedigree(line);
    }

    /// <summary>PEDI; where that is OTHER its phrase, and where there is none a note of ours, since GEDCOM 5.5.1 has few words for it.</summary>
    private ParentageKind? Pedigree(int line)
    {
        if (lines.Under(line, "PEDI") is { } pedi)
        {
            return lines.Word(pedi).Equals("OTHER", StringComparison.OrdinalIgnoreCase)
                ? GedcomWords.Parentage(lines.WordUnder(pedi, "PHRASE")) ?? ParentageKind.NotKnown
                : GedcomWords.Parentage(lines.Word(pedi));
        }

        var note = lines.WordUnder(line, "NOTE");
        foreach (var kind in Enum.GetValues<ParentageKind>())
        {
            if (note.Equals(GedcomWords.Of(kind), StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }

    private void Adopted(PersonId person, int line)
    {
        if (!lines.Happened(line) || lines.Under(line, "FAMC") is not { } famc || records.Family(famc) is not { } record)
            return;
        var link = _families[record].Child(person, lines.Number(famc));
        link.Told = true;
        link.Adopted ??= notes.Date(lines.WordUnder(line, "DATE"));
        var by = lines.WordUnder(famc, "ADOP").ToUpperInvariant();
        link.AdoptedByOne |= by is "HUSB" or "WIFE";
        if (by is "HUSB")
            link.OfHusband = ParentageKind.Adopted;
        else if (by is "WIFE")
            link.OfWife = ParentageKind.Adopted;
        else
            link.Kind ??= ParentageKind.Adopted;
    }
}
