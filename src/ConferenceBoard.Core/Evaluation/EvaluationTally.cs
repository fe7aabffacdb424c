using System.Collections.Immutable;

namespace ConferenceBoard.Core.Evaluation;

/// <summary>How often each answer was given to one question.</summary>
/// <param name="Question">Which.</param>
/// <param name="Answers">Four counts, in the order of <see cref="EvaluationAnswer"/>; none at all where too few answered this question.</param>
public sealed record QuestionCounts(EvaluationQuestion Question, ImmutableArray<int> Answers);

/// <summary>
/// What is left of the forms when the evaluation closes. Nothing pairs the answers of one form with each other, or with a remark, or any of them
/// with a person; and they have no order.
/// </summary>
/// <param name="Forms">How many forms with an answer were in.</param>
/// <param name="Blank">How many without one; as with passes, nobody hides behind them.</param>
/// <param name="Questions">Each question once, in order.</param>
/// <param name="Remarks">What people added in words, shuffled.</param>
public sealed record EvaluationTally(int Forms, int Blank, ImmutableArray<QuestionCounts> Questions, ImmutableArray<string> Remarks)
{
    /// <summary>How many questions there are.</summary>
    public const int QuestionCount = 5;

    /// <summary>How many answers each has.</summary>
    public const int AnswerCount = 4;

    /// <summary>Whether these are counts that as many forms can come to, of at most that many people.</summary>
    internal bool IsOf(int asked) =>
        Forms >= 0 && Blank >= 0 && Forms + Blank <= asked
        && !Remarks.IsDefault && Remarks.Length <= Forms + Blank && Remarks.All(r => r is not null)
        && !Questions.IsDefault && Questions.Length == QuestionCount
        && Questions.Select((q, n) => q is not null && (int)q.Question == n && !q.Answers.IsDefault && q.Answers.Length == AnswerCount
            && q.Answers.All(c => c >= 0 && c <= Forms) && q.Answers.Sum() <= Forms).All(fits => fits);
}
