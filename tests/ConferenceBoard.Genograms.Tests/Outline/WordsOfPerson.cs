using System.Globalization;
using System.Text.RegularExpressions;

namespace ConferenceBoard.Genograms.Tests.Outline;

/// <summary>What the line of a person says of them.</summary>
public static partial class WordsOfPerson
{
    public static string Decode(string words)
    {
        var said = words.Split(", ").Skip(1).ToArray();
        var form = said.Select(Form).FirstOrDefault(f => f is not null) ?? "?";
        if (form is "Stillbirth")
            form += said.Contains("girl", StringComparer.Ordinal) ? " Female" : said.Contains("boy", StringComparer.Ordinal) ? " Male" : " Diamond";
        var hasDied = said.Any(s => s.StartsWith("died", StringComparison.Ordinal) || s is "has died");
        var isNetwork = form is "Friend" or "Professional" or "Place";
        var age = isNetwork ? null : said.Select(Age).FirstOrDefault(a => a is not null);
        var twin = said.Contains("identical twin", StringComparer.Ordinal) ? " identical twin" : said.Contains("twin", StringComparer.Ordinal) ? " twin" : "";
        return $"{form}{(said.Contains("child of concern", StringComparer.Ordinal) ? " concern" : "")}{(hasDied ? " died" : "")}{twin} {age}";
    }

    private static string? Form(string said) => said switch
    {
        "girl" or "woman" or "female" => "Female",
        "boy" or "man" or "male" => "Male",
        "non-binary" => "NonBinary",
        "gender not known" => "Unknown",
        "not yet born" => "Expected",
        "lost in a miscarriage" => "Miscarriage",
        "stillborn" => "Stillbirth",
        "pregnancy ended" => "Termination",
        "friend or neighbour" => "Friend",
        "professional" => "Professional",
        "place" => "Place",
        _ => null,
    };

    private static string? Age(string said) => said is "under 1" ? "0" : AgeWords().Match(said) is { Success: true } match
        ? int.Parse(match.Groups.Values.Skip(1).First(g => g.Success).Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(about (?<about>[0-9]{1,3})|(?<years>[0-9]+) years? old|aged (?<aged>[0-9]+))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AgeWords();
}
