using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The wall as the meeting turns it: who is here, what we agree to, houses, next steps, the agenda, a break, the end.</summary>
internal sealed class WallPages(WallPage wall)
{
    public ILocator Main => wall.Main;

    private ILocator Title => wall.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Everything that stands in a list, of all its pages.</summary>
    private ILocator Items => Main.GetByRole(AriaRole.Listitem);

    /// <summary>A page, a column, a pair or a calm screen, by its heading.</summary>
    public Task ShowsAsync(string title) => Expect(Title).ToHaveTextAsync(title);

    public Task ShowsHousesOfAsync(string child) => ShowsAsync(string.Format(CultureInfo.InvariantCulture, MeetingWords.WallHousesOf, child));

    /// <summary>It says which step the meeting is at, by its number among those of today.</summary>
    public async Task IsAtAsync(string step, int number, int of)
    {
        await Expect(Main).ToContainTextAsync(step);
        await Expect(Main).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, MeetingWords.WallNumber, number, of));
    }

    /// <summary>A list under a heading: a house, those in the room.</summary>
    public ILocator In(string heading, string words) => wall.Column(heading).GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });

    /// <summary>A list under this heading holds that; on whatever page.</summary>
    public Task HasAsync(string heading, string words) => Expect(In(heading, words)).ToHaveCountAsync(1);

    /// <summary>The page's list holds that; on whatever page.</summary>
    public Task ListsAsync(string words) => Expect(Items.Filter(new() { HasText = words })).ToHaveCountAsync(1);

    public Task CountsAsync(int items) => Expect(Items).ToHaveCountAsync(items);

    public Task ListsNotAsync(string words) => Expect(Items.Filter(new() { HasText = words })).ToHaveCountAsync(0);

    /// <summary>A step on the page of the agenda, and what is said of it.</summary>
    public Task SaysOfStepAsync(string step, string said) => Expect(Items.Filter(new() { HasText = step }).Filter(new() { HasText = said })).ToHaveCountAsync(1);
}
