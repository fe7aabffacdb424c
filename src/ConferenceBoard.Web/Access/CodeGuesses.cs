using System.Threading.RateLimiting;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Access;

/// <summary>
/// Slows down guessing of join codes: a browser may be wrong five times a minute. A whole room shares one address, so an address only
/// stops being told which of its guesses are wrong, after a hundred a minute; a right code always opens for a browser that has not been guessing.
/// </summary>
internal sealed class CodeGuesses(IDataProtectionProvider protection) : IDisposable
{
    private readonly GuestCookie _guests = new(protection);
    private readonly PartitionedRateLimiter<string> _browsers = Limiter(ServerLimits.WrongCodesOfBrowser);
    private readonly PartitionedRateLimiter<string> _addresses = Limiter(ServerLimits.WrongCodesOfAddress);

    /// <summary>Gives a browser its own budget before its first try, so that it need not share its address's.</summary>
    public void Know(HttpContext http) => BrowserOf(http);

    /// <summary>A browser that no cookie of ours tells from others at its address.</summary>
    public bool IsNew(HttpContext http) => _guests.Read(http) is null;

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
        using var address = _addresses.AttemptAcquire(Traffic.AddressOf(http));
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
        if (_guests.Read(http) is { } browser)
            return browser;
        _guests.Give(http);
        return Traffic.AddressOf(http);
    }

    private static PartitionedRateLimiter<string> Limiter(int perMinute) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));
}
