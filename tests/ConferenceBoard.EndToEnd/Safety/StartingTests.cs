using System.Diagnostics;
using System.Globalization;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>A server that cannot start says why in one line on standard error, ends with an exit code, and changes nothing.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conferenceboard-start-");

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Database => Path.Combine(Data, "conferenceboard.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written()
    {
        var file = Path.Combine(_folder.FullName, "a file");
        await File.WriteAllTextAsync(file, "");
        await FailsAsync("cannot be written", FreeAddress(), Path.Combine(file, "data"));
    }

    [Fact]
    public async Task A_port_in_use_and_a_data_folder_in_use()
    {
        await using var other = await ServerProcess.StartAsync();
        await FailsAsync("is in use by another program", other.Address, Data);
        await FailsAsync("Another ConferenceBoard server is running on the data folder", FreeAddress(), other.Data);
        Assert.True(other.Alive);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_and_a_damaged_one()
    {
        await using (var server = await ServerProcess.StartAsync())
        {
            await server.StopAsync();
            Directory.CreateDirectory(Data);
            foreach (var file in Directory.GetFiles(server.Data, "conferenceboard.db*"))
                File.Copy(file, Path.Combine(Data, Path.GetFileName(file)));
        }

        await using (var connection = new SqliteConnection("Data Source=" + Database))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_FromTheFuture', '99.0'); PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
        await FailsAsync("newer version of ConferenceBoard", FreeAddress(), Data);

        var bytes = await File.ReadAllBytesAsync(Database);
        Array.Fill(bytes, (byte)0x5A, 100, Math.Min(8000, bytes.Length - 100));
        await File.WriteAllBytesAsync(Database, bytes);
        await FailsAsync("is damaged", FreeAddress(), Data);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task An_address_that_is_none()
    {
        await FailsAsync("cannot be used", "nonsense", Data);
    }

    private static string FreeAddress() => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServerProcess.FreePort()}");

    private static async Task FailsAsync(string says, string address, string data)
    {
        using var process = Process.Start(Built.Start([], "--urls", address, "--data", data))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }

        var line = Assert.Single((await error).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.NotEqual(0, process.ExitCode);
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
    }
}
