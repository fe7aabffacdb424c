using System.Text;
using ConferenceBoard.Contracts;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Events;
using ConferenceBoard.Storage.Keys;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Tests.Keys;

public sealed class SealedTests
{
    private const string Words = "Mulberry said this by the stove.";

    [Fact]
    public async Task No_word_and_no_byte_of_a_key_is_in_any_file_of_the_database_or_its_backup()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var (store, id) = (new SqliteConferenceStore(data.Database), NewId.Conference());
        await store.AppendAsync(id, [new RecordedEvent(1, Given.Card(Words), NewId.Operation(), null, Given.Noon)], default);
        var picture = Encoding.UTF8.GetBytes(Words);
        await new SqlitePictureStore(data.Database).PutAsync(id, NewId.Picture(), PictureFormat.Png, picture, default);
        var backup = data.Folder + ".backup";
        await SqlAsync(data, $"VACUUM INTO '{backup}'");

        var secrets = KeysOf(data).SelectMany(key => new[] { key, Encoding.ASCII.GetBytes(Convert.ToBase64String(key)), Encoding.ASCII.GetBytes(Convert.ToHexString(key)), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key)) })
            .Append(picture).ToList();
        Assert.True(secrets.Count >= 9);
        Assert.Empty(Found(data, backup, secrets));

        // What is planted is found by the same search.
        await SqlAsync(data, $"UPDATE Pictures SET Bytes = X'{Convert.ToHexString([.. picture, .. secrets[0]])}'");
        Assert.NotEmpty(Found(data, backup, [picture]));
        Assert.NotEmpty(Found(data, backup, [secrets[0]]));
        File.Delete(backup);
    }

    [Theory]
    [InlineData("UPDATE Events SET Content = (SELECT Content FROM Events o WHERE o.Sequence = 5 - Events.Sequence) WHERE Sequence IN (2, 3)")]
    [InlineData("UPDATE Events SET Type = 'card-moved' WHERE Sequence = 2")]
    [InlineData("UPDATE Events SET Version = 1 WHERE Sequence = 2")]
    [InlineData("UPDATE Events SET Content = CAST('{}' AS BLOB) WHERE Sequence = 2")]
    [InlineData("UPDATE Events SET Content = X'' WHERE Sequence = 2")]
    [InlineData("UPDATE Conferences SET Id = randomblob(16)")]
    public async Task What_a_foreign_hand_has_moved_or_changed_does_not_open(string sql)
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var (store, id) = (new SqliteConferenceStore(data.Database), NewId.Conference());
        await store.AppendAsync(id, Given.Events(1, 4), default);
        await SqlAsync(data, sql);
        foreach (var one in await store.ListAsync(default))
        {
            var error = await Assert.ThrowsAsync<UnreadableEventException>(() => store.ReadAsync(one, default));
            Assert.DoesNotContain("Exception", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_two_conferences_neither_opens_with_the_others_key()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var (store, robin, sky) = (new SqliteConferenceStore(data.Database), NewId.Conference(), NewId.Conference());
        await store.AppendAsync(robin, Given.Events(1, 1), default);
        await store.AppendAsync(sky, Given.Events(1, 1), default);
        await SqlAsync(data, "UPDATE Events SET Content = (SELECT Content FROM Events o WHERE o.Conference = 2) WHERE Conference = 1");
        await Assert.ThrowsAsync<UnreadableEventException>(() => store.ReadAsync(robin, default));
        Assert.Single(await store.ReadAsync(sky, default));
    }

    [Fact]
    public async Task What_an_earlier_version_stored_in_plain_is_sealed_at_the_next_start()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var (id, picture) = (NewId.Conference(), NewId.Picture());
        var store = new SqliteConferenceStore(data.Database);
        await store.AppendAsync(id, [.. Enumerable.Range(1, 450).Select(n => new RecordedEvent(n, Given.Card($"{Words} {n}"), NewId.Operation(), null, Given.Noon))], default);
        await new SqlitePictureStore(data.Database).PutAsync(id, picture, PictureFormat.Png, Encoding.UTF8.GetBytes(Words), default);
        var log = await store.ReadAsync(id, default);

        // As it was before there were keys; a start that was killed has sealed the first ones.
        foreach (var one in log.Where(e => e.Sequence > 100))
            await SqlAsync(data, $"UPDATE Events SET Content = X'{Convert.ToHexString(EventFormat.Current.Write(one.Event).Content)}' WHERE Sequence = {one.Sequence}");
        await SqlAsync(data, $"UPDATE Pictures SET Bytes = X'{Convert.ToHexString(Encoding.UTF8.GetBytes(Words))}'");
        await SqlAsync(data, "PRAGMA user_version = 0");
        await data.ReopenAsync();

        Assert.Equal(log, await new SqliteConferenceStore(data.Database).ReadAsync(id, default));
        Assert.Equal(Encoding.UTF8.GetBytes(Words), (await new SqlitePictureStore(data.Database).ReadAsync(id, picture, default))!.Bytes.ToArray());
        Assert.Empty(Found(data, null, [Encoding.UTF8.GetBytes(Words)]));
    }

    [Fact]
    public async Task With_another_key_folder_nothing_starts_and_it_is_said_what_to_do()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        await new SqliteConferenceStore(data.Database).AppendAsync(NewId.Conference(), Given.Events(1, 1), default);
        data.Database.Dispose();
        var elsewhere = data.Folder + ".keys";
        Directory.Move(Path.Combine(data.Folder, "keys"), elsewhere);

        var error = await Assert.ThrowsAsync<StorageUnusableException>(data.ReopenAsync);
        Assert.Contains("Put the key folder back", error.Message, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(data.Folder, "keys"), recursive: true);
        Directory.Move(elsewhere, Path.Combine(data.Folder, "keys"));
        await data.ReopenAsync();
        Assert.Single(await new SqliteConferenceStore(data.Database).ListAsync(default));
    }

    [Fact]
    public async Task A_new_master_key_opens_everything_and_the_old_one_is_gone()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var (id, other) = (NewId.Conference(), NewId.Conference());
        foreach (var one in new[] { id, other })
            await new SqliteConferenceStore(data.Database).AppendAsync(one, Given.Events(1, 2), default);
        data.Database.Dispose();
        var before = Masters(data);
        var ring = new KeyRing(Path.Combine(data.Folder, "keys"), TimeProvider.System);
        ring.Open();
        Assert.Equal(2, ring.Rotate());
        Assert.Empty(before.Intersect(Masters(data), StringComparer.Ordinal));
        Assert.Single(Masters(data));
        await data.ReopenAsync();
        foreach (var one in new[] { id, other })
            Assert.Equal(2, (await new SqliteConferenceStore(data.Database).ReadAsync(one, default)).Count);
    }

    [Fact]
    public async Task The_key_folder_is_for_the_servers_own_account_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var data = await TemporaryDatabase.PrepareAsync();
        await new SqliteConferenceStore(data.Database).AppendAsync(NewId.Conference(), Given.Events(1, 1), default);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data.Folder, "keys"), "*", SearchOption.AllDirectories))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(data.Folder, "keys")));
    }

    private static string[] Masters(TemporaryDatabase data) => Directory.GetFiles(Path.Combine(data.Folder, "keys"), "master-*");

    private static IEnumerable<byte[]> KeysOf(TemporaryDatabase data)
    {
        var folder = new KeyFolder(Path.Combine(data.Folder, "keys"));
        foreach (var name in folder.Masters())
        {
            var master = File.ReadAllBytes(folder.Master(name));
            yield return master;
            foreach (var conference in folder.With(".key"))
            {
                var file = File.ReadAllBytes(folder.KeyOf(conference));
                yield return Sealing.Open(master, file.AsSpan(Array.IndexOf(file, (byte)'\n') + 1), Sealing.OfKey(conference, name));
            }
        }
    }

    private static List<string> Found(TemporaryDatabase data, string? backup, IReadOnlyList<byte[]> secrets) =>
        [.. Directory.EnumerateFiles(data.Folder, "conferenceboard.db*").Concat(backup is null ? [] : [backup]).Where(f =>
        {
            using var open = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            open.CopyTo(all);
            return secrets.Any(s => all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf(s) >= 0);
        })];

    private static async Task SqlAsync(TemporaryDatabase data, string sql)
    {
        await using var connection = new SqliteConnection(data.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
