namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>Percentiles by nearest rank: always a value that was measured.</summary>
internal static class Percentile
{
    /// <summary>The smallest value that at least the given percentage of values do not exceed.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="percent">Above 0, at most 100.</param>
    public static double Of(IEnumerable<double> values, int percent)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Ceiling(percent / 100.0 * sorted.Length) - 1];
    }
}
