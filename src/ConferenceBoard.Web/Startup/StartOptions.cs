using System.CommandLine;

namespace ConferenceBoard.Web.Startup;

/// <summary>What the command line says.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="Data">Folder for the database and keys.</param>
/// <param name="Sample">A sample conference to load when the folder has none, or null for none.</param>
/// <param name="Keys">Folder for the keys of the conferences, or null for the one in the data folder.</param>
/// <param name="Practice">The authority's practice profile: a file, or the name of one of those that come with the program.</param>
internal sealed record StartOptions(string Urls, string Data, string? Sample, string Practice = StartOptions.DefaultPractice, string? Keys = null)
{
    /// <summary>Loopback only, so that nothing is open to the network before someone asks for it.</summary>
    public const string DefaultUrls = "http://localhost:5210";

    /// <summary>The practice profile that comes with the program.</summary>
    public const string DefaultPractice = "alderhaven";

    /// <summary>Reads the command line; null where help or an error was printed or a command was run instead, with the exit code.</summary>
    public static (StartOptions? Options, int ExitCode) Read(string[] args)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, e.g. http://0.0.0.0:5210", DefaultValueFactory = _ => DefaultUrls };
        var data = new Option<string>("--data") { Description = "Folder for the database and keys", DefaultValueFactory = _ => DefaultData() };
        var sample = new Option<string>("--sample") { Description = "Sample conference file to load into an empty folder, or none", DefaultValueFactory = _ => "initial-conference" };
        var practice = new Option<string>("--practice") { Description = "Practice profile: a file, or the name of one in samples/practice", DefaultValueFactory = _ => DefaultPractice };
        var keys = new Option<string?>("--keys") { Description = "Folder for the keys of the conferences; without it keys in the data folder" };
        var root = new RootCommand("ConferenceBoard: a live whiteboard for child protection conferences") { urls, data, sample, practice, keys, GenogramCommand.Create() };
        foreach (var command in DataCommands.All(DefaultData))
            root.Add(command);
        StartOptions? options = null;
        root.SetAction(parsed => options = new StartOptions(
            parsed.GetValue(urls)!,
            Path.GetFullPath(parsed.GetValue(data)!),
            string.Equals(parsed.GetValue(sample), "none", StringComparison.OrdinalIgnoreCase) ? null : parsed.GetValue(sample),
            parsed.GetValue(practice)!,
            parsed.GetValue(keys) is { Length: > 0 } folder ? Path.GetFullPath(folder) : null));
        var exitCode = root.Parse(args).Invoke();
        return (options, exitCode);
    }

    private static string DefaultData() => Path.Combine(Directory.GetCurrentDirectory(), "data");
}
