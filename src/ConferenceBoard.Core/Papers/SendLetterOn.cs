using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Papers;

/// <summary>Says on which day the last version of a letter was sent, or takes that back. Chair and note taker.</summary>
/// <param name="To">Whose letter.</param>
/// <param name="Version">The number of the version that was sent: the last one.</param>
/// <param name="On">From the day of the conference to today; tomorrow counts, since clocks differ. Null where it was not sent.</param>
public sealed record SendLetterOn(LetterTo To, int Version, DateOnly? On) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (PapersRules.CheckTo(state, To) is { } no)
            return no;
        var letter = state.Papers.Of(To);
        if (letter.Last is not { } last)
            return On is null ? Ruling.NoChange : RefusalReason.LetterNotFinal;
        if (Version != last.Number)
            return RefusalReason.LetterChangedMeanwhile;
        if (On == letter.SentOn)
            return Ruling.NoChange;
        var (held, today) = (DueDates.DayOf(state.Details!.StartsAt), DueDates.DayOf(asker.At));
        return On is { } on && (on < held || on.DayNumber > Math.Max(held.DayNumber, today.DayNumber) + 1)
            ? RefusalReason.LetterDate : new LetterSent(To, On);
    }
}

/// <summary>The last version of a letter was sent on a day, or was not after all.</summary>
public sealed record LetterSent(LetterTo To, DateOnly? On) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithLetter(To, letter => letter with { SentOn = On });
}
