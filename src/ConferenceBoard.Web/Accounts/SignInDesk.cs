using System.Security.Claims;
using ConferenceBoard.Accounts;
using ConferenceBoard.Live.Access;
using ConferenceBoard.Live.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceBoard.Web.Accounts;

/// <summary>How a try to sign in ended.</summary>
internal enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    In,

    /// <summary>The password was right; the authenticator's code is asked for.</summary>
    CodeNeeded,

    /// <summary>Wrong; nothing more is said.</summary>
    Wrong,

    /// <summary>This name's password is locked for a while, whether or not somebody has it.</summary>
    Locked,

    /// <summary>This browser has tried too often.</summary>
    TooMany,

    /// <summary>What a try leaves behind could not be stored, and nobody is let in.</summary>
    NotStored,
}

/// <summary>The desk at which staff sign in. Whoever guesses learns nothing of which names there are: same sentences, same time.</summary>
internal sealed class SignInDesk(StaffSignIn signIn, UserManager<Staff> staff, IPasswordHasher<Staff> hasher, SignInTries tries, KnownBrowsers known, AccountNotes notes, TimeProvider clock)
{
    /// <summary>No wrong answer comes sooner.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(600);

    /// <summary>Where the code that was used last is remembered, hashed.</summary>
    private const string UsedBy = "ConferenceBoard", UsedCode = "used-code";

    private static readonly string Nobody = new PasswordHasher<Staff>().HashPassword(new Staff(), "nobody has this");

    /// <summary>By password.</summary>
    public Task<SignInOutcome> ByPasswordAsync(HttpContext http, string? name, string? password) => TryAsync(http, async () =>
    {
        var (typed, secret) = ((name ?? "").Trim(), password ?? "");
        if (typed.Length is 0 or > StaffDesk.MostSignInName || secret.Length is 0 or > PasswordRules.Most)
            return (SignInOutcome.Wrong, null);
        var normal = staff.NormalizeName(typed);
        var account = await staff.Users.AsNoTracking().Where(p => p.NormalizedUserName == normal).Select(p => (Guid?)p.Id).FirstOrDefaultAsync();
        return await tries.InTurnAsync<(SignInOutcome, Staff?)>(account?.ToString() ?? typed, async () =>
        {
            if (await staff.FindByNameAsync(typed) is not { ClosedAt: null, PasswordHash: not null } person)
            {
                hasher.VerifyHashedPassword(new Staff(), Nobody, secret);
                return (tries.CountNobody(typed) ? SignInOutcome.Locked : SignInOutcome.Wrong, null);
            }

            return await OfAsync(http, await signIn.PasswordSignInAsync(person, secret, isPersistent: false, lockoutOnFailure: !known.IsOf(http, person)), person);
        });
    });

    /// <summary>By the authenticator's code, after the password.</summary>
    public Task<SignInOutcome> ByCodeAsync(HttpContext http, string? code) => AfterPasswordAsync(http, async () =>
    {
        var person = await signIn.GetTwoFactorAuthenticationUserAsync();
        var digits = new string([.. (code ?? "").Where(char.IsAsciiDigit).Take(8)]);
        if (person is null || digits.Length == 0)
            return (SignInOutcome.Wrong, person);

        // A code opens once (RFC 6238 §5.2): whoever looked over a shoulder cannot use it again while it is still good.
        var used = Secrets.Hash(digits + person.Id);
        if (string.Equals(await staff.GetAuthenticationTokenAsync(person, UsedBy, UsedCode), used, StringComparison.Ordinal))
            return (SignInOutcome.Wrong, person);
        var outcome = await OfAsync(http, await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false), person);
        if (outcome.Item1 == SignInOutcome.In)
            await staff.SetAuthenticationTokenAsync(person, UsedBy, UsedCode, used);
        return outcome;
    });

    /// <summary>By a recovery code, after the password.</summary>
    public Task<SignInOutcome> ByRecoveryCodeAsync(HttpContext http, string? code) => AfterPasswordAsync(http, async () =>
    {
        var person = await signIn.GetTwoFactorAuthenticationUserAsync();
        var typed = (code ?? "").Trim().ToUpperInvariant();
        return person is null || typed.Length is 0 or > 40 ? (SignInOutcome.Wrong, person) : await OfAsync(http, await signIn.TwoFactorRecoveryCodeSignInAsync(typed), person);
    });

    /// <summary>By a passkey. It opens while the password is locked: whoever guesses passwords shuts nobody out who has one.</summary>
    public Task<SignInOutcome> ByPasskeyAsync(HttpContext http, string? credential) => TryAsync(http, async () =>
    {
        if (credential is not { Length: > 0 and <= PasskeyEndpoints.MostLetters })
            return (SignInOutcome.Wrong, null);
        PasskeyAssertionResult<Staff> read;
        try
        {
            read = await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The challenge is gone: the page was left open too long.
            return (SignInOutcome.Wrong, null);
        }

        if (!read.Succeeded || !await signIn.CanSignInAsync(read.User) || !(await staff.AddOrUpdatePasskeyAsync(read.User, read.Passkey)).Succeeded)
            return (SignInOutcome.Wrong, null);
        await signIn.SignInAsync(read.User, isPersistent: false, "passkey");
        await notes.NoteAsync(AuditAct.SignedIn, read.User.Id);
        return (SignInOutcome.In, read.User);
    });

    private Task<SignInOutcome> AfterPasswordAsync(HttpContext http, Func<Task<(SignInOutcome, Staff?)>> act) => TryAsync(http, async () =>
    {
        // Whose password was right: read from the cookie alone, so that the account is read in its turn.
        var first = await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return first.Principal?.FindFirstValue(ClaimTypes.Name) is { } account ? await tries.InTurnAsync(account, act) : (SignInOutcome.Wrong, null);
    });

    private async Task<(SignInOutcome, Staff?)> OfAsync(HttpContext http, SignInResult result, Staff person)
    {
        if (!result.Succeeded && !result.RequiresTwoFactor)
            known.CountWrong(http, person);
        if (result.Succeeded)
            await notes.NoteAsync(AuditAct.SignedIn, person.Id);
        return result.Succeeded ? (SignInOutcome.In, person) : result.RequiresTwoFactor ? (SignInOutcome.CodeNeeded, person)
            : result.IsLockedOut ? (SignInOutcome.Locked, person) : (SignInOutcome.Wrong, person);
    }

    private async Task<SignInOutcome> TryAsync(HttpContext http, Func<Task<(SignInOutcome Outcome, Staff? Person)>> act)
    {
        if (!tries.MayTry(http))
            return SignInOutcome.TooMany;
        var soonest = Task.Delay(Least, clock);
        var (outcome, person) = (SignInOutcome.NotStored, (Staff?)null);
        try
        {
            (outcome, person) = await act();
        }
        catch (Exception e) when (StaffTurns.IsNotStored(e))
        {
            return outcome;
        }

        if (outcome == SignInOutcome.In)
            known.Remember(http, person!);
        if (outcome is SignInOutcome.In or SignInOutcome.CodeNeeded)
            return outcome;
        tries.CountWrong(http);
        if (tries.MayNote(person?.Id))
            await notes.NoteAsync(outcome == SignInOutcome.Locked ? AuditAct.Locked : AuditAct.SignInFailed, null, person?.Id);
        await soonest;
        return outcome;
    }
}
