using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// A line of the log: one for each thing that happened, as text or as JSON. An error's own message may quote what somebody typed: only its kind and where
/// in the program it came from are written, and of the framework's sentences about an error only which sentence it was.
/// </summary>
internal sealed class LogLines(string name, bool json) : ConsoleFormatter(name)
{
    /// <summary>The names of the two forms, for the setting ConferenceBoard:Log.</summary>
    public const string Text = "text", Json = "json";

    /// <summary>Of the way an error took: where it began, and what of it is ours.</summary>
    private const int Innermost = 4, MostPlaces = 12;

    /// <summary>The only way into a log: the framework's other providers would write errors with their messages.</summary>
    public static void Use(ILoggingBuilder logging, string form)
    {
        logging.ClearProviders();
        logging.AddConsole(console =>
        {
            console.FormatterName = form;
            console.LogToStandardErrorThreshold = LogLevel.None;
        });
        logging.Services.AddSingleton<ConsoleFormatter>(new LogLines(form, string.Equals(form, Json, StringComparison.Ordinal)));
        logging.Services.AddSingleton<IPostConfigureOptions<ConsoleLoggerOptions>>(new PostConfigureOptions<ConsoleLoggerOptions>(name: null, console => console.FormatterName = form));
    }

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var said = entry.Exception is not null && !entry.Category.StartsWith("ConferenceBoard", StringComparison.Ordinal)
            ? entry.EventId.Name ?? entry.EventId.Id.ToString(CultureInfo.InvariantCulture)
            : entry.Formatter(entry.State, null).ReplaceLineEndings(" ");
        var time = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var error = entry.Exception is { } e ? Kind(e) : null;
        textWriter.WriteLine(json
            ? JsonSerializer.Serialize(new { time, level = entry.LogLevel.ToString(), category = entry.Category, @event = entry.EventId.Id, message = said, error })
            : $"{time} {entry.LogLevel} {entry.Category}[{entry.EventId.Id.ToString(CultureInfo.InvariantCulture)}] {said}{(error is null ? "" : " | " + error)}");
    }

    /// <summary>What kind of error, what was behind it, and the way it took, without a word of its message.</summary>
    private static string Kind(Exception error)
    {
        var places = new StackTrace(error).GetFrames().Select(f => f.GetMethod()).OfType<System.Reflection.MethodBase>()
            .Where((m, n) => n < Innermost || m.DeclaringType?.Namespace?.StartsWith("ConferenceBoard", StringComparison.Ordinal) == true)
            .Take(MostPlaces).Select(m => $"{m.DeclaringType?.Name}.{m.Name}");
        return $"{error.GetType().Name} in {string.Join(" < ", places)}{(error.InnerException is { } inner ? " because of " + Kind(inner) : "")}";
    }
}
