using System.Globalization;
using System.Text;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Documents.Tests.Support;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests;

/// <summary>The sheet that is given into the hand before people leave the room.</summary>
public sealed class NextSheetTests
{
    private static readonly string[] KeptFromDad = [DecidedSample.ForMumOnly, "safe when she meets Dad", "bag packed"];

    private static readonly string[] KeptFromMum = ["Check with police", "A neighbour says", "Agree what school does"];

    [Theory]
    [InlineData("en", "ltr", "What happens next")]
    [InlineData("pl", "ltr", "Co dalej")]
    [InlineData("ur", "rtl", "آگے کیا ہوگا")]
    public async Task Is_one_document_in_its_readers_language(string language, string direction, string title)
    {
        var page = await Desk.PageAsync(await Desk.Papers.NextAsync(await DecidedSample.AnnouncedAsync(language: language), Desk.Mum));
        Assert.StartsWith("<!DOCTYPE html>", page, Ordinal);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\"", page, Ordinal);
        Assert.Contains($"<h1>{title}</h1>", System.Net.WebUtility.HtmlDecode(page), Ordinal);
        Assert.Contains("Tamsin needs a grown-up at night who can wake.", page, Ordinal);
        Assert.Contains("Priya Raman", page, Ordinal);
        Assert.DoesNotContain("<script", page, OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_kept_from_a_reader_is_not_on_their_sheet()
    {
        var state = await DecidedSample.AnnouncedAsync();
        var (mums, dads) = (await Desk.PageAsync(await Desk.Papers.NextAsync(state, Desk.Mum)), await Desk.PageAsync(await Desk.Papers.NextAsync(state, Desk.Dad)));
        Assert.Contains(DecidedSample.ForMumOnly, mums, Ordinal);
        Assert.All(KeptFromDad, kept => Assert.DoesNotContain(kept, dads, OrdinalIgnoreCase));
        Assert.All(KeptFromMum, kept => Assert.DoesNotContain(kept, mums, OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_name_cannot_end_the_style_or_the_page()
    {
        var page = await Desk.PageAsync(await Desk.Papers.NextAsync(await DecidedSample.AnnouncedAsync(name: "Kerra\"; } </style><script>alert('1')"), Desk.Mum));
        Assert.DoesNotContain("<script", page, OrdinalIgnoreCase);
        Assert.Equal(1, page.Split("</style>").Length - 1);
    }

    [Theory]
    [InlineData("en", 1, 1)]
    [InlineData("pl", 2, 1)]
    [InlineData("ur", 2, 1)]
    [InlineData("en", 6, 25)]
    public async Task Is_a_tagged_pdf_with_what_must_be_on_it_and_nothing_that_must_not(string language, int children, int times)
    {
        var state = await DecidedSample.AnnouncedAsync(children, times, language);
        var paper = await Desk.Papers.NextAsync(state, Desk.Mum);
        var (info, text, bytes) = await Desk.PressAsync(paper);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Contains(paper!.Title, info, Ordinal);
        Assert.Contains("A4", info, Ordinal);
        Assert.Contains($"/Lang ({language}", Encoding.Latin1.GetString(bytes), Ordinal);
        var first = state.Children[0].Name;
        Assert.Contains(first + " needs a grown-up at night", text, Ordinal);
        Assert.Contains("Priya Raman", text, Ordinal);
        if (language is "en")
            Assert.Contains("Confidential: for Kerra", text, Ordinal);
        Assert.Contains(DecidedSample.ForMumOnly, Whole(text), Ordinal);
        Assert.All(KeptFromMum, kept => Assert.DoesNotContain(kept, Whole(text) + info, OrdinalIgnoreCase));

        var (infoOfDad, textOfDad, _) = await Desk.PressAsync(await Desk.Papers.NextAsync(state, Desk.Dad));
        Assert.All(KeptFromDad, kept => Assert.DoesNotContain(kept, Whole(textOfDad) + infoOfDad, OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Everyones_come_one_after_the_other_each_made_for_its_reader()
    {
        var state = await DecidedSample.AnnouncedAsync(language: "ur");
        var paper = await Desk.Papers.NextForAllAsync(state, CultureInfo.GetCultureInfo("en-GB"));
        var page = await Desk.PageAsync(paper);
        Assert.Equal(state.Attendees.Count(PaperReader.GetsPapers), page.Split("<article").Length - 1);
        Assert.Contains("lang=\"ur\" dir=\"rtl\"", page, Ordinal);
        Assert.Single(paper!.Sheets, s => s.Html.Contains(DecidedSample.ForMumOnly, Ordinal) && s.Language.Name is "ur-PK");
    }

    /// <summary>Words as they read, wherever a line ends.</summary>
    private static string Whole(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
