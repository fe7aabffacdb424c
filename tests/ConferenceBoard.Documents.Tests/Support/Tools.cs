using ConferenceBoard.Documents.Press;
using ConferenceBoard.EndToEnd.Support;

namespace ConferenceBoard.Documents.Tests.Support;

/// <summary>Other people's programs with which papers are made and read, and the letters of Urdu.</summary>
internal static class Tools
{
    private static readonly Lazy<Task> Ready = new(FetchAsync);

    /// <summary>They are there; what is missing is fetched where that can be done.</summary>
    /// <exception cref="InvalidOperationException">They are not, and cannot be fetched here.</exception>
    public static Task ReadyAsync() => Ready.Value;

    private static async Task FetchAsync()
    {
        await Debian.FetchAsync([.. Missing()]);
        if (Missing().ToList() is { Count: > 0 } left)
            throw new InvalidOperationException($"The tests of papers need {string.Join(", ", left)}: install them.");
    }

    private static IEnumerable<string> Missing()
    {
        if (BrowserFinder.Find(null) is null)
            yield return "chromium";
        if (!new[] { "pdftotext", "pdfinfo", "pdffonts" }.All(IsOnPath))
            yield return "poppler-utils";
        if (OperatingSystem.IsLinux() && !new[] { "/usr/share/fonts", "/usr/local/share/fonts" }.Where(Directory.Exists).Any(HoldsNastaliq))
            yield return "fonts-noto-core";
    }

    private static bool HoldsNastaliq(string folder) => Directory.EnumerateFiles(folder, "NotoNastaliqUrdu*", SearchOption.AllDirectories).Any();

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program + (OperatingSystem.IsWindows() ? ".exe" : ""))));
}
