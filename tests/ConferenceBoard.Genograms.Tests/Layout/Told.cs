using System.Globalization;

namespace ConferenceBoard.Genograms.Tests.Layout;

/// <summary>Tells a family in few words: "amy f 1990" is a person, couples and children by their names.</summary>
internal sealed class Told
{
    private readonly List<Person> _people = [];
    private readonly List<Union> _unions = [];
    private readonly List<Parentage> _parentages = [];

    /// <summary>People: name, gender (m, f, n or ?) and year of birth if known; a star makes a child of concern.</summary>
    public Told People(params string[] people)
    {
        foreach (var person in people)
        {
            var words = person.Split(' ');
            _people.Add(new Person
            {
                Id = new(words[0]),
                Name = words[0],
                Gender = words.ElementAtOrDefault(1)?[0] switch { 'm' => Gender.Male, 'f' => Gender.Female, 'n' => Gender.NonBinary, _ => Gender.Unknown },
                Born = PartialDate.Parse(words.ElementAtOrDefault(2)),
                ChildOfConcern = words[^1] is "*",
            });
        }

        return this;
    }

    /// <summary>A couple, since when if known, and their children by birth.</summary>
    public Told Couple(string first, string second, int? began = null, params string[] children)
    {
        var id = new UnionId("u" + _unions.Count.ToString(CultureInfo.InvariantCulture));
        _unions.Add(new Union { Id = id, First = new(first), Second = new(second), Kind = UnionKind.Married, Began = began is { } year ? new PartialDate(year) : null });
        foreach (var child in children)
            Add(child, id, null, ParentageKind.Birth);
        return this;
    }

    /// <summary>A single parent's children.</summary>
    public Told Single(string parent, params string[] children)
    {
        foreach (var child in children)
            Add(child, null, new PersonId(parent), ParentageKind.Birth);
        return this;
    }

    /// <summary>A further parentage in a couple told before.</summary>
    public Told Placed(string child, string parent, ParentageKind kind, int? from = null) => With(() =>
        Add(child, _unions.First(u => u.Has(new(parent))).Id, null, kind, from));

    /// <summary>Makes children twins.</summary>
    public Told Twins(params string[] children) => With(() =>
    {
        foreach (var child in children)
            Change(child, p => p with { Twins = new Twins(children[0], Identical: false) });
    });

    /// <summary>Changes one person.</summary>
    public Told Change(string person, Func<Person, Person> change) => With(() =>
    {
        var at = _people.FindIndex(p => p.Id == new PersonId(person));
        _people[at] = change(_people[at]);
    });

    /// <summary>The family.</summary>
    public Family Family()
    {
        var family = new Family { People = [.. _people], Unions = [.. _unions], Parentages = [.. _parentages] };
        Assert.Empty(family.Faults());
        return family;
    }

    private Told With(Action change)
    {
        change();
        return this;
    }

    private void Add(string child, UnionId? union, PersonId? parent, ParentageKind kind, int? from = null) => _parentages.Add(new Parentage
    {
        Id = new("of" + _parentages.Count.ToString(CultureInfo.InvariantCulture)),
        Child = new(child),
        Union = union,
        Parent = parent,
        Kind = kind,
        From = from is { } year ? new PartialDate(year) : null,
    });
}
