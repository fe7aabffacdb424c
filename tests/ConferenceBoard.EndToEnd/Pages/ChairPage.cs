using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The chair's console (and the note taker's).</summary>
internal sealed class ChairPage(Person person) : BoardPage(person)
{
    public static async Task<ChairPage> OpenedAsync(Person person)
    {
        var page = new ChairPage(person);
        await page.IsReadyAsync();
        return page;
    }

    /// <summary>The people, wall and code beside the board.</summary>
    public ILocator Beside => Page.GetByRole(AriaRole.Complementary, new() { Name = BoardWords.Beside });

    /// <summary>Writes a card as a chair would: a digit for the column, the words, Enter.</summary>
    /// <param name="column">1 to 4.</param>
    /// <param name="words">Not beginning with a digit.</param>
    public async Task WriteAsync(int column, string words)
    {
        await Box.FocusAsync();
        await Page.Keyboard.PressAsync(column.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Page.Keyboard.InsertTextAsync(words);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Writes a card and waits until it is saved and on the board.</summary>
    public async Task AddAsync(int column, string words)
    {
        await WriteAsync(column, words);
        await SeesAsync(words);
        await IsSavedAsync();
    }

    /// <summary>Opens a card's menu and takes something from it.</summary>
    public async Task FromMenuAsync(string words, string item)
    {
        await Card(words).GetByRole(AriaRole.Button, new() { Name = "What to do with" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    public Task TabAsync(string name) => Page.GetByRole(AriaRole.Tab, new() { NameRegex = Starting.With(name) }).ClickAsync();

    /// <summary>Says who may see a card; <paramref name="notFor"/> are names of people it is withheld from.</summary>
    public async Task RestrictAsync(string words, string audience, params string[] notFor)
    {
        await FromMenuAsync(words, BoardWords.WhoMaySee);
        await Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(audience) }).CheckAsync();
        foreach (var name in notFor)
            await Dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = Starting.With(name) }).CheckAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.KeepSo }).ClickAsync();
        await Expect(Dialog).Not.ToBeVisibleAsync();
    }

    /// <summary>Opens someone's panel.</summary>
    public async Task OpenPersonAsync(string name)
    {
        await Beside.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Marks where someone is.</summary>
    public async Task MarkAsync(string name, string where)
    {
        await OpenPersonAsync(name);
        await Dialog.GetByLabel(BoardWords.PersonWhere).SelectOptionAsync(new SelectOptionValue { Label = where });
        await Expect(Beside.GetByRole(AriaRole.Listitem).Filter(new() { Has = Button(name) })).ToContainTextAsync(where);
        await CloseDialogAsync();
    }

    /// <summary>Closes a panel on which nothing is to be decided.</summary>
    public async Task CloseDialogAsync()
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Close, Exact = true }).ClickAsync();
        await Expect(Dialog).Not.ToBeVisibleAsync();
    }

    public Task ModeAsync(string mode) => Page.GetByLabel(BoardWords.Mode_Label).SelectOptionAsync(new SelectOptionValue { Label = mode });

    /// <summary>Chooses what else the wall shows.</summary>
    public async Task ShowAsync(string what)
    {
        await Button(BoardWords.Show).ClickAsync();
        await Dialog.GetByRole(AriaRole.Radio, new() { Name = what, Exact = true }).CheckAsync(new() { Force = true });
        await Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Done, Exact = true }).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    public Task LetInAsync(string name) => Waiting(name).GetByRole(AriaRole.Button, new() { Name = BoardWords.LetIn }).ClickAsync();

    /// <summary>The row of someone in the lobby.</summary>
    public ILocator Waiting(string name) => Beside.GetByRole(AriaRole.Region, new() { NameRegex = Starting.With(BoardWords.Waiting) }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });
}
