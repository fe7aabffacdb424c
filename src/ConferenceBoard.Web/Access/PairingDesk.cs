using System.Collections.Concurrent;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Web.Access;

/// <summary>Screens that show a pairing code and wait for a chair to type it. Kept in memory: a screen asks again after a restart.</summary>
internal sealed class PairingDesk(TimeProvider clock)
{
    /// <summary>How long a code is good; the screen shows a new one then.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int MostWaiting = 200;

    private readonly ConcurrentDictionary<string, WaitingScreen> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PairedScreen> _tickets = new(StringComparer.Ordinal);

    /// <summary>A code for a screen to show, or null while too many wait.</summary>
    /// <param name="paired">Called with a one-time ticket once a chair has typed the code.</param>
    public WaitingScreen? Offer(Action<string> paired)
    {
        foreach (var (code, old) in _waiting.Where(w => w.Value.Until <= clock.GetUtcNow()).ToArray())
            _waiting.TryRemove(KeyValuePair.Create(code, old));
        if (_waiting.Count >= MostWaiting)
            return null;
        var screen = new WaitingScreen(Secrets.NewPairingCode(), NewId.Display(), clock.GetUtcNow() + Lifetime, paired);
        return _waiting.TryAdd(screen.Code, screen) ? screen : null;
    }

    /// <summary>The screen that shows this code, or null.</summary>
    public WaitingScreen? Find(string typed) =>
        _waiting.TryGetValue(Secrets.Tidy(typed), out var screen) && screen.Until > clock.GetUtcNow() ? screen : null;

    /// <summary>The screen does not wait any more.</summary>
    public void Withdraw(WaitingScreen screen) => _waiting.TryRemove(KeyValuePair.Create(screen.Code, screen));

    /// <summary>Tells a screen that it is paired; it exchanges the ticket for its cookie.</summary>
    public void Complete(WaitingScreen screen, ConferenceId conference, DisplayKind kind, string secret)
    {
        Withdraw(screen);
        var ticket = Secrets.New();
        _tickets[ticket] = new PairedScreen(conference, screen.Display, kind, secret, clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        screen.Paired(ticket);
    }

    /// <summary>What a one-time ticket stands for, or null where it was used or is old.</summary>
    public PairedScreen? Redeem(string ticket) =>
        _tickets.TryRemove(ticket, out var screen) && screen.Until > clock.GetUtcNow() ? screen : null;
}

/// <summary>A screen that shows a code.</summary>
internal sealed record WaitingScreen(string Code, DisplayId Display, DateTimeOffset Until, Action<string> Paired);

/// <summary>A screen that a chair has paired.</summary>
internal sealed record PairedScreen(ConferenceId Conference, DisplayId Display, DisplayKind Kind, string Secret, DateTimeOffset Until);
