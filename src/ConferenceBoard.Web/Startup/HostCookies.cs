namespace ConferenceBoard.Web.Startup;

/// <summary>
/// Names of our cookies. On https each begins with "__Host-", with which browsers keep it to this host, to https and to the whole site, so that
/// no neighbouring host can plant one; on plain http browsers would refuse such a name.
/// </summary>
internal static class HostCookies
{
    private const string Prefix = "__Host-";

    /// <summary>What a cookie is called in this request and its answer.</summary>
    public static string Name(HttpRequest request, string bare) => request.IsHttps ? Prefix + bare : bare;

    /// <summary>The name without what https adds, or "" for a cookie that is not one of ours in this request: on https, one without the prefix.</summary>
    public static string Bare(HttpRequest request, string name) =>
        !request.IsHttps ? name : name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : "";

    /// <summary>What the browser sent under this name, or null.</summary>
    public static string? Read(HttpRequest request, string bare) => request.Cookies[Name(request, bare)];

    /// <summary>Gives the browser a cookie that scripts cannot read.</summary>
    public static void Give(HttpContext http, string bare, string value, TimeSpan lifetime, SameSiteMode sameSite = SameSiteMode.Lax) =>
        http.Response.Cookies.Append(Name(http.Request, bare), value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = sameSite,
            Secure = http.Request.IsHttps,
            MaxAge = lifetime,
        });

    /// <summary>A cookie of the framework's, named in the same way.</summary>
    public sealed class Builder(IHttpContextAccessor context, string bare) : CookieBuilder
    {
        /// <inheritdoc/>
        public override string? Name
        {
            get => context.HttpContext is { } http ? HostCookies.Name(http.Request, bare) : bare;
            set => throw new NotSupportedException("The name follows from the request.");
        }
    }
}
