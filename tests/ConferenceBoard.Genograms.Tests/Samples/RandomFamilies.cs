using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Tests.Samples;

/// <summary>Sound families of a seed: every kind of fact, names that try to break files, ids that need escaping.</summary>
public static class RandomFamilies
{
    private static readonly string[] Names =
    [
        "", "Ada", "O'Dowd & Sons", "<b>Ben</b>", "\"Quoted\" Cy", "]]><script>alert(1)</script>", "مریم", "نَعمان", "Zoë-Łucja", "\u202Eenola", "a\u0001b", "Núria  Mas",
    ];

    public static Family Of(int seed)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(0, random.Next(1, 24)).Select(i => Person(random, i)).ToImmutableArray();
        var kin = people.Where(p => p.Network is null).ToArray();
        var unions = Enumerable.Range(0, kin.Length < 2 ? 0 : random.Next(kin.Length)).Select(i => Union(random, kin, i)).ToImmutableArray();
        var family = new Family { People = people, Unions = unions };
        family = family with { Parentages = [.. Parentages(random, family, kin)] };
        return family with
        {
            Households = [.. Enumerable.Range(0, random.Next(4)).Select(i => new Household { Id = new($"h {i}"), Name = Pick(random, Names), Members = Some(random, people) })],
            Bonds = [.. Enumerable.Range(0, people.Length < 2 ? 0 : random.Next(12)).Select(i => Bond(random, people, i))],
        };
    }

    private static Person Person(Random random, int i)
    {
        var network = random.Next(8) == 0 ? Any<NetworkKind>(random) : (NetworkKind?)null;
        var pregnancy = network is null && random.Next(8) == 0 ? Any<PregnancyKind>(random) : (PregnancyKind?)null;
        var died = pregnancy is null && random.Next(5) == 0;
        return new Person
        {
            Id = new(random.Next(6) == 0 ? $"p&\"<{i}> %" : $"p{i}"),
            Name = Pick(random, Names),
            Gender = Any<Gender>(random),
            Network = network,
            Pregnancy = pregnancy,
            Born = random.Next(3) > 0 ? Date(random, 1930, 2026) : null,
            Age = random.Next(3) == 0 ? new StatedAge(random.Next(110), random.Next(2) == 0 ? new DateOnly(2020 + random.Next(6), 3, 2) : null) : null,
            HasDied = died,
            Died = died && random.Next(2) == 0 ? Date(random, 1990, 2026) : null,
            ChildOfConcern = random.Next(5) == 0,
            Twins = random.Next(4) == 0 ? new Twins("t" + random.Next(2), random.Next(2) == 0) : null,
            Note = random.Next(5) == 0 ? "Likes <tea> & \"cake\"" : "",
        };
    }

    private static Union Union(Random random, Person[] kin, int i)
    {
        var (first, second) = Two(random, kin);
        var end = Any<UnionEnd>(random);
        return new Union
        {
            Id = new("u" + i),
            First = first,
            Second = second,
            Kind = Any<UnionKind>(random),
            End = end,
            Reconciled = random.Next(4) == 0,
            Began = random.Next(2) == 0 ? Date(random, 1990, 2020) : null,
            Separated = end is UnionEnd.Separated or UnionEnd.Divorced && random.Next(2) == 0 ? Date(random, 2000, 2026) : null,
            Divorced = end == UnionEnd.Divorced && random.Next(2) == 0 ? Date(random, 2000, 2026) : null,
        };
    }

    /// <summary>Children come after their parents in the order of people, so nobody is their own ancestor.</summary>
    private static IEnumerable<Parentage> Parentages(Random random, Family family, Person[] kin)
    {
        var place = kin.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var n = 0;
        foreach (var child in kin)
        {
            var unions = family.Unions.Where(u => place[u.First] < place[child.Id] && place[u.Second] < place[child.Id]).ToArray();
            for (var i = random.Next(2); i < random.Next(4) && unions.Length > i; i++)
                yield return Of(child.Id, unions[i].Id, null);
            if (random.Next(4) == 0 && place[child.Id] > 0)
                yield return Of(child.Id, null, kin[random.Next(place[child.Id])].Id);
        }

        Parentage Of(PersonId child, UnionId? union, PersonId? parent) => new()
        {
            Id = new("c" + n++),
            Child = child,
            Union = union,
            Parent = parent,
            Kind = Any<ParentageKind>(random),
            From = random.Next(3) == 0 ? Date(random, 2000, 2020) : null,
            To = random.Next(4) == 0 ? Date(random, 2021, 2026) : null,
        };
    }

    private static Bond Bond(Random random, ImmutableArray<Person> people, int i)
    {
        var (from, to) = Two(random, people);
        return new Bond { Id = new("b" + i), From = from, To = to, Kind = Any<BondKind>(random), BothWays = random.Next(3) == 0 };
    }

    private static (PersonId First, PersonId Second) Two(Random random, IReadOnlyList<Person> people)
    {
        var first = random.Next(people.Count);
        return (people[first].Id, people[(first + 1 + random.Next(people.Count - 1)) % people.Count].Id);
    }

    private static ImmutableArray<PersonId> Some(Random random, ImmutableArray<Person> people) =>
        people.Where(_ => random.Next(4) == 0).Select(p => p.Id).ToImmutableArray() is { IsEmpty: false } some ? some : [people[0].Id];

    private static PartialDate Date(Random random, int from, int until) =>
        new(random.Next(from, until), random.Next(2) == 0 ? random.Next(1, 13) : null, Certainty: Any<DateCertainty>(random));

    private static T Any<T>(Random random)
        where T : struct, Enum => Pick(random, Enum.GetValues<T>());

    private static T Pick<T>(Random random, T[] among) => among[random.Next(among.Length)];
}
