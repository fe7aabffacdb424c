using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>A server that is told to stop says so on every screen, and the screens come back by themselves.</summary>
public sealed class RestartTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task Everyone_is_told_of_a_restart_in_their_language_and_comes_back_to_what_they_wrote() => MeetAsync(async room =>
    {
        var (chair, parent, wall) = (await room.ChairAsync(), await room.PhoneAsync("Parent"), await room.WallAsync());
        await chair.AddAsync(1, "Soup on Fridays");
        await parent.SeesAsync("Soup on Fridays");
        await parent.Page.GotoAsync("/language/pl?back=" + Uri.EscapeDataString(new Uri(parent.Page.Url).PathAndQuery));
        await parent.SeesAsync("Soup on Fridays");
        foreach (var person in room.People)
            person.Trouble.ExpectLineDown();

        await room.Server.StopAsync();
        Assert.Equal(0, room.Server.ExitCode);
        var polish = JoinWords.ResourceManager.GetString(nameof(JoinWords.Restarting), new System.Globalization.CultureInfo("pl"))!;
        foreach (var (page, words) in new[] { (chair.Page, JoinWords.Restarting), (parent.Page, polish), (wall.Person.Page, JoinWords.Restarting) })
            await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = words })).ToBeVisibleAsync();

        await room.Server.StartAgainAsync();
        foreach (var page in new[] { chair.Page, parent.Page, wall.Person.Page })
            await Expect(page.Locator("#restarting")).ToBeHiddenAsync();
        await chair.SeesAsync("Soup on Fridays");
        await parent.SeesAsync("Soup on Fridays");
    });
}
