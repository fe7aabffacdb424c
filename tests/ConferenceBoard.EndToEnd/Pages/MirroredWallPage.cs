using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The wall on a mirrored laptop, on which the chair writes before the room.</summary>
internal sealed class MirroredWallPage(Person person) : WallPage(person)
{
    public ILocator Box => Page.GetByLabel(BoardWords.EntrySay, new() { Exact = true });

    public static async Task<MirroredWallPage> OpenedAsync(Person person)
    {
        var page = new MirroredWallPage(person);
        await page.IsOnAsync();
        await Expect(page.Page.Locator("[data-desk][data-ready]")).ToBeAttachedAsync();
        return page;
    }

    /// <summary>A digit for the column, the words, Enter.</summary>
    public async Task WriteAsync(int column, string words)
    {
        await Box.FocusAsync();
        await Page.Keyboard.PressAsync(column.ToString(CultureInfo.InvariantCulture));
        await Page.Keyboard.InsertTextAsync(words);
        await Page.Keyboard.PressAsync("Enter");
    }
}
