using ConferenceBoard.Storage.Keys;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>
/// The writer's connection with its prepared statements, and the end of each log as far as the transaction under way has brought it.
/// The ends may be remembered because this process alone writes (<see cref="SqliteDatabase.TakeLock"/>); were that ever untrue, the
/// key of the events would refuse the second writer.
/// </summary>
internal sealed class WriterTables : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Prepared _begin, _commit, _rollback;
    private readonly Dictionary<Guid, LogEnd> _ends = [];

    public WriterTables(string connectionString)
    {
        // A connection of its own. Foreign keys are not checked anew for every event: the number comes from the catalogue itself.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, ForeignKeys = false }.ConnectionString);
        _connection.Open();
        using (var settings = _connection.CreateCommand())
        {
            settings.CommandText = "PRAGMA journal_mode = WAL";
            if (settings.ExecuteScalar() is not "wal")
                throw new StorageUnusableException($"The folder of {_connection.DataSource} is on a disk that cannot keep a write-ahead log, such as a network share. Use a local disk.");
            settings.CommandText = "PRAGMA synchronous = FULL";
            settings.ExecuteNonQuery();

            // What is removed is overwritten, and does not wait in a free page for somebody to find it.
            settings.CommandText = "PRAGMA secure_delete = ON";
            settings.ExecuteNonQuery();
        }

        _begin = new Prepared(_connection, "BEGIN IMMEDIATE");
        _commit = new Prepared(_connection, "COMMIT");
        _rollback = new Prepared(_connection, "ROLLBACK");
        FindConference = new Prepared(
            _connection,
            "SELECT Number, (SELECT max(Sequence) FROM Events WHERE Conference = Number) FROM Conferences WHERE Id = $1",
            SqliteType.Blob);
        AddConference = new Prepared(
            _connection, "INSERT INTO Conferences (Id, BeganAt) VALUES ($1, $2) RETURNING Number", SqliteType.Blob, SqliteType.Integer);
        AddEvent = new Prepared(
            _connection,
            "INSERT INTO Events (Conference, Sequence, Type, Version, Content, Operation, Seat, At) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            SqliteType.Integer, SqliteType.Integer, SqliteType.Text, SqliteType.Integer, SqliteType.Blob, SqliteType.Blob, SqliteType.Blob, SqliteType.Integer);
        FindGrant = new Prepared(_connection, "SELECT 1 FROM AccessGrants WHERE Hash = $1", SqliteType.Text);
        AddGrant = new Prepared(
            _connection,
            "INSERT INTO AccessGrants (Hash, Kind, Conference, Attendee, Seat, Display, CreatedAt, EndedAt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            SqliteType.Text, SqliteType.Text, SqliteType.Blob, SqliteType.Blob, SqliteType.Blob, SqliteType.Blob, SqliteType.Integer, SqliteType.Integer);
        EndGrants = new Prepared(
            _connection,
            "UPDATE AccessGrants SET EndedAt = $3 WHERE Conference = $1 AND Kind = $2 AND EndedAt IS NULL AND Hash <> $4",
            SqliteType.Blob, SqliteType.Text, SqliteType.Integer, SqliteType.Text);
        EndGrant = new Prepared(_connection, "UPDATE AccessGrants SET EndedAt = $2 WHERE Hash = $1 AND EndedAt IS NULL", SqliteType.Text, SqliteType.Integer);
        FindPicture = new Prepared(_connection, "SELECT 1 FROM Pictures WHERE Conference = $1 AND Picture = $2", SqliteType.Blob, SqliteType.Blob);
        SizeOfPictures = new Prepared(_connection, $"SELECT coalesce(sum(length(Bytes) - {Sealing.Around}), 0) FROM Pictures WHERE Conference = $1", SqliteType.Blob);
        AddPicture = new Prepared(
            _connection,
            "INSERT INTO Pictures (Conference, Picture, Format, Bytes) VALUES ($1, $2, $3, $4)",
            SqliteType.Blob, SqliteType.Blob, SqliteType.Text, SqliteType.Blob);
        EraseEvents = new Prepared(_connection, "DELETE FROM Events WHERE Conference = (SELECT Number FROM Conferences WHERE Id = $1)", SqliteType.Blob);
        ErasePictures = new Prepared(_connection, "DELETE FROM Pictures WHERE Conference = $1", SqliteType.Blob);
        EraseGrants = new Prepared(_connection, "DELETE FROM AccessGrants WHERE Conference = $1", SqliteType.Blob);
        EraseConference = new Prepared(_connection, "DELETE FROM Conferences WHERE Id = $1", SqliteType.Blob);
        AddAudit = new Prepared(
            _connection,
            "INSERT INTO Audit (At, Act, Thing, Conference, Staff, Attendee, Role, Whom) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            SqliteType.Integer, SqliteType.Text, SqliteType.Text, SqliteType.Blob, SqliteType.Blob, SqliteType.Blob, SqliteType.Text, SqliteType.Blob);
        SetKept = new Prepared(
            _connection,
            "INSERT OR REPLACE INTO Keeping (Conference, HeldFor, HeldAt, LookAgainOn) VALUES ($1, $2, $3, $4)",
            SqliteType.Blob, SqliteType.Text, SqliteType.Integer, SqliteType.Text);
        RemoveKept = new Prepared(_connection, "DELETE FROM Keeping WHERE Conference = $1", SqliteType.Blob);
        RemovePicture = new Prepared(_connection, "DELETE FROM Pictures WHERE Conference = $1 AND Picture = $2", SqliteType.Blob, SqliteType.Blob);
    }

    public Prepared FindConference { get; }

    public Prepared AddConference { get; }

    public Prepared AddEvent { get; }

    public Prepared FindGrant { get; }

    public Prepared AddGrant { get; }

    public Prepared EndGrants { get; }

    public Prepared EndGrant { get; }

    public Prepared FindPicture { get; }

    public Prepared SizeOfPictures { get; }

    public Prepared AddPicture { get; }

    public Prepared RemovePicture { get; }

    public Prepared EraseEvents { get; }

    public Prepared ErasePictures { get; }

    public Prepared EraseGrants { get; }

    public Prepared EraseConference { get; }

    public Prepared AddAudit { get; }

    public Prepared SetKept { get; }

    public Prepared RemoveKept { get; }

    /// <summary>The end of a conference's log, or null where it has none.</summary>
    public LogEnd? End(Guid conference)
    {
        if (_ends.TryGetValue(conference, out var known))
            return known;
        using var found = FindConference.Read(conference.ToByteArray(true));
        return found.Read() ? _ends[conference] = new LogEnd(found.GetInt64(0), found.IsDBNull(1) ? 0 : found.GetInt64(1)) : null;
    }

    /// <summary>Notes that a log has grown in this transaction.</summary>
    public void Grew(Guid conference, LogEnd to) => _ends[conference] = to;

    /// <summary>Forgets a log that was removed in this transaction.</summary>
    public void Gone(Guid conference) => _ends.Remove(conference);

    public void Begin() => _begin.Run();

    /// <summary>Returns once the disk has it.</summary>
    public void Commit() => _commit.Run();

    /// <summary>Forgets the transaction under way and every end known.</summary>
    public void Rollback()
    {
        _ends.Clear();

        // After some errors SQLite has rolled back by itself.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            _rollback.Run();
    }

    public void Dispose() => _connection.Dispose();
}

/// <summary>How far a log goes.</summary>
/// <param name="Number">The conference's number in the catalogue.</param>
/// <param name="Sequence">The last event's place; 0 where there is none.</param>
internal sealed record LogEnd(long Number, long Sequence);
