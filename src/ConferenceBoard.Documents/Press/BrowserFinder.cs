namespace ConferenceBoard.Documents.Press;

/// <summary>Finds a browser that makes PDFs.</summary>
internal static class BrowserFinder
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge"];

    /// <summary>The one that was set, if it is there; else the first that is found; null for none.</summary>
    public static string? Find(string? chosen)
    {
        if (!string.IsNullOrWhiteSpace(chosen))
            return File.Exists(chosen) ? chosen : null;
        return Places().FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Places()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var onPath = from name in Names from folder in folders select Path.Combine(folder, name + ending);
        if (OperatingSystem.IsMacOS())
        {
            return onPath.Concat(new[] { "Google Chrome", "Chromium", "Microsoft Edge" }.Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}"));
        }

        if (!OperatingSystem.IsWindows())
            return onPath;
        Environment.SpecialFolder[] programs = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
        return onPath.Concat(
            from program in programs.Select(Environment.GetFolderPath).Where(Path.IsPathRooted)
            from browser in new[] { @"Google\Chrome", @"Chromium", @"Microsoft\Edge" }
            select Path.Combine(program, browser, "Application", browser.EndsWith("Edge", StringComparison.Ordinal) ? "msedge.exe" : "chrome.exe"));
    }
}
