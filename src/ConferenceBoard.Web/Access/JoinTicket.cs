using System.Globalization;
using ConferenceBoard.Core;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Access;

/// <summary>Remembers, for an hour and in the browser alone, that a right code was given; so that the code need not stand in an address.</summary>
internal sealed class JoinTicket(IDataProtectionProvider protection)
{
    private const string Cookie = "join";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("ConferenceBoard.JoinTicket.v1").ToTimeLimitedDataProtector();

    /// <summary>Gives the browser a ticket for a conference.</summary>
    public void Give(HttpContext http, ConferenceId conference) =>
        HostCookies.Give(http, Cookie, _protector.Protect(conference.Value.ToString("N", CultureInfo.InvariantCulture), Lifetime), Lifetime);

    /// <summary>The conference of the browser's ticket, or null where there is none or it is too old.</summary>
    public ConferenceId? Read(HttpContext http)
    {
        if (HostCookies.Read(http.Request, Cookie) is not { } ticket)
            return null;
        try
        {
            return new ConferenceId(Guid.ParseExact(_protector.Unprotect(ticket), "N"));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
