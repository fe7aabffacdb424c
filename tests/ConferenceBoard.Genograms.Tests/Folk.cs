using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Tests;

/// <summary>Small families for tests of what a family is; how they are drawn is tested elsewhere.</summary>
internal static class Folk
{
    /// <summary>A mother, a father, their child and the school.</summary>
    public static Family Small { get; } = new()
    {
        People = [Of("m"), Of("f"), Of("k") with { ChildOfConcern = true }, Of("s") with { Network = NetworkKind.Place }],
        Unions = [Union("u", "m", "f")],
        Parentages = [new Parentage { Id = new("p"), Child = new("k"), Union = new UnionId("u") }],
        Households = [new Household { Id = new("h"), Name = "Home", Members = [new("m"), new("k")] }],
        Bonds = [new Bond { Id = new("b"), From = new("s"), To = new("k"), Kind = BondKind.Supports }],
    };

    public static Person Of(string id) => new() { Id = new(id), Name = id };

    public static Union Union(string id, string first, string second) => new() { Id = new(id), First = new(first), Second = new(second) };

    public static Parentage Alone(string id, string child, string parent) => new() { Id = new(id), Child = new(child), Parent = new PersonId(parent) };

    /// <summary>Facts without their order.</summary>
    public static HashSet<object> Set(this Family family) => [.. family.Facts().Values];

    /// <summary>The people, a letter each, in order.</summary>
    public static string Letters(this Family family) => string.Concat(family.People.Select(p => p.Id.Value).Order(StringComparer.Ordinal));

    /// <summary>Two families that share some facts, differ in others, and have some that the other has not.</summary>
    public static (Family Before, Family After) TwoLike(Random random)
    {
        var people = Enumerable.Range(0, 8).Select(n => Of($"{n}")).ToImmutableArray();
        return (One(), One());

        Family One() => new()
        {
            People = [.. people.Where(_ => random.Next(3) > 0).Select(p => random.Next(3) == 0 ? p with { Note = $"{random.Next(3)}" } : p)],
            Unions = [.. Some(4).Select(n => Union($"u{n}", $"{n}", $"{n + 1}") with { End = (UnionEnd)random.Next(4) })],
            Parentages = [.. Some(4).Select(n => Alone($"p{n}", $"{n}", $"{n + 2}") with { Kind = (ParentageKind)random.Next(3) })],
            Households = [.. Some(3).Select(n => new Household { Id = new($"h{n}"), Members = [.. Some(6).Select(m => people[m].Id)] })],
            Bonds = [.. Some(4).Select(n => new Bond { Id = new($"b{n}"), From = new($"{n}"), To = new($"{n + 3}"), Kind = (BondKind)random.Next(4) })],
        };

        int[] Some(int of) => [.. Enumerable.Range(0, of).Where(_ => random.Next(2) == 0)];
    }
}
