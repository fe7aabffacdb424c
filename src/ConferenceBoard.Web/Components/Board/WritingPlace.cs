using ConferenceBoard.Core;
using ConferenceBoard.Live;

namespace ConferenceBoard.Web.Components.Board;

/// <summary>A place for longer writing that saves itself (js/writing.js).</summary>
/// <param name="Now">What is stored there now, and its revision.</param>
/// <param name="Keep">Asks for words to be stored, that began from a revision, as an act.</param>
/// <param name="Merges">The conference puts words together that began from an older revision. Where it does not, that is refused here.</param>
public sealed record WritingPlace(Func<(int Revision, string Text)> Now, Func<int, string, OperationId, Task<Answer>> Keep, bool Merges = false)
{
    /// <summary>What became of words that were sent.</summary>
    /// <param name="Saved">They are durable.</param>
    /// <param name="Revision">Of what is stored now.</param>
    /// <param name="Text">What is stored now: what was sent, or that put together with somebody else's.</param>
    /// <param name="Sentence">Why they are not stored, for the person; null where they are.</param>
    /// <param name="Retry">Nobody knows whether they are stored, or they came too fast: the same act is to be sent again.</param>
    /// <param name="Theirs">What was stored from elsewhere meanwhile, to choose between; null where there is nothing to choose.</param>
    public sealed record Written(bool Saved, int Revision, string Text, string? Sentence = null, bool Retry = false, string? Theirs = null);

    /// <summary>Stores words.</summary>
    /// <param name="act">The act's id, made by the browser.</param>
    /// <param name="seen">The revision they began from.</param>
    /// <param name="from">The mark of the words they began from.</param>
    /// <param name="text">The words.</param>
    public async Task<Written> WriteAsync(Guid act, int seen, uint from, string text)
    {
        var (revision, now) = Now();
        if (string.Equals(now, text, StringComparison.Ordinal))
            return new Written(true, revision, now);
        if (!Merges && MarkOf(now) != from)
            return Contested(RefusalReason.ChangedMeanwhile);

        var answer = await Keep(Merges ? seen : revision, text, new OperationId(act));
        (revision, now) = Now();
        return answer switch
        {
            Answer.Saved => new Written(true, revision, now),
            Answer.Refused({ Reason: RefusalReason.TooFast } no) => new Written(false, revision, now, no.Sentence, Retry: true),
            Answer.Refused({ Reason: RefusalReason.ChangedMeanwhile or RefusalReason.PreparationChanged or RefusalReason.DecisionChangedMeanwhile or RefusalReason.ViewChangedMeanwhile } no) => Contested(no.Reason),
            Answer.Refused(var no) => new Written(false, revision, now, no.Sentence),
            _ => new Written(false, revision, now, BoardWords.NotSaved, Retry: true),
        };
    }

    /// <summary>The mark of words: FNV-1a of their letters, as js/writing.js makes it.</summary>
    public static uint MarkOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mark = 0x811c9dc5u;
        foreach (var letter in text)
            mark = unchecked((mark ^ letter) * 0x01000193u);
        return mark;
    }

    private Written Contested(RefusalReason reason)
    {
        var (revision, now) = Now();
        return new Written(false, revision, now, new Refusal(reason).Sentence, Theirs: now);
    }
}
