using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Archive;

namespace ConferenceBoard.Web.Tests.Archive;

public sealed class BoardPictureTests
{
    private const string Svg = "{http://www.w3.org/2000/svg}";

    private static readonly ChildId Robin = new(Guid.NewGuid());

    [Fact]
    public void It_holds_every_card_whole_with_its_kind_and_strand_in_words()
    {
        var words = Words(Board(("She came to school in time on four of five days", Audience.Everyone, [])));
        Assert.Contains("She came to school in time on four of five days", words, StringComparison.Ordinal);
        foreach (var said in new[] { BoardWords.Kind_Observation, BoardWords.Hand_First, BoardWords.Strand_Strength, "School", "Robin", BoardWords.Column_WorkingWell, BoardWords.ColumnEmpty })
            Assert.Contains(said, words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_not_everyone_may_see_is_not_in_it()
    {
        var dad = NewId.Attendee();
        var text = BoardPicture.Write(Board(
            ("Open to all", Audience.Everyone, []), ("Professionals alone", Audience.Professionals, []), ("Chair alone", Audience.ChairOnly, []), ("Kept from one", Audience.Everyone, [dad])));
        Assert.Contains("Open to", text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "alone", "Kept" })
            Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"quotes\" ' ]]> <!-- -->")]
    [InlineData("\u0001\u0008\uFFFE\uFFFF\u0085 controls")]
    [InlineData("\uD83D half of a pair")]
    [InlineData("\u202Eoverride\u202C")]
    public void Whatever_stands_on_a_card_it_is_text(string words)
    {
        var picture = XDocument.Parse(BoardPicture.Write(Board((words, Audience.Everyone, []))));
        Assert.Subset(new HashSet<string>(["svg", "title", "style", "rect", "text"], StringComparer.Ordinal), picture.Descendants().Select(e => e.Name.LocalName).ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain(picture.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name.LocalName is "href");
    }

    [Fact]
    public void Words_that_are_read_from_the_right_begin_at_the_right()
    {
        var lines = XDocument.Parse(BoardPicture.Write(Board(("أمها تأخذها إلى المدرسة كل يوم وهي سعيدة جدا هناك مع أصدقائها", Audience.Everyone, []))))
            .Descendants(Svg + "text").Where(t => t.Attribute("direction")?.Value is "rtl").ToList();
        Assert.True(lines.Count > 1);
        Assert.Single(lines.Select(l => l.Attribute("x")!.Value).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_hundred_and_twenty_cards_stand_one_below_the_other_within_the_picture()
    {
        var picture = XDocument.Parse(BoardPicture.Write(Board([.. Enumerable.Range(0, 120).Select(i => ($"Card {i} " + new string('x', i * 8), Audience.Everyone, ImmutableHashSet<AttendeeId>.Empty))]))).Root!;
        var height = Number(picture.Attribute("height")!);
        Assert.All(picture.Elements(Svg + "text"), t => Assert.InRange(Number(t.Attribute("y")!), 0, height));
        var cards = picture.Elements(Svg + "rect").Where(r => Number(r.Attribute("width")!) is > 300 and < 500 && Number(r.Attribute("height")!) > 20).Select(r => (Top: Number(r.Attribute("y")!), Height: Number(r.Attribute("height")!))).ToList();
        Assert.Equal(120, cards.Count);
        Assert.All(cards.Zip(cards.Skip(1)), pair => Assert.True(pair.First.Top + pair.First.Height < pair.Second.Top));
    }

    [Theory]
    [InlineData("a few short words")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänswitwenundwaisenversicherung and more")]
    [InlineData("孩子每天都准时上学并且和朋友一起玩耍老师说他很开心孩子每天都准时上学")]
    [InlineData("👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦")]
    [InlineData("one\n\ntwo\r\nthree")]
    public void Lines_lose_no_letter_and_break_no_letter_in_two(string text)
    {
        var lines = TextLines.Of(text, 12);
        Assert.Equal(Bare(text), Bare(string.Concat(lines)));
        Assert.Equal(StringInfo.ParseCombiningCharacters(Bare(text)).Length, lines.Sum(l => StringInfo.ParseCombiningCharacters(Bare(l)).Length));
        Assert.All(lines, l => Assert.InRange(StringInfo.ParseCombiningCharacters(l).Length, 1, 30));

        static string Bare(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
    }

    private static double Number(XAttribute attribute) => double.Parse(attribute.Value, CultureInfo.InvariantCulture);

    private static string Words(ConferenceState state) => string.Join(' ', XDocument.Parse(BoardPicture.Write(state)).Descendants(Svg + "text").Select(t => t.Value));

    private static ConferenceState Board(params (string Text, Audience Audience, ImmutableHashSet<AttendeeId> NotFor)[] cards)
    {
        var marks = new CardMarks(WhoseWords.Professional, "School", [Robin], KindOfInformation.Observation, Hand.First, "", Strand.Strength);
        ConferenceEvent[] log =
        [
            new ConferenceOpened(new ConferenceDetails("Robin <and> Sky", ConferenceType.Initial, DateTimeOffset.UnixEpoch), [new Child(Robin, "Robin")]),
            .. cards.SelectMany(c => Added(c.Text, c.Audience, c.NotFor)),
        ];
        return log.Aggregate(ConferenceState.Empty, Decider.Evolve);

        IEnumerable<ConferenceEvent> Added(string text, Audience audience, ImmutableHashSet<AttendeeId> notFor)
        {
            var id = NewId.Card();
            yield return new CardAdded(id, null, text, Column.WorkingWell, marks, audience, CardStanding.OnBoard);
            if (!notFor.IsEmpty)
                yield return new CardRestricted(id, null, audience, notFor);
        }
    }
}
