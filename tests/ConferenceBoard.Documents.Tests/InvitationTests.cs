using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Documents.Tests.Support;
using QRCoder;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests;

/// <summary>The invitation with its reader's own link (domain.md §2).</summary>
public sealed partial class InvitationTests
{
    private const string Link = "https://board.alderhaven.example/k/0123456789abcdef0123456789abcdef";

    private const string Venue = "the garden room", WayIn = "In by the green door", Afar = "meet.alderhaven.example/garden-room";

    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("en", "ltr", "Please come and help us plan", "The child’s voice", "You can ask for a break at any time")]
    [InlineData("pl", "ltr", "Zapraszamy: ułóżmy plan razem", "Głos dziecka", "O przerwę można prosić w każdej chwili")]
    [InlineData("ur", "rtl", "براہِ کرم آئیں اور منصوبہ بنانے میں ہماری مدد کریں", "بچے کی آواز", "آپ کسی بھی وقت وقفہ مانگ سکتے ہیں")]
    public async Task Says_all_in_its_readers_language_on_one_page_of_a_tagged_pdf(string language, string direction, string title, string step, string expect)
    {
        var state = Ending(await DecidedSample.AnnouncedAsync(language: language));
        var paper = await InviteAsync(state, Desk.Mum);
        var page = WebUtility.HtmlDecode(await Desk.PageAsync(paper));
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\"", page, Ordinal);
        Assert.All(new[] { $"<h1>{title}</h1>", step, expect, Venue, WayIn, Afar, "Ines Calder", "Tamsin, Jory", Link }, words => Assert.Contains(words, page, Ordinal));
        Assert.DoesNotContain("<script", page, OrdinalIgnoreCase);

        var (info, text, bytes) = await Desk.PressAsync(paper, $"invitation-{language}");
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Pages:\s+1\s", info);
        Assert.Contains("A4", info, Ordinal);
        Assert.Contains(paper.Title, info, Ordinal);
        Assert.Contains($"/Lang ({language}", Encoding.Latin1.GetString(bytes), Ordinal);
        Assert.All(new[] { "InesCalder", "Kerra", Link, "gardenroom", Afar }, words => Assert.Contains(words, Letters(text), Ordinal));
    }

    [Fact]
    public async Task Its_square_holds_the_link_and_nothing_else()
    {
        var page = await Desk.PageAsync(await InviteAsync(await DecidedSample.AnnouncedAsync(), Desk.Mum));
        var square = Square().Match(page);
        var size = int.Parse(square.Groups["size"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var drawn = new bool[size, size];
        foreach (var groups in Run().Matches(square.Groups["path"].Value).Select(m => m.Groups))
        {
            var (x, y, width) = (Number(groups["x"]), Number(groups["y"]), Number(groups["width"]));
            for (var at = x; at < x + width; at++)
                drawn[at, y] = true;
        }

        using var code = QRCodeGenerator.GenerateQrCode(Link, QRCodeGenerator.ECCLevel.M);
        var cut = QrPicture.EdgeOfLibrary - QrPicture.Edge;
        Assert.Equal(code.ModuleMatrix.Count - (2 * cut), size);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
                Assert.Equal(code.ModuleMatrix[y + cut][x + cut], drawn[x, y]);
        }
    }

    [Fact]
    public async Task It_names_nobody_but_its_reader_the_children_and_the_chair()
    {
        var state = await DecidedSample.AnnouncedAsync();
        foreach (var reader in state.Attendees)
        {
            var page = await Desk.PageAsync(await InviteAsync(state, reader.Id));
            var others = state.Attendees.Where(a => a.Id != reader.Id && a.Role != Role.Chair && state.Children.TrueForAll(c => !string.Equals(c.Name, a.Name, Ordinal)));
            Assert.All(others, other => Assert.DoesNotMatch($@"\b{Regex.Escape(other.Name)}\b", page));
            Assert.All(new[] { DecidedSample.ForMumOnly, "safe when she meets Dad", "bag packed" }, kept => Assert.DoesNotContain(kept, page, OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Someone_who_attends_apart_is_told_of_no_place_where_the_other_will_be()
    {
        var state = await DecidedSample.AnnouncedAsync();
        Assert.Contains(Venue, await PageAsync(Coming.NotSaid, SafeAttendance.Together), Ordinal);
        Assert.DoesNotContain(Venue, await PageAsync(Coming.Remote, SafeAttendance.Together), Ordinal);

        var remote = await PageAsync(Coming.Remote, SafeAttendance.OneRemote);
        Assert.Contains(Afar, remote, Ordinal);
        Assert.All(new[] { Venue, WayIn }, words => Assert.DoesNotContain(words, remote, Ordinal));
        var inRoom = await PageAsync(Coming.InPerson, SafeAttendance.DifferentRooms);
        Assert.Contains(Venue, inRoom, Ordinal);
        Assert.All(new[] { Afar, WayIn }, words => Assert.DoesNotContain(words, inRoom, Ordinal));
        var otherTime = await PageAsync(Coming.NotSaid, SafeAttendance.DifferentTimes);
        Assert.All(new[] { Venue, WayIn, Afar, $"{state.Details!.StartsAt.ToLocalTime():HH:mm}" }, words => Assert.DoesNotContain(words, otherTime, Ordinal));
        Assert.Contains("We will tell you this in person.", otherTime, Ordinal);
        Assert.All(new[] { remote, inRoom, otherTime }, page => Assert.DoesNotContain("From Dean", page, OrdinalIgnoreCase));

        async Task<string> PageAsync(Coming coming, SafeAttendance safe) =>
            await Desk.PageAsync(await InviteAsync(With(state, Desk.Mum, i => i with { Coming = coming, Safe = safe, SafeWords = "From Dean: he waits outside" }), Desk.Mum));
    }

    [Fact]
    public async Task Large_print_and_everyones_in_one_each_in_their_language_and_no_page_tells_how_many_there_are()
    {
        var state = With(await DecidedSample.AnnouncedAsync(language: "ur"), Desk.Dad, i => i with { Needs = ParticipationNeeds.LargePrint });
        var sheets = new List<PaperSheet>();
        foreach (var person in state.Attendees)
            sheets.Add(Assert.IsType<PaperSheet>(await Desk.Papers.InvitationAsync(state, person.Id, $"{Link}{sheets.Count}", Today)));
        var paper = ConferencePapers.Invitations(sheets);
        var page = await Desk.PageAsync(paper);
        Assert.Equal(sheets.Count, page.Split("<article").Length - 1);
        Assert.Single(sheets, s => s.Class.EndsWith(" large", Ordinal));
        Assert.Single(sheets, s => s.Language.Name is "ur-PK");
        Assert.All(sheets.Select((s, n) => (s.Html, n)), one => Assert.Contains($"{Link}{one.n}<", one.Html, Ordinal));
        Assert.DoesNotContain(state.Attendees, a => paper.Title.Contains(a.Name, Ordinal) || paper.Foot.Contains(a.Name, Ordinal));
        var (info, text, _) = await Desk.PressAsync(paper);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.DoesNotMatch(@"Page \d", text);
    }

    [Fact]
    public async Task Someone_taken_off_the_list_has_none()
    {
        var state = await DecidedSample.AnnouncedAsync();
        var gone = state with { Attendees = state.Attendees.ConvertAll(a => a.Id == Desk.Dad ? a with { Removed = true } : a) };
        Assert.Null(await Desk.Papers.InvitationAsync(gone, Desk.Dad, Link, Today));
    }

    private static async Task<Paper> InviteAsync(ConferenceState state, AttendeeId person) =>
        ConferencePapers.Invitations([Assert.IsType<PaperSheet>(await Desk.Papers.InvitationAsync(state, person, Link, Today))]);

    private static ConferenceState Ending(ConferenceState state) =>
        state with { Preparation = state.Preparation with { ExpectedEnd = state.Details!.StartsAt.AddMinutes(90) } };

    private static ConferenceState With(ConferenceState state, AttendeeId person, Func<AttendeePreparation, AttendeePreparation> change) => state with
    {
        Preparation = state.Preparation with { People = state.Preparation.People.SetItem(person, new(change(state.Preparation.Of(person).Info), 1)) },
    };

    private static int Number(Group group) => int.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Without blanks, ends of lines and what turns the direction of writing: a link may go over two lines.</summary>
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format));

    [GeneratedRegex("viewBox=\"0 0 (?<size>\\d+) \\d+\"[^>]*><path d=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Square();

    [GeneratedRegex("M(?<x>\\d+) (?<y>\\d+)h(?<width>\\d+)v1", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run();
}
