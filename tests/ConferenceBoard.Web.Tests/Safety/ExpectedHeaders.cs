namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>What every answer carries (anonymity-and-security.md §4).</summary>
internal static class ExpectedHeaders
{
    private static readonly (string Name, string Holds)[] All =
    [
        ("Content-Security-Policy", "default-src 'none'"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Permissions-Policy", "camera=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Cache-Control", "no-store"),
    ];

    /// <summary>What is missing, or "".</summary>
    public static string Missing(HttpResponseMessage answer, bool kept = false)
    {
        string Of(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var missing = All.Where(h => !(kept && h.Name is "Cache-Control") && !Of(h.Name).Contains(h.Holds, StringComparison.Ordinal)).Select(h => h.Name).ToList();
        var policy = Of("Content-Security-Policy");
        if (!string.Equals(Of("X-Frame-Options"), policy.Contains("frame-ancestors 'self'", StringComparison.Ordinal) ? "SAMEORIGIN" : "DENY", StringComparison.Ordinal)
            || !policy.Contains("frame-ancestors", StringComparison.Ordinal))
            missing.Add("X-Frame-Options");
        if (policy.Contains("script-src", StringComparison.Ordinal) && !policy.Contains("script-src 'self';", StringComparison.Ordinal))
            missing.Add("script-src");
        if (Of("Server").Length > 0)
            missing.Add("no Server");
        return missing.Count == 0 ? "" : " without " + string.Join(", ", missing);
    }
}
