namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>How long an edit takes to reach the last of a conference's 30 screens.</summary>
internal static class FanOut
{
    /// <summary>The figure that the product's goal is derived from: twice the bare page's, in the same run.</summary>
    public const string P95 = "one edit to the last of 30 screens, p95";

    private const int Screens = 30;
    private const int WarmUps = 50;
    private const int Edits = 200;

    // Longer than a board may hold renders together (33 ms), so that no edit waits for the one before it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Finding>> MeasureAsync(IBoardUnderTest board, CancellationToken cancellationToken)
    {
        await using var viewers = await Viewers.SeatAsync(board, conferences: 1, Screens, cancellationToken);
        var slowest = new List<double>();
        for (var i = 0; i < WarmUps + Edits; i++)
        {
            var time = await viewers.EditAndWatchAsync(conference: 0, [Texts.Next()], cancellationToken);
            if (i >= WarmUps)
            {
                slowest.Add(time?.TotalMilliseconds ?? double.PositiveInfinity);
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return
        [
            new Finding("one edit to the last of 30 screens, p50", board.Name, Percentile.Of(slowest, 50), "ms"),
            new Finding(P95, board.Name, Percentile.Of(slowest, 95), "ms"),
        ];
    }
}
