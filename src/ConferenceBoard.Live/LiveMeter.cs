using System.Diagnostics.Metrics;

namespace ConferenceBoard.Live;

/// <summary>What running conferences measure: times alone, nothing of whom or what.</summary>
public static class LiveMeter
{
    /// <summary>The meter's name, for dotnet-counters and OpenTelemetry.</summary>
    public const string Name = "ConferenceBoard";

    private static readonly Meter Meter = new(Name);

    /// <summary>From a batch of commands to its events being durable, in milliseconds.</summary>
    internal static Histogram<double> Commit { get; } = Meter.CreateHistogram<double>("conferenceboard.commit", "ms", "Time until a batch of events is durable");

    /// <summary>From a change to one screen having been told of it, in milliseconds.</summary>
    internal static Histogram<double> FanOut { get; } = Meter.CreateHistogram<double>("conferenceboard.fanout", "ms", "Time until one screen has been told of a change");
}
