using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The agenda over the chair's board, with all its steps.</summary>
internal sealed class WholeAgenda(ChairPage chair)
{
    /// <summary>Opens and closes it.</summary>
    public ILocator Opener => chair.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(MeetingWords.Agenda) });

    public ILocator Panel => chair.Page.GetByRole(AriaRole.Region, new() { Name = MeetingWords.Agenda, Exact = true });

    public ILocator Steps => Panel.GetByRole(AriaRole.Listitem);

    public ILocator Titles => Steps.Locator("b");

    /// <summary>Goes on to the next step.</summary>
    public ILocator On => chair.Button(MeetingWords.On);

    public ILocator Back => chair.Button(MeetingWords.Back);

    /// <summary>The step at which the meeting is.</summary>
    public ILocator Now => chair.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2 }).First;

    public static async Task<WholeAgenda> OpenedAsync(ChairPage chair)
    {
        var agenda = new WholeAgenda(chair);
        await agenda.Opener.ClickAsync();
        await Expect(agenda.Panel).ToBeVisibleAsync();
        return agenda;
    }

    public async Task CloseAsync()
    {
        await Panel.GetByRole(AriaRole.Button, new() { Name = MeetingWords.CloseAgenda, Exact = true }).ClickAsync();
        await Expect(Panel).ToHaveCountAsync(0);
    }
}
