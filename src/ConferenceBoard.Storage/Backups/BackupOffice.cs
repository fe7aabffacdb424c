using System.Globalization;
using System.Reflection;
using ConferenceBoard.Storage.Keys;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Backups;

/// <summary>
/// Backups beside a running server, and back (anonymity-and-security.md §3). A backup is a folder: a copy of each database as it was at one moment, and a
/// manifest. No key is in it: the key folder is kept apart, and without it nothing in a backup can be read.
/// </summary>
/// <param name="data">The data folder.</param>
/// <param name="keys">The key folder.</param>
/// <param name="clock">For the name of a backup.</param>
public sealed class BackupOffice(string data, string keys, TimeProvider clock)
{
    /// <summary>There while a restore is under way: a server that finds it does not start on half of the data.</summary>
    internal const string Mark = "restore-under-way";

    /// <summary>Makes a backup in a folder of its own. Whole or not there.</summary>
    /// <param name="to">Where; made where it is missing.</param>
    /// <returns>The backup's folder, and its manifest.</returns>
    /// <exception cref="StorageUnusableException">It could not be made; the message says why.</exception>
    public (string Folder, Manifest Manifest) Make(string to) => Trying(() =>
    {
        var at = clock.GetUtcNow();
        var files = Databases.In(data);
        Directory.CreateDirectory(to);
        var folder = Path.Combine(to, at.ToString("'conferenceboard-'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        var fresh = folder + ".new";
        if (Directory.Exists(folder))
            throw new StorageUnusableException($"{folder} is there already. Wait a second, and back up again.");
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, recursive: true);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(fresh);
        else
            Directory.CreateDirectory(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            foreach (var file in files)
                Databases.Copy(file, Path.Combine(fresh, Path.GetFileName(file)));
            var manifest = new Manifest(Version, at, [.. files.Select(f => Manifest.Of(Path.Combine(fresh, Path.GetFileName(f))))], Logs(Path.Combine(fresh, Databases.Names[0])));
            manifest.Write(fresh);
            Directory.Move(fresh, folder);
            return (folder, manifest);
        }
        finally
        {
            if (Directory.Exists(fresh))
                Directory.Delete(fresh, recursive: true);
        }
    });

    /// <summary>Looks through a backup; the key folder has to be there.</summary>
    /// <exception cref="StorageUnusableException">It is no backup, or there are no keys.</exception>
    public Verdict VerifyBackup(string folder) => Trying(() =>
    {
        if (Manifest.Read(folder).Against(folder) is { } problem)
            return new Verdict([], [], [problem]);

        // A copy: to open a database may write to it.
        using var place = new TemporaryFolder();
        var copy = Path.Combine(place.Folder, Databases.Names[0]);
        File.Copy(Path.Combine(folder, Databases.Names[0]), copy);
        return Verdict.Of(copy, Ring());
    });

    /// <summary>Looks through the data of a server, which may be running.</summary>
    /// <exception cref="StorageUnusableException">There is no data, or there are no keys.</exception>
    public Verdict VerifyData() => Trying(() =>
    {
        using var place = new TemporaryFolder();
        var copy = Path.Combine(place.Folder, Databases.Names[0]);
        Databases.Copy(Databases.In(data)[0], copy);
        return Verdict.Of(copy, Ring());
    });

    /// <summary>Puts a backup in the place of the data. What was there is moved aside, not deleted.</summary>
    /// <param name="folder">The backup.</param>
    /// <returns>What the restored data came to, and where the old data is, or null where there was none.</returns>
    /// <exception cref="StorageUnusableException">Nothing was changed: a server runs, or the backup is not whole.</exception>
    public (Verdict Verdict, string? Aside) Restore(string folder) => Trying(() =>
    {
        var manifest = Manifest.Read(folder);
        if (manifest.Against(folder) is { } problem)
            throw new StorageUnusableException($"{problem} Nothing was changed. Restore another backup.");
        Directory.CreateDirectory(data);
        using var held = Hold();
        foreach (var file in manifest.Files)
            Settled.Copy(Path.Combine(folder, file.Name), Path.Combine(data, file.Name + ".restored"));
        Settled.Write(Path.Combine(data, Mark), []);
        var aside = MoveAside();
        foreach (var file in manifest.Files)
            File.Move(Path.Combine(data, file.Name + ".restored"), Path.Combine(data, file.Name), overwrite: true);
        File.Delete(Path.Combine(data, Mark));
        return (VerifyData(), aside);
    });

    private static string Version => Assembly.GetExecutingAssembly().GetName().Version?.ToString() ?? "";

    private static List<BackedUpConference> Logs(string file)
    {
        using var connection = Databases.Open(file);
        return Databases.Ask(connection, "SELECT c.Id, (SELECT count(*) FROM Events e WHERE e.Conference = c.Number) FROM Conferences c ORDER BY c.Number",
            row => new BackedUpConference(new Guid(row.GetFieldValue<byte[]>(0), true), row.GetInt64(1)));
    }

    private KeyRing Ring()
    {
        var ring = new KeyRing(keys, clock);
        ring.Open(make: false);
        return ring;
    }

    private FileStream Hold()
    {
        try
        {
            return new FileStream(Path.Combine(data, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StorageUnusableException($"A server is running on {data}. Stop it, and restore again.", e);
        }
    }

    private string? MoveAside()
    {
        var old = Databases.Names.SelectMany(n => new[] { n, n + "-wal", n + "-shm" }).Where(n => File.Exists(Path.Combine(data, n))).ToList();
        if (old.Count == 0)
            return null;
        var aside = Path.Combine(data, clock.GetUtcNow().ToString("'before-restore-'yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(aside);
        foreach (var name in old)
            File.Move(Path.Combine(data, name), Path.Combine(aside, name));
        return aside;
    }

    private static T Trying<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StorageUnusableException($"It could not be done: {e.Message.TrimEnd('.')}.", e);
        }
    }

    /// <summary>A folder for a copy that is looked through; sealed as the original is, and gone afterwards.</summary>
    private sealed class TemporaryFolder : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("conferenceboard-verify-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
