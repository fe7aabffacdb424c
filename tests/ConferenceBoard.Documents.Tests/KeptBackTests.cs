using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Documents.Calendar;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Documents.Tests.Support;
using ConferenceBoard.Web.Archive;
using ConferenceBoard.Web.Startup;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests;

/// <summary>
/// What is kept from a person is in none of their papers, as page, as text of the PDF, as its bytes packed and unpacked, in the calendar (domain.md §4): a card, an
/// offer, and words of somebody whose part was apart.
/// </summary>
public sealed class KeptBackTests
{
    [Theory]
    [InlineData("mum")]
    [InlineData("dad")]
    [InlineData("nan")]
    public async Task Nothing_kept_from_someone_is_in_a_paper_made_for_them(string key)
    {
        var state = await WholeSample.MakeAsync();
        var kept = KeptFrom(key);
        foreach (var (name, paper) in await AllAsync(state, SampleConference.PersonId(key)))
            Assert.Empty((await FoundAsync(kept, paper)).Select(f => $"{f} in {name}"));
        var calendar = CalendarFile.Write(NewConference, CalendarView.For(state, PaperReader.Of(state, SampleConference.PersonId(key))!), DateTimeOffset.UnixEpoch, "Meeting");
        Assert.Empty(Search.Found([.. kept, "Tamsin", "Jory", "Dean", "Kerra", "neglect", "eview", "onference"], calendar.Replace("@conferenceboard", "", Ordinal).Replace("//ConferenceBoard//", "", Ordinal)));
    }

    [Fact]
    public async Task What_is_kept_from_one_is_there_for_those_who_may_know_it()
    {
        var state = await WholeSample.MakeAsync();
        foreach (var (reader, theirs) in new[] { (Desk.Mum, WholeSample.KeptFromDad), (Desk.Dad, WholeSample.KeptFromMum) })
        {
            var open = theirs.Except(["Check with police", "neighbour says"], StringComparer.Ordinal).ToArray();
            Assert.Equal(open.Length, (await FoundAsync(open, (await Desk.Papers.RecordAsync(state, reader, null))!)).Count);
        }
    }

    [Fact]
    public async Task The_same_search_finds_a_leak_that_was_planted()
    {
        var state = await DecidedSample.AnnouncedAsync(after: meeting => meeting.AskAsync(
            "chair", new WriteLetter(LetterTo.ToPerson(Desk.Dad), LetterPart.Opening, "We know of the bag packed at the house.", 0)));
        var letter = (await Desk.Papers.LetterAsync(state, Desk.Chair(state), LetterTo.ToPerson(Desk.Dad), null))!;
        Assert.Equal("bag packed", Assert.Single(await FoundAsync(["bag packed", "never said"], letter)));
        Assert.Equal("bag packed", Assert.Single(Search.FoundInBytes(["bag packed", "never said"], (await Desk.PressAsync(letter with { Title = "bag packed" })).Bytes)));
        Assert.Single(Search.FoundInBytes(["bag packed"], Encoding.BigEndianUnicode.GetBytes("a bag packed there")));
    }

    /// <summary>The last final version of their letter, as they fetch it themselves once it was sent.</summary>
    [Theory]
    [InlineData("mum")]
    [InlineData("dad")]
    [InlineData("nan")]
    public async Task Nothing_kept_from_someone_is_in_their_letter_once_it_is_final(string key)
    {
        var (reader, kept) = (SampleConference.PersonId(key), KeptFrom(key));
        var to = LetterTo.ToPerson(reader);
        var state = await WholeSample.MakeAsync(then: async meeting =>
        {
            var view = LetterView.For(meeting.State, Desk.Chair(meeting.State), to)!;
            var words = Enum.GetValues<LetterPart>().Select(p => new LetterWords(p, LetterOwnWords.Of(view, p, PracticeInForce.Read("alderhaven"))));
            await meeting.AskAsync("chair", new FinishLetter(to, [.. words], view.Revision));
            await meeting.AskAsync("chair", new SendLetterOn(to, 1, meeting.Day));
        });
        var letter = (await Desk.Papers.LetterAsync(state, PaperReader.Of(state, reader)!, to, null))!;
        Assert.Contains("Tamsin needs a grown-up at night", await Desk.PageAsync(letter), Ordinal);
        Assert.Empty(await FoundAsync(kept, letter));
    }

