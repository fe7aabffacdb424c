using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on any page of the genogram, in any state, by WCAG 2.2 AA.</summary>
public sealed class GenogramAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public async Task The_beginning()
    {
        await using var server = await Families.NobodyAsync();
        await MeetAsync(server, async room =>
        {
            var (chair, parent) = (await GenogramSheet.OpenedAsync(await room.ChairAsync()), await room.PhoneAsync("Parent"));
            await LookAsync("nobody drawn", chair.Page, GenogramWords.StartTitle);
            await chair.Button(GenogramWords.Start).ClickAsync();
            await LookAsync("started with no name", chair.Page, GenogramWords.AddEmpty);
            await chair.Button(ScaleWords.Begin).ClickAsync();
            await parent.Page.GetByRole(AriaRole.Button, new() { Name = GenogramWords.ToGenogram, Exact = true }).ClickAsync();
            await LookAsync("an attendee, nobody drawn", parent.Page, GenogramWords.NotDrawn);
            FoundNothing();
        });
    }

    [Fact]
    public Task The_console_and_every_dialog() => MeetAsync(async room =>
    {
        var sheet = await GenogramSheet.OpenedAsync(await room.ChairAsync());
        await LookAsync("drawn", sheet.Page);
        await sheet.Page.GetByText(GenogramWords.KeyTitle).ClickAsync();
        await LookAsync("what the lines mean", sheet.Page);
        await sheet.Page.GetByText(GenogramWords.KeyTitle).ClickAsync();
        await sheet.ChooseAsync("Kerra");
        await Expect(sheet.Side).ToBeVisibleAsync();
        await LookAsync("someone chosen", sheet.Page);
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Fold }).ClickAsync();
        await sheet.Button(GenogramWords.List).ClickAsync();
        await Expect(sheet.List).ToBeVisibleAsync();
        await LookAsync("the list, someone folded", sheet.Page);
        await sheet.Row("Priya Raman").GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("More for") }).ClickAsync();
        await LookAsync("a row's menu", sheet.Page, "Around Priya Raman");
        await sheet.Page.Keyboard.PressAsync("Escape");
        await sheet.Tools.GetByRole(AriaRole.Button, new() { Name = GenogramWords.File, Exact = true }).ClickAsync();
        await LookAsync("file menu", sheet.Page, GenogramWords.BringInHint);
        await sheet.Page.Keyboard.PressAsync("Escape");
        await sheet.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("On the wall") }).ClickAsync();
        await LookAsync("wall menu", sheet.Page, GenogramWords.WallFollows);
        await sheet.Page.Keyboard.PressAsync("Escape");
        await sheet.Tools.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Tidy }).ClickAsync();
        await LookAsync("a tidier drawing", sheet.Page, GenogramWords.TidiedTitle);
        await sheet.Button(GenogramWords.PutBack).ClickAsync();

        foreach (var more in new[] { GenogramWords.MorePartner, GenogramWords.MoreParents, GenogramWords.MoreHome, GenogramWords.MoreBond })
            await LookIntoAsync(more, sheet.Side.GetByRole(AriaRole.Button, new() { Name = "+ " + more }));
        foreach (var tie in new[] { "Dean", "Ted and Jean", "Kerra's flat", "Kerra and Jean are close", BoardWords.Audience_Everyone })
            await LookIntoAsync(tie, sheet.Side.Locator(".geno-tie").Filter(new() { HasText = tie }).First);
        await LookIntoAsync("remove", sheet.Side.GetByRole(AriaRole.Button, new() { Name = BoardWords.Remove, Exact = true }));
        await sheet.FileAsync(GenogramWords.Save);
        await LookAsync("save", sheet.Page);
        await sheet.Page.Keyboard.PressAsync("Escape");
        await sheet.FileAsync(GenogramWords.BringIn);
        await LookAsync("bring in", sheet.Page);
        await sheet.Dialog.GetByLabel(GenogramWords.ChooseFile).SetInputFilesAsync(new FilePayload { Name = "x.ged", MimeType = "text/plain", Buffer = "nothing"u8.ToArray() });
        await Expect(sheet.Dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await LookAsync("bring in, refused", sheet.Page);
        FoundNothing();

        async Task LookIntoAsync(string what, ILocator button)
        {
            await button.ClickAsync();
            await Expect(sheet.Dialog).ToBeVisibleAsync();
            await LookAsync(what, sheet.Page);
            await sheet.Page.Keyboard.PressAsync("Escape");
            await Expect(sheet.Dialog).ToHaveCountAsync(0);
        }
    });

    [Fact]
    public Task Attendees_and_the_wall() => MeetAsync(async room =>
    {
        var (wall, chair) = (new WallGenogram(await room.WallAsync()), await GenogramSheet.OpenedAsync(await room.ChairAsync()));
        await chair.Button(ScaleWords.Begin).ClickAsync();
        await chair.OnWallAsync(GenogramWords.WholeFamily);
        await wall.IsOnAsync();
        await LookAsync("wall", wall.Page);
        await chair.OnWallAsync(GenogramWords.BondsOnWall);
        await Expect(wall.Bonds).Not.ToHaveCountAsync(0);
        await LookAsync("wall with bonds", wall.Page);
        var social = await GenogramSheet.OpenedAsync(await room.PhoneAsync("Social worker"));
        await LookAsync("who draws on a phone, list", social.Page);
        await social.Row("Kerra").GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("More for") }).ClickAsync();
        await LookAsync("who draws on a phone, menu", social.Page, GenogramWords.AddA_Partner);
        await social.Page.GetByRole(AriaRole.Menuitem, new() { Name = GenogramWords.Details, Exact = true }).ClickAsync();
        await Expect(social.Dialog).ToBeVisibleAsync();
        await LookAsync("who draws on a phone, details", social.Page);
        await social.Page.Keyboard.PressAsync("Escape");
        await social.Button(GenogramWords.Picture).ClickAsync();
        await social.Button(GenogramWords.MoreTools).ClickAsync();
        await LookAsync("who draws on a phone, picture and all tools", social.Page);
        var (phone, laptop) = (await GenogramSheet.OpenedAsync(await room.PhoneAsync("Parent")), await GenogramSheet.OpenedAsync(await room.LaptopAsync("Professional")));
        await LookAsync("attendee's list on a phone", phone.Page);
        await phone.Button(GenogramWords.Picture).ClickAsync();
        await Expect(phone.Canvas).ToBeVisibleAsync();
        await LookAsync("attendee's picture on a phone", phone.Page);
        await LookAsync("attendee on a laptop", laptop.Page);
        FoundNothing();
    });
}
