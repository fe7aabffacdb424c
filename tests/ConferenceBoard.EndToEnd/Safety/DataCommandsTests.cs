using System.Diagnostics;
using ConferenceBoard.EndToEnd.Support;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>backup, verify, restore and keys rotate as somebody types them, beside a server (README, "Backups and keys").</summary>
public sealed class DataCommandsTests : IDisposable
{
    private const string Whole = "1 conference whole, 0 erased, 0 damaged";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conferenceboard-commands-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_restore_drill_of_the_readme_beside_a_running_server()
    {
        var (backups, drill, keys) = (In("backups"), In("drill"), In("drill-keys"));
        await using var server = await ServerProcess.StartAsync();
        var made = await WorksAsync("backup", backups, "--data", server.Data);
        Assert.StartsWith("Backed up to ", made, StringComparison.Ordinal);
        var backup = Assert.Single(Directory.GetDirectories(backups));
        Assert.Empty(Directory.GetFiles(backup, "*.key", SearchOption.AllDirectories));
        foreach (var file in Directory.GetFiles(Path.Combine(server.Data, "keys"), "*.key", SearchOption.AllDirectories))
        {
            var to = Path.Combine(keys, Path.GetRelativePath(Path.Combine(server.Data, "keys"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        Assert.Contains(Whole, await WorksAsync("verify", "--data", server.Data), StringComparison.Ordinal);
        Assert.Contains(Whole, await WorksAsync("verify", backup, "--data", drill, "--keys", keys), StringComparison.Ordinal);
        Assert.Contains(Whole, await WorksAsync("restore", backup, "--data", drill, "--keys", keys), StringComparison.Ordinal);
        Assert.True(server.Alive);

        // What stands in the way of it in earnest.
        Assert.Contains("running", await FailsAsync("restore", backup, "--data", server.Data), StringComparison.Ordinal);
        Assert.Contains("A server is running on", await FailsAsync("keys", "rotate", "--data", server.Data), StringComparison.Ordinal);
        await server.StopAsync();
        var old = Directory.GetFiles(Path.Combine(server.Data, "keys"), "master-*.key");
        Assert.Contains("A new master key wraps the keys of 1 conference.", await WorksAsync("keys", "rotate", "--data", server.Data), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(server.Data, "keys"), "master-*.key"), file => old.Contains(file, StringComparer.Ordinal));
        Assert.Contains(Whole, await WorksAsync("restore", backup, "--data", server.Data), StringComparison.Ordinal);
        Assert.Contains("Everyone signs in again", await WorksAsync("restore", backup, "--data", server.Data), StringComparison.Ordinal);
        await server.StartAgainAsync();
        Assert.True(server.Links.ContainsKey("Chair"));
    }

    [Fact]
    public async Task A_backup_that_was_changed_and_one_without_its_keys()
    {
        await using var server = await ServerProcess.StartAsync();
        await WorksAsync("backup", In("backups"), "--data", server.Data);
        var backup = Assert.Single(Directory.GetDirectories(In("backups")));
        Directory.CreateDirectory(In("no-keys"));
        await FailsAsync("verify", backup, "--data", server.Data, "--keys", In("no-keys"));

        var database = Path.Combine(backup, "conferenceboard.db");
        var bytes = await File.ReadAllBytesAsync(database);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(database, bytes);
        await FailsAsync("verify", backup, "--data", server.Data);
        await server.StopAsync();
        var before = await File.ReadAllBytesAsync(Path.Combine(server.Data, "conferenceboard.db"));
        await FailsAsync("restore", backup, "--data", server.Data);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(server.Data, "conferenceboard.db")));
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_said_in_a_sentence()
    {
        var file = In("a file");
        await File.WriteAllTextAsync(file, "not a backup");
        Directory.CreateDirectory(In("empty"));
        foreach (string[] words in new string[][]
        {
            ["backup"], ["restore"], ["keys"], ["keys", "rotate", "now"], ["backup", In("backups"), "--dat", "x"],
            ["backup", In("backups"), "--data", In("none")], ["backup", In("backups"), "--data", In("empty")], ["backup", In("backups"), "--data", file],
            ["verify", In("none"), "--data", In("empty")], ["verify", file, "--data", In("empty")], ["verify", In("empty"), "--data", In("empty")], ["verify", "--data", In("none")], ["verify", "--data", file],
            ["restore", In("none"), "--data", In("empty")], ["restore", file, "--data", In("empty")], ["restore", In("empty"), "--data", In("empty")],
            ["keys", "rotate", "--data", In("none")], ["keys", "rotate", "--data", In("empty")], ["keys", "rotate", "--data", file],
        })
            await FailsAsync(words);
        Assert.Empty(Directory.GetFileSystemEntries(In("empty")));
        Assert.False(Directory.Exists(In("none")));
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<string> WorksAsync(params string[] words)
    {
        var (exit, output, error) = await RunAsync(words);
        Assert.True(exit == 0 && error.Length == 0, $"{string.Join(' ', words)}: {exit}\n{output}\n{error}");
        return output;
    }

    /// <summary>It ends with another code than 0, and says why without a trace.</summary>
    private static async Task<string> FailsAsync(params string[] words)
    {
        var (exit, output, error) = await RunAsync(words);
        var said = output + error;
        Assert.True(exit != 0 && said.Trim().Length > 0, $"{string.Join(' ', words)}: {exit}\n{said}");
        Assert.False(said.Contains("   at ", StringComparison.Ordinal) || said.Contains("Exception", StringComparison.Ordinal), $"{string.Join(' ', words)}:\n{said}");
        return said;
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string[] words)
    {
        using var process = Process.Start(Built.Start([], words))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
