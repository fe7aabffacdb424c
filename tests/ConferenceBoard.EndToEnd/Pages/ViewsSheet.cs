using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Views of each child: at the desk with all that was given, on a person's own page with theirs and what is open.</summary>
internal sealed class ViewsSheet(BoardPage board)
{
    private ILocator Main => board.Page.GetByRole(AriaRole.Main).Filter(new() { Visible = true });

    public static async Task<ViewsSheet> OpenedAsync(BoardPage board)
    {
        if (board is ChairPage desk)
            await desk.TabAsync(MeetingWords.Views_Tab);
        else
            await board.Button(MeetingWords.Views_Tab).ClickAsync();
        var sheet = new ViewsSheet(board);
        await Expect(sheet.Children).ToBeVisibleAsync();
        return sheet;
    }

    private ILocator Children => Main.GetByRole(AriaRole.Tablist, new() { Name = MeetingWords.Views_WhichChild, Exact = true });

    /// <summary>A stage at the desk, by its name.</summary>
    public ILocator Stage(string name) => Main.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>What one person said; at the desk also where they said nothing.</summary>
    public ILocator Of(string person) => Main.GetByRole(AriaRole.Article).Filter(new() { Has = board.Page.GetByRole(AriaRole.Heading, new() { Name = person, Exact = true }) });

    /// <summary>Turns to a child.</summary>
    public async Task TurnAsync(string child)
    {
        var tab = Children.GetByRole(AriaRole.Tab, new() { NameRegex = Starting.With(child) });
        await tab.ClickAsync();
        await Expect(tab).ToHaveAttributeAsync("aria-selected", "true");
    }

    /// <summary>Says whether harm is likely, and which plan this child needs.</summary>
    public async Task SayAsync(string child, string harm, string plan, params string[] categories)
    {
        await Choice(MeetingWords.Views_HarmAsk, child, harm).CheckAsync();
        await Choice(MeetingWords.Views_PlanAsk, child, plan).CheckAsync();
        foreach (var category in categories)
            await Main.GetByRole(AriaRole.Checkbox, new() { Name = category, Exact = true }).CheckAsync();
    }

    /// <summary>What someone saw, or what they want recorded.</summary>
    public Writing Box(string label) => new(Main, label);

    /// <summary>The parent's own words on the recommendation.</summary>
    public Writing Answer(string child) => new(Main, string.Format(CultureInfo.InvariantCulture, MeetingWords.Views_AnswerYours, child));

    /// <summary>The chair opens a stage for all.</summary>
    public async Task OpenAsync(string stage)
    {
        var open = Main.GetByRole(AriaRole.Button).Filter(new() { HasText = Said(PrepareWords.Views_OpenStage, stage) });
        await open.ClickAsync();
        await Expect(open).ToHaveCountAsync(0);
    }

    /// <summary>Begins to write down what somebody says, or is done with it.</summary>
    public Task WriteForAsync(string person) => Main.GetByRole(AriaRole.Button, new() { Name = Said(PrepareWords.Views_WriteFor, person), Exact = true }).ClickAsync();

    public Task DoneAsync(string person) => Of(person).GetByRole(AriaRole.Button, new() { Name = PrepareWords.Views_StopWriting, Exact = true }).ClickAsync();

    private ILocator Choice(string ask, string child, string words) =>
        Main.GetByRole(AriaRole.Group, new() { Name = Said(ask, child), Exact = true }).GetByRole(AriaRole.Radio, new() { Name = words, Exact = true });

    private static string Said(string words, string name) => string.Format(CultureInfo.InvariantCulture, words, name);
}
