using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>Beside the board of chair and note taker: what everyone is asked about the meeting.</summary>
internal sealed class EvaluationBlock(ChairPage desk)
{
    public ILocator Block => desk.Page.Locator("[data-evaluation-block]");

    public async Task OpenAsync(int asked)
    {
        await desk.Button(PrepareWords.Eval_Open).ClickAsync();
        await CountsAsync(0, asked);
    }

    public Task CountsAsync(int count, int asked) => Expect(Block).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, PrepareWords.Eval_In, count, asked));

    public async Task CloseAsync()
    {
        await Block.GetByRole(AriaRole.Button).ClickAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Eval_Close, Exact = true }).ClickAsync();
        await Expect(desk.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Looks at what it came to.</summary>
    public async Task<ILocator> ResultAsync()
    {
        await desk.Button(PrepareWords.Eval_Look).ClickAsync();
        return desk.Dialog;
    }

    /// <summary>How often each of the four answers was given, as the table says.</summary>
    public Task SaysAsync(string question, string counts) =>
        Expect(desk.Dialog.GetByRole(AriaRole.Row, new() { NameRegex = Starting.With(question) }).GetByRole(AriaRole.Cell)).ToHaveTextAsync(counts.Split(' '));

    /// <summary>The chair has begun, decided that no plan is needed, and announced it.</summary>
    public static async Task<EvaluationBlock> AnnouncedAsync(ChairPage chair)
    {
        await chair.BeginAsync();
        var page = await DecisionPage.OpenedAsync(chair);
        await page.DecideAsync("Tamsin", MeetingWords.Outcome_NoPlan, "Nan is there every night");
        await page.DecideAsync("Jory", MeetingWords.Outcome_NoPlan, "Nan is there every night");
        await page.AnnounceAsync();
        return new EvaluationBlock(await page.BackAsync());
    }
}
