using System.Globalization;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Documents.Tests.Support;
using ConferenceBoard.Web.Startup;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests;

/// <summary>Letters, the poster and the family's drawing.</summary>
public sealed class LetterTests
{
    private static readonly string[] KeptFromDad = [DecidedSample.ForMumOnly, "safe when she meets Dad", "bag packed"];

    [Fact]
    public async Task A_letter_says_what_its_reader_may_know_whoever_asks_for_it()
    {
        var state = await DecidedSample.AnnouncedAsync();
        var chair = PaperReader.Of(state, SampleConference.PersonId("chair"))!;
        var (mums, dads) = (await Desk.Papers.LetterAsync(state, chair, LetterTo.ToPerson(Desk.Mum), null), await Desk.Papers.LetterAsync(state, chair, LetterTo.ToPerson(Desk.Dad), null));
        Assert.Contains(DecidedSample.ForMumOnly, await Desk.PageAsync(mums), Ordinal);
        var (info, text, _) = await Desk.PressAsync(dads);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Contains("Tamsin needs a grown-up at night", Whole(text), Ordinal);
        Assert.Contains("This letter is about the conference that was held", Whole(text), Ordinal);
        Assert.All(KeptFromDad, kept => Assert.DoesNotContain(kept, Whole(text) + info, OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_draft_is_for_those_who_write_it_alone()
    {
        var state = await DecidedSample.AnnouncedAsync();
        Assert.Null(await Desk.Papers.LetterAsync(state, PaperReader.Of(state, Desk.Mum)!, LetterTo.ToPerson(Desk.Mum), null));
        Assert.Null(await Desk.Papers.LetterAsync(state, PaperReader.Of(state, Desk.Dad)!, LetterTo.ToPerson(Desk.Mum), null));
        Assert.Null(await Desk.Papers.LetterAsync(state, PaperReader.Of(state, SampleConference.PersonId("chair"))!, LetterTo.ToPerson(Desk.Mum), 1));
    }

    [Fact]
    public async Task A_childs_letter_is_kind_and_says_only_what_is_for_everyone()
    {
        var state = await DecidedSample.AnnouncedAsync(before: meeting => meeting.AskAsync(
            "chair", new DescribeChild(meeting.State.Children[0].Id, ChildPreparation.Unsaid with { BirthDate = meeting.Day.AddYears(-12) }, 0)));
        var chair = PaperReader.Of(state, SampleConference.PersonId("chair"))!;
        var paper = await Desk.Papers.LetterAsync(state, chair, LetterTo.ToChild(state.Children[0].Id), null);
        Assert.Equal("child teen", paper!.Sheets[0].Class);
        var (info, text, _) = await Desk.PressAsync(paper, "child-teen");
        await Desk.PressAsync(await Desk.Papers.LetterAsync(state, chair, LetterTo.ToChild(state.Children[1].Id), null), "child");
        Assert.Contains("None of this is because of you", Whole(text), Ordinal);
        Assert.All(KeptFromDad, kept => Assert.DoesNotContain(kept, Whole(text) + info, OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_draft_says_that_it_is_one_and_a_final_letter_says_what_was_made_final()
    {
        var to = LetterTo.ToPerson(Desk.Mum);
        string[] words = ["Thank you for the first word.", "Child of mine: it was for this reason.", "• This stood on a card (School)", "With kind wishes."];
        var state = await WholeSample.MakeAsync();
        var draft = await Desk.PressAsync(await Desk.Papers.LetterAsync(state, Desk.Chair(state), to, null));
        Assert.Contains("This is a draft.", draft.Text, Ordinal);
        Assert.Contains("Draft. Confidential: for Kerra", draft.Text, Ordinal);

        state = await DecidedSample.AnnouncedAsync(after: async meeting =>
        {
            await meeting.AskAsync("chair", new FinishLetter(to, [.. Enum.GetValues<LetterPart>().Zip(words, (part, said) => new LetterWords(part, said))], 0, Frame: new LetterFrame("An authority of then", "Ring us as we said then.", "Write to us.", "")));
            Assert.Null(await Desk.Papers.LetterAsync(meeting.State, PaperReader.Of(meeting.State, Desk.Mum)!, to, null));
            await meeting.AskAsync("chair", new SendLetterOn(to, 1, meeting.Day));
            await meeting.AskAsync("chair", new WriteLetter(to, LetterPart.Opening, "Written afterwards.", 0));
        });
        var mum = PaperReader.Of(state, Desk.Mum)!;
        var final = await Desk.PressAsync(await Desk.Papers.LetterAsync(state, mum, to, null));
        var said = words.Select(w => w.TrimStart('•', ' ')).ToArray();
        Assert.Empty(Search.Missing([.. said, "An authority of then", "Ring us as we said then.", "Write to us."], final.Text));
        Assert.Empty(Search.Found(["draft", "Written afterwards", "This letter is about"], final.Text));
        Assert.Equal(await Desk.PageAsync(await Desk.Papers.LetterAsync(state, mum, to, null)), await Desk.PageAsync(await Desk.Papers.LetterAsync(state, Desk.Chair(state), to, 1)));
    }

    [Fact]
    public async Task A_letter_says_who_else_gets_one_and_what_the_children_will_notice()
    {
        var state = await WholeSample.MakeAsync();
        var letter = await Desk.PressAsync(await Desk.Papers.LetterAsync(state, Desk.Chair(state), LetterTo.ToPerson(Desk.Mum), null));
        string[] there = ["Ms Adeyemi, School", "What the children will notice", "There is toast at eight.", "The core group meets within two days.", "Garden room", "every 6 weeks"];
        Assert.Empty(Search.Missing(there, letter.Text));
        Assert.Empty(Search.Found(["Dean, Dad"], letter.Text));
    }

    [Fact]
    public async Task Large_print_is_large_and_not_wider_than_the_page()
    {
        var state = await WholeSample.MakeAsync(large: true);
        foreach (var (name, paper) in new[] { ("next", await Desk.Papers.NextAsync(state, Desk.Mum)), ("letter", await Desk.Papers.LetterAsync(state, Desk.Chair(state), LetterTo.ToPerson(Desk.Mum), null)), ("record", await Desk.Papers.RecordAsync(state, Desk.Mum, null)) })
        {
            Assert.Equal(name + " large", Assert.Single(paper!.Sheets).Class);
            Assert.Empty(Desk.Outside(await Desk.PressAsync(paper, name + "-large")));
        }
    }

    [Fact]
    public async Task The_poster_is_a_large_sheet_with_the_cards_of_its_reader()
    {
        var state = await DecidedSample.AnnouncedAsync();
        var (info, text, _) = await Desk.PressAsync(await Desk.Papers.PosterAsync(state, CultureInfo.GetCultureInfo("en-GB")));
        Assert.Matches("A3|1190", info);
        Assert.Contains("swimming", text, Ordinal);
        Assert.All(KeptFromDad, kept => Assert.DoesNotContain(kept, Whole(text) + info, OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_family_is_drawn_as_its_reader_may_see_it(bool tiled)
    {
        var state = await DecidedSample.AnnouncedAsync();
        var paper = await Desk.Papers.GenogramAsync(state, CultureInfo.GetCultureInfo("en-GB"), tiled, new DateOnly(2031, 5, 6));
        var (info, text, _) = await Desk.PressAsync(paper);
        Assert.Matches(@"841\.\d+ x 59\d", info);
        Assert.Contains(SeenFamily.ForEveryone(state).Family.People.First(p => p.ChildOfConcern).Name, text, Ordinal);
    }

    private static string Whole(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
