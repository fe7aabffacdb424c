using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Board;

/// <summary>Rewording a card, two people at once, and choosing between two versions.</summary>
public sealed class EditingSpecs
{
    private static readonly CardId Card = Id.Card(1);
    private static readonly CardId Second = Id.Card(2);

    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void People_reword_their_own_cards()
    {
        var scene = Written().When(Typical.Mum, new EditCardText(Card, 1, "  Dad comes home\u202E late "));

        Assert.False(scene.Then<CardTextChanged>().Merged);
        Assert.Equal(("Dad comes home late", 2), (scene[Card].Text, scene[Card].TextRevision));
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_but_chair_and_note_taker_rewords_the_card_of_another(Role role) =>
        Typical.Conference().Given(Typical.Dad, Ask.Add(Card)).When(Typical.Of(role), new EditCardText(Card, 1, "Mine")).ThenRefused(RefusalReason.NotYourCard);

    [Fact]
    public void Chair_note_taker_and_office_reword_any_card()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, null })
            Written().When(who, new EditCardText(Card, 1, "Other")).Then<CardTextChanged>();
    }

    [Theory]
    [InlineData(ContributionMode.Tray)]
    [InlineData(ContributionMode.ChairWrites)]
    public void While_the_chair_checks_cards_those_on_the_board_stay_as_they_are(ContributionMode mode)
    {
        var scene = Written().Given(Typical.Chair, Ask.Mode(mode));
        scene.When(Typical.Mum, new EditCardText(Card, 1, "Other")).ThenRefused(RefusalReason.ChairChecksCards);
        scene.When(Typical.Mum, new MarkCard(Card, Ask.Plain(Column.WorriedAbout))).ThenRefused(RefusalReason.ChairChecksCards);
        scene.When(Typical.Mum, new MoveCard(Card, Column.WorkingWell, null)).ThenRefused(RefusalReason.ChairChecksCards);
        scene.When(Typical.Mum, new RemoveCard(Card)).ThenRefused(RefusalReason.ChairChecksCards);
        scene.When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.ChairChecksCards);
    }

    [Fact]
    public void A_card_that_still_waits_in_the_tray_can_be_reworded_by_its_writer()
    {
        var scene = Typical.Conference().Given(Typical.Chair, Ask.Mode(ContributionMode.Tray)).Given(Typical.Mum, Ask.Add(Card));
        scene.When(Typical.Mum, new EditCardText(Card, 1, "Other")).Then<CardTextChanged>();

        scene.Given(Typical.Chair, Ask.Mode(ContributionMode.ChairWrites));
        scene.When(Typical.Mum, new EditCardText(Card, 2, "Another")).ThenRefused(RefusalReason.ChairChecksCards);
    }

    [Fact]
    public void A_writer_who_only_reads_now_rewords_nothing() =>
        Written().Given(Typical.Chair, new ChangeRole(Typical.Mum.Id, Role.Observer))
            .When(Typical.Mum, new EditCardText(Card, 1, "Other")).ThenRefused(RefusalReason.NotYourCard);

    [Fact]
    public void A_card_that_someone_may_not_see_is_not_there_for_them()
    {
        var scene = Written().Given(Typical.Chair, Ask.Restrict(Card, Audience.Everyone, Typical.Mum, Typical.NoteTaker));
        foreach (var who in new[] { Typical.Mum, Typical.NoteTaker })
        {
            scene.When(who, new EditCardText(Card, 1, "Other")).ThenRefused(RefusalReason.CardGone);
            scene.When(who, new MarkCard(Card, Ask.Plain(Column.WorriedAbout))).ThenRefused(RefusalReason.CardGone);
            scene.When(who, new MoveCard(Card, Column.WorkingWell, null)).ThenRefused(RefusalReason.CardGone);
            scene.When(who, new RemoveCard(Card)).ThenRefused(RefusalReason.CardGone);
            scene.When(who, new SettleCard(Card, Settlement.KeepCurrent, Second)).ThenRefused(RefusalReason.CardGone);
        }

        scene.When(Typical.Mum, new UndoLast()).ThenRefused(RefusalReason.CardGone);
        scene.When(Typical.NoteTaker, new RestoreCard(Card)).ThenRefused(RefusalReason.CardGone);
        scene.When(Typical.NoteTaker, new AcceptCard(Card)).ThenRefused(RefusalReason.CardGone);
        scene.When(Typical.NoteTaker, new ReturnCard(Card)).ThenRefused(RefusalReason.CardGone);
    }

    [Fact]
    public void A_card_taken_off_meanwhile_gives_the_words_back()
    {
        Written().Given(Typical.Chair, new RemoveCard(Card)).When(Typical.Mum, new EditCardText(Card, 1, "Other")).ThenRefused(RefusalReason.CardRemovedMeanwhile);
        Written().Given(Typical.Chair, Ask.Add(Second)).Given(Typical.Chair, new MergeCards(Second, Card, "Both"))
            .When(Typical.Mum, new EditCardText(Card, 1, "Other")).ThenRefused(RefusalReason.CardRemovedMeanwhile);
    }

    [Fact]
    public void The_same_words_change_nothing()
    {
        Written().When(Typical.Mum, new EditCardText(Card, 1, " Dad comes home ")).ThenNothing();
        Written().Given(Typical.Chair, new EditCardText(Card, 1, "Lee comes home"))
            .When(Typical.Mum, new EditCardText(Card, 1, "Dad comes home")).ThenNothing();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_revision_that_never_was_is_refused(int revision) =>
        Written().When(Typical.Mum, new EditCardText(Card, revision, "Other")).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void New_words_are_cleaned_and_measured_like_the_first()
    {
        Written().When(Typical.Mum, new EditCardText(Card, 1, "\u200D")).ThenRefused(RefusalReason.CardEmpty);
        Written().When(Typical.Mum, new EditCardText(Card, 1, new string('x', 1_001))).ThenRefused(RefusalReason.CardTooLong, 1_001, Limits.CardText);
    }

    [Fact]
    public void Two_edits_that_do_not_touch_are_put_together()
    {
        var scene = Written().Given(Typical.Chair, new EditCardText(Card, 1, "Lee comes home")).When(Typical.Mum, new EditCardText(Card, 1, "Dad comes home late"));

        Assert.True(scene.Then<CardTextChanged>().Merged);
        Assert.Equal("Lee comes home late", scene[Card].Text);
    }

    [Fact]
    public void The_same_edit_by_two_people_counts_once() =>
        Written().Given(Typical.Chair, new EditCardText(Card, 1, "Dad comes late")).When(Typical.Mum, new EditCardText(Card, 1, "Dad comes late")).ThenNothing();

    [Fact]
    public void Two_edits_that_overlap_are_both_kept_until_someone_chooses()
    {
        var scene = Contested();
        Assert.Equal(("Dad never comes", new Contest("Dad sometimes comes", Typical.Mum.Id)), (scene[Card].Text, scene[Card].Contest));

        scene.When(Typical.Chair, new EditCardText(Card, 1, "Dad rarely comes")).ThenRefused(RefusalReason.ChooseFirst);
        scene.When(Typical.Chair, new MergeCards(Card, Second, "Both")).ThenRefused(RefusalReason.ChooseFirst);
        scene.When(Typical.Chair, new MergeCards(Second, Card, "Both")).ThenRefused(RefusalReason.ChooseFirst);
    }

    [Fact]
    public void An_edit_from_a_text_long_forgotten_waits_for_a_choice()
    {
        var scene = Written();
        for (var n = 1; n <= Limits.TextHistory + 1; n++)
            scene.Given(Typical.Mum, new EditCardText(Card, n, $"Dad comes home {n}"));

        Assert.Equal(Limits.TextHistory, scene[Card].History.Count);
        scene.When(Typical.Chair, new EditCardText(Card, 1, "Mum: Dad comes home")).Then<CardTextContested>();
    }

    [Fact]
    public void Edits_that_together_are_too_long_wait_for_a_choice()
    {
        var (left, right) = (new string('l', 495), new string('r', 495));
        var scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card, "a b c d e"));
        scene.Given(Typical.Chair, new EditCardText(Card, 1, $"{left} b c d e")).When(Typical.Mum, new EditCardText(Card, 1, $"a b c d {right}x")).Then<CardTextChanged>();

        scene = Typical.Conference().Given(Typical.Mum, Ask.Add(Card, "a b c d e"));
        scene.Given(Typical.Chair, new EditCardText(Card, 1, $"{left}{left} b c d e")).When(Typical.Mum, new EditCardText(Card, 1, $"a b c d {right}")).Then<CardTextContested>();
    }

    [Fact]
    public void The_office_makes_no_second_version() =>
        Written().Given(Typical.Mum, new EditCardText(Card, 1, "Dad never comes")).When(null, new EditCardText(Card, 1, "Dad sometimes comes"))
            .ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void The_words_on_the_card_may_stay()
    {
        var scene = Contested().When(Typical.Mum, new SettleCard(Card, Settlement.KeepCurrent, Second));

        scene.Then<CardSettled>();
        Assert.Equal(("Dad never comes", null), (scene[Card].Text, scene[Card].Contest));
    }

    [Fact]
    public void The_other_words_may_take_their_place_and_that_can_be_undone()
    {
        var scene = Contested().Given(Typical.NoteTaker, new SettleCard(Card, Settlement.TakeOther, Second));
        Assert.Equal(("Dad sometimes comes", null), (scene[Card].Text, scene[Card].Contest));

        scene.Given(Typical.NoteTaker, new UndoLast());
        Assert.Equal("Dad never comes", scene[Card].Text);
    }

    [Fact]
    public void Both_may_be_kept_the_second_just_below_and_no_more_open_than_the_first()
    {
        var third = Id.Card(3);
        var scene = Contested().Given(Typical.Chair, Ask.Restrict(Card, Audience.Professionals, Typical.Teacher))
            .Given(Typical.Chair, new SettleCard(Card, Settlement.KeepBoth, third));

        Assert.Equal([Card, third, Second], scene.State.Board.In(Column.WorriedAbout));
        Assert.Equal(("Dad sometimes comes", Typical.Mum.Id, Audience.Professionals), (scene[third].Text, scene[third].Writer, scene[third].Audience));
        Assert.Contains(Typical.Teacher.Id, scene[third].WithheldFrom);
        Assert.Null(scene[third].Contest);
    }

    [Fact]
    public void Those_who_may_not_reword_the_card_do_not_choose()
    {
        foreach (var who in new[] { Typical.Dad, Typical.SocialWorker, Typical.Observer })
            Contested().When(who, new SettleCard(Card, Settlement.TakeOther, Second)).ThenRefused(RefusalReason.NotYourCard);
    }

    [Fact]
    public void Where_nothing_waits_there_is_nothing_to_choose() => Written().When(Typical.Mum, new SettleCard(Card, Settlement.TakeOther, Second)).ThenNothing();

    [Fact]
    public void Versions_of_a_card_off_the_board_are_not_chosen() =>
        Contested().Given(Typical.Chair, new RemoveCard(Card)).When(Typical.Chair, new SettleCard(Card, Settlement.TakeOther, Second))
            .ThenRefused(RefusalReason.CardRemovedMeanwhile);

    [Fact]
    public void A_choice_that_we_do_not_know_or_an_id_in_use_is_refused()
    {
        Contested().When(Typical.Chair, new SettleCard(Card, (Settlement)7, Id.Card(3))).ThenRefused(RefusalReason.NotUnderstood);
        Contested().When(Typical.Chair, new SettleCard(Card, Settlement.KeepBoth, Second)).ThenRefused(RefusalReason.AlreadyThere);
    }

    private static Scene Written() => Typical.Conference().Given(Typical.Mum, Ask.Add(Card, "Dad comes home"));

    private static Scene Contested() => Written().Given(Typical.Chair, Ask.Add(Second))
        .Given(Typical.Chair, new EditCardText(Card, 1, "Dad never comes")).Given(Typical.Mum, new EditCardText(Card, 1, "Dad sometimes comes"));
}
