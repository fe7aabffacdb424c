using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Outline;

/// <summary>What the outline says under each person. A fact is told in full under the first of those it is about, and mentioned under the others.</summary>
internal sealed class OutlineLines
{
    private readonly Family _family;
    private readonly Dictionary<PersonId, int> _place = [];
    private readonly ILookup<PersonId, Household> _homes;
    private readonly ILookup<PersonId, Bond> _bonds;
    private readonly ILookup<PersonId, (TwinGroup Group, string Words)> _twins;
    private readonly Dictionary<FactId, PersonId> _firstAtHome;

    /// <summary>Of a family, and the order its people are told in.</summary>
    public OutlineLines(Family family, ImmutableArray<PersonId> order)
    {
        _family = family;
        for (var i = 0; i < order.Length; i++)
            _place[order[i]] = i;
        _homes = family.Households.SelectMany(h => h.Members, (h, m) => (Home: h, Member: m)).ToLookup(x => x.Member, x => x.Home);
        _bonds = family.Bonds.SelectMany(b => new[] { (Of: b.From, Bond: b), (Of: b.To, Bond: b) }).ToLookup(x => x.Of, x => x.Bond);
        _twins = TwinGroup.In(family).Select(g => (Group: g, Words: FamilyWords.Of(family, g))).SelectMany(g => g.Group.Members, (g, m) => (Group: g, Member: m))
            .ToLookup(x => x.Member, x => x.Group);
        _firstAtHome = family.Households.Where(h => !h.Members.IsEmpty).ToDictionary(h => (FactId)h.Id, h => First(h.Members));
    }

    /// <summary>Twins, unions, parents, children told of elsewhere, homes, bonds, note.</summary>
    public IEnumerable<OutlineLine> About(Person person) =>
        Twins(person).Concat(Unions(person.Id)).Concat(Parents(person.Id)).Concat(Homes(person.Id)).Concat(Bonds(person.Id)).Concat(Note(person));

    private IEnumerable<OutlineLine> Twins(Person person) =>
        _twins[person.Id].Select(g => new OutlineLine(person.Id, OutlineKind.Twins, g.Words, g.Group.Members, First(g.Group.Members) != person.Id));

    private IEnumerable<OutlineLine> Unions(PersonId id) =>
        _family.Index.UnionsOf(id).Select(u => (Union: u, Both: ImmutableArray.Create(u.First, u.Second)))
            .Select(u => new OutlineLine(u.Union.Id, OutlineKind.Union, FamilyWords.Of(_family, u.Union), u.Both, First(u.Both) != id));

    /// <summary>In full under the child; under a parent only where the child is told of before, so that nobody misses it there.</summary>
    private IEnumerable<OutlineLine> Parents(PersonId id)
    {
        foreach (var parentage in _family.Index.ParentagesOf(id))
            yield return Of(parentage, isReference: false);
        var children = _family.Index.UnionsOf(id).SelectMany(u => _family.Index.ChildrenOf(u.Id)).Concat(_family.Index.ChildrenOfOne(id));
        foreach (var parentage in children.Where(p => _place[p.Child] < _place[id]))
            yield return Of(parentage, isReference: true);

        OutlineLine Of(Parentage parentage, bool isReference) =>
            new(parentage.Id, OutlineKind.Parentage, FamilyWords.Of(_family, parentage), [parentage.Child, .. _family.Index.ParentsIn(parentage)], isReference);
    }

    private IEnumerable<OutlineLine> Homes(PersonId id) => _homes[id].Select(h => _firstAtHome[h.Id] == id
        ? new OutlineLine(h.Id, OutlineKind.Household, FamilyWords.Of(_family, h), h.Members)
        : new OutlineLine(h.Id, OutlineKind.Household, FamilyWords.Say("Household.Lives", FamilyWords.Name(h)), [id], IsReference: true));

    private IEnumerable<OutlineLine> Bonds(PersonId id) =>
        _bonds[id].Select(b => new OutlineLine(b.Id, OutlineKind.Bond, FamilyWords.Of(_family, b), [b.From, b.To], First([b.From, b.To]) != id));

    private static IEnumerable<OutlineLine> Note(Person person) =>
        person.Note.Length == 0 ? [] : [new OutlineLine(person.Id, OutlineKind.Note, FamilyWords.Note(person), [person.Id])];

    private PersonId First(ImmutableArray<PersonId> among) => among.MinBy(p => _place.GetValueOrDefault(p, int.MaxValue));
}
