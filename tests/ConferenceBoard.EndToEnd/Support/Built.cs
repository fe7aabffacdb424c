using System.Diagnostics;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>Where things are that the build made.</summary>
internal static class Built
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory, "ConferenceBoard.sln");

    /// <summary>Where a failed test leaves its pictures.</summary>
    public static string TestResults { get; } = Path.Combine(Root, "TestResults", "EndToEnd");

    /// <summary>The server's program, of the configuration that the tests are of.</summary>
    public static string Server
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(Root, "src", "ConferenceBoard.Web", "bin", framework.Parent!.Name, framework.Name, "ConferenceBoard.Web.dll");
        }
    }

    /// <summary>How to start the server in Development, with nothing of the tests' own environment that would change it.</summary>
    public static ProcessStartInfo Start(IEnumerable<KeyValuePair<string, string>> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Server, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development" },
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private static string Above(string folder, string file)
    {
        var at = new DirectoryInfo(folder);
        while (!File.Exists(Path.Combine(at.FullName, file)))
            at = at.Parent ?? throw new InvalidOperationException($"No folder above {folder} holds {file}.");
        return at.FullName;
    }
}
