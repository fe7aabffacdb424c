using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>The social worker draws, and the father is hidden from everyone but the chair: what they see of him is nothing, and he stays.</summary>
public sealed class HiddenSpecs
{
    public static TheoryData<Role> Helpers => [Role.NoteTaker, Role.SocialWorker];

    [Theory]
    [MemberData(nameof(Helpers))]
    public void A_hidden_person_cannot_be_told_from_one_who_never_was(Role role)
    {
        foreach (var command in About(Kin.Jory))
            FatherHidden().When(Typical.Of(role), command).ThenRefused(RefusalReason.FactGone);
        foreach (var fact in new FactId[] { Kin.Jory, Kin.Parents })
            FatherHidden().When(Typical.Of(role), Kin.Remove(fact)).ThenNothing();

        static ConferenceCommand[] About(PersonId id) =>
        [
            Kin.Child(id, "new"), Kin.Parent(id, "new"), new EditPerson(Kin.Of(id.Value), Kin.Of(id.Value, "x")), new PlacePerson(id, null), Kin.Restrict(id, Audience.Professionals),
            Kin.Put(Kin.Between(id, Kin.Wenna)), Kin.Put(Kin.Together(id)), Kin.Child(Kin.Tamsin, "new", Kin.Parents),
            Kin.Put(new Parentage { Id = new("p"), Child = Kin.School, Union = Kin.Parents }), Kin.Restrict(Kin.Parents, Audience.Professionals),
        ];
    }

    [Fact]
    public void A_second_parent_given_by_who_sees_one_takes_nothing_from_the_hidden_one()
    {
        var scene = FatherHidden().Given(Typical.SocialWorker, Kin.Parent(Kin.Wenna, "lee"));
        Assert.Equal([Kin.Tamsin, new("lee")], scene.SeenBy(Typical.SocialWorker).Family.Index.ParentsOf(Kin.Wenna).ToHashSet());
        Assert.Contains(Kin.Jory, scene.Family().Index.ParentsOf(Kin.Wenna));
        scene.When(Typical.SocialWorker, Kin.Parent(Kin.Wenna, "third")).ThenRefused(RefusalReason.HasTwoParents);
    }

    [Fact]
    public void How_someone_is_the_child_of_the_parent_seen_is_changed_for_both()
    {
        var scene = FatherHidden();
        var seen = scene.SeenBy(Typical.SocialWorker).Family;
        Assert.Equal((null, Kin.Tamsin), (seen.Parentages[0].Union, seen.Parentages[0].Parent));

        scene.Given(Typical.SocialWorker, new PutLinks(new Family { Parentages = [seen.Parentages[0] with { Kind = ParentageKind.Adopted }] }, seen));
        Assert.Equal((Kin.Parents, ParentageKind.Adopted), (scene.Family().Parentages[0].Union, scene.Family().Parentages[0].Kind));
    }

    [Fact]
    public void Another_parent_in_place_of_the_one_seen_leaves_the_hidden_one()
    {
        var scene = FatherHidden().Given(Typical.Chair, Kin.Restrict(Kin.Birth, Audience.Professionals)).Given(Typical.SocialWorker, Kin.Add("lee"));
        var seen = scene.SeenBy(Typical.SocialWorker).Family;
        scene.Given(Typical.SocialWorker, new PutLinks(new Family { Parentages = [seen.Parentages[0] with { Parent = new PersonId("lee") }] }, seen));

        Assert.Equal([new("lee"), Kin.Jory], scene.Family().Index.ParentsOf(Kin.Wenna));
        Assert.All(scene.Family().Parentages, p => Assert.Equal(Audience.Professionals, scene.State.Genogram.RestrictionOf(p.Id).Audience));
        Assert.Equal([new("lee")], scene.SeenBy(Typical.SocialWorker).Family.Index.ParentsOf(Kin.Wenna));
    }

    [Fact]
    public void Taking_off_the_parent_seen_leaves_the_hidden_one_and_undo_brings_both_back()
    {
        foreach (FactId fact in new FactId[] { Kin.Birth, Kin.Tamsin })
        {
            var scene = FatherHidden().Given(Typical.SocialWorker, Kin.Remove(fact));
            Assert.Equal([Kin.Jory], scene.Family().Index.ParentsOf(Kin.Wenna));
            Assert.Empty(scene.SeenBy(Typical.SocialWorker).Family.Parentages);

            scene.Given(Typical.SocialWorker, new UndoFamilyChange());
            Assert.Equal(FatherHidden().Family().Facts(), scene.Family().Facts());
        }
    }

    [Fact]
    public void A_home_keeps_those_who_are_hidden()
    {
        var scene = FatherHidden().Given(Typical.Chair, Kin.Put(Kin.Together(Kin.Jory, Kin.Wenna)));
        var seen = scene.SeenBy(Typical.SocialWorker).Family;
        scene.Given(Typical.SocialWorker, new PutLinks(new Family { Households = [seen.Households[0] with { Members = [Kin.Tamsin] }] }, seen));
        Assert.Equal([Kin.Jory, Kin.Tamsin], scene.Family().Households[0].Members.ToHashSet());

        scene.Given(Typical.SocialWorker, Kin.Remove(Kin.Home));
        Assert.Equal(Kin.Jory, Assert.Single(scene.Family().Households[0].Members));
        Assert.Empty(scene.SeenBy(Typical.SocialWorker).Family.Households);
    }

