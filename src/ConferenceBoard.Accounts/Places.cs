using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Accounts;

/// <summary>Who of the staff is on which conference, and as whom there.</summary>
public sealed class Places(IDbContextFactory<AccountsDb> databases)
{
    /// <summary>The account's role that someone with this part in a conference must have, or null where no account can be them.</summary>
    public static string? RoleFor(Role role) => role switch
    {
        Role.Chair => StaffRoles.Chair,
        Role.NoteTaker => StaffRoles.NoteTaker,
        Role.SocialWorker => StaffRoles.SocialWorker,
        _ => null,
    };

    /// <summary>The places of an account.</summary>
    public async Task<IReadOnlyList<StaffPlace>> OfAsync(Guid staff)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Places.AsNoTracking().Where(p => p.Staff == staff).ToListAsync();
    }

    /// <summary>The places in a conference.</summary>
    public async Task<IReadOnlyList<StaffPlace>> InAsync(ConferenceId conference)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Places.AsNoTracking().Where(p => p.Conference == conference.Value).ToListAsync();
    }

    /// <summary>Puts an account on a conference as someone, or takes off whoever was them.</summary>
    /// <param name="conference">Which conference.</param>
    /// <param name="attendee">Who on its list.</param>
    /// <param name="staff">Which account, or null for none.</param>
    /// <returns>The account that was them before, or null.</returns>
    public async Task<Guid?> PutAsync(ConferenceId conference, AttendeeId attendee, Guid? staff)
    {
        await using var db = await databases.CreateDbContextAsync();
        var place = await db.Places.SingleOrDefaultAsync(p => p.Conference == conference.Value && p.Attendee == attendee.Value);
        var before = place?.Staff;
        if (before == staff)
            return before;
        if (staff is not { } to)
            db.Places.Remove(place!);
        else if (place is null)
            db.Places.Add(new StaffPlace { Conference = conference.Value, Attendee = attendee.Value, Staff = to });
        else
            place.Staff = to;
        await db.SaveChangesAsync();
        return before;
    }

    /// <summary>Whoever is on a conference is on its review too, as the same people; whoever is on that already stays.</summary>
    public async Task CopyAsync(ConferenceId from, ConferenceId to)
    {
        await using var db = await databases.CreateDbContextAsync();
        var there = await db.Places.Where(p => p.Conference == to.Value).Select(p => p.Attendee).ToListAsync();
        foreach (var place in await db.Places.AsNoTracking().Where(p => p.Conference == from.Value && !there.Contains(p.Attendee)).ToListAsync())
            db.Places.Add(new StaffPlace { Conference = to.Value, Attendee = place.Attendee, Staff = place.Staff });
        await db.SaveChangesAsync();
    }

    /// <summary>Forgets who was on conferences that were erased.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<ConferenceId> erased)
    {
        var ids = erased.Select(c => c.Value).ToList();
        await using var db = await databases.CreateDbContextAsync();
        await db.Places.Where(p => ids.Contains(p.Conference)).ExecuteDeleteAsync();
    }
}
