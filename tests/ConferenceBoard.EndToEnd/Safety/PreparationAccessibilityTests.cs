using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on what is prepared, and nothing has to be moved sideways on a narrow phone.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PreparationAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task What_is_prepared() => MeetAsync(async room =>
    {
        var office = await room.WithLinkAsync("Conferences", Screens.Laptop);
        await LookAsync("conferences", office.Page, PrepareWords.ConferencesTitle);
        await IsNarrowAsync("conferences", office.Page);
        await office.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = Starting.With("Ines Calder") }).ClickAsync();
        var page = await PreparationPage.OpenedAsync(office);
        await OfficePage.OpenedAsync(page);
        await LookAsync("conferences, one of them prepared here", office.Page, "things to do");
        await office.Page.GoBackAsync();
        await PreparationPage.OpenedAsync(office);
        await LookAsync("what is left to do", page.Page, PrepareWords.Lead);
        await IsNarrowAsync("what is left to do", page.Page);
        foreach (var part in new[] { PrepareWords.Part_Details, PrepareWords.Part_Children, PrepareWords.Part_PreMeets, PrepareWords.Part_Reports, PrepareWords.Part_Drafts, PrepareWords.Part_Trajectory, PrepareWords.Part_Forms, PrepareWords.Part_People })
        {
            await page.PartAsync(part);
            await LookAsync(part, page.Page);
        }

        await page.OpenAsync("Kerra");
        await LookAsync("somebody opened", page.Page);
        await IsNarrowAsync("somebody opened", page.Page);

        await page.PartAsync(PrepareWords.Part_Drafts);
        await IsNarrowAsync("mapping and drafts", page.Page);
        await PaperSheet.OpenedAsync(page.Person);
        await LookAsync("the chair's sheet", page.Page, PrepareWords.Sheet_Confidential);
        await IsNarrowAsync("the chair's sheet", page.Page);

        var phone = await room.PhoneAsync("Parent");
        await phone.Button(MeetingWords.EarlyTab).ClickAsync();
        await LookAsync("before the meeting", phone.Page, MeetingWords.EarlyReaders);
        await IsNarrowAsync("before the meeting", phone.Page);
        FoundNothing();
    });
}
