using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Once it is announced, the chair has everyone's papers; each person has their own and nobody else's.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class PapersTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Reasons = "Nobody wakes at night when Tamsin is afraid";
    private const string ForProfessionals = "A neighbour says a man stays at night", ForChair = "Check with police before the break", NotForDad = "Mum has asked for help to be safe";

    [Fact]
    public Task What_was_decided_is_on_everyones_sheet_and_nobody_reads_somebody_elses() => MeetAsync(async room =>
    {
        var (chair, mum, wall) = (await room.ChairAsync(), await room.PhoneAsync("Parent"), await room.WallAsync());
        var papers = await DecidedAsync(chair);
        var others = new[]
        {
            await papers.AddressAsync(PaperScreenWords.PrintAll, await papers.Main.Locator(".person-papers").Filter(new() { HasText = PaperScreenWords.Next }).CountAsync()),
            await papers.AddressAsync(PaperScreenWords.PrintNext, "Dean"), await papers.AddressAsync(PaperScreenWords.LookTo, "Dean"), await papers.AddressAsync(PaperScreenWords.LookTo, "Kerra"),
        };
        var sheet = await room.TabAsync(chair.Person);
        await sheet.Page.GotoAsync(await papers.AddressAsync(PaperScreenWords.PrintNext, "Kerra"));
        await Expect(sheet.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Reasons);

        // Their own on the phone, as a page and as a PDF; for what is somebody else's there is no such page, whichever seat is named.
        mum.Person.Trouble.Expect("404");
        wall.Person.Trouble.Expect("404");
        await AnnouncedSheet.OpenedAsync(mum);
        var own = await mum.Page.GetByRole(AriaRole.Link, new() { Name = MeetingWords.Papers_Next, Exact = true }).GetAttributeAsync("href");
        Assert.Equal(200, await mum.Person.StatusOfAsync(own!));
        Assert.Equal(200, await mum.Person.StatusOfAsync(own!.Replace("?", ".pdf?", StringComparison.Ordinal)));
        foreach (var address in others)
        {
            foreach (var asked in new[] { address, address.Split('?')[0], address.Split('?')[0] + ".pdf" })
            {
                Assert.Equal(404, await mum.Person.StatusOfAsync(asked));
                Assert.Equal(404, await wall.Person.StatusOfAsync(asked));
            }
        }

        var conference = new Uri(mum.Page.Url).AbsolutePath;
        foreach (var paper in new[] { "poster", "genogram", "record", "record.pdf", "next/all", "genogram?tiled=true" })
            Assert.Equal(404, await mum.Person.StatusOfAsync($"{conference}/papers/{paper}"));
        foreach (var paper in new[] { "poster", "genogram", "record", "poster.pdf", "genogram?tiled=true" })
            Assert.Equal(200, await chair.Person.StatusOfAsync($"{conference}/papers/{paper}"));
    });

    [Fact]
    public Task What_is_kept_from_a_parent_is_in_nothing_that_their_browser_gets_with_their_papers() => MeetAsync(async room =>
    {
        var (chair, dad) = (await room.ChairAsync(), await room.PhoneAsync("Other parent"));
        var papers = await DecidedAsync(chair);
        await papers.Main.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Make ") }).ClickAsync();
        await papers.Main.GetByRole(AriaRole.Button, new() { Name = PaperScreenWords.MakeFinal, Exact = true }).ClickAsync();
        await papers.StandsAsync("Dean", string.Format(CultureInfo.InvariantCulture, PaperScreenWords.Standing_Final, 1));
        await papers.Main.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("These ") }).ClickAsync();
        await Expect(papers.Of("Dean").First.Locator(".standing")).ToContainTextAsync("1, sent on");

        await AnnouncedSheet.OpenedAsync(dad);
        foreach (var words in new[] { MeetingWords.Papers_Next, MeetingWords.Papers_Letter })
        {
            var tab = await room.TabAsync(dad.Person);
            await tab.Page.GotoAsync((await dad.Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).GetAttributeAsync("href"))!);
            await Expect(tab.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Reasons);
            foreach (var kept in new[] { ForProfessionals, ForChair, NotForDad })
                Assert.False(await tab.Frames.HoldAsync(kept), $"His paper holds: {kept}");
        }

        await dad.Person.HasNothingOfAsync(ForProfessionals, ForChair, NotForDad);

        // The search finds them in the chair's own record.
        var record = await room.TabAsync(chair.Person);
        await record.Page.GotoAsync($"{new Uri(dad.Page.Url).AbsolutePath}/papers/record");
        await record.HasAsync(ForProfessionals, ForChair, NotForDad);
    });

    [Fact]
    public Task A_child_is_told_by_the_one_whose_task_it_is() => MeetAsync(async room =>
    {
        var (chair, worker) = (await room.ChairAsync(), await room.PhoneAsync("Social worker"));
        var papers = await DecidedAsync(chair);
        var left = string.Format(CultureInfo.InvariantCulture, AfterWords.ChildTold, "Tamsin");
        await Expect(papers.Left).ToContainTextAsync(left);
        await papers.Main.GetByLabel(string.Format(CultureInfo.InvariantCulture, PaperScreenWords.WhoTells, "Tamsin")).SelectOptionAsync(new SelectOptionValue { Label = "Priya Raman (Social worker)" });
        var told = worker.Page.GetByRole(AriaRole.Checkbox, new() { Name = string.Format(CultureInfo.InvariantCulture, MeetingWords.Papers_Told, "Tamsin"), Exact = true });
        await told.CheckAsync();
        await Expect(papers.Main.GetByRole(AriaRole.Heading, new() { Name = string.Format(CultureInfo.InvariantCulture, PaperScreenWords.WasTold, "Tamsin"), Exact = true })).ToBeVisibleAsync();
        await Expect(papers.Left.Locator("ul").First).Not.ToContainTextAsync(left);
        await Expect(papers.Left).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, AfterWords.ChildTold, "Jory"));

        // Somebody who is on no list.
        var who = papers.Main.GetByLabel(string.Format(CultureInfo.InvariantCulture, PaperScreenWords.WhoTells, "Jory"));
        var name = papers.Main.GetByRole(AriaRole.Textbox, new() { Name = PaperScreenWords.TellerName, Exact = true });
        await who.SelectOptionAsync(new SelectOptionValue { Label = PrepareWords.Dec_SomeoneElse });
        await name.FillAsync("Nadia Wells");
        await name.BlurAsync();
        var tab = await room.TabAsync(chair.Person);
        await tab.Page.GotoAsync(chair.Page.Url);
        await Expect(tab.Page.GetByRole(AriaRole.Textbox, new() { Name = PaperScreenWords.TellerName, Exact = true })).ToHaveValueAsync("Nadia Wells");
    });

    internal static async Task<PapersPage> DecidedAsync(ChairPage chair)
    {
        await chair.BeginAsync();
        var decision = await DecisionPage.OpenedAsync(chair);
        foreach (var child in new[] { "Jory", "Tamsin" })
            await decision.DecideAsync(child, MeetingWords.Outcome_NoPlan, Reasons);
        await decision.AnnounceAsync();
        await decision.Main.GetByRole(AriaRole.Link, new() { Name = PaperScreenWords.Title, Exact = true }).ClickAsync();
        var papers = new PapersPage(chair.Person);
        await papers.IsOpenAsync();
        return papers;
    }
}
