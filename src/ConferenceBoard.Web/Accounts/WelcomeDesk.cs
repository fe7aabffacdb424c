using ConferenceBoard.Accounts;
using ConferenceBoard.Live.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Accounts;

/// <summary>Where people come in by a one-time link: the first administrator, and those who were invited.</summary>
internal sealed class WelcomeDesk(UserManager<Staff> staff, AccountsDb db, WaysIn ways, AccountNotes notes, StaffTurns turns, TimeProvider clock)
{
    /// <summary>Makes the first administrator by the set-up link. Whoever comes second is told that it was used.</summary>
    public Task<(Staff? Made, string? Problem)> SetUpAsync(string hash, string? name, string? signInName, string? password) => turns.TakeAsync<(Staff?, string?)>((null, BoardWords.NotSaved), async () =>
    {
        if (await ways.FindAsync(hash) is not { Kind: WayInKind.SetUp } || await staff.Users.AnyAsync())
            return (null, AccountWords.LinkEnded);
        var (person, problem) = Read(name, signInName, clock.GetUtcNow());
        if (person is null)
            return (null, problem);
        problem = Weakness(person, password) ?? await UseAsync(hash, () => staff.CreateAsync(person, password!), () => staff.AddToRoleAsync(person, StaffRoles.Administrator));
        if (problem is not null)
            return (null, problem);
        await notes.NoteAsync(AuditAct.SetUp, person.Id);
        return (person, null);
    });

    /// <summary>Whose invitation it is that has this hash, where it opens something.</summary>
    public async Task<Staff?> InvitedAsync(string hash) =>
        await ways.FindAsync(hash) is { Kind: WayInKind.Invitation, Staff: { } id } && await staff.FindByIdAsync(id.ToString()) is { ClosedAt: null } person ? person : null;

    /// <summary>Someone who was invited chooses a password.</summary>
    public Task<(Staff? Person, string? Problem)> WelcomeAsync(string hash, string? password) => turns.TakeAsync<(Staff?, string?)>((null, BoardWords.NotSaved), async () =>
    {
        if (await InvitedAsync(hash) is not { } person)
            return (null, AccountWords.LinkEnded);
        var problem = Weakness(person, password) ?? await UseAsync(hash,
            () => staff.RemovePasswordAsync(person), () => staff.AddPasswordAsync(person, password!), () => staff.SetLockoutEndDateAsync(person, null), () => staff.ResetAccessFailedCountAsync(person));
        if (problem is not null)
            return (null, problem);
        await notes.NoteAsync(AuditAct.PasswordChanged, person.Id);
        return (person, null);
    });

    /// <summary>An account as somebody typed it, or a sentence on what is wrong.</summary>
    public static (Staff? Person, string? Problem) Read(string? name, string? signInName, DateTimeOffset now)
    {
        var (called, signIn) = ((name ?? "").Trim(), (signInName ?? "").Trim());
        if (called.Length is 0 or > StaffDesk.MostName || called.Any(char.IsControl))
            return (null, AccountWords.NameMissing);
        if (signIn.Length is < 3 or > StaffDesk.MostSignInName || !signIn.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or '+'))
            return (null, AccountWords.SignInNameWrong);
        return (new Staff { Id = Guid.NewGuid(), Name = called, UserName = signIn, MadeAt = now }, null);
    }

    private static string? Weakness(Staff person, string? password) =>
        PasswordRules.Problem(password, person.UserName, person.UserName!.Split('@')[0], person.Name) is { } weak ? AccountSentences.OfPassword(weak) : null;

    /// <summary>Uses a link up for something. Where that could not be stored, the link opens again.</summary>
    private async Task<string?> UseAsync(string hash, params Func<Task<IdentityResult>>[] steps)
    {
        if (!await ways.UseAsync(hash))
            return AccountWords.LinkEnded;
        try
        {
            var result = await db.AllOrNothingAsync(steps);
            if (result.Succeeded)
                return null;
            await ways.GiveBackAsync(hash);
            return AccountSentences.Of(result);
        }
        catch (Exception e) when (StaffTurns.IsNotStored(e))
        {
            await ways.GiveBackAsync(hash);
            return BoardWords.NotSaved;
        }
    }
}
