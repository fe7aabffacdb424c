using System.Globalization;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Names of people and families that are allowed as pointers by both versions of GEDCOM.</summary>
internal sealed class CarriedIds
{
    private readonly Dictionary<PersonId, PersonId> _people = [];
    private readonly Dictionary<UnionId, UnionId> _unions = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal) { "VOID", GedcomWriter.Submitter };

    /// <summary>Those of a family.</summary>
    public CarriedIds(Family family)
    {
        foreach (var id in family.People.Select(p => p.Id).Where(id => IsAllowed(id.Value) && _used.Add(id.Value)))
            _people.Add(id, id);
        foreach (var id in family.Unions.Select(u => u.Id).Where(id => IsAllowed(id.Value) && _used.Add(id.Value)))
            _unions.Add(id, id);
        var next = 1;
        foreach (var id in family.People.Select(p => p.Id))
            _people.TryAdd(id, _people.TryGetValue(id, out var known) ? known : new PersonId(Free('I', ref next)));
        next = 1;
        foreach (var id in family.Unions.Select(u => u.Id))
            _unions.TryAdd(id, _unions.TryGetValue(id, out var known) ? known : new UnionId(Free('F', ref next)));
    }

    /// <summary>The person's.</summary>
    public PersonId Person(PersonId id) => _people[id];

    /// <summary>The union's.</summary>
    public UnionId Union(UnionId id) => _unions[id];

    /// <summary>One more that nobody has, for a family of one parent.</summary>
    public string Free(char kind, ref int next)
    {
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{kind}{next++}");
        }
        while (!_used.Add(id));
        return id;
    }

    private static bool IsAllowed(string id) =>
        id.Length is > 0 and <= 20 && id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
}
