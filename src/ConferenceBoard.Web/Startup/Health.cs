using ConferenceBoard.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// Whether the program lives, and whether it can be given work, for whatever looks after it. Neither says more than yes or no: why not stands in the
/// log.
/// </summary>
internal sealed partial class Health(SqliteDatabase database, StartOptions options, Restart restart, TimeProvider clock, ILogger<Health> logger) : IDisposable
{
    /// <summary>An answer counts this long, so that asking without end costs nothing.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1);
    private DateTimeOffset _at;
    private string? _problem = "";

    /// <summary>Adds /health/live and /health/ready.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", async (Health health, CancellationToken cancellationToken) => await health.IsReadyAsync(cancellationToken)
            ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    /// <summary>Whether the database answers, its disk has room, the keys are there, and nobody told the program to stop.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (restart.IsNear)
            return false;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - _at >= Fresh)
            {
                var problem = await ProblemAsync(cancellationToken);
                if (problem is not null && !string.Equals(problem, _problem, StringComparison.Ordinal))
                    NotReady(problem);
                (_problem, _at) = (problem, clock.GetUtcNow());
            }

            return _problem is null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<string?> ProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!Directory.Exists(options.KeyFolder))
                return "the folder of its keys is gone";
            if (new DriveInfo(options.Data).AvailableFreeSpace < ServerLimits.FreeDisk)
                return "the disk of its data folder is nearly full";

            // A file that somebody took away while it is open would still answer.
            if (!File.Exists(database.File))
                return "its database file is gone";
            await using var db = database.OpenContext();
            await db.Conferences.AsNoTracking().AnyAsync(cancellationToken);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return $"its storage failed with {e.GetType().Name}";
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "This server is not ready: {Problem}.")]
    private partial void NotReady(string problem);
}
