using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>What is for the chair alone is not the note taker's, somebody else's paper looks like one that is not there, and nobody uses up the press.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class NoteTakerPapersTests(Browsers browsers) : MeetingTest(browsers)
{
    /// <summary>All of an answer that its reader could tell from another: its state, its kind, its name and its words.</summary>
    private const string Told = """
        address => fetch(address, { cache: 'no-store' }).then(async answer => {
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          page.querySelectorAll('script').forEach(script => script.remove());
          return [answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition'), answer.headers.get('cache-control'), page.title, page.body.textContent.replace(/\s+/g, ' ')].join('|');
        })
        """;

    [Fact]
    public Task The_note_taker_has_everyones_papers_but_the_chairs() => MeetAsync(async room =>
    {
        var (chair, notes) = (await room.ChairAsync(), await room.ChairAsync("Note taker"));
        var (papers, conference, chairs) = await ChairsAsync(chair);
        notes.Person.Trouble.Expect("404");
        var dads = await PathAsync(chair, papers, PaperScreenWords.PrintNext, "Dean");
        foreach (var own in new[] { $"{conference}/papers/record?for={chairs}", $"{conference}/papers/next/{chairs}", $"{conference}/papers/record", dads })
            Assert.Equal(200, await chair.Person.StatusOfAsync(own));
        foreach (var kept in new[] { $"record?for={chairs}", $"record.pdf?for={chairs}", $"next/{chairs}", $"next/{chairs}.pdf", $"calendar/{chairs}.ics" })
            Assert.Equal(404, await notes.Person.StatusOfAsync($"{conference}/papers/{kept}"));
        foreach (var theirs in new[] { $"{conference}/papers/record", $"{conference}/papers/record?for={dads[^36..]}", dads })
            Assert.Equal(200, await notes.Person.StatusOfAsync(theirs));
    });

    [Fact]
    public Task Somebody_elses_paper_is_answered_like_one_that_is_not_there() => MeetAsync(async room =>
    {
        var (chair, mum) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        var (papers, conference, chairs) = await ChairsAsync(chair);
        var dad = (await PathAsync(chair, papers, PaperScreenWords.PrintNext, "Dean"))[^36..];
        mum.Person.Trouble.Expect("404");
        foreach (var ending in new[] { "", ".pdf" })
        {
            foreach (var paper in new[] { $"letter/{{0}}{ending}", $"next/{{0}}{ending}", $"record{ending}?for={{0}}" })
            {
                string At(string whose) => $"{conference}/papers/{paper.Replace("{0}", whose, StringComparison.Ordinal)}";
                var none = await ToldAsync(mum.Page, At(Guid.NewGuid().ToString("D")));
                Assert.StartsWith("404|", none, StringComparison.Ordinal);
                Assert.Equal(none, await ToldAsync(mum.Page, At(dad)));
                Assert.Equal(none, await ToldAsync(mum.Page, At(chairs)));
            }
        }
    });

    [Fact]
    public Task Who_asks_for_many_PDFs_at_once_is_told_to_wait_and_others_get_theirs() => MeetAsync(async room =>
    {
        var (chair, mum) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        await PapersTests.DecidedAsync(chair);
        mum.Person.Trouble.Expect("429");
        await AnnouncedSheet.OpenedAsync(mum);
        var own = (await mum.Page.GetByRole(AriaRole.Link, new() { Name = MeetingWords.Papers_Next, Exact = true }).GetAttributeAsync("href"))!.Replace("?", ".pdf?", StringComparison.Ordinal);
        var answers = await mum.Page.EvaluateAsync<string[]>(
            "address => Promise.all([1, 2, 3, 4].map(n => fetch(address + '&n=' + n, { cache: 'no-store' }).then(async a => a.status + '|' + a.headers.get('content-type') + '|' + (a.status === 200 ? '' : await a.text()))))", own);
        Assert.Contains(answers, a => a.StartsWith("200|application/pdf", StringComparison.Ordinal));
        var refused = answers.Where(a => a.StartsWith("429|", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, a => Assert.Equal("429|text/plain; charset=utf-8|You have asked for many PDFs, or one is being made for you. Wait until it is there, then try again in a minute, or print the paper from your own browser.", a));
        Assert.Equal(200, await chair.Person.StatusOfAsync($"{new Uri(mum.Page.Url).AbsolutePath}/papers/poster.pdf"));
    });

    /// <summary>The chair's papers, the conference's address, and which person the chair is.</summary>
    private static async Task<(PapersPage Papers, string Conference, string Chair)> ChairsAsync(ChairPage chair)
    {
        var papers = await PapersTests.DecidedAsync(chair);
        var calendar = await PathAsync(chair, papers, $"{PaperScreenWords.SaveFile}: {PaperScreenWords.Calendar}");
        return (papers, calendar[..calendar.IndexOf("/papers/", StringComparison.Ordinal)], Path.GetFileNameWithoutExtension(calendar));
    }

    /// <summary>Where a link on the page of papers leads, without what is asked for.</summary>
    private static async Task<string> PathAsync(ChairPage chair, PapersPage papers, string name, params object[] of)
    {
        string address = await papers.AddressAsync(name, of);
        return new Uri(new Uri(chair.Page.Url), address).AbsolutePath;
    }

    private static Task<string> ToldAsync(IPage by, string address) => by.EvaluateAsync<string>(Told, address);
}