    [Fact]
    public async Task The_picture_of_the_board_holds_nothing_that_is_kept_from_anyone()
    {
        var picture = BoardPicture.Write(await WholeSample.MakeAsync());
        Assert.Contains("swimming", picture, Ordinal);
        Assert.Empty(Search.Found([.. WholeSample.KeptFromMum, .. WholeSample.KeptFromDad], System.Net.WebUtility.HtmlDecode(picture)));
        Assert.Empty(Search.FoundInBytes([.. WholeSample.KeptFromMum, .. WholeSample.KeptFromDad], Encoding.UTF8.GetBytes(picture)));
    }

    /// <summary>Everyone's in one: each sheet is told apart by its reader's own, which is the same.</summary>
    [Fact]
    public async Task In_everyones_next_steps_each_has_their_own_sheet()
    {
        var state = await WholeSample.MakeAsync();
        var all = (await Desk.Papers.NextForAllAsync(state, Desk.English))!;
        foreach (var key in new[] { "mum", "dad", "nan" })
        {
            var own = Assert.Single((await Desk.Papers.NextAsync(state, SampleConference.PersonId(key)))!.Sheets);
            var theirs = Assert.Single(all.Sheets, s => string.Equals(s.Html, own.Html, Ordinal));
            Assert.Empty(Search.Found(KeptFrom(key), System.Net.WebUtility.HtmlDecode(theirs.Html)));
        }
    }

    private static IReadOnlyList<string> KeptFrom(string key) =>
        key switch { "mum" => WholeSample.KeptFromMum, "dad" => WholeSample.KeptFromDad, _ => ["Check with police", "neighbour says", "the blue van", "too strict"] };

    private static ConferenceId NewConference { get; } = new(new Guid("11111111-2222-3333-4444-555555555555"));

    /// <summary>All that is made for one person; where they write letters, the drafts are not theirs.</summary>
    private static async Task<List<(string Name, Paper Paper)>> AllAsync(ConferenceState state, AttendeeId reader)
    {
        (string, Paper?)[] all =
        [
            ("next", await Desk.Papers.NextAsync(state, reader)),
            ("letter", await Desk.Papers.LetterAsync(state, Desk.Chair(state), LetterTo.ToPerson(reader), null)),
            ("record", await Desk.Papers.RecordAsync(state, reader, null)),
            ("poster", await Desk.Papers.PosterAsync(state, Desk.English)),
            ("genogram", await Desk.Papers.GenogramAsync(state, Desk.English, tiled: false, new DateOnly(2031, 5, 6))),
            ("tiled", await Desk.Papers.GenogramAsync(state, Desk.English, tiled: true, new DateOnly(2031, 5, 6))),
            ("invitation", ConferencePapers.Invitations([(await Desk.Papers.InvitationAsync(state, reader, "https://board.alderhaven.example/k/0123456789abcdef", new DateOnly(2031, 5, 6)))!])),
            ("child", await Desk.Papers.LetterAsync(state, Desk.Chair(state), LetterTo.ToChild(state.Children[0].Id), null)),
        ];
        Assert.All(all, p => Assert.NotNull(p.Item2));
        return [.. all.Select(p => (p.Item1, p.Item2!))];
    }

    private static async Task<List<string>> FoundAsync(IReadOnlyList<string> words, Paper paper)
    {
        var (page, read) = (System.Net.WebUtility.HtmlDecode(await Desk.PageAsync(paper)), await Desk.PressAsync(paper));
        return [.. words.Where(w => Search.Found([w], page + "\n" + read.Text + "\n" + read.Info).Concat(Search.FoundInBytes([w], read.Bytes)).Any())];
    }
}
