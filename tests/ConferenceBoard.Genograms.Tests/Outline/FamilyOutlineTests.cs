using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceBoard.Genograms.Outline;
using ConferenceBoard.Genograms.Tests.Samples;

namespace ConferenceBoard.Genograms.Tests.Outline;

public class FamilyOutlineTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_childs_home_comes_first_then_the_wider_family_then_the_network()
    {
        var outline = FamilyOutline.Of(SampleFamilies.Read("initial-conference"), Today);
        Assert.Equal(
            ["kerra 0", "dean 0", "tamsin 1", "jory 1", "jean 0", "ted 0"],
            outline.Items.Where(i => i.Part == OutlinePart.Family).Select(i => $"{i.Person} {i.Depth}"), StringComparer.Ordinal);
        Assert.Equal(OutlinePart.Network, outline.Items[^1].Part);
        Assert.EndsWith(", child of concern — child of Dean and Kerra", outline.Items[2].Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_stands_under_everyone_it_is_about_once_in_full()
    {
        var outline = FamilyOutline.Of(SampleFamilies.Read("initial-conference"), Today);
        var told = outline.Items.SelectMany(i => i.Lines, (i, l) => (i.Person.Value, Line: l)).Where(x => string.Equals(x.Line.Fact.Value, "dean-violence-kerra", StringComparison.Ordinal)).ToArray();
        Assert.Equal([("kerra", false), ("dean", true)], told.Select(x => (x.Value, x.Line.IsReference)));
        var home = outline.Items.SelectMany(i => i.Lines).Where(l => l.Fact == new FactId("flat")).Select(l => l.Words);
        Assert.Equal(["Kerra's flat: Kerra, Tamsin and Jory live here", "Lives in: Kerra's flat", "Lives in: Kerra's flat"], home, StringComparer.Ordinal);
    }

    [Fact]
    public void A_parent_who_comes_after_the_child_mentions_it()
    {
        var jean = FamilyOutline.Of(SampleFamilies.Read("initial-conference"), Today).Items.Single(i => i.Person == new PersonId("jean"));
        Assert.Contains(jean.Lines, l => l is { Kind: OutlineKind.Parentage, IsReference: true, Words: "Kerra is the child of Ted and Jean" });
    }

    [Fact]
    public void Several_partners_follow_each_with_their_own_children()
    {
        var outline = FamilyOutline.Of(SampleFamilies.Read("three-partners"), Today);
        Assert.Equal(["rowena 0", "todd 0", "lark 1", "milo 0", "bodhi 1", "grant 0", "sage 1"], outline.Items.Select(i => $"{i.Person} {i.Depth}"), StringComparer.Ordinal);
    }

    [Fact]
    public void The_wider_family_is_told_from_its_oldest_people_down()
    {
        var outline = FamilyOutline.Of(SampleFamilies.Read("cousins-marry"), Today);
        Assert.Equal(
            ["tariq 0", "saima 0", "hina 1", "bilal 1", "dadi 0", "dada 0", "yusuf 1", "rukhsana 1", "nasreen 1", "anwar 1"],
            outline.Items.Select(i => $"{i.Person} {i.Depth}"), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void Everyone_is_there_once_and_nobody_hangs_in_the_air(string name) => IsSound(SampleFamilies.Read(name));

    [Fact]
    public void Everyone_of_any_family_is_there_once()
    {
        for (var seed = 1000; seed < 1300; seed++)
            IsSound(RandomFamilies.Of(seed));
    }

    [Fact]
    public void People_who_are_linked_to_nobody_are_told_apart() =>
        Assert.All(FamilyOutline.Of(SampleFamilies.Read("no-links"), Today).Items, i => Assert.Equal(OutlinePart.Unlinked, i.Part));

    [Fact]
    public void A_home_where_nobody_lives_yet_is_not_lost()
    {
        var family = new Family { Households = [new Household { Id = new("h"), Name = "New flat" }] };
        Assert.Equal("New flat: nobody yet", FamilyOutline.Of(family, Today).Empty.Single().Words);
    }

    [Fact]
    public void Three_thousand_people_in_one_line_or_one_home_are_told_at_once()
    {
        var people = Enumerable.Range(0, 3000).Select(i => new Person { Id = new("p" + i), Name = "P" + i, ChildOfConcern = i == 2999 }).ToImmutableArray();
        var line = new Family
        {
            People = people,
            Parentages = [.. Enumerable.Range(1, 2999).Select(i => new Parentage { Id = new("c" + i), Child = people[i].Id, Parent = people[i - 1].Id })],
            Households = [new Household { Id = new("h"), Members = [.. people.Select(p => p.Id)] }],
        };
        var partners = line with { Parentages = [], Unions = [.. Enumerable.Range(1, 2999).Select(i => new Union { Id = new("u" + i), First = people[0].Id, Second = people[i].Id })] };
        foreach (var family in new[] { line, partners })
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(3000, FamilyOutline.Of(family, Today).Items.Length);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
        }
    }

    private static void IsSound(Family family)
    {
        var items = FamilyOutline.Of(family, Today).Items;
        Assert.Equal(family.People.Select(p => p.Id.Value).Order(StringComparer.Ordinal), items.Select(i => i.Person.Value).Order(StringComparer.Ordinal));
        Assert.All(items.Zip(items.Skip(1)), pair => Assert.True(pair.Second.Depth <= pair.First.Depth + 1));
        Assert.Equal(0, items.IsEmpty ? 0 : items[0].Depth);
        var full = items.SelectMany(i => i.Lines).Where(l => !l.IsReference && l.Kind is not (OutlineKind.Note or OutlineKind.Twins)).Select(l => l.Fact.Value).ToArray();
        Assert.Equal(full.Length, full.Distinct(StringComparer.Ordinal).Count());
    }
}
