using ConferenceBoard.Core.Care;

namespace ConferenceBoard.Core.Understanding;

/// <summary>
/// Marks how far shared understanding has come. Chair or note taker, once the conference has begun. Nothing is skipped: understood needs
/// the re-ask, so it cannot be set straight from explained (domain.md §3). Back to not yet is always open, for a mistake.
/// </summary>
/// <param name="Person">A family member or child.</param>
/// <param name="From">Where the screen showed it.</param>
/// <param name="To">Where it is now.</param>
/// <param name="Words">What they said, 1 to <see cref="Limits.OwnWords"/> characters, for <see cref="UnderstandingStanding.InTheirOwnWords"/>; not kept for others.</param>
public sealed record MarkUnderstanding(AttendeeId Person, UnderstandingStanding From, UnderstandingStanding To, string Words) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (UnderstandingState.CheckMayMark(state, asker, Person) is { } no)
            return no;
        if (!Enum.IsDefined(From) || !Enum.IsDefined(To))
            return RefusalReason.NotUnderstood;
        var now = state.Understanding.Of(Person);
        if (now.Standing != From)
            return RefusalReason.UnderstandingChanged;
        if (From == To)
            return Ruling.NoChange;
        if (CheckOrder(From, To) is { } first)
            return first;
        if (To != UnderstandingStanding.InTheirOwnWords)
            return new UnderstandingMarked(Person, To, "", asker.At);

        var words = Core.Words.OfCard(Words);
        if (words.Length == 0)
            return RefusalReason.OwnWordsMissing;
        return CareRules.CheckLength(words, Limits.OwnWords) is { } tooLong ? tooLong : new UnderstandingMarked(Person, To, words, asker.At);
    }

    /// <summary>A refusal that says what comes first, or null where one follows the other.</summary>
    private static Refusal? CheckOrder(UnderstandingStanding from, UnderstandingStanding to) => (from, to) switch
    {
        (_, UnderstandingStanding.NotYet)
            or (UnderstandingStanding.NotYet, UnderstandingStanding.Explained)
            or (UnderstandingStanding.Explained, UnderstandingStanding.AskedAgain)
            or (UnderstandingStanding.AskedAgain, UnderstandingStanding.InTheirOwnWords)
            or (UnderstandingStanding.AskedAgain, UnderstandingStanding.Explained) => null,
        (UnderstandingStanding.NotYet, _) => RefusalReason.ExplainFirst,
        (UnderstandingStanding.Explained, _) => RefusalReason.AskAgainFirst,
        _ => RefusalReason.SaidAlready,
    };
}

/// <summary>Shared understanding has come further, or was set back.</summary>
public sealed record UnderstandingMarked(AttendeeId Person, UnderstandingStanding Standing, string Words, DateTimeOffset At) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => UnderstandingState.With(state, Person, before => before with
    {
        Standing = Standing,
        Words = Words.Length > 0 ? Words : before.Words,
        History = [.. before.History.TakeLast(Limits.UnderstandingSteps - 1), new UnderstandingStep(Standing, At, Words)],
    });
}
