using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The page on which chair, note taker and social worker prepare a conference.</summary>
internal sealed class PreparationPage(Person person)
{
    public Person Person { get; } = person;

    public IPage Page => Person.Page;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>What is to be done, late or ready, a line each.</summary>
    public ILocator ToDo => Main.GetByRole(AriaRole.List, new() { Name = PrepareWords.LateAndToDo, Exact = true }).GetByRole(AriaRole.Listitem);

    public static async Task<PreparationPage> OpenedAsync(Person person)
    {
        var page = new PreparationPage(person);
        await Expect(person.Page.Locator("[data-desk][data-ready]")).ToBeVisibleAsync();
        await Expect(page.Main.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeVisibleAsync();
        return page;
    }

    /// <summary>The page has noticed that the server is away.</summary>
    public Task IsWithoutLineAsync() => Expect(Page.Locator("html[data-line=down]")).ToBeAttachedAsync();

    /// <summary>After <see cref="IsWithoutLineAsync"/>: the page has loaded itself anew. What is pressed on the old one is pressed for nothing.</summary>
    public async Task IsBackAsync()
    {
        await Expect(Page.Locator("html[data-line=up]")).ToBeAttachedAsync(new() { Timeout = 40_000 });
        await Expect(Page.Locator("[data-desk][data-ready]")).ToBeVisibleAsync(new() { Timeout = 40_000 });
    }

    /// <summary>Turns to a part by its name.</summary>
    public async Task PartAsync(string name)
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = PrepareWords.Title, Exact = true }).GetByRole(AriaRole.Link, new() { NameRegex = new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(name), default, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await Expect(Main.GetByRole(AriaRole.Heading, new() { Level = 2, Name = name, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Something is to be done, or is not any more.</summary>
    public Task AsksAsync(string words) => Expect(ToDo.Filter(new() { HasText = words })).ToHaveCountAsync(1);

    public Task AsksNoMoreAsync(string words) => Expect(ToDo.Filter(new() { HasText = words })).ToHaveCountAsync(0);

    /// <summary>Fills one line and leaves it.</summary>
    public async Task FillAsync(ILocator place, string label, string words)
    {
        var box = place.GetByLabel(label, new() { Exact = true });
        await box.FillAsync(words);
        await box.BlurAsync();
        await Expect(box).ToHaveValueAsync(words);
    }

    /// <summary>Writes into a place that saves itself, and waits until it says so.</summary>
    public async Task WriteAsync(ILocator place, string label, string words)
    {
        await place.GetByLabel(label, new() { Exact = true }).FillAsync(words);
        await SavesAsync(place, label);
    }

    public Task SavesAsync(ILocator place, string label) => Expect(PlaceOf(place, label).Locator("[data-writing-said]")).ToHaveTextAsync(BoardWords.Light_Saved);

    /// <summary>A place that saves itself, with all that is said of it.</summary>
    public ILocator PlaceOf(ILocator within, string label) => within.Locator("[data-writing-place]").Filter(new() { Has = Page.GetByLabel(label, new() { Exact = true }) });

    public async Task InviteAsync(string name, string role, string belongs)
    {
        var form = Main.Locator("form").Filter(new() { HasText = PrepareWords.InviteSomeone });
        await form.GetByLabel(PrepareWords.Name, new() { Exact = true }).FillAsync(name);
        await form.GetByRole(AriaRole.Combobox, new() { Name = PrepareWords.RoleLabel, Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = role });
        await form.GetByLabel(PrepareWords.Belongs, new() { Exact = true }).FillAsync(belongs);
        await form.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Invite }).ClickAsync();
        await Expect(RowOf(name)).ToBeVisibleAsync();
        await Expect(form.GetByLabel(PrepareWords.Name, new() { Exact = true })).ToHaveValueAsync("");
    }

    /// <summary>By a link of the drafts to the chair's desk, which opens at that tab.</summary>
    public async Task<ChairPage> WayAsync(string link, string tab)
    {
        await PartAsync(PrepareWords.Part_Drafts);
        await Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
        var desk = await ChairPage.OpenedAsync(Person);
        await Expect(Page.GetByRole(AriaRole.Tab, new() { Name = tab, Exact = true })).ToHaveAttributeAsync("aria-selected", "true");
        return desk;
    }

    /// <summary>A line of the drafts.</summary>
    public ILocator Drafted(string words) => Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });

    public ILocator RowOf(string name) => Main.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) });

    public async Task<ILocator> OpenAsync(string name)
    {
        await Main.GetByRole(AriaRole.Button, new() { Name = Said(PrepareWords.OpenName, name), Exact = true }).ClickAsync();
        await Expect(RowOf(name).GetByRole(AriaRole.Heading, new() { Name = PrepareWords.Invitation, Exact = true })).ToBeVisibleAsync();
        return RowOf(name);
    }

    /// <summary>Makes a link for someone whose row is open; gives its address.</summary>
    public async Task<string> LinkAsync(string name)
    {
        await RowOf(name).GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex($"^({PrepareWords.LinkMake}|{PrepareWords.LinkNew})", default, TimeSpan.FromSeconds(1)) }).ClickAsync();
        var shown = RowOf(name).GetByLabel(Said(PrepareWords.LinkOf, name), new() { Exact = true });
        await Expect(shown).ToBeVisibleAsync();
        return await shown.InputValueAsync();
    }

    /// <summary>The sheet of someone whose link was just made, or of everyone whose links were, in a tab of its own.</summary>
    public async Task<IPage> SheetAsync(string? name = null)
    {
        var way = Main.GetByRole(AriaRole.Link, new() { Name = $"{PrepareWords.Invite_Look}: {name ?? PrepareWords.Invite_All}", Exact = true });
        return await Page.Context.RunAndWaitForPageAsync(() => way.ClickAsync());
    }

    /// <summary>The language of someone's invitation and letters, where their row is open.</summary>
    public ILocator LanguageOf(string name) => RowOf(name).GetByRole(AriaRole.Combobox, new() { Name = PrepareWords.Invite_Language, Exact = true });

    private static string Said(string words, string name) => string.Format(CultureInfo.InvariantCulture, words, name);
}
