using System.Buffers.Text;
using ConferenceBoard.Accounts;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Live.Audit;
using ConferenceBoard.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace ConferenceBoard.Web.Components.Pages.Accounts;

/// <summary>What one does with one's own account. Every change ends the sessions of other browsers.</summary>
public sealed partial class AccountPage
{
    private const int MostPasskeyName = 40;
    private const int MostPasskeys = 10;
    private const int RecoveryCodes = 10;

    private IList<UserPasskeyInfo> _passkeys = [];
    private IReadOnlyList<string>? _codes;
    private int _codesLeft;
    private string? _key;
    private QrPicture? _picture;

    [Inject]
    private UserManager<Staff> Accounts { get; set; } = default!;

    [Inject]
    private AccountsDb Db { get; set; } = default!;

    [Inject]
    private StaffSignIn Entry { get; set; } = default!;

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private AccountNotes Notes { get; set; } = default!;

    [SupplyParameterFromForm]
    private string? Credential { get; set; }

    [SupplyParameterFromForm]
    private string? PasskeyName { get; set; }

    [SupplyParameterFromForm]
    private string? Passkey { get; set; }

    [SupplyParameterFromForm]
    private string? PasswordNow { get; set; }

    [SupplyParameterFromForm]
    private string? PasswordNew { get; set; }

    [SupplyParameterFromForm]
    private string? Code { get; set; }

    [SupplyParameterFromQuery(Name = "said")]
    private string? Said { get; set; }

    /// <inheritdoc/>
    protected override async Task<bool> LookAsync()
    {
        if (HttpMethods.IsGet(Http.Request.Method))
        {
            Done = string.Equals(Said, "welcome", StringComparison.Ordinal) ? AccountWords.Welcomed : null;
            Problem = string.Equals(Said, Startup.StaleForms.Said, StringComparison.Ordinal) ? PrepareWords.Stale : null;
        }

        await ReadAsync();

        // A form that is sent must be on the page before it is answered.
        if (string.Equals(Http.SentForm(), "finish", StringComparison.Ordinal) && !Me!.TwoFactorEnabled)
            await ShowKeyAsync();
        return true;
    }

    private static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private async Task ReadAsync()
    {
        _passkeys = await Accounts.GetPasskeysAsync(Me!);
        _codesLeft = await Accounts.CountRecoveryCodesAsync(Me!);
    }

    private async Task AddPasskeyAsync()
    {
        var name = (PasskeyName ?? "").Trim();
        if (name.Length is 0 or > MostPasskeyName)
            Problem = AccountWords.PasskeyNameMissing;
        else if (_passkeys.Count >= MostPasskeys)
            Problem = AccountWords.PasskeysMany;
        else if (Credential is not { Length: > 0 and <= PasskeyEndpoints.MostLetters } credential || await ReadPasskeyAsync(credential) is not { Succeeded: true } read
            || !string.Equals(read.UserEntity.Id, Me!.Id.ToString(), StringComparison.Ordinal))
            Problem = AccountWords.PasskeyNotTaken;
        else
        {
            read.Passkey.Name = name;
            if (await KeptAsync(() => Accounts.AddOrUpdatePasskeyAsync(Me, read.Passkey), AuditAct.PasskeyAdded, AccountWords.PasskeyIsAdded))
                PasskeyName = null;
        }
    }

    private async Task<PasskeyAttestationResult?> ReadPasskeyAsync(string credential)
    {
        try
        {
            return await Entry.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The challenge is gone: the page was left open too long.
            return null;
        }
    }

    private async Task RemovePasskeyAsync()
    {
        if (_passkeys.FirstOrDefault(p => string.Equals(IdOf(p), Passkey, StringComparison.Ordinal)) is { } passkey)
            await KeptAsync(() => Accounts.RemovePasskeyAsync(Me!, passkey.CredentialId), AuditAct.PasskeyRemoved, AccountWords.PasskeyIsRemoved);
    }

    private async Task ChangePasswordAsync()
    {
        if (PasswordRules.Problem(PasswordNew, Me!.UserName, Me.UserName!.Split('@')[0], Me.Name) is { } weak)
            Problem = AccountSentences.OfPassword(weak);
        else if (PasswordNow is not { Length: <= PasswordRules.Most } now)
            Problem = AccountWords.PasswordWrong;
        else
            await KeptAsync(() => Accounts.ChangePasswordAsync(Me, now, PasswordNew!), AuditAct.PasswordChanged, AccountWords.PasswordIsChanged);
    }

    private async Task StartAsync()
    {
        if (Me!.TwoFactorEnabled)
            return;
        await Accounts.ResetAuthenticatorKeyAsync(Me);
        await Entry.RefreshSignInAsync(Me);
        await ShowKeyAsync();
    }

    private async Task FinishAsync()
    {
        if (Me!.TwoFactorEnabled)
            return;
        var digits = new string([.. (Code ?? "").Where(char.IsAsciiDigit).Take(8)]);
        if (await Accounts.GetAuthenticatorKeyAsync(Me) is null || !await Accounts.VerifyTwoFactorTokenAsync(Me, Accounts.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            Problem = AccountWords.CodeWrong;
            await ShowKeyAsync();
            return;
        }

        if (await KeptAsync(() => Accounts.SetTwoFactorEnabledAsync(Me, true), AuditAct.AuthenticatorAdded, AccountWords.AuthenticatorIsOn))
            await NewCodesAsync();
    }

    private async Task ShowKeyAsync()
    {
        if (await Accounts.GetAuthenticatorKeyAsync(Me!) is not { } key)
            return;
        _key = string.Join(' ', key.Chunk(4).Select(g => new string(g)));
        _picture = QrPicture.Of($"otpauth://totp/ConferenceBoard:{Uri.EscapeDataString(Me!.UserName!)}?secret={key}&issuer=ConferenceBoard&digits=6");
    }

    private async Task NewCodesAsync()
    {
        if (!Me!.TwoFactorEnabled)
            return;
        _codes = [.. await Accounts.GenerateNewTwoFactorRecoveryCodesAsync(Me, RecoveryCodes) ?? []];
        await KeptAsync(() => Task.FromResult(IdentityResult.Success), AuditAct.RecoveryCodesMade, Done);
    }

    private async Task TakeOffAsync() => await KeptAsync(
        async () => await Accounts.SetTwoFactorEnabledAsync(Me!, false) is { Succeeded: false } no ? no : await Accounts.ResetAuthenticatorKeyAsync(Me!), AuditAct.AuthenticatorRemoved, AccountWords.AuthenticatorIsOff);

    private async Task OutEverywhereAsync()
    {
        Problem = await Desk.SignOutEverywhereAsync(Me!.Id, Me.Id);
        if (Problem is not null)
            return;
        await Doors.LeaveAsync(Http);
        Navigation.NavigateTo("/signin");
    }

    /// <summary>After a change: other browsers are signed out, this one stays.</summary>
    private async Task<bool> KeptAsync(Func<Task<IdentityResult>> change, AuditAct act, string? done)
    {
        var result = await Db.AllOrNothingAsync(change, () => Accounts.UpdateSecurityStampAsync(Me!));
        if (!result.Succeeded)
        {
            Problem = AccountSentences.Of(result);
            return false;
        }

        await Entry.RefreshSignInAsync(Me!);
        await Notes.NoteAsync(act, Me!.Id);
        Done = done;
        await ReadAsync();
        return true;
    }
}
