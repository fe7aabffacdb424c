using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The chair's dialog "Who is here now".</summary>
internal sealed class HereNowPanel(ChairPage chair)
{
    public ILocator Dialog => chair.Page.GetByRole(AriaRole.Dialog, new() { Name = MeetingWords.HereNow, Exact = true });

    /// <summary>What would change, said before it does.</summary>
    public ILocator Sum => Dialog.GetByRole(AriaRole.Status);

    public ILocator Switch => Dialog.GetByRole(AriaRole.Switch, new() { Name = MeetingWords.ProfessionalsOnly, Exact = true });

    public static async Task<HereNowPanel> OpenedAsync(ChairPage chair)
    {
        var panel = new HereNowPanel(chair);
        await chair.Beside.GetByRole(AriaRole.Button, new() { Name = MeetingWords.HereNowOpen, Exact = true }).ClickAsync();
        await Expect(panel.Dialog).ToBeVisibleAsync();
        return panel;
    }

    /// <summary>Says where someone is to be; nothing changes yet.</summary>
    public async Task PutAsync(string name, string where)
    {
        var radio = Dialog.GetByRole(AriaRole.Group, new() { NameRegex = Starting.With(name) }).GetByRole(AriaRole.Radio, new() { Name = where, Exact = true });
        await radio.CheckAsync(new() { Force = true });
        await Expect(radio).ToBeCheckedAsync();
    }

    /// <summary>All of it at once.</summary>
    public async Task ChangeAsync()
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.ChangeNow, Exact = true }).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Opens it, puts people where they are now, and changes it.</summary>
    public static async Task SetAsync(ChairPage chair, params (string Name, string Where)[] now)
    {
        var panel = await OpenedAsync(chair);
        foreach (var (name, where) in now)
            await panel.PutAsync(name, where);
        await panel.ChangeAsync();
    }
}
