namespace ConferenceBoard.Web.Startup;

/// <summary>Headers on every answer (anonymity-and-security.md §4).</summary>
internal static class SecurityHeaders
{
    private static readonly string[] Assets = ["/css", "/js", "/icons", "/_framework", "/_content"];

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;

        headers.ContentSecurityPolicy = IsPaper(http.Request.Path)
            ? $"default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors {(IsShownBeside(http.Request.Path) ? "'self'" : "'none'")}"
            : OfPages(http.Request);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
        if (!IsAsset(http.Request.Path))
            headers.CacheControl = "no-store";
        return next(http);
    }

    private static string OfPages(HttpRequest request)
    {
        // blob: is for a picture that is looked at before it is sent. Older browsers do not count a WebSocket of the same host as 'self'.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
        return $"default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:; connect-src 'self' {socket}; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    /// <summary>A paper is read and printed: no script runs in it, and nothing is sent from it. Pages on which papers are listed or written are no papers.</summary>
    private static bool IsPaper(PathString path) => path.Value is { } p && p.StartsWith("/c/", StringComparison.OrdinalIgnoreCase)
        && p.Contains("/papers/", StringComparison.OrdinalIgnoreCase) && !p.TrimEnd('/').EndsWith("/write", StringComparison.OrdinalIgnoreCase) && !p.EndsWith("/papers/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A letter as it will look stands in a frame beside where it is written, and nowhere else.</summary>
    private static bool IsShownBeside(PathString path) => path.Value is { } p
        && (p.Contains("/papers/letter/", StringComparison.OrdinalIgnoreCase) || p.Contains("/papers/child/", StringComparison.OrdinalIgnoreCase));

    private static bool IsAsset(PathString path) => Array.Exists(Assets, start => path.StartsWithSegments(start, StringComparison.Ordinal));
}
