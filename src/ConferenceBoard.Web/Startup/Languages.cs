using System.Globalization;

namespace ConferenceBoard.Web.Startup;

/// <summary>The languages in which the words of the screens are written. A server's own language counts only where it is one of them.</summary>
internal static class Languages
{
    /// <summary>Those with resources; the first where none fits.</summary>
    public static IReadOnlyList<string> Written { get; } = ["en-GB"];

    /// <summary>The written language nearest to <paramref name="asked"/>, so that no page says it reads from right to left and has English words.</summary>
    public static CultureInfo Nearest(CultureInfo asked) => CultureInfo.GetCultureInfo(
        Written.FirstOrDefault(l => string.Equals(CultureInfo.GetCultureInfo(l).TwoLetterISOLanguageName, asked.TwoLetterISOLanguageName, StringComparison.Ordinal))
            ?? Written[0]);

    /// <summary>Words in a written language; dates and numbers as the server writes them, or like the words where it has no locale.</summary>
    public static void Choose()
    {
        var words = Nearest(CultureInfo.CurrentUICulture);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = words;
        if (CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture))
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = words;
    }
}
