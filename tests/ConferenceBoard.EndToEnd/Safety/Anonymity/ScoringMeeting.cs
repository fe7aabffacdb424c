using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>A conference that scores, as chair and voters go through it.</summary>
internal sealed class ScoringMeeting(ChairPage chair)
{
    public ChairPage Chair => chair;

    /// <summary>The round as the chair sees it.</summary>
    public ILocator Block => chair.Page.Locator("[data-round-block]");

    /// <summary>The chair has begun the conference and looks at danger and goals.</summary>
    public static async Task<ScoringMeeting> BegunAsync(Room room)
    {
        var chair = await room.ChairAsync();
        await chair.Button(ScaleWords.Begin).ClickAsync();
        await Expect(chair.Button(ScaleWords.Begin)).ToHaveCountAsync(0);
        await chair.TabAsync(ScaleWords.Tab);
        return new ScoringMeeting(chair);
    }

    /// <summary>Opens a scale with everybody on what they have.</summary>
    public async Task OpenAsync(int electors)
    {
        await chair.Button(ScaleWords.Open).ClickAsync();
        await Expect(chair.Dialog.GetByText(Said(ScaleWords.PeopleWill, electors), new() { Exact = true })).ToBeVisibleAsync();
        await InDialogAsync(ScaleWords.OpenDo);
        await StandsAsync("Open");
        await CountsAsync(chair.Page, 0, electors);
    }

    /// <summary>Asks whether to close; the next press does.</summary>
    public async Task<ILocator> AboutToCloseAsync()
    {
        await Block.GetByRole(AriaRole.Button, new() { Name = ScaleWords.CloseRound, Exact = true }).ClickAsync();
        var close = chair.Dialog.GetByRole(AriaRole.Button, new() { Name = ScaleWords.CloseDo, Exact = true });
        await Expect(close).ToBeVisibleAsync();
        return close;
    }

    public async Task CloseAsync()
    {
        await (await AboutToCloseAsync()).ClickAsync();
        await StandsAsync("Closed");
    }

    public async Task ShowAsync()
    {
        await chair.Button(ScaleWords.Show).ClickAsync();
        await StandsAsync("Shown");
    }

    public async Task GiveUpAsync()
    {
        await Block.GetByRole(AriaRole.Button, new() { Name = ScaleWords.GiveUp, Exact = true }).ClickAsync();
        await InDialogAsync(ScaleWords.GiveUp);
        await Expect(Block).ToHaveCountAsync(0);
    }

    /// <summary>Goes on after a round of which nothing was kept.</summary>
    public async Task GoBackAsync()
    {
        await Block.GetByRole(AriaRole.Button, new() { Name = ScaleWords.BackToBoard, Exact = true }).ClickAsync();
        await Expect(Block).ToHaveCountAsync(0);
    }

    public Task StandsAsync(string standing) => Expect(Block).ToHaveAttributeAsync("data-round-block", standing);

    public async Task InDialogAsync(string button)
    {
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(chair.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Somebody scores on their own device: two digits, or "--" for a pass.</summary>
    public static async Task CastAsync(AttendeePage phone, string mark)
    {
        await phone.Page.Locator($"[data-score] [data-mark='{mark}']").ClickAsync();
        await IsInAsync(phone);
    }

    /// <summary>The person is told that their score is in.</summary>
    public static Task IsInAsync(AttendeePage phone) => Expect(phone.Page.Locator("[data-score]:is([data-state=in], [data-state=passed])")).ToBeAttachedAsync();

    /// <summary>Somebody sends a note, or changes theirs, and sees that it is in.</summary>
    public static async Task NoteAsync(AttendeePage phone, string note)
    {
        await phone.Page.Locator("[data-note-words]").FillAsync(note);
        await phone.Button(ScaleWords.NoteSend).ClickAsync();
        await Expect(phone.Page.Locator("[data-note-status]")).ToHaveTextAsync(ScaleWords.NoteIn);
    }

    /// <summary>The next person with the tablet hands in.</summary>
    public static async Task HandInAsync(Person tablet, string mark, string note = "")
    {
        await tablet.Page.Locator("[data-take]").ClickAsync();
        await tablet.Page.Locator($"[data-mark='{mark}']").ClickAsync();
        await tablet.Page.Locator("[data-note-words]").FillAsync(note);
        await tablet.Page.Locator("[data-hand]").ClickAsync();
        await tablet.Page.Locator("[data-done]").ClickAsync();
    }

    public static Task CountsAsync(IPage page, int count, int electors) =>
        Expect(page.GetByText(Said(ScaleWords.CountIn, count, electors), new() { Exact = true }).First).ToBeVisibleAsync();

    public static string Said(string words, params object[] figures) => string.Format(System.Globalization.CultureInfo.InvariantCulture, words, figures);

    /// <summary>How often each mark from 0 to 10 was given.</summary>
    public static int[] Counts(params int[] marks) => [.. Enumerable.Range(0, 11).Select(mark => marks.Count(m => m == mark))];
}
