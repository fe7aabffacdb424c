using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Tests.Decision;

namespace ConferenceBoard.Core.Tests.Papers;

/// <summary>Letters are read before they are final: for long sentences and words of the trade, and for words that are not for the reader.</summary>
public sealed class ReadingSpecs
{
    private static readonly Glossary Glossary = Glossary.Empty with
    {
        Entries = [new(["CIN"], "child in need", ""), new(["failed to engage"], "", "What made it hard?")],
    };

    private static readonly string TwentyFive = string.Join(' ', Enumerable.Repeat("word", 25));

    [Fact]
    public void A_sentence_of_twenty_five_words_is_easy_and_one_more_is_not()
    {
        Assert.Empty(ReadingCheck.Of(TwentyFive + ".", Glossary));
        Assert.Equal([new ReadingMark(0, TwentyFive.Length + 6, ReadingMarkKind.LongSentence, "", "")], ReadingCheck.Of(TwentyFive + " more.", Glossary).AsEnumerable());
    }

    [Theory]
    [InlineData(". ")]
    [InlineData("! ")]
    [InlineData("? ")]
    [InlineData("\n")]
    [InlineData("\u06D4 ")]
    public void A_full_stop_of_any_script_and_the_end_of_a_line_end_a_sentence(string end) => Assert.Empty(ReadingCheck.Of(TwentyFive + end + TwentyFive, Glossary));

    [Theory]
    [InlineData(" 3.5 ")]
    [InlineData(" www.example ")]
    public void A_point_within_a_word_does_not(string word) => Assert.Single(ReadingCheck.Of(TwentyFive + word + TwentyFive, Glossary));

    [Fact]
    public void Dashes_are_no_words() => Assert.Empty(ReadingCheck.Of(TwentyFive + " – .", Glossary));

    [Fact]
    public void A_long_sentence_is_marked_where_it_stands()
    {
        var mark = Assert.Single(ReadingCheck.Of("Short. " + TwentyFive + " more. Short.", Glossary));
        Assert.Equal((7, TwentyFive.Length + 6), (mark.Start, mark.Length));
    }

