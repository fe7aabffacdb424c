using ConferenceBoard.Contracts;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Storage.Tests;

public sealed class StorageStartTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"conferenceboard-{Guid.NewGuid():N}");

    private string File => Path.Combine(_folder, "conferenceboard.db");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_first_start_makes_a_folder_that_only_the_servers_account_may_enter()
    {
        using var database = await PrepareAsync();
        Assert.True(System.IO.File.Exists(database.File));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(_folder));
    }

    [Fact]
    public async Task The_tables_are_those_of_the_model()
    {
        using var database = await PrepareAsync();
        await using var db = database.OpenContext();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Empty(await db.AccessGrants.ToListAsync());
    }

    [Fact]
    public async Task Every_way_to_the_file_waits_for_the_disk()
    {
        using var database = await PrepareAsync();
        await using var db = database.OpenContext();
        Assert.Equal(["wal"], await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync());
        Assert.Equal([2], await db.Database.SqlQueryRaw<int>("PRAGMA synchronous").ToListAsync());
    }

    [Fact]
    public async Task It_plugs_into_a_host()
    {
        await using var services = new ServiceCollection().AddLogging().AddSqliteStorage(_folder).BuildServiceProvider();
        await StorageStart.PrepareAsync(services);
        var id = NewId.Conference();
        await services.GetRequiredService<IConferenceStore>().AppendAsync(id, Given.Events(1, 1), default);
        Assert.Null(await services.GetRequiredService<IAccessStore>().FindAsync("none", default));
        await using var db = await services.GetRequiredService<IDbContextFactory<ConferenceBoardDb>>().CreateDbContextAsync();
        Assert.Equal(id.Value, (await db.Conferences.SingleAsync()).Id);
        Assert.Equal("card-added", (await db.Events.SingleAsync()).Type);
    }

    [Fact]
    public async Task Two_servers_cannot_use_one_folder()
    {
        using (await PrepareAsync())
            Assert.StartsWith($"Another ConferenceBoard server is running on the data folder {_folder}.", await RefusedAsync(), StringComparison.Ordinal);
        (await PrepareAsync()).Dispose();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        await System.IO.File.WriteAllTextAsync(_folder, "A file where the folder should be.");
        try
        {
            Assert.StartsWith($"The data folder {_folder} cannot be written.", await RefusedAsync(), StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.Delete(_folder);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_named()
    {
        Directory.CreateDirectory(File);
        Directory.CreateDirectory(Path.Combine(File, "in the way"));
        Assert.StartsWith($"The file {File} cannot be written.", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_folder);
        var letter = string.Concat(Enumerable.Repeat("Dear Amira, this is a letter. ", 200));
        await System.IO.File.WriteAllTextAsync(File, letter);
        Assert.Equal($"The file {File} is damaged or is not a database. Restore the latest backup.", await RefusedAsync());
        Assert.Equal(letter, await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task A_damaged_database_is_refused()
    {
        using (var database = await PrepareAsync())
            await new SqliteConferenceStore(database).AppendAsync(NewId.Conference(), Given.Events(1, 200), default);
        await using (var stream = new FileStream(File, FileMode.Open))
        {
            // Every page but the first, which holds the list of tables.
            stream.Seek(4096, SeekOrigin.Begin);
            stream.Write(Enumerable.Repeat((byte)0x5A, (int)(stream.Length - 4096)).ToArray());
        }

        Assert.Equal($"The file {File} is damaged or is not a database. Restore the latest backup.", await RefusedAsync());
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        using (var database = await PrepareAsync())
            await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')");
        var sentence = await RefusedAsync();
        Assert.StartsWith($"The database {File} was last used by a newer version of ConferenceBoard (29991231000000_Later is not known to this one).", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_folder);
        await ExecuteAsync("CREATE TABLE Recipes (Name TEXT)");
        Assert.StartsWith($"The file {File} is a database of another program.", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_was_killed_while_making_the_tables_does_not_stop_the_next_one()
    {
        // What EF Core leaves behind: its lock, taken, and nothing else. It would wait for that lock for ever.
        Directory.CreateDirectory(_folder);
        await ExecuteAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2031-05-06 10:00:00+00:00');
            """);
        using var database = await PrepareAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(await new SqliteConferenceStore(database).ListAsync(default));
    }

    private async Task<SqliteDatabase> PrepareAsync()
    {
        var database = new SqliteDatabase(_folder, NullLogger<SqliteDatabase>.Instance);
        await StorageStart.PrepareAsync(database);
        return database;
    }

    private async Task<string> RefusedAsync() => (await Assert.ThrowsAsync<StorageUnusableException>(PrepareAsync)).Message;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
