using System.Collections.Concurrent;
using ConferenceBoard.Contracts;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Storage.Events;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Storage.Tests.Sqlite;

public sealed class SqliteWriterTests : IAsyncLifetime
{
    private TemporaryDatabase _data = null!;
    private SqliteConferenceStore _store = null!;

    public async Task InitializeAsync()
    {
        _data = await TemporaryDatabase.PrepareAsync();
        _store = new SqliteConferenceStore(_data.Database);
    }

    public Task DisposeAsync()
    {
        _data.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_place_that_a_foreign_hand_has_taken_fails_that_append_and_no_other()
    {
        var (robin, sky) = (NewId.Conference(), NewId.Conference());
        await _store.AppendAsync(robin, Given.Events(1, 1), default);
        await _store.AppendAsync(sky, Given.Events(1, 1), default);
        await SqlAsync("INSERT INTO Events SELECT Conference, 3, Type, Version, Content, Operation, Seat, At FROM Events WHERE Conference = 1");

        var grant = new AccessGrant(Secrets.Hash("a"), AccessKind.JoinCode, robin, null, null, null, Given.Noon);
        Task[] together;
        await using (await BusyAsync())
            together = [_store.AppendAsync(robin, Given.Events(2, 3), default), _store.AppendAsync(sky, Given.Events(2, 3), default), new SqliteAccessStore(_data.Database).AddAsync(grant, default)];

        await Assert.ThrowsAsync<StoreException>(() => together[0]);
        await Task.WhenAll(together[1..]);
        Assert.Equal(4, (await _store.ReadAsync(sky, default)).Count);
        await Assert.ThrowsAsync<UnreadableEventException>(() => _store.ReadAsync(robin, default));
    }

    [Fact]
    public async Task What_waits_while_the_disk_is_busy_goes_into_one_transaction()
    {
        var ids = Enumerable.Range(0, 40).Select(_ => NewId.Conference()).ToArray();
        await _store.AppendAsync(NewId.Conference(), Given.Events(1, 1), default);
        var before = await ChangesSeenAsync();
        Task[] together;
        await using (await BusyAsync())
        {
            together = [.. ids.Select(id => _store.AppendAsync(id, Given.Events(1, 2), default))];
            await Task.Delay(50);
            Assert.All(together, t => Assert.False(t.IsCompleted));
        }

        await Task.WhenAll(together);

        // The first may have gone alone, before the others came.
        Assert.InRange(await ChangesSeenAsync() - before, 1, 3);
        Assert.Equal(41, (await _store.ListAsync(default)).Count);
    }

    [Fact]
    public async Task Ending_stores_what_waits_and_takes_nothing_more()
    {
        var ids = Enumerable.Range(0, 40).Select(_ => NewId.Conference()).ToArray();
        var together = ids.Select(id => _store.AppendAsync(id, Given.Events(1, 2), default)).ToArray();
        var writer = _data.Database.Writer;
        _data.Database.Dispose();
        await Task.WhenAll(together);
        await Assert.ThrowsAsync<StoreException>(() => writer.WriteAsync(null!, default));
        await _data.ReopenAsync();
        Assert.Equal(40, (await new SqliteConferenceStore(_data.Database).ListAsync(default)).Count);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_is_let_go()
    {
        using var patience = new CancellationTokenSource(50);
        await using (await BusyAsync())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.AppendAsync(NewId.Conference(), Given.Events(1, 1), patience.Token));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_named_with_its_place()
    {
        var id = NewId.Conference();
        await _store.AppendAsync(id, Given.Events(1, 3), default);
        var content = Convert.ToHexString(_data.Database.Keys.SealEvent(id.Value, 2, "moon-landed", 1, "{}"u8));
        await SqlAsync($"UPDATE Events SET Type = 'moon-landed', Version = 1, Content = X'{content}' WHERE Sequence = 2");
        var error = await Assert.ThrowsAsync<UnreadableEventException>(() => _store.ReadAsync(id, default));
        Assert.Contains($"Conference {id.Value} cannot be opened: in event 2, the type 'moon-landed' is not known", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_people_wrote_is_logged_or_thrown()
    {
        var log = new Listening();
        var folder = Path.Combine(Path.GetTempPath(), $"conferenceboard-{Guid.NewGuid():N}");
        using (var database = new SqliteDatabase(folder, log))
        {
            await StorageStart.PrepareAsync(database);
            var store = new SqliteConferenceStore(database);
            var id = NewId.Conference();
            await store.AppendAsync(id, [new RecordedEvent(1, Given.Card("Mulberry said this."), NewId.Operation(), null, Given.Noon)], default);
            await using (var connection = new SqliteConnection(database.ConnectionString))
            {
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "INSERT INTO Events SELECT Conference, 2, Type, Version, Content, Operation, Seat, At FROM Events";
                await command.ExecuteNonQueryAsync();
            }

            var error = await Assert.ThrowsAsync<StoreException>(
                () => store.AppendAsync(id, [new RecordedEvent(2, Given.Card("Mulberry said that."), NewId.Operation(), null, Given.Noon)], default));
            Assert.DoesNotContain("Mulberry", error.ToString(), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
        Assert.Contains(log.Lines, l => l.Contains("failed", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("Mulberry", StringComparison.Ordinal));
    }

    /// <summary>Someone else writes until disposed, so that the writer must wait.</summary>
    private async Task<IAsyncDisposable> BusyAsync()
    {
        var connection = new SqliteConnection(_data.Database.ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
        return new Both(transaction, connection);
    }

    private async Task<long> ChangesSeenAsync()
    {
        // SQLite counts the commits in the header of its shared memory: bytes 8 to 11, twice over, in the machine's order.
        await using var shared = new FileStream(_data.Database.File + "-shm", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var header = new byte[12];
        await shared.ReadExactlyAsync(header);
        return BitConverter.ToUInt32(header, 8);
    }

    private async Task SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection(_data.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Both(IAsyncDisposable first, IAsyncDisposable second) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await first.DisposeAsync();
            await second.DisposeAsync();
        }
    }

    private sealed class Listening : ILogger<SqliteDatabase>
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
