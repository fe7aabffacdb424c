using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The pairs of danger statement and safety goal, on the chair's console or on an attendee's device.</summary>
internal sealed class GoalsSheet(BoardPage board)
{
    public IPage Page => board.Page;

    public ILocator Dialog => board.Dialog;

    public ILocator Proposal => Page.GetByRole(AriaRole.Region, new() { NameRegex = new("proposes", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) });

    /// <summary>An attendee goes to the pairs.</summary>
    public static async Task<GoalsSheet> OpenedAsync(AttendeePage attendee)
    {
        await attendee.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(ScaleWords.ToGoals) }).ClickAsync();
        await Expect(attendee.Page.GetByRole(AriaRole.Heading, new() { Name = ScaleWords.Heading, Exact = true })).ToBeVisibleAsync();
        return new GoalsSheet(attendee);
    }

    /// <summary>The chair or note taker goes to the pairs.</summary>
    public static async Task<GoalsSheet> OpenedAsync(ChairPage chair)
    {
        await ScalePanel.OpenedAsync(chair);
        return new GoalsSheet(chair);
    }

    /// <summary>A pair by its place, from 1.</summary>
    public ILocator Pair(int number) => Page.GetByRole(AriaRole.Article, new() { Name = string.Format(CultureInfo.InvariantCulture, ScaleWords.PairNumber, number), Exact = true });

    public Task CountsAsync(int pairs) => Expect(Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(pairs);

    /// <summary>A box of the dialog by its label.</summary>
    public ILocator Field(string label) => Dialog.GetByLabel(label, new() { Exact = true });

    /// <summary>Presses a button of a pair that opens the dialog.</summary>
    public async Task OpenAsync(int pair, string button)
    {
        await Pair(pair).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Begins a new pair.</summary>
    public async Task AddAsync()
    {
        await board.Button(ScaleWords.AddPair).ClickAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Writes a whole pair into the dialog.</summary>
    public async Task WriteAsync(string danger, string goal)
    {
        foreach (var (label, words) in new[]
        {
            (ScaleWords.FieldDanger, danger), (ScaleWords.FieldGoal, goal), (ScaleWords.FieldQuestion, "How far are we?"),
            (ScaleWords.FieldZero, "Not at all"), (ScaleWords.FieldTen, "All the way"),
        })
            await Field(label).FillAsync(words);
    }

    public Task PressAsync(string button) => Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Presses the dialog's button, and the dialog goes.</summary>
    public async Task ConfirmAsync(string button)
    {
        await PressAsync(button);
        await Expect(Dialog).ToHaveCountAsync(0);
    }
}
