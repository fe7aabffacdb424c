using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on what runs a meeting: the agenda, its panels, the houses, a break, a part that comes later.</summary>
public sealed class MeetingAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task The_console_that_runs_a_meeting() => MeetAsync(async room =>
    {
        var (chair, police) = (await room.ChairAsync(), await room.LaptopAsync("Police"));
        var agenda = new AgendaStrip(chair);
        await agenda.BeginAsync("Welcome and introductions");
        await police.Needs.RaiseAsync(before: 0);
        await police.Needs.AskAsync(MeetingWords.CareAsk_Break, "Ten minutes", MeetingWords.AskKnown_Break);
        await new AsksPanel(chair).HandsAreAsync("Officer Lund");
        await LookAsync("console, someone asks", chair.Page);
        await LookAsync("attendee elsewhere, hand up, has asked", police.Page);
        await agenda.OpenAsync();
        await LookAsync("agenda", chair.Page);
        await agenda.AskToEndAsync();
        await LookAsync("end dialog", chair.Page);
        await chair.Page.Keyboard.PressAsync("Escape");
        await Expect(chair.Dialog).ToHaveCountAsync(0);
        await agenda.CloseAsync();
        var roll = await RollPanel.OpenedAsync(chair);
        await LookAsync("everyone", chair.Page);
        await roll.CloseAsync();
        await HereNowPanel.OpenedAsync(chair);
        await LookAsync("who is here now", chair.Page);
        await chair.Page.Keyboard.PressAsync("Escape");
        await Expect(chair.Dialog).ToHaveCountAsync(0);
        var understanding = await UnderstandingPanel.OpenedAsync(chair);
        await understanding.TakeAsync("Kerra", MeetingWords.UnderstandingStanding_Explained);
        await understanding.TakeAsync("Kerra", MeetingWords.UnderstandingStanding_AskedAgain);
        await LookAsync("understanding", chair.Page);
        await understanding.CloseAsync();
        await ConductPanel.OpenedAsync(chair, "Dean", MeetingWords.ConductOpen);
        await LookAsync("helping someone to stay", chair.Page);
        FoundNothing();
    });

    [Fact]
    public Task Devices_and_wall_of_those_who_take_part() => MeetAsync(async room =>
    {
        var (chair, wall, child, dad) = (await room.ChairAsync(), await room.WallAsync(), await room.HousesAsync(), await room.PhoneAsync("Other parent"));
        var pages = new WallPages(wall);
        await LookAsync("three houses", child.Page);
        await new AgendaStrip(chair).BeginAsync("Welcome and introductions");
        await pages.ShowsAsync(MeetingWords.WallWelcome);
        await LookAsync("wall, who is here", wall.Page);
        foreach (var (page, title) in new[]
        {
            (MeetingWords.ShowPage_GroundRules, MeetingWords.WallRules), (MeetingWords.ShowPage_Agenda, MeetingWords.WallProgram), (MeetingWords.ShowPage_NextSteps, MeetingWords.WallSteps),
        })
        {
            await chair.ShowAsync(page);
            await pages.ShowsAsync(title);
            await LookAsync("wall, " + page, wall.Page);
        }

        var panel = await HereNowPanel.OpenedAsync(chair);
        await panel.PutAsync("Dean", MeetingWords.Here_Later);
        await panel.ChangeAsync();
        await LookAsync("a part that comes later", dad.Page, MeetingWords.LaterTitle);
        await new AsksPanel(chair).StartBreakAsync(minutes: 5);
        await child.Attendee.Needs.RestsAsync();
        await LookAsync("a break, on a phone", child.Page);
        await pages.ShowsAsync(MeetingWords.WallBreak);
        await LookAsync("a break, on the wall", wall.Page);
        await LookAsync("a break, on the console", chair.Page);
        FoundNothing();
    });
}
