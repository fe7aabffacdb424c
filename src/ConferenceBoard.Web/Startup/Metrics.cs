using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text;
using ConferenceBoard.Live;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// The meter "ConferenceBoard" as text, for a collector on the same machine: off unless asked for, and for nobody elsewhere. The figures themselves
/// can always be read by dotnet-counters.
/// </summary>
internal sealed class Metrics : IDisposable
{
    /// <summary>Upper edges of what is counted together, in milliseconds.</summary>
    private static readonly double[] Edges = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000];

    private readonly Meter _meter = new(LiveMeter.Name);
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, Sum> _sums = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _now = new(StringComparer.Ordinal);

    public Metrics(CircuitBook circuits, ConferenceRegistry registry, StartOptions options)
    {
        _meter.CreateObservableGauge("conferenceboard.circuits", () => circuits.Count, description: "Circuits, those waiting for a lost browser included");
        _meter.CreateObservableGauge("conferenceboard.conferences", () => registry.Count, description: "Conferences that run");
        if (!options.Metrics)
            return;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // This server's own gauges, and the times of all that runs in this process.
            if (instrument.Meter == _meter || (instrument is Histogram<double> && string.Equals(instrument.Meter.Name, LiveMeter.Name, StringComparison.Ordinal)))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => _sums.GetOrAdd(instrument.Name, _ => new Sum()).Add(value));
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => _now[instrument.Name] = value);
        _listener.Start();
    }

    /// <summary>Adds /metrics, where it was asked for.</summary>
    public static void Map(WebApplication app)
    {
        // Made now: the gauges are there from the start, whoever reads them.
        var metrics = app.Services.GetRequiredService<Metrics>();
        if (app.Services.GetRequiredService<StartOptions>().Metrics)
            app.MapGet("/metrics", (HttpContext http) => IsFromHere(http) ? Results.Text(metrics.Write(), "text/plain; version=0.0.4") : Results.NotFound());
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    /// <summary>A request of this machine's own, and none that somebody handed on.</summary>
    private static bool IsFromHere(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.Keys.Any(h => h.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || h.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
            || h.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || h.Equals("Via", StringComparison.OrdinalIgnoreCase));

    private string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (name, value) in _now.OrderBy(n => n.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {Tidy(name)} gauge\n{Tidy(name)} {value}\n");
        foreach (var (name, sum) in _sums.OrderBy(n => n.Key, StringComparer.Ordinal))
            sum.Write(Tidy(name) + "_milliseconds", text);
        return text.ToString();
    }

    private static string Tidy(string name) => name.Replace('.', '_');

    private sealed class Sum
    {
        private readonly long[] _counts = new long[Edges.Length + 1];
        private readonly Lock _gate = new();
        private double _sum;

        public void Add(double value)
        {
            lock (_gate)
            {
                _counts[Array.FindIndex(Edges, edge => value <= edge) is var at and >= 0 ? at : Edges.Length]++;
                _sum += value;
            }
        }

        public void Write(string name, StringBuilder text)
        {
            lock (_gate)
            {
                text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} histogram\n");
                long below = 0;
                for (var i = 0; i < _counts.Length; i++)
                {
                    below += _counts[i];
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"{(i < Edges.Length ? Edges[i].ToString(CultureInfo.InvariantCulture) : "+Inf")}\"}} {below}\n");
                }

                text.Append(CultureInfo.InvariantCulture, $"{name}_sum {_sum}\n{name}_count {below}\n");
            }
        }
    }
}
