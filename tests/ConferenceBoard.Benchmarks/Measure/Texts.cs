using System.Globalization;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>Texts for edits. All have one length, so that none stands within another.</summary>
internal static class Texts
{
    private static long _last;

    /// <summary>A text that no edit of this run has had.</summary>
    public static string Next() => string.Create(CultureInfo.InvariantCulture, $"edit-{Interlocked.Increment(ref _last):D8}");
}
