using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Access;

namespace ConferenceBoard.Web.Access;

/// <summary>
/// Every way into a conference. A secret only says which seat or screen a device is; what it may see and do is looked up in the
/// conference's state each time.
/// </summary>
internal sealed class Doors(ConferenceRegistry registry, IAccessStore access, TimeProvider clock)
{
    /// <summary>A new personal link's secret for someone on the list.</summary>
    public async Task<string> InviteAsync(ConferenceId conference, AttendeeId attendee)
    {
        var secret = Secrets.New();
        await access.AddAsync(Grant(secret, AccessKind.Invitation, conference) with { Attendee = attendee }, default);
        return secret;
    }

    /// <summary>
    /// A new personal link that someone who prepares the conference asks for. Chair, note taker and social worker come in with links of
    /// more power than others': only the chair makes those, so that nobody makes themselves the chair.
    /// </summary>
    public async Task<(string? Secret, Refusal? Refusal)> InviteAsync(ConferenceSession session, SeatId by, AttendeeId attendee)
    {
        var state = session.Now.State;
        if (state.PersonAt(by) is not { Role: Role.Chair or Role.NoteTaker or Role.SocialWorker } asker)
            return (null, RefusalReason.ChairOnly);
        if (state.Attendee(attendee) is not { Removed: false } person)
            return (null, RefusalReason.PersonGone);
        if (person.Role is Role.Chair or Role.NoteTaker or Role.SocialWorker && asker.Role != Role.Chair && asker.Id != person.Id)
            return (null, RefusalReason.ChairOnly);
        var secret = Secrets.New();
        return await KeepAsync(Grant(secret, AccessKind.Invitation, session.Id) with { Attendee = attendee }) ? (secret, null) : (null, RefusalReason.NotStored);
    }

    /// <summary>A new link that makes the device that opens it a wall, or a tablet for scoring.</summary>
    public async Task<string> DisplayLinkAsync(ConferenceId conference, DisplayKind kind)
    {
        var secret = Secrets.New();
        await access.AddAsync(Grant(secret, kind == DisplayKind.Tablet ? AccessKind.TabletLink : AccessKind.DisplayLink, conference), default);
        return secret;
    }

    /// <summary>A new link to the list of conferences.</summary>
    public async Task<string> OfficeLinkAsync()
    {
        var secret = Secrets.New();
        await access.AddAsync(Grant(secret, AccessKind.OfficeLink, default), default);
        return secret;
    }

    /// <summary>Lets a browser that opened such a link into the office: the secret for its cookie. Null where that could not be stored.</summary>
    public async Task<string?> EnterOfficeAsync()
    {
        var secret = Secrets.New();
        return await KeepAsync(Grant(secret, AccessKind.Office, default)) ? secret : null;
    }

    /// <summary>The links that people have which open something, the oldest first.</summary>
    public Task<IReadOnlyList<AccessGrant>> InvitationsAsync(ConferenceId conference) => access.ListAsync(conference, AccessKind.Invitation, default);

    /// <summary>Ends every link of one person, and takes out their devices: whoever came in by it has to come again by another.</summary>
    /// <exception cref="StoreException">It was not stored.</exception>
    public async Task<Answer> RevokeAsync(ConferenceSession session, AttendeeId person, Actor by)
    {
        // Devices first: this is where it is judged who may.
        var answer = await session.AskAsync(new TakeOutDevices(person), by, NewId.Operation());
        if (answer is not Answer.Saved)
            return answer;

        // And once more, for whoever opened a link in between.
        await EndAsync((await InvitationsAsync(session.Id)).Where(g => g.Attendee == person));
        return await session.AskAsync(new TakeOutDevices(person), by, NewId.Operation());
    }

    /// <summary>Ends these links: they open nothing any more.</summary>
    /// <exception cref="StoreException">It was not stored.</exception>
    public async Task EndAsync(IEnumerable<AccessGrant> grants)
    {
        foreach (var grant in grants)
            await access.EndAsync(grant.Hash, clock.GetUtcNow(), default);
    }

    /// <summary>A device leaves whose way in was ended: its screens are cleared. Where that cannot be stored, it finds no way back in all the same.</summary>
    public async Task LeaveAsync(AccessGrant grant)
    {
        if (grant.Seat is { } seat && await registry.FindAsync(grant.Conference) is { } session && session.Now.State.PersonAt(seat) is not null)
            await session.AskAsync(new LeaveSeat(), new Actor.OfSeat(seat), NewId.Operation());
    }

    /// <summary>Whether a device may take its seat again: not once its browser gave it back.</summary>
    public async Task<bool> IsHeldAsync(ConferenceId conference, SeatId seat) =>
        (await access.ListAsync(conference, AccessKind.Seat, default)).Any(g => g.Seat == seat && g.EndedAt is null);

    /// <summary>What a link opens, or null where it opens nothing (any more).</summary>
    public async Task<AccessGrant?> ReadAsync(string secret, params IReadOnlyList<AccessKind> kinds) =>
        secret.Length is > 0 and <= 64 && await access.FindAsync(Secrets.Hash(secret), default) is { EndedAt: null } grant && kinds.Contains(grant.Kind)
            ? grant : null;

