using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ConferenceBoard.Web.Startup;

/// <summary>The languages in which the words of the screens are written. A server's own language counts only where it is one of them.</summary>
internal static class Languages
{
    /// <summary>The cookie that keeps what a person chose.</summary>
    public const string Cookie = "language";

    /// <summary>Those with resources; the first where none fits.</summary>
    public static IReadOnlyList<string> Written { get; } = ["en-GB", "pl-PL", "ur-PK"];

    /// <summary>The written language nearest to <paramref name="asked"/>, so that no page says it reads from right to left and has English words.</summary>
    public static CultureInfo Nearest(CultureInfo asked) => Find(asked.TwoLetterISOLanguageName) ?? CultureInfo.GetCultureInfo(Written[0]);

    /// <summary>The written language of these two letters, or null.</summary>
    public static CultureInfo? Find(string? letters) => Written.Select(CultureInfo.GetCultureInfo)
        .FirstOrDefault(l => string.Equals(l.TwoLetterISOLanguageName, letters, StringComparison.Ordinal));

    /// <summary>What those who read it call it: "polski".</summary>
    public static string OwnName(CultureInfo language) => CultureInfo.GetCultureInfo(language.TwoLetterISOLanguageName).NativeName;

    /// <summary>Words in a written language; dates and numbers as the server writes them, or like the words where it has no locale.</summary>
    public static void Choose()
    {
        var words = Nearest(CultureInfo.CurrentUICulture);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = words;
        if (CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture))
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = words;
    }

    /// <summary>Each request in the language of its person.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture),
            SupportedCultures = [CultureInfo.CurrentCulture, .. Written.Select(CultureInfo.GetCultureInfo)],
            SupportedUICultures = [.. Written.Select(CultureInfo.GetCultureInfo)],
            RequestCultureProviders = [new CustomRequestCultureProvider(http => Task.FromResult(Asked(http)))],
        });
        app.MapGet("/language/{letters}", ChooseFor);
    }

    /// <summary>What the person chose, else what their browser asks for. Console, papers and wall are not each person's own: they stay as they are.</summary>
    private static ProviderCultureResult? Asked(HttpContext http)
    {
        if (http.Request.Path.Value is { } path && (path.EndsWith("/chair", StringComparison.Ordinal) || path.EndsWith("/wall", StringComparison.Ordinal) || path.EndsWith("/papers", StringComparison.Ordinal)
            || path.EndsWith("/write", StringComparison.Ordinal)))
            return null;
        var asked = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value?.Split('-')[0]);
        var language = asked.Prepend(HostCookies.Read(http.Request, Cookie)).Select(Find).OfType<CultureInfo>().FirstOrDefault();

        // In the first language dates are as the server writes them.
        return language is null || string.Equals(language.Name, Written[0], StringComparison.Ordinal) ? null : new ProviderCultureResult(language.Name);
    }

    private static IResult ChooseFor(string letters, string? back, HttpContext http)
    {
        if (Find(letters) is not null)
            HostCookies.Give(http, Cookie, letters, TimeSpan.FromDays(365));

        return Results.LocalRedirect(IsOurs(back) ? back! : "/");
    }

    /// <summary>A path of this server, and no other server's address in disguise.</summary>
    private static bool IsOurs(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && back.Length < 200 && !back.Any(char.IsControl);
}
