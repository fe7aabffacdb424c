using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Papers;

/// <summary>A place in a text, in UTF-16 units from 0.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public sealed record WordPlace(int Start, int Length);

/// <summary>
/// Finds hand-written words of a letter that stand on a card which is not for its reader, capitals and punctuation aside:
/// <see cref="Limits.WordsInARow"/> words in a row; the whole of a shorter card of two words or more; and, of an address or a number, three words
/// with a figure or two figures. What is planned of such a card is looked for too. It says where in the letter, and never on what card or whose.
/// Words that the reader sees elsewhere, on another card or in what was announced, are no secret.
/// </summary>
public static class LetterLeaks
{
    private const int Figures = 2, Address = 3;

    /// <summary>A figure beside one of these is a day or a span of time, and no address.</summary>
    private static readonly HashSet<string> OfTime =
    [
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0).Select(m => m.ToUpperInvariant()),
        .. CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Select(d => d.ToUpperInvariant()),
        "MINUTES", "HOURS", "DAY", "DAYS", "WORKING", "WEEK", "WEEKS", "MONTH", "MONTHS", "YEAR", "YEARS", "AM", "PM", "OF", "OUT",
    ];

    /// <summary>The places, in the order of the text; none where nobody here gets that letter.</summary>
    /// <param name="state">The conference.</param>
    /// <param name="to">Whose letter.</param>
    /// <param name="words">What it is to say.</param>
    /// <param name="writer">Who is told of it. Cards that the writer may not see are not looked at: an answer would tell what stands on them.</param>
    public static ImmutableArray<WordPlace> Of(ConferenceState state, LetterTo to, string? words, Attendee writer)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(writer);
        if (PaperSight.Of(state, to) is not { } sight || Tokens(words) is not { Count: >= Figures } text)
            return [];

        var kept = state.Board.Cards.Values.Where(c => !sight.IsFor(c) && Visibility.IsFor(writer, c)).SelectMany(c => TextsOf(state, c)).SelectMany(KeptRuns).ToHashSet(StringComparer.Ordinal);
        if (kept.Count == 0)
            return [];
        kept.ExceptWith(Known(sight).SelectMany(AllRuns));
        return Places(text, kept);
    }

    /// <summary>Runs that touch or lie over each other are one place.</summary>
    private static ImmutableArray<WordPlace> Places(List<Token> text, HashSet<string> kept)
    {
        var places = new List<(int First, int Last)>();
        for (var at = 0; at < text.Count; at++)
        {
            var length = Math.Min(Limits.WordsInARow, text.Count - at);
            while (length >= Figures && !kept.Contains(Run(text, at, length)))
                length--;
            if (length < Figures)
                continue;
            var last = at + length - 1;
            if (places.Count > 0 && places[^1].Last >= at - 1)
                places[^1] = (places[^1].First, Math.Max(last, places[^1].Last));
            else
                places.Add((at, last));
        }

        return [.. places.Select(p => new WordPlace(text[p.First].Start, text[p.Last].End - text[p.First].Start))];
    }

    /// <summary>What the reader sees elsewhere.</summary>
    private static IEnumerable<string> Known(PaperSight sight)
    {
        var state = sight.State;
        foreach (var text in state.Board.Cards.Values.Where(c => c.Standing == CardStanding.OnBoard && sight.Sees(c)).SelectMany(c => TextsOf(state, c)))
            yield return text;
        foreach (var child in sight.Children)
        {
            if (state.Decision.Announced.GetValueOrDefault(child.Id)?.Now is not { } decided)
                continue;
            yield return decided.Summary;
            yield return decided.Rationale;
            yield return decided.Support;
        }

        if (sight.Reader is { } reader && Visibility.SeesContingency(state, reader))
            yield return state.Plan.Contingency;
    }

    /// <summary>A card's words, what another version of them says, and what is planned of it, which is for those the card is for.</summary>
    private static string[] TextsOf(ConferenceState state, Card card)
    {
        var (plan, _, review, _) = state.Plan.Step(card.Id);
        return [card.Text, card.Contest?.Text ?? "", plan.Others, plan.Outcome, review.Happened, review.Helped, review.InTheWay];
    }

    private static IEnumerable<string> KeptRuns(string words)
    {
        var tokens = Tokens(words);
        if (tokens.Count is >= Figures and < Limits.WordsInARow)
            yield return Run(tokens, 0, tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (at + Limits.WordsInARow <= tokens.Count)
                yield return Run(tokens, at, Limits.WordsInARow);
            if (at + Address <= tokens.Count && tokens.GetRange(at, Address) is var near && !near.TrueForAll(IsFigure) && Enumerable.Range(at, Address).Any(i => IsFigure(tokens[i]) && !IsOfTime(tokens, i)))
                yield return Run(tokens, at, Address);
            if (at + Figures <= tokens.Count && tokens.GetRange(at, Figures).TrueForAll(t => IsFigure(t) && t.Word.Length > 2))
                yield return Run(tokens, at, Figures);
        }
    }

    private static IEnumerable<string> AllRuns(string words)
    {
        var tokens = Tokens(words);
        return from length in Enumerable.Range(Figures, Limits.WordsInARow - Figures + 1)
               from at in Enumerable.Range(0, Math.Max(0, tokens.Count - length + 1))
               select Run(tokens, at, length);
    }

    /// <summary>A day or a span: "3 December", "December 3", "2 hours".</summary>
    private static bool IsOfTime(List<Token> tokens, int figure) =>
        (figure > 0 && OfTime.Contains(tokens[figure - 1].Word)) || (figure + 1 < tokens.Count && OfTime.Contains(tokens[figure + 1].Word));

    private static bool IsFigure(Token token) => char.IsAsciiDigit(token.Word[0]);

    private static string Run(List<Token> tokens, int at, int length) => string.Join(' ', tokens.GetRange(at, length).Select(t => t.Word));

    /// <summary>A word in capitals, with its place.</summary>
    private readonly record struct Token(string Word, int Start, int End);

    private static List<Token> Tokens(string? text)
    {
        var tokens = new List<Token>();
        var (start, at) = (-1, 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var inWord = Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || rune.Value is 0x200C or 0x200D;
            if (inWord && start < 0)
                start = at;
            else if (!inWord)
                End();
            at += rune.Utf16SequenceLength;
        }

        End();
        return tokens;

        void End()
        {
            if (start >= 0)
                tokens.Add(new Token(text![start..at].ToUpperInvariant(), start, at));
            start = -1;
        }
    }
}
