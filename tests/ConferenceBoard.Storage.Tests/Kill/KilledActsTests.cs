using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConferenceBoard.Contracts;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Events;
using ConferenceBoard.Storage.Keys;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Storage.Tests.Sqlite;
using Microsoft.Data.Sqlite;

namespace ConferenceBoard.Storage.Tests.Kill;

/// <summary>Erasing, the first sealing and a new master key, killed by SIGKILL at each of their steps; then the server starts anew.</summary>
public sealed class KilledActsTests
{
    private const string Words = "Mulberry said this by the stove.";
    private const int Killed = 128 + 9, MostSteps = 60;

    [Fact]
    public async Task A_conference_whose_erasing_was_killed_is_wholly_gone_or_wholly_there_and_all_others_are_whole() =>
        await AtEachStepAsync(5, async step =>
        {
            using var data = await TemporaryDatabase.PrepareAsync();
            var (erased, stays) = (await FillAsync(data, 3), await FillAsync(data, 3));
            data.Database.Dispose();
            var ended = await RunAsync(data, step, "erase", erased.Id.Value.ToString());

            await data.ReopenAsync();
            await SameAsync(data, stays);
            var here = (await new SqliteConferenceStore(data.Database).ListAsync(default)).Contains(erased.Id);
            Assert.Equal(here, File.Exists(Keys(data).KeyOf(erased.Id.Value)));
            Assert.NotEqual(here, data.Database.Keys.IsErased(erased.Id.Value));
            Assert.True(!here || !ended);
            if (here)
                await SameAsync(data, erased);
            else
                Assert.Equal(3L, await CountAsync(data, "SELECT count(*) FROM Events"));
            NothingHalfWritten(data);
            return ended;
        });

    [Fact]
    public async Task After_a_first_sealing_that_was_killed_everything_opens_and_no_word_is_left_in_plain() =>
        await AtEachStepAsync(7, async step =>
        {
            using var data = await TemporaryDatabase.PrepareAsync();
            var (one, other) = (await FillAsync(data, 230), await FillAsync(data, 3));
            await UnsealAsync(data, one, other);
            Assert.NotEmpty(WithWords(data));
            var ended = await RunAsync(data, step, "seal");

            await data.ReopenAsync();
            await SameAsync(data, one);
            await SameAsync(data, other);
            Assert.Empty(WithWords(data));
            NothingHalfWritten(data);
            return ended;
        });

    [Fact]
    public async Task After_a_rotation_that_was_killed_everything_opens_and_once_it_is_done_the_old_master_key_is_of_no_use() =>
        await AtEachStepAsync(8, async step =>
        {
            using var data = await TemporaryDatabase.PrepareAsync();
            var (one, other) = (await FillAsync(data, 2), await FillAsync(data, 2));
            data.Database.Dispose();
            var name = Assert.Single(Keys(data).Masters());
            var old = File.ReadAllBytes(Keys(data).Master(name));
            var ended = await RunAsync(data, step, "rotate");

            await data.ReopenAsync();
            await SameAsync(data, one);
            await SameAsync(data, other);
            NothingHalfWritten(data);
            data.Database.Dispose();
            if (!ended)
                Assert.True(await RunAsync(data, MostSteps, "rotate"));

            Assert.NotEqual(name, Assert.Single(Keys(data).Masters()), StringComparer.Ordinal);
            foreach (var file in Directory.EnumerateFiles(Keys(data).Folder, "*", SearchOption.AllDirectories))
                Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(old));
            foreach (var id in new[] { one.Id.Value, other.Id.Value })
            {
                var wrapped = File.ReadAllBytes(Keys(data).KeyOf(id));
                Assert.ThrowsAny<CryptographicException>(() => Sealing.Open(old, wrapped.AsSpan(Array.IndexOf(wrapped, (byte)'\n') + 1), Sealing.OfKey(id, name)));
            }

            await data.ReopenAsync();
            await SameAsync(data, one);
            await SameAsync(data, other);
            return ended;
        });

    /// <summary>Runs until the act comes to its end; it has at least so many steps.</summary>
    private static async Task AtEachStepAsync(int least, Func<int, Task<bool>> endedAsync)
    {
        var step = 1;
        while (!await endedAsync(step))
            Assert.True(++step < MostSteps);
        Assert.True(step > least, $"It was killed at {step - 1} steps only.");
    }

    /// <summary>Whether the act ended before it reached the step at which it is killed.</summary>
    private static async Task<bool> RunAsync(TemporaryDatabase data, int step, params string[] act)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "ConferenceBoard.KillHost.dll"), data.Folder, step.ToString(CultureInfo.InvariantCulture), .. act])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        var complaints = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", complaints);
        Assert.True(process.ExitCode is 0 or Killed, $"It ended with {process.ExitCode}.");
        return process.ExitCode == 0;
    }

    private static async Task<(ConferenceId Id, IReadOnlyList<RecordedEvent> Log)> FillAsync(TemporaryDatabase data, int events)
    {
        var (store, id) = (new SqliteConferenceStore(data.Database), NewId.Conference());
        await store.AppendAsync(id, [.. Enumerable.Range(1, events).Select(n => new RecordedEvent(n, Given.Card($"{Words} {n}"), NewId.Operation(), null, Given.Noon))], default);
        return (id, await store.ReadAsync(id, default));
    }

    private static async Task SameAsync(TemporaryDatabase data, (ConferenceId Id, IReadOnlyList<RecordedEvent> Log) before) =>
        Assert.Equal(before.Log, await new SqliteConferenceStore(data.Database).ReadAsync(before.Id, default));

    /// <summary>As it was before there were keys.</summary>
    private static async Task UnsealAsync(TemporaryDatabase data, params (ConferenceId Id, IReadOnlyList<RecordedEvent> Log)[] all)
    {
        var plain = all.SelectMany(c => c.Log.Select(e =>
            $"UPDATE Events SET Content = X'{Convert.ToHexString(EventFormat.Current.Write(e.Event).Content)}' WHERE Sequence = {e.Sequence} AND Conference = (SELECT Number FROM Conferences WHERE Id = X'{Convert.ToHexString(c.Id.Value.ToByteArray(true))}');"));
        await CountAsync(data, $"BEGIN; {string.Concat(plain)} COMMIT; PRAGMA user_version = 0; SELECT count(*) FROM Events");
        data.Database.Dispose();
        foreach (var (id, _) in all)
            File.Delete(Keys(data).KeyOf(id.Value));
    }

    private static async Task<long> CountAsync(TemporaryDatabase data, string sql)
    {
        await using var connection = new SqliteConnection(data.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static KeyFolder Keys(TemporaryDatabase data) => new(Path.Combine(data.Folder, "keys"));

    private static void NothingHalfWritten(TemporaryDatabase data) =>
        Assert.Empty(Directory.EnumerateFiles(Keys(data).Folder, "*.new", SearchOption.AllDirectories));

    private static List<string> WithWords(TemporaryDatabase data) =>
        [.. Directory.EnumerateFiles(data.Folder, "conferenceboard.db*").Where(f =>
        {
            using var open = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            open.CopyTo(all);
            return all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf(Encoding.UTF8.GetBytes(Words)) >= 0;
        })];
}
