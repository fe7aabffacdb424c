using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Documents.Tests.Support;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests;

/// <summary>Every paper as a file: opened by other people's programs.</summary>
public sealed partial class EveryPaperTests
{
    private const string Link = "https://board.alderhaven.example/k/0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("en", 1, false)]
    [InlineData("en", 2, false)]
    [InlineData("en", 6, true)]
    [InlineData("pl", 2, false)]
    [InlineData("pl", 6, true)]
    [InlineData("ur", 2, false)]
    [InlineData("ur", 6, true)]
    public async Task Is_tagged_titled_of_its_size_in_its_language_with_fonts_and_pages_and_all_on_the_page(string language, int children, bool isLong)
    {
        var state = await WholeSample.MakeAsync(children, isLong, language, then: meeting => language is "en" ? Task.CompletedTask
            : meeting.AskAsync("chair", new ChooseLetterLanguage(LetterTo.ToChild(meeting.State.Children[0].Id), language)));
        foreach (var (name, paper) in await AllAsync(state, ConferencePapers.LanguageOf(language)))
        {
            var read = await Desk.PressAsync(paper, $"{name}-{language}-{children}{(isLong ? "-long" : "")}");
            Assert.Matches(@"Tagged:\s+yes", read.Info);
            Assert.Matches(@"Title:\s+\S", read.Info);
            Assert.Contains($"/Lang ({language}", Encoding.Latin1.GetString(read.Bytes), Ordinal);
            Assert.Matches(name switch { "poster" => @"1190\.\d+ x 841\.\d+|1191 x 842|A3", "genogram" or "tiled" => @"841\.\d+ x 59\d|842 x 595", _ => @"59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)" }, read.Info);
            Assert.DoesNotContain(read.Fonts.Split('\n').Skip(2), font => font.Length > 0 && !Embedded().IsMatch(font));

            // A font of many weights in one file stands in a PDF as drawn letters, without a name.
            Assert.Contains("Type 3", read.Fonts, Ordinal);
            if (language is "ur" && name is not "genogram" and not "tiled")
                Assert.Contains("Nastaliq", read.Fonts, Ordinal);
            Assert.Empty(Desk.Outside(read));

            var foot = PaperWords.ResourceManager.GetString(nameof(PaperWords.Page), paper.Language)!.Trim();
            var pages = read.Text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
            if (language is not "ur")
                Assert.All(pages, (page, n) => Assert.Matches($@"{foot} {n + 1} \p{{L}}+ {pages.Length}\b", Search.Whole(page)));
        }
    }

    [Fact]
    public async Task No_file_says_in_its_title_whom_it_is_about_or_for()
    {
        var state = await WholeSample.MakeAsync();
        var names = state.Attendees.Select(a => a.Name).Concat(state.Children.Select(c => c.Name)).ToArray();
        foreach (var (name, paper) in await AllAsync(state, Desk.English))
        {
            Assert.Empty(Search.Found(names, paper.Title));
            Assert.Empty(Search.Found(names, (await Desk.PressAsync(paper)).Info));
            Assert.Empty(Search.Found(names, name));
        }
    }

    [Fact]
    public async Task Nothing_is_fetched_from_anywhere()
    {
        var state = await WholeSample.MakeAsync();
        foreach (var (_, paper) in await AllAsync(state, Desk.English))
        {
            var page = await Desk.PageAsync(paper);
            Assert.Contains("content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:\"", page, Ordinal);
            Assert.DoesNotContain(Fetches().Matches(page), fetch => !fetch.Groups["from"].Value.StartsWith("data:", Ordinal) && !fetch.Groups["from"].Value.StartsWith('#')

                // Followed by whoever presses on it, and by nobody else.
                && !string.Equals(fetch.Value, $"href=\"{Link}", Ordinal));
            Assert.DoesNotContain("<script", page, OrdinalIgnoreCase);
        }
    }

    /// <summary>What the chair hands out; Mum's where each has their own. The family is drawn in the sample as it is, with its two children.</summary>
    private static async Task<List<(string Name, Paper Paper)>> AllAsync(ConferenceState state, CultureInfo language)
    {
        var (chair, today) = (Desk.Chair(state), new DateOnly(2031, 5, 6));
        (string, Paper?)[] all =
        [
            ("next", await Desk.Papers.NextAsync(state, Desk.Mum)),
            ("letter", await Desk.Papers.LetterAsync(state, chair, LetterTo.ToPerson(Desk.Mum), null)),
            ("child", await Desk.Papers.LetterAsync(state, chair, LetterTo.ToChild(state.Children[0].Id), null)),
            ("invitation", ConferencePapers.Invitations([(await Desk.Papers.InvitationAsync(state, Desk.Mum, Link, today))!])),
            ("record", await Desk.Papers.RecordAsync(state, chair.Id, language)),
            ("poster", await Desk.Papers.PosterAsync(state, language)),
            .. state.Children.Count != 2 ? [] : new (string, Paper?)[]
            {
                ("genogram", await Desk.Papers.GenogramAsync(state, language, tiled: false, today)),
                ("tiled", await Desk.Papers.GenogramAsync(state, language, tiled: true, today)),
            },
        ];
        Assert.All(all, p => Assert.NotNull(p.Item2));
        return [.. all.Select(p => (p.Item1, p.Item2!))];
    }

    [GeneratedRegex(@"\syes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"(?:\bsrc|\bhref|\baction|\bposter|\bdata)\s*=\s*[""']?(?<from>[^""'\s>]+)|url\(\s*[""']?(?<from>[^""')]+)|@import\s+[""']?(?<from>[^""';]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Fetches();
}
