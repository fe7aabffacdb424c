using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Access;

/// <summary>
/// Slows down guessing of join codes: a browser may be wrong five times a minute. A whole room shares one address, so an address only
/// stops being told which of its guesses are wrong, after a hundred a minute; a right code always opens for a browser that has not been guessing.
/// </summary>
internal sealed class CodeGuesses(IDataProtectionProvider protection) : IDisposable
{
    private const string Cookie = "guest";
    private const int MostLetters = 1024;

    private readonly IDataProtector _protector = protection.CreateProtector("ConferenceBoard.CodeGuesses.v1");
    private readonly PartitionedRateLimiter<string> _browsers = Limiter(5);
    private readonly PartitionedRateLimiter<string> _addresses = Limiter(100);

    /// <summary>Gives a browser its own budget before its first try, so that it need not share its address's.</summary>
    public void Know(HttpContext http) => BrowserOf(http);

    /// <summary>Whether this browser may try now.</summary>
    public bool MayTry(HttpContext http)
    {
        using var browser = _browsers.AttemptAcquire(BrowserOf(http), permitCount: 0);
        return browser.IsAcquired;
    }

    /// <summary>Counts a wrong guess; false where the address has made too many.</summary>
    public bool CountWrong(HttpContext http)
    {
        using var browser = _browsers.AttemptAcquire(BrowserOf(http));
        using var address = _addresses.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        return address.IsAcquired;
    }

    public void Dispose()
    {
        _browsers.Dispose();
        _addresses.Dispose();
    }

    /// <summary>
    /// A browser without a cookie that we made shares its address's budget with others like it, and gets a cookie of its own by its first
    /// answer. A made-up cookie is none.
    /// </summary>
    private string BrowserOf(HttpContext http)
    {
        if (http.Request.Cookies.TryGetValue(Cookie, out var given) && Read(given) is { } id)
            return id;
        if (!http.Response.HasStarted)
        {
            http.Response.Cookies.Append(Cookie, _protector.Protect(Live.Access.Secrets.New()), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromHours(1),
            });
        }

        return http.Connection.RemoteIpAddress?.ToString() ?? "";
    }

    private string? Read(string given)
    {
        try
        {
            return given.Length <= MostLetters ? _protector.Unprotect(given) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static PartitionedRateLimiter<string> Limiter(int perMinute) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));
}
