using Microsoft.Extensions.Logging;

namespace ConferenceBoard.Storage;

/// <summary>Everything this room logs: ids, counts and what SQLite says of its tables; never names or words.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Error, "A transaction of {Count} writes failed: {Reason}.")]
    public static partial void TransactionFailed(this ILogger logger, string reason, int count);

    [LoggerMessage(2, LogLevel.Information, "The data is in {File}; {Migrations} changes of its tables were made.")]
    public static partial void Prepared(this ILogger logger, string file, int migrations);
}
