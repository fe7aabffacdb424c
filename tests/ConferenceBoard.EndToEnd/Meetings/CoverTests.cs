using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A score is kept from the eyes of the person in the next chair, and from a device once it came too late.</summary>
public sealed class CoverTests(Browsers browsers) : MeetingTest(browsers)
{
    /// <summary>Longer than the moment after uncovering in which no key is taken (js/score.js).</summary>
    private const int Deliberate = 500;

    [Fact]
    public Task Covered_digits_show_when_touched_and_hide_again_once_scored() => MeetAsync(async room =>
    {
        var phone = await CoveredAsync(room);
        await Expect(phone.Cover).ToHaveAccessibleNameAsync(ScaleWords.CoverTouch);

        // A double tap uncovers and does not score.
        await phone.Page.EvaluateAsync("() => { document.querySelector('[data-uncover]').click(); document.querySelector('[data-mark=\"04\"]').click(); }");
        await Expect(phone.Pad).ToHaveCSSAsync("opacity", "1");
        await Expect(phone.Cover).ToBeHiddenAsync();
        await Expect(phone.Pad.Locator("[aria-pressed=true]")).ToHaveCountAsync(0);
        await Expect(phone.Status).ToHaveTextAsync(ScaleWords.SayNone);

        await phone.Key(4).ClickAsync(new() { Delay = Deliberate });
        await phone.IsInAsync(4);
        await phone.IsCoveredAsync();
        await Expect(phone.Cover).ToHaveAccessibleNameAsync($"{ScaleWords.CoverIn} {ScaleWords.CoverTouch}");
        await phone.Page.ReloadAsync();
        await phone.IsInAsync(4);
        await phone.IsCoveredAsync();

        // A pass looks like any score.
        await phone.Cover.ClickAsync();
        await phone.Key(null).ClickAsync(new() { Delay = Deliberate });
        await Expect(phone.Key(null)).ToHaveAttributeAsync("aria-pressed", "true");
        await phone.IsCoveredAsync();
        await Expect(phone.Cover).ToHaveAccessibleNameAsync($"{ScaleWords.CoverIn} {ScaleWords.CoverTouch}");
        await Expect(phone.Status).ToHaveTextAsync(ScaleWords.SayIn);
        await phone.Page.GetByRole(AriaRole.Checkbox, new() { Name = ScaleWords.Cover }).UncheckAsync(new() { Force = true });
        await Expect(phone.Pad).ToHaveCSSAsync("opacity", "1");
        await Expect(phone.Cover).ToBeHiddenAsync();
    });

    [Fact]
    public Task The_cover_works_from_the_keyboard() => MeetAsync(async room =>
    {
        var phone = await CoveredAsync(room);
        var keys = phone.Page.Keyboard;
        await phone.Page.GetByRole(AriaRole.Checkbox, new() { Name = ScaleWords.Cover }).FocusAsync();
        await keys.PressAsync("Tab");
        await Expect(phone.Cover).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(phone.Key(0)).ToBeFocusedAsync();
        await Expect(phone.Pad).ToHaveCSSAsync("opacity", "1");
        for (var n = 0; n < 3; n++)
            await keys.PressAsync("ArrowRight");
        await Expect(phone.Key(3)).ToBeFocusedAsync();
        await keys.PressAsync("Space", new() { Delay = Deliberate });
        await phone.IsInAsync(3);
        await phone.IsCoveredAsync();
        await Expect(phone.Cover).ToBeFocusedAsync();

        // Uncovered again, it goes on where it was.
        await keys.PressAsync("Enter");
        await Expect(phone.Key(3)).ToBeFocusedAsync();
        await keys.PressAsync("ArrowLeft");
        await keys.PressAsync("Space", new() { Delay = Deliberate });
        await phone.IsInAsync(2);
        await phone.IsCoveredAsync();
    });

    [Fact]
    public Task A_phone_without_a_line_when_the_scale_closes_is_told_and_holds_nothing_any_more() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Health visitor", "Parent");
        await panel.OpenAsync();
        foreach (var phone in phones.Take(3))
            await phone.ScoreAsync(5);
        await phones[3].HasTurnedAsync();
        foreach (var person in room.People)
            person.Trouble.ExpectLineDown();

        // Its line goes for good: the server is killed, and when it is back this phone is out of reach.
        await room.Server.KillAsync();
        await chair.IsWithoutLineAsync();
        await Expect(phones[3].Page.Locator("html[data-line=down]")).ToBeAttachedAsync();
        await phones[3].Person.Context.SetOfflineAsync(offline: true);
        await phones[3].Key(0).ClickAsync();
        await Expect(phones[3].Status).ToHaveTextAsync(ScaleWords.SayUnsent);
        await Expect(phones[3].Key(0)).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Contains("ballot:", await phones[3].StorageAsync(), StringComparison.Ordinal);
        await room.Server.StartAgainAsync();
        await chair.IsBackAsync();
        await ScalePanel.OpenedAsync(chair);
        await panel.SeesInAsync(3, 5);
        await panel.CloseAsync();
        await Expect(panel.Round).ToContainTextAsync("3 marks are in");

        await phones[3].Person.Context.SetOfflineAsync(offline: false);
        await Expect(phones[3].Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = ScaleWords.TooLate })).ToBeVisibleAsync(new() { Timeout = 40_000 });
        foreach (var phone in phones)
        {
            await Expect(phone.Page.GetByText("3 marks are in. The chair will show them.")).ToBeVisibleAsync();
            await phone.HoldsNothingAsync();
        }

        await panel.ShowAsync();
        await panel.SeesMarksAsync("5: 3 marks");
    });

    private static async Task<ScoringPhone> CoveredAsync(Room room)
    {
        var panel = await ScalePanel.BegunAsync(await room.ChairAsync());
        var phone = new ScoringPhone((await room.PhoneAsync("Parent")).Person);
        await panel.OpenAsync();
        await phone.HasTurnedAsync();
        await phone.Page.GetByRole(AriaRole.Checkbox, new() { Name = ScaleWords.Cover }).CheckAsync(new() { Force = true });
        await phone.IsCoveredAsync();
        return phone;
    }
}
