using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ConferenceBoard.Accounts;

/// <summary>Keeps accounts so that a thief of the file cannot sign in with what stands in it: recovery codes hashed as passwords are, an authenticator's key enciphered.</summary>
public sealed class StaffStore(AccountsDb db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
    : UserStore<Staff, IdentityRole<Guid>, AccountsDb, Guid>(db, describer)
{
    /// <summary>Where the framework's store keeps recovery codes, in one line with semicolons; its own names for it are private.</summary>
    private const string CodesProvider = "[AspNetUserStore]", CodesName = "RecoveryCodes";

    private static readonly PasswordHasher<Staff> Hasher = new();

    private readonly IDataProtector _protector = protection.CreateProtector("ConferenceBoard.Accounts.Authenticator.v1");

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(Staff user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Hasher.HashPassword(user, code)), cancellationToken);

    /// <summary>Uses a recovery code up: the one that is typed is looked for among the slow hashes of those that are left.</summary>
    public override async Task<bool> RedeemCodeAsync(Staff user, string code, CancellationToken cancellationToken)
    {
        var left = (await GetTokenAsync(user, CodesProvider, CodesName, cancellationToken) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (left.FirstOrDefault(hash => Hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed) is not { } used)
            return false;
        await base.ReplaceCodesAsync(user, left.Where(hash => !ReferenceEquals(hash, used)), cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public override Task SetAuthenticatorKeyAsync(Staff user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> GetAuthenticatorKeyAsync(Staff user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } kept ? _protector.Unprotect(kept) : null;
}
