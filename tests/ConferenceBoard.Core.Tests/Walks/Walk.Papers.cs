using System.Collections.Immutable;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Tests.Walks;

/// <summary>What a walk asks of papers, mostly once the decision is announced: mostly what fits, now and then anything.</summary>
internal sealed partial class Walk
{
    private ConferenceCommand SomePapers() => _random.Next(20) switch
    {
        < 6 => SomeLetterPart(SomeLetter()),
        < 8 => new ChooseLetterLanguage(SomeLetter(), Chance(6) ? "xx" : Chance(2) ? "pl" : "en"),
        < 13 => SomeFinish(SomeLetter()),
        < 15 => SomeSending(),
        < 17 => new GiveChildTelling(SomeChild(), Chance(3) ? null : SomePerson(), SomeName()),
        _ => new TellChild(SomeChild(), !Chance(3)),
    };

    /// <summary>Few letters, so that people get in each other's way.</summary>
    private LetterTo SomeLetter() => _random.Next(20) switch
    {
        0 => null!,
        1 => new LetterTo(null, null),
        < 5 => LetterTo.ToChild(SomeChild()),
        < 8 => LetterTo.ToPerson(SomePerson()),
        _ when State.Attendees.Find(a => a is { Removed: false, Role: Role.FamilyMember }) is { } parent => LetterTo.ToPerson(parent.Id),
        _ => LetterTo.ToPerson(SomePerson()),
    };

    private WriteLetter SomeLetterPart(LetterTo to) => new(to, SomeEnum<LetterPart>(), Chance(6) ? SomeCardsWords() : SomeWords(Limits.LetterWords), SomeRevision(Written(to).Revision));

    /// <summary>Its parts as they were written, and something where nothing was.</summary>
    private FinishLetter SomeFinish(LetterTo to)
    {
        var letter = Written(to);
        var words = Enum.GetValues<LetterPart>().Select(p => new LetterWords(p, letter.WordsOf(p) is { Length: > 0 } hand ? hand : Chance(6) ? SomeCardsWords() : $"part t{++_ids}")).ToImmutableList();
        return new FinishLetter(
            to,
            _random.Next(20) switch { 0 => null!, 1 => words.RemoveAt(0), 2 => words.SetItem(2, words[2] with { Words = SomeWords(Limits.LetterWords) }), 3 => [.. words.Select(w => w with { Words = " " })], _ => words },
            SomeRevision(letter.Revision), Chance(3), Chance(2) ? null : new LetterFrame("an authority", SomeWords(Limits.LetterWords), "", ""));
    }

    /// <summary>Mostly a letter that is final.</summary>
    private SendLetterOn SomeSending()
    {
        var final = State.Papers.Letters.Where(l => l.Value.Last is not null).Select(l => l.Key).OrderBy(l => l.ToString(), StringComparer.Ordinal).FirstOrDefault();
        return new SendLetterOn(final is null || Chance(4) ? SomeLetter() : final, final is null || Chance(6) ? 1 : State.Papers.Of(final).Versions.Count, Chance(4) ? null : Today.AddDays(_random.Next(-1, 3)));
    }

    private string SomeName() => _random.Next(8) switch { 0 => "", 1 => new string('x', 81), 2 => null!, _ => $"teller t{++_ids}" };

    private string SomeCardsWords() => State.Board.Card(SomeCard())?.Text ?? "";

    private Letter Written(LetterTo? to) => to is null ? Letter.Unwritten : State.Papers.Of(to);

    /// <summary>Who may well ask it.</summary>
    private SeatId? SeatForPapers(ConferenceCommand command) => command switch
    {
        WriteLetter or ChooseLetterLanguage or FinishLetter or SendLetterOn or GiveChildTelling or TellChild when Chance(8) => null,
        TellChild(var child, _) when State.Papers.TellingOf(child).Owner is { } owner && Chance(2) => Taken(a => a.Id == owner).FirstOrDefault(),
        WriteLetter or ChooseLetterLanguage or FinishLetter or SendLetterOn or GiveChildTelling or TellChild => Chance(2) ? SeatOf(Role.Chair) : SeatOf(Role.NoteTaker),
        _ => null,
    };
}
