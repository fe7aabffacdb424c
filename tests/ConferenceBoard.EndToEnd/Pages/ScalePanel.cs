using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Danger statements, goals and the round that goes on, on the chair's console.</summary>
internal sealed class ScalePanel(ChairPage chair)
{
    public IPage Page => chair.Page;

    public ILocator Dialog => chair.Dialog;

    /// <summary>The round that goes on or was just shown.</summary>
    public ILocator Round => Page.Locator("[data-round-block]");

    public ILocator Pair(int number) => Page.GetByRole(AriaRole.Article, new() { Name = string.Format(CultureInfo.InvariantCulture, ScaleWords.PairNumber, number), Exact = true });

    /// <summary>Goes to the tab, and begins the conference where it has not begun.</summary>
    public static async Task<ScalePanel> BegunAsync(ChairPage chair)
    {
        var panel = await OpenedAsync(chair);
        await chair.Button(ScaleWords.Begin).ClickAsync();
        await Expect(chair.Button(ScaleWords.Begin)).ToHaveCountAsync(0);
        return panel;
    }

    /// <summary>Goes to the tab.</summary>
    public static async Task<ScalePanel> OpenedAsync(ChairPage chair)
    {
        await chair.TabAsync(ScaleWords.Tab);
        await Expect(chair.Page.GetByRole(AriaRole.Heading, new() { Name = ScaleWords.Heading, Exact = true })).ToBeVisibleAsync();
        return new ScalePanel(chair);
    }

    public Task PressAsync(string button) => chair.Button(button).First.ClickAsync();

    public async Task<ILocator> AskToOpenAsync()
    {
        await PressAsync(ScaleWords.Open);
        await Expect(Dialog).ToBeVisibleAsync();
        return Dialog;
    }

    /// <summary>Says what someone scores on, in the dialog.</summary>
    public Task UseAsync(string name, string means) => Dialog.GetByRole(AriaRole.Group, new() { Name = string.Format(CultureInfo.InvariantCulture, ScaleWords.MeansOf, name) })
        .GetByRole(AriaRole.Radio, new() { Name = means }).CheckAsync(new() { Force = true });

    /// <summary>Opens the first scale with whatever each person has.</summary>
    public async Task OpenAsync()
    {
        await AskToOpenAsync();
        await ConfirmAsync(ScaleWords.OpenDo);
    }

    /// <summary>Presses the dialog's button, and the dialog goes.</summary>
    public async Task ConfirmAsync(string button)
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    public Task SeesInAsync(int count, int of) => Expect(Round).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"{count} of {of} in"));

    /// <summary>Closes the round, with marks from paper.</summary>
    public async Task CloseAsync(params string[] paper)
    {
        await PressAsync(ScaleWords.CloseRound);
        for (var n = 0; n < paper.Length; n++)
            await Dialog.GetByLabel(string.Format(CultureInfo.InvariantCulture, ScaleWords.PaperNumber, n + 1)).SelectOptionAsync(new SelectOptionValue { Label = paper[n] });
        await ConfirmAsync(ScaleWords.CloseDo);
    }

    /// <summary>The row of someone who is asked aloud.</summary>
    public ILocator SaidBy(string name) => Round.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    public Task HasSaidAsync(string name, string mark) => Expect(SaidBy(name).GetByRole(AriaRole.Combobox)).ToHaveValueAsync(mark);

    /// <summary>Ticks that someone agreed that their name stands beside their score, or unticks it.</summary>
    public Task AgreesAsync(string name, bool agrees) => SaidBy(name).GetByRole(AriaRole.Checkbox, new() { Name = ScaleWords.Agreed }).SetCheckedAsync(agrees, new() { Force = true });

    public async Task ShowAsync()
    {
        await PressAsync(ScaleWords.Show);
        await Expect(Round.GetByText(ScaleWords.RoundShown)).ToBeVisibleAsync();
    }

    /// <summary>The revealed marks on the chair's own screen: "2: 1 mark, 3: 2 marks".</summary>
    public Task SeesMarksAsync(string counts) => Expect(Round.GetByRole(AriaRole.Img).First).ToHaveAccessibleNameAsync(Support.Starting.With($"Marks from 0 to 10: {counts}."));
}
