using System.Diagnostics;
using System.Globalization;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Live;
using ConferenceBoard.Storage;
using ConferenceBoard.Storage.Events;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>What sealing adds to one append: making an event's stored form with it against without, and beside a whole durable append on the same disk.</summary>
public static class SealingCost
{
    private const int Events = 20_000, Durable = 300;

    /// <summary>Measures in a folder of its own, turn by turn, and prints the medians.</summary>
    public static async Task RunAsync(int rounds = 7)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"conferenceboard-seal-{Guid.NewGuid():N}");
        using var database = new SqliteDatabase(folder, NullLogger<SqliteDatabase>.Instance);
        try
        {
            await StorageStart.PrepareAsync(database);
            var (store, id, next) = (new SqliteConferenceStore(database), NewId.Conference(), 1L);
            var (plain, closed, durable) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round <= rounds; round++)
            {
                var (without, with) = (Time(Events, i => EventFormat.Current.Write(Card())), Time(Events, i =>
                {
                    var form = EventFormat.Current.Write(Card());
                    database.Keys.SealEvent(id.Value, i, form.Type, form.Version, form.Content);
                }));
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < Durable; i++)
                    await store.AppendAsync(id, [new RecordedEvent(next++, Card(), NewId.Operation(), null, DateTimeOffset.UnixEpoch)], default);
                var whole = watch.Elapsed.TotalMicroseconds / Durable;
                if (round > 0)
                {
                    plain.Add(without);
                    closed.Add(with);
                    durable.Add(whole);
                }
            }

            var (a, b, c) = (Median(plain), Median(closed), Median(durable));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"sealing: stored form {b:F1} µs sealed, {a:F1} µs plain, ratio {b / a:F2}; a durable append {c:F0} µs, so sealed/plain {c / (c - (b - a)):F3}"));
        }
        finally
        {
            database.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Time(int count, Action<int> act)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
            act(i);
        return watch.Elapsed.TotalMicroseconds / count;
    }

    private static CardAdded Card() => new(
        NewId.Card(), NewId.Attendee(), "Sky says that she likes it when Robin and she walk to school together.", Column.WorkingWell,
        new CardMarks(WhoseWords.Child, "Sky", [], KindOfInformation.Observation, Hand.First, "", Strand.Strength), Audience.Everyone, CardStanding.OnBoard);

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
