using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A power cut takes no word from the line that adds people, and adds nobody twice.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class GenogramOutageTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task The_server_is_killed_while_somebody_types_a_person_who_is_then_added_once() => MeetAsync(async room =>
    {
        var (chair, social) = (await room.ChairAsync(), await room.LaptopAsync("Social worker"));
        foreach (var person in room.People)
            person.Trouble.ExpectLineDown();
        var (sheet, other) = (await GenogramSheet.OpenedAsync(chair), await GenogramSheet.OpenedAsync(social));
        await sheet.ChooseAsync("Kerra");
        await sheet.AddAsync(GenogramWords.Relation_Partner, "Before the cut 33 m");
        await other.SeesAsync("Before the cut");
        await sheet.Line.PressSequentiallyAsync("Morwenna 5");
        await room.Server.KillAsync();
        await chair.IsWithoutLineAsync();
        await social.IsWithoutLineAsync();
        await sheet.Line.PressSequentiallyAsync("8 f");
        await room.Server.StartAgainAsync();
        await chair.IsBackAsync();
        await social.IsBackAsync();

        sheet = await GenogramSheet.OpenedAsync(chair);
        await Expect(sheet.Line).ToHaveValueAsync("Morwenna 58 f");
        await sheet.SeesAsync("Before the cut");
        await sheet.Line.PressAsync("Enter");
        await Expect(sheet.Line).ToHaveValueAsync("");
        other = await GenogramSheet.OpenedAsync(social);
        foreach (var both in new[] { sheet, other })
        {
            await both.SeesAsync("Morwenna");
            await both.SeesAsync("Before the cut");
        }

        await sheet.WriteAsync("Someone after it");
        await other.SeesAsync("Someone after it");
        await Expect(other.Person("Morwenna")).ToHaveCountAsync(1);
    });
}
