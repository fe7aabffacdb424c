using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Accounts;

/// <summary>Who of the staff is on a conference: the chair says so, it holds at once, and so does its end.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PlacesTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Words = "teapot meadow violin";

    [Fact]
    public async Task The_chair_puts_an_account_on_and_takes_it_off_and_its_screen_clears()
    {
        await using var server = await ServerProcess.StartAsync(("ASPNETCORE_ENVIRONMENT", "Production"), ("DOTNET_ENVIRONMENT", "Production"));
        await MeetAsync(server, async room =>
        {
            var admin = await room.BrowserAsync("Administrator", Screens.Laptop);
            await admin.Page.GotoAsync(new Uri(server.Links["Set up"]).AbsolutePath);
            await admin.Page.GetByLabel(AccountWords.Name).FillAsync("Ada Merrin");
            await admin.Page.GetByLabel(AccountWords.SignInName, new() { Exact = true }).FillAsync("ada");
            await admin.Page.GetByLabel(AccountWords.Password).FillAsync(Words);
            await PressAsync(admin.Page, AccountWords.MakeAccount);
            await Expect(admin.Page.GetByText(AccountWords.Welcomed)).ToBeVisibleAsync();
            var chair = await WelcomeAsync(room, await InviteAsync(admin, "Ines Calder", "ines", AccountWords.Role_Chair), "Chair");
            var worker = await WelcomeAsync(room, await InviteAsync(admin, "Priya Raman", "priya", AccountWords.Role_SocialWorker), "Social worker");

            await chair.Page.GotoAsync("/conferences");
            var form = chair.Page.GetByRole(AriaRole.Region, new() { Name = PrepareWords.New, Exact = true });
            await form.GetByLabel(PrepareWords.ChildrenLabel, new() { Exact = true }).FillAsync("Wren");
            await form.GetByLabel(MeetingWords.ReviewDay).FillAsync(DateTime.Today.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await form.GetByLabel(MeetingWords.ReviewTime).FillAsync("10:00");
            await form.GetByRole(AriaRole.Button, new() { Name = PrepareWords.NewMake, Exact = true }).ClickAsync();
            var page = await PreparationPage.OpenedAsync(chair);
            await page.PartAsync(PrepareWords.Part_People);
            await page.InviteAsync("Priya", BoardWords.Role_SocialWorker, "Children's team");
            await SeesAsync(worker, AccountWords.NoConferences);

            await page.OpenAsync("Priya");
            var account = page.RowOf("Priya").GetByLabel(AccountWords.AccountOf, new() { Exact = true });
            await account.SelectOptionAsync(new SelectOptionValue { Label = "Priya Raman" });
            await Expect(page.RowOf("Priya")).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, AccountWords.AccountOn, "Priya Raman"));
            await SeesAsync(worker, "Wren");
            await SeesAsync(admin, AccountWords.NoConferencesOnly);
            await worker.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Priya ") }).ClickAsync();
            await PreparationPage.OpenedAsync(worker);
            await Expect(worker.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Wren");

            await account.SelectOptionAsync(new SelectOptionValue { Label = AccountWords.AccountNone });
            await Expect(worker.Page.GetByRole(AriaRole.Heading, new() { Name = BoardWords.RemovedTitle })).ToBeVisibleAsync();
            await Expect(worker.Page.Locator("html")).Not.ToContainTextAsync("Wren");
            Assert.False((await HandMade.AddAsync(worker.Page, 1, "Written after the place was taken")).Saved);
            await Expect(page.RowOf("Priya")).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, AccountWords.AccountOff, "Priya"));
            await SeesAsync(worker, AccountWords.NoConferences);

            // Signing out in one tab clears the others, and they do not come back by themselves.
            var other = await room.TabAsync(chair);
            await other.Page.GotoAsync("/account");
            await PressAsync(other.Page, AccountWords.SignOut);
            await Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(BoardWords.LeftTitle);
            await Expect(page.Page.Locator("html")).Not.ToContainTextAsync("Wren");
            await PressAsync(page.Page, BoardWords.ComeBack);
            await Expect(page.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
            await Expect(page.Page.Locator("html")).Not.ToContainTextAsync("Wren");
        });
    }

    private static async Task<string> InviteAsync(Person admin, string name, string signInName, string role)
    {
        await admin.Page.GotoAsync("/staff");
        await admin.Page.GetByLabel(AccountWords.TheirName, new() { Exact = true }).FillAsync(name);
        await admin.Page.GetByLabel(AccountWords.SignInName, new() { Exact = true }).FillAsync(signInName);
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = role, Exact = true }).CheckAsync();
        await PressAsync(admin.Page, AccountWords.InviteNow);
        return new Uri(await admin.Page.Locator("[data-link]").InnerTextAsync()).AbsolutePath;
    }

    private static async Task<Person> WelcomeAsync(Room room, string link, string who)
    {
        var person = await room.BrowserAsync(who, Screens.Laptop);
        await person.Page.GotoAsync(link);
        await person.Page.GetByLabel(AccountWords.Password).FillAsync(Words + " " + who);
        await PressAsync(person.Page, AccountWords.GoIn);
        await Expect(person.Page.GetByText(AccountWords.Welcomed)).ToBeVisibleAsync();
        return person;
    }

    /// <summary>The list of conferences, looked at anew.</summary>
    private static async Task SeesAsync(Person person, string words)
    {
        await person.Page.GotoAsync("/conferences");
        await Expect(person.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);
    }

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
