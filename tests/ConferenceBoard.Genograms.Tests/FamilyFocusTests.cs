namespace ConferenceBoard.Genograms.Tests;

/// <summary>Which part of a family is looked at. Everyone here has a letter: k is the child of m and f, in the home of m and her partner l.</summary>
public sealed class FamilyFocusTests
{
    private static readonly Family Large = new()
    {
        People = [.. "kmflbstgGo".Select(c => Folk.Of($"{c}") with { ChildOfConcern = c == 'k', Network = c is 's' or 't' ? NetworkKind.Professional : null })],
        Unions = [Folk.Union("mf", "m", "f"), Folk.Union("ml", "m", "l"), Folk.Union("gG", "g", "G"), Folk.Union("fo", "f", "o")],
        Parentages =
        [
            new Parentage { Id = new("p1"), Child = new("k"), Union = new UnionId("mf") }, new Parentage { Id = new("p2"), Child = new("b"), Union = new UnionId("ml") },
            new Parentage { Id = new("p3"), Child = new("m"), Union = new UnionId("gG") },
        ],
        Households = [new Household { Id = new("h"), Members = [new("k"), new("m"), new("l")] }],
        Bonds = [new Bond { Id = new("b1"), From = new("s"), To = new("k"), Kind = BondKind.Supports }, new Bond { Id = new("b2"), From = new("l"), To = new("t"), Kind = BondKind.Close }],
    };

    [Fact]
    public void With_nothing_chosen_everyone_is_looked_at() => Assert.Same(Large, FamilyFocus.Whole.Of(Large));

    [Fact]
    public void A_household_is_those_who_live_there_and_the_parents_brothers_and_sisters_of_its_children_of_concern() =>
        Assert.Equal("bfklm", FamilyFocus.Whole.With("h").Of(Large).Letters());

    [Theory]
    [InlineData("k", "Gbfgkms")]
    [InlineData("m", "Gbfgklm")]
    [InlineData("l", "blmt")]
    [InlineData("o", "fo")]
    public void Around_someone_are_parents_grandparents_siblings_partners_children_and_their_own_network(string person, string people) =>
        Assert.Equal(people, new FamilyFocus(null, new PersonId(person), []).Of(Large).Letters());

    [Fact]
    public void A_household_or_person_who_is_not_there_means_everyone()
    {
        Assert.Equal(Large, FamilyFocus.Whole.With("none").Of(Large));
        Assert.Equal(Large, new FamilyFocus(null, new PersonId("none"), [new("none")]).Of(Large));
        Assert.Equal(Family.Empty, new FamilyFocus(new("h"), new("k"), [new("k")]).Of(Family.Empty));
    }

    [Theory]
    [InlineData("m", "fkmost")]
    [InlineData("f", "Gbfgklmst")]
    [InlineData("g", "Gbfgklmost")]
    [InlineData("k", "Gbfgklmost")]
    [InlineData("s", "Gbfgklmost")]
    public void Who_is_linked_to_the_child_of_concern_only_through_someone_folded_is_not_shown(string folded, string people) =>
        Assert.Equal(people, FamilyFocus.Whole.Fold(folded).Of(Large).Letters());

    [Fact]
    public void A_folded_person_says_for_how_many_they_stand()
    {
        var counts = FamilyFocus.Whole.Fold("m", "f", "k", "none", "f").Counts(Large);
        Assert.Equal((3, 1, 0, 4), (counts.Count, counts[new("f")], counts[new("k")], counts[new("m")]));
        Assert.Equal(2, (FamilyFocus.Whole.Fold("m") with { Household = new("h") }).Counts(Large)[new("m")]);
    }

    [Fact]
    public void Folding_is_offered_where_it_hides_someone()
    {
        foreach (var person in Large.People)
            Assert.Equal(FamilyFocus.Whole.Fold(person.Id.Value).Of(Large).People.Length < Large.People.Length, FamilyFocus.CanFold(Large, person.Id));
    }

    [Fact]
    public void Whatever_is_looked_at_is_a_sound_family()
    {
        foreach (var person in Large.People)
        {
            foreach (var focus in new[] { new FamilyFocus(null, person.Id, []), FamilyFocus.Whole.Fold(person.Id.Value), new FamilyFocus(new("h"), null, [person.Id]) })
                Assert.Empty(focus.Of(Large).Faults());
        }
    }

    [Fact]
    public void The_same_focus_is_equal()
    {
        Assert.Equal(FamilyFocus.Whole.Fold("m", "f"), FamilyFocus.Whole.Fold("m", "f"));
        Assert.NotEqual(FamilyFocus.Whole.Fold("m", "f"), FamilyFocus.Whole.Fold("f", "m"));
        Assert.NotEqual(FamilyFocus.Whole, FamilyFocus.Whole.With("h"));
    }
}

internal static class FocusOf
{
    public static FamilyFocus With(this FamilyFocus focus, string household) => focus with { Household = new(household) };

    public static FamilyFocus Fold(this FamilyFocus focus, params string[] people) => focus with { Folded = [.. people.Select(p => new PersonId(p))] };
}
