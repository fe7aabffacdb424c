using Microsoft.AspNetCore.Identity;

namespace ConferenceBoard.Accounts;

/// <summary>What a password must be: long. No rule on kinds of letters, which makes people write them down; only what everybody tries first is refused.</summary>
public sealed class PasswordRules : IPasswordValidator<Staff>
{
    /// <summary>Fewest letters.</summary>
    public const int Fewest = 12;

    /// <summary>Most letters, so that nobody makes the server work for nothing.</summary>
    public const int Most = 128;

    /// <summary>Why a password is refused, as <see cref="IdentityError.Code"/>.</summary>
    public const string TooShort = nameof(TooShort), TooLong = nameof(TooLong), TooCommon = nameof(TooCommon);

    private static readonly string[] Commonest =
    [
        "password", "passwort", "passw0rd", "qwerty", "qwertz", "azerty", "letmein", "iloveyou", "welcome", "admin", "administrator", "changeme", "conference", "conferenceboard", "whiteboard",
        "childprotection", "socialworker", "safeguarding", "sunshine", "princess", "football", "liverpool", "monkey", "dragon", "abc", "abcdefghijkl", "qwertyuiop", "qwertyuiopas", "asdfghjkl", "zxcvbnm",
        "correcthorsebatterystaple",
    ];

    /// <summary>The reason for refusing, or null where the password is good.</summary>
    /// <param name="password">What was typed.</param>
    /// <param name="names">The sign-in name and the person's own.</param>
    public static string? Problem(string? password, params IReadOnlyList<string?> names)
    {
        if (password is null || password.Length < Fewest)
            return TooShort;
        if (password.Length > Most)
            return TooLong;
        var bare = Bare(password);
        return password.Distinct().Count() < 5 || Array.Exists(Commonest, c => OnlyRepeats(bare, c))
            || names.Any(n => n is { Length: > 0 } && (string.Equals(n, password, StringComparison.OrdinalIgnoreCase) || OnlyRepeats(bare, Bare(n)))) ? TooCommon : null;
    }

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Staff> manager, Staff user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(Problem(password, user.UserName, user.UserName?.Split('@')[0], user.Name) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = problem, Description = problem }) : IdentityResult.Success);
    }

    /// <summary>Letters alone: "Password-2024!" is "password" to whoever guesses.</summary>
    private static string Bare(string text) => new string([.. text.Where(char.IsLetter)]).ToLowerInvariant();

    private static bool OnlyRepeats(string bare, string word) => word.Length > 0 && bare.Length > 0 && bare.Replace(word, "", StringComparison.Ordinal).Length == 0;
}
