using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Storage;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>How long it takes to bring a conference of 10,000 events back: read, made into events, replayed.</summary>
public static class ReplayTime
{
    private const int Events = 10_000;
    private const double GoalMilliseconds = 100;

    /// <summary>Writes a long meeting, reads it several times and prints the first time and the median.</summary>
    /// <returns>Whether the median reaches the goal.</returns>
    public static async Task<bool> RunAsync(string? folder = null, int rounds = 15)
    {
        var at = Path.Combine(folder ?? Path.GetTempPath(), $"conferenceboard-replay-{Guid.NewGuid():N}");
        using var database = new SqliteDatabase(at, NullLogger<SqliteDatabase>.Instance);
        try
        {
            await StorageStart.PrepareAsync(database);
            var store = new SqliteConferenceStore(database);
            var id = NewId.Conference();
            foreach (var part in Meeting().Chunk(500))
                await store.AppendAsync(id, part, default);

            var (read, all) = (new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                var log = await store.ReadAsync(id, default);
                read.Add(watch.Elapsed.TotalMilliseconds);
                var state = ConferenceSession.Replay(log);
                all.Add(watch.Elapsed.TotalMilliseconds);
                if (state.Version != Events)
                    throw new InvalidOperationException($"Replayed {state.Version} events.");
            }

            var median = Median(all);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"replay of {Events:N0} events: {median:F0} ms (of it reading {Median(read):F0}; the first time {all[0]:F0})   goal <= {GoalMilliseconds:F0} ms   ratio {median / GoalMilliseconds:F2}   {(median <= GoalMilliseconds ? "met" : "MISSED")}"));
            return median <= GoalMilliseconds;
        }
        finally
        {
            database.Dispose();
            Directory.Delete(at, recursive: true);
        }
    }

    /// <summary>A long day: 12 people, 400 cards, then rewording, moving and marking them.</summary>
    private static List<RecordedEvent> Meeting()
    {
        var random = new Random(7);
        var state = ConferenceState.Empty;
        var log = new List<RecordedEvent>(Events);
        Happen(new ConferenceOpened(
            new ConferenceDetails("Robin and Sky", ConferenceType.Initial, DateTimeOffset.UnixEpoch),
            ImmutableList.Create(new Child(new ChildId(Guid.NewGuid()), "Robin"))));
        var people = Enumerable.Range(0, 12).Select(_ => NewId.Attendee()).ToArray();
        foreach (var person in people)
            Happen(new AttendeeInvited(new Attendee(person, "Someone", Role.Professional, "School", Attendance.InTheRoom)));
        var cards = new List<CardId>();
        while (cards.Count < 400)
        {
            var card = NewId.Card();
            cards.Add(card);
            Happen(new CardAdded(card, Anyone(), "Sky says that she likes it when Robin and she walk to school together.", AnyColumn(), Marks(), Audience.Everyone, CardStanding.OnBoard));
        }

        while (log.Count < Events)
        {
            var card = cards[random.Next(cards.Count)];
            var column = AnyColumn();
            Happen(random.Next(4) switch
            {
                0 or 1 => new CardTextChanged(card, Anyone(), $"Sky says that she likes it when they walk to school, and has said so {log.Count} times.", Merged: false),
                2 => new CardMoved(card, Anyone(), column, state.Board.LastIn(column) is { } last && last != card ? last : null, Strand.Strength),
                _ => new CardMarked(card, Anyone(), Marks()),
            });
        }

        return log;

        AttendeeId Anyone() => people[random.Next(people.Length)];
        Column AnyColumn() => (Column)random.Next(4);
        CardMarks Marks() => new(WhoseWords.Professional, $"School {random.Next(50)}", [], KindOfInformation.Fact, Hand.First, "", Strand.Strength);
        void Happen(ConferenceEvent happened)
        {
            state = Decider.Evolve(state, happened);
            log.Add(new RecordedEvent(state.Version, happened, NewId.Operation(), NewId.Seat(), DateTimeOffset.UnixEpoch));
        }
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
