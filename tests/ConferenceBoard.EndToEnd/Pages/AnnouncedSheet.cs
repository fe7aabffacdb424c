using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>What was announced, as whoever takes part reads it.</summary>
internal sealed class AnnouncedSheet(IPage page)
{
    public static async Task<AnnouncedSheet> OpenedAsync(BoardPage board)
    {
        if (board is ChairPage desk)
            await desk.TabAsync(MeetingWords.Decided_Tab);
        else
            await board.Button(MeetingWords.Decided_Tab).ClickAsync();
        return new AnnouncedSheet(board.Page);
    }

    /// <summary>What is decided for a child.</summary>
    public ILocator Of(string child) => page.GetByRole(AriaRole.Article, new() { NameRegex = Starting.With(child + ":") });

    /// <summary>This outcome, by the child's name.</summary>
    public Task SaysAsync(string child, string outcome) =>
        Expect(page.GetByRole(AriaRole.Heading, new() { Name = string.Format(CultureInfo.InvariantCulture, MeetingWords.Decided_ForChild, child, outcome), Exact = true })).ToBeVisibleAsync();

    /// <summary>A part that was amended: both stand there.</summary>
    public async Task HasBothAsync(string before, string after, string why)
    {
        await Expect(page.Locator("del").Filter(new() { HasText = before })).ToBeVisibleAsync();
        await Expect(page.Locator("ins").Filter(new() { HasText = after })).ToBeVisibleAsync();
        await Expect(page.GetByText(string.Format(CultureInfo.InvariantCulture, MeetingWords.Decided_Why, why))).ToBeVisibleAsync();
    }
}
