using ConferenceBoard.Core;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Web.Access;

/// <summary>
/// The cookies by which a browser proves its seats and screens: one each, so that chair, wall and parent can be open in one browser at once.
/// Not readable by scripts; bound to the host and to https where there is https.
/// </summary>
internal sealed class DeviceCookies(Doors doors, IHostEnvironment environment)
{
    private const int MostCookies = 40;

    private const string Office = "office";

    /// <summary>A conference lasts an hour or two; a day covers the longest, with its breaks.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Every seat this browser holds, checked against the store.</summary>
    public async Task<IReadOnlyList<HeldSeat>> SeatsAsync(HttpContext http)
    {
        var seats = new List<HeldSeat>();
        foreach (var (name, secret) in http.Request.Cookies.Where(c => HostCookies.Bare(http.Request, c.Key).StartsWith("seat-", StringComparison.Ordinal)).Take(MostCookies))
        {
            if (await doors.ReadAsync(secret, AccessKind.Seat) is { Seat: { } seat } grant && name.EndsWith(seat.Value.ToString("N")[..8], StringComparison.Ordinal))
                seats.Add(new HeldSeat(grant.Conference, seat, secret));
        }

        return seats;
    }

    /// <summary>Every screen this browser was made, checked against the store; the chair may have unpaired it since.</summary>
    public async Task<IReadOnlyList<HeldDisplay>> DisplaysAsync(HttpContext http)
    {
        var displays = new List<HeldDisplay>();
        foreach (var (_, secret) in http.Request.Cookies.Where(c => HostCookies.Bare(http.Request, c.Key).StartsWith("display-", StringComparison.Ordinal)).Take(MostCookies))
        {
            if (await doors.ReadAsync(secret, AccessKind.Display) is { Display: { } display } grant)
                displays.Add(new HeldDisplay(grant.Conference, display));
        }

        return displays;
    }

    /// <summary>Hands a seat to this browser.</summary>
    public void Give(HttpContext http, HeldSeat seat) => Append(http, "seat-" + seat.Handle, seat.Secret);

    /// <summary>Lets this browser into the office.</summary>
    public void GiveOffice(HttpContext http, string secret) => Append(http, Office, secret);

    /// <summary>Takes every seat from this browser: their secrets open nothing any more, and what is open in other tabs of it is cleared.</summary>
    public async Task GiveBackAsync(HttpContext http)
    {
        foreach (var (name, secret) in http.Request.Cookies.Where(c => HostCookies.Bare(http.Request, c.Key).StartsWith("seat-", StringComparison.Ordinal)).Take(MostCookies))
        {
            if (await doors.ReadAsync(secret, AccessKind.Seat) is { } grant)
            {
                await doors.EndAsync([grant]);
                await doors.LeaveAsync(grant);
            }

            http.Response.Cookies.Delete(name, new CookieOptions { Path = "/", Secure = http.Request.IsHttps, HttpOnly = true });
        }
    }

    /// <summary>Whether this browser opened a link to the office, checked against the store. Only in Development: elsewhere there are accounts.</summary>
    public async Task<bool> IsOfficeAsync(HttpContext http)
    {
        if (!environment.IsDevelopment())
            return false;
        var secret = HostCookies.Read(http.Request, Office);
        return secret is not null && await doors.ReadAsync(secret, AccessKind.Office) is not null;
    }

    /// <summary>Makes this browser a paired screen.</summary>
    public void GiveDisplay(HttpContext http, DisplayId display, string secret) => Append(http, "display-" + display.Value.ToString("N")[..8], secret);

    private static void Append(HttpContext http, string name, string secret) => HostCookies.Give(http, name, secret, Lifetime);
}

/// <summary>A screen that a browser can prove to be.</summary>
/// <param name="Conference">Where.</param>
/// <param name="Display">Which.</param>
internal sealed record HeldDisplay(ConferenceId Conference, DisplayId Display);
