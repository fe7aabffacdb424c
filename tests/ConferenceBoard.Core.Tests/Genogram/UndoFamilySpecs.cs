using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Genogram;
using ConferenceBoard.Core.People;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Core.Tests.Genogram;

/// <summary>Undo takes back the asker's own last change of the genogram, and never the work of another.</summary>
public sealed class UndoFamilySpecs
{
    private static readonly UndoFamilyChange Undo = new();

    [Fact]
    public void There_is_nothing_to_undo_for_someone_who_drew_nothing()
    {
        Kin.Drawn().When(Typical.Chair, Undo).ThenRefused(RefusalReason.NothingToUndo);
        Kin.Drawn().When(null, Undo).ThenRefused(RefusalReason.NothingToUndo);
    }

    [Fact]
    public void Every_kind_of_change_is_taken_back()
    {
        ConferenceCommand[] all =
        [
            Kin.Add("new"), Kin.Parent(Kin.Tamsin, "new"), Kin.Partner(Kin.Wenna, "new"), Kin.Child(Kin.Jory, "new"), Kin.Sibling(Kin.Jory, "new"),
            new EditPerson(Kin.Drawn().Family().People[0], Kin.Drawn().Family().People[0] with { Name = "Wen", Note = "Note" }), Kin.Put(Kin.Together(Kin.Jory)),
            Kin.Put(Kin.Between(Kin.Jory, Kin.School)), Kin.Remove(Kin.Wenna), Kin.Remove(Kin.Tamsin), Kin.Remove(Kin.Birth), Kin.Remove(Kin.School),
            new ImportFamily(new Family { People = [Kin.Of("new"), Kin.Of("newer")] }), new PlacePerson(Kin.Jory, new Spot(500, 0)), new PlacePerson(Kin.School, null),
            Kin.Hide(Kin.Jory), Kin.Restrict(Kin.School, Audience.Everyone), new TidyUp(false, Prepared().State.Genogram.Stamp),
        ];
        foreach (var command in all)
        {
            var (scene, before) = (Prepared(), Prepared().State.Genogram);
            scene.Given(Typical.Chair, command);
            Assert.False(string.Equals(Picture(before), Picture(scene.State.Genogram), StringComparison.Ordinal), $"{command} changed nothing");
            Assert.Equal(Picture(before), Picture(scene.Given(Typical.Chair, Undo).State.Genogram));
            scene.When(Typical.Chair, Undo).ThenRefused(RefusalReason.NothingToUndo);
        }

        static string Picture(GenogramState g) =>
            $"{g.Family.Facts()} {Walks.Portrait.Of(g.Restrictions)} {Walks.Portrait.Of(g.Pins)} {g.AgeOrder}";
    }