    [Fact]
    public void Words_of_the_trade_and_of_blame_are_marked_with_what_to_write()
    {
        var marks = ReadingCheck.Of("The CIN plan. Mum failed to engage.", Glossary);
        Assert.Equal([new ReadingMark(4, 3, ReadingMarkKind.Jargon, "child in need", ""), new ReadingMark(18, 16, ReadingMarkKind.Jargon, "", "What made it hard?")], marks.AsEnumerable());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void No_words_have_no_marks(string? words) => Assert.Empty(ReadingCheck.Of(words, Glossary));

    [Theory]
    [InlineData("We MEET — at the\nblue   house!", "MEET — at the\nblue   house")]
    [InlineData("meet at the blue house", "meet at the blue house")]
    [InlineData("Dear Lee, meet at the blue door", "")]
    [InlineData("house blue the at meet", "")]
    [InlineData("at the blue house", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Five_words_in_a_row_of_a_card_that_is_not_for_the_reader_are_found(string? words, string found)
    {
        var scene = Deciding.Announced().WithSteps();
        var places = Leaks(scene, Typical.Dad, words);
        Assert.Equal(found, string.Join('|', places.Select(p => words!.Substring(p.Start, p.Length))));
        Assert.Empty(Leaks(scene, Typical.Mum, words));
    }

    [Fact]
    public void Longer_runs_are_one_place_and_others_places_of_their_own()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Ask.Add(1, "one two three four five six seven eight", audience: Audience.ChairOnly));
        const string Words = "one two three four five six. Nine. Three four five six seven.";
        Assert.Equal("one two three four five six|Three four five six seven", string.Join('|', Leaks(scene, Typical.Mum, Words).Select(p => Words.Substring(p.Start, p.Length))));
    }

    [Theory]
    [InlineData("refuge at last", "Mum found a refuge at last!", "refuge at last")]
    [InlineData("refuge", "She is in a refuge", "")]
    [InlineData("She moved to 14 Old Lane in the spring", "Mum now lives at 14, Old Lane.", "14, Old Lane")]
    [InlineData("Ring her new number 070000 900123 in the evening", "on 070000-900123 please", "070000-900123")]
    [InlineData("They meet on 3 December at the school gate", "We meet on 3 December.", "")]
    [InlineData("Police came 2 times in one night", "It took 2 hours", "")]
    public void Short_cards_addresses_and_numbers_are_found(string card, string words, string found)
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Ask.Add(1, card, audience: Audience.Professionals));
        Assert.Equal(found, string.Join('|', Leaks(scene, Typical.Mum, words).Select(p => words.Substring(p.Start, p.Length))));
    }

    [Fact]
    public void Words_that_were_announced_are_no_secret()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Ask.Add(1, "summary for Robin", audience: Audience.Professionals));
        Assert.Empty(Leaks(scene, Typical.Mum, "summary for Robin"));
        Assert.Single(LetterLeaks.Of(scene.State, LetterTo.ToChild(Typical.Sky.Id), "summary for Robin", scene[Typical.Chair]));
    }

    [Fact]
    public void Words_of_the_trade_are_looked_for_in_every_line_and_in_their_own_language_alone()
    {
        var text = string.Join('\n', Enumerable.Repeat("the CIN plan", 30));
        Assert.Equal(30, ReadingCheck.Of(text, Glossary).Length);
        Assert.All(ReadingCheck.Of(text, Glossary), m => Assert.Equal("CIN", text.Substring(m.Start, m.Length)));
        Assert.Empty(ReadingCheck.Of(text, Glossary, inItsLanguage: false));
    }

    [Fact]
    public void Words_that_the_reader_sees_on_another_card_are_no_secret()
    {
        var scene = Deciding.Announced().WithSteps().Given(Typical.Chair, Ask.Add(7, "Let us meet at the blue house"));
        Assert.Empty(Leaks(scene, Typical.Dad, "meet at the blue house"));
    }

    [Fact]
    public void What_is_planned_of_a_card_is_kept_from_them_with_it()
    {
        var scene = Deciding.Announced().WithSteps().Given(Typical.Chair, new PlanStep(Id.Card(2), StepPlan.None with { Outcome = "Robin sleeps in a warm bed" }, 0));
        Assert.Single(Leaks(scene, Typical.Dad, "Robin sleeps in a warm bed"));
        Assert.Empty(Leaks(scene, Typical.Mum, "Robin sleeps in a warm bed"));
    }

    [Fact]
    public void A_card_that_was_taken_off_is_kept_from_them_still()
    {
        var scene = Deciding.Announced().WithSteps().Given(Typical.Chair, new RemoveCard(Id.Card(2)));
        Assert.Single(Leaks(scene, Typical.Dad, "meet at the blue house"));
    }

    [Fact]
    public void A_childs_own_letter_holds_no_words_that_are_kept_from_anyone()
    {
        var scene = Deciding.Announced().WithSteps();
        Assert.Single(LetterLeaks.Of(scene.State, Lettered.Robin, "meet at the blue house", scene[Typical.Chair]));
    }

    [Fact]
    public void The_note_taker_is_not_told_what_stands_on_the_chairs_own_cards()
    {
        var scene = Deciding.Announced().Given(Typical.Chair, Ask.Add(1, "one two three four five", audience: Audience.ChairOnly));
        Assert.Single(LetterLeaks.Of(scene.State, Lettered.Mum, "one two three four five", scene[Typical.Chair]));
        Assert.Empty(LetterLeaks.Of(scene.State, Lettered.Mum, "one two three four five", scene[Typical.NoteTaker]));
    }

    [Fact]
    public void Nobody_here_has_no_letter_to_look_at() =>
        Assert.Empty(LetterLeaks.Of(Deciding.Announced().WithSteps().State, LetterTo.ToChild(Id.Child(9)), "meet at the blue house", Deciding.Announced()[Typical.Chair]));

    private static System.Collections.Immutable.ImmutableArray<WordPlace> Leaks(Scene scene, Who reader, string? words) =>
        LetterLeaks.Of(scene.State, LetterTo.ToPerson(reader.Id), words, scene[Typical.Chair]);
}
