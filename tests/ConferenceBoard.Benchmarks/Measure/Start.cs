using System.Diagnostics;
using ConferenceBoard.Circuits;

namespace ConferenceBoard.Benchmarks.Measure;

/// <summary>
/// How long the built program takes from the start of its process until a board can be used: its console has shown a link, the link is
/// opened, and the circuit has drawn. Once with an empty data folder, into which it puts the sample, and then with what that left.
/// </summary>
internal static class Start
{
    private const string Link = "Professional";
    private const double GoalSeconds = 3;
    private const int Again = 3;

    /// <summary>Measures it.</summary>
    public static async Task<IReadOnlyList<Finding>> MeasureAsync(CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("conferenceboard-benchmark-");
        try
        {
            var first = await SecondsAsync(data.FullName, cancellationToken);
            var later = new List<double>();
            for (var i = 0; i < Again; i++)
            {
                later.Add(await SecondsAsync(data.FullName, cancellationToken));
            }

            return
            [
                new Finding("start to first usable board, empty folder", "product", first, "s", GoalSeconds),
                new Finding("start to first usable board, used folder, p50", "product", Percentile.Of(later, 50), "s", GoalSeconds),
            ];
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<double> SecondsAsync(string data, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        foreach (var argument in new[] { typeof(Web.Components.App).Assembly.Location, "--urls", "http://127.0.0.1:0", "--data", data })
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.StartsWith(Link, StringComparison.Ordinal))
                {
                    await using var board = await CircuitClient.ConnectAsync(new Uri(line[Link.Length..].Trim()), cancellationToken: cancellationToken);
                    return watch.Elapsed.TotalSeconds;
                }
            }

            throw new InvalidOperationException("The program ended before it showed a link.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
