namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>What a burst of ten edits costs the server's processor, for each edit and each of 30 screens.</summary>
internal static class Burst
{
    private const int Screens = 30;
    private const int EditsInBurst = 10;
    private const int WarmUps = 100;

    // The median of some rounds, because the compiler's and the neighbours' work falls into one or another of them.
    private const int Rounds = 5;
    private const int Bursts = 40;
    private const double GoalMicroseconds = 25;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Finding>> MeasureAsync(IBoardUnderTest board, CancellationToken cancellationToken)
    {
        await using var viewers = await Viewers.SeatAsync(board, conferences: 1, Screens, cancellationToken);
        await RunAsync(viewers, WarmUps, cancellationToken);
        var (costs, times) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var before = await board.ProcessorTimeAsync(cancellationToken);
            times.AddRange(await RunAsync(viewers, Bursts, cancellationToken));
            var used = await board.ProcessorTimeAsync(cancellationToken) - before;
            costs.Add(used.TotalMicroseconds / (Bursts * EditsInBurst * Screens));
        }

        return
        [
            new Finding("burst of ten edits, CPU per edit and circuit", board.Name, Percentile.Of(costs, 50), "µs", GoalMicroseconds),
            new Finding("burst of ten edits, bursts not seen by all", board.Name, times.Count(double.IsPositiveInfinity), "", 0),
            new Finding("burst of ten edits, the last on all screens, p50", board.Name, Percentile.Of(times, 50), "ms"),
        ];
    }

    /// <returns>Milliseconds until the last edit of each burst stood on every screen; infinite where it never did.</returns>
    private static async Task<IReadOnlyList<double>> RunAsync(Viewers viewers, int bursts, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var i = 0; i < bursts; i++)
        {
            var texts = Enumerable.Range(0, EditsInBurst).Select(_ => Texts.Next()).ToArray();
            times.Add((await viewers.EditAndWatchAsync(conference: 0, texts, cancellationToken))?.TotalMilliseconds ?? double.PositiveInfinity);
            await Task.Delay(Pause, cancellationToken);
        }

        return times;
    }
}
