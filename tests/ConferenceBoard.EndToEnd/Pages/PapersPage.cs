using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Everyone's papers, as chair and note taker have them.</summary>
internal sealed class PapersPage(Person person)
{
    public IPage Page => person.Page;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>What is left to do.</summary>
    public ILocator Left => Main.GetByRole(AriaRole.Region, new() { Name = AfterWords.Title, Exact = true });

    /// <summary>From the console, by the link that stands there once the outcome is known.</summary>
    public static async Task<PapersPage> OpenedAsync(ChairPage desk)
    {
        await desk.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = PaperScreenWords.Title, Exact = true }).ClickAsync();
        var page = new PapersPage(desk.Person);
        await page.IsOpenAsync();
        return page;
    }

    public async Task IsOpenAsync()
    {
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = PaperScreenWords.Title, Exact = true })).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-desk][data-ready]")).ToBeVisibleAsync();
    }

    /// <summary>Someone's papers.</summary>
    public ILocator Of(string name) => Main.Locator(".person-papers").Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { NameRegex = Starting.With(name) }) });

    public ILocator Link(string words, params object[] with) =>
        Main.GetByRole(AriaRole.Link, new() { Name = string.Format(CultureInfo.InvariantCulture, words, with), Exact = true });

    public async Task<string> AddressAsync(string words, params object[] with) => (await Link(words, with).First.GetAttributeAsync("href"))!;

    /// <summary>How someone's letter stands.</summary>
    public Task StandsAsync(string name, string standing) => Expect(Of(name).First.Locator(".standing")).ToHaveTextAsync(standing);

    /// <summary>Says that the last version of someone's letter was sent today.</summary>
    public async Task SendTodayAsync(string name, int version)
    {
        await Of(name).First.GetByLabel(PaperScreenWords.SentOn).FillAsync(DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Expect(Of(name).First.Locator(".standing")).ToContainTextAsync($"{version}, sent on");
    }

    /// <summary>To the page on which a letter is written.</summary>
    public async Task<LetterPage> WriteAsync(string name)
    {
        await Link(PaperScreenWords.WriteTo, name).First.ClickAsync();
        return await LetterPage.OpenedAsync(person, name);
    }
}

/// <summary>A letter that is being written.</summary>
internal sealed class LetterPage(Person person)
{
    public IPage Page => person.Page;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public ILocator FinalButton => Main.GetByRole(AriaRole.Button, new() { Name = PaperScreenWords.MakeFinal, Exact = true });

    public ILocator DespiteButton => Main.GetByRole(AriaRole.Button, new() { Name = PaperScreenWords.DespiteThat, Exact = true });

    /// <summary>What is to be looked at in how it reads.</summary>
    public ILocator Marks => Main.GetByRole(AriaRole.Region, new() { Name = PaperScreenWords.HowItReads, Exact = true }).GetByRole(AriaRole.Listitem);

    /// <summary>The letter as it will look.</summary>
    public IFrameLocator Paper => Page.FrameLocator("iframe");

    public static async Task<LetterPage> OpenedAsync(Person person, string name)
    {
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = string.Format(CultureInfo.InvariantCulture, PaperScreenWords.LetterTo, name), Exact = true })).ToBeVisibleAsync();
        await Expect(person.Page.Locator("[data-desk][data-ready]")).ToBeVisibleAsync();
        return new LetterPage(person);
    }

    public Writing Part(string label) => new(Main, label);

    public Task InAsync(string language) => Main.GetByLabel(PaperScreenWords.InLanguage).SelectOptionAsync(new SelectOptionValue { Label = language });

    /// <summary>Makes the next version.</summary>
    public async Task FinishAsync(int version)
    {
        await FinalButton.ClickAsync();
        await HasVersionAsync(version);
    }

    public Task HasVersionAsync(int version) =>
        Expect(Main.GetByText(string.Format(CultureInfo.InvariantCulture, PaperScreenWords.VersionFinal, version), new() { Exact = true })).ToBeVisibleAsync();

    public async Task<PapersPage> BackAsync()
    {
        await Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = PaperScreenWords.Title, Exact = true }).ClickAsync();
        var papers = new PapersPage(person);
        await papers.IsOpenAsync();
        return papers;
    }
}
