using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The wall while the genogram stands on it.</summary>
internal sealed class WallGenogram(WallPage wall)
{
    public Person Person => wall.Person;

    public IPage Page => wall.Page;

    public ILocator Picture => Page.Locator(".geno-wall .geno-canvas > svg");

    public ILocator People => Picture.Locator("g.person[data-x]");

    public ILocator Bonds => Picture.Locator("g.bond");

    /// <summary>What the lines mean.</summary>
    public ILocator Keys => Page.GetByRole(AriaRole.List, new() { Name = GenogramWords.KeyTitle, Exact = true }).GetByRole(AriaRole.Listitem);

    public ILocator Name(string name) => Picture.Locator(".label.person").GetByText(name, new() { Exact = true });

    public Task IsOnAsync() => Expect(Picture).ToHaveAttributeAsync("viewBox", new System.Text.RegularExpressions.Regex(@"\d", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

    public Task SeesAsync(string name) => Expect(Name(name)).ToHaveCountAsync(1);

    public Task SeesNotAsync(string name) => Expect(Name(name)).ToHaveCountAsync(0);
}
