using ConferenceBoard.Core.Care;

namespace ConferenceBoard.Core.Papers;

/// <summary>
/// Writes one part of a letter by hand. Chair and note taker, from when the conference has begun. Empty words take the part back to what the
/// paper says by itself.
/// </summary>
/// <param name="To">Whose letter.</param>
/// <param name="Part">Which part.</param>
/// <param name="Words">At most <see cref="Limits.LetterWords"/> characters; may be empty.</param>
/// <param name="Seen">The revision of this letter that was on the screen.</param>
public sealed record WriteLetter(LetterTo To, LetterPart Part, string Words, int Seen) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (!Enum.IsDefined(Part))
            return RefusalReason.NotUnderstood;
        if (PapersRules.CheckTo(state, To) is { } no)
            return no;
        if (state.BegunAt is null)
            return RefusalReason.BeginFirst;

        var (words, letter) = (Core.Words.OfCard(Words), state.Papers.Of(To));
        if (string.Equals(words, letter.WordsOf(Part), StringComparison.Ordinal))
            return Ruling.NoChange;
        if (Seen != letter.Revision)
            return RefusalReason.LetterChangedMeanwhile;
        return CareRules.CheckLength(words, Limits.LetterWords) is { } tooLong ? tooLong : new LetterWritten(To, Part, words, asker.Id);
    }
}

/// <summary>A part of a letter was written by hand, or taken back.</summary>
public sealed record LetterWritten(LetterTo To, LetterPart Part, string Words, AttendeeId? By = null) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithLetter(To, letter => letter.Saying(Part, Words, By));
}
