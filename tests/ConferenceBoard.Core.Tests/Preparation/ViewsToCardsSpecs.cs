using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Core.Tests.Preparation;

/// <summary>What someone wrote before the meeting becomes cards, with consent and in their words (domain.md §2).</summary>
public sealed class ViewsToCardsSpecs
{
    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Chair_note_taker_and_office_put_parts_of_it_on_the_board()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker, null })
        {
            var scene = Written(Typical.Mum).Given(who, Cards(Typical.Mum,
                (Column.WorriedAbout, "shouts at night. I  worry."), (Column.WorkingWell, "They laugh a lot"), (Column.NeedsToHappen, "quiet room")));
            Assert.Equal("shouts at night. I worry.", scene[Id.Card(1)].Text);
            Assert.Equal([Strand.Worry, Strand.Strength, Strand.ParkedIdea], Enumerable.Range(1, 3).Select(n => scene[Id.Card(n)].Marks.Strand));
            Assert.Equal((WhoseWords.Family, "", null, CardStanding.OnBoard), (scene[Id.Card(1)].Marks.Whose, scene[Id.Card(1)].Marks.WhoseName, scene[Id.Card(1)].Writer, scene[Id.Card(1)].Standing));
            Assert.Equal(3, scene.State.Preparation.ViewsOf(Typical.Mum.Id).Used.Count);
            Assert.Empty(scene.State.Changes);
        }
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_does(Role role) =>
        Written(Typical.Mum).When(Typical.Of(role), Cards(Typical.Mum, (Column.WorkingWell, "They laugh"))).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void Not_without_consent_nor_what_was_never_written()
    {
        var scene = Beforehand.Prepared().When(Typical.Chair, Cards(Typical.Mum, (Column.WorkingWell, "They laugh"))).ThenRefused(RefusalReason.ConsentMissing);
        scene.Given(Typical.Mum, new WriteViewsBefore(Beforehand.Form with { Consent = false }, 0))
            .When(Typical.Chair, Cards(Typical.Mum, (Column.WorkingWell, "They laugh"))).ThenRefused(RefusalReason.ConsentMissing);
        scene.When(Typical.Chair, new ViewsToCards(Id.Attendee(500), [new ViewCard(Id.Card(1), Column.WorkingWell, "They laugh")])).ThenRefused(RefusalReason.PersonGone);
    }

    [Theory]
    [InlineData(Column.WorriedAbout, "He hits at night")]
    [InlineData(Column.WorriedAbout, "They laugh a lot")]
    [InlineData(Column.WorkingWell, "he shouts at night")]
    [InlineData(Column.ChildsVoice, "They laugh a lot")]
    public void Only_in_the_words_that_were_written_for_that_column(Column column, string text) =>
        Written(Typical.Mum).When(Typical.Chair, Cards(Typical.Mum, (column, text))).ThenRefused(RefusalReason.NotTheirWords);

    [Theory]
    [InlineData("I worry", Strand.HouseOfWorries)]
    [InlineData("They laugh", Strand.HouseOfGoodThings)]
    [InlineData("A quiet room", Strand.HouseOfDreams)]
    public void What_a_child_wrote_may_go_to_the_houses(string text, Strand strand)
    {
        var scene = Written(Typical.Child).Given(Typical.Chair, Cards(Typical.Child, (Column.ChildsVoice, text)));
        Assert.Equal((WhoseWords.Child, strand), (scene[Id.Card(1)].Marks.Whose, scene[Id.Card(1)].Marks.Strand));
    }

    [Fact]
    public void What_an_agency_offers_is_parked_in_the_name_of_the_agency()
    {
        var scene = Beforehand.Prepared().Given(Typical.Chair, new EditAttendee(Typical.Teacher.Id, "Priya", "School"))
            .Given(Typical.Teacher, new WriteViewsBefore(Beforehand.Form with { Offer = "Breakfast club" }, 0)).Given(Typical.Chair, Cards(Typical.Teacher, (Column.NeedsToHappen, "Breakfast club")));
        Assert.Equal((WhoseWords.Professional, "School"), (scene[Id.Card(1)].Marks.Whose, scene[Id.Card(1)].Marks.WhoseName));
    }

    [Fact]
    public void What_is_a_card_already_is_not_another()
    {
        var scene = Written(Typical.Mum).Given(Typical.Chair, Cards(Typical.Mum, (Column.WorkingWell, "They laugh")));
        scene.When(Typical.NoteTaker, new ViewsToCards(Typical.Mum.Id, [new ViewCard(Id.Card(5), Column.WorkingWell, "They laugh")])).ThenNothing();
    }

    [Fact]
    public void Someone_taken_off_the_list_has_still_written_it() =>
        Written(Typical.Dad).Given(Typical.Chair, new RemoveAttendee(Typical.Dad.Id)).When(Typical.Chair, Cards(Typical.Dad, (Column.WorkingWell, "They laugh"))).ThenAccepted();

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        var scene = Written(Typical.Mum).Given(Typical.Chair, Ask.Add(9));
        scene.When(Typical.Chair, new ViewsToCards(Typical.Mum.Id, default)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new ViewsToCards(Typical.Mum.Id, [])).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new ViewsToCards(Typical.Mum.Id, [null!])).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, Cards(Typical.Mum, ((Column)9, "They laugh"))).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, Cards(Typical.Mum, (Column.WorkingWell, " "))).ThenRefused(RefusalReason.CardEmpty);
        scene.When(Typical.Chair, Cards(Typical.Mum, (Column.WorkingWell, new string('x', 1_001)))).ThenRefused(RefusalReason.CardTooLong, 1_001, 1_000);
        scene.When(Typical.Chair, Cards(Typical.Mum, [.. Enumerable.Repeat((Column.WorkingWell, "They laugh"), 21)])).ThenRefused(RefusalReason.NotUnderstood);
        foreach (var used in new[] { Id.Card(9), Id.Card(8) })
            scene.When(Typical.Chair, new ViewsToCards(Typical.Mum.Id, [new ViewCard(Id.Card(8), Column.WorkingWell, "They"), new ViewCard(used, Column.WorkingWell, "laugh")])).ThenRefused(RefusalReason.AlreadyThere);
    }

    [Fact]
    public void All_of_them_or_none_where_the_board_is_full()
    {
        var scene = Written(Typical.Mum);
        for (var number = 100; number < 100 + Limits.Cards - 1; number++)
            scene.Given(null, Ask.Add(number));
        scene.When(Typical.Chair, Cards(Typical.Mum, (Column.WorkingWell, "They"), (Column.WorkingWell, "laugh"))).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
        scene.When(Typical.Chair, Cards(Typical.Mum, (Column.WorkingWell, "They"))).ThenAccepted();
    }

    private static Scene Written(Who who) => Beforehand.Prepared().Given(who, new WriteViewsBefore(Beforehand.Form, 0));

    private static ViewsToCards Cards(Who writer, params (Column Column, string Text)[] cards) =>
        new(writer.Id, [.. cards.Select((c, index) => new ViewCard(Id.Card(index + 1), c.Column, c.Text))]);
}
