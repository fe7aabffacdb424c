using Microsoft.AspNetCore.Diagnostics;

namespace ConferenceBoard.Web.Startup;

/// <summary>Writes down that a request failed: what kind of error, and nothing that was sent. The person sees the page "sorry".</summary>
internal sealed partial class RequestFailures(ILogger<RequestFailures> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // What cannot be read is the sender's error, and no news.
        if (exception is not BadHttpRequestException)
            Failed(exception, httpContext.TraceIdentifier);
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(1, LogLevel.Error, "Request {Request} failed.")]
    private partial void Failed(Exception cause, string request);
}
