using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using ConferenceBoard.Accounts;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Accounts;

/// <summary>
/// Browsers in which somebody has signed in before. Whoever guesses a password from elsewhere locks it for everyone elsewhere, and not for its owner
/// at their own desk: there wrong tries have a count of their own (OWASP, "Blocking Brute Force Attacks", device cookies). The cookie opens nothing
/// by itself, and counts no more once the account's other sessions are ended, its password is changed or it is closed.
/// </summary>
internal sealed class KnownBrowsers(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "staff-known";
    private const int MostLetters = 3000, MostAccounts = 8, MostCounted = 10_000;

    /// <summary>A browser is forgotten when nobody has signed in with it for this long.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("ConferenceBoard.KnownBrowsers.v1").ToTimeLimitedDataProtector();
    private readonly ConcurrentDictionary<(string Browser, Guid Account), (int Wrong, DateTimeOffset Until)> _wrong = new();

    /// <summary>Whether this person has signed in with this browser, and it has not been wrong too often since.</summary>
    public bool IsOf(HttpContext http, Staff person) =>
        Read(http) is { } known && known.Accounts.TryGetValue(person.Id, out var stamp) && string.Equals(stamp, StampOf(person), StringComparison.Ordinal)
        && !(_wrong.TryGetValue((known.Browser, person.Id), out var count) && count.Wrong >= AccountServices.TriesBeforeLock && count.Until > clock.GetUtcNow());

    /// <summary>Counts a wrong try of a browser that knows this person. To be called in the account's turn.</summary>
    public void CountWrong(HttpContext http, Staff person)
    {
        if (Read(http) is not { } known || !known.Accounts.ContainsKey(person.Id))
            return;
        var now = clock.GetUtcNow();
        if (_wrong.Count >= MostCounted)
        {
            foreach (var old in _wrong.Where(w => w.Value.Until <= now).Select(w => w.Key).ToArray())
                _wrong.TryRemove(old, out _);
        }

        _wrong.AddOrUpdate((known.Browser, person.Id), _ => (1, now + AccountServices.LockedFor), (_, count) => (count.Until > now ? count.Wrong + 1 : 1, now + AccountServices.LockedFor));
    }

    /// <summary>This person has signed in with this browser. The last eight stay known.</summary>
    public void Remember(HttpContext http, Staff person)
    {
        var known = Read(http) ?? new Known(Secrets.New(), []);
        _wrong.TryRemove((known.Browser, person.Id), out _);
        var accounts = known.Accounts.Where(a => a.Key != person.Id).TakeLast(MostAccounts - 1).Append(KeyValuePair.Create(person.Id, StampOf(person)));
        HostCookies.Give(http, Cookie, _seal.Protect(JsonSerializer.Serialize(known with { Accounts = new(accounts) }), Lifetime), Lifetime, SameSiteMode.Strict);
    }

    private static string StampOf(Staff person) => Secrets.Hash(person.SecurityStamp ?? "")[..16];

    private Known? Read(HttpContext http)
    {
        if (HostCookies.Read(http.Request, Cookie) is not { Length: <= MostLetters } given)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Known>(_seal.Unprotect(given));
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>What the cookie holds: a name made by chance, and who has signed in, in the order of that.</summary>
    private sealed record Known(string Browser, OrderedDictionary<Guid, string> Accounts);
}
