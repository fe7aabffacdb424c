using ConferenceBoard.Accounts;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Live.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Accounts;

/// <summary>What administrators do with accounts. Each answer is a sentence on what is wrong, or null where it was done.</summary>
internal sealed class StaffDesk(UserManager<Staff> staff, AccountsDb db, WaysIn ways, Revoker revoker, AccountNotes notes, StaffTurns turns, TimeProvider clock)
{
    /// <summary>Most letters of a sign-in name.</summary>
    public const int MostSignInName = 100;

    /// <summary>Most letters of a person's name.</summary>
    public const int MostName = 80;

    /// <summary>Most accounts there can be.</summary>
    public const int MostAccounts = 2_000;

    /// <summary>Every account, those that are closed last.</summary>
    public async Task<IReadOnlyList<(Staff Person, IReadOnlyList<string> Roles)>> ListAsync()
    {
        var list = new List<(Staff, IReadOnlyList<string>)>();
        foreach (var person in await staff.Users.AsNoTracking().ToListAsync())
            list.Add((person, [.. await staff.GetRolesAsync(person)]));
        return [.. list.OrderBy(p => p.Item1.ClosedAt is not null).ThenBy(p => p.Item1.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>Open accounts with a role.</summary>
    public async Task<IReadOnlyList<Staff>> WithAsync(string role) =>
        [.. (await staff.GetUsersInRoleAsync(role)).Where(p => p.ClosedAt is null).OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Makes an account and its invitation: the secret of its link.</summary>
    public Task<(string? Secret, string? Problem)> InviteAsync(Guid by, string? name, string? signInName, IReadOnlyCollection<string> roles) => turns.TakeAsync<(string?, string?)>((null, BoardWords.NotSaved), async () =>
    {
        if (!await KeepsAsync(by))
            return (null, AccountWords.NotYours);
        var (person, problem) = WelcomeDesk.Read(name, signInName, clock.GetUtcNow());
        if (person is null)
            return (null, problem);
        if (roles.Count == 0 || !roles.All(StaffRoles.All.Contains))
            return (null, AccountWords.RoleMissing);
        if (await staff.Users.CountAsync() >= MostAccounts)
            return (null, AccountWords.TooMany);
        var made = await db.AllOrNothingAsync(() => staff.CreateAsync(person), () => staff.AddToRolesAsync(person, roles.Distinct(StringComparer.Ordinal)));
        if (!made.Succeeded)
            return (null, AccountSentences.Of(made));
        await notes.NoteAsync(AuditAct.AccountMade, by, person.Id);
        return (await ways.InviteAsync(person.Id), null);
    });

    /// <summary>Changes what an account may be. Never takes the last administrator away.</summary>
    public Task<string?> ChangeRolesAsync(Guid by, Guid whom, string? seen, IReadOnlyCollection<string> roles) => ChangeAsync(by, whom, seen, async person =>
    {
        if (roles.Count == 0 || !roles.All(StaffRoles.All.Contains))
            return AccountWords.RoleMissing;
        var before = await staff.GetRolesAsync(person);
        if (before.Contains(StaffRoles.Administrator, StringComparer.Ordinal) && !roles.Contains(StaffRoles.Administrator, StringComparer.Ordinal) && await IsLastAsync(person))
            return AccountWords.LastAdministrator;
        var kept = await db.AllOrNothingAsync(
            () => staff.RemoveFromRolesAsync(person, before.Except(roles, StringComparer.Ordinal)),
            () => staff.AddToRolesAsync(person, roles.Except(before, StringComparer.Ordinal)),
            () => staff.UpdateSecurityStampAsync(person));
        if (!kept.Succeeded)
            return AccountSentences.Of(kept);
        await notes.NoteAsync(AuditAct.RolesChanged, by, whom);
        return before.Except(roles, StringComparer.Ordinal).Any() && !await revoker.RevokeAsync(whom) ? AccountWords.NotEverywhere : null;
    });

    /// <summary>Closes an account for good. Not one's own, and not the last administrator's.</summary>
    public Task<string?> CloseAsync(Guid by, Guid whom, string? seen) => ChangeAsync(by, whom, seen, async person =>
    {
        if (by == whom)
            return AccountWords.NotYourself;
        if (await IsLastAsync(person))
            return AccountWords.LastAdministrator;
        person.ClosedAt = clock.GetUtcNow();
        var closed = await staff.UpdateSecurityStampAsync(person);
        if (!closed.Succeeded)
            return AccountSentences.Of(closed);
        await ways.WithdrawAsync(whom);
        await notes.NoteAsync(AuditAct.AccountClosed, by, whom);
        return await revoker.RevokeAsync(whom) ? null : AccountWords.NotEverywhere;
    });

    /// <summary>A new way in for someone who lost everything: password, passkeys and authenticator end, and a new invitation is made.</summary>
    public async Task<(string? Secret, string? Problem)> NewLinkAsync(Guid by, Guid whom, string? seen)
    {
        string? secret = null;
        var problem = await ChangeAsync(by, whom, seen, async person =>
        {
            if (by == whom)
                return AccountWords.NotYourself;
            var passkeys = await staff.GetPasskeysAsync(person);
            var kept = await db.AllOrNothingAsync(
            [
                () => staff.RemovePasswordAsync(person),
                .. passkeys.Select<UserPasskeyInfo, Func<Task<IdentityResult>>>(passkey => () => staff.RemovePasskeyAsync(person, passkey.CredentialId)),
                () => staff.SetTwoFactorEnabledAsync(person, false),
                () => staff.ResetAuthenticatorKeyAsync(person),
                () => staff.UpdateSecurityStampAsync(person),
            ]);
            if (!kept.Succeeded)
                return AccountSentences.Of(kept);
            await notes.NoteAsync(AuditAct.AccountReset, by, whom);
            secret = await ways.InviteAsync(whom);
            return await revoker.RevokeAsync(whom) ? null : AccountWords.NotEverywhere;
        });
        return (secret, problem);
    }

    /// <summary>Takes an invitation back.</summary>
    public Task<string?> WithdrawAsync(Guid by, Guid whom) => ChangeAsync(by, whom, null, async _ =>
    {
        await ways.WithdrawAsync(whom);
        return null;
    });

    /// <summary>Lets a locked password open again.</summary>
    public Task<string?> UnlockAsync(Guid by, Guid whom) => ChangeAsync(by, whom, null, async person =>
    {
        var opened = await db.AllOrNothingAsync(() => staff.SetLockoutEndDateAsync(person, null), () => staff.ResetAccessFailedCountAsync(person));
        if (!opened.Succeeded)
            return AccountSentences.Of(opened);
        await notes.NoteAsync(AuditAct.Unlocked, by, whom);
        return null;
    });

    /// <summary>Ends every session of an account, and takes out its devices in conferences; also of a closed one, where that did not go when it was closed.</summary>
    public Task<string?> SignOutEverywhereAsync(Guid by, Guid whom) => ChangeAsync(by, whom, null, async person =>
    {
        var ended = await staff.UpdateSecurityStampAsync(person);
        if (!ended.Succeeded)
            return AccountSentences.Of(ended);
        await notes.NoteAsync(AuditAct.SignedOutEverywhere, by, whom);
        return await revoker.RevokeAsync(whom) ? null : AccountWords.NotEverywhere;
    }, own: by == whom, closedToo: true);

    /// <summary>Whoever asks must still keep accounts when their turn comes, but for what everybody may do with their own.</summary>
    private Task<string?> ChangeAsync(Guid by, Guid whom, string? seen, Func<Staff, Task<string?>> change, bool own = false, bool closedToo = false) => turns.TakeAsync<string?>(BoardWords.NotSaved, async () =>
        !own && !await KeepsAsync(by) ? AccountWords.NotYours
        : await staff.FindByIdAsync(whom.ToString()) is not { } person || (person.ClosedAt is not null && !closedToo) ? AccountWords.Gone
        : seen is not null && !string.Equals(seen, person.SecurityStamp is { } stamp ? Secrets.Hash(stamp)[..16] : "", StringComparison.Ordinal) ? AccountWords.Meanwhile
        : await change(person));

    private async Task<bool> KeepsAsync(Guid account) =>
        await staff.FindByIdAsync(account.ToString()) is { ClosedAt: null } person && await staff.IsInRoleAsync(person, StaffRoles.Administrator);

    /// <summary>What a form carries to tell whether the account changed since it was shown: nothing of the account can be read from it.</summary>
    public static string SeenOf(Staff person) => Secrets.Hash(person.SecurityStamp ?? "")[..16];

    private async Task<bool> IsLastAsync(Staff person)
    {
        var administrators = await WithAsync(StaffRoles.Administrator);

        // Somebody who has not chosen a password yet cannot be the only one left.
        return administrators.Any(a => a.Id == person.Id) && !administrators.Any(a => a.Id != person.Id && a.PasswordHash is not null);
    }
}
