using ConferenceBoard.Accounts;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Audit;
using Microsoft.AspNetCore.Identity;

namespace ConferenceBoard.Web.Accounts;

/// <summary>The ways of those who are signed in: which conferences they are on, and into them.</summary>
internal sealed class StaffDoors(UserManager<Staff> staff, StaffSignIn signIn, Places places, Doors doors, DeviceCookies cookies, ConferenceRegistry registry, AccountNotes notes)
{
    /// <summary>Who is signed in, or null.</summary>
    public async Task<Staff?> WhoAsync(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true && await staff.GetUserAsync(http.User) is { ClosedAt: null } person ? person : null;

    /// <summary>As whom someone is on which conferences, of those in a list: only while they are on its list, and have the account's role for it.</summary>
    public async Task<IReadOnlyList<(CatalogueEntry Entry, Attendee Person)>> ConferencesAsync(Staff person, IEnumerable<CatalogueEntry> entries)
    {
        var (roles, mine) = (await staff.GetRolesAsync(person), await places.OfAsync(person.Id));
        return
        [
            .. from entry in entries
               from place in mine
               where place.Conference == entry.Id.Value
               from attendee in entry.Staff
               where attendee.Id.Value == place.Attendee && Places.RoleFor(attendee.Role) is { } role && roles.Contains(role, StringComparer.Ordinal)
               select (entry, attendee),
        ];
    }

    /// <summary>Who is signed in, where they chair conferences; null otherwise.</summary>
    public async Task<Staff?> ChairAsync(HttpContext http) => await WhoAsync(http) is { } person && await staff.IsInRoleAsync(person, StaffRoles.Chair) ? person : null;

    /// <summary>Makes an account the chair of a conference that was just brought in, so that somebody can open it.</summary>
    /// <exception cref="StoreException">It could not be stored; or the exceptions of the accounts' file.</exception>
    public async Task TakeChairAsync(Staff person, ConferenceId conference)
    {
        if (await registry.FindAsync(conference) is not { } session || session.Now.State.Attendees.Find(a => a is { Removed: false, Role: Role.Chair }) is not { } chair)
            return;
        await places.PutAsync(conference, chair.Id, person.Id);
        await notes.NoteAsync(AuditAct.PutOn, person.Id, conference, chair.Id, person.Id);
    }

    /// <summary>Whoever is signed in, as the chair of a conference; null where they are not.</summary>
    public async Task<Attendee?> ChairOfAsync(HttpContext http, ConferenceSession session) =>
        await WhoAsync(http) is { } person && await staff.IsInRoleAsync(person, StaffRoles.Chair)
            ? (await places.OfAsync(person.Id)).Where(p => p.Conference == session.Id.Value)
                .Select(p => session.Now.State.Attendee(new AttendeeId(p.Attendee))).FirstOrDefault(a => a is { Removed: false, Role: Role.Chair })
            : null;

    /// <summary>Seats this browser as someone whom the account is. Whoever lost the place in the same moment is taken out again.</summary>
    public async Task<(HeldSeat? Seat, Refusal? Refusal)> EnterAsync(HttpContext http, Staff person, ConferenceId conference, AttendeeId attendee)
    {
        var secret = await doors.InviteAsync(conference, attendee);
        if (await doors.ReadAsync(secret, AccessKind.Invitation) is not { } grant)
            return (null, RefusalReason.NotStored);
        var (seat, refusal) = await doors.TakeSeatAsync(grant, await cookies.SeatsAsync(http));
        await doors.EndAsync([grant]);
        if (seat is null)
            return (null, refusal);
        if (!await IsStillAsync(person, conference, attendee) && await registry.FindAsync(conference) is { } session)
        {
            await session.AskAsync(new TakeOutDevices(attendee), Actor.Office, NewId.Operation());
            return (null, RefusalReason.LinkEnded);
        }

        cookies.Give(http, seat);
        return (seat, null);
    }

    /// <summary>Says which account somebody of a list is, or that none is. Whoever was it is taken out at once.</summary>
    /// <param name="session">The conference.</param>
    /// <param name="by">The seat that asks: the chair's.</param>
    /// <param name="attendee">Who on the list.</param>
    /// <param name="to">Which account, or null.</param>
    /// <param name="account">The account that asks, or null where nobody is signed in.</param>
    public async Task<Refusal?> PutAsync(ConferenceSession session, SeatId by, AttendeeId attendee, Guid? to, Guid? account = null)
    {
        var state = session.Now.State;
        if (state.PersonAt(by) is not { Role: Role.Chair } asker)
            return RefusalReason.ChairOnly;
        if (state.Attendee(attendee) is not { Removed: false } person || Places.RoleFor(person.Role) is not { } role)
            return RefusalReason.PersonGone;
        if (asker.Id == attendee)
            return RefusalReason.ChairOnly;
        if (to is { } id && (await staff.FindByIdAsync(id.ToString()) is not { ClosedAt: null } chosen || !await staff.IsInRoleAsync(chosen, role)))
            return RefusalReason.PersonGone;
        var before = (await places.InAsync(session.Id)).FirstOrDefault(p => p.Attendee == attendee.Value)?.Staff;
        if (before == to)
            return null;

        // Devices first: cut off here, it can be asked again. Once more after it, for whoever came in between.
        if (before is not null && await doors.RevokeAsync(session, attendee, Actor.Office) is not Answer.Saved)
            return RefusalReason.NotStored;
        before = await places.PutAsync(session.Id, attendee, to);
        if (before is { } off && off != to)
        {
            await doors.RevokeAsync(session, attendee, Actor.Office);
            await notes.NoteAsync(AuditAct.TakenOff, account, session.Id, attendee, off);
        }

        if (to is { } on)
            await notes.NoteAsync(AuditAct.PutOn, account, session.Id, attendee, on);
        return null;
    }

    /// <summary>Signs this browser out, and takes its seats from it. One in which nobody is signed in keeps them: they came by somebody's own link.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        var who = Noter.StaffOf(http);
        if (who is not null)
            await cookies.GiveBackAsync(http);
        await signIn.SignOutAsync();
        if (who is not null)
            await notes.NoteAsync(AuditAct.SignedOut, who);
    }

    private async Task<bool> IsStillAsync(Staff person, ConferenceId conference, AttendeeId attendee) =>
        (await places.OfAsync(person.Id)).Any(p => p.Conference == conference.Value && p.Attendee == attendee.Value)
        && await staff.FindByIdAsync(person.Id.ToString()) is { } now && now.ClosedAt is null && string.Equals(await staff.GetSecurityStampAsync(now), person.SecurityStamp, StringComparison.Ordinal);
}