    /// <summary>Seats a device by an invitation. Null with a refusal where the conference does not take it.</summary>
    /// <param name="invitation">The invitation, read.</param>
    /// <param name="held">Seats this browser already holds; one of the same person's is used again.</param>
    public async Task<(HeldSeat? Seat, Refusal? Refusal)> TakeSeatAsync(AccessGrant invitation, IReadOnlyList<HeldSeat> held)
    {
        if (await registry.FindAsync(invitation.Conference) is not { } session || invitation.Attendee is not { } person)
            return (null, RefusalReason.UnknownConference);

        var again = held.FirstOrDefault(h => h.Conference == session.Id && session.Now.State.Seats.TryGetValue(h.Seat, out var known)
            && known.Attendee == person && known.Standing is SeatStanding.Admitted or SeatStanding.Left);
        var seat = again ?? new HeldSeat(session.Id, NewId.Seat(), Secrets.New());
        if (again is null && !await KeepAsync(Grant(seat.Secret, AccessKind.Seat, session.Id) with { Seat = seat.Seat }))
            return (null, RefusalReason.NotStored);
        return await session.AskAsync(new TakeSeat(seat.Seat, person), Actor.Office, NewId.Operation()) switch
        {
            Answer.Saved when await HasEndedAsync(invitation) => await TakeOutAgainAsync(session, person),
            Answer.Saved => (seat, null),
            Answer.Refused(var refusal) => (null, refusal),
            _ => (null, RefusalReason.NotStored),
        };
    }

    /// <summary>Puts a device that knows the room's code into the lobby.</summary>
    public async Task<(HeldSeat? Seat, Refusal? Refusal)> AskToComeInAsync(ConferenceId conference, Introduction introduction)
    {
        if (await registry.FindAsync(conference) is not { } session)
            return (null, RefusalReason.UnknownConference);
        var seat = new HeldSeat(conference, NewId.Seat(), Secrets.New());
        if (!await KeepAsync(Grant(seat.Secret, AccessKind.Seat, conference) with { Seat = seat.Seat }))
            return (null, RefusalReason.NotStored);
        return await session.AskAsync(new AskToComeIn(seat.Seat, introduction), Actor.Office, NewId.Operation()) switch
        {
            Answer.Saved => (seat, null),
            Answer.Refused(var refusal) => (null, refusal),
            _ => (null, RefusalReason.NotStored),
        };
    }

    /// <summary>Makes a device a wall or a tablet. The chair's hand where <paramref name="by"/> is a seat; the office for a display link.</summary>
    public async Task<(string? Secret, Refusal? Refusal)> PairAsync(ConferenceId conference, DisplayId display, DisplayKind kind, string name, Actor by)
    {
        if (await registry.FindAsync(conference) is not { } session)
            return (null, RefusalReason.UnknownConference);
        var secret = Secrets.New();
        if (!await KeepAsync(Grant(secret, AccessKind.Display, conference) with { Display = display }))
            return (null, RefusalReason.NotStored);
        return await session.AskAsync(new PairDisplay(display, name, kind), by, NewId.Operation()) switch
        {
            Answer.Saved => (secret, null),
            Answer.Refused(var refusal) => (null, refusal),
            _ => (null, RefusalReason.NotStored),
        };
    }

    /// <summary>Whether this is the code that the conference has now; an old one ends with the change, not a moment later.</summary>
    public async Task<bool> IsCodeNowAsync(ConferenceId conference, string code) =>
        string.Equals((await registry.FindAsync(conference))?.Now.State.JoinCode, code, StringComparison.Ordinal);

    /// <summary>
    /// Gives the room a new code; the old one opens nothing from now on. The grant is kept first, so that a server which is killed
    /// in between leaves no code on the wall that opens nothing.
    /// </summary>
    public async Task<Answer> NewJoinCodeAsync(ConferenceSession session, Actor by)
    {
        var code = Secrets.NewJoinCode();
        if (!await KeepAsync(Grant(code, AccessKind.JoinCode, session.Id)))
            return Answer.Lost;
        var answer = await session.AskAsync(new ChangeJoinCode(code), by, NewId.Operation());
        try
        {
            if (answer is Answer.Saved)
                await access.EndAsync(session.Id, AccessKind.JoinCode, clock.GetUtcNow(), Secrets.Hash(code), default);
        }
        catch (StoreException)
        {
            // They open nothing all the same: the conference has another code now. The next change ends them.
        }

        return answer;
    }

    /// <summary>A link that was taken back in the very moment in which it was opened.</summary>
    private async Task<bool> HasEndedAsync(AccessGrant invitation) => (await access.FindAsync(invitation.Hash, default))?.EndedAt is not null;

    private static async Task<(HeldSeat? Seat, Refusal? Refusal)> TakeOutAgainAsync(ConferenceSession session, AttendeeId person)
    {
        await session.AskAsync(new TakeOutDevices(person), Actor.Office, NewId.Operation());
        return (null, RefusalReason.LinkEnded);
    }

    private async Task<bool> KeepAsync(AccessGrant grant)
    {
        try
        {
            await access.AddAsync(grant, default);
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private AccessGrant Grant(string secret, AccessKind kind, ConferenceId conference) =>
        new(Secrets.Hash(secret), kind, conference, null, null, null, clock.GetUtcNow());
}

/// <summary>A seat that a browser can prove to hold.</summary>
/// <param name="Conference">Where.</param>
/// <param name="Seat">Which.</param>
/// <param name="Secret">The cookie's secret.</param>
internal sealed record HeldSeat(ConferenceId Conference, SeatId Seat, string Secret)
{
    /// <summary>What stands in the address bar to tell two seats of one browser apart. Not a secret, and opens nothing by itself.</summary>
    public string Handle => Seat.Value.ToString("N")[..8];
}
