using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using ConferenceBoard.Accounts;
using ConferenceBoard.Storage;
using ConferenceBoard.Storage.Backups;
using ConferenceBoard.Storage.Keys;

namespace ConferenceBoard.Web.Startup;

/// <summary>The commands "backup", "restore", "verify" and "keys rotate": for whoever keeps the server. They say what they did in short lines, and end with 1 where something is wrong.</summary>
internal static class DataCommands
{
    /// <summary>The commands with all their words.</summary>
    /// <param name="defaultData">The data folder where none is named.</param>
    /// <param name="defaultKeys">The key folder where none is named, or null for the one in the data folder.</param>
    public static IEnumerable<Command> All(Func<string> defaultData, Func<string?> defaultKeys)
    {
        var to = new Argument<string?>("FOLDER") { Description = "Where backups are kept; each is a folder of its own in it" };
        yield return Make("backup", "Back the data up, also while the server runs. No key is in a backup: keep the key folder apart", (defaultData, defaultKeys), to, (office, folder, output, _) =>
        {
            var (made, manifest) = office.Make(folder!);
            output.WriteLine($"Backed up to {made}");
            output.WriteLine($"{Count(manifest.Conferences.Count, "conference")}, {Count(manifest.Conferences.Sum(c => c.Events), "event")}, {Count(manifest.Files.Sum(f => f.Bytes) / 1024, "KiB", "KiB")}");
            return 0;
        });

        var from = new Argument<string?>("BACKUP") { Description = "The folder that backup made" };
        yield return Make("restore", "Put a backup in the place of the data. The server has to be stopped; what was there is moved aside", (defaultData, defaultKeys), from, (office, folder, output, where) =>
        {
            var (verdict, aside) = office.Restore(folder!);
            output.WriteLine("Restored.");
            if (aside is not null)
                output.WriteLine($"What was there before is in {aside}");
            if (RestoredAccounts.EndWhatWasOpen(where.Data))
                output.WriteLine("Everyone signs in again, and invitations of before open nothing. Accounts, holds and links are as they were then: look through Staff and Keeping.");
            return Say(verdict, output);
        });

        var which = new Argument<string?>("BACKUP") { Description = "A backup; without it the data of the server, which may be running", Arity = ArgumentArity.ZeroOrOne };
        yield return Make("verify", "Look through a backup or the data: every event and picture is opened", (defaultData, defaultKeys), which, (office, folder, output, _) =>
            Say(folder is null ? office.VerifyData() : office.VerifyBackup(folder), output));

        var keys = new Command("keys", "The keys of the conferences");
        keys.Add(Make("rotate", "Make a new master key and destroy the old one. The server has to be stopped", (defaultData, defaultKeys), null, (_, _, output, where) =>
        {
            var ring = new KeyRing(where.Keys, TimeProvider.System);
            if (!Directory.Exists(where.Data))
                throw new StorageUnusableException($"There is no data in {where.Data}. Name the data folder with --data FOLDER.");
            new KeyRing(where.Keys, TimeProvider.System).Open(make: false);   // Says what is missing before anything is written.
            using var held = Hold(where.Data);
            ring.Open(make: false);
            output.WriteLine($"A new master key wraps the keys of {Count(ring.Rotate(), "conference")}. Copies of the key folder made before no longer fit: make a new one, and destroy them.");
            return 0;
        }));
        yield return keys;
    }

    private static Command Make(
        string name, string description, (Func<string> Data, Func<string?> Keys) where, Argument<string?>? folder, Func<BackupOffice, string?, TextWriter, (string Data, string Keys), int> act)
    {
        var data = new Option<string>("--data") { Description = "Folder of the database", DefaultValueFactory = _ => where.Data() };
        var keys = new Option<string?>("--keys") { Description = "Folder of the keys; without it keys in the data folder", DefaultValueFactory = _ => where.Keys() };
        var command = new Command(name, description) { data, keys };
        if (folder is not null)
            command.Add(folder);
        command.SetAction(parsed =>
        {
            try
            {
                var at = Path.GetFullPath(parsed.GetValue(data)!);
                var ring = parsed.GetValue(keys) is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(at, "keys");
                return act(new BackupOffice(at, ring, TimeProvider.System), folder is null ? null : parsed.GetValue(folder), parsed.InvocationConfiguration.Output, (at, ring));
            }
            catch (Exception e) when (e is StorageUnusableException or CryptographicException or Microsoft.Data.Sqlite.SqliteException)
            {
                parsed.InvocationConfiguration.Error.WriteLine(e.Message);
                return 1;
            }
        });
        return command;
    }

    private static int Say(Verdict verdict, TextWriter output)
    {
        foreach (var problem in verdict.Damaged)
            output.WriteLine(problem);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(verdict.Whole.Count, "conference")} whole, {verdict.Erased.Count} erased, {verdict.Damaged.Count} damaged"));
        return verdict.Damaged.Count == 0 ? 0 : 1;
    }

    private static FileStream Hold(string data)
    {
        try
        {
            return new FileStream(Path.Combine(data, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StorageUnusableException($"The data folder {data} cannot be written. Run this as the account that runs ConferenceBoard.", e);
        }
        catch (IOException e)
        {
            throw new StorageUnusableException($"A server is running on {data}. Stop it first.", e);
        }
    }

    private static string Count(long count, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