    [Fact]
    public void Changes_are_undone_one_after_another()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Partner(Kin.Wenna, "lee")).Given(Typical.Chair, Kin.Child(Kin.Wenna, "baby"));
        scene.Given(Typical.Chair, Kin.Edit(scene, new("baby"), p => p with { Name = "Bran" })).Given(Typical.Chair, Kin.Remove(new("lee")));
        for (var n = 0; n < 4; n++)
            scene.Given(Typical.Chair, Undo);
        Assert.Equal(Kin.Drawn().Family(), scene.Family());
    }

    [Fact]
    public void What_another_has_built_on_is_not_undone()
    {
        Kin.Drawn().Given(Typical.Chair, Kin.Remove(Kin.School)).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        Kin.Drawn().Given(Typical.Chair, Kin.Put(Kin.Between(Kin.School, Kin.Wenna))).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        var edited = Kin.Drawn();
        edited.Given(Typical.Chair, Kin.Edit(edited, Kin.School, p => p with { Name = "Mill School" })).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        edited.Given(Typical.Chair, Undo).Given(Typical.SocialWorker, Undo);
        Assert.Null(edited.Family().Person(Kin.School));
    }

    [Fact]
    public void The_work_of_another_stays()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Add("mine")).Given(Typical.NoteTaker, Kin.Add("theirs")).Given(Typical.NoteTaker, Kin.Partner(Kin.Wenna, "lee"));
        scene.Given(Typical.Chair, Undo);
        Assert.Equal(Kin.Drawn().Given(Typical.NoteTaker, Kin.Add("theirs")).Given(Typical.NoteTaker, Kin.Partner(Kin.Wenna, "lee")).Family(), scene.Family());
    }

    [Fact]
    public void Those_whom_another_placed_stay_placed()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, new PlacePerson(Kin.Wenna, new Spot(300, 0))).Given(Typical.NoteTaker, new PlacePerson(Kin.Jory, new Spot(500, 0)));
        Assert.Equal([new(Kin.Jory, new Spot(500, 0))], scene.Given(Typical.Chair, Undo).State.Genogram.Pins);

        Kin.Drawn().Given(Typical.Chair, new PlacePerson(Kin.Wenna, new Spot(300, 0))).Given(Typical.NoteTaker, new PlacePerson(Kin.Wenna, new Spot(400, 0)))
            .When(Typical.Chair, Undo).ThenRefused(RefusalReason.BuiltOn);
        Kin.Drawn().Given(Typical.Chair, new PlacePerson(Kin.School, new Spot(300, 0))).Given(Typical.NoteTaker, Kin.Remove(Kin.School))
            .When(Typical.Chair, Undo).ThenAccepted();
    }

    [Fact]
    public void Who_was_let_go_of_by_another_since_is_not_placed_again()
    {
        // Even where both came to the same.
        Mine().Given(Typical.NoteTaker, new PlacePerson(Kin.Wenna, new Spot(400, 0))).Given(Typical.SocialWorker, new PlacePerson(Kin.Wenna, null))
            .When(Typical.Chair, Undo).ThenRefused(RefusalReason.BuiltOn);
        var scene = Mine().Given(Typical.NoteTaker, new PlacePerson(Kin.Wenna, new Spot(400, 0))).Given(Typical.NoteTaker, Undo);
        Assert.Equal(new Spot(300, 0), scene.Given(Typical.Chair, Undo).State.Genogram.Pins[Kin.Wenna]);
        Assert.Empty(scene.Given(Typical.Chair, Undo).State.Genogram.Pins);

        static Scene Mine() => Kin.Drawn().Given(Typical.Chair, new PlacePerson(Kin.Wenna, new Spot(300, 0))).Given(Typical.Chair, new PlacePerson(Kin.Wenna, null));
    }

    [Fact]
    public void The_switch_for_age_order_stays_as_another_turned_it()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, new PlacePerson(Kin.Wenna, new Spot(300, 0)));
        scene.Given(Typical.NoteTaker, new TidyUp(false, scene.State.Genogram.Stamp)).Given(Typical.Chair, Undo);
        Assert.False(scene.State.Genogram.AgeOrder);
    }

    [Fact]
    public void What_was_removed_comes_back_as_restricted_and_as_placed_as_it_was()
    {
        var scene = Kin.Drawn().Given(Typical.Chair, Kin.Restrict(Kin.Jory, Audience.Professionals, Typical.Teacher)).Given(Typical.Chair, Kin.Hide(Kin.Parents))
            .Given(Typical.Chair, new PlacePerson(Kin.Jory, new Spot(300, 0)));
        var before = scene.State.Genogram;
        scene.Given(Typical.Chair, Kin.Remove(Kin.Jory)).Given(Typical.Chair, Undo);
        Assert.Equal(Walks.Portrait.Of(before.Restrictions), Walks.Portrait.Of(scene.State.Genogram.Restrictions));
        Assert.Equal(new Spot(300, 0), scene.State.Genogram.Pins[Kin.Jory]);
    }

    [Fact]
    public void Undo_never_opens_what_the_chair_has_decided_on_since()
    {
        Kept().Given(Typical.Chair, Kin.Hide(Kin.Wenna)).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        Kept().Given(Typical.Chair, Kin.Restrict(Kin.Wenna, Audience.Professionals, Typical.Dad)).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);

        // Even where the chair comes to the same.
        Kept().Given(Typical.Chair, Kin.Hide(Kin.Wenna)).Given(Typical.Chair, Kin.Restrict(Kin.Wenna, Audience.Professionals)).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        Kept().Given(Typical.Chair, Kin.Hide(Kin.Wenna)).Given(Typical.Chair, Undo).Given(Typical.SocialWorker, Undo);

        static Scene Kept() => Kin.Begun().Given(Typical.SocialWorker, Kin.Restrict(Kin.Wenna, Audience.Professionals));
    }

    [Fact]
    public void What_the_chair_has_hidden_since_is_not_changed_back_and_reads_as_gone()
    {
        var scene = Kin.Begun();
        scene.Given(Typical.SocialWorker, Kin.Edit(scene, Kin.Wenna, p => p with { Name = "Wen" })).Given(Typical.Chair, Kin.Hide(Kin.Wenna));
        scene.When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        Kin.Begun().Given(Typical.SocialWorker, Kin.Add("new")).Given(Typical.Chair, Kin.Hide(new("new"))).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        Kin.Begun().Given(Typical.SocialWorker, Kin.Add("new")).Given(Typical.Chair, Kin.Remove(new("new"))).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        Kin.Begun().Given(Typical.SocialWorker, Kin.Put(Kin.Between(Kin.Jory, Kin.Wenna))).Given(Typical.Chair, Kin.Hide(Kin.Jory)).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
    }

    [Fact]
    public void Removed_by_one_and_restricted_before_by_another_comes_back_restricted()
    {
        var scene = Kin.Begun().Given(Typical.Chair, Kin.Hide(Kin.School)).Given(Typical.Chair, Kin.Restrict(Kin.School, Audience.Everyone))
            .Given(Typical.SocialWorker, Kin.Remove(Kin.School)).Given(Typical.Chair, Undo).Given(Typical.SocialWorker, Undo);
        Assert.NotNull(scene.Family().Person(Kin.School));
        Assert.Null(scene.SeenBy(Typical.SocialWorker).Family.Person(Kin.School));
        Assert.Null(scene.SeenBy(Typical.Mum).Family.Person(Kin.School));
    }

    [Fact]
    public void What_a_change_did_unseen_is_taken_back_with_it()
    {
        // Wenna is hidden, and so is that she is the child of the two; neither link is kept from anyone by itself.
        foreach (var fact in new FactId[] { Kin.Parents, Kin.Tamsin })
        {
            var scene = Hidden(Kin.Wenna).Given(Typical.SocialWorker, Kin.Remove(fact)).Given(Typical.SocialWorker, Undo);
            Assert.Equal(Kin.Drawn().Family().Facts(), scene.Family().Facts());
        }

        var father = OtherMother();
        Assert.Equal([new("lee"), Kin.Jory], father.Family().Index.ParentsOf(Kin.Wenna));
        Assert.Equal([Kin.Jory, Kin.Tamsin], father.Given(Typical.SocialWorker, Undo).Family().Index.ParentsOf(Kin.Wenna).ToHashSet());
    }

    [Fact]
    public void A_child_who_is_hidden_loses_no_parent_where_the_chair_has_changed_how_they_are_one()
    {
        foreach (var fact in new FactId[] { Kin.Wenna, Kin.Birth })
        {
            foreach (var half in new[] { 0, 1 })
            {
                var scene = Hidden(fact).Given(Typical.SocialWorker, Kin.Remove(Kin.Parents));
                scene.Given(Typical.Chair, Adopted(scene, half)).Given(Typical.SocialWorker, Undo);
                Assert.Equal([Kin.Tamsin, Kin.Jory], scene.Family().Index.ParentsOf(Kin.Wenna).ToHashSet());
                Assert.Equal(ParentageKind.Adopted, scene.Family().Parentages[half].Kind);
                Assert.Single(scene.SeenBy(Typical.SocialWorker).Family.Unions);
            }
        }

        var father = OtherMother();
        father.Given(Typical.Chair, Adopted(father, 1)).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);

        static PutLinks Adopted(Scene scene, int half) =>
            new(new Family { Parentages = [scene.Family().Parentages[half] with { Kind = ParentageKind.Adopted }] }, scene.Family());
    }

    [Fact]
    public void Who_was_hidden_since_keeps_the_child_they_were_given()
    {
        // Wenna was Tamsin's; the social worker put Lee in Tamsin's place, and the chair has hidden Lee.
        var scene = Kin.Begun().Given(Typical.Chair, Kin.Remove(Kin.Jory)).Given(Typical.SocialWorker, Kin.Add("lee"));
        var seen = scene.Family();
        scene.Given(Typical.SocialWorker, new PutLinks(new Family { Parentages = [seen.Parentages[0] with { Parent = new PersonId("lee") }] }, seen));
        scene.Given(Typical.Chair, Kin.Hide(new("lee"))).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.BuiltOn);
        scene.Given(Typical.Chair, Undo).Given(Typical.SocialWorker, Undo);
        Assert.Equal([Kin.Tamsin], scene.Family().Index.ParentsOf(Kin.Wenna));
    }

    [Fact]
    public void What_went_unseen_comes_back_though_it_is_for_everyone_by_now()
    {
        var scene = Hidden(Kin.Birth).Given(Typical.SocialWorker, Kin.Remove(Kin.Tamsin)).Given(Typical.Chair, Undo).Given(Typical.SocialWorker, Undo);
        Assert.Equal(Kin.Drawn().Family().Facts(), scene.Family().Facts());
    }

    [Fact]
    public void Who_draws_no_more_undoes_no_more() =>
        Kin.Begun().Given(Typical.Chair, new ChangeRole(Typical.SocialWorker.Id, Role.Professional)).When(Typical.SocialWorker, Undo).ThenRefused(RefusalReason.GenogramNotYours);

    [Fact]
    public void Thirty_changes_are_remembered()
    {
        var scene = Kin.Drawn();
        for (var n = 0; n < Limits.UndoDepth + 3; n++)
            scene.Given(Typical.Chair, Kin.Add($"n{n}"));
        for (var n = 0; n < Limits.UndoDepth; n++)
            scene.Given(Typical.Chair, Undo);
        scene.When(Typical.Chair, Undo).ThenRefused(RefusalReason.NothingToUndo);
        Assert.Equal(7, scene.Family().People.Length);
    }

    private static Scene Hidden(FactId fact) => Kin.Begun().Given(Typical.Chair, Kin.Hide(fact));

    /// <summary>The social worker, who knows of no father, has put Lee in the mother's place; he is the father by a link of his own.</summary>
    private static Scene OtherMother()
    {
        var scene = Hidden(Kin.Jory).Given(Typical.SocialWorker, Kin.Add("lee"));
        var seen = scene.SeenBy(Typical.SocialWorker).Family;
        return scene.Given(Typical.SocialWorker, new PutLinks(new Family { Parentages = [seen.Parentages[0] with { Parent = new PersonId("lee") }] }, seen));
    }

    private static Scene Prepared() => Kin.Drawn().Given(null, Kin.Restrict(Kin.School, Audience.Professionals)).Given(null, new PlacePerson(Kin.School, new Spot(1, 900)));
}
