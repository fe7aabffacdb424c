using System.Text;
using ConferenceBoard.Contracts;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Events;
using ConferenceBoard.Storage.Keys;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace ConferenceBoard.Storage.Tests.Kill;

/// <summary>A server that is killed while it erases, makes a new master key, or seals what an earlier version stored in plain.</summary>
public sealed class KilledWhileSealingTests(ITestOutputHelper output)
{
    private const string Words = "Mulberry said this by the stove.";

    private readonly Random _random = new();

    [Fact]
    public async Task Erasing_is_all_or_nothing_and_touches_nothing_else()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var logs = await FillAsync(data, 14, 12);
        var (finished, cutOff, kept) = (0, 0, 0);
        foreach (var gone in logs.Keys.Skip(2).ToList())
        {
            data.Database.Dispose();
            using var server = new KilledServer(data.Folder);
            await server.Ready.WaitAsync(TimeSpan.FromSeconds(30));
            var answer = server.AskAsync($"{gone.Value} {Guid.NewGuid()} erase");
            await Task.WhenAny(answer, Task.Delay(_random.Next(150)));
            await server.KillAsync();
            Assert.DoesNotContain(server.Complaints, c => c.Length > 0);
            var acknowledged = await answer is not null;

            // The next start finishes what was begun.
            await data.ReopenAsync();
            var there = await new SqliteConferenceStore(data.Database).ListAsync(default);
            var isGone = new SqliteEraser(data.Database).Erased.ContainsKey(gone);
            Assert.Equal(isGone, !there.Contains(gone));
            Assert.True(isGone || !acknowledged, "It was said to be erased.");
            Assert.Equal(!isGone, File.Exists(new KeyFolder(Path.Combine(data.Folder, "keys")).KeyOf(gone.Value)));
            (finished, cutOff, kept) = (finished + (acknowledged ? 1 : 0), cutOff + (isGone && !acknowledged ? 1 : 0), kept + (isGone ? 0 : 1));
            if (isGone)
                logs.Remove(gone);
            await WholeAsync(data, logs);
        }

        output.WriteLine($"{finished} erased, {cutOff} cut off and finished at the next start, {kept} killed before anything was done");
    }

    [Fact]
    public async Task A_new_master_key_that_was_cut_off_leaves_everything_readable()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var logs = await FillAsync(data, 20, 2);
        var keys = new KeyFolder(Path.Combine(data.Folder, "keys"));
        var several = 0;
        for (var kill = 0; kill < 15; kill++)
        {
            data.Database.Dispose();
            using (var server = new KilledServer(data.Folder, "rotate"))
            {
                await server.Ready.WaitAsync(TimeSpan.FromSeconds(30));
                await Task.Delay(_random.Next(120));
                await server.KillAsync();
                Assert.DoesNotContain(server.Complaints, c => c.Length > 0);
            }

            several += keys.Masters().Length > 1 ? 1 : 0;
            await data.ReopenAsync();
            await WholeAsync(data, logs);
        }

        // One that is not cut off tidies up after all that were.
        data.Database.Dispose();
        var ring = new KeyRing(Path.Combine(data.Folder, "keys"), TimeProvider.System);
        ring.Open();
        Assert.Equal(logs.Count, ring.Rotate());
        Assert.Single(keys.Masters());
        await data.ReopenAsync();
        await WholeAsync(data, logs);
        output.WriteLine($"{several} of 15 kills left more than one master key");
    }

    [Fact]
    public async Task The_first_sealing_goes_on_where_it_was_cut_off_and_leaves_no_word_in_plain()
    {
        using var data = await TemporaryDatabase.PrepareAsync();
        var logs = await FillAsync(data, 3, 400);
        for (var round = 0; round < 3; round++)
        {
            await UnsealAsync(data, logs);
            data.Database.Dispose();
            for (var kill = 0; kill < 4; kill++)
            {
                using var server = new KilledServer(data.Folder);
                await Task.WhenAny(server.Ready, Task.Delay(150 + _random.Next(500)));
                await server.KillAsync();
                Assert.DoesNotContain(server.Complaints, c => c.Length > 0);
            }

            await data.ReopenAsync();
            await WholeAsync(data, logs);
            foreach (var file in Directory.GetFiles(data.Folder, "conferenceboard.db*"))
            {
                await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var all = new MemoryStream();
                await open.CopyToAsync(all);
                Assert.Equal(-1, all.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Words)));
            }
        }
    }

    private static async Task<Dictionary<ConferenceId, IReadOnlyList<RecordedEvent>>> FillAsync(TemporaryDatabase data, int conferences, int events)
    {
        var (store, logs) = (new SqliteConferenceStore(data.Database), new Dictionary<ConferenceId, IReadOnlyList<RecordedEvent>>());
        for (var n = 0; n < conferences; n++)
        {
            var id = NewId.Conference();
            await store.AppendAsync(id, [.. Enumerable.Range(1, events).Select(e => new RecordedEvent(e, Given.Card($"{Words} {e}"), NewId.Operation(), null, Given.Noon))], default);
            logs[id] = await store.ReadAsync(id, default);
        }

        return logs;
    }

    private static async Task WholeAsync(TemporaryDatabase data, Dictionary<ConferenceId, IReadOnlyList<RecordedEvent>> logs)
    {
        var store = new SqliteConferenceStore(data.Database);
        Assert.Equal(logs.Keys.Select(k => k.Value).Order(), (await store.ListAsync(default)).Select(c => c.Value).Order());
        foreach (var (id, log) in logs)
            Assert.Equal(log, await store.ReadAsync(id, default));
    }

    /// <summary>As it was before there were keys.</summary>
    private static async Task UnsealAsync(TemporaryDatabase data, Dictionary<ConferenceId, IReadOnlyList<RecordedEvent>> logs)
    {
        await using var connection = new SqliteConnection(data.Database.ConnectionString);
        await connection.OpenAsync();
        await using var all = await connection.BeginTransactionAsync();
        foreach (var (id, log) in logs)
        {
            foreach (var one in log)
            {
                await using var plain = connection.CreateCommand();
                plain.Transaction = (SqliteTransaction)all;
                plain.CommandText = "UPDATE Events SET Content = $content WHERE Sequence = $sequence AND Conference = (SELECT Number FROM Conferences WHERE Id = $id)";
                plain.Parameters.AddWithValue("$content", EventFormat.Current.Write(one.Event).Content);
                plain.Parameters.AddWithValue("$sequence", one.Sequence);
                plain.Parameters.AddWithValue("$id", id.Value.ToByteArray(true));
                Assert.Equal(1, await plain.ExecuteNonQueryAsync());
            }
        }

        await all.CommitAsync();
        await using var version = connection.CreateCommand();
        version.CommandText = "PRAGMA user_version = 0";
        await version.ExecuteNonQueryAsync();
    }
}
