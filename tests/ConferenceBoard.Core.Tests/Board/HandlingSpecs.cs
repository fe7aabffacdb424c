using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Board;

/// <summary>Marking, moving, removing, the tray, the switch, and restricting.</summary>
public sealed class HandlingSpecs
{
    private static readonly CardId Card = Id.Card(1);
    private static readonly CardId Second = Id.Card(2);
    private static readonly CardId Third = Id.Card(3);

    public static TheoryData<Role> OthersThanChair => Typical.RolesBut(Role.Chair);

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    private static CardMarks Marks => Ask.Plain(Column.WorriedAbout);

    [Fact]
    public void A_card_says_whose_words_which_kind_and_which_hand()
    {
        var marks = new CardMarks(WhoseWords.Professional, " School\u202E ", [Typical.Sky.Id], KindOfInformation.Allegation, Hand.Second, "A  neighbour", Strand.PastHarm);
        var scene = Three().When(Typical.Mum, new MarkCard(Card, marks));

        Assert.Equal(marks with { WhoseName = "School", Source = "A neighbour" }, scene.Then<CardMarked>().Marks);
        scene.When(Typical.Mum, new MarkCard(Card, marks)).ThenNothing();
    }

    [Fact]
    public void Marks_fit_the_conference_and_the_column()
    {
        foreach (var add in new[] { true, false })
        {
            Refused(Marks with { Children = [Id.Child(9)] }, RefusalReason.ChildUnknown);
            Refused(Marks with { Strand = Strand.NextStep }, RefusalReason.StrandElsewhere);
            Refused(Marks with { WhoseName = new string('x', 81) }, RefusalReason.NameTooLong, Limits.Name);
            Refused(Marks with { Source = new string('x', 81) }, RefusalReason.NameTooLong, Limits.Name);
            Refused(Marks with { Whose = (WhoseWords)9 }, RefusalReason.NotUnderstood);
            Refused(Marks with { Kind = (KindOfInformation)9 }, RefusalReason.NotUnderstood);
            Refused(Marks with { Hand = (Hand)9 }, RefusalReason.NotUnderstood);
            Refused(Marks with { Strand = (Strand)99 }, RefusalReason.NotUnderstood);

            void Refused(CardMarks marks, RefusalReason reason, params object[] figures) =>
                Three().When(Typical.Mum, add ? Ask.Add(9) with { Marks = marks } : new MarkCard(Card, marks)).ThenRefused(reason, figures);
        }

        Typical.Conference().When(Typical.Mum, Ask.Add(9) with { Column = (Column)4 }).ThenRefused(RefusalReason.NotUnderstood);
        Typical.Conference().When(Typical.Mum, Ask.Add(9) with { Audience = (Audience)3 }).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void Each_strand_belongs_to_one_column() =>
        Assert.Equal(Enum.GetValues<Strand>(), Enum.GetValues<Column>().SelectMany(c => Strands.Of(c)).Order());

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_but_chair_and_note_taker_marks_moves_or_removes_the_card_of_another(Role role)
    {
        var scene = Typical.Conference().Given(Typical.Dad, Ask.Add(Card));
        scene.When(Typical.Of(role), new MarkCard(Card, Marks)).ThenRefused(RefusalReason.NotYourCard);
        scene.When(Typical.Of(role), new MoveCard(Card, Column.WorkingWell, null)).ThenRefused(RefusalReason.NotYourCard);
        scene.When(Typical.Of(role), new RemoveCard(Card)).ThenRefused(RefusalReason.NotYourCard);
    }

    [Fact]
    public void Chair_note_taker_and_office_mark_move_and_remove_any()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, null })
        {
            Three().When(who, new MarkCard(Card, Marks with { Hand = Hand.Third })).Then<CardMarked>();
            Three().When(who, new MoveCard(Card, Column.WorkingWell, null)).Then<CardMoved>();
            Three().When(who, new RemoveCard(Card)).Then<CardRestood>();
        }
    }

    [Fact]
    public void A_card_moves_below_another_to_the_top_or_to_the_end()
    {
        Assert.Equal([Second, Card, Third], Three().Given(Typical.Mum, new MoveCard(Card, Column.WorriedAbout, Second)).State.Board.In(Column.WorriedAbout));
        Assert.Equal([Third, Card, Second], Three().Given(Typical.Chair, new MoveCard(Third, Column.WorriedAbout, null)).State.Board.In(Column.WorriedAbout));
        Assert.Equal([Second, Third, Card], Three().Given(Typical.Mum, new MoveCard(Card, Column.WorriedAbout, Id.Card(99))).State.Board.In(Column.WorriedAbout));
        Assert.Equal([Card], Three().Given(Typical.Mum, new MoveCard(Card, Column.ChildsVoice, Third)).State.Board.In(Column.ChildsVoice));
    }

    [Fact]
    public void Moving_to_where_it_stands_changes_nothing()
    {
        Three().When(Typical.Mum, new MoveCard(Card, Column.WorriedAbout, null)).ThenNothing();
        Three().When(Typical.Chair, new MoveCard(Second, Column.WorriedAbout, Card)).ThenNothing();
        Three().When(Typical.Chair, new MoveCard(Third, Column.WorriedAbout, Id.Card(99))).ThenNothing();
    }

    [Fact]
    public void A_card_gets_a_strand_of_the_column_it_moves_to()
    {
        Assert.Equal(Strand.HouseOfWorries, Three().When(Typical.Mum, new MoveCard(Card, Column.ChildsVoice, null)).Then<CardMoved>().Strand);
        Assert.Equal(Strand.ParkedIdea, Three().When(Typical.Mum, new MoveCard(Card, Column.NeedsToHappen, null)).Then<CardMoved>().Strand);
        foreach (var (strand, column) in Enum.GetValues<Strand>().SelectMany(s => Enum.GetValues<Column>().Select(c => (s, c))))
            Assert.Contains(Strands.Fitting(strand, column), Strands.Of(column));
    }

    [Fact]
    public void A_move_to_nowhere_or_below_itself_is_refused()
    {
        Three().When(Typical.Mum, new MoveCard(Card, (Column)9, null)).ThenRefused(RefusalReason.NotUnderstood);
        Three().When(Typical.Mum, new MoveCard(Card, Column.WorriedAbout, Card)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Fact]
    public void While_the_chair_moves_cards_nobody_else_does()
    {
        var scene = Three().Given(Typical.Mum, new MoveCard(Card, Column.WorkingWell, null)).Given(Typical.Chair, Ask.Mode(ContributionMode.Straight, mayMove: false));
        scene.When(Typical.Mum, new MoveCard(Card, Column.WorriedAbout, null)).ThenRefused(RefusalReason.ChairMovesCards);
        scene.When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.ChairMovesCards);
        scene.When(Typical.Mum, new EditCardText(Card, 1, "Other")).Then<CardTextChanged>();
        scene.When(Typical.NoteTaker, new MoveCard(Card, Column.WorriedAbout, null)).Then<CardMoved>();
    }

    [Fact]
    public void A_removed_card_is_not_moved_or_marked_and_removing_it_again_changes_nothing()
    {
        var scene = Three().Given(Typical.Mum, new RemoveCard(Card));
        Assert.Equal([Second, Third], scene.State.Board.In(Column.WorriedAbout));
        scene.When(Typical.Mum, new MoveCard(Card, Column.WorkingWell, null)).ThenRefused(RefusalReason.CardRemovedMeanwhile);
        scene.When(Typical.Mum, new MarkCard(Card, Marks)).ThenRefused(RefusalReason.CardRemovedMeanwhile);
        scene.When(Typical.Mum, new RemoveCard(Card)).ThenNothing();
    }

    [Fact]
    public void Chair_note_taker_and_office_put_a_removed_card_back_at_the_end()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, null })
        {
            var scene = Three().Given(Typical.Mum, new RemoveCard(Card)).Given(who, new RestoreCard(Card));
            Assert.Equal([Second, Third, Card], scene.State.Board.In(Column.WorriedAbout));
            scene.When(who, new RestoreCard(Card)).ThenNothing();
        }
    }

    [Fact]
    public void A_merged_card_comes_back_for_those_it_was_for()
    {
        var scene = Three().Given(Typical.Chair, Ask.Restrict(Second, Audience.Everyone, Typical.Dad)).Given(Typical.NoteTaker, new MergeCards(Card, Second, "Both"))
            .Given(Typical.Chair, new RestoreCard(Second));
        Assert.Equal([Card, Third, Second], scene.State.Board.In(Column.WorriedAbout));
        Assert.Equal([Typical.Dad.Id], scene[Second].WithheldFrom);
        scene.When(Typical.NoteTaker, new UndoLast()).ThenRefused(RefusalReason.BuiltOn);
        scene.Given(Typical.Chair, new UndoLast());
        Assert.Equal((CardStanding.Merged, Card), (scene[Second].Standing, scene[Second].MergedInto));
        scene.When(Typical.NoteTaker, new UndoLast()).Then<CardsParted>();
    }

    [Fact]
    public void A_waiting_card_is_not_restored()
    {
        Waiting().When(Typical.Chair, new RestoreCard(Card)).ThenRefused(RefusalReason.CardGone);
        Three().When(Typical.Chair, new RestoreCard(Id.Card(99))).ThenRefused(RefusalReason.CardGone);
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void The_tray_and_what_was_removed_are_for_chair_and_note_taker(Role role)
    {
        var who = Typical.Of(role);
        Waiting().When(who, new AcceptCard(Card)).ThenRefused(RefusalReason.ChairOnly);
        Waiting().When(who, new ReturnCard(Card)).ThenRefused(RefusalReason.ChairOnly);
        Three().Given(Typical.Chair, new RemoveCard(Card)).When(who, new RestoreCard(Card)).ThenRefused(RefusalReason.ChairOnly);
        Three().When(who, new MergeCards(Card, Second, "Both")).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_office_keeps_no_tray_and_merges_nothing()
    {
        Waiting().When(null, new AcceptCard(Card)).ThenRefused(RefusalReason.ChairOnly);
        Waiting().When(null, new ReturnCard(Card)).ThenRefused(RefusalReason.ChairOnly);
        Three().When(null, new MergeCards(Card, Second, "Both")).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void A_card_from_the_tray_goes_to_the_end_of_its_column()
    {
        var scene = Waiting().Given(Typical.Chair, Ask.Add(Second)).Given(Typical.NoteTaker, new AcceptCard(Card));

        Assert.Equal([Second, Card], scene.State.Board.In(Column.WorriedAbout));
        Assert.Empty(scene.State.Board.Tray);
        scene.When(Typical.Chair, new AcceptCard(Card)).ThenNothing();
        scene.When(Typical.Chair, new ReturnCard(Card)).ThenRefused(RefusalReason.CardGone);
    }

    [Fact]
    public void Words_that_nobody_read_do_not_come_from_the_tray()
    {
        var scene = Waiting().Given(Typical.Chair, new EditCardText(Card, 1, "Other words"));
        scene.When(Typical.NoteTaker, new AcceptCard(Card, 1)).ThenRefused(RefusalReason.ChangedMeanwhile);
        scene.When(Typical.NoteTaker, new AcceptCard(Card, 2)).Then<CardRestood>();
    }

    [Fact]
    public void A_card_from_the_tray_goes_back_to_its_writer()
    {
        var scene = Waiting().Given(Typical.Chair, new ReturnCard(Card));

        Assert.Equal(CardStanding.Returned, scene[Card].Standing);
        Assert.Empty(scene.State.Board.Tray);
        scene.When(Typical.Chair, new ReturnCard(Card)).ThenNothing();
        scene.When(Typical.Chair, new AcceptCard(Card)).ThenRefused(RefusalReason.CardGone);
        scene.When(Typical.Mum, new EditCardText(Card, 1, "Other")).ThenRefused(RefusalReason.ChairChecksCards);
        scene.When(Typical.Chair, new RestoreCard(Card)).Then<CardRestood>();
    }

    [Fact]
    public void A_card_that_never_was_is_neither_accepted_nor_returned()
    {
        Three().When(Typical.Chair, new AcceptCard(Id.Card(99))).ThenRefused(RefusalReason.CardGone);
        Three().When(Typical.Chair, new ReturnCard(Id.Card(99))).ThenRefused(RefusalReason.CardGone);
    }

    [Fact]
    public void A_writer_may_take_a_waiting_card_back()
    {
        var scene = Waiting().Given(Typical.Mum, new RemoveCard(Card));
        Assert.Empty(scene.State.Board.Tray);
    }

    [Fact]
    public void What_waits_goes_on_waiting_when_the_switch_changes()
    {
        var scene = Waiting().Given(Typical.Chair, Ask.Mode(ContributionMode.Straight));
        Assert.Equal([Card], scene.State.Board.Tray);
        scene.When(Typical.Chair, Ask.Mode(ContributionMode.Straight)).ThenNothing();
        scene.When(Typical.Chair, Ask.Mode((ContributionMode)9)).ThenRefused(RefusalReason.NotUnderstood);
    }

    [Theory]
    [MemberData(nameof(OthersThanChair))]
    public void The_switch_and_who_may_see_a_card_are_the_chairs(Role role)
    {
        Three().When(Typical.Of(role), Ask.Mode(ContributionMode.Tray)).ThenRefused(RefusalReason.ChairOnly);
        Three().When(Typical.Of(role), Ask.Restrict(Card, Audience.Professionals)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_office_restricts_what_was_prepared_and_turns_no_switch()
    {
        Three().When(null, Ask.Restrict(Card, Audience.Professionals)).Then<CardRestricted>();
        Three().When(null, Ask.Mode(ContributionMode.Tray)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void The_chair_restricts_and_withholds()
    {
        var scene = Three().Given(Typical.Chair, Ask.Restrict(Card, Audience.Professionals, Typical.Dad));
        Assert.Equal(Audience.Professionals, scene[Card].Audience);
        Assert.Equal([Typical.Dad.Id], scene[Card].WithheldFrom);
        scene.When(Typical.Chair, Ask.Restrict(Card, Audience.Professionals, Typical.Dad)).ThenNothing();
    }

    [Fact]
    public void Nothing_is_withheld_from_the_chair_or_from_nobody_we_know()
    {
        Three().When(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Chair)).ThenRefused(RefusalReason.PersonGone);
        Three().When(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Stranger)).ThenRefused(RefusalReason.PersonGone);
        Three().When(Typical.Chair, Ask.Restrict(Id.Card(99))).ThenRefused(RefusalReason.CardGone);
        Three().When(Typical.Chair, Ask.Restrict(Card, (Audience)9)).ThenRefused(RefusalReason.NotUnderstood);
    }

    private static Scene Three() => Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).Given(Typical.Chair, Ask.Add(Second)).Given(Typical.Dad, Ask.Add(Third));

    private static Scene Waiting() => Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).Given(Typical.Mum, Ask.Add(Card));
}
