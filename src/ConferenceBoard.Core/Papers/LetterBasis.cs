using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Papers;

/// <summary>What a final version was made from beside its facts. It is not stored: it is found again when the events are read.</summary>
/// <param name="Revision">The letter's revision, which grows with every word by hand and with another language.</param>
/// <param name="Reasons">Why it was decided so, child by child.</param>
/// <param name="Said">The cards that the reader could see.</param>
public sealed record LetterBasis(int Revision, string Reasons, string Said)
{
    /// <summary>From what a letter would be made now; null where nobody here gets it.</summary>
    internal static LetterBasis? Of(ConferenceState state, LetterTo to) => PaperSight.Of(state, to) is not { } sight ? null : new LetterBasis(
        state.Papers.Of(to).Revision,
        string.Join('\n', sight.Children.Select(c => LetterView.WhyOf(state, c.Id))),
        string.Join('\n', PaperColumn.Of(sight).SelectMany(c => c.Cards).Select(c => $"{c.WhoseName}: {c.Text}")));

    /// <summary>
    /// Whether what the last version of a letter says is otherwise by now: of one that was not sent anything it says, of one that was sent the
    /// decision, its reasons and the meetings that follow. Steps that are done after it was sent make no new letter.
    /// </summary>
    internal static bool IsOtherwise(ConferenceState state, LetterTo to)
    {
        var letter = state.Papers.Of(to);
        if (letter.Last is not { } last || PaperSight.Of(state, to) is not { } sight)
            return false;
        var (facts, basis) = (LetterFacts.Of(sight, last.Language), Of(state, to)!);
        return letter.SentOn is null
            ? facts != last.Facts || basis != letter.Basis
            : !facts.Children.SequenceEqual(last.Facts.Children) || !facts.Meetings.SequenceEqual(last.Facts.Meetings)
                || !string.Equals(basis.Reasons, letter.Basis?.Reasons, StringComparison.Ordinal);
    }
}
