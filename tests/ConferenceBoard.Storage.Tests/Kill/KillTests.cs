using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace ConferenceBoard.Storage.Tests.Kill;

/// <summary>
/// A server that is killed again and again while people write. It shows that nothing that was acknowledged is lost with the process.
/// It cannot show what a cut power lead does: that rests on synchronous=FULL, which SqliteWriterTests looks at.
/// Give a seed in CONFERENCEBOARD_KILL_SEED to run the same kills again.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 55, KillsPerSet = 11, Conferences = 3, Writers = 6;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"conferenceboard-kill-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Whatever_was_acknowledged_survives_the_server_being_killed_at_any_moment()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CONFERENCEBOARD_KILL_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given : Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var writers = Enumerable.Range(0, Writers).Select(i => new Writer(seed + i + 1)).ToArray();
        var openings = new List<Act>();
        var early = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            if (kill % KillsPerSet == 0)
                openings.AddRange(Enumerable.Range(0, Conferences).Select(_ => new Act(Guid.NewGuid(), Guid.NewGuid(), "open")));
            var conferences = openings[^Conferences..];

            using var server = new KilledServer(_folder);
            var beforeItIsReady = random.Next(6) == 0;
            early += beforeItIsReady ? 1 : 0;
            var writing = beforeItIsReady ? [] : await StartWritingAsync(server, conferences, writers);
            await Task.Delay(random.Next(250));
            await server.KillAsync();
            await Task.WhenAll(writing);
            Assert.DoesNotContain(server.Complaints, c => c.Length > 0);
            await CheckAsync(conferences, writers, everything: false);
        }

        await CheckAsync(openings, writers, everything: true);
        output.WriteLine(
            $"{Kills} kills ({early} while starting), {writers.Sum(w => w.Asked.Count)} acts asked for, {writers.Sum(w => w.Acknowledged.Count)} acknowledged");
        Assert.True(writers.Sum(w => w.Acknowledged.Count) > Kills * Writers, "Hardly anything was written between the kills.");
    }

    private static async Task<Task[]> StartWritingAsync(KilledServer server, List<Act> conferences, Writer[] writers)
    {
        await server.Ready.WaitAsync(TimeSpan.FromSeconds(20));
        foreach (var opening in conferences)
            Assert.Equal("Saved", await server.AskAsync(opening.Request));
        return [.. writers.Select((w, i) => Task.Run(() => w.WriteAsync(server, conferences[i % Conferences].Conference)))];
    }

    private async Task CheckAsync(List<Act> openings, Writer[] writers, bool everything)
    {
        using var database = new SqliteDatabase(_folder, NullLogger<SqliteDatabase>.Instance);
        await StorageStart.PrepareAsync(database);
        var store = new SqliteConferenceStore(database);
        if (everything)
            Assert.Equal(openings.Select(o => o.Conference), (await store.ListAsync(default)).Select(c => c.Value));
        foreach (var conference in openings.Select(o => o.Conference))
        {
            var log = await store.ReadAsync(new ConferenceId(conference), default);
            var stored = log.Select(e => e.Operation.Value).ToArray();
            var asked = writers.SelectMany(w => w.Asked).Where(a => a.Conference == conference).ToDictionary(a => a.Operation);

            Assert.Equal(Enumerable.Range(1, log.Count).Select(n => (long)n), log.Select(e => e.Sequence));
            Assert.Equal(stored.Length, stored.Distinct().Count());
            Assert.Empty(writers.SelectMany(w => w.Acknowledged).Where(a => a.Conference == conference).Select(a => a.Operation).Except(stored));
            Assert.All(log, e => AssertAskedFor(e, asked, openings));
            Assert.Equal(log.Count, ConferenceSession.Replay(log).Version);
        }

        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync());
    }

    private static void AssertAskedFor(RecordedEvent stored, Dictionary<Guid, Act> asked, List<Act> openings)
    {
        var act = stored.Event switch
        {
            ConferenceOpened => openings.Single(o => o.Operation == stored.Operation.Value).What,
            CardAdded added => string.Equals(added.Text, stored.Operation.Value.ToString(), StringComparison.Ordinal) ? $"add {added.Card.Value}" : "something else",
            CardRestood { Standing: CardStanding.Removed } removed => $"remove {removed.Card.Value}",
            _ => "nothing that was asked for",
        };
        Assert.Equal(stored.Event is ConferenceOpened ? "open" : asked[stored.Operation.Value].What, act);
    }
}
