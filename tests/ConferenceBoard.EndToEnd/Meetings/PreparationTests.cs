using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A conference is prepared from nothing: the list, the page of its preparation, the links of its people, the form of a parent.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PreparationTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Fear = "That everybody has decided already", Notes = "Ask Nan early, she knows best", Worry = "That he shouts and I freeze";

    [Fact]
    public Task From_nothing_to_a_form_that_goes_on_the_board() => MeetAsync(async room =>
    {
        var page = await OfficePage.MadeAsync(room, "Wren\nSky");
        await page.AsksAsync("When it ends is not said");
        await DescribeAsync(page);
        await PeopleAsync(page);

        // The parent's own link opens at once; what they write is read by those who prepare, and goes on the board in their words.
        await page.PartAsync(PrepareWords.Part_People);
        await page.OpenAsync("Kerra");
        var link = await page.LinkAsync("Kerra");
        var mum = await room.BrowserAsync("Kerra", Screens.Phone);
        await mum.Page.GotoAsync(link);
        var phone = await AttendeePage.OpenedAsync(mum);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = MeetingWords.EarlyTab, Exact = true }).ClickAsync();
        await new PreparationPage(mum).WriteAsync(phone.Page.Locator("html"), MeetingWords.Early_Worries, Worry);
        await page.PartAsync(PrepareWords.Part_Forms);
        await Expect(page.Main).ToContainTextAsync(Worry);
        await Expect(page.Main.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Put on the board") })).ToHaveCountAsync(0);
        await phone.Page.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(MeetingWords.EarlyConsentYes) }).CheckAsync();
        await page.Main.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Put on the board") }).ClickAsync();
        await Expect(page.Main).ToContainTextAsync(PrepareWords.OnBoard);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = MeetingWords.EarlyDone, Exact = true }).ClickAsync();
        await phone.SeesAsync(Worry);
        Assert.False(await mum.Frames.HoldAsync(Fear), "Someone was sent what is written of their own needs.");
        Assert.False(await mum.Frames.HoldAsync(Notes), "Someone was sent the chair's notes.");

        // A link that is taken back opens nothing, and whoever came by it is out.
        await page.PartAsync(PrepareWords.Part_People);
        await page.OpenAsync("Kerra");
        await page.RowOf("Kerra").GetByRole(AriaRole.Button, new() { Name = PrepareWords.LinkTakeBack, Exact = true }).ClickAsync();
        await Expect(mum.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(BoardWords.RemovedTitle);
        await mum.Page.GotoAsync(link);
        await Expect(mum.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("This link no longer works. Ask the chair for a new one.");

        // It stands in the list, by its children's names.
        await page.Page.GetByRole(AriaRole.Link, new() { Name = PrepareWords.ConferencesTitle, Exact = true }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Wren and Sky", Exact = true })).ToBeVisibleAsync();
    });

    [Fact]
    public Task Two_windows_and_a_power_cut_lose_no_word() => MeetAsync(async room =>
    {
        var page = await OfficePage.MadeAsync(room, "Wren");
        page.Person.Trouble.ExpectLineDown();
        await page.PartAsync(PrepareWords.Part_People);
        await page.InviteAsync("Kerra", BoardWords.Role_FamilyMember, "Mum");
        await page.OpenAsync("Kerra");
        var tab = await room.TabAsync(page.Person);
        tab.Trouble.ExpectLineDown();
        await tab.Page.GotoAsync(page.Page.Url);
        var second = await PreparationPage.OpenedAsync(tab);
        await second.PartAsync(PrepareWords.Part_People);
        await second.OpenAsync("Kerra");

        // What is saved in one window stands in the other; what was begun in both is not run over: it stands there twice until one is chosen.
        await page.WriteAsync(page.RowOf("Kerra"), PrepareWords.Fear, Fear);
        var (mine, theirs) = (page.RowOf("Kerra").GetByLabel(PrepareWords.Fear, new() { Exact = true }), second.RowOf("Kerra").GetByLabel(PrepareWords.Fear, new() { Exact = true }));
        await Expect(theirs).ToHaveValueAsync(Fear);
        await room.Server.KillAsync();
        await mine.FillAsync(Fear + ", and shouting");
        await theirs.FillAsync(Fear + ", and being late");
        foreach (var one in new[] { page, second })
            await one.IsWithoutLineAsync();
        await room.Server.StartAgainAsync();

        // Each page loads itself anew, at the part where it was.
        foreach (var one in new[] { page, second })
        {
            await one.IsBackAsync();
            await one.OpenAsync("Kerra");
        }

        // The one whose words came second is asked; which of them that is, is the line's affair.
        var (asks, other) = (AsksAsync(page), AsksAsync(second));
        var (kept, asked) = await Task.WhenAny(asks, other) == other ? (page, second) : (second, page);
        var words = await asked.RowOf("Kerra").GetByLabel(PrepareWords.Fear, new() { Exact = true }).InputValueAsync();
        await asked.PlaceOf(asked.RowOf("Kerra"), PrepareWords.Fear).GetByRole(AriaRole.Button, new() { Name = BoardWords.WritingKeepMine, Exact = true }).ClickAsync();
        await Expect(kept.RowOf("Kerra").GetByLabel(PrepareWords.Fear, new() { Exact = true })).ToHaveValueAsync(words);
    });

    [Fact]
    public Task Nobody_else_comes_to_the_list_or_to_a_preparation() => MeetAsync(async room =>
    {
        var stranger = await room.BrowserAsync("Stranger", Screens.Laptop);
        await stranger.Page.GotoAsync("/conferences");
        await Expect(stranger.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("This link no longer works. Ask the chair for a new one.");
        var (mum, teacher) = (await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"));
        foreach (var attendee in new[] { mum, teacher })
        {
            await attendee.Page.GotoAsync(attendee.Page.Url.Replace("?", "/prepare?", StringComparison.Ordinal));
            await AttendeePage.OpenedAsync(attendee.Person);
            await Expect(attendee.Page.GetByText(PrepareWords.Part_PreMeets, new() { Exact = true })).ToHaveCountAsync(0);
            await attendee.Page.GotoAsync("/conferences");
            await Expect(attendee.Page.GetByRole(AriaRole.Heading, new() { Name = PrepareWords.ConferencesTitle, Exact = true })).ToHaveCountAsync(0);
        }

        // The social worker prepares, and reads nothing of the chair's own meetings beforehand.
        var worker = await room.WithLinkAsync("Social worker", Screens.Laptop);
        await AttendeePage.OpenedAsync(worker);
        await worker.Page.GotoAsync(worker.Page.Url.Replace("?", "/prepare?", StringComparison.Ordinal));
        var page = await PreparationPage.OpenedAsync(worker);
        await page.AsksAsync("There is no draft safety plan");
        await Expect(page.Page.GetByText(PrepareWords.Part_PreMeets, new() { Exact = true })).ToHaveCountAsync(0);
    });

    /// <summary>Comes back true once what somebody else wrote stands beside the words about fear; false where it never does.</summary>
    private static Task<bool> AsksAsync(PreparationPage page) =>
        page.PlaceOf(page.RowOf("Kerra"), PrepareWords.Fear).GetByText(BoardWords.WritingTheirs).WaitForAsync(new() { Timeout = 40_000 }).ContinueWith(
            wait => wait.IsCompletedSuccessfully, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    /// <summary>When it ends, where, and the children.</summary>
    private static async Task DescribeAsync(PreparationPage page)
    {
        await page.PartAsync(PrepareWords.Part_Details);
        await page.Main.GetByLabel(PrepareWords.EndsAbout, new() { Exact = true }).FillAsync("09:00");
        await page.Main.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save, Exact = true }).ClickAsync();
        await Expect(page.Main.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.Main.GetByLabel(PrepareWords.EndsAbout, new() { Exact = true }).FillAsync("11:30");
        await page.Main.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save, Exact = true }).ClickAsync();
        await Expect(page.Main.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await page.FillAsync(page.Main, MeetingWords.Venue, "The Old Library");

        await page.PartAsync(PrepareWords.Part_Children);
        var wren = page.Main.GetByRole(AriaRole.Article, new() { Name = "Wren", Exact = true });
        await wren.GetByLabel(PrepareWords.Born, new() { Exact = true }).FillAsync("2017-05-02");
        await wren.GetByLabel("To a part").CheckAsync(new() { Force = true });
        await page.FillAsync(wren, PrepareWords.BroughtBy, "Jean, her nan");
        var sky = page.Main.GetByRole(AriaRole.Article, new() { Name = "Sky", Exact = true });
        await sky.GetByLabel(PrepareWords.Expected, new() { Exact = true }).FillAsync(DateTime.Today.AddDays(90).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Expect(sky).ToContainTextAsync(PrepareWords.Standing_Ready);
        await page.PartAsync(PrepareWords.Part_ToDo);
        await page.AsksNoMoreAsync("When it ends is not said");
        await page.AsksNoMoreAsync("There is no place");
        await page.AsksNoMoreAsync("nobody is named to bring them");
        await page.AsksAsync("Nobody of the family is on the list");
    }

    /// <summary>Two of the family and the school; what one needs, and what the chair notes of meeting them, are private.</summary>
    private static async Task PeopleAsync(PreparationPage page)
    {
        await page.PartAsync(PrepareWords.Part_People);
        await page.InviteAsync("Kerra", BoardWords.Role_FamilyMember, "Mum");
        await page.InviteAsync("Ms Adeyemi", BoardWords.Role_Professional, "School");
        var row = await page.OpenAsync("Kerra");
        await row.GetByLabel(PrepareWords.NeedsAsked, new() { Exact = true }).CheckAsync(new() { Force = true });
        await row.GetByLabel(PrepareWords.Need_Breaks, new() { Exact = true }).CheckAsync(new() { Force = true });
        await page.WriteAsync(row, PrepareWords.Fear, Fear);
        await page.PartAsync(PrepareWords.Part_PreMeets);
        var meeting = page.Main.GetByRole(AriaRole.Article, new() { Name = "You and Kerra", Exact = true });
        await meeting.GetByLabel(PrepareWords.Point_Settled).CheckAsync();
        await page.WriteAsync(meeting, PrepareWords.Notes, Notes);
        await page.PartAsync(PrepareWords.Part_Reports);
        await page.Main.GetByLabel("The report of Ms Adeyemi is asked for").CheckAsync(new() { Force = true });
        await page.PartAsync(PrepareWords.Part_ToDo);
        await page.AsksAsync("The report of Ms Adeyemi has not come");
        await page.AsksNoMoreAsync("Kerra: ask what would help");
    }
}
