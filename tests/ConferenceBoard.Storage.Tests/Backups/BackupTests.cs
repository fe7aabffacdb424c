using ConferenceBoard.Contracts;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Backups;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Storage.Tests.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private TemporaryDatabase _data = null!;
    private BackupOffice _office = null!;

    private string Keys => Path.Combine(_data.Folder, "keys");

    private string Kept => _data.Folder + ".backups";

    public async Task InitializeAsync()
    {
        _data = await TemporaryDatabase.PrepareAsync();
        _office = new BackupOffice(_data.Folder, Keys, TimeProvider.System);
    }

    public Task DisposeAsync()
    {
        _data.Dispose();
        if (Directory.Exists(Kept))
            Directory.Delete(Kept, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_backup_under_load_restores_with_every_change_that_was_acknowledged_before_it_began()
    {
        var store = new SqliteConferenceStore(_data.Database);
        var ids = Enumerable.Range(0, 6).Select(_ => NewId.Conference()).ToArray();
        var acknowledged = new long[ids.Length];
        using var stop = new CancellationTokenSource();
        var writers = ids.Select((id, n) => Task.Run(async () =>
        {
            for (var next = 1L; !stop.IsCancellationRequested; next++)
            {
                await store.AppendAsync(id, Given.Events(next, 1), default);
                Volatile.Write(ref acknowledged[n], next);
            }
        })).ToArray();
        while (acknowledged.Any(a => a < 20))
            await Task.Delay(5);

        var before = acknowledged.ToArray();
        var (folder, manifest) = await Task.Run(() => _office.Make(Kept));
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        foreach (var (id, n) in ids.Select((id, n) => (id, n)))
            Assert.True(manifest.Conferences.Single(c => c.Id == id.Value).Events >= before[n]);

        var verdict = _office.VerifyBackup(folder);
        Assert.Empty(verdict.Damaged);
        Assert.Equivalent(manifest.Conferences, verdict.Whole);
        await RestoredAsync(folder, manifest);
    }

    [Fact]
    public async Task No_restore_while_a_server_runs_and_none_of_what_is_not_whole()
    {
        await FillAsync();
        var (folder, _) = _office.Make(Kept);
        Assert.Contains("A server is running", Assert.Throws<StorageUnusableException>(() => _office.Restore(folder)).Message, StringComparison.Ordinal);

        _data.Database.Dispose();
        await using (var file = new FileStream(Path.Combine(folder, "conferenceboard.db"), FileMode.Open))
        {
            file.Position = 5000;
            file.WriteByte(0x5A);
        }

        Assert.Contains("is not as it was backed up", Assert.Throws<StorageUnusableException>(() => _office.Restore(folder)).Message, StringComparison.Ordinal);
        Assert.Single(_office.VerifyBackup(folder).Damaged);
        File.Delete(Path.Combine(folder, "conferenceboard.db"));
        Assert.Contains("is missing in the backup", Assert.Throws<StorageUnusableException>(() => _office.Restore(folder)).Message, StringComparison.Ordinal);
        Assert.Contains("is no backup", Assert.Throws<StorageUnusableException>(() => _office.Restore(_data.Folder)).Message, StringComparison.Ordinal);
        await _data.ReopenAsync();
        Assert.Single(await new SqliteConferenceStore(_data.Database).ListAsync(default));
    }

    [Fact]
    public async Task Nothing_starts_on_half_of_a_restore_and_to_restore_again_mends_it()
    {
        await FillAsync();
        var (folder, manifest) = _office.Make(Kept);
        _data.Database.Dispose();
        await File.WriteAllBytesAsync(Path.Combine(_data.Folder, BackupOffice.Mark), []);
        File.Move(_data.Database.File, _data.Database.File + ".away");
        Assert.Contains("was broken off", (await Assert.ThrowsAsync<StorageUnusableException>(_data.ReopenAsync)).Message, StringComparison.Ordinal);
        await RestoredAsync(folder, manifest);
    }

    [Fact]
    public async Task What_was_erased_since_is_not_read_from_a_backup_and_the_rest_is_whole()
    {
        var (gone, stays) = (await FillAsync(), await FillAsync());
        var (folder, _) = _office.Make(Kept);
        await new SqliteEraser(_data.Database).EraseAsync(gone, default);
        var verdict = _office.VerifyBackup(folder);
        Assert.Equal(([gone.Value], [stays.Value]), (verdict.Erased.ToArray(), verdict.Whole.Select(w => w.Id).ToArray()), Same);

        _data.Database.Dispose();
        Assert.Equal([gone.Value], _office.Restore(folder).Verdict.Erased);
        await _data.ReopenAsync();
        Assert.Equal([stays], await new SqliteConferenceStore(_data.Database).ListAsync(default));
        Assert.Equal(3, (await new SqliteConferenceStore(_data.Database).ReadAsync(stays, default)).Count);
    }

    [Fact]
    public async Task Verifying_finds_a_gap_a_changed_event_and_a_missing_key_and_names_no_word()
    {
        var (gap, changed, keyless, whole) = (await FillAsync(), await FillAsync(), await FillAsync(), await FillAsync());
        await SqlAsync($"DELETE FROM Events WHERE Sequence = 2 AND Conference = (SELECT Number FROM Conferences WHERE Id = X'{Convert.ToHexString(gap.Value.ToByteArray(true))}')");
        await SqlAsync($"UPDATE Events SET Content = zeroblob(80) WHERE Sequence = 2 AND Conference = (SELECT Number FROM Conferences WHERE Id = X'{Convert.ToHexString(changed.Value.ToByteArray(true))}')");
        File.Delete(Path.Combine(Keys, "conferences", $"{keyless.Value:N}.key"));

        var verdict = _office.VerifyData();
        Assert.Equal([whole.Value], verdict.Whole.Select(w => w.Id));
        Assert.Equal(3, verdict.Damaged.Count);
        Assert.Contains(verdict.Damaged, d => d.Contains(gap.Value.ToString(), StringComparison.Ordinal) && d.EndsWith("event 2 is missing.", StringComparison.Ordinal));
        Assert.Contains(verdict.Damaged, d => d.Contains(changed.Value.ToString(), StringComparison.Ordinal) && d.EndsWith("at event 2 something is not as it was sealed.", StringComparison.Ordinal));
        Assert.Contains(verdict.Damaged, d => d.Contains(keyless.Value.ToString(), StringComparison.Ordinal) && d.EndsWith("its key is not in the key folder.", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_no_data_it_is_said()
    {
        var office = new BackupOffice(_data.Folder + ".none", Keys, TimeProvider.System);
        Assert.Contains("There is no data", Assert.Throws<StorageUnusableException>(() => office.Make(Kept)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Kept) && Directory.EnumerateFileSystemEntries(Kept).Any());
    }

    private static bool Same((Guid[] Erased, Guid[] Whole) a, (Guid[] Erased, Guid[] Whole) b) => a.Erased.SequenceEqual(b.Erased) && a.Whole.SequenceEqual(b.Whole);

    private async Task<ConferenceId> FillAsync()
    {
        var id = NewId.Conference();
        await new SqliteConferenceStore(_data.Database).AppendAsync(id, Given.Events(1, 3), default);
        return id;
    }

    /// <summary>Into another folder, with the same keys: everything of the backup is there, and a server starts on it.</summary>
    private async Task RestoredAsync(string folder, Manifest manifest)
    {
        _data.Database.Dispose();
        var (verdict, _) = _office.Restore(folder);
        Assert.Empty(verdict.Damaged);
        Assert.Equivalent(manifest.Conferences, verdict.Whole);
        using var restored = new SqliteDatabase(_data.Folder, NullLogger<SqliteDatabase>.Instance);
        await StorageStart.PrepareAsync(restored);
        foreach (var conference in manifest.Conferences)
            Assert.Equal(conference.Events, (await new SqliteConferenceStore(restored).ReadAsync(new ConferenceId(conference.Id), default)).Count);
    }

    private async Task SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection(_data.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
