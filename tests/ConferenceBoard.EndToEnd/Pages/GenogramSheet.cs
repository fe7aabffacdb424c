using System.Globalization;
using System.Text.RegularExpressions;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The genogram, on the chair's console or on an attendee's device.</summary>
internal sealed class GenogramSheet(BoardPage board)
{
    public BoardPage Board => board;

    public IPage Page => board.Page;

    public ILocator Dialog => board.Dialog;

    public ILocator Canvas => Page.Locator(".geno-canvas");

    public ILocator Picture => Page.Locator(".geno-canvas > svg");

    /// <summary>Everyone in the picture who can be chosen.</summary>
    public ILocator People => Canvas.Locator("g.geno-person");

    /// <summary>The family in words.</summary>
    public ILocator List => Page.GetByRole(AriaRole.Navigation, new() { Name = GenogramWords.ListLabel, Exact = true });

    public ILocator AddForm => Page.GetByRole(AriaRole.Form, new() { Name = GenogramWords.Add, Exact = true });

    /// <summary>The line that adds people.</summary>
    public ILocator Line => Page.GetByLabel(GenogramWords.AddSay, new() { Exact = true });

    public ILocator Tools => Page.GetByRole(AriaRole.Toolbar, new() { Name = GenogramWords.Tab, Exact = true });

    /// <summary>Where what is known of the chosen one stands: beside the picture, or on a narrow screen in a dialog.</summary>
    public ILocator Side => Page.Locator(".geno-side, dialog").Filter(new() { Has = Page.GetByLabel(GenogramWords.Name, new() { Exact = true }), Visible = true });

    /// <summary>The chair or note taker goes to the tab.</summary>
    public static async Task<GenogramSheet> OpenedAsync(ChairPage chair)
    {
        await chair.TabAsync(GenogramWords.Tab);
        await Expect(chair.Page.Locator(".geno")).ToBeVisibleAsync();
        return new GenogramSheet(chair);
    }

    /// <summary>An attendee goes to it.</summary>
    public static async Task<GenogramSheet> OpenedAsync(AttendeePage attendee)
    {
        await attendee.Page.GetByRole(AriaRole.Button, new() { Name = GenogramWords.ToGenogram, Exact = true }).ClickAsync();
        await Expect(attendee.Page.Locator(".geno")).ToBeVisibleAsync();
        return new GenogramSheet(attendee);
    }

    /// <summary>Someone in the picture, by how their name begins in words.</summary>
    public ILocator Person(string name) => Canvas.GetByRole(AriaRole.Button, new() { NameRegex = Called(name) });

    /// <summary>Someone in the list.</summary>
    public ILocator Row(string name) => List.Locator(".geno-row").Filter(new() { Has = Page.Locator("b").GetByText(name, new() { Exact = true }) });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A field of the chosen one.</summary>
    public ILocator Field(string label) => Side.GetByLabel(label, new() { Exact = true });

    public Task SeesAsync(string name) => Expect(Person(name)).ToHaveCountAsync(1);

    public Task SeesNotAsync(string name) => Expect(Person(name)).ToHaveCountAsync(0);

    /// <summary>Where someone stands in the drawing, from left to right; also while nobody can be chosen.</summary>
    public async Task<double> AcrossAsync(string name)
    {
        const string Find = "(all, name) => all.find(e => (e.getAttribute('aria-label') ?? e.querySelector('title').textContent).startsWith(name + ','))?.dataset.x";
        var all = Picture.Locator("g.person[data-x]");
        return double.Parse((await all.EvaluateAllAsync<string>(Find, name))!, CultureInfo.InvariantCulture);
    }

    /// <summary>Chooses someone in the picture.</summary>
    public async Task ChooseAsync(string name)
    {
        await Person(name).ClickAsync();
        await Expect(Person(name)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>Chooses someone and opens their details, which stand in a dialog where there is no room beside the picture.</summary>
    public async Task OpenAsync(string name)
    {
        await ChooseAsync(name);
        await AddForm.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Details, Exact = true }).ClickAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Adds someone to the one chosen, by a button and the line.</summary>
    public async Task AddAsync(string relation, string words)
    {
        await AddForm.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(relation) }).ClickAsync();
        await WriteAsync(words);
    }

    /// <summary>Types into the line, and Enter; waits until the line is empty again.</summary>
    public async Task WriteAsync(string words)
    {
        await Line.FillAsync(words);
        await Line.PressAsync("Enter");
        await Expect(Line).ToHaveValueAsync("");
    }

    /// <summary>Changes a field of the chosen one and leaves it.</summary>
    public async Task SetAsync(string label, string value)
    {
        await Field(label).FillAsync(value);
        await Field(label).PressAsync("Tab");
    }

    /// <summary>Takes something from the menu that says what is on the wall.</summary>
    public async Task OnWallAsync(string item)
    {
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(GenogramWords.OnWall.Replace("{0}", "", StringComparison.Ordinal)) }).ClickAsync();
        await Page.GetByRole(AriaRole.Menu, new() { Name = BoardWords.OnWall, Exact = true }).Locator(".menu-item").Filter(new() { HasText = item }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
    }

    /// <summary>Takes something from the menu "File".</summary>
    public async Task FileAsync(string item)
    {
        await Tools.GetByRole(AriaRole.Button, new() { Name = GenogramWords.File, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = Starting.With(item) }).ClickAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Says who may see the fact of an open panel or of the chosen person.</summary>
    public async Task RestrictAsync(string audience, params string[] notFor)
    {
        await Page.Locator(".geno-side, dialog").Locator("section").Filter(new() { HasText = GenogramWords.WhoMaySee }).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(Dialog.GetByRole(AriaRole.Heading, new() { Name = GenogramWords.WhoMaySee, Exact = true })).ToBeVisibleAsync();
        await Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(audience) }).CheckAsync();
        foreach (var name in notFor)
            await Dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = Starting.With(name) }).CheckAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.KeepSo, Exact = true }).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>"Kerra, 32 years old", but not "Kerra’s school".</summary>
    public static Regex Called(string name) => new($"^{Regex.Escape(name)}($|[,.:;] | [^A-Z])", RegexOptions.None, TimeSpan.FromSeconds(1));
}
