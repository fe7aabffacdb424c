namespace ConferenceBoard.Core.People;

/// <summary>
/// Writes down whom the family say is missing (domain.md §2). Chair or note taker. One note, replaced by the next; chair, note taker and
/// social worker read it.
/// </summary>
/// <param name="Words">At most <see cref="Limits.Missing"/> characters; empty for nobody.</param>
public sealed record NoteMissing(string Words) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        var words = Core.Words.OfCard(Words);
        if (words.Length > Limits.Missing)
            return new Refusal(RefusalReason.NoteTooLong, words.Length, Limits.Missing);
        return string.Equals(words, state.Comings.Missing, StringComparison.Ordinal) ? Ruling.NoChange : new MissingNoted(words);
    }
}

/// <summary>Who is missing was written down.</summary>
public sealed record MissingNoted(string Words) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state with { Comings = state.Comings with { Missing = Words } };
}
