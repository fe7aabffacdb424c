using ConferenceBoard.Core.Care;

namespace ConferenceBoard.Core.Understanding;

/// <summary>
/// Writes down what someone of the family said that the professionals are worried about, before it was explained (domain.md §3). Chair or
/// note taker, once the conference has begun; late too, since the room does not wait for a note taker.
/// </summary>
/// <param name="Person">A family member or child.</param>
/// <param name="Words">Their own words, at most <see cref="Limits.OwnWords"/> characters; may be empty.</param>
public sealed record WriteFirstWords(AttendeeId Person, string Words) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        var words = Core.Words.OfCard(Words);
        if ((UnderstandingState.CheckMayMark(state, asker, Person) ?? CareRules.CheckLength(words, Limits.OwnWords)) is { } no)
            return no;
        return string.Equals(state.Understanding.Of(Person).FirstWords, words, StringComparison.Ordinal) ? Ruling.NoChange : new FirstWordsWritten(Person, words);
    }
}

/// <summary>What someone said first is written down.</summary>
public sealed record FirstWordsWritten(AttendeeId Person, string Words) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => UnderstandingState.With(state, Person, before => before with { FirstWords = Words });
}
