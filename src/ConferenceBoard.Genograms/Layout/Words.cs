using System.Globalization;

namespace ConferenceBoard.Genograms.Layout;

/// <summary>The few letters that stand before dates on a drawing.</summary>
internal static class Words
{
    /// <summary>Married.</summary>
    public const string Married = "m";

    /// <summary>Engaged.</summary>
    public const string Engaged = "e";

    /// <summary>Together: living together, dating, or not said.</summary>
    public const string Together = "t";

    /// <summary>Separated.</summary>
    public const string Separated = "s";

    /// <summary>Divorced.</summary>
    public const string Divorced = "d";

    /// <summary>Reconciled.</summary>
    public const string Reconciled = "r";

    /// <summary>Between two years.</summary>
    public const string To = "–";

    /// <summary>Before the year of a death, where no birth is known.</summary>
    public const string Died = "†";

    /// <summary>Before the date a child is expected.</summary>
    public const string Expected = "due";

    /// <summary>A year, with a sign where it is not exact.</summary>
    public static string Year(PartialDate date)
    {
        var sign = date.Certainty switch { DateCertainty.About => "~", DateCertainty.Before => "<", DateCertainty.After => ">", _ => "" };
        return sign + date.Year.ToString(CultureInfo.InvariantCulture);
    }
}
