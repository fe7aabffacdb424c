using System.Globalization;
using System.Resources;
using System.Text;

namespace ConferenceBoard.Genograms;

/// <summary>
/// Every fact of a family in plain words, in the reader's language (the current UI culture; dates as the current culture writes them).
/// The picture says them on hover, the outline as its lines: one sentence for one fact.
/// </summary>
public static partial class FamilyWords
{
    private static readonly ResourceManager Words = new("ConferenceBoard.Genograms.FamilyWords", typeof(FamilyWords).Assembly);

    /// <summary>The words of that key in FamilyWords.resx, with what they mention; the key itself where there are none.</summary>
    internal static string Say(string key, params ReadOnlySpan<object?> mentions)
    {
        var words = Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;
        return mentions.IsEmpty ? words : string.Format(CultureInfo.CurrentCulture, words, mentions);
    }

    /// <summary>Whether there are words of that key.</summary>
    internal static bool Has(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) is not null;

    /// <summary>
    /// What someone is called, for use within a sentence: a name that runs the other way than the sentence is set apart, so that neither
    /// turns the other around.
    /// </summary>
    public static string Name(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return string.IsNullOrWhiteSpace(person.Name) ? Say(UnnamedKey(person)) : SetApart(person.Name);
    }

    /// <summary>What a household is called, for use within a sentence.</summary>
    public static string Name(Household household)
    {
        ArgumentNullException.ThrowIfNull(household);
        return string.IsNullOrWhiteSpace(household.Name) ? Say("Household.Unnamed") : SetApart(household.Name);
    }

    /// <summary>A, B and C.</summary>
    internal static string List(IReadOnlyList<string> names)
    {
        if (names.Count < 2)
            return names.Count == 0 ? "" : names[0];
        var list = new StringBuilder(names[0]);
        foreach (var name in names.Skip(1).Take(names.Count - 2))
            list.Append(Between(", ", "ListComma")).Append(name);
        return Say("ListAnd", list, names[^1]);
    }

    /// <summary>A, B, C.</summary>
    internal static string Row(IEnumerable<string> parts) => string.Join(Between(", ", "ListComma"), parts.Where(p => p.Length > 0));

    /// <summary>What several people are called: "A, B and C".</summary>
    public static string Names(Family family, IEnumerable<PersonId> people)
    {
        ArgumentNullException.ThrowIfNull(family);
        return List([.. people.Select(family.Person).OfType<Person>().Select(Name)]);
    }

    private static string Between(string otherwise, string key) =>
        Say(key).Split("{0}") is [_, var rest] && rest.Split("{1}") is [var between, _] ? between : otherwise;

    private static string UnnamedKey(Person person) =>
        person.Network == NetworkKind.Place ? "UnnamedPlace" : person.Pregnancy is { } kind ? $"Unnamed{kind}" : "Unnamed";

    private static string SetApart(string name)
    {
        var safe = name.Any(IsTurning) ? string.Concat(name.Where(c => !IsTurning(c))) : name;
        var other = CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? safe.Any(char.IsAsciiLetter) : safe.Any(RunsRightToLeft);
        return other ? $"\u2068{safe}\u2069" : safe;
    }

    /// <summary>Marks that would turn text around beyond the name itself.</summary>
    private static bool IsTurning(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, and the upper halves that right-to-left scripts beyond them use.</summary>
    private static bool RunsRightToLeft(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') or '\uD802' or '\uD803' or '\uD83A' or '\uD83B';
}
