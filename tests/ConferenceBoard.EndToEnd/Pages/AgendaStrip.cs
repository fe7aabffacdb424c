using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Where the meeting is, and the way on, on the chair's console (and, to read, the note taker's).</summary>
internal sealed class AgendaStrip(ChairPage chair)
{
    public IPage Page => chair.Page;

    /// <summary>What the chair may say at this step.</summary>
    public ILocator Prompts => Page.GetByRole(AriaRole.List, new() { Name = MeetingWords.Prompts, Exact = true });

    /// <summary>All steps, over the board.</summary>
    public ILocator All => Page.GetByRole(AriaRole.Region, new() { Name = MeetingWords.Agenda, Exact = true });

    /// <summary>The whole agenda is open; it stays so until it is closed.</summary>
    public async Task OpenAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(MeetingWords.Agenda), Expanded = false }).ClickAsync();
        await Expect(All).ToBeVisibleAsync();
    }

    public async Task CloseAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = MeetingWords.CloseAgenda, Exact = true }).ClickAsync();
        await Expect(All).ToHaveCountAsync(0);
    }

    /// <summary>Begins the conference, and is at its first step.</summary>
    public async Task BeginAsync(string first)
    {
        await chair.Button(ScaleWords.Begin).ClickAsync();
        await IsAtAsync(first);
    }

    public Task IsAtAsync(string step) => Expect(Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2, Name = step, Exact = true })).ToBeVisibleAsync();

    /// <summary>Goes on, and comes to this step.</summary>
    public async Task GoOnAsync(string to)
    {
        await chair.Button(MeetingWords.On).ClickAsync();
        await IsAtAsync(to);
    }

    /// <summary>Goes back, and comes to this step.</summary>
    public async Task GoBackAsync(string to)
    {
        await chair.Button(MeetingWords.Back).ClickAsync();
        await IsAtAsync(to);
    }

    /// <summary>A step of the whole agenda.</summary>
    public ILocator Step(string title) => All.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByText(title, new() { Exact = true }) });

    /// <summary>Goes to a step from the whole agenda.</summary>
    public async Task GoToAsync(string title)
    {
        await All.GetByRole(AriaRole.Button, new() { Name = Said(MeetingWords.GoToStep, title), Exact = true }).ClickAsync();
        await IsAtAsync(title);
    }

    /// <summary>Skips or moves a step, from what is more for it.</summary>
    public async Task DoAsync(string title, string button)
    {
        var more = Page.GetByRole(AriaRole.Button, new() { Name = Said(MeetingWords.MoreFor, title), Exact = true });
        await more.ClickAsync();
        await Page.GetByRole(AriaRole.Group, new() { Name = Said(MeetingWords.MoreFor, title), Exact = true }).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await more.ClickAsync();
    }

    /// <summary>Asks to end the meeting: a dialog says who still has to hear of it.</summary>
    public async Task<ILocator> AskToEndAsync()
    {
        await chair.Button(MeetingWords.End).First.ClickAsync();
        await Expect(chair.Dialog).ToBeVisibleAsync();
        return chair.Dialog;
    }

    public async Task EndAsync()
    {
        await AskToEndAsync();
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.EndNow, Exact = true }).ClickAsync();
        await Expect(chair.Dialog).ToHaveCountAsync(0);
        await IsAtAsync(MeetingWords.Ended);
    }

    public async Task ResumeAsync(string at)
    {
        await chair.Button(MeetingWords.Resume).ClickAsync();
        await IsAtAsync(at);
    }

    private static string Said(string words, string title) => string.Format(System.Globalization.CultureInfo.InvariantCulture, words, title);
}
