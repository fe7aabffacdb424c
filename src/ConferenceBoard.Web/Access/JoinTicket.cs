using ConferenceBoard.Core;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Access;

/// <summary>
/// Remembers, for an hour and in the browser alone, that a right code was given; so that the code need not stand in an address. It is of no more
/// use once the room has another code.
/// </summary>
internal sealed class JoinTicket(IDataProtectionProvider protection)
{
    private const string Cookie = "join";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("ConferenceBoard.JoinTicket.v2").ToTimeLimitedDataProtector();

    /// <summary>Gives the browser a ticket for a conference.</summary>
    /// <param name="http">The browser's request.</param>
    /// <param name="conference">Where it leads.</param>
    /// <param name="code">The room's code that was given.</param>
    public void Give(HttpContext http, ConferenceId conference, string code) =>
        HostCookies.Give(http, Cookie, _protector.Protect($"{conference.Value:N}{Secrets.Hash(code)}", Lifetime), Lifetime);

    /// <summary>What the browser's ticket is for, or null where there is none or it is too old.</summary>
    public Ticket? Read(HttpContext http)
    {
        if (HostCookies.Read(http.Request, Cookie) is not { } ticket)
            return null;
        try
        {
            var words = _protector.Unprotect(ticket);
            return new Ticket(new ConferenceId(Guid.ParseExact(words[..32], "N")), words[32..]);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>That a room's code was given.</summary>
    internal sealed record Ticket(ConferenceId Conference, string CodeHash)
    {
        /// <summary>Whether the room still has that code.</summary>
        public bool IsGoodFor(ConferenceState now) => now.JoinCode is { } code && string.Equals(CodeHash, Secrets.Hash(code), StringComparison.Ordinal);
    }
}
