using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The wall.</summary>
internal class WallPage(Person person)
{
    public Person Person { get; } = person;

    public IPage Page => Person.Page;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>A column by its heading.</summary>
    public ILocator Column(string heading) => Page.Locator("section").Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });

    /// <summary>A card by words that stand in it; on whatever page of its column.</summary>
    public ILocator Card(string words) => Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });

    /// <summary>The wall shows the board.</summary>
    public Task IsOnAsync() => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveCountAsync(4);

    /// <summary>The card is on the wall and on the page that is in sight.</summary>
    public Task SeesAsync(string words) => Expect(Card(words)).ToBeInViewportAsync();

    public Task SeesNothingOfAsync(string words) => Expect(Page.Locator("html")).Not.ToContainTextAsync(words);
}
