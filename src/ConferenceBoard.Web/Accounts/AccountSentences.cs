using ConferenceBoard.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ConferenceBoard.Web.Accounts;

/// <summary>What people are told where something with an account did not go.</summary>
internal static class AccountSentences
{
    /// <summary>Why a password was refused.</summary>
    public static string OfPassword(string problem) => problem switch
    {
        PasswordRules.TooShort => AccountWords.PasswordTooShort,
        PasswordRules.TooLong => AccountWords.PasswordTooLong,
        _ => AccountWords.PasswordTooCommon,
    };

    /// <summary>Why the accounts refused something.</summary>
    public static string Of(IdentityResult result) => result.Errors.FirstOrDefault()?.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountWords.SignInNameTaken,
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountWords.SignInNameWrong,
        nameof(IdentityErrorDescriber.PasswordMismatch) => AccountWords.PasswordWrong,
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => AccountWords.Meanwhile,
        nameof(IdentityErrorDescriber.PasswordTooShort) => AccountWords.PasswordTooShort,
        PasswordRules.TooLong or PasswordRules.TooCommon or PasswordRules.TooShort => OfPassword(result.Errors.First().Code),
        _ => BoardWords.NotSaved,
    };

    /// <summary>A role's name on screens.</summary>
    public static string OfRole(string role) => AccountWords.ResourceManager.GetString("Role_" + role, System.Globalization.CultureInfo.CurrentUICulture) ?? role;
}
