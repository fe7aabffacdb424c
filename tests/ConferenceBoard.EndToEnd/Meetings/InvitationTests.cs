using System.Globalization;
using System.Text;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Safety;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>The invitation as a paper: for whoever made it, for a while, and nowhere but in the server's memory.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class InvitationTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public async Task It_is_looked_at_its_link_opens_and_its_secret_is_in_no_log_and_no_file()
    {
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        string secret = "", ticket = "";
        await MeetAsync(server, async room =>
        {
            var page = await PreparedAsync(room);
            await page.OpenAsync("Kerra");
            var link = await page.LinkAsync("Kerra");
            var sheet = await page.SheetAsync("Kerra");
            (secret, ticket) = (link[(link.LastIndexOf('/') + 1)..], TicketOf(sheet));
            await Expect(sheet.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Please come and help us plan");
            await Expect(sheet.Locator("main")).ToContainTextAsync("Ines Calder");
            await Expect(sheet.Locator("main")).ToContainTextAsync("10:00");
            await Expect(sheet.GetByRole(AriaRole.Listitem)).Not.ToHaveCountAsync(0);
            Assert.Equal(0, await sheet.Locator("script").CountAsync());
            var pdf = await sheet.APIRequest.GetAsync(sheet.Url.Replace("?", ".pdf?", StringComparison.Ordinal));
            Assert.Equal("%PDF-", Encoding.Latin1.GetString((await pdf.BodyAsync())[..5]));
            Assert.Equal("no-store", pdf.Headers["cache-control"]);
            Assert.Equal("inline; filename=\"invitation.pdf\"", pdf.Headers["content-disposition"]);

            // The link as it is printed, on the reader's own phone.
            var printed = await sheet.GetByRole(AriaRole.Link).InnerTextAsync();
            Assert.Equal(link, printed);
            var mum = await room.BrowserAsync("Kerra", Screens.Phone);
            await mum.Page.GotoAsync(printed);
            await AttendeePage.OpenedAsync(mum);

            // Nobody else has the sheet, whoever they are: not its reader, not other staff, not the same person at another seat.
            foreach (var other in new[] { mum, await room.WithLinkAsync("Social worker", Screens.Laptop), await room.WithLinkAsync("Note taker", Screens.Laptop), await room.BrowserAsync("Nobody", Screens.Laptop) })
            {
                Assert.Equal(404, await StatusAsync(other.Page, sheet.Url));
                Assert.Equal(404, await StatusAsync(other.Page, sheet.Url[..sheet.Url.IndexOf('?', StringComparison.Ordinal)] + ".pdf"));
            }

            Assert.Equal(200, await StatusAsync(page.Page, sheet.Url));
            Assert.Equal(404, await StatusAsync(page.Page, sheet.Url.Replace(ticket, new string('0', 32), StringComparison.Ordinal)));

            // Taken back, it is gone with its link.
            await page.RowOf("Kerra").GetByRole(AriaRole.Button, new() { Name = PrepareWords.LinkTakeBack, Exact = true }).ClickAsync();
            await Expect(page.Main.GetByRole(AriaRole.Link, new() { NameRegex = Starting.With(PrepareWords.Invite_Look) })).ToHaveCountAsync(0);
            Assert.Equal(404, await StatusAsync(page.Page, sheet.Url));
        });
        await server.StopAsync();
        var log = EveryLog.Of(server);
        Assert.All(new[] { secret, ticket }, word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
        Assert.All(Directory.GetFiles(server.Folder, "*", SearchOption.AllDirectories), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret))));
    }

    [Fact]
    public Task Everyone_who_has_no_link_gets_one_with_one_press_and_nobody_elses_ends() => MeetAsync(async room =>
    {
        var page = await PreparedAsync(room);
        await page.OpenAsync("Ms Adeyemi");
        var kept = await page.LinkAsync("Ms Adeyemi");
        var all = page.Main.GetByRole(AriaRole.Region, new() { Name = PrepareWords.Invite_All, Exact = true });
        await all.GetByRole(AriaRole.Button, new() { Name = string.Format(CultureInfo.InvariantCulture, PrepareWords.Invite_MakeMany, 3), Exact = true }).ClickAsync();
        await Expect(all.GetByRole(AriaRole.Status)).ToHaveTextAsync(string.Format(CultureInfo.InvariantCulture, PrepareWords.Invite_ManyMade, 3));
        await Expect(all.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        foreach (var name in new[] { "Kerra", "Dean", "Priya Raman" })
            await Expect(page.RowOf(name)).ToContainTextAsync(PrepareWords.HasLink);

        await LookAsync("links and sheets were made", page.Page, PrepareWords.Invite_Look);
        await IsNarrowAsync("links and sheets were made", page.Page);
        var sheet = await page.SheetAsync();
        Assert.Equal(3, await sheet.GetByRole(AriaRole.Article).CountAsync());
        await Expect(sheet.GetByRole(AriaRole.Article).Filter(new() { HasText = "For Kerra" })).Not.ToContainTextAsync("Dean");
        var links = await sheet.GetByRole(AriaRole.Link).AllInnerTextsAsync();
        Assert.Equal(3, links.Distinct(StringComparer.Ordinal).Count());
        foreach (var (link, n) in links.Append(kept).Select((l, n) => (l, n)))
        {
            var phone = await room.BrowserAsync(string.Create(CultureInfo.InvariantCulture, $"Phone {n}"), Screens.Phone);
            await phone.Page.GotoAsync(link);
            await AttendeePage.OpenedAsync(phone);
        }

        // One of them is taken back: the others' sheets stay.
        await page.OpenAsync("Dean");
        await page.RowOf("Dean").GetByRole(AriaRole.Button, new() { Name = PrepareWords.LinkTakeBack, Exact = true }).ClickAsync();
        await Expect(page.RowOf("Dean")).ToContainTextAsync(PrepareWords.NoLink);
        await sheet.ReloadAsync();
        Assert.Equal(2, await sheet.GetByRole(AriaRole.Article).CountAsync());
        await Expect(sheet.Locator("body")).Not.ToContainTextAsync("Dean");
        FoundNothing();
    });

    [Fact]
    public Task In_another_language_and_after_a_power_cut_the_links_are_there_and_the_sheet_is_not() => MeetAsync(async room =>
    {
        var page = await PreparedAsync(room);
        page.Person.Trouble.ExpectLineDown();
        await page.OpenAsync("Kerra");
        await page.LanguageOf("Kerra").SelectOptionAsync("ur");
        var link = await page.LinkAsync("Kerra");
        var sheet = await page.SheetAsync("Kerra");
        await Expect(sheet.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await page.LanguageOf("Kerra").SelectOptionAsync("pl");
        await Expect(page.RowOf("Kerra").GetByRole(AriaRole.Link, new() { NameRegex = Starting.With(PrepareWords.Invite_Look) })).Not.ToHaveAttributeAsync("href", new Uri(sheet.Url).PathAndQuery);
        Assert.Equal(404, await StatusAsync(page.Page, sheet.Url));
        await LookAsync("an invitation from right to left", sheet);
        sheet = await page.SheetAsync("Kerra");
        await Expect(sheet.Locator("html")).ToHaveAttributeAsync("lang", "pl");
        await LookAsync("an invitation", sheet);
        await IsNarrowAsync("an invitation", sheet);
        await Expect(sheet.GetByRole(AriaRole.Link)).ToHaveTextAsync(link);

        await room.Server.KillAsync();
        await page.IsWithoutLineAsync();
        await room.Server.StartAgainAsync();
        await page.IsBackAsync();
        Assert.Equal(404, await StatusAsync(page.Page, sheet.Url));
        await Expect(page.RowOf("Kerra")).ToContainTextAsync(PrepareWords.HasLink);
        var mum = await room.BrowserAsync("Kerra", Screens.Phone);
        await mum.Page.GotoAsync(link);
        await AttendeePage.OpenedAsync(mum);
        FoundNothing();
    });

    /// <summary>A new conference with a chair, a social worker, two of the family and the school, at its list of people.</summary>
    private static async Task<PreparationPage> PreparedAsync(Room room)
    {
        var page = await OfficePage.MadeAsync(room, "Wren\nSky");
        await page.PartAsync(PrepareWords.Part_People);
        await page.InviteAsync("Kerra", BoardWords.Role_FamilyMember, "Mum");
        await page.InviteAsync("Dean", BoardWords.Role_FamilyMember, "Dad");
        await page.InviteAsync("Ms Adeyemi", BoardWords.Role_Professional, "School");
        return page;
    }

    private static string TicketOf(IPage sheet) => new Uri(sheet.Url).Segments[^1];

    private static async Task<int> StatusAsync(IPage by, string url) => (await by.APIRequest.GetAsync(url)).Status;
}
