namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>How much managed memory the server holds for each circuit.</summary>
internal static class Memory
{
    private const int Conferences = 10;
    private const int SeatsEach = 20;
    private const double GoalKibibytes = 250;

    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Finding>> MeasureAsync(IBoardUnderTest board, CancellationToken cancellationToken)
    {
        // What the first visitors bring about, such as compiled code and opened conferences, is no circuit's memory.
        await (await Viewers.SeatAsync(board, Conferences, seatsEach: 2, cancellationToken)).DisposeAsync();
        await Task.Delay(Settle, cancellationToken);
        var before = await board.ManagedBytesAsync(cancellationToken);

        await using var viewers = await Viewers.SeatAsync(board, Conferences, SeatsEach, cancellationToken);
        await Task.Delay(Settle, cancellationToken);
        var after = await board.ManagedBytesAsync(cancellationToken);
        return
        [
            new Finding("managed memory per circuit", board.Name, (after - before) / 1024.0 / viewers.Size, "KiB", GoalKibibytes),
            new Finding("circuits lost of 200", board.Name, viewers.Lost, "", 0),
        ];
    }
}
