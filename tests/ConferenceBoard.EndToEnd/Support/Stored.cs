using System.Globalization;
using System.Text;
using System.Text.Json;
using ConferenceBoard.Storage.Keys;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>One row of the log of a conference, as anybody reads it who has the database.</summary>
internal sealed record StoredEvent(long Sequence, string Type, int Version, string Content, string Operation, string Seat)
{
    /// <summary>The counts of the marks 0 to 10 in an event that closes a round.</summary>
    public int[] Marks => Tally("marks").EnumerateArray().Select(count => count.GetInt32()).ToArray();

    public int Passes => Tally("passes").GetInt32();

    public string[] Notes => Tally("notes").EnumerateArray().Select(note => note.GetString()!).ToArray();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence} {Type} {Version} {Content} by {Operation} of {Seat}");

    private JsonElement Tally(string name) => JsonDocument.Parse(Content).RootElement.GetProperty("tally").GetProperty(name);
}

/// <summary>What stands in a server's database, read past the server.</summary>
internal static class Stored
{
    /// <summary>Every event, in the order of the log; while the server runs, or after it ended.</summary>
    public static async Task<IReadOnlyList<StoredEvent>> EventsAsync(ServerProcess server)
    {
        await using var connection = await OpenAsync(server.Data);
        return await EventsAsync(connection, Path.Combine(server.Data, "keys"));
    }

    /// <summary>Every event of a database file, opened with the server's keys: what is sealed is looked through, too.</summary>
    /// <param name="file">The file; of an ended server a copy, with its write-ahead log beside it, so that nothing is changed.</param>
    /// <param name="keys">The server's key folder.</param>
    public static async Task<IReadOnlyList<StoredEvent>> EventsAsync(string file, string keys)
    {
        await using var connection = await OpenAsync(Path.GetDirectoryName(file)!, Path.GetFileName(file));
        return await EventsAsync(connection, keys);
    }

    /// <summary>What is sealed in a server's database, opened with its keys: every event and every picture.</summary>
    public static async Task<IReadOnlyList<byte[]>> OpenedAsync(ServerProcess server)
    {
        var opened = (await EventsAsync(server)).Select(e => Encoding.UTF8.GetBytes(e.Content)).ToList();
        var ring = new KeyRing(Path.Combine(server.Data, "keys"), TimeProvider.System);
        ring.Open(make: false);
        await using var connection = await OpenAsync(server.Data);
        await using var read = connection.CreateCommand();
        read.CommandText = "SELECT Conference, Picture, Format, Bytes FROM Pictures";
        await using var rows = await read.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (conference, picture) = (new Guid(await rows.GetFieldValueAsync<byte[]>(0), bigEndian: true), new Guid(await rows.GetFieldValueAsync<byte[]>(1), bigEndian: true));
            opened.Add(ring.OpenPicture(conference, picture, rows.GetString(2), await rows.GetFieldValueAsync<byte[]>(3)));
        }

        return opened;
    }

    private static async Task<IReadOnlyList<StoredEvent>> EventsAsync(SqliteConnection connection, string keys)
    {
        var ring = new KeyRing(keys, TimeProvider.System);
        ring.Open(make: false);
        await using var read = connection.CreateCommand();
        read.CommandText = "SELECT e.Sequence, e.Type, e.Version, e.Content, hex(e.Operation), coalesce(hex(e.Seat), ''), c.Id FROM Events e JOIN Conferences c ON c.Number = e.Conference ORDER BY e.Conference, e.Sequence";
        await using var rows = await read.ExecuteReaderAsync();
        var events = new List<StoredEvent>();
        while (await rows.ReadAsync())
        {
            var conference = new Guid(await rows.GetFieldValueAsync<byte[]>(6), bigEndian: true);
            var content = Encoding.UTF8.GetString(ring.OpenEvent(conference, rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2), await rows.GetFieldValueAsync<byte[]>(3)));
            events.Add(new StoredEvent(rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2), content, rows.GetString(4).ToLowerInvariant(), rows.GetString(5).ToLowerInvariant()));
        }

        return events;
    }

    /// <summary>Everything closed so far, the last one last.</summary>
    public static async Task<IReadOnlyList<StoredEvent>> ClosedAsync(ServerProcess server) =>
        [.. (await EventsAsync(server)).Where(e => e.Type is "round-closed" or "round-failed")];

    /// <summary>A backup, made beside the running server as its README says.</summary>
    public static async Task BackUpAsync(ServerProcess server, string file)
    {
        await using var connection = await OpenAsync(server.Data);
        await using var vacuum = connection.CreateCommand();
        vacuum.CommandText = "VACUUM INTO $file";
        vacuum.Parameters.AddWithValue("$file", file);
        await vacuum.ExecuteNonQueryAsync();
    }

    private static async Task<SqliteConnection> OpenAsync(string folder, string file = "conferenceboard.db")
    {
        var where = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, file), Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        var connection = new SqliteConnection(where.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
