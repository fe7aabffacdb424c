using System.Diagnostics;
using System.Globalization;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live;
using ConferenceBoard.Storage;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>
/// Durable appends against raw Microsoft.Data.Sqlite with WAL and synchronous=FULL on the same disk. The raw side puts the same columns
/// into one table with one prepared statement, in transactions of as many appends as ours come together (writers that wait at once).
/// </summary>
public static class AppendThroughput
{
    private const double Goal = 0.8;

    /// <summary>Measures in a folder of its own under <paramref name="folder"/> (which decides the disk) and prints.</summary>
    /// <param name="folder">Where; the temporary folder where null.</param>
    /// <param name="seconds">How long each of the six measurements of a round lasts.</param>
    /// <param name="rounds">Rounds, of which the median counts; ours and raw take turns, because disks change their mood.</param>
    /// <returns>Whether every ratio reaches the goal.</returns>
    public static async Task<bool> RunAsync(string? folder = null, double seconds = 1, int rounds = 5)
    {
        var good = true;
        foreach (var together in new[] { 1, 10, 100 })
        {
            var (ours, raw) = (new List<double>(), new List<double>());
            for (var round = 0; round <= rounds; round++)
            {
                var mine = await InFolderAsync(folder, at => OursAsync(at, together, seconds));
                var theirs = await InFolderAsync(folder, at => Task.Run(() => Raw(at, together, seconds)));
                if (round > 0)
                {
                    ours.Add(mine);
                    raw.Add(theirs);
                }
            }

            var ratio = Median(ours) / Median(raw);
            good &= ratio >= Goal;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"append, {together,3} at once: {Median(ours),9:N0}/s   raw {Median(raw),9:N0}/s   ratio {ratio:F2}   goal >= {Goal:F2}   {(ratio >= Goal ? "met" : "MISSED")}"));
        }

        return good;
    }

    /// <summary>So many conferences at once, each appending one event after another, as sessions do.</summary>
    private static async Task<double> OursAsync(string folder, int writers, double seconds)
    {
        using var database = new SqliteDatabase(folder, NullLogger<SqliteDatabase>.Instance);
        await StorageStart.PrepareAsync(database);
        var store = new SqliteConferenceStore(database);
        var ids = Enumerable.Range(0, writers).Select(_ => NewId.Conference()).ToArray();
        await Task.WhenAll(ids.Select(id => store.AppendAsync(id, [Event(1)], default)));

        var watch = Stopwatch.StartNew();
        var appended = await Task.WhenAll(ids.Select(id => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed.TotalSeconds < seconds; count++)
                await store.AppendAsync(id, [Event(count + 2)], default);
            return count;
        })));
        return appended.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static double Raw(string folder, int batch, double seconds)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, """
            CREATE TABLE Events (Conference INTEGER NOT NULL, Sequence INTEGER NOT NULL, Type TEXT NOT NULL, Version INTEGER NOT NULL,
            Content BLOB NOT NULL, Operation BLOB NOT NULL, Seat BLOB, At INTEGER NOT NULL, PRIMARY KEY (Conference, Sequence))
            """);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Events VALUES ($c, $s, 'card-added', 1, $e, $o, $d, $a)";
        var values = new[] { "$c", "$s", "$e", "$o", "$d", "$a" }.Select(name => insert.Parameters.Add(new SqliteParameter(name, null))).ToArray();
        values[2].Value = new byte[420];
        values[3].Value = values[4].Value = new byte[16];
        values[5].Value = 1L;

        var watch = Stopwatch.StartNew();
        long count = 0;
        for (; watch.Elapsed.TotalSeconds < seconds; count += batch)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var i = 0; i < batch; i++)
            {
                values[0].Value = (long)i;
                values[1].Value = count / batch;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static RecordedEvent Event(long sequence) => new(
        sequence,
        new CardAdded(
            NewId.Card(), NewId.Attendee(), "Sky says that she likes it when Robin and she walk to school together.", Column.WorkingWell,
            new CardMarks(WhoseWords.Child, "Sky", [], KindOfInformation.Observation, Hand.First, "", Strand.Strength), Audience.Everyone, CardStanding.OnBoard),
        NewId.Operation(),
        NewId.Seat(),
        DateTimeOffset.UnixEpoch);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<double> InFolderAsync(string? under, Func<string, Task<double>> measure)
    {
        var folder = Directory.CreateDirectory(Path.Combine(under ?? Path.GetTempPath(), $"conferenceboard-append-{Guid.NewGuid():N}")).FullName;
        try
        {
            return await measure(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
