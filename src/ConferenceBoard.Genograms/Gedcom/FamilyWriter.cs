using System.Globalization;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Writes the people and families of a family that GEDCOM can carry as it is.</summary>
internal sealed class FamilyWriter
{
    private readonly Family _family;
    private readonly GedcomLineWriter _text;
    private readonly Dictionary<UnionId, string> _ofUnion = [];
    private readonly Dictionary<PersonId, string> _ofOne = [];

    /// <summary>Names the families: unions first, then one for every parent with children of their own.</summary>
    public FamilyWriter(Family family, GedcomLineWriter text)
    {
        (_family, _text) = (family, text);
        var ids = new CarriedIds(family);
        foreach (var union in family.Unions)
            _ofUnion.Add(union.Id, union.Id.Value);
        var next = 1;
        foreach (var parent in family.Parentages.Where(p => p.Parent is not null).Select(p => p.Parent!.Value).Distinct())
            _ofOne.Add(parent, ids.Free('F', ref next));
    }

    /// <summary>Writes them.</summary>
    public void Write()
    {
        foreach (var person in _family.People)
            Person(person);
        foreach (var union in _family.Unions)
        {
            _text.Record(_ofUnion[union.Id], "FAM");
            _text.Line(1, "HUSB", $"@{union.First}@");
            _text.Line(1, "WIFE", $"@{union.Second}@");
            Children(_family.Index.ChildrenOf(union.Id));
            Events(union);
        }

        foreach (var (parent, pointer) in _ofOne)
        {
            _text.Record(pointer, "FAM");
            _text.Line(1, _family.Person(parent)!.Gender == Gender.Female ? "WIFE" : "HUSB", $"@{parent}@");
            Children(_family.Index.ChildrenOfOne(parent));
        }
    }

    private void Person(Person person)
    {
        _text.Record(person.Id.Value, "INDI");
        if (person.Name.Length > 0)
            _text.Words(1, "NAME", person.Name);
        if (person.Gender != Gender.Unknown)
            _text.Line(1, "SEX", person.Gender switch { Gender.Male => "M", Gender.Female => "F", _ => "X" });
        if (person.Born is not null)
            Event("BIRT", person.Born);
        if (person.Pregnancy is not null)
            Stillborn();
        else if (person.HasDied)
            Death(person);
        else if (person.Age is { } age)
            Aged(age);
        foreach (var parentage in _family.Index.ParentagesOf(person.Id))
            ChildOf(parentage);
        foreach (var union in _family.Index.UnionsOf(person.Id))
            _text.Line(1, "FAMS", $"@{_ofUnion[union.Id]}@");
        if (_ofOne.TryGetValue(person.Id, out var alone))
            _text.Line(1, "FAMS", $"@{alone}@");
        if (person.Note.Length > 0)
            _text.Words(1, "NOTE", person.Note);
    }

    private void Death(Person person)
    {
        _text.Line(1, "DEAT", person is { Died: null, Age: null } ? "Y" : "");
        if (person.Died is { } died)
            _text.Line(2, "DATE", GedcomDate.Write(died));
        if (person.Age is { } age)
            _text.Line(2, "AGE", Years(age));
    }

    private void Stillborn()
    {
        _text.Line(1, "DEAT", "Y");
        _text.Line(2, "AGE", _text.IsSeven ? "0y" : "STILLBORN");
        if (_text.IsSeven)
            _text.Line(3, "PHRASE", "Stillborn");
    }

    private void Aged(StatedAge age)
    {
        Said(GedcomWords.Age, age.On is { } on ? PartialDate.Of(on) : null);
        _text.Line(2, "AGE", Years(age));
    }

    private void ChildOf(Parentage parentage)
    {
        var family = parentage.Union is { } union ? _ofUnion[union] : _ofOne[parentage.Parent!.Value];
        _text.Line(1, "FAMC", $"@{family}@");
        if (GedcomWords.Of(parentage.Kind) is not { } words)
        {
            var pedigree = parentage.Kind switch { ParentageKind.Adopted => "ADOPTED", ParentageKind.Fostered => "FOSTER", _ => "BIRTH" };
            _text.Line(2, "PEDI", _text.IsSeven ? pedigree : pedigree.ToLowerInvariant());
        }
        else if (_text.IsSeven)
        {
            _text.Line(2, "PEDI", "OTHER");
            _text.Line(3, "PHRASE", words);
        }
        else
        {
            _text.Line(2, "NOTE", words);
        }

        if (parentage.From is { } from)
        {
            Event("ADOP", from);
            _text.Line(2, "FAMC", $"@{family}@");
        }
    }

    private void Children(IEnumerable<Parentage> parentages)
    {
        foreach (var parentage in parentages)
            _text.Line(1, "CHIL", $"@{parentage.Child}@");
    }

    private void Events(Union union)
    {
        switch (union.Kind)
        {
            case UnionKind.Married: Event("MARR", union.Began); break;
            case UnionKind.Engaged: Event("ENGA", union.Began); break;
            case UnionKind.LivingTogether: Said(GedcomWords.LivingTogether, union.Began); break;
            case UnionKind.Casual: Said(GedcomWords.Dating, union.Began); break;
            default:
                if (union.Began is not null)
                    Said(GedcomWords.Together, union.Began);
                break;
        }

        if (union.End == UnionEnd.Separated || union.Separated is not null)
            Said(GedcomWords.Separated, union.Separated);
        if (union.End == UnionEnd.Divorced)
            Event("DIV", union.Divorced);
        if (union.End == UnionEnd.Widowed)
            Said(GedcomWords.Widowed, null);
        if (union is { Reconciled: true, Kind: UnionKind.Married, End: UnionEnd.Divorced })
            Event("MARR", union.Again);
        else if (union.Reconciled)
            Said(GedcomWords.Reconciled, union.Again);
    }

    private void Event(string tag, PartialDate? on)
    {
        _text.Line(1, tag, on is null ? "Y" : "");
        if (on is { } date)
            _text.Line(2, "DATE", GedcomDate.Write(date));
    }

    /// <summary>An event the standard has no tag for. 7.0 wants words in the line too.</summary>
    private void Said(string words, PartialDate? on)
    {
        _text.Line(1, "EVEN", _text.IsSeven ? words : "");
        _text.Line(2, "TYPE", words);
        if (on is { } date)
            _text.Line(2, "DATE", GedcomDate.Write(date));
    }

    private static string Years(StatedAge age) => string.Create(CultureInfo.InvariantCulture, $"{age.Years}y");
}
