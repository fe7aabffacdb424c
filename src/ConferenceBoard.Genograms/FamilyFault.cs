using System.Text;

namespace ConferenceBoard.Genograms;

/// <summary>What can be wrong with a family.</summary>
public enum FamilyFaultKind
{
    /// <summary>Two facts have the same name, or one has none or a name that is too long.</summary>
    BadId,

    /// <summary>A fact is about someone who is not there.</summary>
    Missing,

    /// <summary>Someone is linked to themselves.</summary>
    WithSelf,

    /// <summary>Someone would be their own ancestor.</summary>
    OwnAncestor,

    /// <summary>The same child has the same parents twice.</summary>
    ParentsTwice,

    /// <summary>A parentage names neither a union nor one parent, or both.</summary>
    NoParents,

    /// <summary>A date there cannot be, an age out of range, or a text that is too long.</summary>
    OutOfRange,

    /// <summary>Someone of the network has parents, children or partners.</summary>
    NetworkLinked,
}

/// <summary>One thing that is wrong, and where.</summary>
public readonly record struct FamilyFault(FamilyFaultKind Kind, FactId Fact);

/// <summary>What makes a family one that can be drawn.</summary>
public static class FamilyCheck
{
    /// <summary>What is wrong, in the order of the facts; nothing for a sound family. Sizes are not looked at.</summary>
    public static IEnumerable<FamilyFault> Faults(this Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return Ids(family).Concat(family.People.SelectMany(OfPerson)).Concat(OfLinks(family)).Concat(OwnAncestors(family));
    }

    private static IEnumerable<FamilyFault> Ids(Family family)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = family.People.Select(p => (FactId)p.Id).Concat(family.Unions.Select(u => (FactId)u.Id)).Concat(family.Parentages.Select(p => (FactId)p.Id))
            .Concat(family.Households.Select(h => (FactId)h.Id)).Concat(family.Bonds.Select(b => (FactId)b.Id));
        foreach (var id in all)
        {
            if (!IsName(id.Value) || !seen.Add(id.Value))
                yield return new FamilyFault(FamilyFaultKind.BadId, id);
        }
    }

    private static IEnumerable<FamilyFault> OfPerson(Person person)
    {
        var sound = person.Name.Length <= FamilyLimits.Name && person.Note.Length <= FamilyLimits.Note
            && Enum.IsDefined(person.Gender) && (person.Pregnancy is not { } p || Enum.IsDefined(p)) && (person.Network is not { } n || Enum.IsDefined(n))
            && Possible(person.Born) && Possible(person.Died) && (person.HasDied || person.Died is null)
            && person.Age is not { Years: < 0 or > FamilyLimits.Age }
            && (person.Twins is not { } twins || IsName(twins.Group));
        if (!sound)
            yield return new FamilyFault(FamilyFaultKind.OutOfRange, person.Id);
    }

    private static IEnumerable<FamilyFault> OfLinks(Family family)
    {
        foreach (var u in family.Unions)
        {
            if (u.First == u.Second)
                yield return new FamilyFault(FamilyFaultKind.WithSelf, u.Id);
            foreach (var fault in Ends(family, u.Id, [u.First, u.Second], mayBeNetwork: false))
                yield return fault;
            if (!Enum.IsDefined(u.Kind) || !Enum.IsDefined(u.End) || !Possible(u.Began) || !Possible(u.Separated) || !Possible(u.Divorced) || !Possible(u.Again))
                yield return new FamilyFault(FamilyFaultKind.OutOfRange, u.Id);
        }

        var known = new HashSet<(PersonId, UnionId?, PersonId?)>();
        foreach (var p in family.Parentages)
        {
            if (p.Union is null == p.Parent is null)
                yield return new FamilyFault(FamilyFaultKind.NoParents, p.Id);
            else if (p.Union is { } union && family.Index.Union(union) is null)
                yield return new FamilyFault(FamilyFaultKind.Missing, p.Id);
            else if (!known.Add((p.Child, p.Union, p.Parent)))
                yield return new FamilyFault(FamilyFaultKind.ParentsTwice, p.Id);
            foreach (var fault in Ends(family, p.Id, p.Parent is { } one ? [p.Child, one] : [p.Child], mayBeNetwork: false))
                yield return fault;
            if (!Enum.IsDefined(p.Kind) || !Possible(p.From) || !Possible(p.To))
                yield return new FamilyFault(FamilyFaultKind.OutOfRange, p.Id);
        }

        foreach (var h in family.Households)
        {
            foreach (var fault in Ends(family, h.Id, h.Members, mayBeNetwork: true))
                yield return fault;
            if (h.Name.Length > FamilyLimits.Name || h.Members.Distinct().Count() != h.Members.Length)
                yield return new FamilyFault(FamilyFaultKind.OutOfRange, h.Id);
        }

        foreach (var b in family.Bonds)
        {
            if (b.From == b.To)
                yield return new FamilyFault(FamilyFaultKind.WithSelf, b.Id);
            foreach (var fault in Ends(family, b.Id, [b.From, b.To], mayBeNetwork: true))
                yield return fault;
            if (!Enum.IsDefined(b.Kind))
                yield return new FamilyFault(FamilyFaultKind.OutOfRange, b.Id);
        }
    }

    private static IEnumerable<FamilyFault> Ends(Family family, FactId fact, IEnumerable<PersonId> people, bool mayBeNetwork)
    {
        foreach (var id in people)
        {
            if (family.Person(id) is not { } person)
                yield return new FamilyFault(FamilyFaultKind.Missing, fact);
            else if (!mayBeNetwork && person.Network is not null)
                yield return new FamilyFault(FamilyFaultKind.NetworkLinked, fact);
        }
    }

    /// <summary>Whoever remains when people without living children are taken away again and again stands in a circle, or above one.</summary>
    private static IEnumerable<FamilyFault> OwnAncestors(Family family)
    {
        var people = family.People.Select(p => p.Id).Distinct().ToArray();
        var children = people.ToDictionary(id => id, id => family.Index.ChildrenOf(id).ToHashSet());
        var parents = people.ToDictionary(id => id, id => family.Index.ParentsOf(id).Where(children.ContainsKey).ToHashSet());
        var free = new Queue<PersonId>(people.Where(id => parents[id].Count == 0));
        while (free.TryDequeue(out var id))
        {
            foreach (var child in children[id])
            {
                if (parents.TryGetValue(child, out var waiting) && waiting.Remove(id) && waiting.Count == 0)
                    free.Enqueue(child);
            }
        }

        return family.Parentages.Where(p => family.Index.ParentsIn(p).Any(parent => OnCircle(parent) && IsAncestor(p.Child, parent)))
            .Select(p => new FamilyFault(FamilyFaultKind.OwnAncestor, p.Id));

        bool OnCircle(PersonId id) => parents.TryGetValue(id, out var waiting) && waiting.Count > 0;

        bool IsAncestor(PersonId of, PersonId whom)
        {
            var seen = new HashSet<PersonId>();
            var ahead = new Stack<PersonId>([of]);
            while (ahead.TryPop(out var at))
            {
                if (at == whom)
                    return true;
                if (!seen.Add(at))
                    continue;
                foreach (var child in children.GetValueOrDefault(at) ?? [])
                    ahead.Push(child);
            }

            return false;
        }
    }

    /// <summary>Half a surrogate pair would not come back from a file as it was.</summary>
    private static bool IsName(string? text) =>
        text is { Length: > 0 and <= FamilyLimits.Id } && !text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private static bool Possible(PartialDate? date) => date is not { } known || known.IsPossible;
}
