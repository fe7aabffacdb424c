using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;

namespace ConferenceBoard.Core.Tests.Plan;

/// <summary>Next steps made of parked ideas, and those of the authority's own.</summary>
public sealed class MakingStepsSpecs
{
    public static TheoryData<Role> OthersThanKeepers => Typical.RolesBut(Role.Chair, Role.NoteTaker);

    [Fact]
    public void Chair_and_note_taker_make_a_next_step_of_a_parked_idea_where_it_stands_and_can_take_it_back()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var scene = Planned.Begun().Given(keeper, new MoveCard(Planned.Idea, Column.NeedsToHappen, null));
            Assert.Equal(Strand.NextStep, scene.When(keeper, new ParkedToStep(Planned.Idea)).Then<CardMarked>().Marks.Strand);
            Assert.Equal([Planned.Idea, Planned.Step], scene.State.Board.In(Column.NeedsToHappen));
            scene.When(keeper, new ParkedToStep(Planned.Idea)).ThenNothing();
            Assert.Equal(Strand.ParkedIdea, scene.Given(keeper, new UndoLast())[Planned.Idea].Marks.Strand);
        }
    }

    [Theory]
    [MemberData(nameof(OthersThanKeepers))]
    public void Nobody_else_makes_next_steps(Role role)
    {
        Planned.Begun().When(Typical.Of(role), new ParkedToStep(Planned.Idea)).ThenRefused(RefusalReason.ChairOnly);
        Planned.Begun().WithDefaults().When(Typical.Of(role), Take(10, 0)).ThenRefused(RefusalReason.ChairOnly);
        Planned.Begun().WithDefaults().When(null, Take(10, 0)).ThenRefused(RefusalReason.ChairOnly);
    }

    [Fact]
    public void Only_a_parked_idea_on_the_board_becomes_one()
    {
        var asked = new ParkedToStep(Planned.Idea);
        Planned.Begun().Given(Typical.Chair, new MoveCard(Planned.Idea, Column.WorriedAbout, null)).When(Typical.Chair, asked).ThenRefused(RefusalReason.NotParked);
        Planned.Begun().Given(Typical.Chair, new RemoveCard(Planned.Idea)).When(Typical.Chair, asked).ThenRefused(RefusalReason.CardRemovedMeanwhile);
        Planned.Begun().Given(Typical.Chair, Ask.Restrict(Planned.Idea, Audience.ChairOnly)).When(Typical.NoteTaker, asked).ThenRefused(RefusalReason.CardGone);
    }

    [Fact]
    public void The_authoritys_own_steps_are_taken_as_cards_for_everyone()
    {
        foreach (var keeper in new[] { Typical.Chair, Typical.NoteTaker })
        {
            var scene = Planned.Begun().WithDefaults().Given(keeper, new TakeDefaultSteps([new(Id.Card(10), 1), new(Id.Card(11), 0)]));
            Assert.Equal([Planned.Step, Planned.Idea, Id.Card(10), Id.Card(11)], scene.State.Board.In(Column.NeedsToHappen));
            var card = scene[Id.Card(10)];
            Assert.Equal(("Find the network", Audience.Everyone, CardStanding.OnBoard), (card.Text, card.Audience, card.Standing));
            Assert.Equal(new CardMarks(WhoseWords.Professional, "", [], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.NextStep), card.Marks);
            Assert.Equal(CardStanding.Removed, scene.Given(keeper, new UndoLast())[Id.Card(11)].Standing);
        }
    }

    [Fact]
    public void Where_there_is_a_safety_plan_others_are_offered()
    {
        var scene = Planned.Begun().WithDefaults().Given(Typical.Mum, new WriteSafetyPlan(SafetyPlan.None with { Text = "Gran comes" }, 0));
        scene.When(Typical.Chair, Take(10, 0) with { WithSafetyPlan = false }).ThenRefused(RefusalReason.PlanChangedMeanwhile);
        scene.Given(Typical.Chair, Take(10, 0) with { WithSafetyPlan = true });
        Assert.Equal("Follow the safety plan", scene[Id.Card(10)].Text);
    }

    [Fact]
    public void One_whose_words_stand_on_the_board_is_left_out()
    {
        var scene = Planned.Begun().WithDefaults().Given(Typical.Chair, Planned.Need(3, Strand.NextStep, "Find the network"));
        scene.When(Typical.Chair, new TakeDefaultSteps([new(Id.Card(10), 1), new(Id.Card(11), 0), new(Id.Card(12), 0)])).ThenAccepted();
        Assert.Null(scene.State.Board.Card(Id.Card(10)));
        Assert.Null(scene.State.Board.Card(Id.Card(12)));
        Assert.Equal("Make a safety plan", scene[Id.Card(11)].Text);
        scene.When(Typical.Chair, Take(11, 0)).ThenNothing();
        scene.When(Typical.Chair, Take(13, 0)).ThenNothing();
    }

    [Fact]
    public void A_card_that_someone_does_not_see_is_not_told_by_what_is_left_out() =>
        Planned.Begun().WithDefaults().Given(Typical.Chair, Planned.Need(3, Strand.NextStep, "Find the network", Audience.ChairOnly)).When(Typical.NoteTaker, Take(10, 1)).Then<CardAdded>();

    [Fact]
    public void What_no_screen_sends_is_refused()
    {
        var scene = Planned.Begun().WithDefaults();
        foreach (var steps in new ImmutableArray<DefaultStepTaken>[]
                 { default, [null!], [new(Id.Card(10), 2)], [new(Id.Card(10), -1)], [.. Enumerable.Range(10, 21).Select(n => new DefaultStepTaken(Id.Card(n), 0))] })
            scene.When(Typical.Chair, new TakeDefaultSteps(steps)).ThenRefused(RefusalReason.NotUnderstood);
        scene.When(Typical.Chair, new TakeDefaultSteps([new(Planned.Step, 0)])).ThenRefused(RefusalReason.AlreadyThere);
        scene.When(Typical.Chair, new TakeDefaultSteps([])).ThenNothing();
    }

    [Fact]
    public void All_or_none_fit_on_the_board()
    {
        var scene = Planned.Begun().WithDefaults();
        for (var number = 3; number < Limits.Cards; number++)
            scene.Given(null, Ask.Add(number));
        scene.When(Typical.Chair, new TakeDefaultSteps([new(Id.Card(1_000), 0), new(Id.Card(1_001), 1)])).ThenRefused(RefusalReason.BoardFull, Limits.Cards);
        scene.When(Typical.Chair, Take(1_000, 0)).Then<CardAdded>();
    }

    private static TakeDefaultSteps Take(int card, int index) => new([new(Id.Card(card), index)]);
}
