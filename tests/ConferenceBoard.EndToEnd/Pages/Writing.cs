using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>A place for longer writing that saves itself, by the label of its box.</summary>
internal sealed class Writing(ILocator within, string label)
{
    public ILocator Box => within.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });

    /// <summary>The box with all that is said of it.</summary>
    public ILocator Place => within.Locator("[data-writing-place]").Filter(new() { Has = within.Page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }) });

    /// <summary>What somebody else wrote there meanwhile, to choose between.</summary>
    public ILocator Theirs => Place.Locator("[data-theirs-words]");

    /// <summary>Writes, in place of what stood there, and waits until it is saved.</summary>
    public async Task WriteAsync(string words)
    {
        await Box.FillAsync(words);
        await IsSavedAsync();
    }

    public Task IsSavedAsync() => Expect(Place.Locator("[data-writing-said]")).ToHaveTextAsync(BoardWords.Light_Saved);

    public Task HoldsAsync(string words) => Expect(Box).ToHaveValueAsync(words);
}
