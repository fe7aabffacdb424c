namespace ConferenceBoard.Web.Startup;

/// <summary>Headers on every answer (anonymity-and-security.md §4).</summary>
internal static class SecurityHeaders
{
    private static readonly string[] Assets = ["/css", "/js", "/icons", "/_framework", "/_content"];

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;

        // blob: is for a picture that is looked at before it is sent. Older browsers do not count a WebSocket of the same host as 'self'.
        var socket = $"{(http.Request.IsHttps ? "wss" : "ws")}://{http.Request.Host}";
        headers.ContentSecurityPolicy = $"default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:; connect-src 'self' {socket}; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
        if (!IsAsset(http.Request.Path))
            headers.CacheControl = "no-store";
        return next(http);
    }

    private static bool IsAsset(PathString path) => Array.Exists(Assets, start => path.StartsWithSegments(start, StringComparison.Ordinal));
}
