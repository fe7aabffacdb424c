using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Who is here now, on the chair's console.</summary>
internal sealed class HereNowPanel(ChairPage chair)
{
    /// <summary>What will follow from the change.</summary>
    public ILocator Sum => chair.Dialog.GetByRole(AriaRole.Status);

    public ILocator ProfessionalsOnly => chair.Dialog.GetByRole(AriaRole.Switch, new() { Name = MeetingWords.ProfessionalsOnly, Exact = true });

    public static async Task<HereNowPanel> OpenedAsync(ChairPage chair)
    {
        await chair.Button(MeetingWords.HereNowOpen).First.ClickAsync();
        await Expect(chair.Dialog).ToBeVisibleAsync();
        return new HereNowPanel(chair);
    }

    /// <summary>Says where someone is to be; nothing changes yet.</summary>
    public Task PutAsync(string name, string where) => chair.Dialog.GetByRole(AriaRole.Group, new() { NameRegex = Starting.With(name) })
        .Locator("label").Filter(new() { HasText = where }).ClickAsync();

    public async Task ChangeAsync()
    {
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.ChangeNow, Exact = true }).ClickAsync();
        await Expect(chair.Dialog).ToHaveCountAsync(0);
    }
}
