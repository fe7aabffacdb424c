using System.Collections.Immutable;
using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Papers;

/// <summary>
/// Makes a letter final: the next version of it, with what it says beside its words as it stands now for its reader. Chair and note taker, once
/// the decision is announced, or where nothing of that kind is decided once the conference has ended. Words that stand on a card which is not
/// for the reader are refused, unless the chair says that they stand despite that.
/// </summary>
/// <param name="To">Whose letter.</param>
/// <param name="Words">All four parts as they read, each once, in any order; at most <see cref="Limits.LetterWords"/> characters each, and not all of them empty.</param>
/// <param name="Seen">The revision of this letter that was on the screen.</param>
/// <param name="DespiteThat">The chair has looked at the words that stand on a card which is not for the reader, and lets them stand.</param>
/// <param name="Frame">What the authority says in every letter, in the letter's language; null where it says nothing.</param>
/// <param name="Shown">What it says beside its words, as it was on the screen; null where nobody looked.</param>
public sealed record FinishLetter(LetterTo To, ImmutableList<LetterWords> Words, int Seen, bool DespiteThat = false, LetterFrame? Frame = null, LetterFacts? Shown = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if ((PapersRules.CheckTo(state, To) ?? PapersRules.CheckKnown(state)) is { } no)
            return no;
        if (Clean() is not { } words)
            return RefusalReason.NotUnderstood;
        if (words.TrueForAll(w => w.Words.Length == 0))
            return RefusalReason.LetterPartEmpty;
        var frame = Frame is null ? null : new LetterFrame(
            Core.Words.OfCard(Frame.Authority), Core.Words.OfCard(Frame.WhoToRing), Core.Words.OfCard(Frame.Complaints), Core.Words.OfCard(Frame.Copies));
        string[] all = [.. words.Select(w => w.Words), frame?.Authority ?? "", frame?.WhoToRing ?? "", frame?.Complaints ?? "", frame?.Copies ?? ""];
        if (all.Select(w => CareRules.CheckLength(w, Limits.LetterWords)).FirstOrDefault(r => r is not null) is { } tooLong)
            return tooLong;

        var (letter, sight) = (state.Papers.Of(To), PaperSight.Of(state, To)!);
        var version = new LetterVersion(
            letter.Versions.Count + 1, asker.At, asker.Id!.Value, letter.Language, words, LetterFacts.Of(sight, letter.Language),
            sight.Reader?.Name ?? sight.Children[0].Name, sight.Reader is { IsProfessional: true }, To.Child is { } child && PapersRules.IsTeen(state, child), frame);
        if (letter.Last is { } last && last.SaysTheSame(version) && letter.Basis == LetterBasis.Of(state, To))
            return Ruling.NoChange;
        if (Seen != letter.Revision || (Shown is not null && Shown != version.Facts))
            return RefusalReason.LetterChangedMeanwhile;
        if (letter.Versions.Count >= Limits.LetterVersions)
            return new Refusal(RefusalReason.TooManyLetterVersions, Limits.LetterVersions);
        return !(DespiteThat && asker.IsChair) && words.Exists(w => !LetterLeaks.Of(state, To, w.Words, SightFor(state, letter, w, asker.Person!)).IsEmpty)
            ? RefusalReason.LetterTellsWithheld : new LetterFinished(To, version);
    }

    /// <summary>
    /// With whose sight words are looked at. Those that the chair wrote with the chair's, whoever makes the letter final: a refusal then tells
    /// nothing of words that somebody else tried.
    /// </summary>
    private static Attendee SightFor(ConferenceState state, Letter letter, LetterWords words, Attendee asker) =>
        string.Equals(letter.WordsOf(words.Part), words.Words, StringComparison.Ordinal) && letter.Writers.TryGetValue(words.Part, out var by)
        && state.Attendee(by) is { Removed: false, Role: Role.Chair } chair ? chair : asker;

    /// <summary>The four parts in their order with cleaned words, or null where no screen of ours sends them.</summary>
    private ImmutableList<LetterWords>? Clean()
    {
        var parts = Enum.GetValues<LetterPart>();
        if (Words is null || Words.Count != parts.Length || Words.Exists(w => w is null) || !parts.All(p => Words.Exists(w => w.Part == p)))
            return null;
        return [.. Words.OrderBy(w => w.Part).Select(w => w with { Words = Core.Words.OfCard(w.Words) })];
    }
}

/// <summary>A letter has another final version, which has not been sent.</summary>
public sealed record LetterFinished(LetterTo To, LetterVersion Version) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state.WithLetter(To, letter => letter with { Versions = letter.Versions.Add(Version), SentOn = null, Basis = LetterBasis.Of(state, To) });
}
