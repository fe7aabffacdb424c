using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The chair's sheet, as it is on the screen and on paper.</summary>
internal sealed class PaperSheet(Person person)
{
    public IPage Page => person.Page;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>From a page that has a way to it.</summary>
    public static async Task<PaperSheet> OpenedAsync(Person from)
    {
        await from.Page.GetByRole(AriaRole.Link, new() { Name = PrepareWords.Sheet_Open, Exact = true }).ClickAsync();
        var sheet = new PaperSheet(from);
        await Expect(sheet.Part(PrepareWords.Sheet_People)).ToBeVisibleAsync();
        return sheet;
    }

    /// <summary>A part by its heading.</summary>
    public ILocator Part(string heading) => Main.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true });

    public Task SaysAsync(string heading, string words) => Expect(Part(heading)).ToContainTextAsync(words);

    /// <summary>As a printer would get it: how many sides of paper. Its bar stays on the screen.</summary>
    public async Task<int> SidesAsync()
    {
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Print, Exact = true })).ToBeHiddenAsync();
        await Expect(Part(PrepareWords.Sheet_People)).ToBeVisibleAsync();
        var paper = System.Text.Encoding.Latin1.GetString(await Page.PdfAsync(new() { PreferCSSPageSize = true }));
        await Page.EmulateMediaAsync(new() { Media = Media.Screen });
        return System.Text.RegularExpressions.Regex.Count(paper, "/Type /Page[^s]", default, TimeSpan.FromSeconds(1));
    }
}
