namespace ConferenceBoard.Genograms.Tests;

/// <summary>A family from a file gets names of its own, so that it can stand beside another from the same file.</summary>
public sealed class FamilyNamesTests
{
    [Fact]
    public void A_family_with_other_names_is_the_same_family()
    {
        var renamed = Folk.Small.Renamed("x");
        Assert.Empty(renamed.Faults());
        Assert.Equal(Folk.Small.People, renamed.People.Select((p, n) => p with { Id = Folk.Small.People[n].Id }));
        Assert.Equal([0, 1], renamed.Index.ParentsOf(renamed.People[2].Id).Select(id => renamed.People.ToList().FindIndex(p => p.Id == id)));
        Assert.Equal([renamed.People[0].Id, renamed.People[2].Id], renamed.Households[0].Members.ToArray());
        Assert.Equal((renamed.People[3].Id, renamed.People[2].Id), (renamed.Bonds[0].From, renamed.Bonds[0].To));
    }

    [Fact]
    public void No_two_facts_share_a_name_and_the_same_file_twice_shares_none()
    {
        var (one, other) = (Folk.Small.Renamed("one"), Folk.Small.Renamed("other"));
        Assert.Equal(8, one.Facts().Keys.Concat(Folk.Small.Facts().Keys).Distinct().Count() - Folk.Small.Facts().Count);
        Assert.Empty(one.Facts().Keys.Intersect(other.Facts().Keys));
        Assert.Empty(one.With(new FamilyDelta(other, [])).Faults());
    }

    [Fact]
    public void The_longest_stem_gives_names_that_fit()
    {
        var many = new Family { People = [.. Enumerable.Range(0, FamilyLimits.PeopleInFile).Select(n => Folk.Of($"{n}"))] };
        Assert.Empty(many.Renamed(new string('x', 50)).Faults());
    }

    [Fact]
    public void Twins_stay_together_and_apart_from_those_of_another_family()
    {
        var twins = new Family { People = [Folk.Of("a") with { Twins = new Twins("t", true) }, Folk.Of("b") with { Twins = new Twins("t", true) }] };
        var (one, other) = (twins.Renamed("one"), twins.Renamed("other"));
        Assert.Equal(one.People[0].Twins, one.People[1].Twins);
        Assert.NotEqual(one.People[0].Twins, other.People[0].Twins);

        var lengthy = twins with { People = [twins.People[0] with { Twins = new Twins(new string('t', 64), true) }] };
        Assert.Empty(lengthy.Renamed("one").Faults());
    }

    [Fact]
    public void A_stem_is_needed() => Assert.Throws<ArgumentException>(() => Folk.Small.Renamed(""));
}
