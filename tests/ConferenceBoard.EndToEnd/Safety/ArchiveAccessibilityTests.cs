using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing where archives go in and out, it can be done with the keyboard, and nothing has to be moved sideways on a narrow phone.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ArchiveAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task Where_archives_go_in_and_out() => MeetAsync(async room =>
    {
        var office = await ArchivePart.OpenedAsync(room);
        var field = office.Bring.GetByLabel(ArchiveWords.BringFile, new() { Exact = true });
        await field.SetInputFilesAsync(new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = "no archive"u8.ToArray() });
        await field.FocusAsync();
        await office.Page.Keyboard.PressAsync("Tab");
        await Expect(office.Bring.GetByRole(AriaRole.Button, new() { Name = ArchiveWords.BringNow, Exact = true })).ToBeFocusedAsync();
        await office.Page.Keyboard.PressAsync("Enter");
        await office.IsToldAsync(ArchiveWords.NotAnArchive);
        await LookAsync("an archive that is none", office.Page);
        await IsNarrowAsync("an archive that is none", office.Page);
        await office.Page.GotoAsync("/conferences?said=ArchiveIsIn");
        await LookAsync("an archive that is in", office.Page, ArchiveWords.IsIn);

        var chair = await room.ChairAsync();
        await chair.Page.GotoAsync(chair.Page.Url.Replace("/chair?", "/papers?", StringComparison.Ordinal));
        await LookAsync("files to keep", chair.Page, ArchiveWords.Keep);
        await IsNarrowAsync("files to keep", chair.Page);
        FoundNothing();
    });
}
