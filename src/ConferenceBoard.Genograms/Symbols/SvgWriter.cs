using System.Text;
using ConferenceBoard.Genograms.Layout;

namespace ConferenceBoard.Genograms.Symbols;

/// <summary>Writes a picture as one SVG 1.1 file that stands alone: its own style, white paper, every sign named in words.</summary>
public static class SvgWriter
{
    private const double EntryWidth = 360;
    private const double EntryHeight = 52;
    private const double Margin = 32;

    /// <summary>The file's text, UTF-8 when it is saved.</summary>
    /// <param name="family">The family.</param>
    /// <param name="drawing">Of that family.</param>
    /// <param name="today">The day ages are counted to.</param>
    /// <param name="withLegend">Below it, what its signs mean.</param>
    public static string Write(Family family, Drawing drawing, DateOnly today, bool withLegend = false)
    {
        var picture = GenogramPicture.Of(family, drawing, today);
        var entries = withLegend ? Legend.Of(family, picture) : [];
        var columns = Math.Max(Math.Clamp((entries.Length + 7) / 8, 1, 3), (int)((picture.Bounds.Width - (2 * Margin)) / EntryWidth));
        var width = entries.IsEmpty ? picture.Bounds.Width : Math.Max(picture.Bounds.Width, (columns * EntryWidth) + (2 * Margin));
        var rows = (entries.Length + columns - 1) / columns;
        var height = picture.Bounds.Height + (entries.IsEmpty ? 0 : (rows * EntryHeight) + (3 * Margin));
        var svg = new StringBuilder();
        Head(svg, picture.Title, new Box(picture.Bounds.Left + (width / 2), picture.Bounds.Top + (height / 2), width, height));
        foreach (var layer in picture.Groups.GroupBy(g => g.Layer))
        {
            svg.Append("<g class=\"layer ").Append(Classes.Word(layer.Key)).Append("\">\n");
            foreach (var group in layer)
                Group(svg, group);
            svg.Append("</g>\n");
        }

        if (!entries.IsEmpty)
            Below(svg, entries, columns, picture.Bounds.Left + Margin, picture.Bounds.Bottom + Margin);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Head(StringBuilder svg, string title, Box box)
    {
        var (left, top, width, height) = (PathText.Number(box.Left), PathText.Number(box.Top), PathText.Number(box.Width), PathText.Number(box.Height));
        svg.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .Append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" class=\"genogram\" role=\"img\" aria-labelledby=\"genogram-title\"")
            .Append($" viewBox=\"{left} {top} {width} {height}\" width=\"{width}\" height=\"{height}\">\n")
            .Append("<title id=\"genogram-title\">").Append(Escaped(title)).Append("</title>\n")
            .Append("<style type=\"text/css\"><![CDATA[\n").Append(PictureStyle.Css).Append("\n]]></style>\n")
            .Append($"<rect class=\"paper\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"/>\n");
    }

    private static void Group(StringBuilder svg, PictureGroup group)
    {
        svg.Append("<g class=\"").Append(group.Class).Append('"');
        if (group.Fact is { } fact)
            svg.Append(" data-fact=\"").Append(Escaped(fact.Value)).Append('"');
        if (!group.People.IsEmpty)
            svg.Append(" data-people=\"").AppendJoin(' ', group.People.Select(id => Uri.EscapeDataString(Clean(id.Value)))).Append('"');
        svg.Append('>');
        if (group.Title.Length > 0)
            svg.Append("<title>").Append(Escaped(group.Title)).Append("</title>");
        foreach (var shape in group.Shapes)
            Draw(svg, shape);
        svg.Append("</g>\n");
    }

    private static void Draw(StringBuilder svg, Shape shape)
    {
        if (shape.Kind == ShapeKind.Path)
            svg.Append("<path class=\"").Append(shape.Class).Append("\" d=\"").Append(shape.Data).Append("\"/>");
        else
            Words(svg, shape.Data, shape.Class, shape.X, shape.Y, shape.Size);
    }

    private static void Words(StringBuilder svg, string words, string @class, double x, double y, double size) =>
        svg.Append("<text class=\"").Append(@class).Append("\" x=\"").Append(PathText.Number(x)).Append("\" y=\"").Append(PathText.Number(y))
            .Append("\" font-size=\"").Append(PathText.Number(size)).Append("\">").Append(Escaped(words)).Append("</text>");

    private static void Below(StringBuilder svg, IReadOnlyList<LegendEntry> entries, int columns, double left, double top)
    {
        svg.Append("<g class=\"legend\">\n");
        Words(svg, FamilyWords.Say("Legend"), "heading", left, top + Measures.Name, Measures.Name);
        svg.Append('\n');
        var rows = (entries.Count + columns - 1) / columns;
        for (var i = 0; i < entries.Count; i++)
        {
            var (x, y) = (left + (i / rows * EntryWidth), top + Margin + ((i % rows) * EntryHeight) + (EntryHeight / 2));
            svg.Append("<g class=\"symbol ").Append(entries[i].Class).Append("\" transform=\"translate(")
                .Append(PathText.Number(x + (Legend.Width / 2))).Append(' ').Append(PathText.Number(y)).Append(")\">");
            foreach (var shape in entries[i].Shapes)
                Draw(svg, shape);
            svg.Append("</g>");
            Words(svg, entries[i].Words, "date", x + Legend.Width + 14, y + 6.5, 18);
            svg.Append('\n');
        }

        svg.Append("</g>\n");
    }

    private static string Escaped(string text) => Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Without what XML cannot hold: control characters, halves of pairs, and U+FFFE and U+FFFF.</summary>
    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value is (< 0x20 and not ('\t' or '\n' or '\r')) or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF ? " " : rune.ToString());
        return clean.ToString();
    }
}
