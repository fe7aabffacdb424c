using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Board;

/// <summary>Adding cards: who writes, for whom, how much, and by which way a card reaches the board.</summary>
public sealed class WritingSpecs
{
    private static readonly CardId Card = Id.Card(1);

    public static TheoryData<Role> Readers => [Role.Supporter, Role.Interpreter, Role.Observer];

    public static TheoryData<Role> Writers => Typical.RolesBut(Role.Supporter, Role.Interpreter, Role.Observer);

    public static TheoryData<Role> WritersBesideKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker, Role.Supporter, Role.Interpreter, Role.Observer);

    public static TheoryData<Role> Family => [Role.FamilyMember, Role.Child, Role.Advocate];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Family_child_advocate_and_professionals_write_straight_to_the_board(Role role)
    {
        var scene = Typical.Conference().When(Typical.Of(role), Ask.Add(Card, "He gets up by himself", Column.WorkingWell));

        var added = scene.Then<CardAdded>();
        Assert.Equal((Typical.Of(role).Id, CardStanding.OnBoard), (added.Writer, added.Standing));
        Assert.Equal([Card], scene.State.Board.In(Column.WorkingWell));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_supporter_an_interpreter_and_an_observer_read_and_do_not_write(Role role) =>
        Typical.Conference().When(Typical.Of(role), Ask.Add(Card)).ThenRefused(RefusalReason.RoleReads);

    [Fact]
    public void What_was_prepared_beforehand_has_no_writer() =>
        Assert.Null(Typical.Conference().When(null, Ask.Add(Card, audience: Audience.ChairOnly)).Then<CardAdded>().Writer);

    [Fact]
    public void There_is_no_board_before_there_is_a_conference() =>
        new Scene().When(null, Ask.Add(Card)).ThenRefused(RefusalReason.UnknownConference);

    [Theory]
    [MemberData(nameof(WritersBesideKeepers))]
    public void Through_the_tray_an_attendees_card_waits_for_the_chair(Role role)
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).When(Typical.Of(role), Ask.Add(Card));

        Assert.Equal(CardStanding.InTray, scene.Then<CardAdded>().Standing);
        Assert.Equal([Card], scene.State.Board.Tray);
        Assert.All(scene.State.Board.Columns, Assert.Empty);
    }

    [Theory]
    [MemberData(nameof(WritersBesideKeepers))]
    public void While_only_the_chair_writes_nobody_else_does(Role role) =>
        Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.ChairWrites))
            .When(Typical.Of(role), Ask.Add(Card)).ThenRefused(RefusalReason.ChairWrites);

    [Theory]
    [InlineData(Role.Chair, ContributionMode.Tray)]
    [InlineData(Role.NoteTaker, ContributionMode.Tray)]
    [InlineData(Role.Chair, ContributionMode.ChairWrites)]
    [InlineData(Role.NoteTaker, ContributionMode.ChairWrites)]
    public void Chair_and_note_taker_always_write_on_the_board(Role role, ContributionMode mode) =>
        Assert.Equal(CardStanding.OnBoard,
            Typical.Conference().Given(Typical.Chair, Ask.Mode(mode)).When(Typical.Of(role), Ask.Add(Card)).Then<CardAdded>().Standing);

    [Theory]
    [InlineData(Role.Chair)]
    [InlineData(Role.NoteTaker)]
    [InlineData(Role.SocialWorker)]
    [InlineData(Role.Professional)]
    public void Professionals_write_for_professionals(Role role) =>
        Typical.Conference().When(Typical.Of(role), Ask.Add(Card, audience: Audience.Professionals)).Then<CardAdded>();

    [Theory]
    [MemberData(nameof(Family))]
    public void Family_child_and_advocate_write_for_everyone_only(Role role)
    {
        Typical.Conference().When(Typical.Of(role), Ask.Add(Card, audience: Audience.Professionals)).ThenRefused(RefusalReason.AudienceNotYours);
        Typical.Conference().When(Typical.Of(role), Ask.Add(Card, audience: Audience.ChairOnly)).ThenRefused(RefusalReason.AudienceNotYours);
    }

    [Fact]
    public void The_chair_alone_writes_for_the_chair_alone()
    {
        Typical.Conference().When(Typical.Chair, Ask.Add(Card, audience: Audience.ChairOnly)).Then<CardAdded>();
        foreach (var who in new[] { Typical.NoteTaker, Typical.SocialWorker, Typical.Teacher })
            Typical.Conference().When(who, Ask.Add(Card, audience: Audience.ChairOnly)).ThenRefused(RefusalReason.AudienceNotYours);
    }

    [Fact]
    public void A_card_is_added_once() =>
        Typical.Conference().Given(Typical.Mum, Ask.Add(Card)).When(Typical.Dad, Ask.Add(Card)).ThenRefused(RefusalReason.AlreadyThere);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u202E\u200B\u200D")]
    public void A_card_has_words(string text) => Typical.Conference().When(Typical.Mum, Ask.Add(Card, text)).ThenRefused(RefusalReason.CardEmpty);

    [Fact]
    public void A_card_holds_a_thousand_characters()
    {
        Typical.Conference().When(Typical.Mum, Ask.Add(Card, new string('x', 1_000) + "\u202E ")).Then<CardAdded>();
        Typical.Conference().When(Typical.Mum, Ask.Add(Card, new string('x', 100_000))).ThenRefused(RefusalReason.CardTooLong, 100_000, Limits.CardText);
    }

    [Fact]
    public void Html_is_only_words() =>
        Assert.Equal("<b>no</b> & {0}", Typical.Conference().When(Typical.Mum, Ask.Add(Card, " <b>no</b> & {0}")).Then<CardAdded>().Text);

    [Fact]
    public void New_cards_stand_at_the_end_of_their_column() =>
        Assert.Equal([Id.Card(1), Id.Card(3)],
            Typical.Conference().Given(Typical.Mum, Ask.Add(1)).Given(Typical.Dad, Ask.Add(2, column: Column.WorkingWell)).Given(Typical.Chair, Ask.Add(3))
                .State.Board.In(Column.WorriedAbout));

    [Fact]
    public void The_board_holds_five_hundred_cards_and_removed_ones_make_room()
    {
        var scene = Full();
        scene.When(Typical.Mum, Ask.Add(Limits.Cards + 1)).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
        scene.Given(Typical.Chair, new RemoveCard(Card)).When(Typical.Mum, Ask.Add(Limits.Cards + 1)).Then<CardAdded>();
        scene.When(Typical.Chair, new RestoreCard(Card)).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
    }

    [Fact]
    public void Undo_brings_nothing_back_to_a_full_board()
    {
        var scene = Full().Given(Typical.NoteTaker, new RemoveCard(Card)).Given(Typical.Chair, new MergeCards(Id.Card(2), Id.Card(3), "Both"));
        scene.Given(Typical.Mum, Ask.Add(Limits.Cards + 1)).Given(Typical.Mum, Ask.Add(Limits.Cards + 2));

        scene.When(Typical.NoteTaker, new UndoLast()).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
        scene.When(Typical.Chair, new UndoLast()).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
    }

    [Fact]
    public void One_person_has_twenty_cards_waiting_in_the_tray()
    {
        var scene = FullTray();
        scene.When(Typical.Mum, Ask.Add(100)).ThenRefused(RefusalReason.TrayFull, Limits.TrayPerPerson);
        scene.When(Typical.Dad, Ask.Add(101)).Then<CardAdded>();
        scene.Given(Typical.Chair, new AcceptCard(Card)).When(Typical.Mum, Ask.Add(100)).Then<CardAdded>();
        scene.When(Typical.Chair, new UndoLast()).ThenRefused(RefusalReason.TrayFull, Limits.TrayPerPerson);
    }

    [Fact]
    public void Keeping_both_versions_of_a_waiting_card_does_not_overfill_the_tray()
    {
        var scene = FullTray().Given(Typical.Mum, new EditCardText(Card, 1, "First other"));
        scene.Given(Typical.Mum, new EditCardText(Card, 1, "Second other"));

        scene.When(Typical.Chair, new SettleCard(Card, Settlement.KeepBoth, Id.Card(100))).ThenRefused(RefusalReason.TrayFull, Limits.TrayPerPerson);
    }

    [Fact]
    public void Keeping_both_versions_does_not_overfill_the_board()
    {
        var scene = Full().Given(Typical.Mum, new EditCardText(Card, 1, "Mine")).Given(Typical.Chair, new EditCardText(Card, 1, "Theirs"));

        scene.When(Typical.Chair, new SettleCard(Card, Settlement.KeepBoth, Id.Card(900))).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
    }

    /// <summary>A board with as many cards as it holds, written by Mum in all columns.</summary>
    private static Scene Full()
    {
        var scene = Typical.Conference();
        for (var n = 1; n <= Limits.Cards; n++)
            scene.Given(Typical.Mum, Ask.Add(n, $"Words {n}", n <= 4 ? Column.WorriedAbout : (Column)(n % 4)));
        return scene;
    }

    private static Scene FullTray()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.Tray));
        for (var n = 1; n <= Limits.TrayPerPerson; n++)
            scene.Given(Typical.Mum, Ask.Add(n));
        return scene;
    }
}
