using System.Collections.Immutable;

namespace ConferenceBoard.Genograms.Tests;

/// <summary>What makes a family one that can be drawn.</summary>
public sealed class FamilyFaultTests
{
    [Fact]
    public void A_sound_family_has_no_faults()
    {
        Assert.Empty(Family.Empty.Faults());
        Assert.Empty(Folk.Small.Faults());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("half \uD83D")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_name_of_a_fact_is_1_to_64_whole_letters(string? id) =>
        Assert.Equal([FamilyFaultKind.BadId], Kinds(new Family { People = [Folk.Of("x") with { Id = new(id!) }] }));

    [Fact]
    public void No_two_facts_of_any_kind_share_a_name() =>
        Assert.Equal([new FamilyFault(FamilyFaultKind.BadId, new("m"))], (Folk.Small with { Households = [new Household { Id = new("m"), Members = [new("k")] }] }).Faults());

    [Fact]
    public void Every_link_is_between_people_who_are_there()
    {
        PersonId nobody = new("nobody");
        Broken(FamilyFaultKind.Missing, f => f with { Unions = f.Unions.Add(Folk.Union("x", "m", "nobody")) });
        Broken(FamilyFaultKind.Missing, f => f with { Parentages = f.Parentages.Add(Folk.Alone("x", "nobody", "m")) });
        Broken(FamilyFaultKind.Missing, f => f with { Parentages = f.Parentages.Add(Folk.Alone("x", "m", "nobody")) });
        Broken(FamilyFaultKind.Missing, f => f with { Parentages = f.Parentages.Add(new Parentage { Id = new("x"), Child = new("s2"), Union = new UnionId("none") }), People = f.People.Add(Folk.Of("s2")) });
        Broken(FamilyFaultKind.Missing, f => f with { Households = [f.Households[0] with { Members = [nobody] }] });
        Broken(FamilyFaultKind.Missing, f => f with { Bonds = [f.Bonds[0] with { To = nobody }] });
    }

    [Fact]
    public void Nobody_is_linked_to_themselves()
    {
        Broken(FamilyFaultKind.WithSelf, f => f with { Unions = f.Unions.Add(Folk.Union("x", "m", "m")) });
        Broken(FamilyFaultKind.WithSelf, f => f with { Bonds = [f.Bonds[0] with { To = new("s") }] });
        Broken(FamilyFaultKind.OwnAncestor, f => f with { Parentages = f.Parentages.Add(Folk.Alone("x", "m", "m")) });
    }

    [Fact]
    public void Nobody_is_their_own_ancestor_however_far_round()
    {
        foreach (var round in new[] { 2, 3, 50, 3_000 })
        {
            var people = Enumerable.Range(0, round).Select(n => Folk.Of($"{n}")).ToImmutableArray();
            var line = Enumerable.Range(0, round - 1).Select(n => Folk.Alone($"p{n}", $"{n}", $"{n + 1}")).ToImmutableArray();
            Assert.Empty(new Family { People = people, Parentages = line }.Faults());
            if (round <= 50)
                Assert.Equal(round, new Family { People = people, Parentages = line.Add(Folk.Alone("last", $"{round - 1}", "0")) }.Faults().Count(f => f.Kind == FamilyFaultKind.OwnAncestor));
        }
    }

    [Fact]
    public void Of_a_circle_those_above_and_below_are_not_blamed()
    {
        var circle = new Family
        {
            People = [.. "abcd".Select(c => Folk.Of($"{c}"))],
            Parentages = [Folk.Alone("ab", "b", "a"), Folk.Alone("bc", "c", "b"), Folk.Alone("cb", "b", "c"), Folk.Alone("cd", "d", "c")],
        };
        Assert.Equal([new("bc"), new("cb")], circle.Faults().Select(f => f.Fact));
    }

    [Fact]
    public void Cousins_who_have_a_child_are_no_circle()
    {
        var family = new Family
        {
            People = [.. "gabxyc".Select(c => Folk.Of($"{c}"))],
            Unions = [Folk.Union("u", "x", "y")],
            Parentages =
            [
                Folk.Alone("1", "a", "g"), Folk.Alone("2", "b", "g"), Folk.Alone("3", "x", "a"), Folk.Alone("4", "y", "b"),
                new Parentage { Id = new("5"), Child = new("c"), Union = new UnionId("u") },
            ],
        };
        Assert.Empty(family.Faults());
    }

    [Fact]
    public void A_child_has_the_same_parents_once_and_some_parents_at_all()
    {
        Broken(FamilyFaultKind.ParentsTwice, f => f with { Parentages = f.Parentages.Add(f.Parentages[0] with { Id = new("x"), Kind = ParentageKind.Adopted }) });
        Broken(FamilyFaultKind.NoParents, f => f with { Parentages = [f.Parentages[0] with { Union = null }] });
        Broken(FamilyFaultKind.NoParents, f => f with { Parentages = [f.Parentages[0] with { Parent = new PersonId("m") }] });
    }

    [Fact]
    public void The_network_has_no_partners_parents_or_children()
    {
        Broken(FamilyFaultKind.NetworkLinked, f => f with { Unions = f.Unions.Add(Folk.Union("x", "m", "s")) });
        Broken(FamilyFaultKind.NetworkLinked, f => f with { Parentages = f.Parentages.Add(Folk.Alone("x", "s", "m")) });
        Broken(FamilyFaultKind.NetworkLinked, f => f with { Parentages = f.Parentages.Add(Folk.Alone("x", "m", "s")) });
    }

    [Fact]
    public void What_cannot_be_is_out_of_range()
    {
        Func<Person, Person>[] all =
        [
            p => p with { Name = new string('x', 81) }, p => p with { Note = new string('x', 301) }, p => p with { Gender = (Gender)9 }, p => p with { Pregnancy = (PregnancyKind)9 },
            p => p with { Network = (NetworkKind)9 }, p => p with { Born = new PartialDate(2001, 2, 29) }, p => p with { Born = new PartialDate(2001, null, 2) },
            p => p with { Born = new PartialDate(10_000) }, p => p with { Born = new PartialDate(2001, Certainty: (DateCertainty)9) }, p => p with { Died = new PartialDate(2001) },
            p => p with { Age = new StatedAge(131) }, p => p with { Age = new StatedAge(-1) }, p => p with { Twins = new Twins("", true) }, p => p with { Twins = new Twins(null!, true) },
        ];
        foreach (var change in all)
            Assert.Equal([FamilyFaultKind.OutOfRange], Kinds(new Family { People = [change(Folk.Of("x"))] }));

        Broken(FamilyFaultKind.OutOfRange, f => f with { Unions = [f.Unions[0] with { Kind = (UnionKind)9 }] });
        Broken(FamilyFaultKind.OutOfRange, f => f with { Unions = [f.Unions[0] with { Divorced = new PartialDate(0) }] });
        Broken(FamilyFaultKind.OutOfRange, f => f with { Parentages = [f.Parentages[0] with { To = new PartialDate(2001, 13) }] });
        Broken(FamilyFaultKind.OutOfRange, f => f with { Households = [f.Households[0] with { Members = [new("m"), new("m")] }] });
        Broken(FamilyFaultKind.OutOfRange, f => f with { Bonds = [f.Bonds[0] with { Kind = (BondKind)(-1) }] });
    }

    private static void Broken(FamilyFaultKind kind, Func<Family, Family> change) => Assert.Equal([kind], Kinds(change(Folk.Small)));

    private static IEnumerable<FamilyFaultKind> Kinds(Family family) => family.Faults().Select(f => f.Kind);
}
