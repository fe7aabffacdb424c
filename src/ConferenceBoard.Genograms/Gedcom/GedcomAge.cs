using System.Globalization;

namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>Ages as GEDCOM writes them: 34y, 3y 2m, 8d, INFANT.</summary>
internal static class GedcomAge
{
    /// <summary>Whole years; null where they are not known, or only a bound of them.</summary>
    public static int? Years(string written)
    {
        var age = written.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (age is "INFANT" or "<1Y" or "STILLBORN")
            return 0;
        int? years = null;
        var months = 0;
        var at = 0;
        while (at < age.Length)
        {
            var digits = at;
            while (at < age.Length && char.IsAsciiDigit(age[at]))
                at++;
            if (!int.TryParse(age.AsSpan(digits, at - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 9999)
                return null;
            switch (at < age.Length ? age[at] : 'Y')
            {
                case 'Y': years = number; break;
                case 'M': months = number; break;
                case 'W' or 'D': break;
                default: return null;
            }

            at++;
        }

        var whole = (years ?? 0) + (months / 12);
        return age.Length > 0 && whole <= FamilyLimits.Age ? whole : null;
    }

    /// <summary>Whether words say that a child was born dead.</summary>
    public static bool IsStillborn(string words) => words.Contains("stillb", StringComparison.OrdinalIgnoreCase);
}
