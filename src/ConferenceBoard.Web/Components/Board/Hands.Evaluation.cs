using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Evaluation;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>
/// What js/evaluation.js calls. A form is one text of one length whatever is in it: a character for each question ("0" to "3", "-" where it was
/// left out), and then the words in UTF-8, filled up with zeros and written in base 64; so neither the name of a call nor its length tells anything,
/// and no answer says it back (anonymity-and-security.md §1).
/// </summary>
public sealed partial class Hands
{
    /// <summary>Bytes of the words: three for each character, which is the most that one takes.</summary>
    private const int RemarkBytes = 3 * Limits.EvaluationRemark;

    private const char LeftOut = '-';

    /// <summary>Gives or changes this person's form.</summary>
    /// <param name="evaluation">The one on the screen.</param>
    /// <param name="turn">Grows with each sending.</param>
    /// <param name="form">Answers and words.</param>
    [JSInvokable]
    public Scored Evaluate(Guid evaluation, long turn, string form) => Form(form, out var answers, out var remark)
        ? Scored.Of(desk.Session.Forms.Give(desk.Seat, new EvaluationId(evaluation), turn, answers, remark))
        : Scored.NotUnderstood;

    /// <summary>Reads a form.</summary>
    internal static bool Form(string? form, out EvaluationAnswer?[] answers, out string remark)
    {
        (answers, remark) = ([], "");
        var bytes = new byte[RemarkBytes];
        if (form is null || form.Length != EvaluationTally.QuestionCount + (RemarkBytes / 3 * 4)
            || form.AsSpan(0, EvaluationTally.QuestionCount).ContainsAnyExcept("0123-")
            || !Convert.TryFromBase64String(form[EvaluationTally.QuestionCount..], bytes, out var written) || written != RemarkBytes)
            return false;
        answers = [.. form.Take(EvaluationTally.QuestionCount).Select(a => a == LeftOut ? (EvaluationAnswer?)null : (EvaluationAnswer)(a - '0'))];
        remark = Encoding.UTF8.GetString(bytes).TrimEnd('\0');
        return true;
    }
}
