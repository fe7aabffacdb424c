using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ConferenceBoard.Genograms.Symbols;

namespace ConferenceBoard.Web.Components.Genogram;

/// <summary>Shapes as SVG elements. A component cannot write them itself: Razor keeps the element text for its own use.</summary>
internal static class PictureMarkup
{
    /// <summary>The elements of these shapes; words are escaped.</summary>
    public static string Of(IEnumerable<Shape> shapes)
    {
        var svg = new StringBuilder();
        foreach (var shape in shapes)
        {
            if (shape.Kind == ShapeKind.Path)
                svg.Append("<path class=\"").Append(shape.Class).Append("\" d=\"").Append(shape.Data).Append("\"></path>");
            else
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{shape.Class}\" x=\"{shape.X:0.##}\" y=\"{shape.Y:0.##}\" font-size=\"{shape.Size:0.##}\">")
                    .Append(HtmlEncoder.Default.Encode(shape.Data)).Append("</text>");
        }

        return svg.ToString();
    }

    /// <summary>A number as SVG writes it.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
