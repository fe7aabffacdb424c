using System.Globalization;
using System.Text.Json;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// Settings that stand in files and the environment: appsettings.json beside the program, then the file named by --config, then environment variables
/// such as ConferenceBoard__Urls; what comes later wins, and the command line wins over all.
/// </summary>
internal static class Settings
{
    /// <summary>The section of our own settings.</summary>
    public const string Section = "ConferenceBoard";

    /// <summary>Reads them.</summary>
    /// <param name="file">The file after --config, or null.</param>
    /// <exception cref="StartException">A file cannot be read.</exception>
    public static IConfiguration Read(string? file)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        Check(beside);
        if (file is not null && !File.Exists(file))
            throw new StartException($"The settings file {file} is not there. Check the name after --config.");
        if (file is not null)
            Check(file);
        var all = new ConfigurationBuilder().AddJsonFile(beside, optional: true);
        var read = (file is null ? all : all.AddJsonFile(Path.GetFullPath(file))).AddEnvironmentVariables().Build();
        Check(read, "MostCircuits", value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most <= ServerLimits.Circuits,
            string.Create(CultureInfo.InvariantCulture, $"a whole number up to {ServerLimits.Circuits}"));
        Check(read, "Metrics", value => bool.TryParse(value, out _), "true or false");
        Check(read, "Log", value => value is LogLines.Text or LogLines.Json, "text or json");
        return read;
    }

    private static void Check(IConfiguration read, string name, Func<string, bool> isRight, string wanted)
    {
        if (read[$"{Section}:{name}"] is { Length: > 0 } value && !isRight(value))
            throw new StartException($"The setting {Section}:{name} cannot be \"{value}\". Write {wanted}.");
    }

    /// <summary>Said in one sentence, rather than found while the program is being put together.</summary>
    private static void Check(string file)
    {
        try
        {
            if (File.Exists(file))
                JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }).Dispose();
        }
        catch (JsonException e)
        {
            throw new StartException($"The settings file {file} cannot be read: line {e.LineNumber + 1} is not JSON. Put that right, and start again.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The settings file {file} cannot be read. Check who may read it.", e);
        }
    }
}
