using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Pictures;
using ConferenceBoard.Core.Tests.Pictures;
using ConferenceBoard.Core.Tests.Walks;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Storage.Tests.Archive;

/// <summary>A conference that is archived and brought in elsewhere is the same conference.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task Whatever_happened_in_a_conference_happened_in_the_one_that_is_brought_in()
    {
        using var here = await TemporaryDatabase.PrepareAsync();
        using var there = await TemporaryDatabase.PrepareAsync();
        for (var seed = 1; seed <= AllWalks.Seeds; seed += 4)
        {
            var conference = NewId.Conference();
            var log = LogOf(Walk.Of(seed, AllWalks.Length));
            await new SqliteConferenceStore(here.Database).AppendAsync(conference, log, default);
            var pictures = await PutPicturesAsync(here, conference, ConferenceSession.Replay(log));
            var file = await Archives.SavedAsync(here, conference);
            var answer = await Archives.BroughtAsync(there, file);
            Assert.True(answer is { Problem: null } && answer.Conference == conference, $"Seed {seed}: {answer}");

            var (was, isNow) = (Coded(ConferenceSession.Replay(log)), ConferenceSession.Replay(await new SqliteConferenceStore(there.Database).ReadAsync(conference, default)));
            Assert.Equal(Portrait.Of(was), Portrait.Of(isNow));
            Assert.Equal(Seen(was), Seen(isNow));
            foreach (var picture in pictures)
            {
                Assert.Equal(
                    (await new SqlitePictureStore(here.Database).ReadAsync(conference, picture, default))!.Bytes.ToArray(),
                    (await new SqlitePictureStore(there.Database).ReadAsync(conference, picture, default))!.Bytes.ToArray());
            }

            Assert.Equal(Archives.WithoutTime(file), Archives.WithoutTime(await Archives.SavedAsync(there, conference)));
        }
    }

    [Fact]
    public async Task It_goes_on_where_it_was_after_the_server_has_started_anew()
    {
        using var there = await TemporaryDatabase.PrepareAsync();
        var file = await Archives.SmallAsync();
        Assert.Null((await Archives.BroughtAsync(there, file)).Problem);
        await there.ReopenAsync();
        var store = new SqliteConferenceStore(there.Database);
        await using var registry = new ConferenceRegistry(store, TimeProvider.System, NullLogger<ConferenceRegistry>.Instance);
        var session = await registry.FindAsync(Archives.Conference);
        Assert.NotNull(session);
        Assert.Null(session.Now.State.JoinCode);
        Assert.IsType<Answer.Saved>(await session.AskAsync(new ChangeJoinCode("BCD-234-WXY"), Actor.Office, NewId.Operation()));
        Assert.Equal(Archives.WithoutTime(file).Split('\n').Length + 1, Archives.WithoutTime(await Archives.SavedAsync(there, Archives.Conference)).Split('\n').Length);
    }

    [Fact]
    public async Task An_archive_is_readable_and_says_what_it_is()
    {
        using var file = JsonDocument.Parse(await Archives.SmallAsync());
        var root = file.RootElement;
        Assert.Equal(("ConferenceBoard archive of a conference", 1), (root.GetProperty("format").GetString(), root.GetProperty("formatVersion").GetInt32()));
        Assert.NotEmpty(root.GetProperty("savedBy").GetString()!);
        Assert.True(root.GetProperty("savedAt").TryGetDateTimeOffset(out _));
        var conference = root.GetProperty("conference");
        Assert.Equal((Archives.Conference.Value, "Robin and Sky, أم, „schön“", "Initial", "2031-05-06T09:30:00+01:00"),
            (conference.GetProperty("id").GetGuid(), conference.GetProperty("title").GetString(), conference.GetProperty("type").GetString(), conference.GetProperty("startsAt").GetString()));
        Assert.Equal(2, conference.GetProperty("pictures").GetArrayLength());
        Assert.Contains(conference.GetProperty("events").EnumerateArray(), e => string.Equals(e.GetProperty("type").GetString(), "card-added", StringComparison.Ordinal)
            && string.Equals(e.GetProperty("data").GetProperty("text").GetString(), "Only for the chair", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_checksum_is_of_the_bytes_of_the_conference()
    {
        var text = Encoding.UTF8.GetString(await Archives.SmallAsync());
        using var file = JsonDocument.Parse(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.RootElement.GetProperty("conference").GetRawText())));
        Assert.Equal(hash, file.RootElement.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task No_secret_goes_along()
    {
        using var here = await TemporaryDatabase.PrepareAsync();
        await Archives.StoreSmallAsync(here);
        var access = new SqliteAccessStore(here.Database);
        var secrets = new List<string> { Archives.JoinCode, Secrets.Hash(Archives.JoinCode) };
        foreach (var kind in Enum.GetValues<AccessKind>())
        {
            var secret = Secrets.New();
            secrets.AddRange([secret, Secrets.Hash(secret)]);
            await access.AddAsync(new AccessGrant(Secrets.Hash(secret), kind, Archives.Conference, null, null, null, DateTimeOffset.UnixEpoch), default);
        }

        var text = Encoding.UTF8.GetString(await Archives.SavedAsync(here, Archives.Conference));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("\"type\":\"join-code-changed\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_older_version_stored_is_archived_and_brought_in_as_it_stands()
    {
        using var there = await TemporaryDatabase.PrepareAsync();
        const string Now = """ "type":"card-added","version":2, """, Old = """ "type":"card-added","version":1, """;
        var file = Archives.Changed(await Archives.SmallAsync(), text => string.Join('\n', text.Split('\n').Select(line =>
            line.Contains("Only for the chair", StringComparison.Ordinal)
                ? line.Replace(Now.Trim(), Old.Trim(), StringComparison.Ordinal).Replace(",\"picture\":null", "", StringComparison.Ordinal) : line)));
        Assert.Contains(Old.Trim(), Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Null((await Archives.BroughtAsync(there, file)).Problem);
        Assert.Equal(Archives.WithoutTime(file), Archives.WithoutTime(await Archives.SavedAsync(there, Archives.Conference)));
    }

    [Fact]
    public async Task There_is_no_archive_of_a_conference_that_is_not_there()
    {
        using var here = await TemporaryDatabase.PrepareAsync();
        using var archive = Archives.Of(here);
        using var file = new MemoryStream();
        Assert.False(await archive.SaveAsync(NewId.Conference(), file));
        Assert.Equal(0, file.Length);
    }

    private static List<RecordedEvent> LogOf(IEnumerable<Step> walk)
    {
        var log = new List<RecordedEvent>();
        foreach (var step in walk)
            log.AddRange(step.Ruling.Events.Select(e => new RecordedEvent(0, e, step.Asked.Operation, (step.Asked.By as Actor.OfSeat)?.Seat, step.Asked.At.ToUniversalTime())));
        return [.. log.Select((e, n) => e with { Sequence = n + 1 })];
    }

    /// <summary>Bytes for the pictures that are small enough to be drawn here; a walk makes cards only.</summary>
    private static async Task<List<PictureId>> PutPicturesAsync(TemporaryDatabase here, ConferenceId conference, ConferenceState state)
    {
        var put = new List<PictureId>();
        foreach (var picture in state.Board.Cards.Values.Select(c => c.Picture).OfType<CardPicture>().Where(p => p.Format == PictureFormat.Png && p.Width * p.Height < 400_000).DistinctBy(p => p.Id))
        {
            var clean = PictureFile.Read(Made.Png(2, picture.Width, picture.Height, [])).Picture!;
            Assert.True(await new SqlitePictureStore(here.Database).PutAsync(conference, picture.Id, picture.Format, clean.Bytes, default));
            put.Add(picture.Id);
        }

        return put;
    }

    /// <summary>The room's code is the one thing that stays behind.</summary>
    private static ConferenceState Coded(ConferenceState state) => state with { JoinCode = null };

    /// <summary>Everything that everyone sees, and the wall.</summary>
    private static string Seen(ConferenceState state) => Portrait.Of(state.Attendees.SelectMany(person => new object?[]
    {
        BoardView.For(state, person), ConsoleView.For(state, person), PreparationView.For(state, person), PlanView.For(state, person),
        AgendaView.For(state, person), AnnouncedView.For(state, person), CareView.For(state, person), DatesView.For(state, person),
        ScalingView.For(state, person), UnderstandingView.For(state, person), ViewsView.For(state, person), GenogramView.For(state, person).Seen,
        CalendarView.For(state, person), NextSheetView.For(state, person), PapersView.For(state, person), RecordView.For(state, person),
    }).Append(WallView.For(state)).ToList());
}
