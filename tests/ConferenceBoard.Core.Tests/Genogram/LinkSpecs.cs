using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>Unions, parentages, households and bonds: new ones, and those that are there as the asker saw them.</summary>
public sealed class LinkSpecs
{
    [Fact]
    public void Links_of_every_kind_are_added()
    {
        var scene = Kin.Drawn()
            .Given(Typical.SocialWorker, Kin.Put(new Union { Id = new("u"), First = Kin.Tamsin, Second = Kin.Wenna, Kind = UnionKind.Married }))
            .Given(Typical.SocialWorker, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Tamsin, Parent = Kin.Jory, Kind = ParentageKind.Adopted }))
            .Given(Typical.NoteTaker, Kin.Put(Kin.Together(Kin.Tamsin, Kin.Wenna, Kin.School)))
            .Given(Typical.Chair, Kin.Put(Kin.Between(Kin.School, Kin.Wenna, BondKind.Supports)));
        Assert.Equal((2, 2, 1, 1), (scene.Family().Unions.Length, scene.Family().Parentages.Length, scene.Family().Households.Length, scene.Family().Bonds.Length));

        scene.When(Typical.Chair, Kin.Put(Kin.Between(Kin.Jory, Kin.Wenna))).ThenRefused(RefusalReason.AlreadyThere);
        scene.Given(Typical.Chair, Kin.Remove(Kin.Bond)).When(Typical.Chair, Kin.Put(Kin.Between(Kin.Jory, Kin.Wenna))).ThenRefused(RefusalReason.AlreadyThere);
        scene.When(Typical.Chair, Kin.Put(new Bond { Id = new("wenna"), From = Kin.Tamsin, To = Kin.Jory, Kind = BondKind.Close })).ThenRefused(RefusalReason.AlreadyThere);
        scene.When(Typical.Chair, new PutLinks(Family.Empty, Family.Empty)).ThenNothing();
    }

    [Fact]
    public void Someone_and_their_first_child_of_a_new_union_are_linked_in_one()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Add("lee")).Given(Typical.Chair, Kin.Add("baby"));
        scene.When(Typical.Chair, Kin.Put(new Family
        {
            Unions = [new Union { Id = new("u"), First = Kin.Tamsin, Second = new("lee") }],
            Parentages = [new Parentage { Id = new("p"), Child = new("baby"), Union = new UnionId("u") }],
        })).Then<FamilyChanged>();
    }

    [Fact]
    public void A_link_is_changed_by_who_saw_it_as_it_is()
    {
        var scene = Kin.Drawn();
        var (seen, union) = (scene.Family(), scene.Family().Unions[0]);
        scene.Given(Typical.NoteTaker, new PutLinks(new Family { Unions = [union with { Kind = UnionKind.Married, Began = new PartialDate(2014) }] }, seen));
        Assert.Equal(UnionKind.Married, scene.Family().Unions[0].Kind);

        scene.When(Typical.Chair, new PutLinks(new Family { Unions = [union with { End = UnionEnd.Divorced }] }, seen)).ThenRefused(RefusalReason.LinkChangedMeanwhile);
        scene.When(Typical.Chair, new PutLinks(new Family { Unions = [union] }, scene.Family())).ThenAccepted();
        scene.When(Typical.Chair, new PutLinks(new Family { Unions = [union] }, scene.Family())).ThenNothing();
    }

    [Fact]
    public void A_link_that_is_gone_is_not_changed()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Put(Kin.Between(Kin.Jory, Kin.Wenna)));
        var seen = scene.Family();
        scene.Given(Typical.NoteTaker, Kin.Remove(Kin.Bond));
        scene.When(Typical.Chair, new PutLinks(new Family { Bonds = [seen.Bonds[0] with { Kind = BondKind.Fear }] }, seen)).ThenRefused(RefusalReason.FactGone);
    }

    [Fact]
    public void A_link_stays_what_it_is_and_whose()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Add("lee"));
        var family = scene.Family();
        Refused(new Family { Unions = [family.Unions[0] with { Second = new("lee") }] });
        Refused(new Family { Parentages = [family.Parentages[0] with { Child = new("lee") }] });
        scene.When(Typical.Chair, new PutLinks(new Family { Bonds = [Kin.Between(Kin.Wenna, Kin.School, id: "jory-u")] }, family)).ThenRefused(RefusalReason.LinkChangedMeanwhile);
        scene.When(Typical.Chair, new PutLinks(new Family { Unions = [family.Unions[0] with { First = Kin.Jory, Second = Kin.Tamsin }] }, family)).Then<FamilyChanged>();

        void Refused(Family put) => scene.When(Typical.Chair, new PutLinks(put, family)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Nobody_is_linked_to_who_is_not_there()
    {
        PersonId nobody = new("nobody");
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Union { Id = new("u"), First = Kin.Wenna, Second = nobody })).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = nobody, Parent = Kin.Jory })).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Jory, Union = new UnionId("none") })).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Together(Kin.Wenna, nobody))).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Between(nobody, Kin.Wenna))).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Between(default, Kin.Wenna))).ThenRefused(RefusalReason.FactGone);
    }

    [Fact]
    public void Nobody_is_linked_to_themselves_or_is_their_own_ancestor()
    {
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Union { Id = new("u"), First = Kin.Wenna, Second = Kin.Wenna })).ThenRefused(RefusalReason.WithSelf);
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Between(Kin.Wenna, Kin.Wenna))).ThenRefused(RefusalReason.WithSelf);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Jory, Parent = Kin.Jory })).ThenRefused(RefusalReason.OwnAncestor);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Jory, Parent = Kin.Wenna })).ThenRefused(RefusalReason.OwnAncestor);
        Kin.Drawn().Given(Typical.Chair, Kin.Child(Kin.Wenna, "grandchild"))
            .When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Jory, Parent = new PersonId("grandchild") })).ThenRefused(RefusalReason.OwnAncestor);
    }

    [Fact]
    public void The_network_has_bonds_and_homes_and_no_kin()
    {
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Union { Id = new("u"), First = Kin.Wenna, Second = Kin.School })).ThenRefused(RefusalReason.NetworkLinked);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Jory, Parent = Kin.School })).ThenRefused(RefusalReason.NetworkLinked);
    }

    [Fact]
    public void The_same_parents_twice_or_none_are_refused()
    {
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Wenna, Union = Kin.Parents })).ThenRefused(RefusalReason.ParentsTwice);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Wenna })).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Wenna, Union = Kin.Parents, Parent = Kin.Jory })).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void A_household_has_people_once_each_and_a_name_that_fits()
    {
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Together())).ThenRefused(RefusalReason.HouseholdEmpty);
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Together(Kin.Wenna, Kin.Wenna))).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Together(Kin.Wenna) with { Name = new string('x', 81) })).ThenRefused(RefusalReason.NameTooLong, 80);
        Assert.Equal("Hill Row", Kin.Drawn().Given(Typical.Chair, Kin.Put(Kin.Together(Kin.Wenna) with { Name = " Hill \0 Row " })).Family().Households[0].Name);
    }

    [Fact]
    public void Values_that_no_screen_sends_are_not_understood()
    {
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Between(Kin.Wenna, Kin.Jory, (BondKind)77))).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Put(Kin.Between(Kin.Wenna, Kin.Jory, id: ""))).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Union { Id = new("u"), First = Kin.Wenna, Second = Kin.Jory, Kind = (UnionKind)77 })).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Union { Id = new("u"), First = Kin.Wenna, Second = Kin.Jory, Began = new PartialDate(-1) })).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Parentage { Id = new("p"), Child = Kin.Tamsin, Parent = Kin.Jory, Kind = (ParentageKind)77 })).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Put(new Family { People = [Kin.Of("p")] })).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void As_many_links_of_a_kind_are_kept_as_can_be_drawn()
    {
        Full(new Family { Bonds = [.. Numbers(501).Select(n => Kin.Between(Kin.Wenna, Kin.Jory, id: $"b{n}"))] });
        Full(new Family { Unions = [.. Numbers(500).Select(n => new Union { Id = new($"u{n}"), First = Kin.Tamsin, Second = Kin.Jory })] });
        Full(new Family { Households = [.. Numbers(41).Select(n => Kin.Together(Kin.Wenna) with { Id = new($"h{n}") })] });
        Kin.Drawn().Given(Typical.Chair, Kin.Put(new Family { Bonds = [.. Numbers(500).Select(n => Kin.Between(Kin.Wenna, Kin.Jory, id: $"b{n}"))] }));

        static void Full(Family links) => Kin.Drawn().When(Typical.Chair, Kin.Put(links)).ThenRefused(RefusalReason.TooManyLinks);
        static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);
    }
}
