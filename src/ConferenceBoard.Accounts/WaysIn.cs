using ConferenceBoard.Live.Access;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Accounts;

/// <summary>One-time links: the first administrator's, and those by which people come into an account that was made for them.</summary>
public sealed class WaysIn(IDbContextFactory<AccountsDb> databases, TimeProvider clock)
{
    /// <summary>How long the set-up link of a start is good.</summary>
    public static readonly TimeSpan SetUpLifetime = TimeSpan.FromHours(24);

    /// <summary>How long an invitation is good.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    /// <summary>A new set-up link's secret while there is no staff, and the end of those before it; null once there is somebody.</summary>
    public async Task<string?> SetUpAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Users.AnyAsync())
            return null;
        foreach (var old in await db.WaysIn.Where(w => w.Kind == WayInKind.SetUp && w.EndedAt == null).ToListAsync())
            old.EndedAt = clock.GetUtcNow();
        return await AddAsync(db, WayInKind.SetUp, null, SetUpLifetime);
    }

    /// <summary>A new invitation's secret for an account, and the end of those before it.</summary>
    public async Task<string> InviteAsync(Guid staff)
    {
        await using var db = await databases.CreateDbContextAsync();
        await EndAllAsync(db, staff);
        return await AddAsync(db, WayInKind.Invitation, staff, InvitationLifetime);
    }

    /// <summary>Ends an account's invitations.</summary>
    public async Task WithdrawAsync(Guid staff)
    {
        await using var db = await databases.CreateDbContextAsync();
        await EndAllAsync(db, staff);
        await db.SaveChangesAsync();
    }

    /// <summary>What a link's hash opens now, or null where it opens nothing (any more).</summary>
    public async Task<WayIn?> FindAsync(string hash)
    {
        await using var db = await databases.CreateDbContextAsync();
        var way = await db.WaysIn.AsNoTracking().SingleOrDefaultAsync(w => w.Hash == hash);
        return way is { EndedAt: null } && way.Until > clock.GetUtcNow() ? way : null;
    }

    /// <summary>Uses a link up. False where somebody else did in the same moment, or it ended before.</summary>
    public async Task<bool> UseAsync(string hash)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        var way = await db.WaysIn.SingleOrDefaultAsync(w => w.Hash == hash && w.EndedAt == null);
        if (way is null || way.Until <= now)
            return false;
        way.EndedAt = now;
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Makes a link open again that was used for something that then could not be stored.</summary>
    public async Task GiveBackAsync(string hash)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.WaysIn.SingleOrDefaultAsync(w => w.Hash == hash) is not { } way)
            return;
        way.EndedAt = null;
        await db.SaveChangesAsync();
    }

    /// <summary>Accounts with an invitation that opens something, and until when.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> OpenAsync()
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        var ways = await db.WaysIn.AsNoTracking().Where(w => w.Kind == WayInKind.Invitation && w.EndedAt == null && w.Staff != null).ToListAsync();
        return ways.Where(w => w.Until > now).GroupBy(w => w.Staff!.Value).ToDictionary(g => g.Key, g => g.Max(w => w.Until));
    }

    private async Task EndAllAsync(AccountsDb db, Guid staff)
    {
        foreach (var old in await db.WaysIn.Where(w => w.Staff == staff && w.EndedAt == null).ToListAsync())
            old.EndedAt = clock.GetUtcNow();
    }

    private async Task<string> AddAsync(AccountsDb db, WayInKind kind, Guid? staff, TimeSpan lifetime)
    {
        var secret = Secrets.New();
        db.WaysIn.Add(new WayIn { Hash = Secrets.Hash(secret), Kind = kind, Staff = staff, Until = clock.GetUtcNow() + lifetime });
        await db.SaveChangesAsync();
        return secret;
    }
}
