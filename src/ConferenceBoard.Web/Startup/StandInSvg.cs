using System.Globalization;
using System.Security;
using System.Text;
using ConferenceBoard.Genograms;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Web.Startup;

/// <summary>Boxes and lines until the symbols are drawn.</summary>
internal static class StandInSvg
{
    /// <summary>The picture.</summary>
    public static string Write(Family family, Drawing drawing, DateOnly today)
    {
        var b = drawing.Bounds;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{b.Left} {b.Top} {b.Width} {b.Height}\"><desc>{today:yyyy-MM-dd}</desc>\n");
        foreach (var line in drawing.Lines)
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"black\" points=\"{string.Join(' ', line.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X},{p.Y}")))}\"/>\n");
        foreach (var person in drawing.People)
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{person.At.Left}\" y=\"{person.At.Top}\" width=\"{person.At.Width}\" height=\"{person.At.Height}\" fill=\"white\" stroke=\"black\"><title>{SecurityElement.Escape(family.Person(person.Person)?.Name)}</title></rect>\n");
        return svg.Append("</svg>\n").ToString();
    }
}
