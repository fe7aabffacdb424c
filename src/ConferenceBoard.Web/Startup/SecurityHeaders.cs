using Microsoft.AspNetCore.StaticAssets;

namespace ConferenceBoard.Web.Startup;

/// <summary>Headers on every answer (anonymity-and-security.md §4). They are written last, so that an answer made anew for an error has them too.</summary>
internal static class SecurityHeaders
{
    private const string Nothing =
        "accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    /// <summary>How long a browser remembers to come by https alone, in seconds: a year.</summary>
    private const string OnlyHttps = "max-age=31536000";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        // The path that was asked for: an error is answered by a page of another.
        var path = http.Request.Path;
        http.Response.OnStarting(() =>
        {
            Write(http, path);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void Write(HttpContext http, PathString path)
    {
        var headers = http.Response.Headers;
        var paper = IsPaper(path) && http.Response.StatusCode < StatusCodes.Status300MultipleChoices;
        var framed = paper && IsShownBeside(path);
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = paper ? OfPapers(framed) : OfPages(http.Request);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = framed ? "SAMEORIGIN" : "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Nothing;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.IsHttps && !http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
            headers.StrictTransportSecurity = OnlyHttps;

        // Style sheets, scripts and icons are the same for everyone; the framework says how long each may be kept.
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null || http.Response.StatusCode >= StatusCodes.Status400BadRequest)
            headers.CacheControl = "no-store";
    }

    private static string OfPapers(bool framed) =>
        $"default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors {(framed ? "'self'" : "'none'")}";

    /// <summary>
    /// No style sheet may stand in a page, only numbers in style attributes, such as the place of a mark on its line; browsers that do not know the
    /// difference go by style-src.
    /// </summary>
    private static string OfPages(HttpRequest request) =>
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; "

        // blob: is for a picture that is looked at before it is sent.
        + $"img-src 'self' blob:; font-src 'self'; connect-src 'self'{Socket(request)}; frame-src 'self'; manifest-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Older browsers do not count a WebSocket of the same host as 'self'. A host with letters of its own stays out of the header.</summary>
    private static string Socket(HttpRequest request) =>
        Uri.CheckHostName(request.Host.Host) is UriHostNameType.Dns or UriHostNameType.IPv4
            ? $" {(request.IsHttps ? "wss" : "ws")}://{request.Host}" : "";

    /// <summary>A paper is read and printed: no script runs in it, and nothing is sent from it. Pages on which papers are listed or written are no papers.</summary>
    private static bool IsPaper(PathString path) => path.Value is { } p && p.StartsWith("/c/", StringComparison.OrdinalIgnoreCase)
        && p.Contains("/papers/", StringComparison.OrdinalIgnoreCase) && !p.TrimEnd('/').EndsWith("/write", StringComparison.OrdinalIgnoreCase) && !p.EndsWith("/papers/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A letter as it will look stands in a frame beside where it is written, and nowhere else.</summary>
    private static bool IsShownBeside(PathString path) => path.Value is { } p
        && (p.Contains("/papers/letter/", StringComparison.OrdinalIgnoreCase) || p.Contains("/papers/child/", StringComparison.OrdinalIgnoreCase));
}
