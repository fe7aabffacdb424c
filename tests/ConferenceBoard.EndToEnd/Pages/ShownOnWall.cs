using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The chair begins, and says what the wall shows.</summary>
internal static class ShownOnWall
{
    /// <summary>The chair begins the conference.</summary>
    public static async Task BeginAsync(this ChairPage chair)
    {
        await chair.Button(ScaleWords.Begin).ClickAsync();
        await Expect(chair.Button(ScaleWords.Begin)).ToHaveCountAsync(0);
    }

    /// <summary>Takes something from the dialog "Show": a page, a column, the whole board.</summary>
    public static async Task ShowAsync(this ChairPage chair, string what)
    {
        await chair.Button(BoardWords.Show).ClickAsync();
        await chair.Dialog.GetByRole(AriaRole.Radio, new() { Name = what, Exact = true }).CheckAsync();
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Done, Exact = true }).ClickAsync();
        await Expect(chair.Dialog).ToHaveCountAsync(0);
    }
}
