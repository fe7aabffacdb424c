using System.Buffers.Binary;
using System.Text;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Board and genogram are saved as pictures; a picture of the board holds what everyone may see.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class BoardPictureTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Open = "Nan rings every evening", Hidden = "Wherever-they-live-now";

    [Fact]
    public Task The_board_is_saved_as_a_picture() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await chair.AddAsync(2, Open);
        await chair.AddAsync(1, Hidden);
        await chair.RestrictAsync(Hidden, BoardWords.Audience_Professionals);
        await chair.IsSavedAsync();
        await chair.Page.GotoAsync(chair.Page.Url.Replace("/chair?", "/papers?", StringComparison.Ordinal));
        await Expect(chair.Page.Locator("[data-desk][data-ready]")).ToBeVisibleAsync();

        var svg = Encoding.UTF8.GetString(await ArchivePart.SavedAsync(chair.Page, Link(ArchiveWords.PictureSvg), "board.svg"));
        Assert.Contains(Open, svg, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, svg, StringComparison.Ordinal);
        var (width, height) = SizeOf(await ArchivePart.SavedAsync(chair.Page, Link(ArchiveWords.PicturePng), "board.png"));
        Assert.Equal(3_360, width);
        Assert.InRange(height, 400, 12_000);

        // The note taker may have it, and finds no archive; for others there is no such page.
        var address = new Uri(chair.Page.Url).GetLeftPart(UriPartial.Path).Replace("/papers", "/board.svg", StringComparison.Ordinal);
        var notes = await room.WithLinkAsync("Note taker", Screens.Laptop);
        await notes.Page.GotoAsync(notes.Page.Url.Replace("/chair?", "/papers?", StringComparison.Ordinal));
        await Expect(notes.Page.GetByRole(AriaRole.Link, new() { Name = Link(ArchiveWords.PictureSvg), Exact = true })).ToBeVisibleAsync();
        await Expect(notes.Page.GetByRole(AriaRole.Link, new() { Name = ArchiveWords.Save, Exact = true })).ToHaveCountAsync(0);
        foreach (var other in new[] { await room.WithLinkAsync("Professional", Screens.Laptop), (await room.PhoneAsync("Parent")).Person, (await room.WallAsync()).Person })
            Assert.Equal(404, (await other.Page.Context.APIRequest.GetAsync(address)).Status);
    });

    [Fact]
    public Task The_genogram_is_saved_as_PNG() => MeetAsync(async room =>
    {
        var sheet = await GenogramSheet.OpenedAsync(await room.ChairAsync());
        await sheet.FileAsync(GenogramWords.Save);
        await sheet.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(GenogramWords.FamilyFormat_Svg) }).CheckAsync();
        var (width, height) = SizeOf(await ArchivePart.SavedAsync(sheet.Page, GenogramWords.SavePng, "genogram.png"));
        Assert.InRange(width, 400, 12_000);
        Assert.InRange(height, 400, 12_000);
    });

    private static string Link(string kind) => string.Format(System.Globalization.CultureInfo.InvariantCulture, ArchiveWords.PictureOf, ArchiveWords.Picture, kind);

    private static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal([0x89, .. "PNG\r\n\u001A\n"u8], png[..8]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
