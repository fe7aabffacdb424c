using System.Diagnostics;
using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Storage;
using ConferenceBoard.Storage.Keys;
using ConferenceBoard.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.KillHost;

/// <summary>One act of whoever keeps the server, killed by SIGKILL at a step of it.</summary>
internal static class KilledAct
{
    /// <summary>Does it. Comes to its end only where the act has fewer steps.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (folder, step) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
        using var database = new SqliteDatabase(folder, NullLogger<SqliteDatabase>.Instance);
        switch (args[2])
        {
            case "erase":
                await StorageStart.PrepareAsync(database);
                DieAt(step);
                await new SqliteEraser(database).EraseAsync(new ConferenceId(Guid.Parse(args[3])), default);
                break;
            case "seal":
                DieAt(step);
                await StorageStart.PrepareAsync(database);
                break;
            default:
                var ring = new KeyRing(Path.Combine(folder, "keys"), TimeProvider.System);
                ring.Open(make: false);
                DieAt(step);
                ring.Rotate();
                break;
        }

        return 0;
    }

    private static void DieAt(int step)
    {
        var reached = 0;
        Steps.Reached = () =>
        {
            if (Interlocked.Increment(ref reached) != step)
                return;
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        };
    }
}
