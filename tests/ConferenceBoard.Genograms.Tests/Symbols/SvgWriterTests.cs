using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConferenceBoard.Genograms.Layout;
using ConferenceBoard.Genograms.Symbols;
using ConferenceBoard.Genograms.Tests.Samples;

namespace ConferenceBoard.Genograms.Tests.Symbols;

public class SvgWriterTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(SampleFamilies.Names), MemberType = typeof(SampleFamilies))]
    public void A_file_stands_alone(string name)
    {
        var family = SampleFamilies.Read(name);
        var drawing = PlainDrawing.Of(family);
        var root = XDocument.Parse(SvgWriter.Write(family, drawing, Today, withLegend: true)).Root!;
        Assert.Equal("1.1", root.Attribute("version")!.Value);
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.NotEmpty(root.Element(Svg + "title")!.Value);
        Assert.Equal(4, root.Attribute("viewBox")!.Value.Split(' ').Length);
        Assert.Equal(family.People.Length, root.Descendants(Svg + "g").Count(g => g.Attribute("data-fact") is not null && g.Attribute("class")!.Value.StartsWith("person ", StringComparison.Ordinal)));
        Assert.All(root.Descendants().Attributes(), a => Assert.DoesNotContain(a.Name.LocalName, new[] { "style", "fill", "stroke", "href", "onclick" }, StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_tries_to_be_markup_is_only_a_name()
    {
        var family = new Family { People = [new Person { Id = new("\"/><script>"), Name = "]]></style><script>alert('1 & 2')</script>\u0000\uFFFF\uD800", Note = "<img src=x onerror=alert(1)>" }] };
        var root = XDocument.Parse(SvgWriter.Write(family, PlainDrawing.Of(family), Today)).Root!;
        Assert.Empty(root.Descendants(Svg + "script"));
        Assert.Contains("<script>", root.Descendants(Svg + "text").Last().Value, StringComparison.Ordinal);
        Assert.Equal("\"/><script>", root.Descendants(Svg + "g").First(g => g.Attribute("data-fact") is not null).Attribute("data-fact")!.Value);
    }

    [Fact]
    public void Every_class_of_a_shape_has_its_ink()
    {
        var shapes = SampleFamilies.All.SelectMany(s => GenogramPicture.Of(s.Family, PlainDrawing.Of(s.Family), Today).Groups).SelectMany(g => g.Shapes);
        var classes = shapes.SelectMany(s => s.Class.Split(' ')).Distinct(StringComparer.Ordinal);
        Assert.All(classes, c => Assert.Matches(new Regex($@"\.{c}\b", RegexOptions.None, TimeSpan.FromSeconds(1)), PictureStyle.Css));
    }

    [Fact]
    public void Numbers_are_written_the_same_in_every_country()
    {
        var family = SampleFamilies.Read("losses");
        var here = SvgWriter.Write(family, PlainDrawing.Of(family), Today);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("pl-PL");
            var there = SvgWriter.Write(family, PlainDrawing.Of(family), Today);
            Assert.Equal(Shapes(here), Shapes(there), StringComparer.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static IEnumerable<string> Shapes(string svg) => XDocument.Parse(svg).Descendants(Svg + "path").Select(p => p.Attribute("d")!.Value);
    }

    [Fact]
    public void The_legend_names_only_what_is_used_and_makes_the_paper_longer()
    {
        var family = SampleFamilies.Read("adoption");
        var drawing = PlainDrawing.Of(family);
        var words = Legend.Of(family, GenogramPicture.Of(family, drawing, Today)).Select(e => e.Words).ToArray();
        Assert.Equal(["Man or boy", "Woman or girl", "Child of concern", "Married", "Living together", "Separated", "Child by birth", "Adopted", "Live together", "Close", "Distant"], words);
        var plain = GenogramPicture.Of(family, drawing with { Lines = [.. drawing.Lines.Where(l => l.Kind != LineKind.Bond)] }, Today);
        Assert.DoesNotContain("Close", Legend.Of(family, plain).Select(e => e.Words), StringComparer.Ordinal);
        Assert.True(Height(withLegend: true) > Height(withLegend: false));

        double Height(bool withLegend) =>
            double.Parse(XDocument.Parse(SvgWriter.Write(family, drawing, Today, withLegend)).Root!.Attribute("height")!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void What_a_drawing_does_not_hold_is_not_shown()
    {
        var family = SampleFamilies.Read("violence-and-fear");
        var drawing = PlainDrawing.Of(family) with { Lines = [], Households = [], Labels = [] };
        Assert.All(GenogramPicture.Of(family, drawing, Today).Groups, g => Assert.Equal(PictureLayer.People, g.Layer));
    }

    [Fact]
    public void Identical_twins_are_joined_by_a_bar_across_their_lines()
    {
        var family = SampleFamilies.Read("twins");
        var groups = GenogramPicture.Of(family, PlainDrawing.Of(family), Today).Groups.Where(g => g.Class.StartsWith("twins", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["twins identical", "twins"], groups.Select(g => g.Class), StringComparer.Ordinal);
        Assert.Equal([1, 0], groups.Select(g => g.Shapes.Count(s => s.Class is "twin-bar")));
        Assert.Equal("Ava and Isla are identical twins", groups[0].Title);
    }
}
