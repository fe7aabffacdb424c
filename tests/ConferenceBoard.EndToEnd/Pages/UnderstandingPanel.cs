using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Shared understanding of each of the family, on the console.</summary>
internal sealed class UnderstandingPanel(ChairPage console)
{
    public static async Task<UnderstandingPanel> OpenedAsync(ChairPage console)
    {
        await console.Button(MeetingWords.UnderstandOpen).ClickAsync();
        await Expect(console.Dialog).ToBeVisibleAsync();
        return new UnderstandingPanel(console);
    }

    /// <summary>Someone of the family.</summary>
    public ILocator Of(string name) => console.Dialog.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    /// <summary>A step that can be taken, or is still greyed.</summary>
    public ILocator Step(string name, string step) => Of(name).GetByRole(AriaRole.Button, new() { Name = step, Exact = true });

    public ILocator OwnWords(string name) => Of(name).GetByLabel(string.Format(CultureInfo.InvariantCulture, MeetingWords.OwnWordsOf, name));

    public async Task WriteFirstAsync(string name, string words)
    {
        await Of(name).GetByLabel(MeetingWords.FirstWords).FillAsync(words);
        await Of(name).GetByLabel(MeetingWords.FirstWords).PressAsync("Tab");
    }

    public Task IsAtAsync(string name, string step) => Expect(Of(name).Locator("[aria-current=step]")).ToContainTextAsync(step);

    /// <summary>Takes a step, and has taken it.</summary>
    public async Task TakeAsync(string name, string step)
    {
        await Step(name, step).ClickAsync();
        await IsAtAsync(name, step);
    }

    public Task CloseAsync() => console.CloseDialogAsync();
}
