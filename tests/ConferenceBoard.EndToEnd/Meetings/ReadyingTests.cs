using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A conference is made ready: the list says how far it is, its drafts are a press away, and the chair takes all of it along on paper.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ReadyingTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Danger = "Wren may be left alone at night", Fear = "That everybody has decided already", Apart = "Not to meet him in the corridor", Views = "That he shouts and I freeze";

    [Fact]
    public Task From_the_list_until_it_says_ready() => MeetAsync(async room =>
    {
        var page = await OfficePage.MadeAsync(room, "Wren");
        var office = await OfficePage.OpenedAsync(page);
        await office.SaysAsync("Wren", "10 things to do");
        page = await office.PrepareAsync("Wren", "10 things to do");
        await DescribeAsync(page);
        await PeopleAsync(page);

        // What is drafted is written elsewhere: each a press away. The chair proposes a danger statement, and the social worker answers.
        await page.PartAsync(PrepareWords.Part_People);
        await page.OpenAsync("Priya Raman");
        var link = await page.LinkAsync("Priya Raman");
        var desk = await page.WayAsync(PrepareWords.Drafts_ToPairs, ScaleWords.Tab);
        await desk.Button(ScaleWords.ProposeNew).ClickAsync();
        var goals = new GoalsSheet(desk);
        await goals.WriteAsync(Danger, "Every night somebody sober is with Wren");
        await goals.ConfirmAsync(ScaleWords.Propose);
        page = await PreparedAsync(desk);
        await page.PartAsync(PrepareWords.Part_Drafts);
        await Expect(page.Drafted(Danger)).ToContainTextAsync(PrepareWords.Drafts_Waiting);
        await AnswerAsync(room, link);
        await Expect(page.Drafted(Danger).Filter(new() { HasText = PrepareWords.Drafts_Add })).ToContainTextAsync(PrepareWords.Drafts_Accepted);
        await Expect(page.Drafted(Danger).Filter(new() { HasText = "Goal:" })).ToContainTextAsync(PrepareWords.Drafts_Written);

        desk = await page.WayAsync(PrepareWords.Drafts_ToGenogram, GenogramWords.Tab);
        await desk.Page.GetByLabel(GenogramWords.StartLabel, new() { Exact = true }).Last.FillAsync("Wren, girl, 8");
        await desk.Button(GenogramWords.Start).ClickAsync();
        await new GenogramSheet(desk).SeesAsync("Wren");
        page = await PreparedAsync(desk);
        desk = await page.WayAsync(PrepareWords.Drafts_ToSafety, MeetingWords.PlanTab);
        await page.WriteAsync(desk.Page.Locator("html"), MeetingWords.PlanSafetyText, "Nan sleeps here on Fridays");
        page = await PreparedAsync(desk);
        await page.PartAsync(PrepareWords.Part_Drafts);
        await Expect(page.Main).ToContainTextAsync("1 person drawn");
        await Expect(page.Main).ToContainTextAsync("Nan sleeps here on Fridays");

        // A report that is asked for on the last day is late in the list too; then all of it is ready.
        await page.PartAsync(PrepareWords.Part_Reports);
        await page.Main.GetByLabel("The report of Ms Adeyemi is asked for").CheckAsync(new() { Force = true });
        office = await OfficePage.OpenedAsync(page);
        await office.SaysAsync("Wren", "2 things to do, 2 late");
        page = await office.PrepareAsync("Wren", "2 things to do, 2 late");
        await page.PartAsync(PrepareWords.Part_Reports);
        foreach (var label in new[] { PrepareWords.CameOf, PrepareWords.SharedOf })
            await page.Main.GetByLabel(string.Format(CultureInfo.InvariantCulture, label, "Ms Adeyemi")).FillAsync(Day(0));
        await page.PartAsync(PrepareWords.Part_ToDo);
        await Expect(page.Main).ToContainTextAsync(PrepareWords.AllReady);
        office = await OfficePage.OpenedAsync(page);
        await office.SaysAsync("Wren", PrepareWords.List_Ready);
        Assert.InRange(await (await PaperSheet.OpenedAsync((await office.PrepareAsync("Wren", PrepareWords.List_Ready)).Person)).SidesAsync(), 1, 2);
    });

    [Fact]
    public Task The_sheet_says_what_the_chair_needs_and_is_for_those_who_prepare_alone() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var mum = await room.PhoneAsync("Parent");
        await mum.Button(MeetingWords.EarlyTab).ClickAsync();
        await new PreparationPage(mum.Person).WriteAsync(mum.Page.Locator("html"), MeetingWords.Early_Worries, Views);
        await PreparedAsync(chair);
        var page = new PreparationPage(chair.Person);
        await page.PartAsync(PrepareWords.Part_People);
        var row = await page.OpenAsync("Kerra");
        await page.WriteAsync(row, PrepareWords.Fear, Fear);
        await row.GetByLabel(PrepareWords.Safe_DifferentRooms, new() { Exact = true }).CheckAsync(new() { Force = true });
        await page.WriteAsync(row, PrepareWords.SafeWords, Apart);
        await page.PartAsync(PrepareWords.Part_Reports);
        await page.Main.GetByLabel("The report of Ms Adeyemi is asked for").CheckAsync(new() { Force = true });

        var sheet = await PaperSheet.OpenedAsync(chair.Person);
        await Expect(sheet.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tamsin and Jory");
        await Expect(sheet.Main).ToContainTextAsync(PrepareWords.Sheet_Confidential);
        await Expect(sheet.Main).ToContainTextAsync("Alderhaven Family Centre");
        await sheet.SaysAsync(PrepareWords.Part_Children, "Jory, birth date not known");
        await sheet.SaysAsync(PrepareWords.Sheet_Apart, $"Kerra (Mum): {PrepareWords.Safe_DifferentRooms}. {Apart}");
        await sheet.SaysAsync(PrepareWords.Sheet_People, $"{PrepareWords.Sheet_Fear}: {Fear}");
        await sheet.SaysAsync(PrepareWords.Sheet_People, "Grace Whitlow (Housing)");
        await sheet.SaysAsync(PrepareWords.Sheet_Reports, "Not in: Ms Adeyemi (School)");
        await sheet.SaysAsync(PrepareWords.Sheet_Views, Views);
        await sheet.SaysAsync(PrepareWords.Sheet_Goals, "Mum may drink at night when nobody else is at home");
        await sheet.SaysAsync(PrepareWords.Sheet_Agenda, "Welcome and introductions");
        await sheet.SaysAsync(PrepareWords.Sheet_Agenda, PrepareWords.Sheet_Allowed);
        await sheet.SaysAsync(PrepareWords.Sheet_Due, "10 working days after");
        await sheet.SaysAsync(PrepareWords.Part_ToDo, "There is no draft safety plan");
        Assert.InRange(await sheet.SidesAsync(), 1, 2);

        // To the social worker too, who prepares; to others there is no such page, whatever address they type.
        var worker = await room.WithLinkAsync("Social worker", Screens.Laptop);
        await AttendeePage.OpenedAsync(worker);
        await worker.Page.GotoAsync(worker.Page.Url.Replace("?", "/sheet?", StringComparison.Ordinal));
        await new PaperSheet(worker).SaysAsync(PrepareWords.Sheet_People, Fear);
        await Expect(worker.Page.GetByText(PrepareWords.Sheet_ConfidentialStaff)).ToBeVisibleAsync();
        var address = sheet.Page.Url;
        var (teacher, stranger) = (await room.LaptopAsync("Professional"), await room.BrowserAsync("Stranger", Screens.Laptop));
        foreach (var person in new[] { mum.Person, teacher.Person })
        {
            person.Trouble.Expect("404");
            await person.Page.GotoAsync(person.Page.Url.Replace("?", "/sheet?", StringComparison.Ordinal));
            await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(JoinWords.NotFoundTitle);
            Assert.Equal(404, await person.StatusOfAsync(address));
        }

        await stranger.Page.GotoAsync(address);
        await Expect(stranger.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Core.Refusal(Core.RefusalReason.NotInTheConference).Sentence);
        foreach (var person in new[] { mum.Person, teacher.Person, stranger })
            Assert.False(await person.Frames.HoldAsync(Fear) || await person.Frames.HoldAsync(Apart), person.Name + " was sent what is private.");
    });

    /// <summary>The social worker: on their own board, a press away from their preparation; and nothing there is offered that the conference refuses.</summary>
    private static async Task AnswerAsync(Room room, string link)
    {
        var worker = await room.BrowserAsync("Priya", Screens.Laptop);
        await worker.Page.GotoAsync(link);
        await AttendeePage.OpenedAsync(worker);
        await worker.Page.GotoAsync(worker.Page.Url.Replace("?", "/prepare?", StringComparison.Ordinal));
        var page = await PreparationPage.OpenedAsync(worker);
        await page.PartAsync(PrepareWords.Part_Details);
        await Expect(page.Main.GetByText(PrepareWords.PlaceNotYours)).ToBeVisibleAsync();
        await Expect(page.Main.GetByLabel(MeetingWords.Venue, new() { Exact = true })).ToHaveCountAsync(0);
        await page.PartAsync(PrepareWords.Part_People);
        await Expect(page.Main.GetByText(PrepareWords.InviteNotYours)).ToBeVisibleAsync();
        await Expect(page.Main.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Invite })).ToHaveCountAsync(0);
        await page.OpenAsync("Ines Calder");
        await Expect(page.RowOf("Ines Calder").GetByRole(AriaRole.Button, new() { Name = PrepareWords.LinkTakeBack, Exact = true })).ToHaveCountAsync(0);
        await page.PartAsync(PrepareWords.Part_Drafts);
        await Expect(page.Drafted(Danger)).ToContainTextAsync(PrepareWords.Drafts_Waiting);
        await page.Main.GetByRole(AriaRole.Link, new() { Name = PrepareWords.Drafts_WritePairs, Exact = true }).ClickAsync();
        await Expect(worker.Page.GetByRole(AriaRole.Heading, new() { Name = ScaleWords.Heading, Exact = true })).ToBeVisibleAsync();
        await new GoalsSheet(new AttendeePage(worker)).Proposal.GetByRole(AriaRole.Button, new() { Name = ScaleWords.Accept, Exact = true }).ClickAsync();
        await Expect(worker.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = Danger })).ToBeVisibleAsync();
    }

    /// <summary>Tomorrow, for an hour and a half, in a place; a child who does not come and for whom someone speaks.</summary>
    private static async Task DescribeAsync(PreparationPage page)
    {
        await page.PartAsync(PrepareWords.Part_Details);
        await page.Main.GetByLabel(MeetingWords.ReviewDay, new() { Exact = true }).FillAsync(Day(1));
        await page.Main.GetByLabel(PrepareWords.EndsAbout, new() { Exact = true }).FillAsync("11:30");
        await page.Main.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save, Exact = true }).ClickAsync();
        await Expect(page.Main.GetByRole(AriaRole.Status)).ToHaveTextAsync(BoardWords.Light_Saved);
        await page.FillAsync(page.Main, MeetingWords.Venue, "The Old Library");
        await page.PartAsync(PrepareWords.Part_Children);
        var wren = page.Main.GetByRole(AriaRole.Article, new() { Name = "Wren", Exact = true });
        await wren.GetByLabel(PrepareWords.Born, new() { Exact = true }).FillAsync("2017-05-02");
        await wren.GetByLabel(PrepareWords.Attends_NotAttending).CheckAsync(new() { Force = true });
        await page.FillAsync(wren, PrepareWords.SpokenForBy, "Lou Bright");
        await Expect(wren).ToContainTextAsync(PrepareWords.Standing_Ready);
    }

    /// <summary>One of the family and the school; all say how they come, and the chair has met those whom chairs meet.</summary>
    private static async Task PeopleAsync(PreparationPage page)
    {
        await page.PartAsync(PrepareWords.Part_People);
        await page.InviteAsync("Kerra", BoardWords.Role_FamilyMember, "Mum");
        await page.InviteAsync("Ms Adeyemi", BoardWords.Role_Professional, "School");
        foreach (var name in new[] { "Kerra", "Ms Adeyemi", "Priya Raman" })
            await page.Main.GetByLabel(string.Format(CultureInfo.InvariantCulture, PrepareWords.HowAttends, name)).SelectOptionAsync(new SelectOptionValue { Label = PrepareWords.Coming_InPerson });
        await (await page.OpenAsync("Kerra")).GetByLabel(PrepareWords.NeedsAsked, new() { Exact = true }).CheckAsync(new() { Force = true });
        await page.PartAsync(PrepareWords.Part_PreMeets);
        foreach (var name in new[] { "Kerra", "Priya Raman" })
            await page.Main.GetByRole(AriaRole.Article, new() { Name = "You and " + name, Exact = true }).GetByLabel(PrepareWords.MeetDay, new() { Exact = true }).FillAsync(Day(0));
        await page.PartAsync(PrepareWords.Part_ToDo);
        await Expect(page.ToDo).ToHaveCountAsync(3);   // the drafts
    }

    /// <summary>From the chair's desk to the preparation.</summary>
    private static async Task<PreparationPage> PreparedAsync(ChairPage desk)
    {
        await desk.TabAsync(BoardWords.Tab_Board);   // beside the genogram stands whoever is chosen in it
        await desk.Beside.GetByRole(AriaRole.Link, new() { Name = PrepareWords.Title, Exact = true }).ClickAsync();
        return await PreparationPage.OpenedAsync(desk.Person);
    }

    private static string Day(int ahead) => DateTime.Today.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
