namespace ConferenceBoard.Core.Practice;

/// <summary>What a profile calls its steps and categories, for programs and not for people: "welcome", "safetyPlan", "next-steps".</summary>
internal static class Keys
{
    /// <summary>A small letter, then letters of English, digits and hyphens; at most <see cref="Limits.Key"/>.</summary>
    public static bool IsOne(string? key) =>
        key is { Length: > 0 and <= Limits.Key } && char.IsAsciiLetterLower(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
