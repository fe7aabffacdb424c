namespace ConferenceBoard.Circuits;

/// <summary>Sees a render batch as it arrives. Runs on the receiving loop: it must be quick and must not wait.</summary>
/// <param name="batch">The batch as Blazor wrote it; valid only during the call. See <see cref="RenderedElement"/> to read it.</param>
/// <param name="timestamp">When it arrived, as <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/> counts.</param>
public delegate void RenderBatchArrived(ReadOnlySpan<byte> batch, long timestamp);
