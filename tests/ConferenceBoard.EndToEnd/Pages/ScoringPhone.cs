using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>An attendee's device while a scale is open or shown.</summary>
internal sealed class ScoringPhone(Person person)
{
    public Person Person { get; } = person;

    public IPage Page => Person.Page;

    /// <summary>The page with the pad, the marks or the names.</summary>
    public ILocator Scale => Page.Locator("[data-turns]");

    public ILocator Status => Scale.GetByRole(AriaRole.Status).First;

    public ILocator Pad => Page.GetByRole(AriaRole.Group, new() { Name = ScaleWords.PadLabel });

    public ILocator Banner => Page.Locator("[data-banner]");

    /// <summary>A key by its number, or the pass.</summary>
    public ILocator Key(int? mark) => Pad.GetByRole(AriaRole.Button, new() { Name = mark?.ToString(CultureInfo.InvariantCulture) ?? ScaleWords.Pass, Exact = true });

    /// <summary>The device has turned to the scale by itself.</summary>
    public Task HasTurnedAsync() => Expect(Pad).ToBeVisibleAsync();

    /// <summary>Gives a mark, or (null) passes, and sees that it is in.</summary>
    public async Task ScoreAsync(int? mark)
    {
        await Key(mark).ClickAsync();
        await IsInAsync(mark);
    }

    /// <summary>This device says that its score is in, and shows which key was pressed here.</summary>
    public async Task IsInAsync(int? mark)
    {
        await Expect(Status).ToHaveTextAsync(mark is null ? ScaleWords.SayPassed : ScaleWords.SayIn);
        await Expect(Key(mark)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Pad.Locator("[aria-pressed=true]")).ToHaveCountAsync(1);
    }

    public async Task WriteNoteAsync(string note)
    {
        await Page.GetByRole(AriaRole.Textbox, new() { Name = ScaleWords.NoteLabel }).FillAsync(note);
        await Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.NoteSend }).ClickAsync();
        await Expect(Page.GetByText(ScaleWords.NoteIn)).ToBeVisibleAsync();
    }

    public Task SeesCountAsync(int count, int of) => Expect(Page.Locator(".scale-count").First).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"{count} of {of} in"));

    /// <summary>The marks are shown on this device.</summary>
    public Task SeesMarksAsync(string counts) => Expect(Scale.GetByRole(AriaRole.Img).First).ToHaveAccessibleNameAsync($"Marks from 0 to 10: {counts}.");

    public Task BackToBoardAsync() => Scale.GetByRole(AriaRole.Button, new() { Name = ScaleWords.ToBoard }).ClickAsync();
}
