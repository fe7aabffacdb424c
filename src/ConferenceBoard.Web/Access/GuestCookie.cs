using System.Security.Cryptography;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Access;

/// <summary>
/// Tells one browser from another for an hour, so that limits count for each browser and not for a whole room behind one address. It holds
/// chance alone, and a made-up one is none.
/// </summary>
internal sealed class GuestCookie(IDataProtectionProvider protection)
{
    private const string Cookie = "guest";
    private const string Given = "a guest's cookie goes with this answer";
    private const int MostLetters = 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly IDataProtector _protector = protection.CreateProtector("ConferenceBoard.CodeGuesses.v1");

    /// <summary>Which browser this is, or null where it has no cookie that we made.</summary>
    public string? Read(HttpContext http)
    {
        if (http.Items.TryGetValue(typeof(GuestCookie), out var known))
            return known as string;
        var id = HostCookies.Read(http.Request, Cookie) is { Length: <= MostLetters } given ? Open(given) : null;
        http.Items[typeof(GuestCookie)] = id;
        return id;
    }

    /// <summary>Gives a browser that has none a cookie with its answer.</summary>
    public void Give(HttpContext http)
    {
        if (Read(http) is null && !http.Response.HasStarted && http.Items.TryAdd(Given, null))
            HostCookies.Give(http, Cookie, _protector.Protect(Secrets.New()), Lifetime);
    }

    private string? Open(string given)
    {
        try
        {
            return _protector.Unprotect(given);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
