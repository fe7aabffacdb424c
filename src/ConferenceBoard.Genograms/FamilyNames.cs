namespace ConferenceBoard.Genograms;

/// <summary>Other names for the facts of a family.</summary>
public static class FamilyNames
{
    /// <summary>The same family, with names of its own: each is <paramref name="stem"/> and a number.</summary>
    /// <param name="family">From a file, whose names may be those of another family too.</param>
    /// <param name="stem">Not used before; at most 50 characters.</param>
    public static Family Renamed(this Family family, string stem)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentException.ThrowIfNullOrEmpty(stem);
        var names = family.Facts().Keys.Select((id, n) => (id, Name: FormattableString.Invariant($"{stem}-{n + 1}"))).ToDictionary(x => x.id.Value, x => x.Name, StringComparer.Ordinal);
        return new Family
        {
            People = [.. family.People.Select(p => p with { Id = Of(p.Id), Twins = p.Twins is { } twins ? twins with { Group = Group(twins.Group) } : null })],
            Unions = [.. family.Unions.Select(u => u with { Id = new UnionId(names[u.Id.Value]), First = Of(u.First), Second = Of(u.Second) })],
            Parentages = [.. family.Parentages.Select(p => p with
            {
                Id = new ParentageId(names[p.Id.Value]),
                Child = Of(p.Child),
                Union = p.Union is { } union ? new UnionId(names[union.Value]) : null,
                Parent = p.Parent is { } parent ? Of(parent) : null,
            })],
            Households = [.. family.Households.Select(h => h with { Id = new HouseholdId(names[h.Id.Value]), Members = [.. h.Members.Select(Of)] })],
            Bonds = [.. family.Bonds.Select(b => b with { Id = new BondId(names[b.Id.Value]), From = Of(b.From), To = Of(b.To) })],
        };

        PersonId Of(PersonId id) => new(names[id.Value]);

        string Group(string group) => group.Length + 1 + stem.Length <= FamilyLimits.Id ? $"{stem}-{group}" : group;
    }
}
