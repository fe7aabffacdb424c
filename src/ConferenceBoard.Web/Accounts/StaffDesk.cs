using ConferenceBoard.Accounts;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Live.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Accounts;

/// <summary>One change of accounts at a time, so that two administrators do not close each other's in the same moment and leave nobody.</summary>
internal sealed class StaffTurns : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Does something in its turn.</summary>
    public async Task<T> TakeAsync<T>(Func<Task<T>> act)
    {
        await _turn.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}

/// <summary>What administrators do with accounts. Each answer is a sentence on what is wrong, or null where it was done.</summary>
internal sealed class StaffDesk(UserManager<Staff> staff, WaysIn ways, Revoker revoker, AccountNotes notes, StaffTurns turns, TimeProvider clock)
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

    /// <summary>Makes the first administrator by the set-up link. Whoever comes second is told that it was used.</summary>
    public Task<(Staff? Made, string? Problem)> SetUpAsync(string hash, string? name, string? signInName, string? password) => turns.TakeAsync<(Staff?, string?)>(async () =>
    {
        if (await ways.FindAsync(hash) is not { Kind: WayInKind.SetUp } || await staff.Users.AnyAsync())
            return (null, AccountWords.LinkEnded);
        var (person, problem) = Read(name, signInName);
        if (person is null)
            return (null, problem);
        if (PasswordRules.Problem(password, person.UserName, person.UserName!.Split('@')[0], person.Name) is { } weak)
            return (null, AccountSentences.OfPassword(weak));
        if (!await ways.UseAsync(hash))
            return (null, AccountWords.LinkEnded);
        var made = await staff.CreateAsync(person, password!);
        if (!made.Succeeded)
        {
            await ways.GiveBackAsync(hash);
            return (null, AccountSentences.Of(made));
        }

        await staff.AddToRoleAsync(person, StaffRoles.Administrator);
        await notes.NoteAsync(AuditAct.SetUp, person.Id);
        return (person, null);
    });

    /// <summary>Makes an account and its invitation: the secret of its link.</summary>
    public Task<(string? Secret, string? Problem)> InviteAsync(Guid by, string? name, string? signInName, IReadOnlyCollection<string> roles) => turns.TakeAsync<(string?, string?)>(async () =>
    {
        var (person, problem) = Read(name, signInName);
        if (person is null)
            return (null, problem);
        if (roles.Count == 0 || !roles.All(StaffRoles.All.Contains))
            return (null, AccountWords.RoleMissing);
        if (await staff.Users.CountAsync() >= MostAccounts)
            return (null, AccountWords.TooMany);
        var made = await staff.CreateAsync(person);
        if (!made.Succeeded)
            return (null, AccountSentences.Of(made));
        await staff.AddToRolesAsync(person, roles.Distinct(StringComparer.Ordinal));
        await notes.NoteAsync(AuditAct.AccountMade, by, person.Id);
        return (await ways.InviteAsync(person.Id), null);
    });

    /// <summary>Someone who was invited chooses a password.</summary>
    public Task<(Staff? Person, string? Problem)> WelcomeAsync(string hash, string? password) => turns.TakeAsync<(Staff?, string?)>(async () =>
    {
        if (await InvitedAsync(hash) is not { } person)
            return (null, AccountWords.LinkEnded);
        if (PasswordRules.Problem(password, person.UserName, person.UserName!.Split('@')[0], person.Name) is { } weak)
            return (null, AccountSentences.OfPassword(weak));
        if (!await ways.UseAsync(hash))
            return (null, AccountWords.LinkEnded);
        await staff.RemovePasswordAsync(person);
        var set = await staff.AddPasswordAsync(person, password!);
        if (!set.Succeeded)
        {
            await ways.GiveBackAsync(hash);
            return (null, AccountSentences.Of(set));
        }

        await UnlockAsync(person);
        await notes.NoteAsync(AuditAct.PasswordChanged, person.Id);
        return (person, null);
    });

    /// <summary>Whose invitation it is that has this hash, where it opens something.</summary>
    public async Task<Staff?> InvitedAsync(string hash) =>
        await ways.FindAsync(hash) is { Kind: WayInKind.Invitation, Staff: { } id } && await staff.FindByIdAsync(id.ToString()) is { ClosedAt: null } person ? person : null;

    /// <summary>Changes what an account may be. Never takes the last administrator away.</summary>
    public Task<string?> ChangeRolesAsync(Guid by, Guid whom, string? seen, IReadOnlyCollection<string> roles) => ChangeAsync(whom, seen, async person =>
    {
        if (roles.Count == 0 || !roles.All(StaffRoles.All.Contains))
            return AccountWords.RoleMissing;
        var before = await staff.GetRolesAsync(person);
        if (before.Contains(StaffRoles.Administrator, StringComparer.Ordinal) && !roles.Contains(StaffRoles.Administrator, StringComparer.Ordinal) && await IsLastAsync(person))
            return AccountWords.LastAdministrator;
        await staff.RemoveFromRolesAsync(person, before.Except(roles, StringComparer.Ordinal));
        await staff.AddToRolesAsync(person, roles.Except(before, StringComparer.Ordinal));
        await staff.UpdateSecurityStampAsync(person);
        await notes.NoteAsync(AuditAct.RolesChanged, by, whom);
        return before.Except(roles, StringComparer.Ordinal).Any() && !await revoker.RevokeAsync(whom) ? AccountWords.NotEverywhere : null;
    });

    /// <summary>Closes an account for good. Not one's own, and not the last administrator's.</summary>
    public Task<string?> CloseAsync(Guid by, Guid whom, string? seen) => ChangeAsync(whom, seen, async person =>
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
        var problem = await ChangeAsync(whom, seen, async person =>
        {
            if (by == whom)
                return AccountWords.NotYourself;
            await staff.RemovePasswordAsync(person);
            foreach (var passkey in await staff.GetPasskeysAsync(person))
                await staff.RemovePasskeyAsync(person, passkey.CredentialId);
            await staff.SetTwoFactorEnabledAsync(person, false);
            await staff.ResetAuthenticatorKeyAsync(person);
            await staff.UpdateSecurityStampAsync(person);
            await notes.NoteAsync(AuditAct.AccountReset, by, whom);
            secret = await ways.InviteAsync(whom);
            return await revoker.RevokeAsync(whom) ? null : AccountWords.NotEverywhere;
        });
        return (secret, problem);
    }

    /// <summary>Takes an invitation back.</summary>
    public Task<string?> WithdrawAsync(Guid whom) => ChangeAsync(whom, null, async _ =>
    {
        await ways.WithdrawAsync(whom);
        return null;
    });

    /// <summary>Lets a locked password open again.</summary>
    public Task<string?> UnlockAsync(Guid by, Guid whom) => ChangeAsync(whom, null, async person =>
    {
        await UnlockAsync(person);
        await notes.NoteAsync(AuditAct.Unlocked, by, whom);
        return null;
    });

    /// <summary>Ends every session of an account, and takes out its devices in conferences.</summary>
    public Task<string?> SignOutEverywhereAsync(Guid by, Guid whom) => ChangeAsync(whom, null, async person =>
    {
        await staff.UpdateSecurityStampAsync(person);
        await notes.NoteAsync(AuditAct.SignedOutEverywhere, by, whom);
        return await revoker.RevokeAsync(whom) ? null : AccountWords.NotEverywhere;
    });

    private async Task UnlockAsync(Staff person)
    {
        await staff.SetLockoutEndDateAsync(person, null);
        await staff.ResetAccessFailedCountAsync(person);
    }

    private Task<string?> ChangeAsync(Guid whom, string? seen, Func<Staff, Task<string?>> change) => turns.TakeAsync<string?>(async () =>
        await staff.FindByIdAsync(whom.ToString()) is not { ClosedAt: null } person ? AccountWords.Gone
        : seen is not null && !string.Equals(seen, person.SecurityStamp is { } stamp ? Secrets.Hash(stamp)[..16] : "", StringComparison.Ordinal) ? AccountWords.Meanwhile
        : await change(person));

    /// <summary>What a form carries to tell whether the account changed since it was shown: nothing of the account can be read from it.</summary>
    public static string SeenOf(Staff person) => Secrets.Hash(person.SecurityStamp ?? "")[..16];

    private async Task<bool> IsLastAsync(Staff person)
    {
        var administrators = await WithAsync(StaffRoles.Administrator);

        // Somebody who has not chosen a password yet cannot be the only one left.
        return administrators.Any(a => a.Id == person.Id) && !administrators.Any(a => a.Id != person.Id && a.PasswordHash is not null);
    }

    private (Staff? Person, string? Problem) Read(string? name, string? signInName)
    {
        var (called, signIn) = ((name ?? "").Trim(), (signInName ?? "").Trim());
        if (called.Length is 0 or > MostName || called.Any(char.IsControl))
            return (null, AccountWords.NameMissing);
        if (signIn.Length is < 3 or > MostSignInName || !signIn.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or '+'))
            return (null, AccountWords.SignInNameWrong);
        return (new Staff { Id = Guid.NewGuid(), Name = called, UserName = signIn, MadeAt = clock.GetUtcNow() }, null);
    }
}
