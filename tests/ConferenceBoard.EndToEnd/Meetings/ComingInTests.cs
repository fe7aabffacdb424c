using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Coming in by the room's code.</summary>
public sealed class ComingInTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    [Fact]
    public Task Someone_on_the_list_types_the_code_says_who_they_are_and_waits_until_the_chair_lets_them_in() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        var housing = await room.BrowserAsync("Housing", Screens.Phone);
        await housing.Page.GotoAsync("/");

        // As people type it: small letters, no dashes.
        await TypeCodeAsync(housing.Page, room.Server.JoinCode.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());
        await housing.Page.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With("Grace Whitlow") }).CheckAsync();
        await GoOnAsync(housing.Page);
        await Expect(housing.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(BoardWords.LobbyTitle);
        Assert.False(await housing.Frames.HoldAsync("The rent is behind"), "Someone in the lobby was sent a card.");

        await chair.Waiting("Grace Whitlow").GetByRole(AriaRole.Button, new() { Name = BoardWords.LetIn }).ClickAsync();
        var board = await AttendeePage.OpenedAsync(housing);
        await board.SeesAsync("The rent is behind");
        await Expect(chair.Beside.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Grace Whitlow" })).ToContainTextAsync(BoardWords.Here);
    });

    [Fact]
    public Task Someone_new_gives_name_and_role_and_someone_else_is_not_let_in() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        var aunt = await room.BrowserAsync("Aunt", Screens.Phone);
        await aunt.Page.GotoAsync("/j/" + room.Server.JoinCode);
        await SayElseAsync(aunt.Page, "Wenna Tregear", JoinWords.Role_FamilyMember, "Aunt");
        var stranger = await room.BrowserAsync("Stranger", Screens.Phone);
        await stranger.Page.GotoAsync("/j/" + room.Server.JoinCode);
        await SayElseAsync(stranger.Page, "A Stranger", JoinWords.Role_Observer, "");

        await chair.Waiting("A Stranger").GetByRole(AriaRole.Button, new() { Name = BoardWords.NotNow }).ClickAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(BoardWords.DeclinedTitle);
        await chair.Waiting("Wenna Tregear").GetByRole(AriaRole.Button, new() { Name = BoardWords.LetIn }).ClickAsync();

        var board = await AttendeePage.OpenedAsync(aunt);
        await board.AddAsync(BoardWords.Column_NeedsToHappen, "I can have them on Sundays");
        await chair.SeesAsync("I can have them on Sundays");
        Assert.False(await stranger.Frames.HoldAsync("I can have them"), "Someone who was not let in was sent a card.");
    });

    [Fact]
    public Task A_lobby_that_strangers_fill_is_cleared_at_once_and_the_old_code_lets_nobody_ask_again() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var late = await room.BrowserAsync("Late", Screens.Phone);
        await late.Page.GotoAsync("/j/" + room.Server.JoinCode);
        var strangers = new List<IPage>();
        for (var n = 1; n <= 5; n++)
        {
            await Expect(chair.Button(BoardWords.TurnAway)).ToHaveCountAsync(0);
            var page = (await room.BrowserAsync($"Stranger {n}", Screens.Phone)).Page;
            await page.GotoAsync("/j/" + room.Server.JoinCode);
            await SayElseAsync(page, $"Stranger {n}", JoinWords.Role_Observer, "");
            await Expect(chair.Waiting($"Stranger {n}")).ToBeVisibleAsync();
            strangers.Add(page);
        }

        await chair.Button(BoardWords.TurnAway).ClickAsync();
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.TurnAwayNow, Exact = true }).ClickAsync();
        foreach (var page in strangers)
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(BoardWords.DeclinedTitle);
        await Expect(chair.Button(BoardWords.TurnAway)).ToHaveCountAsync(0);
        await wall.SeesNothingOfAsync(room.Server.JoinCode);

        // Neither does a right code that was given before: who is honest sees the new one on the wall.
        await late.Page.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With("Grace Whitlow") }).CheckAsync();
        await GoOnAsync(late.Page);
        await Expect(late.Page.GetByText(JoinWords.OldCode)).ToBeVisibleAsync();
        var code = await chair.Beside.Locator("output.code").InnerTextAsync();
        await Expect(wall.Page.Locator("html")).ToContainTextAsync(code);
        await TypeCodeAsync(late.Page, code);
        await late.Page.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With("Grace Whitlow") }).CheckAsync();
        await GoOnAsync(late.Page);
        await Expect(chair.Waiting("Grace Whitlow")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_form_that_is_not_filled_in_says_what_is_missing_and_keeps_what_was_typed() => MeetAsync(server.Process, async room =>
    {
        var page = (await room.BrowserAsync("Newcomer", Screens.Phone)).Page;
        await page.GotoAsync("/");
        await TypeCodeAsync(page, "ABC");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(JoinWords.NoCode);
        await TypeCodeAsync(page, "AAA-AAA-AAA");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(JoinWords.WrongCode);
        await Expect(page.GetByLabel(JoinWords.CodeLabel)).ToHaveValueAsync("AAA-AAA-AAA");
        await TypeCodeAsync(page, room.Server.JoinCode);

        await page.GetByRole(AriaRole.Button, new() { Name = JoinWords.GoOn }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(JoinWords.WhoMissing);
        await page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.SomeoneElse }).CheckAsync();
        await page.GetByLabel(JoinWords.NameLabel).FillAsync("Wenna");
        await page.GetByRole(AriaRole.Button, new() { Name = JoinWords.GoOn }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(JoinWords.RoleMissing);
        await Expect(page.GetByLabel(JoinWords.NameLabel)).ToHaveValueAsync("Wenna");
    });

    private static async Task TypeCodeAsync(IPage page, string code)
    {
        await page.GetByLabel(JoinWords.CodeLabel).FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = JoinWords.Join, Exact = true }).ClickAsync();
    }

    private static async Task SayElseAsync(IPage page, string name, string role, string belongs)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.SomeoneElse }).CheckAsync();
        await page.GetByLabel(JoinWords.NameLabel).FillAsync(name);
        await page.GetByLabel(JoinWords.RoleLabel).SelectOptionAsync(new SelectOptionValue { Label = role });
        await page.GetByLabel(JoinWords.BelongsLabel).FillAsync(belongs);
        await GoOnAsync(page);
    }

    private static async Task GoOnAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.InTheRoom }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = JoinWords.GoOn }).ClickAsync();
    }
}
