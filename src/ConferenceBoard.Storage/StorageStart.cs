using System.Reflection;
using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Storage.Backups;
using ConferenceBoard.Storage.Keys;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Storage;

/// <summary>Makes the data folder ready, before anything else starts: made, taken, checked, brought up to date.</summary>
public static class StorageStart
{
    /// <summary>A database up to this size, in bytes, is checked for damage at every start; above it that would take seconds.</summary>
    public const long LargestChecked = 256L * 1024 * 1024;

    private const int NotADatabase = 26, Corrupt = 11, CannotOpen = 14, ReadOnly = 8, Busy = 5, Full = 13;

    /// <summary>Prepares the storage that was added with <see cref="StorageServices.AddSqliteStorage"/>.</summary>
    /// <exception cref="StorageUnusableException">It cannot be used; the message says why and what to do.</exception>
    public static Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken = default) =>
        PrepareAsync(services.GetRequiredService<SqliteDatabase>(), cancellationToken);

    /// <summary>Prepares a database.</summary>
    /// <exception cref="StorageUnusableException">It cannot be used; the message says why and what to do.</exception>
    public static async Task PrepareAsync(SqliteDatabase database, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        TakeFolder(database);
        if (System.IO.File.Exists(Path.Combine(database.Folder, BackupOffice.Mark)))
        {
            database.Dispose();
            throw new StorageUnusableException($"A restore into {database.Folder} was broken off. Run the restore command again, then start.");
        }

        try
        {
            database.Keys.Open();
            var missing = await CheckAsync(database, cancellationToken);
            if (missing > 0)
                await MigrateAsync(database, cancellationToken);
            await new FirstSealing(database).RunAsync(cancellationToken);
            await new BringingMark(database).TidyAsync(cancellationToken);
            database.StartWriter();
            await new SqliteEraser(database).FinishAsync(cancellationToken);
            database.Log.Prepared(database.File, missing);
        }
        catch (SqliteException e)
        {
            database.Dispose();
            throw new StorageUnusableException(Sentence(database, e), e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void TakeFolder(SqliteDatabase database)
    {
        try
        {
            // Only the server's own account may look inside.
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(database.Folder);
            else
                Directory.CreateDirectory(database.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(database, e);
        }

        try
        {
            database.TakeLock();
        }
        catch (IOException e) when (File.Exists(database.LockFile))
        {
            throw new StorageUnusableException(
                $"Another ConferenceBoard server is running on the data folder {database.Folder}. Stop it first, or give this one a folder of its own.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(database, e);
        }
    }

    /// <summary>Looks at the file without changing it.</summary>
    /// <returns>How many migrations it lacks.</returns>
    private static async Task<int> CheckAsync(SqliteDatabase database, CancellationToken cancellationToken)
    {
        var known = Known();
        if (!File.Exists(database.File))
            return known.Length;

        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        if (new FileInfo(database.File).Length <= LargestChecked && await AskAsync(connection, "PRAGMA quick_check(1)", cancellationToken) is not ["ok"])
            throw new SqliteException("damaged", Corrupt);

        var tables = await AskAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", cancellationToken);
        if (!tables.Contains(HistoryRepository.DefaultTableName, StringComparer.Ordinal))
        {
            // A first start that was broken off leaves EF Core's lock at most.
            return tables.TrueForAll(t => t.StartsWith("__EF", StringComparison.Ordinal)) ? known.Length : throw new StorageUnusableException(
                $"The file {database.File} is a database of another program. Move it away, or give ConferenceBoard another data folder.");
        }

        var applied = await AskAsync(connection, $"SELECT MigrationId FROM {HistoryRepository.DefaultTableName}", cancellationToken);
        var unknown = applied.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal).LastOrDefault();
        return unknown is null ? known.Except(applied, StringComparer.Ordinal).Count() : throw new StorageUnusableException(
            $"The database {database.File} was last used by a newer version of ConferenceBoard ({unknown} is not known to this one). "
            + "Start that version or a later one, or restore a backup that this version made.");
    }

    private static async Task MigrateAsync(SqliteDatabase database, CancellationToken cancellationToken)
    {
        await using var db = database.OpenContext();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);

        // EF Core waits for its own lock for ever where an earlier start was killed while migrating. The folder is ours, so nobody else holds it.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>The migrations in this program; EF Core itself is not woken when there is nothing to do, to start sooner.</summary>
    private static string[] Known() =>
        [.. typeof(StorageStart).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>()];

    private static async Task<List<string>> AskAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var answer = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            answer.Add(rows.GetString(0));
        return answer;
    }

    private static StorageUnusableException CannotWrite(SqliteDatabase database, Exception e) => new(
        $"The data folder {database.Folder} cannot be written. Make it writable for the account that runs ConferenceBoard, or name another folder.", e);

    private static string Sentence(SqliteDatabase database, SqliteException e) => e.SqliteErrorCode switch
    {
        NotADatabase or Corrupt => $"The file {database.File} is damaged or is not a database. Restore the latest backup.",
        CannotOpen or ReadOnly => $"The file {database.File} cannot be written. Make it and its folder writable for the account that runs ConferenceBoard.",
        Busy => $"The file {database.File} is held by another program. Close that program and start again.",
        Full => $"The disk that holds {database.Folder} is full. Make room and start again.",
        _ => $"The database {database.File} cannot be used (SQLite error {e.SqliteExtendedErrorCode}).",
    };
}
