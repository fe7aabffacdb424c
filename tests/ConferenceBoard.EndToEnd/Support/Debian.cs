using System.Diagnostics;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>Fetches what tests need and a machine lacks: on Debian, with root rights, so that one command runs every test.</summary>
internal static class Debian
{
    private static readonly SemaphoreSlim Turn = new(1);

    private static bool _updated;

    /// <summary>Installs these packages where that can be done here; elsewhere nothing happens.</summary>
    public static async Task FetchAsync(params IReadOnlyList<string> packages)
    {
        if (packages.Count == 0 || !File.Exists("/etc/debian_version") || !string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
            return;
        await Turn.WaitAsync();
        try
        {
            if (!_updated)
                await AptAsync("update");
            _updated = true;
            await AptAsync(["install", "--yes", "--no-install-recommends", .. packages]);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task AptAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("apt-get", ["-o", "DPkg::Lock::Timeout=300", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        using var apt = Process.Start(start)!;
        await apt.StandardOutput.ReadToEndAsync();
        await apt.WaitForExitAsync();
    }
}
