using ConferenceBoard.Live.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ConferenceBoard.Accounts;

/// <summary>Keeps accounts so that a thief of the file cannot sign in with what stands in it: recovery codes hashed, an authenticator's key enciphered.</summary>
public sealed class StaffStore(AccountsDb db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
    : UserStore<Staff, IdentityRole<Guid>, AccountsDb, Guid>(db, describer)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ConferenceBoard.Accounts.Authenticator.v1");

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(Staff user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Secrets.Hash), cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> RedeemCodeAsync(Staff user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Secrets.Hash(code), cancellationToken);

    /// <inheritdoc/>
    public override Task SetAuthenticatorKeyAsync(Staff user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> GetAuthenticatorKeyAsync(Staff user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } kept ? _protector.Unprotect(kept) : null;
}
