using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Accounts;

/// <summary>Remembers in the browser, for half an hour, which one-time link it opened; so that the secret does not stay in the address bar.</summary>
internal sealed class WayInTicket(IDataProtectionProvider protection)
{
    private const string Cookie = "wayin";
    private const int MostLetters = 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("ConferenceBoard.WayIn.v1").ToTimeLimitedDataProtector();

    /// <summary>Gives the browser a ticket for the link with this hash.</summary>
    public void Give(HttpContext http, string hash) => http.Response.Cookies.Append(Name(http), _protector.Protect(hash, Lifetime), Options(http));

    /// <summary>The ticket was used.</summary>
    public static void Take(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options(http));

    /// <summary>The hash of the link that the browser opened, or null.</summary>
    public string? Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies.TryGetValue(Name(http), out var ticket) && ticket.Length <= MostLetters ? _protector.Unprotect(ticket) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Name(HttpContext http) => http.Request.IsHttps ? "__Host-" + Cookie : Cookie;

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Lifetime };
}
