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

    /// <summary>The keys of a scale that is asked aloud.</summary>
    public ILocator AloudPad => Page.GetByRole(AriaRole.Group, new() { Name = ScaleWords.AloudPad });

    /// <summary>What hides the keys from neighbours.</summary>
    public ILocator Cover => Page.Locator("[data-uncover]");

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

    /// <summary>The device has turned to a scale on which nothing was pressed here.</summary>
    /// <param name="again">It was pressed before, in the round that was thrown away, and says so.</param>
    public async Task IsBlankAsync(bool again = false)
    {
        await Expect(Status).ToHaveTextAsync(again ? ScaleWords.SayAgain : ScaleWords.SayNone);
        await Expect(Pad.Locator("[aria-pressed=true]")).ToHaveCountAsync(0);
        await HasTurnedAsync();
    }

    /// <summary>Says a number that everyone will see with the name.</summary>
    public async Task SayAsync(int mark)
    {
        await AloudPad.GetByRole(AriaRole.Button, new() { Name = mark.ToString(CultureInfo.InvariantCulture), Exact = true }).ClickAsync();
        await Expect(Status).ToHaveTextAsync(Starting.With(string.Create(CultureInfo.InvariantCulture, $"You said {mark}.")));
    }

    /// <summary>Scoring is hidden from neighbours now.</summary>
    public async Task IsCoveredAsync()
    {
        await Expect(Cover).ToBeVisibleAsync();
        await Expect(Pad).ToHaveCSSAsync("opacity", "0");
    }

    /// <summary>This device's storage knows of no ballot and no note.</summary>
    public async Task HoldsNothingAsync() => Assert.DoesNotMatch("ballot:|note:", await StorageAsync());

    /// <summary>All that stands in the page's session storage.</summary>
    public Task<string> StorageAsync() => Page.EvaluateAsync<string>("() => JSON.stringify({ ...sessionStorage })");

    public async Task WriteNoteAsync(string note)
    {
        await Page.GetByRole(AriaRole.Textbox, new() { Name = ScaleWords.NoteLabel }).FillAsync(note);
        await Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.NoteSend }).ClickAsync();
        await Expect(Page.GetByText(ScaleWords.NoteIn)).ToBeVisibleAsync();
    }

    public Task SeesCountAsync(int count, int of) => Expect(Page.Locator(".scale-count").First).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"{count} of {of} in"));

    /// <summary>The marks are shown on this device.</summary>
    public Task SeesMarksAsync(string counts) => Expect(Scale.GetByRole(AriaRole.Img).First).ToHaveAccessibleNameAsync(Starting.With($"Marks from 0 to 10: {counts}."));

    public Task BackToBoardAsync() => Scale.GetByRole(AriaRole.Button, new() { Name = ScaleWords.ToBoard }).ClickAsync();
}
