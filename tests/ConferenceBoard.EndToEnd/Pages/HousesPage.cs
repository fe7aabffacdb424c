using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>A child's three houses on somebody's own device. A child's page opens on them.</summary>
internal sealed class HousesPage(AttendeePage attendee)
{
    public AttendeePage Attendee => attendee;

    public Person Person => attendee.Person;

    public IPage Page => attendee.Page;

    /// <summary>Somebody who is not that child goes to the houses, and says whose they are.</summary>
    public static async Task<HousesPage> OpenedAsync(AttendeePage attendee, string child)
    {
        await attendee.Button(MeetingWords.VoiceTab).ClickAsync();
        var page = new HousesPage(attendee);
        await page.IsOnAsync();
        await page.Page.GetByRole(AriaRole.Radio, new() { Name = child, Exact = true }).CheckAsync(new() { Force = true });
        return page;
    }

    public Task IsOnAsync() => Expect(Page.GetByRole(AriaRole.Heading, new() { Name = MeetingWords.VoiceTitle, Exact = true })).ToBeVisibleAsync();

    /// <summary>A house by its name.</summary>
    public ILocator House(string house) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Region, new() { Name = house, Exact = true });

    public ILocator In(string house, string words) => House(house).GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });

    /// <summary>Writes into a house, and sees it there; the place to write is empty again.</summary>
    public async Task WriteAsync(string house, string words)
    {
        await House(house).GetByRole(AriaRole.Textbox).FillAsync(words);
        await House(house).GetByRole(AriaRole.Button, new() { Name = MeetingWords.PutInHouse, Exact = true }).ClickAsync();
        await Expect(In(house, words)).ToBeVisibleAsync();
        await Expect(House(house).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("");
    }
}
