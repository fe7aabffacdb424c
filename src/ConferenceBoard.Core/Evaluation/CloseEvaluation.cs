using System.Collections.Immutable;

namespace ConferenceBoard.Core.Evaluation;

/// <summary>
/// Closes the evaluation with what the box of forms counted. Chair only. One event holds the sums; of fewer forms than marks are needed nothing at
/// all is kept, and of a question that fewer answered nothing of that question (anonymity-and-security.md §1).
/// </summary>
/// <param name="Evaluation">Which.</param>
/// <param name="Tally">Counted by the box of forms at this moment; no screen makes one.</param>
public sealed record CloseEvaluation(EvaluationId Evaluation, EvaluationTally Tally) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Evaluation.Standing == EvaluationStanding.NotAsked || state.Evaluation.Id != Evaluation)
            return RefusalReason.EvaluationOver;
        if (state.Evaluation.Standing != EvaluationStanding.Open)
            return Ruling.NoChange;
        if (Tally is null || !Tally.IsOf(state.Evaluation.Asked.Count))
            return RefusalReason.NotUnderstood;

        var least = state.Practice.LeastMarks;
        if (Tally.Forms < least)
            return new EvaluationFailed(Evaluation);

        // The box took each at its length as typed; composing letters may lengthen it, and nobody's words are dropped for that.
        var remarks = Tally.Remarks.Select(Words.OfName).Where(r => r.Length is > 0 and <= 3 * Limits.EvaluationRemark).ToImmutableArray();
        var questions = Tally.Questions.Select(q => q.Answers.Sum() < least ? q with { Answers = [] } : q).ToImmutableArray();
        return new EvaluationClosed(Evaluation, Tally with { Questions = questions, Remarks = remarks });
    }
}

/// <summary>The evaluation is counted. Nothing pairs an answer with another or with a remark, or any of them with a person.</summary>
public sealed record EvaluationClosed(EvaluationId Evaluation, EvaluationTally Tally) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Evaluation = state.Evaluation with { Standing = EvaluationStanding.Closed, Result = Tally } };
}

/// <summary>The evaluation closed with too few forms. It says no number: all that was given is gone.</summary>
public sealed record EvaluationFailed(EvaluationId Evaluation) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Evaluation = state.Evaluation with { Standing = EvaluationStanding.TooFew } };
}
