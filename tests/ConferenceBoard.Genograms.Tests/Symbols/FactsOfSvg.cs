using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConferenceBoard.Genograms.Tests.Outline;

namespace ConferenceBoard.Genograms.Tests.Symbols;

/// <summary>What somebody learns who only sees the SVG: taken from its shapes and dashes, not from the family.</summary>
public static partial class FactsOfSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static SortedSet<string> Decode(string svg) => new(Groups(svg).SelectMany(Decode), StringComparer.Ordinal);

    /// <summary>The groups of one fact or of twins.</summary>
    public static IEnumerable<XElement> Groups(string svg) =>
        XDocument.Parse(svg).Descendants(Svg + "g").Where(g => g.Attribute("data-people") is not null && g.Element(Svg + "title") is not null);

    private static IEnumerable<string> Decode(XElement group)
    {
        var id = group.Attribute("data-fact")?.Value ?? "";
        var people = group.Attribute("data-people")!.Value.Split(' ').Select(Uri.UnescapeDataString);
        var classes = group.Attribute("class")!.Value.Split(' ');
        yield return classes[0] switch
        {
            "person" => Facts.Person(id, Person(group, classes)),
            "union" => Facts.Link(id, Union(group, classes), people, isSet: true),
            "parentage" => Facts.Link(id, Parentage(group), people, isSet: false),
            "bond" => Facts.Link(id, "bond " + BondShapes.Decode(Shapes(group)), people, isSet: false),
            "twins" => Facts.Link(id, classes.Contains("identical", StringComparer.Ordinal) ? "twins identical" : "twins", people, isSet: true),
            _ => Facts.Link(id, "household", people, isSet: true),
        };
        yield return Facts.Said(id, group.Element(Svg + "title")!.Value);
    }

    /// <summary>Class and path of each shape that is seen.</summary>
    public static IReadOnlyList<(string Class, string Path)> Shapes(XElement group) =>
        [.. group.Elements(Svg + "path").Select(p => (p.Attribute("class")!.Value, p.Attribute("d")!.Value)).Where(p => p.Item1 is not "touch")];

    private static string Person(XElement group, string[] classes)
    {
        var shapes = Shapes(group);
        bool Has(string @class) => shapes.Any(s => string.Equals(s.Class, @class, StringComparison.Ordinal));
        var texts = group.Elements(Svg + "text").ToLookup(t => t.Attribute("class")!.Value, t => t.Value, StringComparer.Ordinal);
        var form = shapes.Where(s => s.Class is "around").Select(s => Around(s.Path)).FirstOrDefault() ?? Outline(shapes.First(s => s.Class is "outline").Path, texts["asks"].Any());
        var isSmall = !Has("around") && Width(shapes.First(s => s.Class is "outline").Path) < 40;
        form = (form, isSmall) switch
        {
            ("Expected", true) => Has("bar") ? "Termination" : "Miscarriage",
            (var gender, true) => "Stillbirth " + (gender is "Male" or "Female" ? gender : "Diamond"),
            _ => form,
        };
        var died = Has("cross") && !isSmall ? " died" : "";
        var twin = classes.Contains("twin", StringComparer.Ordinal) ? classes.Contains("identical", StringComparer.Ordinal) ? " identical twin" : " twin" : "";
        return $"{form}{(Has("inner") ? " concern" : "")}{died}{twin} {texts["age"].FirstOrDefault()}";
    }

    private static string Around(string path) => path.Contains('A', StringComparison.Ordinal) ? path.Contains('L', StringComparison.Ordinal) ? "Professional" : "Friend" : "Place";

    private static string Outline(string path, bool asks) => (path.Contains('A', StringComparison.Ordinal), path.Count(c => c == 'L')) switch
    {
        (true, _) => "Female",
        (_, 2) => "Expected",
        _ when Numbers(path) is var n && n[1] == n[3] => "Male",
        _ => asks ? "Unknown" : "NonBinary",
    };

    private static string Union(XElement group, string[] classes)
    {
        var shapes = Shapes(group);
        var kind = shapes[0].Class switch { "stroke" => "Married", "stroke dashed" => "LivingTogether", "stroke long-dashed" => "Engaged", "stroke dotted" => "Casual", "stroke thin" => "NotSaid", _ => "?" };
        var end = shapes.Count(s => s.Class is "slash") switch { 1 => "Separated", 2 => "Divorced", _ => classes.Contains("widowed", StringComparer.Ordinal) ? "Widowed" : "None" };
        return $"union {kind} {end}{(shapes.Any(s => s.Class is "again") ? " again" : "")}";
    }

    private static string Parentage(XElement group)
    {
        var shapes = Shapes(group);
        return "parentage " + shapes[0].Class switch
        {
            "stroke" => "Birth",
            "stroke dashed" => "Adopted",
            "stroke dotted" => "Fostered",
            "stroke dash-dotted" => "Step",
            "stroke thin" when shapes.Count == 2 => "Kinship",
            "stroke thin" when group.Elements(Svg + "text").Any(t => t.Value is "?") => "NotKnown",
            _ => "?",
        };
    }

    private static double Width(string path) => Numbers(path).Where((_, i) => i % 2 == 0 && !path.Contains('A', StringComparison.Ordinal)).ToArray() is { Length: > 0 } xs
        ? xs.Max() - xs.Min() : Numbers(path) is var n ? 2 * Math.Abs(n[2]) : 0;

    /// <summary>All numbers of a path in order.</summary>
    public static double[] Numbers(string path) => [.. Number().Matches(path).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("-?[0-9]+(\\.[0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
