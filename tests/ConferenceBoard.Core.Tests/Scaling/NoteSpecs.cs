using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Scaling;

namespace ConferenceBoard.Core.Tests.Scaling;

/// <summary>What would move a score up becomes a next step, and nobody learns who wrote it.</summary>
public sealed class NoteSpecs
{
    private static readonly UseNote Second = new(Scales.Round, 1, Id.Card(1));

    public static TheoryData<Role> ThoseWhoDoNotKeepTheBoard => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Chair_and_note_taker_make_a_next_step_of_a_note()
    {
        foreach (var who in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var scene = Noted().Given(who, Second);
            var card = scene[Id.Card(1)];
            Assert.Equal(("Dad has a plan", Column.NeedsToHappen, Strand.NextStep), (card.Text, card.Column, card.Marks.Strand));
            Assert.Equal((WhoseWords.Unnamed, Audience.Everyone, CardStanding.OnBoard), (card.Marks.Whose, card.Audience, card.Standing));
            Assert.Equal([null, Id.Card(1)], scene.TheResult().Notes.Select(n => n.Card));
        }
    }

    [Theory]
    [MemberData(nameof(ThoseWhoDoNotKeepTheBoard))]
    public void Nobody_else_does(Role role) => Noted().When(Typical.Of(role), Second).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void The_office_does_not_either() => Noted().When(null, Second).ThenRefused(RefusalReason.ChairOnly);

    [Fact]
    public void A_note_is_used_once()
    {
        var scene = Noted().Given(Typical.Chair, Second).When(Typical.Chair, Second with { Card = Id.Card(2) }).ThenNothing();
        Assert.Single(scene.State.Board.Cards);
    }

    [Fact]
    public void The_card_is_a_new_one() => Noted().Given(Typical.Mum, Ask.Add(1)).When(Typical.Chair, Second).ThenRefused(RefusalReason.AlreadyThere);

    [Fact]
    public void There_is_room_on_the_board_for_it()
    {
        var scene = Noted();
        for (var n = 0; n < Limits.Cards; n++)
            scene.Given(Typical.Chair, Ask.Add(100 + n));

        scene.When(Typical.Chair, Second).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
    }

    [Fact]
    public void Only_notes_that_everyone_has_seen_are_used()
    {
        Noted().When(Typical.Chair, Second with { Note = -1 }).ThenRefused(RefusalReason.RoundOver);
        Noted().When(Typical.Chair, Second with { Note = 2 }).ThenRefused(RefusalReason.RoundOver);
        Noted().When(Typical.Chair, Second with { Round = Id.Round(9) }).ThenRefused(RefusalReason.RoundOver);
        Closed().When(Typical.Chair, Second).ThenRefused(RefusalReason.RoundOver);
    }

    private static Scene Closed() =>
        Scales.Opened().Given(Typical.Chair, new CloseRound(Scales.Round, Scales.Tally(1, 2, 3) with { Notes = ["More visits", "Dad has a plan"] }));

    private static Scene Noted() => Closed().Given(Typical.Chair, new RevealRound(Scales.Round));
}
