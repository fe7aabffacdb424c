using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>An attendee's board, on a phone or laptop.</summary>
internal sealed class AttendeePage(Person person) : BoardPage(person)
{
    public static async Task<AttendeePage> OpenedAsync(Person person)
    {
        var page = new AttendeePage(person);
        await page.IsReadyAsync();
        return page;
    }

    /// <summary>Writes a card and presses Add.</summary>
    /// <param name="column">The column's question, e.g. "What is working well?".</param>
    /// <param name="words">The words.</param>
    public async Task WriteAsync(string column, string words)
    {
        await Box.FocusAsync();   // on a phone the rest of the place to write opens with it
        await Page.GetByLabel(BoardWords.AddTo, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = column });
        await Box.FillAsync(words);
        await AddForm.GetByRole(AriaRole.Button, new() { Name = BoardWords.Add, Exact = true }).ClickAsync();
    }

    /// <summary>Writes a card and waits until it is saved.</summary>
    public async Task AddAsync(string column, string words)
    {
        await WriteAsync(column, words);
        await SeesAsync(words);
        await IsSavedAsync();
    }

    /// <summary>A page that says why nothing of the conference is on it.</summary>
    public Task IsOnlyToldAsync(string heading) => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
}
