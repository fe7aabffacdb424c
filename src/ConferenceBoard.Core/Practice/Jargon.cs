using System.Collections.Immutable;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Practice;

/// <summary>A word of the trade in what someone wrote.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Words">The words as they stand there.</param>
/// <param name="Plain">What to write instead; empty where there is a question.</param>
/// <param name="Ask">What to say besides; empty where there is a plain word.</param>
public sealed record JargonFinding(int Start, int Length, string Words, string Plain, string Ask);

/// <summary>
/// Finds words of the trade. Whole words, in capitals or not; an acronym in capitals only; where two overlap, the longer. A word with
/// a question is found only where no reason follows it in the same sentence. A next step with an appointment word and no word of
/// purpose anywhere says only where someone is to go: its first appointment word is found, before all others.
/// </summary>
public static class Jargon
{
    /// <summary>At most <see cref="Limits.JargonFindings"/> findings, in the order of the text; none in no text.</summary>
    /// <param name="text">As it is typed.</param>
    /// <param name="strand">Where it is to stand, or null where that is not known.</param>
    /// <param name="glossary">The authority's.</param>
    public static ImmutableArray<JargonFinding> Find(string? text, Strand? strand, Glossary glossary)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        if (string.IsNullOrEmpty(text))
            return [];

        var words = new WordFinder(text);
        var taken = new bool[text.Length];
        var found = new List<JargonFinding>();
        if (strand == Strand.NextStep && Appointment(words, glossary) is { } appointment)
            Take(appointment);
        foreach (var finding in Candidates(words, glossary).OrderByDescending(f => f.Length).ThenBy(f => f.Start))
            Take(finding);
        return [.. found.OrderBy(f => f.Start).Take(Limits.JargonFindings)];

        void Take(JargonFinding finding)
        {
            var place = taken.AsSpan(finding.Start, finding.Length);
            if (place.Contains(true))
                return;
            place.Fill(true);
            found.Add(finding);
        }
    }

    private static JargonFinding? Appointment(WordFinder words, Glossary glossary) =>
        words.All(glossary.AppointmentWords) is [_, ..] places && words.All(glossary.PurposeWords).Count == 0
            ? Finding(words, places.OrderBy(p => p.Start).ThenByDescending(p => p.Length).First(), "", glossary.AppointmentAsk)
            : null;

    private static IEnumerable<JargonFinding> Candidates(WordFinder words, Glossary glossary)
    {
        List<(int Start, int Length)>? reasons = null;
        foreach (var entry in glossary.Entries)
        {
            foreach (var place in words.All(entry.Jargon))
            {
                if (entry.Ask.Length > 0 && HasReason(place))
                    continue;
                yield return Finding(words, place, entry.Plain, entry.Ask);
            }
        }

        bool HasReason((int Start, int Length) place)
        {
            var (from, end) = (place.Start + place.Length, words.SentenceEnd(place.Start + place.Length));
            reasons ??= words.All(glossary.ReasonWords);
            return reasons.Exists(r => r.Start >= from && r.Start < end);
        }
    }

    private static JargonFinding Finding(WordFinder words, (int Start, int Length) place, string plain, string ask) =>
        new(place.Start, place.Length, words.Text.Substring(place.Start, place.Length), plain, ask);
}
