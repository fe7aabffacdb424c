using System.Collections.Immutable;

namespace ConferenceBoard.Genograms;

/// <summary>Which part of a family is looked at: a household, the people around someone, or (both null) everyone; and which branches are folded.</summary>
/// <param name="Household">Those who live there, and the parents, brothers and sisters of its children of concern.</param>
/// <param name="Around">Someone with their parents, grandparents, brothers, sisters, partners and children.</param>
/// <param name="Folded">People whose branch is folded: whoever is linked to the first child of concern only through them is not shown.</param>
public sealed record FamilyFocus(HouseholdId? Household, PersonId? Around, ImmutableArray<PersonId> Folded)
{
    /// <summary>Everyone, nothing folded.</summary>
    public static FamilyFocus Whole { get; } = new(null, null, []);

    /// <inheritdoc/>
    public bool Equals(FamilyFocus? other) =>
        other is not null && Household == other.Household && Around == other.Around && Folded.AsSpan().SequenceEqual(other.Folded.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Household, Around, Folded.Length);

    /// <summary>The part that is looked at. A household or person who is not there means everyone.</summary>
    public Family Of(Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        var near = Near(family);
        return Hidden(family, Folded).ToHashSet() is var hidden && near is null && hidden.Count == 0
            ? family
            : family.Of(p => near?.Contains(p.Id) != false && !hidden.Contains(p.Id));
    }

    /// <summary>How many more people each folded person stands for.</summary>
    public ImmutableDictionary<PersonId, int> Counts(Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        var near = Near(family);
        return Folded.Where(id => family.Person(id) is not null).Distinct()
            .ToImmutableDictionary(id => id, id => Hidden(family, [id]).Count(p => near?.Contains(p) != false));
    }

    /// <summary>Whether folding this person would hide anyone.</summary>
    public static bool CanFold(Family family, PersonId person) => Hidden(family, [person]).Any();

    private HashSet<PersonId>? Near(Family family)
    {
        var index = family.Index;
        if (Household is { } home && family.Households.FirstOrDefault(h => h.Id == home) is { } household)
        {
            var children = household.Members.Where(id => family.Person(id)!.ChildOfConcern).ToList();
            var parents = children.SelectMany(index.ParentsOf).ToHashSet();
            return [.. household.Members, .. parents, .. parents.SelectMany(index.ChildrenOf)];
        }

        if (Around is not { } person || family.Person(person) is null)
            return null;
        var own = index.ParentsOf(person).ToHashSet();
        var partners = index.UnionsOf(person).Select(u => u.Other(person));
        var network = family.Bonds.Where(b => b.From == person || b.To == person).Select(b => b.From == person ? b.To : b.From)
            .Where(id => family.Person(id)!.Network is not null);
        return [person, .. own, .. own.SelectMany(index.ParentsOf), .. own.SelectMany(index.ChildrenOf), .. partners, .. index.ChildrenOf(person), .. network];
    }

    /// <summary>Everyone of the family who cannot be reached from the anchor without passing one of <paramref name="folded"/>.</summary>
    private static IEnumerable<PersonId> Hidden(Family family, ImmutableArray<PersonId> folded)
    {
        if (folded.IsEmpty || Anchor(family) is not { } anchor)
            return [];
        var closed = folded.Where(id => id != anchor).ToHashSet();
        var all = Reached(family, anchor, []);
        return all.Except(Reached(family, anchor, closed));
    }

    private static PersonId? Anchor(Family family) =>
        (family.People.FirstOrDefault(p => p.ChildOfConcern) ?? family.People.FirstOrDefault())?.Id;

    private static HashSet<PersonId> Reached(Family family, PersonId from, HashSet<PersonId> closed)
    {
        var reached = new HashSet<PersonId>();
        var ahead = new Stack<PersonId>([from]);
        while (ahead.TryPop(out var at))
        {
            if (!reached.Add(at) || closed.Contains(at))
                continue;
            foreach (var next in family.Index.ParentsOf(at).Concat(family.Index.ChildrenOf(at)).Concat(family.Index.UnionsOf(at).Select(u => u.Other(at))))
                ahead.Push(next);
        }

        return reached;
    }
}
