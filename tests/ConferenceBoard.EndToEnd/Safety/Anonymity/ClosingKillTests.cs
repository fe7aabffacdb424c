using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>
/// The server's process is killed before, while, between and after closing and showing. Then a scale is either open, no mark of it on any disk, and
/// the phones send their ballots again by themselves; or it is closed, and its marks are exactly those that were given.
/// </summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ClosingKillTests(Browsers browsers) : MeetingTest(browsers)
{
    /// <summary>From the press on "Close the scale" to the kill, in milliseconds. Not a wait for anything: any moment must do.</summary>
    private static readonly int[] Moments = [0, 3, 6, 10, 20, 60];

    [Fact]
    public Task Whenever_the_server_is_killed_a_scale_is_open_with_all_its_ballots_or_closed_with_the_right_marks() => MeetAsync(async room =>
    {
        var meeting = await ScoringMeeting.BegunAsync(room);
        AttendeePage[] phones = [await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent")];
        foreach (var person in room.People)
            person.Trouble.ExpectLineDown();
        var given = await OpenAsync(meeting, phones, 0);
        await KillAsync(room, () => Task.CompletedTask);
        Assert.Equal("round-opened", await AfterwardsAsync(room, meeting, phones, given));

        var outcomes = new List<string>();
        foreach (var (moment, number) in Moments.Select((m, n) => (m, n + 1)))
        {
            if (outcomes is [.., "round-closed"])
            {
                await meeting.GiveUpAsync();
                given = await OpenAsync(meeting, phones, number);
            }

            var close = await meeting.AboutToCloseAsync();
            await KillAsync(room, async () =>
            {
                await close.EvaluateAsync("button => { button.click(); }");
                await Task.Delay(moment);
            });
            outcomes.Add(await AfterwardsAsync(room, meeting, phones, given));
        }

        if (outcomes[^1] is "round-opened")
            await meeting.CloseAsync();
        await KillAsync(room, () => Task.CompletedTask);
        Assert.Equal("round-closed", await AfterwardsAsync(room, meeting, phones, given));

        await meeting.ShowAsync();
        await KillAsync(room, () => Task.CompletedTask);
        await meeting.Chair.TabAsync(ScaleWords.Tab);
        await meeting.StandsAsync("Shown");
        await Expect(meeting.Block).ToContainTextAsync("3 marks");
        Assert.Equal(ScoringMeeting.Counts(given), (await Stored.ClosedAsync(room.Server))[^1].Marks);
    });

    /// <summary>Opens a scale on which the three give marks that no round before it had.</summary>
    private static async Task<int[]> OpenAsync(ScoringMeeting meeting, AttendeePage[] phones, int number)
    {
        await meeting.OpenAsync(5);
        int[] given = [number % 11, (number + 4) % 11, 10];
        foreach (var (phone, mark) in phones.Zip(given))
            await ScoringMeeting.CastAsync(phone, $"{mark:00}");
        await ScoringMeeting.CountsAsync(meeting.Chair.Page, 3, 5);
        return given;
    }

    /// <summary>Kills the server after this was done, and starts it again.</summary>
    private static async Task KillAsync(Room room, Func<Task> after)
    {
        // A page that loses its server often waits longer each time before it loads itself anew; here it does not.
        foreach (var person in room.People)
            await person.Page.EvaluateAsync("() => sessionStorage.removeItem('line-reloads')");
        await after();
        await room.Server.KillAsync();
        foreach (var person in room.People)
            await Expect(person.Page.Locator("html[data-line=down]")).ToBeAttachedAsync();
        await room.Server.StartAgainAsync();
        foreach (var person in room.People)
        {
            await HurryAsync(person);
            await Expect(person.Page.Locator("html[data-line=up]")).ToBeAttachedAsync();
            await Expect(person.Page.Locator("[data-desk][data-ready]")).ToBeAttachedAsync();
        }
    }

    /// <summary>A page that is looked at again does not wait for its next try.</summary>
    private static async Task HurryAsync(Person person)
    {
        try
        {
            await person.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        }
        catch (PlaywrightException)
        {
            // It is loading itself anew already.
        }
    }

    /// <summary>How the round stands, on disk and on every screen; and that it is right.</summary>
    private static async Task<string> AfterwardsAsync(Room room, ScoringMeeting meeting, AttendeePage[] phones, int[] given)
    {
        var last = (await Stored.EventsAsync(room.Server)).Last(e => e.Type.StartsWith("round-", StringComparison.Ordinal));
        await meeting.Chair.TabAsync(ScaleWords.Tab);
        if (last.Type is "round-opened")
        {
            await meeting.StandsAsync("Open");
            await ScoringMeeting.CountsAsync(meeting.Chair.Page, 3, 5);
            var search = new Search(room);
            foreach (var (phone, mark) in phones.Zip(given))
            {
                await ScoringMeeting.IsInAsync(phone);
                search.ForBallot(phone.Person, $"{mark:00}");
            }

            await search.FindsNothingAsync();
            return last.Type;
        }

        Assert.Equal("round-closed", last.Type);
        Assert.Equal(ScoringMeeting.Counts(given), last.Marks);
        await meeting.StandsAsync("Closed");

        // No device keeps a ballot of a round that is over.
        foreach (var phone in phones)
            await phone.Page.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some(key => key.startsWith('ballot:'))");
        return last.Type;
    }
}
