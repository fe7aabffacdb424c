using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Who asks for the chair, beside the board: raised hands, what was asked in private, and the break that is on.</summary>
internal sealed class AsksPanel(ChairPage console)
{
    private ILocator Region => console.Beside.GetByRole(AriaRole.Region, new() { NameRegex = Starting.With(MeetingWords.Asking) });

    /// <summary>The break that is on.</summary>
    public ILocator Break => console.Beside.GetByRole(AriaRole.Region, new() { Name = MeetingWords.Break, Exact = true });

    /// <summary>The raised hands, the longest up first.</summary>
    public ILocator Hands => Region.GetByRole(AriaRole.Listitem).Filter(new() { Has = console.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Lower ") }) });

    /// <summary>What someone asks in private.</summary>
    public ILocator Ask(string name) => Region.GetByRole(AriaRole.Listitem).Filter(new() { Has = Seen(name) });

    public Task HandsAreAsync(params string[] names) => Expect(Hands).ToContainTextAsync(names);

    /// <summary>Nobody asks for anything.</summary>
    public Task IsEmptyAsync() => Expect(Region).ToHaveCountAsync(0);

    public Task CallOnAsync(string name) => PressAsync(MeetingWords.CallOnName, name);

    public Task LowerAsync(string name) => PressAsync(MeetingWords.LowerName, name);

    public Task SeeAsync(string name) => Seen(name).ClickAsync();

    public Task IsTurnOfAsync(string name) => Expect(Region).ToContainTextAsync(Said(MeetingWords.TurnOf, name));

    public Task EndTurnAsync() => console.Button(MeetingWords.TurnOver).ClickAsync();

    /// <summary>Answers someone's wish for a break: a dialog asks how long.</summary>
    public async Task StartBreakAsync(string askedBy, int minutes)
    {
        await Ask(askedBy).GetByRole(AriaRole.Button, new() { Name = MeetingWords.StartBreak, Exact = true }).ClickAsync();
        await Expect(console.Dialog).ToContainTextAsync(Said(MeetingWords.BreakAsked, askedBy));
        await BeginAsync(minutes);
    }

    /// <summary>Starts a break for which nobody asked.</summary>
    public async Task StartBreakAsync(int minutes)
    {
        await console.Button(MeetingWords.BreakOpen).ClickAsync();
        await BeginAsync(minutes);
    }

    public async Task EndBreakAsync()
    {
        await console.Button(MeetingWords.BreakEnd).ClickAsync();
        await Expect(Break).ToHaveCountAsync(0);
    }

    private ILocator Seen(string name) => console.Page.GetByRole(AriaRole.Button, new() { Name = Said(MeetingWords.SeenName, name), Exact = true });

    private async Task BeginAsync(int minutes)
    {
        await console.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(minutes.ToString(CultureInfo.InvariantCulture)) }).CheckAsync(new() { Force = true });
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.StartBreakNow, Exact = true }).ClickAsync();
        await Expect(console.Dialog).ToHaveCountAsync(0);
        await Expect(Break).ToBeVisibleAsync();
    }

    private Task PressAsync(string button, string name) => Region.GetByRole(AriaRole.Button, new() { Name = Said(button, name), Exact = true }).ClickAsync();

    private static string Said(string words, string name) => string.Format(CultureInfo.InvariantCulture, words, name);
}
