using System.Security.Cryptography;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Events;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>The log of every conference, in SQLite.</summary>
public sealed class SqliteConferenceStore(SqliteDatabase database) : IConferenceStore
{
    /// <inheritdoc/>
    public Task AppendAsync(ConferenceId conference, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events.Count == 0)
            return Task.CompletedTask;

        // JSON is made here, by many at once, and not on the writer's thread.
        var rows = new StoredEvent[events.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            if (events[i].Sequence != events[0].Sequence + i)
                return Task.FromException(new StoreException($"Conference {conference.Value}: the events to append do not follow one another."));
            rows[i] = new StoredEvent(events[i].Sequence, EventFormat.Current.Write(events[i].Event), events[i].Operation, events[i].Seat, events[i].At);
        }

        return AppendAsync(conference, rows, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="UnreadableEventException">An event of a type or version that this program does not know.</exception>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(ConferenceId conference, CancellationToken cancellationToken) =>
        ReadingAsync(async connection => await ReadLogAsync(connection, conference.Value, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ConferenceId>> ListAsync(CancellationToken cancellationToken) =>
        ReadingAsync(
            async connection =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT Id FROM Conferences ORDER BY Number";
                await using var rows = await command.ExecuteReaderAsync(cancellationToken);
                var list = new List<ConferenceId>();
                while (rows.Read())
                {
                    // What is left of an erased one in an old backup goes at the next start.
                    if (new Guid(Bytes(rows, 0), true) is var id && !database.Keys.IsErased(id))
                        list.Add(new ConferenceId(id));
                }

                return (IReadOnlyList<ConferenceId>)list;
            },
            cancellationToken);

    /// <summary>As <see cref="AppendAsync(ConferenceId, IReadOnlyList{RecordedEvent}, CancellationToken)"/>, of events in their stored form, which follow one another.</summary>
    internal Task AppendAsync(ConferenceId conference, StoredEvent[] events, CancellationToken cancellationToken)
    {
        try
        {
            // Sealed here, by many at once, too.
            var made = new StoredEvent[events.Length];
            for (var i = 0; i < made.Length; i++)
                made[i] = events[i] with { Form = events[i].Form with { Content = Seal(conference.Value, events[i]) } };
            return database.Writer.WriteAsync(new Append(conference.Value, made), cancellationToken);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Task.FromException(new StoreException($"Conference {conference.Value}: nothing was stored, for its key cannot be used.", e));
        }
    }

    /// <summary>The whole log of one conference as the table has it; empty where there is none.</summary>
    /// <exception cref="StoreException">The store could not be read.</exception>
    internal Task<List<StoredEvent>> ReadStoredAsync(ConferenceId conference, CancellationToken cancellationToken) =>
        ReadingAsync(
            connection => ReadRowsAsync(connection, conference.Value, rows => new StoredEvent(
                rows.GetInt64(0),
                new StoredForm(rows.GetString(1), rows.GetInt32(2), Open(rows, conference.Value)),
                Operation(rows),
                Seat(rows),
                At(rows)), cancellationToken),
            cancellationToken);

    private byte[] Seal(Guid conference, StoredEvent happened) =>
        database.Keys.SealEvent(conference, happened.Sequence, happened.Form.Type, happened.Form.Version, happened.Form.Content);

    private async Task<IReadOnlyList<RecordedEvent>> ReadLogAsync(SqliteConnection connection, Guid conference, CancellationToken cancellationToken) =>
        await ReadRowsAsync(connection, conference, rows => new RecordedEvent(rows.GetInt64(0), ReadEvent(rows, conference), Operation(rows), Seat(rows), At(rows)), cancellationToken);

    private static async Task<List<T>> ReadRowsAsync<T>(SqliteConnection connection, Guid conference, Func<SqliteDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT Sequence, Type, Version, Content, Operation, Seat, At FROM Events
            WHERE Conference = (SELECT Number FROM Conferences WHERE Id = $id) ORDER BY Sequence
            """;
        command.Parameters.AddWithValue("$id", conference.ToByteArray(true));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var log = new List<T>();
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            log.Add(read(rows));
        }

        return log;
    }

    private static OperationId Operation(SqliteDataReader rows) => new(new Guid(Bytes(rows, 4), true));

    private static SeatId? Seat(SqliteDataReader rows) => rows.IsDBNull(5) ? null : new SeatId(new Guid(Bytes(rows, 5), true));

    private static DateTimeOffset At(SqliteDataReader rows) => new(rows.GetInt64(6), TimeSpan.Zero);

    private byte[] Open(SqliteDataReader rows, Guid conference)
    {
        try
        {
            return database.Keys.OpenEvent(conference, rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2), Bytes(rows, 3));
        }
        catch (CryptographicException e)
        {
            throw new UnreadableEventException(conference, rows.GetInt64(0), e);
        }
    }

    private ConferenceEvent ReadEvent(SqliteDataReader rows, Guid conference)
    {
        try
        {
            return EventFormat.Current.Read(rows.GetString(1), rows.GetInt32(2), Open(rows, conference));
        }
        catch (UnreadableEventException e) when (e.InnerException is not CryptographicException)
        {
            throw new UnreadableEventException(conference, rows.GetInt64(0), e);
        }
    }

    /// <summary>The bytes where SQLite has them, without a copy; they are gone with the next row.</summary>
    private static ReadOnlySpan<byte> Bytes(SqliteDataReader rows, int column) => SQLitePCL.raw.sqlite3_column_blob(rows.Handle!, column);

    /// <summary>SQLite reads without waiting for anything, so a long log is read away from the caller's thread.</summary>
    private Task<T> ReadingAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                try
                {
                    await using var connection = await database.OpenAsync(cancellationToken);
                    return await read(connection);
                }
                catch (SqliteException e)
                {
                    throw new StoreException($"The store could not be read: {e.Message}.", e);
                }
            },
            cancellationToken);

    private sealed class Append(Guid conference, StoredEvent[] events) : PendingWrite
    {
        public override void Run(WriterTables tables)
        {
            var end = tables.End(conference);
            var first = events[0];
            if (first.Sequence != (end?.Sequence ?? 0) + 1)
                throw new StoreException($"Conference {conference}: event {first.Sequence} was to be appended, and the log ends at {end?.Sequence ?? 0}.");

            var number = end?.Number ?? Begin(tables, first.At);
            foreach (var happened in events)
            {
                tables.AddEvent.Run(
                    number, happened.Sequence, happened.Form.Type, happened.Form.Version, happened.Form.Content,
                    happened.Operation.Value.ToByteArray(true), happened.Seat?.Value.ToByteArray(true), happened.At.UtcTicks);
            }

            tables.Grew(conference, new LogEnd(number, events[^1].Sequence));
        }

        private long Begin(WriterTables tables, DateTimeOffset at)
        {
            using var begun = tables.AddConference.Read(conference.ToByteArray(true), at.UtcTicks);
            begun.Read();
            return begun.GetInt64(0);
        }
    }
}
