using System.Collections.Concurrent;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>1,000 circuits in 50 conferences, one edit a second in each for 20 seconds.</summary>
internal static class Many
{
    private const int Conferences = 50;
    private const int SeatsEach = 20;
    private const int WarmUpSeconds = 5;
    private const int Seconds = 20;
    private const double GoalMilliseconds = 150;

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Finding>> MeasureAsync(IBoardUnderTest board, CancellationToken cancellationToken)
    {
        await using var viewers = await Viewers.SeatAsync(board, Conferences, SeatsEach, cancellationToken);
        var slowest = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Conferences).Select(conference => MeetAsync(viewers, conference, slowest, cancellationToken)));
        return
        [
            new Finding("1,000 circuits, edit to the last screen, p50", board.Name, Percentile.Of(slowest, 50), "ms"),
            new Finding("1,000 circuits, edit to the last screen, p95", board.Name, Percentile.Of(slowest, 95), "ms", GoalMilliseconds),
            new Finding("1,000 circuits, edits not seen by all", board.Name, slowest.Count(double.IsPositiveInfinity), "", 0),
            new Finding("1,000 circuits, circuits lost", board.Name, viewers.Lost, "", 0),
        ];
    }

    private static async Task MeetAsync(Viewers viewers, int conference, ConcurrentBag<double> slowest, CancellationToken cancellationToken)
    {
        // The conferences' edits are spread over the second, as people's are.
        await Task.Delay(TimeSpan.FromSeconds((double)conference / Conferences), cancellationToken);
        using var everySecond = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var second = 0; second < WarmUpSeconds + Seconds; second++)
        {
            var time = await viewers.EditAndWatchAsync(conference, [Texts.Next()], cancellationToken);
            if (second >= WarmUpSeconds)
            {
                slowest.Add(time?.TotalMilliseconds ?? double.PositiveInfinity);
            }

            await everySecond.WaitForNextTickAsync(cancellationToken);
        }
    }
}
