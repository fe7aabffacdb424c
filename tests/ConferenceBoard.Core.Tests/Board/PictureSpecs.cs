using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Board;

/// <summary>Cards that carry a picture: where they stand, how many there are, and what is not done with them.</summary>
public sealed class PictureSpecs
{
    private static readonly CardId Card = Id.Card(1);

    [Fact]
    public void A_drawing_stands_on_a_card_of_the_childs_voice_with_words_that_say_what_it_shows()
    {
        var scene = Typical.Conference().When(Typical.Child, Ask.Picture(1));

        Assert.Equal((Ask.Drawing(1), CardStanding.OnBoard, "Our house, with everyone in it"), (scene.Then<CardAdded>().Picture, scene[Card].Standing, scene[Card].Text));
        Assert.Equal(Ask.Drawing(1), scene[Card].Picture);
    }

    [Fact]
    public void A_card_without_a_picture_has_none() => Assert.Null(Typical.Conference().Given(Typical.Mum, Ask.Add(1))[Card].Picture);

    [Theory]
    [InlineData(Column.WorriedAbout)]
    [InlineData(Column.WorkingWell)]
    [InlineData(Column.NeedsToHappen)]
    public void A_picture_is_the_childs_voice_and_nothing_else(Column column) =>
        Typical.Conference().When(Typical.Chair, Ask.Picture(1, column: column)).ThenRefused(RefusalReason.PictureElsewhere);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u202E\u200D")]
    public void A_picture_has_words_that_say_what_it_shows(string text) =>
        Typical.Conference().When(Typical.Mum, Ask.Picture(1, text)).ThenRefused(RefusalReason.PictureWithoutWords);

    [Fact]
    public void Words_beneath_a_picture_are_as_long_as_on_any_card() =>
        Typical.Conference().When(Typical.Mum, Ask.Picture(1, new string('x', 1_001))).ThenRefused(RefusalReason.CardTooLong, 1_001, Limits.CardText);

