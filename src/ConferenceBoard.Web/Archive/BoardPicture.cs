using System.Globalization;
using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Components.Meeting;

namespace ConferenceBoard.Web.Archive;

/// <summary>
/// The board as one SVG 1.1 file that stands alone: four columns, every card with its words whole and with what is said about it in words. It holds what
/// everyone may see, since nobody knows who will look at a file. A card's picture is not in it; its words say what it shows.
/// </summary>
internal sealed class BoardPicture
{
    private const int Width = 1_680, Margin = 32, Gap = 16, Padding = 16, Bar = 6, Words = 18, Small = 14, Heading = 22;

    private const double ColumnWidth = (Width - (2 * Margin) - (3 * Gap)) / 4d;

    private static readonly Dictionary<Column, (string Hue, string Tint)> Hues = new()
    {
        [Column.WorriedAbout] = ("#801650", "#f8edf3"),
        [Column.WorkingWell] = ("#0f6d66", "#e8f5f3"),
        [Column.ChildsVoice] = ("#a63d00", "#fdf0e8"),
        [Column.NeedsToHappen] = ("#12436d", "#e9f0f6"),
    };

    private readonly StringBuilder _svg = new();

    /// <summary>The file's text, UTF-8 when it is saved.</summary>
    public static string Write(ConferenceState state)
    {
        var picture = new BoardPicture();
        var title = state.Details is { } details ? $"{details.Title} · {Labels.Of(details.Type, "Type")} · {MeetingLabels.DayAndTime(details.StartsAt)}" : "";
        var top = picture.Lines(title, Margin, Margin, Width - (2 * Margin), Heading + 4, "head") + Gap;
        var bottom = top;
        var mirrored = CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft;
        foreach (var (column, index) in Labels.Columns.Select((c, i) => (c, i)))
        {
            var left = Margin + ((mirrored ? 3 - index : index) * (ColumnWidth + Gap));
            bottom = Math.Max(bottom, picture.Draw(state, column, left, top));
        }

        return picture.Whole(title, bottom + Margin);
    }

    /// <summary>One column; gives where it ends.</summary>
    private double Draw(ConferenceState state, Column column, double left, double top)
    {
        var (hue, tint) = Hues[column];
        var y = Lines(Labels.Of(column), left, top + 4, ColumnWidth, Heading, "heading", hue) + 8;
        Rect(left, y, ColumnWidth, 4, hue);
        y += 4 + Gap;
        var cards = state.Board.In(column).Select(id => state.Board.Cards[id]).Where(Visibility.MayEveryoneSee).ToList();
        if (cards.Count == 0)
            return Lines(BoardWords.ColumnEmpty, left, y, ColumnWidth, Words, "soft");
        foreach (var card in cards)
        {
            // The ground comes before the words and is as high as they turn out to be.
            var (at, from) = (_svg.Length, y);
            y = Lines(card.Text, left + Bar + Padding, y + Padding, ColumnWidth - Bar - (2 * Padding), Words, "words");
            y = Lines(About(state, card), left + Bar + Padding, y + 6, ColumnWidth - Bar - (2 * Padding), Small, "soft") + Padding;
            var words = _svg.ToString(at, _svg.Length - at);
            _svg.Length = at;
            Rect(left, from, ColumnWidth, y - from, tint);
            Rect(TextLines.IsRightToLeft(card.Text) ? left + ColumnWidth - Bar : left, from, Bar, y - from, hue);
            _svg.Append(words);
            y += Gap * 0.75;
        }

        return y;
    }

    /// <summary>What is said about a card, as it is beneath it on the board.</summary>
    private static string About(ConferenceState state, Card card)
    {
        var marks = card.Marks;
        var children = string.Join(", ", state.Children.Where(c => marks.Children.Contains(c.Id)).Select(c => c.Name));

        // The dot stays with the words before it.
        return string.Join("\u00A0· ", new[]
        {
            marks.Kind == KindOfInformation.Unmarked ? "" : Labels.Of(marks.Kind),
            marks.Hand == Hand.Unmarked ? "" : Labels.Of(marks.Hand) + (marks.Source.Length > 0 ? $": {marks.Source}" : ""),
            Labels.Of(marks.Strand),
            Labels.Whose(marks.Whose, marks.WhoseName),
            string.Equals(children, marks.WhoseName, StringComparison.Ordinal) ? "" : children,
        }.Where(t => t.Length > 0));
    }

    /// <summary>A text in lines; gives where it ends.</summary>
    private double Lines(string text, double left, double top, double width, int size, string kind, string? colour = null)
    {
        var rightToLeft = TextLines.IsRightToLeft(text);
        var y = top;
        foreach (var line in TextLines.Of(text, width / size))
        {
            var height = size * (TextLines.IsTall(line) ? 2.1 : 1.4);
            _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{(rightToLeft ? left + width : left):0.#}\" y=\"{y + (height * 0.72):0.#}\" font-size=\"{size}\"")
                .Append(rightToLeft ? " direction=\"rtl\" unicode-bidi=\"embed\"" : "").Append(colour is null ? "" : $" style=\"fill:{colour}\"").Append('>')
                .Append(Escaped(line)).Append("</text>\n");
            y += height;
        }

        return y;
    }

    private void Rect(double x, double y, double width, double height, string colour) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" style=\"fill:{colour}\"/>\n");

    private string Whole(string title, double height) => string.Create(CultureInfo.InvariantCulture, $$"""
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" version="1.1" role="img" aria-labelledby="board-title" viewBox="0 0 {{Width}} {{height:0}}" width="{{Width}}" height="{{height:0}}">
        <title id="board-title">{{Escaped(title)}}</title>
        <style type="text/css">
        text{font-family:Inter,system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic","DejaVu Sans",sans-serif;fill:#1b2230}
        .head,.heading{font-weight:700}
        .soft{fill:#4c566a}
        </style>
        <rect x="0" y="0" width="{{Width}}" height="{{height:0}}" style="fill:#ffffff"/>
        {{_svg}}</svg>

        """);

    /// <summary>Every character as XML can hold it; what it cannot is a space.</summary>
    private static string Escaped(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => " ",
                _ => rune.ToString(),
            });
        }

        return clean.ToString();
    }
}
