using System.Globalization;
using System.Net;

namespace ConferenceBoard.Benchmarks.Hosting;

/// <summary>What the load generator asks of the measured server. Part of the benchmark host, never of the product.</summary>
internal static class BenchmarkEndpoints
{
    /// <summary>Adds the endpoints. They answer requests from this machine only.</summary>
    public static void MapBenchmarks(this WebApplication app, IServedBoard board)
    {
        var bench = app.MapGroup("/bench").AllowAnonymous();
        bench.AddEndpointFilter(async (context, next) =>
            context.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
                ? await next(context)
                : Results.NotFound());
        bench.MapGet("/page/{conference:int}/{seat:int}", board.PageForAsync);
        bench.MapPost("/edit/{conference:int}", async (int conference, HttpRequest request, CancellationToken cancellationToken) =>
        {
            using var reader = new StreamReader(request.Body);
            while (await reader.ReadLineAsync(cancellationToken) is { } text)
            {
                await board.EditAsync(conference, text, cancellationToken);
            }
        });
        bench.MapGet("/memory", () => ManagedBytes().ToString(CultureInfo.InvariantCulture));
        bench.MapGet("/cpu", () => Environment.CpuUsage.TotalTime.TotalMicroseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static long ManagedBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
