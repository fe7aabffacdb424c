using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>The sheet that the chair takes into the room is there as a PDF too, and for nobody who does not keep the board.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PreparationSheetTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task The_chair_has_the_sheet_as_a_PDF_and_a_parent_has_none() => MeetAsync(async room =>
    {
        var (chair, mum) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        await chair.Page.GotoAsync(chair.Page.Url.Replace("/chair", "/sheet", StringComparison.Ordinal));
        await Expect(chair.Page.GetByRole(AriaRole.Heading, new() { Name = PrepareWords.Sheet_People })).ToBeVisibleAsync();
        var pdf = (await chair.Page.GetByRole(AriaRole.Link, new() { Name = "PDF", Exact = true }).GetAttributeAsync("href"))!;
        Assert.Equal(200, await chair.Person.StatusOfAsync(pdf));
        mum.Person.Trouble.Expect("404");
        Assert.Equal(404, await mum.Person.StatusOfAsync(pdf));
        Assert.Equal(404, await mum.Person.StatusOfAsync(pdf.Split('?')[0]));
    });
}
