namespace ConferenceBoard.Genograms.Outline;

/// <summary>The reading order of a family. Without recursion: a family may be thousands of generations deep as far as a file is concerned.</summary>
internal sealed class FamilyOrder
{
    private readonly Family _family;
    private readonly HashSet<PersonId> _seen = [];
    private readonly List<(Person Person, OutlinePart Part, int Depth)> _order = [];

    private readonly ILookup<PersonId, HouseholdId> _homes;

    private FamilyOrder(Family family)
    {
        _family = family;
        _homes = family.Households.SelectMany(h => h.Members, (h, m) => (Home: h.Id, Member: m)).ToLookup(x => x.Member, x => x.Home);
    }

    /// <summary>Everyone once, each with where they stand.</summary>
    public static IReadOnlyList<(Person Person, OutlinePart Part, int Depth)> Of(Family family)
    {
        var order = new FamilyOrder(family);
        foreach (var child in family.People.Where(p => p is { ChildOfConcern: true, Network: null } && order.IsLinked(p)))
            order.From(order.TopOf(child));
        var oldest = family.People.Where(p => order.IsLinked(p) && order.IsOldest(p.Id)).ToArray();
        foreach (var person in oldest.Where(p => family.Index.UnionsOf(p.Id).All(u => order.IsOldest(u.Other(p.Id)))))
            order.From(person.Id);
        foreach (var person in oldest)
            order.From(person.Id);
        foreach (var person in family.People.Where(order.IsLinked))
            order.From(person.Id);
        foreach (var person in family.People.Where(p => p.Network is null && !order.IsLinked(p)).OrderByDescending(p => p.ChildOfConcern))
            order.Add(person, OutlinePart.Unlinked, 0);
        foreach (var person in family.People.Where(p => p.Network is not null))
            order.Add(person, OutlinePart.Network, 0);
        return order._order;
    }

    private bool IsLinked(Person person) =>
        _family.Index.UnionsOf(person.Id).Any() || _family.Index.ParentagesOf(person.Id).Any() || _family.Index.ChildrenOfOne(person.Id).Any();

    private bool IsOldest(PersonId person) => !_family.Index.ParentagesOf(person).Any();

    /// <summary>The parent to begin with: one who shares a home with the child, else the first told of; the child itself where there is none.</summary>
    private PersonId TopOf(Person child)
    {
        var parents = _family.Index.ParentagesOf(child.Id).OrderBy(p => p.Kind != ParentageKind.Birth).SelectMany(p => _family.Index.ParentsIn(p)).ToArray();
        if (parents.Length == 0)
            return child.Id;
        return parents.FirstOrDefault(p => _homes[p].Intersect(_homes[child.Id]).Any(), parents[0]);
    }

    private void From(PersonId top)
    {
        var ahead = new Stack<(PersonId Id, int Depth)>([(top, 0)]);
        while (ahead.TryPop(out var next))
        {
            if (_family.Person(next.Id) is not { } person || !Add(person, OutlinePart.Family, next.Depth))
                continue;
            var others = _family.Index.UnionsOf(person.Id).ToArray();
            foreach (var partner in others.Select(u => u.Other(person.Id)).Where(id => !_seen.Contains(id)).Reverse())
                ahead.Push((partner, next.Depth));
            foreach (var child in Children(person.Id, others).Reverse())
                ahead.Push((child, next.Depth + 1));
        }
    }

    /// <summary>Of the person alone, and of unions whose other partner is already told of.</summary>
    private IEnumerable<PersonId> Children(PersonId person, IEnumerable<Union> unions) =>
        unions.Where(u => _seen.Contains(u.Other(person))).SelectMany(u => _family.Index.ChildrenOf(u.Id)).Concat(_family.Index.ChildrenOfOne(person))
            .Select(p => p.Child).Distinct().Where(id => !_seen.Contains(id))
            .OrderBy(id => _family.Person(id)?.Born is null).ThenBy(id => _family.Person(id)?.Born ?? default);

    private bool Add(Person person, OutlinePart part, int depth)
    {
        if (!_seen.Add(person.Id))
            return false;
        _order.Add((person, part, depth));
        return true;
    }
}
