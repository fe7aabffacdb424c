namespace ConferenceBoard.Genograms.Gedcom;

/// <summary>
/// The words we write where GEDCOM has room for words but none of its own (EVEN.TYPE, PEDI.PHRASE, FAMC.NOTE), and what others' words
/// there mean.
/// </summary>
internal static class GedcomWords
{
    /// <summary>An event that only says an age.</summary>
    public const string Age = "Age";

    /// <summary>They live together.</summary>
    public const string LivingTogether = "Living together";

    /// <summary>They are dating.</summary>
    public const string Dating = "Dating";

    /// <summary>They are together, it is not said how.</summary>
    public const string Together = "Together";

    /// <summary>They are separated.</summary>
    public const string Separated = "Separated";

    /// <summary>One of them has died.</summary>
    public const string Widowed = "Widowed";

    /// <summary>They are together again.</summary>
    public const string Reconciled = "Reconciled";

    /// <summary>A kind of parentage GEDCOM has no word for; null for those it has.</summary>
    public static string? Of(ParentageKind kind) => kind switch
    {
        ParentageKind.Step => "Step",
        ParentageKind.Kinship => "Kinship care",
        ParentageKind.NotKnown => "Not known",
        _ => null,
    };

    /// <summary>What a word says of a parentage: PEDI and its phrase, or the _FREL and _MREL of other programs. Null where it says nothing.</summary>
    public static ParentageKind? Parentage(string word) => word.Trim().ToUpperInvariant() switch
    {
        "" => null,
        "BIRTH" or "NATURAL" or "BIOLOGICAL" => ParentageKind.Birth,
        var w when w.StartsWith("ADOPT", StringComparison.Ordinal) => ParentageKind.Adopted,
        var w when w.StartsWith("FOSTER", StringComparison.Ordinal) => ParentageKind.Fostered,
        var w when w.StartsWith("STEP", StringComparison.Ordinal) => ParentageKind.Step,
        var w when w.StartsWith("KIN", StringComparison.Ordinal) || w is "GUARDIAN" or "RELATED" => ParentageKind.Kinship,
        _ => ParentageKind.NotKnown,
    };

    /// <summary>Whether words say that a couple lives together unmarried.</summary>
    public static bool MeansLivingTogether(string words) =>
        Any(words, "living together", "common law", "common-law", "cohabit", "de facto", "unmarried", "partners");

    /// <summary>Whether any of the parts is in the words, in capitals or not.</summary>
    public static bool Any(string words, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (words.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
