using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What holds of the evaluation, whatever is asked.</summary>
public sealed class EvaluationProperties
{
    [Fact]
    public void Only_the_chair_asks_and_closes_and_it_is_counted_once() => AllWalks.EachStep(step =>
    {
        if (ReferenceEquals(step.Before.Evaluation, step.After.Evaluation))
            return;
        Assert.Equal(Role.Chair, step.Asker?.Role);
        Assert.NotEqual(EvaluationStanding.Closed, step.Before.Evaluation.Standing);
        Assert.True(step.After.Decision.AnnouncedAt is not null || step.After.EndedAt is not null, "asked before the outcome was known");
    });

    [Fact]
    public void There_is_a_result_only_of_enough_forms_and_of_each_question_only_enough_answers() => AllWalks.EachStep(step =>
    {
        var held = step.After.Evaluation;
        Assert.Equal(held.Standing == EvaluationStanding.Closed, held.Result is not null);
        if (held.Standing == EvaluationStanding.NotAsked)
            return;
        Assert.True(held.Asked.Count >= 3, "too few could hide");
        Assert.DoesNotContain(held.Asked, id => step.Before.Attendee(id) is null);
        if (held.Result is not { } tally)
            return;
        Assert.InRange(tally.Forms, Math.Max(3, 0), held.Asked.Count - tally.Blank);
        Assert.Equal(Enum.GetValues<EvaluationQuestion>(), tally.Questions.Select(q => q.Question));
        Assert.All(tally.Questions, q => Assert.True(q.Answers.IsEmpty || q.Answers.Sum() >= 3, "too few answered a question"));
        Assert.All(tally.Remarks, r => Assert.DoesNotContain('\n', r));
    });

    [Fact]
    public void Nobody_but_chair_and_note_taker_sees_more_than_that_they_may_answer_or_that_it_is_over() => AllWalks.EachStep(step =>
    {
        if (step.After.Evaluation.Standing == EvaluationStanding.NotAsked || (step.Number % 5 != 0 && ReferenceEquals(step.Before.Evaluation, step.After.Evaluation)))
            return;
        foreach (var seat in step.After.Seats.Keys)
        {
            if (step.After.PersonAt(seat) is not { } person)
                continue;
            var view = EvaluationView.For(step.After, person, seat);
            if (person.Role is Role.Chair or Role.NoteTaker)
                continue;
            Assert.Equal(EvaluationView.None with { Part = view.Part, Open = view.Open }, view);
            Assert.Equal(view.Part == EvaluationPart.Answers, view.Open is not null);
            Assert.True(view.Part == EvaluationPart.None || (step.After.Evaluation.Asked.Contains(person.Id) && !person.Waits));
        }
    });

    [Fact]
    public void What_was_counted_is_nowhere_else_in_the_state() => AllWalks.EachStep(step =>
    {
        if (step.Ruling.Events.Any(e => e is EvaluationOpened or EvaluationClosed or EvaluationFailed))
            Assert.Equal(Portrait.Of(step.Before with { Version = 0 }), Portrait.Of(step.After with { Version = 0, Evaluation = step.Before.Evaluation }));
    });

    [Fact]
    public void What_a_view_offers_is_what_a_command_does() => AllWalks.EachStep(step =>
    {
        if (step.Number % 20 != 0 && ReferenceEquals(step.Before.Evaluation, step.After.Evaluation))
            return;
        foreach (var seat in step.After.Seats.Keys)
        {
            if (step.After.PersonAt(seat) is not { } person)
                continue;
            var view = EvaluationView.For(step.After, person, seat);
            var open = Refused(new OpenEvaluation(Id.Evaluation(9_998)));
            Assert.Equal(view.MayOpen, open is null or RefusalReason.EvaluationTooFew);
            Assert.Equal(view.MayClose, view.Open is { } id && Refused(new CloseEvaluation(id, null!)) == RefusalReason.NotUnderstood);

            RefusalReason? Refused(ConferenceCommand command) =>
                Decider.Decide(step.After, new Asked(command, new Actor.OfSeat(seat), default, Scene.Start)).Refusal?.Reason;
        }
    });

    [Fact]
    public void Some_walks_come_to_a_result()
    {
        var (opened, closed, failed, few, said) = (0, 0, 0, 0, 0);
        AllWalks.EachStep(step =>
        {
            opened += step.Ruling.Events.Count(e => e is EvaluationOpened);
            closed += step.Ruling.Events.Count(e => e is EvaluationClosed);
            failed += step.Ruling.Events.Count(e => e is EvaluationFailed);
            few += step.Ruling.Events.OfType<EvaluationClosed>().Count(e => e.Tally.Questions.Any(q => q.Answers.IsEmpty));
            said += step.Ruling.Events.OfType<EvaluationClosed>().Count(e => !e.Tally.Remarks.IsEmpty);
        });
        Assert.True(opened > 5 && closed > 3 && failed > 0 && few > 0 && said > 1, $"{opened} opened, {closed} closed, {failed} failed, {few} with a question of few answers, {said} with remarks");
    }
}