    [Fact]
    public void A_union_whose_children_are_all_hidden_goes_and_they_stay_the_children_of_both()
    {
        var scene = Kin.Begun().Given(Typical.Chair, Kin.Hide(Kin.Wenna)).Given(Typical.SocialWorker, Kin.Remove(Kin.Parents));
        Assert.Empty(scene.Family().Unions);
        Assert.Equal([Kin.Tamsin, Kin.Jory], scene.Family().Index.ParentsOf(Kin.Wenna));

        var link = Kin.Begun().Given(Typical.Chair, Kin.Hide(Kin.Birth)).Given(Typical.SocialWorker, Kin.Remove(Kin.Parents));
        Assert.Equal([Kin.Tamsin, Kin.Jory], link.Family().Index.ParentsOf(Kin.Wenna));
        Assert.Empty(link.SeenBy(Typical.SocialWorker).Family.Parentages);
    }

    [Fact]
    public void Undo_goes_on_over_what_the_chair_changed_unseen()
    {
        // A home that only the chair knows of lost Tamsin with her, and got the school since.
        var scene = Kin.Begun().Given(Typical.Chair, Kin.Put(Kin.Together(Kin.Tamsin, Kin.Wenna))).Given(Typical.Chair, Kin.Hide(Kin.Home)).Given(Typical.SocialWorker, Kin.Remove(Kin.Tamsin));
        var seen = scene.Family();
        scene.Given(Typical.Chair, new PutLinks(new Family { Households = [seen.Households[0] with { Members = [Kin.Wenna, Kin.School] }] }, seen));

        scene.Given(Typical.SocialWorker, new UndoFamilyChange());
        Assert.NotNull(scene.Family().Person(Kin.Tamsin));
        Assert.Equal([Kin.Wenna, Kin.School], scene.Family().Households[0].Members.ToHashSet());
    }

    [Fact]
    public void Undo_takes_off_who_was_added_with_what_the_chair_linked_unseen()
    {
        var scene = FatherHidden().Given(Typical.SocialWorker, Kin.Add("new")).Given(Typical.Chair, Kin.Put(Kin.Between(Kin.Jory, new("new")))).Given(Typical.SocialWorker, new UndoFamilyChange());
        Assert.Equal(FatherHidden().Family(), scene.Family());
    }

    [Fact]
    public void Undo_leaves_those_who_were_hidden_since_in_their_home_and_with_their_child()
    {
        var home = Kin.Begun().Given(Typical.SocialWorker, Kin.Put(Kin.Together(Kin.Jory, Kin.Wenna))).Given(Typical.Chair, Kin.Hide(Kin.Jory)).Given(Typical.SocialWorker, new UndoFamilyChange());
        Assert.Equal(Kin.Jory, Assert.Single(home.Family().Households[0].Members));
        Assert.Empty(home.SeenBy(Typical.SocialWorker).Family.Households);

        var child = Kin.Begun().Given(Typical.Chair, Kin.Add("sky")).Given(Typical.SocialWorker, Kin.Put(new Parentage { Id = new("p"), Child = new("sky"), Union = Kin.Parents }))
            .Given(Typical.Chair, Kin.Hide(Kin.Jory)).Given(Typical.SocialWorker, new UndoFamilyChange());
        Assert.Equal([Kin.Jory], child.Family().Index.ParentsOf(new("sky")));
        Assert.Empty(child.SeenBy(Typical.SocialWorker).Family.Index.ParentsOf(new("sky")));
    }

    [Fact]
    public void What_only_the_chair_may_see_is_seen_by_nobody_else_whatever_their_role()
    {
        var scene = FatherHidden();
        foreach (var who in Typical.Everyone.Where(w => w != Typical.Chair))
        {
            Assert.DoesNotContain("Jory", Walks.Portrait.Of(Core.Views.GenogramView.For(scene.State, scene[who])), StringComparison.Ordinal);
            Assert.DoesNotContain("jory", Walks.Portrait.Of(Core.Views.GenogramView.For(scene.State, scene[who])), StringComparison.Ordinal);
        }

        Assert.NotNull(scene.SeenBy(Typical.Chair).Family.Person(Kin.Jory));
    }

    [Fact]
    public void Who_is_hidden_and_how_many_makes_no_difference_to_what_the_others_see()
    {
        var one = Kin.Begun().Given(Typical.Chair, Kin.Add("x1")).Given(Typical.Chair, Kin.Hide(new("x1")));
        var more = Kin.Begun().Given(Typical.Chair, Kin.Add("x1")).Given(Typical.Chair, Kin.Child(new("x1"), "x2")).Given(Typical.Chair, Kin.Put(Kin.Together(new("x2"), Kin.Wenna)))
            .Given(Typical.Chair, new PlacePerson(new("x1"), new(-800, 0)));
        foreach (var fact in new FactId[] { new("x1"), new("x2"), Kin.Home })
            more.Given(Typical.Chair, Kin.Hide(fact));

        foreach (var who in Typical.Everyone.Where(w => w != Typical.Chair))
            Assert.Equal(Walks.Portrait.Of(one.SeenBy(who)), Walks.Portrait.Of(more.SeenBy(who)));
    }

    private static Scene FatherHidden() => Kin.Begun().Given(Typical.Chair, Kin.Hide(Kin.Jory));
}
