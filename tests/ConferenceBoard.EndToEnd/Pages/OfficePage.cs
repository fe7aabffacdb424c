using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>The list of conferences, and the form for a new one.</summary>
internal sealed class OfficePage(Person person)
{
    public IPage Page => person.Page;

    /// <summary>Makes a new conference, in twenty days: what is missing is said, and what was typed stays.</summary>
    public static async Task<PreparationPage> MadeAsync(Room room, string children)
    {
        var person = await room.WithLinkAsync("Conferences", Screens.Laptop);
        var form = person.Page.GetByRole(AriaRole.Region, new() { Name = PrepareWords.New, Exact = true });
        await form.GetByLabel(PrepareWords.ChairLabel).FillAsync("Ines Calder");
        await form.GetByRole(AriaRole.Button, new() { Name = PrepareWords.NewMake, Exact = true }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToHaveTextAsync(PrepareWords.ChildrenMissing);
        await Expect(form.GetByLabel(PrepareWords.ChairLabel)).ToHaveValueAsync("Ines Calder");
        await form.GetByLabel(PrepareWords.ChildrenLabel, new() { Exact = true }).FillAsync(children);
        await form.GetByLabel(MeetingWords.ReviewDay).FillAsync(DateTime.Today.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await form.GetByLabel(MeetingWords.ReviewTime).FillAsync("10:00");
        await form.GetByLabel(PrepareWords.SocialWorkerLabel).FillAsync("Priya Raman");
        await form.GetByRole(AriaRole.Button, new() { Name = PrepareWords.NewMake, Exact = true }).ClickAsync();
        return await PreparationPage.OpenedAsync(person);
    }

    /// <summary>From a preparation to the list.</summary>
    public static async Task<OfficePage> OpenedAsync(PreparationPage from)
    {
        await from.Page.GetByRole(AriaRole.Link, new() { Name = PrepareWords.ConferencesTitle, Exact = true }).ClickAsync();
        await Expect(from.Page.GetByRole(AriaRole.Heading, new() { Name = PrepareWords.ConferencesToCome, Exact = true })).ToBeVisibleAsync();
        return new OfficePage(from.Person);
    }

    /// <summary>The conference of these children.</summary>
    public ILocator RowOf(string title) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });

    /// <summary>The list says so much of how far it is prepared, and that is the way there.</summary>
    public ILocator Says(string title, string words, AriaRole way = AriaRole.Link) =>
        RowOf(title).GetByRole(way, new() { Name = words + " " + string.Format(CultureInfo.InvariantCulture, PrepareWords.List_Of, title), Exact = true });

    public Task SaysAsync(string title, string words, AriaRole way = AriaRole.Link) => Expect(Says(title, words, way)).ToBeVisibleAsync();

    /// <summary>From what the list says of it to its preparation.</summary>
    public async Task<PreparationPage> PrepareAsync(string title, string words, AriaRole way = AriaRole.Link)
    {
        await Says(title, words, way).ClickAsync();
        return await PreparationPage.OpenedAsync(person);
    }
}
