using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>What chair's console and attendee's board have in common.</summary>
internal abstract class BoardPage(Person person)
{
    public Person Person { get; } = person;

    public IPage Page => Person.Page;

    /// <summary>The box in which the next card is written.</summary>
    public ILocator Box => Page.GetByLabel(BoardWords.EntrySay, new() { Exact = true });

    public ILocator AddForm => Page.GetByRole(AriaRole.Form, new() { Name = BoardWords.Entry, Exact = true });

    /// <summary>"Saved", "Not added yet", "Saving…" or that there is no connection.</summary>
    public ILocator Light => Page.GetByRole(AriaRole.Status).First;

    public ILocator Alert => Page.GetByRole(AriaRole.Alert);

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>A column by its heading.</summary>
    public ILocator Column(string heading) => Page.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true });

    /// <summary>A card by words that stand in it.</summary>
    public ILocator Card(string words) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task SeesAsync(string words) => Expect(Card(words)).ToBeVisibleAsync();

    /// <summary>The words stand in sight, wherever.</summary>
    public Task SeesTextAsync(string words) => Expect(Page.GetByText(words).Filter(new() { Visible = true }).First).ToBeVisibleAsync();

    /// <summary>The words are nowhere in the page, not even hidden.</summary>
    public Task SeesNothingOfAsync(string words) => Expect(Page.Locator("html")).Not.ToContainTextAsync(words);

    public Task IsSavedAsync() => Expect(Light).ToHaveTextAsync(BoardWords.Light_Saved);

    public Task IsToldAsync(string sentence) => Expect(Alert.Filter(new() { HasText = sentence })).ToBeVisibleAsync();

    /// <summary>The page has noticed that the server is away.</summary>
    public Task IsWithoutLineAsync() => Expect(Light).ToHaveTextAsync(BoardWords.Light_Offline);

    /// <summary>After <see cref="IsWithoutLineAsync"/>: the page has loaded itself anew, and is not the old one that waits for the server.</summary>
    public async Task IsBackAsync()
    {
        await Expect(Light).ToHaveTextAsync(BoardWords.Light_Saved, new() { Timeout = 40_000 });
        await IsReadyAsync();
    }

    /// <summary>The page answers hands: it is drawn, and its script has taken hold.</summary>
    public async Task IsReadyAsync()
    {
        await Expect(Page.Locator("[data-desk][data-ready]")).ToBeAttachedAsync();
        await Expect(Light).ToBeVisibleAsync();
    }
}
