using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Tests.Board;

/// <summary>One card of two.</summary>
public sealed class MergingSpecs
{
    private static readonly CardId Keep = Id.Card(1);
    private static readonly CardId Other = Id.Card(2);

    [Fact]
    public void One_card_takes_another_in()
    {
        var scene = Two().When(Typical.NoteTaker, new MergeCards(Keep, Other, " Dad shouts, and Sky hides "));

        scene.Then<CardsMerged>();
        Assert.Equal([Keep], scene.State.Board.In(Column.WorriedAbout));
        Assert.Equal(("Dad shouts, and Sky hides", 2), (scene[Keep].Text, scene[Keep].TextRevision));
        Assert.Equal((CardStanding.Merged, Keep), (scene[Other].Standing, scene[Other].MergedInto));
    }

    [Fact]
    public void The_stricter_audience_and_everyone_withheld_from_count()
    {
        var scene = Two().Given(Typical.Chair, Ask.Restrict(Keep, Audience.Everyone, Typical.Dad))
            .Given(Typical.Chair, Ask.Restrict(Other, Audience.Professionals, Typical.Teacher))
            .Given(Typical.NoteTaker, new MergeCards(Keep, Other, "Both"));

        Assert.Equal(Audience.Professionals, scene[Keep].Audience);
        Assert.True(scene[Keep].WithheldFrom.SetEquals([Typical.Dad.Id, Typical.Teacher.Id]));
    }

    [Fact]
    public void Both_names_and_both_children_are_kept()
    {
        var scene = Two().Given(Typical.Chair, new MarkCard(Keep, Ask.Plain(Column.WorriedAbout) with { WhoseName = "Mum", Children = [Typical.Robin.Id] }))
            .Given(Typical.Chair, new MarkCard(Other, Ask.Plain(Column.WorriedAbout) with { WhoseName = "School", Children = [Typical.Sky.Id] }))
            .Given(Typical.Chair, new MergeCards(Keep, Other, "Both"));

        Assert.Equal("Mum, School", scene[Keep].Marks.WhoseName);
        Assert.True(scene[Keep].Marks.Children.SetEquals([Typical.Robin.Id, Typical.Sky.Id]));
    }

    [Fact]
    public void A_card_about_all_children_stays_about_all() =>
        Assert.Empty(Two().Given(Typical.Chair, new MarkCard(Keep, Ask.Plain(Column.WorriedAbout) with { Children = [Typical.Robin.Id] }))
            .Given(Typical.Chair, new MergeCards(Keep, Other, "Both"))[Keep].Marks.Children);

    [Fact]
    public void Cards_that_are_not_on_the_board_or_not_there_for_the_asker_do_not_merge()
    {
        Two().When(Typical.Chair, new MergeCards(Keep, Id.Card(99), "Both")).ThenRefused(RefusalReason.CardGone);
        Two().When(Typical.Chair, new MergeCards(Id.Card(99), Keep, "Both")).ThenRefused(RefusalReason.CardGone);
        Two().Given(Typical.Chair, new RemoveCard(Other)).When(Typical.Chair, new MergeCards(Keep, Other, "Both")).ThenRefused(RefusalReason.CardGone);
        Two().Given(Typical.Chair, Ask.Restrict(Other, Audience.ChairOnly)).When(Typical.NoteTaker, new MergeCards(Keep, Other, "Both")).ThenRefused(RefusalReason.CardGone);
        Two().Given(Typical.Chair, Ask.Restrict(Other, Audience.Everyone, Typical.NoteTaker)).When(Typical.NoteTaker, new MergeCards(Keep, Other, "Both"))
            .ThenRefused(RefusalReason.CardGone);
    }

    [Fact]
    public void A_card_does_not_take_itself_in() => Two().When(Typical.Chair, new MergeCards(Keep, Keep, "Both")).ThenRefused(RefusalReason.NotUnderstood);

    [Fact]
    public void The_words_of_both_are_words_and_fit_on_a_card()
    {
        Two().When(Typical.Chair, new MergeCards(Keep, Other, " ")).ThenRefused(RefusalReason.CardEmpty);
        Two().When(Typical.Chair, new MergeCards(Keep, Other, new string('x', 1_001))).ThenRefused(RefusalReason.CardTooLong, 1_001, Limits.CardText);
    }

    [Fact]
    public void A_name_too_long_for_both_keeps_the_first()
    {
        var scene = Two().Given(Typical.Chair, new MarkCard(Keep, Ask.Plain(Column.WorriedAbout) with { WhoseName = new string('m', 50) }))
            .Given(Typical.Chair, new MarkCard(Other, Ask.Plain(Column.WorriedAbout) with { WhoseName = new string('s', 50) }))
            .Given(Typical.Chair, new MergeCards(Keep, Other, "Both"));

        Assert.Equal(new string('m', 50), scene[Keep].Marks.WhoseName);
    }

    [Fact]
    public void Words_made_from_a_text_that_was_changed_meanwhile_do_not_replace_it()
    {
        var scene = Two().Given(Typical.Teacher, new EditCardText(Other, 1, "Sky hides and cries"));
        scene.When(Typical.Chair, new MergeCards(Keep, Other, "Both", 1, 1)).ThenRefused(RefusalReason.ChangedMeanwhile);
        scene.When(Typical.Chair, new MergeCards(Other, Keep, "Both", 1, 1)).ThenRefused(RefusalReason.ChangedMeanwhile);
        scene.When(Typical.Chair, new MergeCards(Keep, Other, "Both", 1, 2)).Then<CardsMerged>();
    }

    [Fact]
    public void An_audience_decided_before_a_merge_does_not_open_what_the_merge_withheld()
    {
        var scene = Two().Given(Typical.Chair, Ask.Restrict(Other, Audience.Everyone, Typical.Dad)).Given(Typical.NoteTaker, new MergeCards(Keep, Other, "Both"));
        scene.When(Typical.Chair, new RestrictCard(Keep, Audience.Professionals, [], new SeenAudience(Audience.Everyone, [])))
            .ThenRefused(RefusalReason.ChangedMeanwhile);
        scene.When(Typical.Chair, new RestrictCard(Keep, Audience.Professionals, [], new SeenAudience(Audience.Everyone, [Typical.Dad.Id]))).Then<CardRestricted>();
    }

    private static Scene Two() => Typical.Conference().Given(Typical.Mum, Ask.Add(Keep, "Dad shouts")).Given(Typical.Teacher, Ask.Add(Other, "Sky hides"));
}
