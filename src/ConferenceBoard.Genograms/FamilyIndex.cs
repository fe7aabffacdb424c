using System.Collections.Immutable;

namespace ConferenceBoard.Genograms;

/// <summary>The facts of one family by who they are about. Answers are in the family's own order.</summary>
public sealed class FamilyIndex
{
    private readonly Dictionary<PersonId, Person> _people = [];
    private readonly Dictionary<UnionId, Union> _unions = [];
    private readonly ILookup<PersonId, Union> _unionsOf;
    private readonly ILookup<PersonId, Parentage> _parentagesOf;
    private readonly ILookup<UnionId, Parentage> _byUnion;
    private readonly ILookup<PersonId, Parentage> _byParent;

    /// <summary>Reads the family once. Of facts with the same name the first counts.</summary>
    public FamilyIndex(Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        Family = family;
        foreach (var person in family.People)
            _people.TryAdd(person.Id, person);
        foreach (var union in family.Unions)
            _unions.TryAdd(union.Id, union);
        _unionsOf = family.Unions.SelectMany(u => new[] { (Of: u.First, Union: u), (Of: u.Second, Union: u) }).ToLookup(x => x.Of, x => x.Union);
        _parentagesOf = family.Parentages.ToLookup(p => p.Child);
        _byUnion = family.Parentages.Where(p => p.Union is not null).ToLookup(p => p.Union!.Value);
        _byParent = family.Parentages.Where(p => p.Parent is not null).ToLookup(p => p.Parent!.Value);
    }

    /// <summary>Whose facts these are.</summary>
    public Family Family { get; }

    /// <summary>The person, or null.</summary>
    public Person? Person(PersonId id) => _people.GetValueOrDefault(id);

    /// <summary>The union, or null.</summary>
    public Union? Union(UnionId id) => _unions.GetValueOrDefault(id);

    /// <summary>The unions the person is in.</summary>
    public IEnumerable<Union> UnionsOf(PersonId person) => _unionsOf[person];

    /// <summary>What makes the person someone's child.</summary>
    public IEnumerable<Parentage> ParentagesOf(PersonId child) => _parentagesOf[child];

    /// <summary>The children of a union.</summary>
    public IEnumerable<Parentage> ChildrenOf(UnionId union) => _byUnion[union];

    /// <summary>The children of which the person is the one known parent.</summary>
    public IEnumerable<Parentage> ChildrenOfOne(PersonId parent) => _byParent[parent];

    /// <summary>The parents a parentage names: one or two.</summary>
    public ImmutableArray<PersonId> ParentsIn(Parentage parentage)
    {
        ArgumentNullException.ThrowIfNull(parentage);
        if (parentage.Parent is { } one)
            return [one];
        return parentage.Union is { } id && Union(id) is { } union ? [union.First, union.Second] : [];
    }

    /// <summary>Everyone who is a parent of the person in any way.</summary>
    public IEnumerable<PersonId> ParentsOf(PersonId child) => ParentagesOf(child).SelectMany(p => ParentsIn(p)).Distinct();

    /// <summary>Everyone who is a child of the person in any way.</summary>
    public IEnumerable<PersonId> ChildrenOf(PersonId parent) =>
        UnionsOf(parent).SelectMany(u => ChildrenOf(u.Id)).Concat(ChildrenOfOne(parent)).Select(p => p.Child).Distinct();
}
