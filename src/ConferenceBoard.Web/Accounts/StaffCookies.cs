using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace ConferenceBoard.Web.Accounts;

/// <summary>The cookies of those who are signed in (anonymity-and-security.md §4).</summary>
internal static class StaffCookies
{
    /// <summary>Somebody who does nothing for this long is signed out.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>After this long everybody signs in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private const string Since = "since";

    /// <summary>The cookie of the session.</summary>
    public static void SetUp(CookieAuthenticationOptions cookie)
    {
        Harden(cookie, SameSiteMode.Lax);
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/signin";
        cookie.Cookie.Name = "staff";
        cookie.Events.OnSigningIn = context =>
        {
            context.Properties.Items.TryAdd(Since, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = async context =>
        {
            var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            if (!context.Properties.Items.TryGetValue(Since, out var since) || !DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) || now - at > Longest)
                context.RejectPrincipal();
            else
                await SecurityStampValidator.ValidatePrincipalAsync(context);

            // What was looked up is for this request. A cookie given anew with every answer would bring back one that another tab just gave up.
            context.ShouldRenew = false;
        };
    }

    /// <summary>Not for scripts, bound to the host, and to https where there is https.</summary>
    public static void Harden(CookieAuthenticationOptions cookie, SameSiteMode sameSite)
    {
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.IsEssential = true;
        cookie.Cookie.Path = "/";
        cookie.Cookie.SameSite = sameSite;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new OfHost();
    }

    /// <summary>Gives a cookie's name its prefix where the request came by https.</summary>
    private sealed class OfHost : ICookieManager
    {
        private readonly ChunkingCookieManager _cookies = new();

        public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Named(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _cookies.AppendResponseCookie(context, Named(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, Named(context, key), options);

        private static string Named(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
    }
}
