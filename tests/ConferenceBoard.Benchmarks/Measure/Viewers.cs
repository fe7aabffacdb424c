using System.Diagnostics;
using System.Text;
using ConferenceBoard.Circuits;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>The screens of some conferences, each a circuit without a browser.</summary>
internal sealed class Viewers : IAsyncDisposable
{
    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(10);
    private static readonly ParallelOptions FewAtOnce = new() { MaxDegreeOfParallelism = 8 };

    private readonly IBoardUnderTest _board;
    private readonly CircuitClient[][] _screens;

    private Viewers(IBoardUnderTest board, CircuitClient[][] screens) => (_board, _screens) = (board, screens);

    /// <summary>How many circuits there are.</summary>
    public int Size => _screens.Sum(screens => screens.Length);

    /// <summary>How many circuits have ended without being asked to.</summary>
    public int Lost => _screens.Sum(screens => screens.Count(screen => screen.Ended.IsCompleted));

    /// <summary>Seats visitors in conferences, numbered from 0, until all have their page.</summary>
    public static async Task<Viewers> SeatAsync(IBoardUnderTest board, int conferences, int seatsEach, CancellationToken cancellationToken)
    {
        var screens = Enumerable.Range(0, conferences).Select(_ => new CircuitClient[seatsEach]).ToArray();
        var seats = Enumerable.Range(0, conferences * seatsEach);
        await Parallel.ForEachAsync(seats, FewAtOnce, async (number, _) =>
        {
            var (conference, seat) = (number % conferences, number / conferences);
            var page = await board.PageForAsync(conference, seat, cancellationToken);
            screens[conference][seat] = await CircuitClient.ConnectAsync(page, cancellationToken: cancellationToken);
        });
        return new Viewers(board, screens);
    }

    /// <summary>Makes edits and waits until the last of them stands on every screen of the conference.</summary>
    /// <returns>The time from just before the first edit to the slowest screen, or null if a screen never showed it.</returns>
    public async Task<TimeSpan?> EditAndWatchAsync(int conference, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(SeenWithin);
        var last = Encoding.UTF8.GetBytes(texts[^1]);
        var seen = Array.ConvertAll(_screens[conference], screen => screen.WaitForTextAsync(last, limit.Token));
        var start = Stopwatch.GetTimestamp();
        await _board.EditAsync(conference, texts, cancellationToken);
        try
        {
            var times = await Task.WhenAll(seen);
            return Stopwatch.GetElapsedTime(start, times.Max());
        }
        catch (Exception missing) when (missing is CircuitException || (missing is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() =>
        await Parallel.ForEachAsync(_screens.SelectMany(screens => screens), FewAtOnce, (screen, _) => screen.DisposeAsync());
}
