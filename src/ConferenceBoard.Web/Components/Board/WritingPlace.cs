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

    /// <summary>A place of which the conference holds the words under a revision, asked for from one look at it.</summary>
    /// <param name="desk">Whose screen it is on.</param>
    /// <param name="now">What is stored there.</param>
    /// <param name="write">The command that stores words beside what else is kept under that revision.</param>
    public static WritingPlace Of(Desk desk, Func<ConferenceState, (int Revision, string Text)> now, Func<ConferenceState, string, ConferenceCommand> write) => new(
        () => now(desk.Session.Now.State),
        (seen, words, act) => desk.Session.Now.State is var state && now(state).Revision == seen ? desk.KeepAsync(write(state, words), act) : Changed);

    /// <summary>Its box is on the screen no longer: words that were typed in it are still taken, and nothing that stands there is told any more.</summary>
    public bool IsGone { get; init; }

    /// <summary>The answer of a place where something was changed between the look at it and the asking; it is asked again.</summary>
    public static Task<Answer> Changed { get; } = Task.FromResult<Answer>(new Answer.Refused(RefusalReason.PreparationChanged));

    /// <summary>Stores words.</summary>
    /// <param name="act">The act's id, made by the browser.</param>
    /// <param name="seen">The revision they began from.</param>
    /// <param name="from">The mark of the words they began from.</param>
    /// <param name="text">The words.</param>
    public async Task<Written> WriteAsync(Guid act, int seen, uint from, string text)
    {
        var (revision, now) = Now();
        if (now.AsSpan().Trim().SequenceEqual(text.AsSpan().Trim()))
            return new Written(true, revision, text);
        if (!Merges && MarkOf(now) != from)
            return Contested(RefusalReason.ChangedMeanwhile);

        var answer = await Keep(Merges ? seen : revision, text, new OperationId(act));

        // Something beside it was changed in that moment, and these words not: what stands there now is asked for with them.
        while (!Merges && answer is Answer.Refused { Refusal.Reason: RefusalReason.PreparationChanged or RefusalReason.PlanChangedMeanwhile or RefusalReason.DecisionChangedMeanwhile or RefusalReason.ViewChangedMeanwhile or RefusalReason.LetterChangedMeanwhile } && MarkOf(Now().Text) == from && Now().Revision != revision)
        {
            revision = Now().Revision;
            answer = await Keep(revision, text, new OperationId(act));
        }

        (revision, now) = Now();
        return answer switch
        {
            Answer.Saved => new Written(true, revision, IsGone ? text : now),
            Answer.Refused({ Reason: RefusalReason.TooFast } no) => new Written(false, revision, "", no.Sentence, Retry: true),
            Answer.Refused({ Reason: RefusalReason.ChangedMeanwhile or RefusalReason.PreparationChanged or RefusalReason.PlanChangedMeanwhile or RefusalReason.DecisionChangedMeanwhile or RefusalReason.ViewChangedMeanwhile or RefusalReason.LetterChangedMeanwhile } no) => Contested(no.Reason),
            Answer.Refused(var no) => new Written(false, revision, "", no.Sentence),
            _ => new Written(false, revision, "", BoardWords.NotSaved, Retry: true),
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

    /// <summary>Both stand there to choose between; where the box has gone, only that they do not fit: its words may be for this person no longer.</summary>
    private Written Contested(RefusalReason reason)
    {
        var (revision, now) = Now();
        return IsGone ? new Written(false, revision, "", new Refusal(reason).Sentence) : new Written(false, revision, now, new Refusal(reason).Sentence, Theirs: now);
    }
}
