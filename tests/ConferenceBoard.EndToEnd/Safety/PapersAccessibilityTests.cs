using ConferenceBoard.EndToEnd.Meetings;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on the pages of papers and on the papers themselves, and nothing has to be moved sideways on a narrow phone.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PapersAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task Everyones_papers_a_letter_and_a_phone() => MeetAsync(async room =>
    {
        var (chair, mum) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        var papers = await PapersTests.DecidedAsync(chair);
        await LookAsync("everyone's papers", chair.Page, PaperScreenWords.PersonByPerson);
        await IsNarrowAsync("everyone's papers", chair.Page);
        var letter = await papers.WriteAsync("Kerra");
        await letter.Part(PaperScreenWords.Part_Opening).WriteAsync("Thank you for telling us so much.");
        await LookAsync("a letter", chair.Page, PaperScreenWords.HowItReads);
        await IsNarrowAsync("a letter", chair.Page);
        var framed = await chair.Page.Locator("iframe").GetAttributeAsync("src");
        await letter.FinishAsync(1);
        await LookAsync("a final letter", chair.Page, PaperScreenWords.Versions);
        await AnnouncedSheet.OpenedAsync(mum);
        await LookAsync("papers on a phone", mum.Page, MeetingWords.Papers_Yours);
        await IsNarrowAsync("papers on a phone", mum.Page);

        var conference = new Uri(mum.Page.Url).AbsolutePath;
        foreach (var paper in new[] { framed!, $"{conference}/papers/next/all", $"{conference}/papers/record", $"{conference}/papers/poster", $"{conference}/papers/genogram", $"{conference}/papers/genogram?tiled=true" })
        {
            var tab = await room.TabAsync(chair.Person);
            await tab.Page.GotoAsync(paper);
            await Expect(tab.Page.Locator("h1, h2").First).ToBeVisibleAsync();
            await LookAsync(paper, tab.Page);
            if (string.Equals(paper, framed, StringComparison.Ordinal) || paper.EndsWith("/next/all", StringComparison.Ordinal) || paper.EndsWith("/record", StringComparison.Ordinal))
                await IsNarrowAsync(paper, tab.Page);
            await tab.Page.CloseAsync();
        }

        FoundNothing();
    });

    [Fact]
    public Task A_letter_is_written_and_made_final_by_keys() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var papers = await PapersTests.DecidedAsync(chair);
        await papers.Link(PaperScreenWords.WriteTo, "Kerra").First.FocusAsync();
        await chair.Page.Keyboard.PressAsync("Enter");
        var letter = await LetterPage.OpenedAsync(chair.Person, "Kerra");
        await letter.Part(PaperScreenWords.Part_Opening).Box.FocusAsync();
        await chair.Page.Keyboard.InsertTextAsync("Thank you for telling us so much.");
        await letter.Part(PaperScreenWords.Part_Opening).IsSavedAsync();
        await letter.FinalButton.FocusAsync();
        await chair.Page.Keyboard.PressAsync("Enter");
        await letter.HasVersionAsync(1);
    });
}
