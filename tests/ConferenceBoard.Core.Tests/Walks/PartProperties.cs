using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Tests.Views;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Genograms;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of split conferences, of parts without the family and of withholding, whatever is asked (domain.md §2, §7).</summary>
public sealed class PartProperties
{
    [Fact]
    public void No_part_without_the_family_goes_on_while_someone_else_is_in_the_room() => AllWalks.EachStep(step =>
        Assert.False(step.After.Part.ProfessionalsOnly && step.After.Attendees.Exists(a =>
            a is { Removed: false, Attendance: Attendance.InTheRoom, Role: not (Role.Chair or Role.NoteTaker or Role.SocialWorker or Role.Professional) })));

    [Fact]
    public void The_wall_shows_nothing_that_any_one_person_in_the_room_may_not_see()
    {
        var inPart = 0;
        AllWalks.EachStep(step =>
        {
            var room = step.After.Attendees.FindAll(a => a is { Removed: false, Attendance: Attendance.InTheRoom });
            var wall = WallView.For(step.After);
            foreach (var card in wall.Columns.SelectMany(c => c).Select(c => step.After.Board.Cards[c.Id]))
            {
                Assert.All(room, person => Assert.True(Oracle.Sees(person, card)));
                inPart += card.Audience == Audience.Professionals ? 1 : 0;
                Assert.True(card.Audience == Audience.Everyone || (step.After.Part.ProfessionalsOnly && card.Audience == Audience.Professionals));
            }

            foreach (var fact in wall.Genogram is { } genogram ? FamilyFacts.Facts(genogram.Seen.Family).Keys : [])
                Assert.All(room, person => Assert.True(Oracle.Sees(step.After, person, fact)));
        });
        Assert.True(inPart > 0, "No walk had a card of professionals on the wall.");
    }

    [Fact]
    public void Nobody_but_professionals_sees_any_difference_when_a_part_without_the_family_begins_or_ends()
    {
        var seen = 0;
        AllWalks.EachStep(step =>
        {
            if (step.Ruling.Events is not [ProfessionalsOnlyBegun or ProfessionalsOnlyEnded])
                return;
            foreach (var other in step.After.Attendees.Where(a => !a.IsProfessional))
            {
                seen++;
                Assert.Equal(Everything(step.Before, other), Everything(step.After, other));
            }
        });
        Assert.True(seen > 0);
    }

    [Fact]
    public void By_no_answer_does_anyone_but_the_chair_learn_that_a_part_without_the_family_goes_on()
    {
        var asked = 0;
        AllWalks.EachStep(step =>
        {
            if (!step.Before.Part.ProfessionalsOnly || step.Asker?.Role == Role.Chair)
                return;
            asked++;
            Assert.Equal(
                Portrait.Of(Decider.Decide(step.Before with { Part = PartState.Together }, step.Asked)),
                Portrait.Of(step.Ruling));
        });
        Assert.True(asked > 0);
    }

    [Fact]
    public void Whose_part_comes_later_gets_nothing_done_but_leaving_and_asking_the_chair()
    {
        var asked = 0;
        AllWalks.EachStep(step =>
        {
            if (step.Asker is not { Attendance: Attendance.TheirPartLater or Attendance.TheirPartOver } || step.Asked.Command.IsForThoseWhoWait)
                return;
            asked++;
            Assert.Equal(RefusalReason.YourPartIsLater, step.Ruling.Refusal?.Reason);
        });
        Assert.True(asked > 0);
    }

    [Fact]
    public void Whose_part_comes_later_sees_the_same_whatever_goes_on() => AllWalks.EachStep(step =>
    {
        foreach (var person in step.After.Attendees.Where(a => a.Waits && ReferenceEquals(step.Before.Attendee(a.Id), a)))
        {
            if (step.Before.Place == step.After.Place && step.Before.Details == step.After.Details)
                Assert.Equal(Everything(step.Before, person), Everything(step.After, person));
        }
    });

    [Fact]
    public void Nobody_comes_into_this_part_by_taking_a_seat() => AllWalks.EachStep(step =>
    {
        if (step.Asked.Command is TakeSeat or AdmitSeat)
            Assert.All(step.Before.Attendees.Where(a => a.Waits), a => Assert.True(step.After.Attendee(a.Id)!.Waits));
    });

    [Fact]
    public void An_accepted_request_is_withheld_and_what_someone_is_held_back_from_is_withheld_too() => AllWalks.EachStep(step =>
    {
        foreach (var request in step.After.WithholdingRequests)
        {
            var card = step.After.Board.Cards[request.Card];
            Assert.True(request.Held.IsSubsetOf(card.WithheldFrom));
            Assert.True(request.Held.IsEmpty || request.Standing == RequestStanding.Waiting);
            if (step.Ruling.Events is [WithholdingAnswered { Accepted: true } answered] && answered.Request == request.Id)
                Assert.True(request.From.IsSubsetOf(card.WithheldFrom));
        }
    });

    [Fact]
    public void Declining_shows_a_card_to_nobody_from_whom_it_was_not_held_back() => AllWalks.EachStep(step =>
    {
        if (step.Ruling.Events is not [WithholdingAnswered { Accepted: false } answered])
            return;
        var held = step.Before.WithholdingRequests.Single(r => r.Id == answered.Request).Held;
        foreach (var (id, card) in step.Before.Board.Cards)
            Assert.True(card.WithheldFrom.Except(step.After.Board.Cards[id].WithheldFrom).IsSubsetOf(held));
    });

    private static string Everything(ConferenceState state, Attendee person) =>
        Portrait.Of(BoardView.For(state, person)) + Portrait.Of(ScalingView.For(state, person)) + Portrait.Of(GenogramView.For(state, person))
        + Portrait.Of(ConsoleView.For(state, person));
}
