using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The next review, over the console of a conference that has ended.</summary>
internal sealed class ReviewPanel(ChairPage chair)
{
    public static async Task<ReviewPanel> OpenedAsync(ChairPage chair)
    {
        await chair.Button(MeetingWords.ReviewTitle).ClickAsync();
        await Expect(chair.Dialog).ToBeVisibleAsync();
        return new ReviewPanel(chair);
    }

    public ILocator Day => chair.Dialog.GetByLabel(MeetingWords.ReviewDay, new() { Exact = true });

    /// <summary>What the review begins with, a line each.</summary>
    public ILocator Carries => chair.Dialog.GetByRole(AriaRole.List, new() { Name = MeetingWords.ReviewBeginsWith, Exact = true }).GetByRole(AriaRole.Listitem);

    public ILocator Dialog => chair.Dialog;

    public Task MakeAsync() => PressAsync(MeetingWords.ReviewMake);

    /// <summary>Goes to the review that was made, as its chair.</summary>
    public async Task<ChairPage> GoAsync()
    {
        var before = new Uri(chair.Page.Url).AbsolutePath;
        await PressAsync(MeetingWords.ReviewOpen);
        await chair.Page.WaitForURLAsync(url => !string.Equals(new Uri(url).AbsolutePath, before, StringComparison.Ordinal) && url.Contains("/chair", StringComparison.Ordinal));
        return await ChairPage.OpenedAsync(chair.Person);
    }

    public Task PressAsync(string button) => chair.Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
