using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety.Anonymity;

/// <summary>
/// Until a scale is closed no score and no note is on any disk, in any log or backup, or in anything that anybody is sent, the voter
/// included. A search that finds nothing must find what is there to be found: what was sent, and what is planted at the end.
/// </summary>
[Collection(BesideTheBrowser.Name)]
public sealed class BytesTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Early = "Quillfeather by the stove", Late = "Marmalade in the cupboard", Handed = "Thistledown on the stairs";

    [Fact]
    public async Task While_a_scale_is_open_no_byte_of_a_score_or_note_is_anywhere_but_in_memory()
    {
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        await MeetAsync(server, async room =>
        {
            var wall = await room.WallAsync();
            var meeting = await ScoringMeeting.BegunAsync(room);
            var (social, school, parent) = (await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent"));
            var tablet = await room.WithLinkAsync("Tablet", Screens.Tablet);
            foreach (var person in room.People)
                person.Trouble.ExpectLineDown();
            await meeting.OpenAsync(5);
            await ScoringMeeting.CountsAsync(tablet.Page, 0, 5);
            var search = new Search(room);

            await ScoringMeeting.CastAsync(social, "07");
            await ScoringMeeting.CastAsync(school, "--");
            await ScoringMeeting.CastAsync(parent, "03");
            await ScoringMeeting.NoteAsync(parent, Early);
            await ScoringMeeting.HandInAsync(tablet, "09", Handed);
            await ScoringMeeting.CountsAsync(wall.Page, 4, 5);
            foreach (var (voter, mark) in new[] { (social.Person, "07"), (school.Person, "--"), (parent.Person, "03"), (tablet, "09") })
                search.ForBallot(voter, mark);
            search.For(Early, Handed, Late);
            Assert.NotEmpty(Search.FrameWith(parent.Person, Early));
            Assert.NotEmpty(Search.FrameWith(tablet, Handed));
            await search.FindsNothingAsync();

            await ScoringMeeting.CastAsync(parent, "04");
            await ScoringMeeting.NoteAsync(parent, Late);
            search.ForBallot(parent.Person, "04");
            await search.FindsNothingAsync();

            // Each phone sends its ballot again by itself. The tablet has kept nothing: it asks for its own again.
            await room.LosePowerAsync(search.FindsNothingAsync);
            await ScoringMeeting.CountsAsync(wall.Page, 3, 5);
            foreach (var phone in new[] { social, school, parent })
                await ScoringMeeting.IsInAsync(phone);
            await Expect(tablet.Page.GetByText(ScaleWords.TabletGiveAgain, new() { Exact = true })).ToBeVisibleAsync();
            search.ForBallot(parent.Person, "04");
            await search.FindsNothingAsync();

            await PlantAsync(search, parent, room);
            await CloseAsync(meeting, search, tablet, server);
        });
    }

    /// <summary>A note on a card for all to see, and a ballot's frame in a file: the same search finds both, wherever they are.</summary>
    private static async Task PlantAsync(Search search, AttendeePage parent, Room room)
    {
        var stray = Path.Combine(room.Server.Data, "stray.tmp");
        await File.WriteAllBytesAsync(stray, Search.FrameWith(parent.Person, ",\"04\""));
        var found = await search.FindAsync();
        Assert.Contains("file stray.tmp holds ,\"04\"", found, StringComparer.Ordinal);
        Assert.All(found, place => Assert.StartsWith("file stray.tmp holds ", place, StringComparison.Ordinal));
        File.Delete(stray);

        await parent.Page.Locator("[data-turn-back]").ClickAsync();
        await parent.AddAsync(BoardWords.Column_WorriedAbout, Early);
        found = await search.FindAsync();
        Assert.Contains(found, place => place.StartsWith("file conferenceboard.db", StringComparison.Ordinal) && place.EndsWith(Early, StringComparison.Ordinal));
        Assert.Contains(found, place => place.StartsWith("file backup-", StringComparison.Ordinal) && place.EndsWith(Early, StringComparison.Ordinal));
        Assert.Contains($"page of {parent.Person.Name} holds {Early}", found, StringComparer.Ordinal);
        Assert.DoesNotContain(found, place => place.EndsWith(Late, StringComparison.Ordinal));
    }

    /// <summary>Once it is closed the notes are in the log of the conference; before it is shown, on no page.</summary>
    private static async Task CloseAsync(ScoringMeeting meeting, Search search, Person tablet, ServerProcess server)
    {
        await ScoringMeeting.HandInAsync(tablet, "09", Handed);
        await meeting.Chair.TabAsync(ScaleWords.Tab);
        await ScoringMeeting.CountsAsync(meeting.Chair.Page, 4, 5);
        await meeting.CloseAsync();
        var found = await search.FindAsync();
        Assert.Contains(found, place => place.StartsWith("file conferenceboard.db", StringComparison.Ordinal) && place.EndsWith(Late, StringComparison.Ordinal));
        Assert.Equal([Late, Handed], (await Stored.ClosedAsync(server)).Single().Notes.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.DoesNotContain(found, place => place.StartsWith("page ", StringComparison.Ordinal) && !place.EndsWith(Early, StringComparison.Ordinal));
        await meeting.ShowAsync();
        await Expect(meeting.Block).ToContainTextAsync(Late);
        found = await search.FindAsync();
        Assert.Contains($"page of Chair holds {Late}", found, StringComparer.Ordinal);
        Assert.DoesNotContain(found, place => place.StartsWith("log", StringComparison.Ordinal) || place.Contains('"', StringComparison.Ordinal));
    }
}
