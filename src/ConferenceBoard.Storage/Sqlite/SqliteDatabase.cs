using System.Diagnostics.CodeAnalysis;
using ConferenceBoard.Storage.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Storage.Sqlite;

/// <summary>
/// One data folder and the database in it. Usable once <see cref="StorageStart"/> has prepared it; from then on until disposed no
/// other process can use the folder.
/// </summary>
/// <param name="folder">The data folder; made where it is missing.</param>
/// <param name="logger">For what goes wrong in the background.</param>
/// <param name="keys">The key folder, or null for the one in the data folder.</param>
public sealed class SqliteDatabase(string folder, ILogger<SqliteDatabase> logger, string? keys = null) : IDisposable
{
    private FileStream? _lock;
    private SqliteWriter? _writer;

    /// <summary>The data folder, in full.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>The database file.</summary>
    public string File => Path.Combine(Folder, "conferenceboard.db");

    /// <summary>The keys of the conferences; opened by <see cref="StorageStart"/>.</summary>
    public KeyRing Keys { get; } = new(keys ?? Path.Combine(folder, "keys"), TimeProvider.System);

    /// <summary>How to connect for reading, and for writing what is rare.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = File, ForeignKeys = true }.ConnectionString;

    /// <summary>The file that the running server holds.</summary>
    internal string LockFile => Path.Combine(Folder, "server.lock");

    internal ILogger Log => logger;

    internal SqliteWriter Writer => _writer ?? throw new InvalidOperationException("StorageStart.PrepareAsync has not run.");

    /// <summary>The tables through EF Core; the caller disposes it.</summary>
    public ConferenceBoardDb OpenContext() => new((DbContextOptions<ConferenceBoardDb>)Configure(new DbContextOptionsBuilder<ConferenceBoardDb>()).Options);

    /// <inheritdoc/>
    public void Dispose()
    {
        // What is waiting is still written; then the last connection goes, and SQLite folds the write-ahead log into the file.
        Interlocked.Exchange(ref _writer, null)?.Dispose();
        using (var pool = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(pool);
        Interlocked.Exchange(ref _lock, null)?.Dispose();
    }

    internal DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(ConnectionString);

    /// <summary>Takes the folder for this process, as long as the process lives.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "Held until disposed.")]
    internal void TakeLock() => _lock = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    internal void StartWriter() => _writer = new SqliteWriter(ConnectionString, logger);

    internal async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        _ = Writer;
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
