using System.Collections.Immutable;

namespace ConferenceBoard.Genograms;

/// <summary>What makes one family into another.</summary>
/// <param name="Put">Facts as they shall be: those with a known name replace what has it, the others are new and come last.</param>
/// <param name="Removed">Facts that go.</param>
public sealed record FamilyDelta(Family Put, ImmutableArray<FactId> Removed)
{
    /// <summary>Nothing changes.</summary>
    public bool IsEmpty => Removed.IsEmpty && Put.Facts().Count == 0;

    /// <summary>Every fact it touches.</summary>
    public IEnumerable<FactId> Touched => Put.Facts().Keys.Concat(Removed);

    /// <summary>The same without some of what it touches.</summary>
    public FamilyDelta But(Func<FactId, bool> left) => new(
        new Family
        {
            People = [.. Put.People.Where(p => !left(p.Id))],
            Unions = [.. Put.Unions.Where(u => !left(u.Id))],
            Parentages = [.. Put.Parentages.Where(p => !left(p.Id))],
            Households = [.. Put.Households.Where(h => !left(h.Id))],
            Bonds = [.. Put.Bonds.Where(b => !left(b.Id))],
        },
        [.. Removed.Where(id => !left(id))]);

    /// <summary>What makes <paramref name="before"/> into <paramref name="after"/>, but for the order of what is in both.</summary>
    public static FamilyDelta Between(Family before, Family after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (before.Facts(), after.Facts());
        return new FamilyDelta(
            new Family
            {
                People = [.. after.People.Where(p => IsNew(p.Id, p))],
                Unions = [.. after.Unions.Where(u => IsNew(u.Id, u))],
                Parentages = [.. after.Parentages.Where(p => IsNew(p.Id, p))],
                Households = [.. after.Households.Where(h => IsNew(h.Id, h))],
                Bonds = [.. after.Bonds.Where(b => IsNew(b.Id, b))],
            },
            [.. before.Facts().Keys.Where(id => !now.ContainsKey(id)).OrderBy(id => id.Value, StringComparer.Ordinal)]);

        bool IsNew(FactId id, object fact) => !old.TryGetValue(id, out var was) || !was.Equals(fact);
    }
}

/// <summary>Facts of a family as one.</summary>
public static class FamilyFacts
{
    /// <summary>Every fact by its name.</summary>
    public static IReadOnlyDictionary<FactId, object> Facts(this Family family)
    {
        ArgumentNullException.ThrowIfNull(family);
        var facts = new Dictionary<FactId, object>();
        foreach (var person in family.People)
            facts.TryAdd(person.Id, person);
        foreach (var union in family.Unions)
            facts.TryAdd(union.Id, union);
        foreach (var parentage in family.Parentages)
            facts.TryAdd(parentage.Id, parentage);
        foreach (var household in family.Households)
            facts.TryAdd(household.Id, household);
        foreach (var bond in family.Bonds)
            facts.TryAdd(bond.Id, bond);
        return facts;
    }

    /// <summary>The family after a change.</summary>
    public static Family With(this Family family, FamilyDelta delta)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(delta);
        var gone = delta.Removed.ToHashSet();
        return new Family
        {
            People = Put(family.People, delta.Put.People, p => p.Id),
            Unions = Put(family.Unions, delta.Put.Unions, u => u.Id),
            Parentages = Put(family.Parentages, delta.Put.Parentages, p => p.Id),
            Households = Put(family.Households, delta.Put.Households, h => h.Id),
            Bonds = Put(family.Bonds, delta.Put.Bonds, b => b.Id),
        };

        ImmutableArray<T> Put<T>(ImmutableArray<T> old, ImmutableArray<T> put, Func<T, FactId> id)
        {
            if (put.IsEmpty && gone.Count == 0)
                return old;
            var now = new Dictionary<FactId, T>();
            foreach (var fact in put)
                now.TryAdd(id(fact), fact);
            var kept = old.Where(x => !gone.Contains(id(x))).Select(x => now.Remove(id(x), out var next) ? next : x).ToList();
            return [.. kept, .. put.Where(x => now.ContainsKey(id(x)))];
        }
    }
}
