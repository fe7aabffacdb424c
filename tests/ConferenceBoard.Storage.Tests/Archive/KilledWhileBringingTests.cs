using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Pictures;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Tests.Pictures;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Kill;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace ConferenceBoard.Storage.Tests.Archive;

/// <summary>A server that is killed while it brings in an archive has, at its next start, the whole conference or nothing of it.</summary>
public sealed class KilledWhileBringingTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 14, Pictures = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("conferenceboard-bring-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_conference_is_here_whole_or_not_at_all()
    {
        var file = await DrawnAsync();
        var path = Path.Combine(_folder, "archive.json");
        await File.WriteAllBytesAsync(path, file);
        var (whole, none, random) = (0, 0, new Random());
        for (var kill = 0; kill < Kills; kill++)
        {
            var folder = Path.Combine(_folder, $"data-{kill}");
            using (var server = new KilledServer(folder))
            {
                await server.Ready.WaitAsync(TimeSpan.FromSeconds(60));
                var answer = server.AskAsync($"{Archives.Conference.Value} {Guid.NewGuid()} bring {path}");
                await Task.WhenAny(answer, Task.Delay(random.Next(1_500)));
                await server.KillAsync();
                if (await answer is { } said)
                    Assert.Equal("Saved", said);
                if (await IsWholeAsync(folder, file))
                    whole++;
                else
                    Assert.Null(await answer);
            }

            none = kill + 1 - whole;
        }

        output.WriteLine($"{Kills} kills: {whole} found it here, {none} found nothing");
    }

    /// <summary>Whether it is here, which it is whole then; where it is not, no row of it is, and it can be brought in.</summary>
    private static async Task<bool> IsWholeAsync(string folder, byte[] file)
    {
        using var database = new SqliteDatabase(folder, NullLogger<SqliteDatabase>.Instance);
        await StorageStart.PrepareAsync(database);
        using var archive = new Storage.Archive.ConferenceArchive(database, TimeProvider.System);
        var here = (await new SqliteConferenceStore(database).ListAsync(default)).Contains(Archives.Conference);
        if (!here)
        {
            Assert.Equal(0L, await CountAsync(database));
            using var again = new MemoryStream(file);
            Assert.Null((await archive.BringAsync(again)).Problem);
        }

        using var saved = new MemoryStream();
        Assert.True(await archive.SaveAsync(Archives.Conference, saved));
        Assert.Equal(Archives.WithoutTime(file), Archives.WithoutTime(saved.ToArray()));
        return here;
    }

    private static async Task<object?> CountAsync(SqliteDatabase database)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT count(*) FROM Pictures) + (SELECT count(*) FROM Events) + (SELECT count(*) FROM Conferences)";
        return await command.ExecuteScalarAsync();
    }

    private static async Task<byte[]> DrawnAsync()
    {
        using var here = await TemporaryDatabase.PrepareAsync();
        var child = new ChildId(Guid.NewGuid());
        var marks = new CardMarks(WhoseWords.Child, "", [child], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.HouseOfDreams);
        var drawing = PictureFile.Read(Made.Drawing).Picture!;
        var pictures = Enumerable.Range(0, Pictures).Select(_ => new CardPicture(NewId.Picture(), drawing.Format, drawing.Width, drawing.Height)).ToList();
        await Archives.StoreAsync(here, Archives.Conference,
        [
            (new OpenConference(new ConferenceDetails("Robin", ConferenceType.Initial, DateTimeOffset.UnixEpoch), [new Child(child, "Robin")]), null),
            .. pictures.Select(p => ((ConferenceCommand)new AddCard(NewId.Card(), "A drawing", Column.ChildsVoice, marks, Audience.Everyone, p), (SeatId?)null)),
        ]);
        foreach (var picture in pictures)
            Assert.True(await new SqlitePictureStore(here.Database).PutAsync(Archives.Conference, picture.Id, picture.Format, drawing.Bytes, default));
        return await Archives.SavedAsync(here, Archives.Conference);
    }
}
