namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>One measured figure; less is better.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Board">On which board.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Goal">The figure not to exceed, in the same unit; null if there is none.</param>
internal sealed record Finding(string What, string Board, double Value, string Unit, double? Goal = null);
