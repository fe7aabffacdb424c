using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using ConferenceBoard.Web.Access;
using Microsoft.AspNetCore.DataProtection;

namespace ConferenceBoard.Web.Accounts;

/// <summary>
/// Slows guessing of passwords down by browser, and treats names that nobody has as it treats those of accounts: they lock too, so that a lock
/// tells nobody that there is such an account.
/// </summary>
internal sealed class SignInTries(IDataProtectionProvider protection, TimeProvider clock) : IDisposable
{
    private const int MostNames = 10_000;

    /// <summary>Wrong tries a minute that the audit trail keeps a line of, for one account; and for all names that nobody has, together.</summary>
    private const int MostNoted = 20;

    private readonly CodeGuesses _guesses = new(protection);
    private readonly PartitionedRateLimiter<Guid> _noted = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostNoted, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];
    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset Until)> _nobody = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a browser its own budget.</summary>
    public void Know(HttpContext http) => _guesses.Know(http);

    /// <summary>Whether this browser may try now.</summary>
    public bool MayTry(HttpContext http) => _guesses.MayTry(http);

    /// <summary>Counts a wrong try of this browser.</summary>
    public void CountWrong(HttpContext http) => _guesses.CountWrong(http);

    /// <summary>Whether one more wrong try is to be noted: whoever guesses without end must not fill the disk with lines that say so.</summary>
    /// <param name="account">Whose account it was, or null.</param>
    public bool MayNote(Guid? account)
    {
        using var line = _noted.AttemptAcquire(account ?? Guid.Empty);
        return line.IsAcquired;
    }

    /// <summary>
    /// Does something in its turn: tries for one account come one after another. Counted beside each other, some would not be counted, and whoever
    /// guesses on many lines at once would have many times the tries.
    /// </summary>
    public async Task<T> InTurnAsync<T>(string account, Func<Task<T>> act)
    {
        var turn = _turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(account) % _turns.Length];
        await turn.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A wrong try for a name that nobody has; whether that name is locked now, by the rule for accounts.</summary>
    public bool CountNobody(string name)
    {
        var now = clock.GetUtcNow();
        if (_nobody.Count >= MostNames)
        {
            foreach (var old in _nobody.Where(n => n.Value.Until <= now).Select(n => n.Key).ToArray())
                _nobody.TryRemove(old, out _);
            if (_nobody.Count >= MostNames)
                _nobody.Clear();
        }

        return _nobody.AddOrUpdate(name, _ => (1, default), (_, known) => known.Until > now ? known
            : known.Wrong + 1 >= AccountServices.TriesBeforeLock ? (0, now + AccountServices.LockedFor) : (known.Wrong + 1, default)).Until > now;
    }

    public void Dispose()
    {
        _guesses.Dispose();
        _noted.Dispose();
        Array.ForEach(_turns, t => t.Dispose());
    }
}
