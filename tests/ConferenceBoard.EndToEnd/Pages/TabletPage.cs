using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The tablet that goes round for scoring.</summary>
internal sealed class TabletPage(Person person)
{
    public IPage Page => person.Page;

    public static async Task<TabletPage> OpenedAsync(Person person)
    {
        await Expect(person.Page.Locator(".scale-tablet[data-ready]")).ToBeAttachedAsync();
        return new TabletPage(person);
    }

    public Task SeesAsync(string words) => Expect(Page.GetByText(words).Filter(new() { Visible = true })).ToBeVisibleAsync();

    /// <summary>One person takes the tablet, gives a mark (null passes) and hands it in.</summary>
    public async Task HandInAsync(int? mark)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.TabletTake }).ClickAsync();
        await Page.GetByRole(AriaRole.Group, new() { Name = ScaleWords.PadLabel })
            .GetByRole(AriaRole.Button, new() { Name = mark?.ToString(CultureInfo.InvariantCulture) ?? ScaleWords.Pass, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.TabletHand }).ClickAsync();
        await SeesAsync(ScaleWords.TabletThanks);
        await Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.TabletDone }).ClickAsync();
        await Expect(Page.Locator("[aria-pressed=true]")).ToHaveCountAsync(0);
    }
}
