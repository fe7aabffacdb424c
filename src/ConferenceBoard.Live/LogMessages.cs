using ConferenceBoard.Live.Audit;
using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Live;

/// <summary>Everything this room logs: ids and counts, never names, words or scores.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Error, "Conference {Conference}: {Count} commands were not saved.")]
    public static partial void BatchFailed(this ILogger logger, Exception cause, Guid conference, int count);

    [LoggerMessage(2, LogLevel.Warning, "A subscriber failed with {Error} in {Place}; the others were told.")]
    public static partial void SubscriberFailed(this ILogger logger, string error, string? place);

    [LoggerMessage(3, LogLevel.Information, "Conference {Conference} is running; its log has {Count} events.")]
    public static partial void SessionStarted(this ILogger logger, Guid conference, long count);

    [LoggerMessage(4, LogLevel.Error, "Conference {Conference}: {Command} failed with {Error} in {Place}.")]
    public static partial void CommandFailed(this ILogger logger, Guid conference, string command, string error, string? place);

    [LoggerMessage(5, LogLevel.Warning, "Conference {Conference} could not be ended: {Error}.")]
    public static partial void EndingFailed(this ILogger logger, Guid conference, string error);

    [LoggerMessage(6, LogLevel.Error, "Conference {Conference} could not be read for the list: {Error}.")]
    public static partial void ListingFailed(this ILogger logger, Guid conference, string error);

    [LoggerMessage(7, LogLevel.Error, "Conference {Conference}: a correction ({Thing}) could not be noted in the audit trail; the log has it.")]
    public static partial void NotNoted(this ILogger logger, Guid conference, AuditThing? thing);
}
