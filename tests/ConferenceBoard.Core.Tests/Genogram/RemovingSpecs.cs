using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>A person goes with everything that links them, a link by itself.</summary>
public sealed class RemovingSpecs
{
    [Fact]
    public void A_person_goes_with_what_links_them()
    {
        var scene = Linked().Given(Typical.NoteTaker, Kin.Remove(Kin.Tamsin));
        var family = scene.Family();

        Assert.DoesNotContain(Kin.Tamsin, family.People.Select(p => p.Id));
        Assert.Empty(family.Unions);
        Assert.Empty(family.Bonds);
        Assert.Equal(Kin.Wenna, Assert.Single(Assert.Single(family.Households).Members));
        var parentage = Assert.Single(family.Parentages);
        Assert.Equal((Kin.Birth, null, Kin.Jory), (parentage.Id, parentage.Union, parentage.Parent));
        Assert.False(scene.State.Genogram.Arrangement.Spots.ContainsKey(Kin.Tamsin));
    }

    [Fact]
    public void A_child_whose_only_known_parent_goes_is_nobodys()
    {
        var family = Kin.Drawn().Given(Typical.Chair, Kin.Remove(Kin.Tamsin)).Given(Typical.Chair, Kin.Remove(Kin.Jory)).Family();
        Assert.Equal((2, 0), (family.People.Length, family.Parentages.Length));
    }

    [Fact]
    public void A_household_goes_with_the_last_who_lives_there() =>
        Assert.Empty(Linked().Given(Typical.Chair, Kin.Remove(Kin.Tamsin)).Given(Typical.Chair, Kin.Remove(Kin.Wenna)).Family().Households);

    [Fact]
    public void A_link_goes_by_itself()
    {
        foreach (var link in new FactId[] { Kin.Birth, Kin.Home, Kin.Bond })
        {
            var scene = Linked().Given(Typical.Chair, Kin.Remove(link));
            Assert.Equal(FamilyFacts.Facts(Linked().Family()).Count - 1, FamilyFacts.Facts(scene.Family()).Count);
            Assert.DoesNotContain(link, FamilyFacts.Facts(scene.Family()).Keys);
        }
    }

    [Fact]
    public void A_union_with_children_stays()
    {
        Linked().When(Typical.Chair, Kin.Remove(Kin.Parents)).ThenRefused(RefusalReason.UnionHasChildren);
        Assert.Empty(Linked().Given(Typical.Chair, Kin.Remove(Kin.Birth)).Given(Typical.Chair, Kin.Remove(Kin.Parents)).Family().Unions);
    }

    [Fact]
    public void What_is_not_there_is_not_removed_twice()
    {
        Linked().Given(Typical.Chair, Kin.Remove(Kin.Bond)).When(Typical.NoteTaker, Kin.Remove(Kin.Bond)).ThenNothing();
        Linked().When(Typical.Chair, Kin.Remove(new("nothing"))).ThenNothing();
        Linked().When(Typical.Chair, Kin.Remove(default)).ThenNothing();
    }

    private static Scene Linked() => Kin.Drawn().Given(Typical.Chair, Kin.Put(Kin.Together(Kin.Tamsin, Kin.Wenna))).Given(Typical.Chair, Kin.Put(Kin.Between(Kin.Tamsin, Kin.School)));
}
