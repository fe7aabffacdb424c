namespace ConferenceBoard.EndToEnd.Support;

/// <summary>Finds the browser that the tests drive, and on Debian fetches one where there is none, so that one command runs every test.</summary>
internal static class ChromiumFinder
{
    /// <summary>Names a browser of the Chromium family to use instead of looking for one.</summary>
    public const string Override = "CONFERENCEBOARD_CHROMIUM";

    private static readonly string[] Commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    /// <summary>The browser's program file.</summary>
    public static async Task<string> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Override) is { Length: > 0 } chosen)
            return File.Exists(chosen) ? chosen : throw new InvalidOperationException($"{Override} names {chosen}, and there is no such file.");
        if (Installed() is { } found)
            return found;
        await Debian.FetchAsync("chromium");
        return Installed() ?? throw new InvalidOperationException(
            $"The browser tests need Chromium, Chrome or Edge: install one, or name its program file in {Override}.");
    }

    private static string? Installed()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Commands.SelectMany(command => folders.Select(folder => Path.Combine(folder, command))).Concat(Places).FirstOrDefault(File.Exists);
    }
}