    [Fact]
    public void Who_may_not_write_adds_no_picture_and_is_told_nothing_of_it()
    {
        Typical.Conference().When(Typical.Of(Role.Supporter), Ask.Picture(1, "", Column.WorriedAbout)).ThenRefused(RefusalReason.RoleReads);
        Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.ChairWrites)).When(Typical.Child, Ask.Picture(1)).ThenRefused(RefusalReason.ChairWrites);
        Typical.Conference().When(Typical.Child, Ask.Picture(1) with { Audience = Audience.Professionals }).ThenRefused(RefusalReason.AudienceNotYours);
    }

    [Fact]
    public void Through_the_tray_a_picture_waits_for_the_chair()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).Given(Typical.Child, Ask.Picture(1));
        Assert.Equal((CardStanding.InTray, Ask.Drawing(1)), (scene[Card].Standing, scene[Card].Picture));
        Assert.Equal(Ask.Drawing(1), scene.Given(Typical.Chair, new AcceptCard(Card))[Card].Picture);
    }

    [Theory]
    [InlineData(4_096, 2_929, true)]
    [InlineData(2_929, 4_096, true)]
    [InlineData(1, 1, true)]
    [InlineData(4_096, 4_096, false)]
    [InlineData(4_097, 1, false)]
    [InlineData(1, 4_097, false)]
    [InlineData(0, 1, false)]
    [InlineData(1, -1, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    public void A_picture_has_a_size_that_can_be_shown(int width, int height, bool taken)
    {
        var scene = Typical.Conference().When(Typical.Mum, Ask.Picture(1) with { Picture = Ask.Drawing(1, width, height) });
        if (taken)
            scene.Then<CardAdded>();
        else
            scene.ThenRefused(RefusalReason.PictureTooWide, Limits.PictureSide, 12);
    }

    [Fact]
    public void A_format_that_no_screen_sends_is_not_understood() =>
        Typical.Conference().When(Typical.Mum, Ask.Picture(1) with { Picture = Ask.Drawing(1) with { Format = (PictureFormat)77 } }).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void A_picture_is_used_once()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Picture(1)).Given(Typical.Chair, new RemoveCard(Card));
        scene.When(Typical.Mum, Ask.Picture(2) with { Picture = Ask.Drawing(1) }).ThenRefused(RefusalReason.AlreadyThere);
    }

    [Fact]
    public void The_board_and_the_tray_hold_sixty_pictures_and_removed_ones_make_room()
    {
        var scene = Typical.Conference();
        for (var n = 1; n <= Limits.Pictures; n++)
        {
            if (n == 50)
                scene.Given(Typical.Chair, Ask.Mode(ContributionMode.Tray));
            scene.Given(Typical.Mum, Ask.Picture(n));
        }

        scene.When(Typical.Chair, Ask.Picture(61)).ThenRefused(RefusalReason.TooManyPictures, Limits.Pictures);
        scene.When(Typical.Chair, Ask.Add(62, column: Column.ChildsVoice)).Then<CardAdded>();
        scene.Given(Typical.Chair, new RemoveCard(Card)).When(Typical.NoteTaker, Ask.Picture(61)).Then<CardAdded>();
        scene.When(Typical.Chair, new RestoreCard(Card)).ThenRefused(RefusalReason.TooManyPictures, Limits.Pictures);
        scene.When(Typical.Chair, new UndoLast()).ThenRefused(RefusalReason.TooManyPictures, Limits.Pictures);
        scene.Given(Typical.NoteTaker, new RemoveCard(Id.Card(61))).When(Typical.Chair, new UndoLast()).Then<CardRestood>();
    }

    [Fact]
    public void A_picture_moves_within_its_column_and_to_no_other()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Picture(1)).Given(Typical.Dad, Ask.Add(2, column: Column.ChildsVoice));
        foreach (var column in new[] { Column.WorriedAbout, Column.WorkingWell, Column.NeedsToHappen })
            scene.When(Typical.Chair, new MoveCard(Card, column, null)).ThenRefused(RefusalReason.PictureStays);
        scene.When(Typical.Chair, new MoveCard(Card, Column.ChildsVoice, Id.Card(2))).Then<CardMoved>();
        scene.When(Typical.Dad, new MoveCard(Card, Column.WorriedAbout, null)).ThenRefused(RefusalReason.NotYourCard);
    }

    [Fact]
    public void A_card_with_a_picture_takes_none_in_and_goes_into_none()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Picture(1)).Given(Typical.Dad, Ask.Add(2, column: Column.ChildsVoice));
        scene.When(Typical.Chair, new MergeCards(Card, Id.Card(2), "Both")).ThenRefused(RefusalReason.PictureAlone);
        scene.When(Typical.NoteTaker, new MergeCards(Id.Card(2), Card, "Both")).ThenRefused(RefusalReason.PictureAlone);
        scene.Given(Typical.Chair, Ask.Restrict(Card, Audience.ChairOnly)).When(Typical.NoteTaker, new MergeCards(Id.Card(2), Card, "Both")).ThenRefused(RefusalReason.CardGone);
    }

    [Fact]
    public void Of_two_versions_of_the_words_only_one_keeps_the_picture()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Picture(1)).Given(Typical.Mum, new EditCardText(Card, 1, "Mine")).Given(Typical.Chair, new EditCardText(Card, 1, "Theirs"));
        scene.Given(Typical.Chair, new SettleCard(Card, Settlement.KeepBoth, Id.Card(2)));

        Assert.Equal((Ask.Drawing(1), (CardPicture?)null), (scene[Card].Picture, scene[Id.Card(2)].Picture));
    }

    [Fact]
    public void A_picture_stays_through_rewording_marking_removing_restoring_and_undo()
    {
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Picture(1)).Given(Typical.Mum, new EditCardText(Card, 1, "Our new house"))
            .Given(Typical.Chair, new MarkCard(Card, Ask.Plain(Column.ChildsVoice) with { Strand = Strand.HouseOfDreams }))
            .Given(Typical.Chair, new RemoveCard(Card)).Given(Typical.Chair, new RestoreCard(Card)).Given(Typical.Chair, new UndoLast()).Given(Typical.Chair, new UndoLast());

        Assert.Equal((CardStanding.OnBoard, Ask.Drawing(1)), (scene[Card].Standing, scene[Card].Picture));
    }

    [Fact]
    public void Who_sees_the_card_sees_the_picture_and_nobody_else()
    {
        var scene = Typical.Conference().Given(Typical.Child, Ask.Picture(1));
        Assert.Equal(Ask.Drawing(1), Assert.Single(Board(Typical.Dad).In(Column.ChildsVoice)).Picture);
        Assert.Equal(Ask.Drawing(1), Assert.Single(WallView.For(scene.State).Columns[(int)Column.ChildsVoice]).Picture);

        scene.Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Dad));
        Assert.Empty(Board(Typical.Dad).In(Column.ChildsVoice));
        Assert.Empty(WallView.For(scene.State).Columns[(int)Column.ChildsVoice]);
        Assert.Equal(Ask.Drawing(1), Assert.Single(Board(Typical.Mum).In(Column.ChildsVoice)).Picture);

        BoardView Board(Who who) => BoardView.For(scene.State, scene.State.Attendee(who.Id)!);
    }
}
