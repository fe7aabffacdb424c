using System.CommandLine;
using System.Globalization;

namespace ConferenceBoard.Web.Startup;

/// <summary>What the command line says.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="Data">Folder for the database and keys.</param>
/// <param name="Sample">A sample conference to load when the folder has none, or null for none.</param>
/// <param name="Keys">Folder for the keys of the conferences, or null for the one in the data folder.</param>
/// <param name="Practice">The authority's practice profile: a file, or the name of one of those that come with the program.</param>
internal sealed record StartOptions(string Urls, string Data, string? Sample, string Practice = StartOptions.DefaultPractice, string? Keys = null)
{
    /// <summary>Settings in files and the environment, for what has no word of the command line.</summary>
    public IConfiguration Settings { get; init; } = new ConfigurationManager();

    /// <summary>Addresses of the reverse proxies that are believed, or null where there is none.</summary>
    public string? BehindProxy { get; init; }

    /// <summary>Where the keys are.</summary>
    public string KeyFolder => Keys ?? Path.Combine(Data, "keys");

    /// <summary>The address at which others reach this server, where it is not the one listened on; null for that.</summary>
    public string? PublicUrl => Ours("PublicUrl");

    /// <summary>Whether /metrics answers this machine's own requests.</summary>
    public bool Metrics => string.Equals(Ours("Metrics"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The form of the log.</summary>
    public string Log => string.Equals(Ours("Log"), LogLines.Json, StringComparison.OrdinalIgnoreCase) ? LogLines.Json : LogLines.Text;

    /// <summary>Circuits at once; a setting may lower the bound of the program.</summary>
    public int MostCircuits => int.TryParse(Ours("MostCircuits"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 0 and < ServerLimits.Circuits ? most : ServerLimits.Circuits;

    /// <summary>Loopback only, so that nothing is open to the network before someone asks for it.</summary>
    public const string DefaultUrls = "http://localhost:5210";

    /// <summary>The practice profile that comes with the program.</summary>
    public const string DefaultPractice = "alderhaven";

    /// <summary>Reads the command line; null where help or an error was printed or a command was run instead, with the exit code.</summary>
    public static (StartOptions? Options, int ExitCode) Read(string[] args)
    {
        var config = new Option<string?>("--config") { Description = "File of settings, as JSON" };
        var settings = new Lazy<IConfiguration>(() => Startup.Settings.Read(ConfigOf(args)));
        string? Set(string name) => settings.Value[$"{Startup.Settings.Section}:{name}"];
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, e.g. http://0.0.0.0:5210", DefaultValueFactory = _ => Set("Urls") ?? DefaultUrls };
        var proxy = new Option<string?>("--behind-proxy") { Description = "Believe a reverse proxy at these addresses (this machine's own where none is said)", Arity = ArgumentArity.ZeroOrOne };
        var data = new Option<string>("--data") { Description = "Folder for the database and keys", DefaultValueFactory = _ => Set("Data") ?? DefaultData() };
        var sample = new Option<string>("--sample") { Description = "Sample conference file to load into an empty folder, or none", DefaultValueFactory = _ => Set("Sample") ?? "initial-conference" };
        var practice = new Option<string>("--practice") { Description = "Practice profile: a file, or the name of one in samples/practice", DefaultValueFactory = _ => Set("Practice") ?? DefaultPractice };
        var keys = new Option<string?>("--keys") { Description = "Folder for the keys of the conferences; without it keys in the data folder", DefaultValueFactory = _ => Set("Keys") };
        var root = new RootCommand("ConferenceBoard: a live whiteboard for child protection conferences") { urls, data, sample, practice, config, proxy, keys, GenogramCommand.Create() };
        foreach (var command in DataCommands.All(() => Set("Data") ?? DefaultData(), () => Set("Keys")))
            root.Add(command);
        StartOptions? options = null;
        root.SetAction(parsed => options = new StartOptions(
            parsed.GetValue(urls)!,
            Path.GetFullPath(parsed.GetValue(data)!),
            string.Equals(parsed.GetValue(sample), "none", StringComparison.OrdinalIgnoreCase) ? null : parsed.GetValue(sample),
            parsed.GetValue(practice)!,
            parsed.GetValue(keys) is { Length: > 0 } folder ? Path.GetFullPath(folder) : null)
        {
            Settings = settings.Value,
            BehindProxy = parsed.GetResult(proxy) is { Implicit: false } ? parsed.GetValue(proxy) ?? Startup.BehindProxy.Here : Set("BehindProxy"),
        });
        var exitCode = root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return (options, exitCode);
    }

    private string? Ours(string name) => Settings[$"{Startup.Settings.Section}:{name}"];

    /// <summary>Read before the rest, whose defaults stand in it.</summary>
    private static string? ConfigOf(string[] args) => Array.IndexOf(args, "--config") is >= 0 and var at && at + 1 < args.Length ? args[at + 1]
        : Array.Find(args, a => a.StartsWith("--config=", StringComparison.Ordinal))?["--config=".Length..];

    private static string DefaultData() => Path.Combine(Directory.GetCurrentDirectory(), "data");
}
