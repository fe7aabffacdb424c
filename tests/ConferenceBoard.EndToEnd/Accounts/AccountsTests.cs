using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Safety;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Accounts;

/// <summary>Staff accounts from the first start on, as an office has them: outside Development.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class AccountsTests(Browsers browsers) : LookingTest(browsers)
{
    private const string AdminsWords = "lantern gravel otter", ChairsWords = "teapot meadow violin";

    [Fact]
    public async Task From_the_first_start_to_a_closed_account()
    {
        await using var server = await ServerProcess.StartAsync(("ASPNETCORE_ENVIRONMENT", "Production"), ("DOTNET_ENVIRONMENT", "Production"));

        // Browsers give passkeys to names and not to numbers.
        var origin = $"http://localhost:{server.Port.ToString(CultureInfo.InvariantCulture)}";
        await MeetAsync(server, async room =>
        {
            var admin = await room.BrowserAsync("Administrator", Screens.Laptop, origin);
            await SetUpAsync(admin, new Uri(server.Links["Set up"]).AbsolutePath);
            var link = await InviteAsync(admin);

            var chair = await room.BrowserAsync("Chair", Screens.Laptop, origin);
            await WelcomeAsync(chair, link);
            await PasskeyAsync(chair);
            await SignOutAsync(chair);
            await SignInAsync(chair);
            await SignOutAsync(chair);
            await Button(chair.Page, AccountWords.WithPasskey).ClickAsync();
            await HeadingAsync(chair.Page, PrepareWords.ConferencesTitle);

            var board = await BoardAsync(chair);
            await CloseAsync(admin);
            await Expect(board.GetByRole(AriaRole.Heading, new() { Name = BoardWords.RemovedTitle })).ToBeVisibleAsync();
            await Expect(board.GetByText("Everyone came")).Not.ToBeVisibleAsync();
            Assert.False((await HandMade.AddAsync(board, 1, "Written after the account was closed")).Saved);
            await board.GotoAsync("/conferences");
            await HeadingAsync(board, AccountWords.SignIn);
            FoundNothing();
        });
    }

    private async Task SetUpAsync(Person admin, string link)
    {
        await admin.Page.GotoAsync(link);
        await Expect(admin.Page).ToHaveURLAsync(new Uri(new Uri(admin.Page.Url), "/setup").ToString());
        await PageAsync("set-up", admin.Page, AccountWords.SetUpTitle);
        await admin.Page.GetByLabel(AccountWords.Name).FillAsync("Ada Merrin");
        await admin.Page.GetByLabel(AccountWords.SignInName, new() { Exact = true }).FillAsync("ada@office.test");
        await admin.Page.GetByLabel(AccountWords.Password).FillAsync("password1234");
        await Button(admin.Page, AccountWords.MakeAccount).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(AccountWords.PasswordTooCommon);
        await Expect(admin.Page.GetByLabel(AccountWords.Name)).ToHaveValueAsync("Ada Merrin");
        await admin.Page.GetByLabel(AccountWords.Password).FillAsync(AdminsWords);
        await Button(admin.Page, AccountWords.MakeAccount).ClickAsync();
        await HeadingAsync(admin.Page, AccountWords.Account);
        await admin.Page.GotoAsync(link);
        await Expect(admin.Page.GetByText(JoinWords.PageTitle).First).ToBeVisibleAsync();
    }

    private async Task<string> InviteAsync(Person admin)
    {
        await admin.Page.GotoAsync("/staff");
        await admin.Page.GetByLabel(AccountWords.TheirName, new() { Exact = true }).FillAsync("Ines Calder");
        await admin.Page.GetByLabel(AccountWords.SignInName, new() { Exact = true }).FillAsync("ines@office.test");
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = AccountWords.Role_Chair, Exact = true }).CheckAsync();
        await Button(admin.Page, AccountWords.InviteNow).ClickAsync();
        var link = admin.Page.Locator("[data-link]");
        await Expect(link).ToBeVisibleAsync();
        await PageAsync("staff", admin.Page, AccountWords.StaffLead);
        return new Uri(await link.InnerTextAsync()).AbsolutePath;
    }

    private async Task WelcomeAsync(Person chair, string link)
    {
        await chair.Page.GotoAsync(link);
        await PageAsync("welcome", chair.Page, AccountWords.WelcomeTitle);
        await chair.Page.GetByLabel(AccountWords.Password).FillAsync(ChairsWords);
        await Button(chair.Page, AccountWords.GoIn).ClickAsync();
        await Expect(chair.Page.GetByText(AccountWords.Welcomed)).ToBeVisibleAsync();
    }

    private async Task PasskeyAsync(Person chair)
    {
        var devtools = await chair.Context.NewCDPSessionAsync(chair.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await chair.Page.GetByLabel(AccountWords.PasskeyName).FillAsync("Laptop");
        await Button(chair.Page, AccountWords.PasskeyAdd).ClickAsync();
        await Expect(chair.Page.GetByText(AccountWords.PasskeyIsAdded)).ToBeVisibleAsync();
        await Button(chair.Page, AccountWords.AuthenticatorStart).ClickAsync();
        await PageAsync("account", chair.Page, AccountWords.AuthenticatorScan);
    }

    private static async Task SignOutAsync(Person person)
    {
        await Button(person.Page, AccountWords.SignOut).ClickAsync();
        await HeadingAsync(person.Page, AccountWords.SignIn);
    }

    private async Task SignInAsync(Person chair)
    {
        await PageAsync("sign-in", chair.Page, AccountWords.SignInLead);
        foreach (var (name, words) in new[] { ("ines@office.test", "not the right words"), ("nobody@office.test", ChairsWords) })
        {
            await chair.Page.GetByLabel(AccountWords.SignInName).FillAsync(name);
            await chair.Page.GetByLabel(AccountWords.Password).FillAsync(words);
            await Button(chair.Page, AccountWords.SignIn).ClickAsync();
            await Expect(chair.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(AccountWords.Wrong);
            await Expect(chair.Page.GetByLabel(AccountWords.Password)).ToHaveValueAsync("");
        }

        await chair.Page.GetByLabel(AccountWords.SignInName).FillAsync("ines@office.test");
        await chair.Page.GetByLabel(AccountWords.Password).FillAsync(ChairsWords);
        await Button(chair.Page, AccountWords.SignIn).ClickAsync();
        await HeadingAsync(chair.Page, PrepareWords.ConferencesTitle);
    }

    private async Task<IPage> BoardAsync(Person chair)
    {
        await PageAsync("conferences of an account", chair.Page, AccountWords.NoConferences);
        var form = chair.Page.GetByRole(AriaRole.Region, new() { Name = PrepareWords.New, Exact = true });
        await form.GetByLabel(PrepareWords.ChildrenLabel, new() { Exact = true }).FillAsync("Wren");
        await form.GetByLabel(MeetingWords.ReviewDay).FillAsync(DateTime.Today.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await form.GetByLabel(MeetingWords.ReviewTime).FillAsync("10:00");
        await Button(form, PrepareWords.NewMake).ClickAsync();
        await PreparationPage.OpenedAsync(chair);
        await chair.Page.GotoAsync(chair.Page.Url.Replace("/prepare", "/chair", StringComparison.Ordinal));
        var board = await ChairPage.OpenedAsync(chair);
        await board.WriteAsync(1, "Everyone came");
        await Expect(board.Page.GetByText("Everyone came").First).ToBeVisibleAsync();
        return board.Page;
    }

    private async Task CloseAsync(Person admin)
    {
        await admin.Page.GotoAsync("/staff");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = string.Format(CultureInfo.InvariantCulture, AccountWords.Open, "Ines Calder"), Exact = true }).ClickAsync();
        await PageAsync("one account", admin.Page, AccountWords.CloseWhy);
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = AccountWords.CloseSure, Exact = true }).CheckAsync();
        await Button(admin.Page, AccountWords.Close).ClickAsync();
        await Expect(admin.Page.GetByText(AccountWords.IsClosed)).ToBeVisibleAsync();
    }

    /// <summary>axe finds nothing at the width of a laptop and of a narrow phone, and nothing has to be moved sideways.</summary>
    private async Task PageAsync(string where, IPage page, string text)
    {
        await LookAsync(where, page, text);
        await IsNarrowAsync(where, page);
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 640);
        await LookAsync(where + " at 320", page);
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task HeadingAsync(IPage page, string name) => Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1, Exact = true })).ToBeVisibleAsync();
}
