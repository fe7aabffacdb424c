using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Everyone, on the console of the chair or the note taker: where they are, who has said their name, who is missing.</summary>
internal sealed class RollPanel(ChairPage console)
{
    /// <summary>The words on who is missing.</summary>
    public ILocator Missing => console.Dialog.GetByLabel(MeetingWords.WhoIsMissing);

    public static async Task<RollPanel> OpenedAsync(ChairPage console)
    {
        await console.Button(MeetingWords.Everyone + "…").ClickAsync();
        await Expect(console.Dialog.GetByRole(AriaRole.Heading, new() { Name = MeetingWords.Everyone, Exact = true })).ToBeVisibleAsync();
        return new RollPanel(console);
    }

    /// <summary>The tick that someone has said their name.</summary>
    public ILocator Introduced(string name) => console.Page.GetByRole(AriaRole.Checkbox, new() { Name = Said(MeetingWords.IntroducedName, name), Exact = true });

    /// <summary>Ticks that someone has said their name. The tick stands once it is saved.</summary>
    public async Task IntroduceAsync(string name)
    {
        await console.Dialog.Locator("label").Filter(new() { Has = Introduced(name) }).ClickAsync();
        await Expect(Introduced(name)).ToBeCheckedAsync();
    }

    /// <summary>Where someone is.</summary>
    public ILocator Where(string name) => console.Dialog.GetByLabel(Said(MeetingWords.WhereIs, name), new() { Exact = true });

    /// <summary>Someone who was invited sends somebody else.</summary>
    public async Task SendsAsync(string name, string colleague)
    {
        await Where(name).SelectOptionAsync(new SelectOptionValue { Label = BoardWords.Attendance_SentColleague });
        await console.Dialog.GetByLabel(MeetingWords.WhoCame).FillAsync(colleague);
        await console.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.PutOnList, Exact = true }).ClickAsync();
        await Expect(console.Dialog.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Said(MeetingWords.InsteadOf, name) })).ToContainTextAsync(colleague);
    }

    /// <summary>How many have not said their name.</summary>
    public Task SumSaysAsync(string words) => Expect(console.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync(words);

    public async Task NoteMissingAsync(string words)
    {
        await Missing.FillAsync(words);
        await Missing.PressAsync("Tab");
    }

    public Task CloseAsync() => console.CloseDialogAsync();

    private static string Said(string words, string name) => string.Format(CultureInfo.InvariantCulture, words, name);
}
