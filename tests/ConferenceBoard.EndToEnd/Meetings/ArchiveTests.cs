using System.Text;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A whole conference goes out as a file and comes in elsewhere; what is no such file changes nothing.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ArchiveTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Worry = "Wren was alone at home on three evenings", Strength = "أمها تأخذها إلى المدرسة كل يوم";

    [Fact]
    public Task A_conference_goes_from_one_server_to_another() => MeetAsync(async room =>
    {
        var preparation = await OfficePage.MadeAsync(room, "Wren");
        await preparation.Page.GotoAsync(preparation.Page.Url.Replace("/prepare?", "/chair?", StringComparison.Ordinal));
        var chair = await ChairPage.OpenedAsync(preparation.Person);
        await chair.AddAsync(1, Worry);
        await chair.AddAsync(2, Strength);
        await chair.IsSavedAsync();

        // The chair saves it from among the papers.
        await chair.Page.GotoAsync(chair.Page.Url.Replace("/chair?", "/papers?", StringComparison.Ordinal));
        await Expect(chair.Page.GetByRole(AriaRole.Heading, new() { Name = ArchiveWords.Archive, NameRegex = Starting.With(ArchiveWords.Archive) })).ToBeVisibleAsync();
        var file = await ArchivePart.SavedAsync(chair.Page, ArchiveWords.Save);
        Assert.Contains(Worry, Encoding.UTF8.GetString(file), StringComparison.Ordinal);

        await using var elsewhere = await ServerProcess.StartAsync();
        await MeetAsync(elsewhere, async there =>
        {
            var office = await ArchivePart.OpenedAsync(there);
            await office.SendAsync(file);
            await Expect(office.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(ArchiveWords.IsIn);
            await Expect(office.Titles.Filter(new() { HasText = "Wren" })).ToHaveCountAsync(1);
            Assert.Equal(ArchivePart.Content(file), ArchivePart.Content(await office.SaveAsync("Wren")));

            // By a new link the chair is in, and sees the same board.
            await office.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("Wren", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) })
                .GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Ines Calder") }).ClickAsync();
            var prepared = await PreparationPage.OpenedAsync(there.People[0]);
            await prepared.Page.GotoAsync(prepared.Page.Url.Replace("/prepare?", "/chair?", StringComparison.Ordinal));
            var board = await ChairPage.OpenedAsync(there.People[0]);
            await board.SeesAsync(Worry);
            await board.SeesAsync(Strength);
            await board.AddAsync(1, "And it goes on here");
            await board.SeesAsync("And it goes on here");

            // Once more it is told to be here already, and stays as it is.
            await board.Page.GotoAsync("/conferences");
            await office.SendAsync(file);
            await office.IsToldAsync(ArchiveWords.AlreadyHere);
            Assert.Contains("And it goes on here", Encoding.UTF8.GetString(await office.SaveAsync("Wren")), StringComparison.Ordinal);
        }, "A_conference_goes_from_one_server_to_another_there");
    });

    [Fact]
    public Task A_file_that_is_broken_or_another_changes_nothing() => MeetAsync(async room =>
    {
        var office = await ArchivePart.OpenedAsync(room);
        var file = await office.SaveAsync("Tamsin and Jory");
        var before = await office.Titles.AllTextContentsAsync();
        var turned = file.ToArray();
        turned[turned.Length / 2] ^= 1;
        foreach (var (sent, sentence) in new (byte[], string)[]
        {
            (turned, ArchiveWords.Damaged), (file[..(file.Length / 2)], ArchiveWords.Damaged), ("GIF89a"u8.ToArray(), ArchiveWords.NotAnArchive), ([], ArchiveWords.NoFile),
            (Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("\"formatVersion\":1,", "\"formatVersion\":2,", StringComparison.Ordinal)), ArchiveWords.Newer),
            (file, ArchiveWords.AlreadyHere),
        })
        {
            await office.SendAsync(sent);
            await office.IsToldAsync(sentence);
            Assert.Equal(before, await office.Titles.AllTextContentsAsync());
        }

        Assert.Equal(ArchivePart.Content(file), ArchivePart.Content(await office.SaveAsync("Tamsin and Jory")));
    });

    [Fact]
    public Task Nobody_but_the_chair_and_the_office_gets_an_archive() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var address = chair.Page.Url[..chair.Page.Url.IndexOf("/chair?", StringComparison.Ordinal)] + "/archive";
        var got = await chair.Page.Context.APIRequest.GetAsync(address);
        Assert.Equal((200, "no-store"), (got.Status, got.Headers["cache-control"]));
        Assert.Contains("filename=conference-archive.json", got.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.DoesNotContain(room.Server.JoinCode, await got.TextAsync(), StringComparison.Ordinal);
        foreach (var other in new[] { await room.WithLinkAsync("Note taker", Screens.Laptop), await room.WithLinkAsync("Social worker", Screens.Laptop), (await room.PhoneAsync("Parent")).Person, await room.BrowserAsync("Stranger", Screens.Laptop) })
        {
            Assert.Equal(404, (await other.Page.Context.APIRequest.GetAsync(address)).Status);
            Assert.Equal(404, (await other.Page.Context.APIRequest.GetAsync(address.Replace("/archive", "x/archive", StringComparison.Ordinal))).Status);
            var sent = await other.Page.Context.APIRequest.PostAsync(room.Server.Address + "/conferences/archive", new() { Data = "x", MaxRedirects = 0 });
            Assert.Equal((302, "/?said=LinkEnded"), (sent.Status, sent.Headers["location"]));
        }

        // Another site's form is not ours, whoever sends it.
        var office = await ArchivePart.OpenedAsync(room);
        var form = office.Page.Context.APIRequest.CreateFormData();
        form.Append("__RequestVerificationToken", "made up");
        form.Append("file", new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = await got.BodyAsync() });
        var forged = await office.Page.Context.APIRequest.PostAsync(room.Server.Address + "/conferences/archive", new() { Multipart = form, MaxRedirects = 0 });
        Assert.Equal((303, "/conferences?said=Stale#bring"), (forged.Status, forged.Headers["location"]));
    });
}
