using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>What someone asks of the chair from their own device, and what it tells them: a hand, something in private, a break, that they are out.</summary>
internal sealed class NeedsRow(IPage page)
{
    private ILocator Row => page.GetByRole(AriaRole.Region, new() { Name = MeetingWords.AskTheChair, Exact = true });

    /// <summary>One's own hand, when it is up or one has the turn.</summary>
    private ILocator Hand => Row.GetByRole(AriaRole.Button, new() { Pressed = true });

    /// <summary>That the chair cannot see those who join from elsewhere.</summary>
    public ILocator FromElsewhere => page.GetByRole(AriaRole.Complementary, new() { Name = MeetingWords.FromElsewhere, Exact = true });

    /// <summary>Raises the hand, and sees how many are before it.</summary>
    public async Task RaiseAsync(int before)
    {
        await Row.GetByRole(AriaRole.Button, new() { Name = MeetingWords.RaiseHand, Exact = true }).ClickAsync();
        await HasBeforeAsync(before);
    }

    public Task HasBeforeAsync(int before) => Expect(Hand).ToContainTextAsync(before == 0 ? MeetingWords.HandFirst : string.Format(CultureInfo.InvariantCulture, MeetingWords.HandBefore, before));

    public async Task LowerAsync()
    {
        await Hand.ClickAsync();
        await IsDownAsync();
    }

    public Task IsDownAsync() => Expect(Row.GetByRole(AriaRole.Button, new() { Name = MeetingWords.RaiseHand, Exact = true })).ToBeVisibleAsync();

    public Task HasTurnAsync() => Expect(Hand).ToContainTextAsync(MeetingWords.YourTurn);

    /// <summary>Asks for something that only the chair sees, and is told that the chair knows.</summary>
    public async Task AskAsync(string kind, string words, string known)
    {
        await Row.GetByRole(AriaRole.Button, new() { Name = MeetingWords.NeedSomething, Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync(MeetingWords.OnlyChairSees);
        await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(kind) }).CheckAsync(new() { Force = true });
        await dialog.GetByLabel(MeetingWords.NeedWords).FillAsync(words);
        await dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.TellChair, Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Known(known)).ToBeVisibleAsync();
    }

    /// <summary>That the chair knows what was asked.</summary>
    public ILocator Known(string known) => page.GetByRole(AriaRole.Status).Filter(new() { HasText = known });

    /// <summary>"I am all right now": takes back what was asked.</summary>
    public async Task WithdrawAsync(string known)
    {
        await Known(known).GetByRole(AriaRole.Button, new() { Name = MeetingWords.AllRight, Exact = true }).ClickAsync();
        await Expect(Known(known)).ToHaveCountAsync(0);
    }

    /// <summary>A break is on: the screen says until when, and nothing of the board is on it.</summary>
    public async Task RestsAsync()
    {
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync(Starting.With(string.Format(CultureInfo.InvariantCulture, MeetingWords.WallBackAt, "")));
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
    }

    /// <summary>Where the meeting is, as this device says it.</summary>
    public Task IsAtAsync(string step) => Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = MeetingWords.HereNowLabel })).ToContainTextAsync(step);

    /// <summary>Somebody marked them as out, or they did; and they come back.</summary>
    public async Task ComeBackAsync()
    {
        await Expect(page.GetByText(MeetingWords.SteppedOut)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = MeetingWords.ComeBack, Exact = true }).ClickAsync();
        await Expect(page.GetByText(MeetingWords.SteppedOut)).ToHaveCountAsync(0);
    }
}
