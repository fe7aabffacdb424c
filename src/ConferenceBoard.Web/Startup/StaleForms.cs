using ConferenceBoard.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace ConferenceBoard.Web.Startup;

/// <summary>What a person sees whose form could not be taken: a page in plain words, never the framework's own sentence.</summary>
internal static class StaleForms
{
    /// <summary>The reason in the address for a form from an earlier visit: its antiforgery cookie is gone.</summary>
    public const string Said = "Stale";

    /// <summary>The pages that say what went wrong are read, whatever the request was that failed.</summary>
    public static Task ShowProblemsAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        return next(http);
    }

    /// <summary>Sends the browser back to an empty form with a new token.</summary>
    public static Task SendBackAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = $"{(http.Request.Path.Value is "/join" or "/signin" or "/account" or "/staff" or "/setup" or "/welcome" or Addresses.Conferences ? http.Request.Path.Value : "/")}?said={Said}";
            return Task.CompletedTask;
        }

        // A page that sends its visitor elsewhere has no form any more, and the framework answers that over it: the way still counts.
        http.Response.OnStarting(() =>
        {
            if (http.Response is { StatusCode: StatusCodes.Status400BadRequest, Headers.Location.Count: > 0 })
                http.Response.StatusCode = StatusCodes.Status303SeeOther;
            return Task.CompletedTask;
        });
        return next(http);
    }
}
