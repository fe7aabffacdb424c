using ConferenceBoard.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Keys;

/// <summary>
/// Seals what an earlier version of the program stored in plain, once, before the server takes anything new. What is sealed already is left, so a start that
/// was killed goes on where it was. From then on (<c>PRAGMA user_version</c> is 1) plain content is refused.
/// </summary>
internal sealed class FirstSealing(SqliteDatabase database)
{
    private const int AtOnce = 200;

    /// <summary>Seals what is plain; says no where what is here was sealed by keys that are not here.</summary>
    /// <exception cref="StorageUnusableException">The keys are another data folder's.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        if (Number(connection, "PRAGMA user_version") >= 1)
        {
            CheckKeys(connection);
            return;
        }

        Run(connection, "PRAGMA secure_delete = ON");
        while (SealSome(connection, "SELECT e.rowid, e.Content, c.Id, e.Sequence, e.Type, e.Version FROM Events e JOIN Conferences c ON c.Number = e.Conference WHERE substr(e.Content, 1, 1) <> X'01' LIMIT $most",
            "UPDATE Events SET Content = $made WHERE rowid = $row", row => database.Keys.SealEvent(Id(row, 2), row.GetInt64(3), row.GetString(4), row.GetInt32(5), Bytes(row))))
            cancellationToken.ThrowIfCancellationRequested();
        while (SealSome(connection, "SELECT rowid, Bytes, Conference, Picture, Format FROM Pictures WHERE substr(Bytes, 1, 1) <> X'01' LIMIT $most",
            "UPDATE Pictures SET Bytes = $made WHERE rowid = $row", row => database.Keys.SealPicture(Id(row, 2), Id(row, 3), row.GetString(4), Bytes(row))))
            cancellationToken.ThrowIfCancellationRequested();

        // Nothing of what was plain stays in a free page or in the write-ahead log.
        Run(connection, "VACUUM");
        Steps.Done();
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Steps.Done();
        Run(connection, "PRAGMA user_version = 1");
        Steps.Done();
    }

    /// <summary>A data folder whose every key is missing was given another's key folder, or none.</summary>
    private void CheckKeys(SqliteConnection connection)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT Id FROM Conferences";
        using var rows = ask.ExecuteReader();
        var any = false;
        while (rows.Read())
        {
            if (database.Keys.Has(Id(rows, 0)) || database.Keys.IsErased(Id(rows, 0)))
                return;
            any = true;
        }

        if (any)
        {
            throw new StorageUnusableException(
                $"The keys of this data are not in {database.Keys.Folder}. Put the key folder back, or name it with --keys FOLDER; without it nothing here can be read.");
        }
    }

    private static bool SealSome(SqliteConnection connection, string find, string put, Func<SqliteDataReader, byte[]> seal)
    {
        var made = new List<(long Row, byte[] Bytes)>();
        using (var ask = connection.CreateCommand())
        {
            ask.CommandText = find;
            ask.Parameters.AddWithValue("$most", AtOnce);
            using var rows = ask.ExecuteReader();
            while (rows.Read())
                made.Add((rows.GetInt64(0), seal(rows)));
        }

        using var transaction = connection.BeginTransaction();
        foreach (var (row, bytes) in made)
        {
            using var change = connection.CreateCommand();
            change.Transaction = transaction;
            change.CommandText = put;
            change.Parameters.AddWithValue("$made", bytes);
            change.Parameters.AddWithValue("$row", row);
            change.ExecuteNonQuery();
        }

        Steps.Done();
        transaction.Commit();
        Steps.Done();
        return made.Count == AtOnce;
    }

    private static Guid Id(SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), true);

    private static byte[] Bytes(SqliteDataReader row) => row.GetFieldValue<byte[]>(1);

    private static long Number(SqliteConnection connection, string sql)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = sql;
        return (long)ask.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
