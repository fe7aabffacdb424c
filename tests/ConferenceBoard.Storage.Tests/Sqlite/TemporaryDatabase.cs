using ConferenceBoard.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Storage.Tests.Sqlite;

/// <summary>A prepared database in a folder of its own, gone afterwards.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"conferenceboard-{Guid.NewGuid():N}");

    public SqliteDatabase Database { get; private set; } = null!;

    public static async Task<TemporaryDatabase> PrepareAsync()
    {
        var made = new TemporaryDatabase();
        await made.OpenAsync();
        return made;
    }

    /// <summary>As if the program was ended and started.</summary>
    public async Task ReopenAsync()
    {
        Database.Dispose();
        await OpenAsync();
    }

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task OpenAsync()
    {
        Database = new SqliteDatabase(Folder, NullLogger<SqliteDatabase>.Instance);
        await StorageStart.PrepareAsync(Database);
    }
}
