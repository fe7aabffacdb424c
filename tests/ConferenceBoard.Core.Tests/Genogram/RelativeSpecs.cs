using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>Someone new beside someone who is there: in one act the person and the link.</summary>
public sealed class RelativeSpecs
{
    [Fact]
    public void A_second_parent_makes_a_union_with_the_first()
    {
        var family = Kin.Drawn().Family();
        var parentage = Assert.Single(family.Parentages);
        var union = Assert.Single(family.Unions);
        Assert.Equal((Kin.Wenna, union.Id, null), (parentage.Child, parentage.Union, parentage.Parent));
        Assert.Equal((Kin.Tamsin, Kin.Jory), (union.First, union.Second));
    }

    [Fact]
    public void A_third_parent_is_refused_unless_of_another_kind()
    {
        Kin.Drawn().When(Typical.Chair, Kin.Parent(Kin.Wenna, "third")).ThenRefused(RefusalReason.HasTwoParents);

        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Parent(Kin.Wenna, "carer", ParentageKind.Fostered)).Given(Typical.Chair, Kin.Parent(Kin.Wenna, "other", ParentageKind.Fostered));
        Assert.Equal(2, scene.Family().Parentages.Length);
        Assert.True(scene.Family().Unions[^1].Has(new("carer")) && scene.Family().Unions[^1].Has(new("other")));
        scene.When(Typical.Chair, Kin.Parent(Kin.Wenna, "third", ParentageKind.Fostered)).ThenRefused(RefusalReason.HasTwoParents);
    }

    [Fact]
    public void Two_parents_who_are_no_couple_are_two_parents()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Kin.Add("wenna")).Given(Typical.Chair, Kin.Parent(Kin.Wenna, "tamsin")).Given(Typical.Chair, Kin.Add("jory"))
            .Given(Typical.Chair, Kin.Put(new Parentage { Id = new("apart"), Child = Kin.Wenna, Parent = Kin.Jory }));
        scene.When(Typical.Chair, Kin.Parent(Kin.Wenna, "third")).ThenRefused(RefusalReason.HasTwoParents);
    }

    [Fact]
    public void A_child_goes_to_the_latest_union_that_goes_on()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Partner(Kin.Tamsin, "lee")).Given(Typical.Chair, Kin.Child(Kin.Tamsin, "baby"));
        Assert.Equal(new UnionId("lee-u"), Of(scene, "baby").Union);

        var ended = scene.Family().Unions[^1];
        scene.Given(Typical.Chair, new PutLinks(new Family { Unions = [ended with { End = UnionEnd.Separated }] }, scene.Family()));
        Assert.Equal(Kin.Parents, Of(scene.Given(Typical.Chair, Kin.Child(Kin.Tamsin, "next")), "next").Union);
    }

    [Fact]
    public void A_child_goes_to_the_union_that_is_named_or_to_one_parent_alone()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Partner(Kin.Tamsin, "lee"))
            .Given(Typical.Chair, Kin.Child(Kin.Tamsin, "a", Kin.Parents)).Given(Typical.Chair, Kin.Child(Kin.Tamsin, "b", alone: true)).Given(Typical.Chair, Kin.Child(Kin.Wenna, "c"));
        Assert.Equal((Kin.Parents, null), (Of(scene, "a").Union, Of(scene, "a").Parent));
        Assert.Equal((null, Kin.Tamsin), (Of(scene, "b").Union, Of(scene, "b").Parent));
        Assert.Equal((null, Kin.Wenna), (Of(scene, "c").Union, Of(scene, "c").Parent));

        scene.When(Typical.Chair, Kin.Child(Kin.Wenna, "d", Kin.Parents)).ThenRefused(RefusalReason.FactGone);
        scene.When(Typical.Chair, Kin.Child(Kin.Tamsin, "d", new UnionId("none"))).ThenRefused(RefusalReason.FactGone);
    }

    [Fact]
    public void A_sibling_has_the_same_parents()
    {
        var sibling = Of(Kin.Drawn().Given(Typical.Chair, Kin.Sibling(Kin.Wenna, "sky", ParentageKind.Adopted)), "sky");
        Assert.Equal((Kin.Parents, ParentageKind.Adopted), (sibling.Union, sibling.Kind));
    }

    [Fact]
    public void A_sibling_of_someone_without_parents_gets_a_parent_of_whom_nothing_is_known()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Sibling(Kin.Tamsin, "aunt", ParentageKind.Fostered));
        Assert.Equal(new Person { Id = new("aunt-x") }, scene.Family().Person(new("aunt-x")));
        Assert.Equal((new PersonId("aunt-x"), ParentageKind.Fostered), (Of(scene, "aunt").Parent, Of(scene, "aunt").Kind));
        Assert.Equal((new PersonId("aunt-x"), ParentageKind.Birth), (Of(scene, "tamsin").Parent, Of(scene, "tamsin").Kind));

        Assert.Equal(Kin.Drawn().Family(), scene.Given(Typical.Chair, new UndoFamilyChange()).Family());
    }

    [Fact]
    public void A_partner_makes_a_union()
    {
        var union = Kin.Drawn().Given(Typical.Chair, Kin.Partner(Kin.Tamsin, "lee")).Family().Unions[^1];
        Assert.Equal((Kin.Tamsin, new PersonId("lee"), UnionKind.NotSaid), (union.First, union.Second, union.Kind));
    }

    [Fact]
    public void The_network_has_no_relatives()
    {
        foreach (var relation in Enum.GetValues<Relation>())
        {
            Kin.Drawn().When(Typical.Chair, new AddRelative(Kin.School, relation, Kin.Of("new"))).ThenRefused(RefusalReason.NetworkLinked);
            Kin.Drawn().When(Typical.Chair, new AddRelative(Kin.Wenna, relation, Kin.Of("new", network: NetworkKind.Friend))).ThenRefused(RefusalReason.NotUnderstood);
        }
    }

    [Fact]
    public void A_child_not_born_has_parents_and_siblings_and_nobody_else()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, new AddRelative(Kin.Tamsin, Relation.Child, Kin.Of("bump") with { Pregnancy = PregnancyKind.Expected }));
        scene.When(Typical.Chair, Kin.Partner(new("bump"), "new")).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, Kin.Child(new("bump"), "new")).ThenRefused(RefusalReason.NotUnderstood);
        scene.Given(Typical.Chair, Kin.Sibling(new("bump"), "twin"));
    }

    [Fact]
    public void What_is_not_there_or_makes_no_sense_is_refused()
    {
        Kin.Drawn().When(Typical.Chair, Kin.Child(new("nobody"), "new")).ThenRefused(RefusalReason.FactGone);
        Kin.Drawn().When(Typical.Chair, Kin.Child(Kin.Tamsin, "jory")).ThenRefused(RefusalReason.AlreadyThere);
        Kin.Drawn().When(Typical.Chair, new AddRelative(Kin.Wenna, Relation.Child, null!)).ThenRefused(RefusalReason.AlreadyThere);
        Kin.Drawn().When(Typical.Chair, new AddRelative(Kin.Wenna, (Relation)77, Kin.Of("new"))).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, new AddRelative(Kin.Wenna, Relation.Child, Kin.Of("new"), Kind: (ParentageKind)77)).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Child(Kin.Wenna, new string('x', 63))).ThenRefused(RefusalReason.NotUnderstood);
        Kin.Drawn().When(Typical.Chair, Kin.Child(Kin.Wenna, new string('x', 62))).ThenAccepted();
        Kin.Drawn().When(Typical.Chair, new AddRelative(Kin.Wenna, Relation.Child, Kin.Of("new", new string('x', 81)))).ThenRefused(RefusalReason.NameTooLong, 80);
    }

    private static Parentage Of(Scene scene, string child) => scene.Family().Parentages.Single(p => p.Child == new PersonId(child));
}
