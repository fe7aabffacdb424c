namespace ConferenceBoard.Core.Papers;

/// <summary>Chooses the language of a letter. Chair and note taker, at any time.</summary>
/// <param name="To">Whose letter.</param>
/// <param name="Language">One of <see cref="Letter.Languages"/>.</param>
public sealed record ChooseLetterLanguage(LetterTo To, string Language) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (PapersRules.CheckTo(state, To) is { } no)
            return no;
        if (!Letter.Languages.Contains(Language, StringComparer.Ordinal))
            return RefusalReason.LetterLanguage;
        return string.Equals(Language, state.Papers.Of(To).Language, StringComparison.Ordinal) ? Ruling.NoChange : new LetterLanguageChosen(To, Language);
    }
}

/// <summary>A letter is in another language. What was on a screen before is not what it says now, so that this counts as a change of it.</summary>
public sealed record LetterLanguageChosen(LetterTo To, string Language) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithLetter(To, letter => letter with { Language = Language, Revision = letter.Revision + 1 });
}
