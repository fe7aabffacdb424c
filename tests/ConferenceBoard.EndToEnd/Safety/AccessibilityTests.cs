using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on any page, in any state, by WCAG 2.2 AA.</summary>
public sealed class AccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task The_ways_in_and_out() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var phone = await room.BrowserAsync("Newcomer", Screens.Phone);
        phone.Trouble.Expect("404");
        await phone.Page.GotoAsync("/nothing/here");
        await LookAsync("not found", phone.Page);
        await phone.Page.GotoAsync("/?said=LinkEnded");
        await LookAsync("join, with a notice", phone.Page);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = JoinWords.Join, Exact = true }).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await LookAsync("join, with an error", phone.Page);
        await phone.Page.GotoAsync("/j/" + room.Server.JoinCode);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = JoinWords.GoOn }).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.SomeoneElse }).CheckAsync();
        await LookAsync("who are you, with an error", phone.Page);
        await phone.Page.GetByLabel(JoinWords.NameLabel).FillAsync("Wenna");
        await phone.Page.GetByLabel(JoinWords.RoleLabel).SelectOptionAsync("Supporter");
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.Elsewhere }).CheckAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = JoinWords.GoOn }).ClickAsync();
        await LookAsync("lobby", phone.Page, BoardWords.LobbyTitle);
        await Expect(chair.Waiting("Wenna")).ToBeVisibleAsync();
        await LookAsync("console, someone waiting", chair.Page);
        await chair.Waiting("Wenna").GetByRole(AriaRole.Button, new() { Name = BoardWords.NotNow }).ClickAsync();
        await LookAsync("not let in", phone.Page, BoardWords.DeclinedTitle);

        var parent = await room.PhoneAsync("Parent");
        await parent.Button(BoardWords.Leave).ClickAsync();
        await LookAsync("leave dialog", parent.Page, BoardWords.LeaveAsk);
        await parent.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Leave, Exact = true }).ClickAsync();
        await LookAsync("left", parent.Page, BoardWords.LeftTitle);
        await chair.OpenPersonAsync("Kerra");
        await LookAsync("person dialog", chair.Page);
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.PersonRemove }).ClickAsync();
        await LookAsync("removed", parent.Page, BoardWords.RemovedTitle);
        FoundNothing();
    });

    [Fact]
    public Task The_boards_of_chair_and_attendees() => MeetAsync(async room =>
    {
        var (chair, phone, laptop) = (await room.ChairAsync(), await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"));
        await phone.AddAsync(BoardWords.Column_WorriedAbout, "A card of mine");
        await LookAsync("attendee on a phone", phone.Page);
        await phone.Page.GetByText(BoardWords.MoreDetails).ClickAsync();
        await phone.Card("A card of mine").GetByRole(AriaRole.Button, new() { Name = BoardWords.Edit, Exact = true }).ClickAsync();
        await Expect(phone.Page.GetByLabel(BoardWords.CardText)).ToBeVisibleAsync();
        await LookAsync("attendee on a phone, editing, details open", phone.Page);
        await LookAsync("attendee on a laptop", laptop.Page);

        await LookAsync("console", chair.Page);
        await chair.Card("A card of mine").GetByRole(AriaRole.Button, new() { Name = "What to do with" }).ClickAsync();
        await Expect(chair.Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        await LookAsync("console, card menu", chair.Page);
        await chair.Page.Keyboard.PressAsync("Escape");
        foreach (var (item, title) in new[]
        {
            (BoardWords.Details, BoardWords.DetailsTitle), (BoardWords.MoveTo, BoardWords.MoveTitle), (BoardWords.WhoMaySee, BoardWords.AudienceTitle), (BoardWords.MergeWith, BoardWords.MergeTitle),
        })
        {
            await chair.FromMenuAsync("A card of mine", item);
            await LookAsync(item, chair.Page, title);
            await chair.Page.Keyboard.PressAsync("Escape");
            await Expect(chair.Dialog).ToHaveCountAsync(0);
        }

        await chair.Button(BoardWords.Show).ClickAsync();
        await LookAsync("show dialog", chair.Page, BoardWords.ShowTitle);
        await chair.Page.Keyboard.PressAsync("Escape");
        await chair.ModeAsync(BoardWords.Mode_Tray);
        await chair.TabAsync(BoardWords.Tab_Tray);
        await phone.Page.ReloadAsync();
        await phone.IsReadyAsync();
        await phone.WriteAsync(BoardWords.Column_WorkingWell, "One for the tray");
        await chair.SeesAsync("One for the tray");
        await LookAsync("tray", chair.Page);
        await LookAsync("waiting in the tray", phone.Page);
        await chair.TabAsync(BoardWords.Tab_Removed);
        await LookAsync("removed cards", chair.Page);
        await chair.ModeAsync(BoardWords.Mode_ChairWrites);
        await LookAsync("only the chair writes", phone.Page, BoardWords.ChairWritesNow);
        FoundNothing();
    });

    [Fact]
    public Task The_wall() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        await LookAsync("wall", wall.Page);
        await chair.FromMenuAsync("The rent is behind", BoardWords.ShowOnWall);
        await wall.SeesAsync("The rent is behind");
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await LookAsync("wall, one card in the light", wall.Page);
        await chair.Button(BoardWords.Private).ClickAsync();
        await LookAsync("covered wall", wall.Page, WallWords.Blank);
        var screen = await room.BrowserAsync("Projector", Screens.Wall);
        await screen.Page.GotoAsync("/display");
        await LookAsync("pairing", screen.Page, JoinWords.PairTitle);
        var tab = await room.TabAsync(chair.Person);
        await tab.Page.GotoAsync(await chair.Page.GetByRole(AriaRole.Link, new() { Name = BoardWords.WallWork }).GetAttributeAsync("href") ?? "");
        await chair.Button(BoardWords.Private).ClickAsync();
        await chair.Button(BoardWords.StopShowing).ClickAsync();
        await MirroredWallPage.OpenedAsync(tab);
        await LookAsync("mirrored wall", tab.Page);
        FoundNothing();
    });
}
