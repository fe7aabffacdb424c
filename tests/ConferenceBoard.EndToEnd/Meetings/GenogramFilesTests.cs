using System.Text;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A family goes out to files and comes in from them.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class GenogramFilesTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [GenogramWords.FamilyFormat_Json] = "Json",
        [GenogramWords.FamilyFormat_Svg] = "Svg",
        [GenogramWords.FamilyFormat_Gedcom70] = "Gedcom70",
        [GenogramWords.FamilyFormat_Gedcom551] = "Gedcom551",
    };

    [Fact]
    public Task What_was_saved_comes_in_again_and_undo_takes_it_out() => MeetAsync(server.Process, async room =>
    {
        var (sheet, other) = (await GenogramSheet.OpenedAsync(await room.ChairAsync()), await GenogramSheet.OpenedAsync(await room.LaptopAsync("Social worker")));
        foreach (var (format, people) in new[] { (GenogramWords.FamilyFormat_Gedcom551, 6), (GenogramWords.FamilyFormat_Gedcom70, 6), (GenogramWords.FamilyFormat_Json, 12) })
        {
            var before = await sheet.People.CountAsync();
            await sheet.FileAsync(GenogramWords.Save);
            var saved = await SaveAsync(sheet, format);
            await sheet.Page.Keyboard.PressAsync("Escape");
            await sheet.FileAsync(GenogramWords.BringIn);
            await BringAsync(sheet, "family", saved);
            await Expect(sheet.Dialog).ToContainTextAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, GenogramWords.FoundMany, people));
            await sheet.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(BoardWords.Audience_Everyone) }).CheckAsync();
            await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = GenogramWords.PutIn }).ClickAsync();
            await Expect(sheet.Dialog).ToHaveCountAsync(0);
            await Expect(sheet.People).ToHaveCountAsync(before + people);
            await Expect(other.People).ToHaveCountAsync(before + people);
            await Expect(other.Person("Kerra")).ToHaveCountAsync(2);
            await sheet.Button(BoardWords.Undo).First.ClickAsync();
            await Expect(other.People).ToHaveCountAsync(before);
            await Expect(sheet.People).ToHaveCountAsync(before);
        }
    });

    [Fact]
    public Task A_picture_that_was_saved_can_be_opened() => MeetAsync(server.Process, async room =>
    {
        var sheet = await GenogramSheet.OpenedAsync(await room.ChairAsync());
        await sheet.FileAsync(GenogramWords.Save);
        var picture = Encoding.UTF8.GetString(await SaveAsync(sheet, GenogramWords.FamilyFormat_Svg));
        Assert.DoesNotContain("<script", picture, StringComparison.OrdinalIgnoreCase);
        var page = await sheet.Board.Person.Context.NewPageAsync();
        await page.SetContentAsync(picture);
        await Expect(page.Locator("svg text").GetByText("Kerra", new() { Exact = true }).First).ToBeVisibleAsync();
        var wrong = await page.EvaluateAsync<string?>("text => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null", picture);
        Assert.Null(wrong);
    });

    [Fact]
    public Task A_file_that_cannot_be_read_is_answered_in_a_sentence_and_changes_nothing() => MeetAsync(server.Process, async room =>
    {
        var sheet = await GenogramSheet.OpenedAsync(await room.ChairAsync());
        var before = await sheet.People.CountAsync();
        await sheet.FileAsync(GenogramWords.BringIn);
        var said = sheet.Dialog.GetByRole(AriaRole.Alert);
        await BringAsync(sheet, "broken.ged", "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n0 @I1@ INDI\n5 NAME Kerra\n0 TRLR\n"u8.ToArray());
        await Expect(said).ToHaveTextAsync("Line 5 jumps from level 0 to level 5. Save the family again from the program it came from, then try once more.");
        await Expect(sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = GenogramWords.PutIn })).ToHaveCountAsync(0);
        await BringAsync(sheet, "picture.ged", await sheet.Page.ScreenshotAsync());
        await Expect(said).ToContainTextAsync("This is not a family file.");

        // Without all of it having come over the line.
        await sheet.Dialog.GetByLabel(GenogramWords.ChooseFile).EvaluateAsync("""
            input => {
              const chosen = new DataTransfer();
              chosen.items.add(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.ged'));
              input.files = chosen.files;
              input.dispatchEvent(new Event('change', { bubbles: true }));
            }
            """);
        await Expect(said).ToHaveTextAsync("This file is larger than 10 megabytes. Save the family without pictures and sources, then try once more.");
        Assert.True(sheet.Board.Person.Frames.Sent.Sum(f => f.Length) < 2_000_000, "The file was sent though it is too large.");

        await sheet.Page.Keyboard.PressAsync("Escape");
        await Expect(sheet.People).ToHaveCountAsync(before);
        await sheet.FileAsync(GenogramWords.BringIn);
        await BringAsync(sheet, "small.ged", "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Hedra //\n0 TRLR\n"u8.ToArray());
        await Expect(sheet.Dialog).ToContainTextAsync(GenogramWords.FoundOne);
        await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = GenogramWords.PutIn }).ClickAsync();
        await sheet.SeesAsync("Hedra");
    });

    private static async Task BringAsync(GenogramSheet sheet, string name, byte[] content)
    {
        var field = sheet.Dialog.GetByLabel(GenogramWords.ChooseFile);
        await Expect(field).ToBeEnabledAsync();
        await field.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
    }

    private static async Task<byte[]> SaveAsync(GenogramSheet sheet, string format)
    {
        await sheet.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(format) }).CheckAsync();
        var kind = Kinds[format];
        var link = sheet.Dialog.GetByRole(AriaRole.Link, new() { Name = GenogramWords.SaveNow, Exact = true });
        await Expect(link).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/genogram/" + kind, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        var download = await sheet.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.StartsWith("genogram.", download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }
}
