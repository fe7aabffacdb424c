using System.Text;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Pages;

/// <summary>On the list of conferences: what saves and brings in archives.</summary>
internal sealed class ArchivePart(Person person)
{
    public IPage Page => person.Page;

    public ILocator Bring => Page.GetByRole(AriaRole.Region, new() { Name = ArchiveWords.Bring, Exact = true });

    public ILocator Titles => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 3 });

    public static async Task<ArchivePart> OpenedAsync(Room room)
    {
        var part = new ArchivePart(await room.WithLinkAsync("Conferences", Screens.Laptop));
        await Expect(part.Bring).ToBeVisibleAsync();
        return part;
    }

    /// <summary>Chooses a file and sends it.</summary>
    public async Task SendAsync(byte[] file)
    {
        await Bring.GetByLabel(ArchiveWords.BringFile, new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "an archive.json", MimeType = "application/json", Buffer = file });
        await Bring.GetByRole(AriaRole.Button, new() { Name = ArchiveWords.BringNow, Exact = true }).ClickAsync();
    }

    public Task IsToldAsync(string sentence) => Expect(Bring.GetByRole(AriaRole.Alert)).ToHaveTextAsync(sentence);

    public async Task<byte[]> SaveAsync(string title) => await SavedAsync(Page, ArchiveWords.SaveOf.Replace("{0}", title, StringComparison.Ordinal));

    /// <summary>What a link saves.</summary>
    public static async Task<byte[]> SavedAsync(IPage page, string link, string name = "conference-archive.json")
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>An archive without its first line, which says when and by which version it was saved.</summary>
    public static string Content(byte[] archive)
    {
        var text = Encoding.UTF8.GetString(archive);
        return text[text.IndexOf('\n', StringComparison.Ordinal)..];
    }
}
