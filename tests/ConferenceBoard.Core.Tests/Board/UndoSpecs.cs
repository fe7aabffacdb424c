using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Board;

/// <summary>Undo takes back the asker's own last change, and never the work of another.</summary>
public sealed class UndoSpecs
{
    private static readonly CardId Card = Id.Card(1);
    private static readonly CardId Other = Id.Card(2);

    [Fact]
    public void There_is_nothing_to_undo_for_someone_who_did_nothing()
    {
        Two().When(Typical.Observer, new UndoLast()).ThenRefused(RefusalReason.NothingToUndo);
        Two().When(null, new UndoLast()).ThenRefused(RefusalReason.NothingToUndo);
    }

    [Fact]
    public void Edits_are_undone_one_after_another_and_at_last_the_writing()
    {
        var scene = Two().Given(Typical.Mum, new EditCardText(Card, 1, "Two")).Given(Typical.Mum, new EditCardText(Card, 2, "Three"));

        scene.Given(Typical.Mum, new UndoLast());
        Assert.Equal("Two", scene[Card].Text);
        scene.Given(Typical.Mum, new UndoLast());
        Assert.Equal("One", scene[Card].Text);
        scene.Given(Typical.Mum, new UndoLast());
        Assert.Equal(CardStanding.Removed, scene[Card].Standing);
        scene.When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.NothingToUndo);
    }

    [Fact]
    public void After_an_undo_someone_may_go_on_and_undo_that_too()
    {
        var scene = Two().Given(Typical.Mum, new EditCardText(Card, 1, "Two")).Given(Typical.Mum, new UndoLast()).Given(Typical.Mum, new EditCardText(Card, 3, "Four"));

        scene.Given(Typical.Mum, new UndoLast());
        Assert.Equal("One", scene[Card].Text);
    }

    [Fact]
    public void What_someone_has_built_on_is_not_undone()
    {
        Two().Given(Typical.Chair, new EditCardText(Card, 1, "Two")).When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
        Two().Given(Typical.Mum, new EditCardText(Card, 1, "Two")).Given(Typical.Chair, new EditCardText(Card, 2, "Three"))
            .When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
        Two().Given(Typical.Mum, new MoveCard(Card, Column.WorkingWell, null)).Given(Typical.Chair, new MoveCard(Card, Column.ChildsVoice, null))
            .When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
        Two().Given(Typical.Chair, new RemoveCard(Card)).When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
        Two().Given(Typical.Chair, new RemoveCard(Card)).Given(Typical.NoteTaker, new RestoreCard(Card)).When(Typical.Chair, new UndoLast())
            .ThenRefused(RefusalReason.BuiltOn);
    }

    [Fact]
    public void Once_the_other_takes_their_change_back_mine_can_be_undone_again()
    {
        var scene = Two().Given(Typical.Mum, new EditCardText(Card, 1, "Two")).Given(Typical.Chair, new EditCardText(Card, 2, "Three")).Given(Typical.Chair, new UndoLast());

        scene.Given(Typical.Mum, new UndoLast());
        Assert.Equal("One", scene[Card].Text);
    }

    [Fact]
    public void Text_place_and_marks_are_undone_apart()
    {
        var scene = Two().Given(Typical.Mum, new EditCardText(Card, 1, "Two")).Given(Typical.Chair, new MoveCard(Card, Column.WorkingWell, null));

        scene.Given(Typical.Mum, new UndoLast());
        Assert.Equal(("One", Column.WorkingWell), (scene[Card].Text, scene[Card].Column));
    }

    [Fact]
    public void A_move_is_undone_to_where_the_card_stood_with_the_strand_it_had()
    {
        var marks = Ask.Plain(Column.WorriedAbout) with { Strand = Strand.PastHarm };
        var scene = Two().Given(Typical.Chair, new MarkCard(Other, marks)).Given(Typical.Chair, new MoveCard(Other, Column.WorkingWell, null));

        scene.Given(Typical.Chair, new UndoLast());
        Assert.Equal([Card, Other], scene.State.Board.In(Column.WorriedAbout));
        Assert.Equal(Strand.PastHarm, scene[Other].Marks.Strand);
    }

    [Fact]
    public void Undoing_a_move_keeps_what_another_has_marked_since()
    {
        var marks = Ask.Plain(Column.WorriedAbout) with { Strand = Strand.PastHarm, WhoseName = "Mum" };
        var within = Two().Given(Typical.Mum, new MoveCard(Card, Column.WorriedAbout, Other)).Given(Typical.Chair, new MarkCard(Card, marks));
        within.Given(Typical.Mum, new UndoLast());
        Assert.Equal([Card, Other], within.State.Board.In(Column.WorriedAbout));
        Assert.Equal(marks, within[Card].Marks);

        Two().Given(Typical.Mum, new MoveCard(Card, Column.NeedsToHappen, null))
            .Given(Typical.Chair, new MarkCard(Card, Ask.Plain(Column.NeedsToHappen) with { Strand = Strand.NextStep }))
            .When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
    }

    [Fact]
    public void Marks_are_undone_to_a_strand_of_the_column_the_card_is_in_now()
    {
        var scene = Two().Given(Typical.Mum, new MarkCard(Card, Ask.Plain(Column.WorriedAbout) with { WhoseName = "Mum", Strand = Strand.PastHarm }))
            .Given(Typical.Chair, new MoveCard(Card, Column.WorkingWell, null)).Given(Typical.Mum, new UndoLast());

        Assert.Equal(Ask.Plain(Column.WorkingWell), scene[Card].Marks);
    }

    [Fact]
    public void A_restriction_is_undone_by_the_chair()
    {
        var scene = Two().Given(Typical.Chair, Ask.Restrict(Card, Audience.Professionals, Typical.Dad)).Given(Typical.Chair, new UndoLast());

        Assert.Equal(Audience.Everyone, scene[Card].Audience);
        Assert.Empty(scene[Card].WithheldFrom);
    }

    [Fact]
    public void A_card_removed_comes_back_to_its_place()
    {
        var scene = Two().Given(Typical.Mum, new RemoveCard(Card)).Given(Typical.Mum, new UndoLast());
        Assert.Equal([Card, Other], scene.State.Board.In(Column.WorriedAbout));
    }

    [Fact]
    public void An_acceptance_and_a_return_are_undone_to_the_tray()
    {
        foreach (ConferenceCommand command in new ConferenceCommand[] { new AcceptCard(Other), new ReturnCard(Other) })
        {
            var scene = Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).Given(Typical.Dad, Ask.Add(Other))
                .Given(Typical.Chair, command).Given(Typical.Chair, new UndoLast());
            Assert.Equal([Other], scene.State.Board.Tray);
            Assert.Empty(scene.State.Board.In(Column.WorriedAbout));
        }
    }

    [Fact]
    public void A_merge_is_undone_to_two_cards_as_they_were()
    {
        var scene = Two().Given(Typical.Chair, Ask.Restrict(Other, Audience.Professionals, Typical.Teacher)).Given(Typical.Chair, new MergeCards(Card, Other, "Both"));
        scene.When(Typical.Chair, new UndoLast());

        scene.Then<CardsParted>();
        Assert.Equal([Card, Other], scene.State.Board.In(Column.WorriedAbout));
        Assert.Equal(("One", Audience.Everyone), (scene[Card].Text, scene[Card].Audience));
        Assert.Equal(("Second", Audience.Professionals), (scene[Other].Text, scene[Other].Audience));
        Assert.Empty(scene[Card].WithheldFrom);
        Assert.Null(scene[Other].MergedInto);
    }

    [Fact]
    public void A_merged_card_that_was_moved_since_parts_where_it_is()
    {
        var scene = Two().Given(Typical.Chair, new MergeCards(Card, Other, "Both")).Given(Typical.Mum, new MoveCard(Card, Column.WorkingWell, null))
            .Given(Typical.Chair, new UndoLast());

        Assert.Equal([Card], scene.State.Board.In(Column.WorkingWell));
        Assert.Equal([Other], scene.State.Board.In(Column.WorriedAbout));
        Assert.Equal(Strand.Strength, scene[Card].Marks.Strand);
    }

    [Fact]
    public void A_merge_that_someone_built_on_stays()
    {
        Merged().Given(Typical.Mum, new EditCardText(Card, 2, "All")).When(Typical.NoteTaker, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
        Merged().Given(Typical.Chair, Ask.Restrict(Card, Audience.ChairOnly)).When(Typical.NoteTaker, new UndoLast()).ThenRefused(RefusalReason.CardGone);
        Merged().Given(Typical.Chair, Ask.Restrict(Card, Audience.Professionals)).When(Typical.NoteTaker, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
    }

    [Fact]
    public void Undoing_a_merge_does_not_open_what_the_chair_restricted_meanwhile() =>
        Merged().Given(Typical.Chair, Ask.Restrict(Other, Audience.ChairOnly)).When(Typical.NoteTaker, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);

    [Fact]
    public void Someone_who_merges_no_more_parts_no_more() =>
        Merged().Given(Typical.Chair, new ChangeRole(Typical.NoteTaker.Id, Role.Professional)).When(Typical.NoteTaker, new UndoLast())
            .ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void Someone_who_only_reads_now_undoes_nothing() =>
        Two().Given(Typical.Chair, new ChangeRole(Typical.Mum.Id, Role.Supporter)).When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.NotYourCard);

    [Fact]
    public void A_card_with_two_versions_waits_for_a_choice_before_undo() =>
        Two().Given(Typical.Mum, new EditCardText(Card, 1, "Two")).Given(Typical.Chair, new EditCardText(Card, 1, "Three"))
            .When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);

    [Fact]
    public void Undo_after_a_choice_takes_back_nothing_older()
    {
        var contested = () => Two().Given(Typical.Chair, new MoveCard(Other, Column.WorkingWell, null)).Given(Typical.Mum, new EditCardText(Card, 1, "Two"))
            .Given(Typical.NoteTaker, new EditCardText(Card, 1, "Three"));
        contested().Given(Typical.Chair, new SettleCard(Card, Settlement.KeepCurrent, Id.Card(9))).When(Typical.Chair, new UndoLast())
            .ThenRefused(RefusalReason.NothingToUndo);

        var both = contested().Given(Typical.Chair, new SettleCard(Card, Settlement.KeepBoth, Id.Card(9))).Given(Typical.Chair, new UndoLast());
        Assert.Equal(CardStanding.Removed, both[Id.Card(9)].Standing);
        Assert.Equal(Column.WorkingWell, both[Other].Column);
    }

    [Fact]
    public void Thirty_changes_are_remembered()
    {
        var scene = Two();
        for (var n = 1; n <= Limits.UndoDepth + 5; n++)
            scene.Given(Typical.Mum, new EditCardText(Card, n, $"Text {n}"));
        for (var n = 0; n < Limits.UndoDepth; n++)
            scene.Given(Typical.Mum, new UndoLast());

        Assert.Equal("Text 5", scene[Card].Text);
        scene.When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.NothingToUndo);
    }

    [Fact]
    public void What_was_just_undone_stands_first_among_the_removed()
    {
        var scene = Two().Given(Typical.Dad, new RemoveCard(Other)).Given(Typical.Mum, new UndoLast());
        Assert.True(scene[Card].Stamps.Standing > scene[Other].Stamps.Standing);
    }

    private static Scene Two() => Typical.Conference().Given(Typical.Mum, Ask.Add(Card, "One")).Given(Typical.Dad, Ask.Add(Other, "Second"));

    private static Scene Merged() => Two().Given(Typical.NoteTaker, new MergeCards(Card, Other, "Both"));
}
