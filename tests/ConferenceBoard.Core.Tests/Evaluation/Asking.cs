using System.Collections.Immutable;
using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.Tests.Decision;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Evaluation;

/// <summary>Short ways to an evaluation.</summary>
internal static class Asking
{
    public static readonly EvaluationId First = Id.Evaluation(1);

    public static readonly OpenEvaluation Open = new(First);

    public static Scene Opened() => Deciding.Announced().Given(Typical.Chair, Open);

    public static Scene Closed(params string[] forms) => Opened().Given(Typical.Chair, Close(forms));

    public static CloseEvaluation Close(params string[] forms) => new(First, Tally(forms));

    /// <summary>What these forms come to: five characters each, 0 to 3 for the answers, - for none.</summary>
    public static EvaluationTally Tally(params string[] forms) => new(
        forms.Count(f => f.Any(char.IsDigit)),
        forms.Count(f => !f.Any(char.IsDigit)),
        [.. Enum.GetValues<EvaluationQuestion>().Select(q => new QuestionCounts(q, [.. Enumerable.Range(0, 4).Select(a => forms.Count(f => f[(int)q] == '0' + a))]))],
        []);

    public static ImmutableArray<int> Of(this EvaluationTally tally, EvaluationQuestion question) => tally.Questions[(int)question].Answers;

    public static EvaluationView Asked(this Scene scene, Who who) => EvaluationView.For(scene.State, scene[who], who.Seat);
}
