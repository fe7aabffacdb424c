using ConferenceBoard.Contracts;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Storage.Keys;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Storage.Tests.Keys;

public sealed class ErasedTests
{
    [Fact]
    public async Task What_is_erased_is_gone_and_an_old_backup_does_not_bring_it_back_and_all_others_are_whole()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var (gone, stays) = (NewId.Conference(), NewId.Conference());
        foreach (var one in new[] { gone, stays })
            await FillAsync(data.Database, one);
        var backup = data.Folder + ".backup";
        await SqlAsync(data.Database.ConnectionString, $"VACUUM INTO '{backup}'");
        var log = await new SqliteConferenceStore(data.Database).ReadAsync(stays, default);

        await new SqliteEraser(data.Database).EraseAsync(gone, default);
        await GoneAsync(data, gone, stays, log);
        Assert.Equal(0L, await RowsAsync(data.Database.ConnectionString, gone));

        // The backup of before is put in its place.
        data.Database.Dispose();
        File.Move(backup, data.Database.File, overwrite: true);
        Assert.Equal(5L, await RowsAsync(new SqliteConnectionStringBuilder { DataSource = data.Database.File, Pooling = false }.ConnectionString, gone));
        var ring = new KeyRing(Path.Combine(data.Folder, "keys"), TimeProvider.System);
        ring.Open();
        Assert.False(ring.Has(gone.Value));
        await data.ReopenAsync();
        await GoneAsync(data, gone, stays, log);
        Assert.Equal(0L, await RowsAsync(data.Database.ConnectionString, gone));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_erasure_that_was_cut_off_is_finished_at_the_next_start(int steps)
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var (gone, stays) = (NewId.Conference(), NewId.Conference());
        foreach (var one in new[] { gone, stays })
            await FillAsync(data.Database, one);
        var log = await new SqliteConferenceStore(data.Database).ReadAsync(stays, default);
        var key = File.ReadAllBytes(new KeyFolder(Path.Combine(data.Folder, "keys")).KeyOf(gone.Value));
        data.Database.Keys.Destroy(gone.Value);
        if (steps == 1)
            File.WriteAllBytes(new KeyFolder(Path.Combine(data.Folder, "keys")).KeyOf(gone.Value), key);

        await data.ReopenAsync();
        await GoneAsync(data, gone, stays, log);
        Assert.Equal(0L, await RowsAsync(data.Database.ConnectionString, gone));
        Assert.False(File.Exists(new KeyFolder(Path.Combine(data.Folder, "keys")).KeyOf(gone.Value)));
    }

    [Fact]
    public async Task One_that_runs_is_ended_every_screen_is_cleared_and_it_does_not_start_again()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        await using var registry = new ConferenceRegistry(new SqliteConferenceStore(data.Database), TimeProvider.System, NullLogger<ConferenceRegistry>.Instance);
        var session = await registry.StartAsync(NewId.Conference());
        var open = new OpenConference(new ConferenceDetails("Robin and Sky", ConferenceType.Initial, Given.Noon), [new Child(new ChildId(Guid.NewGuid()), "Robin")]);
        Assert.Same(Answer.Done, await session.AskAsync(open, Actor.Office, NewId.Operation()));
        var cleared = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var screen = session.Subscribe(() =>
        {
            if (session.Now.State.Details is null)
                cleared.TrySetResult();
        });

        await new SqliteEraser(data.Database, registry).EraseAsync(session.Id, default);
        await cleared.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Same(Answer.Lost, await session.AskAsync(open, Actor.Office, NewId.Operation()));
        Assert.Null(await registry.FindAsync(session.Id));
        await Assert.ThrowsAsync<StoreException>(() => registry.StartAsync(session.Id));
        Assert.Equal([session.Id], new SqliteEraser(data.Database).Erased.Keys);
    }

    private static async Task GoneAsync(TemporaryDatabase data, ConferenceId gone, ConferenceId stays, IReadOnlyList<RecordedEvent> log)
    {
        var store = new SqliteConferenceStore(data.Database);
        Assert.Equal([stays], await store.ListAsync(default));
        Assert.Equal(log, await store.ReadAsync(stays, default));
        Assert.Contains(gone, new SqliteEraser(data.Database).Erased.Keys);
        await Assert.ThrowsAsync<StoreException>(() => store.AppendAsync(gone, Given.Events(1, 1), default));
        await Assert.ThrowsAsync<StoreException>(() => new SqlitePictureStore(data.Database).PutAsync(gone, NewId.Picture(), PictureFormat.Png, new byte[9], default));
    }

    private static async Task FillAsync(SqliteDatabase database, ConferenceId id)
    {
        await new SqliteConferenceStore(database).AppendAsync(id, Given.Events(1, 2), default);
        await new SqlitePictureStore(database).PutAsync(id, NewId.Picture(), PictureFormat.Png, new byte[9], default);
        await new SqliteAccessStore(database).AddAsync(new AccessGrant(Secrets.Hash(Secrets.New()), AccessKind.JoinCode, id, null, null, null, Given.Noon), default);
    }

    /// <summary>Everything that is stored of it.</summary>
    private static async Task<long> RowsAsync(string where, ConferenceId id)
    {
        await using var connection = new SqliteConnection(where);
        await connection.OpenAsync();
        await using var ask = connection.CreateCommand();
        ask.CommandText = """
            SELECT (SELECT count(*) FROM Conferences WHERE Id = $id) + (SELECT count(*) FROM Events WHERE Conference = (SELECT Number FROM Conferences WHERE Id = $id))
                + (SELECT count(*) FROM Pictures WHERE Conference = $id) + (SELECT count(*) FROM AccessGrants WHERE Conference = $id)
            """;
        ask.Parameters.AddWithValue("$id", id.Value.ToByteArray(true));
        return (long)(await ask.ExecuteScalarAsync())!;
    }

    private static async Task SqlAsync(string where, string sql)
    {
        await using var connection = new SqliteConnection(where);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
