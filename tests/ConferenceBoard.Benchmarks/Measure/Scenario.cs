namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>Something to measure on any board. Each run gets a server of its own.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="MeasureAsync">Measures it on one board.</param>
internal sealed record Scenario(string Name, Func<IBoardUnderTest, CancellationToken, Task<IReadOnlyList<Finding>>> MeasureAsync)
{
    /// <summary>All that can be measured.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("fanout", FanOut.MeasureAsync),
        new("burst", Burst.MeasureAsync),
        new("memory", Memory.MeasureAsync),
        new("many", Many.MeasureAsync),
    ];
}
