using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>What the chair drafts is sent to nobody before it is announced, and what is prepared in private to those who prepare; no log has any of it.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class DecisionSecretsTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Rationale = "Quincewood", Summary = "Tamarindus", Worker = "Velvetine Marrable", Support = "Oxbowlake", Dissent = "Larkspurred", LateReason = "Sandglasses";
    private const string Before = "Marrowfield", Common = "Commonmarker for all";

    private static string[] Draft => [Rationale, Summary, Worker, Support, Dissent, LateReason, Before, MeetingWords.Outcome_ChildInNeedPlan];

    [Fact]
    public async Task A_draft_is_in_nothing_that_others_receive_until_it_is_announced()
    {
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        await MeetAsync(server, async room =>
        {
            var (chair, notes, wall) = (await room.ChairAsync(), await room.ChairAsync("Note taker"), await room.WallAsync());
            await chair.BeginAsync();
            var tablet = await room.WithLinkAsync("Tablet", Screens.Tablet);
            await TabletPage.OpenedAsync(tablet);
            var (worker, school, mum) = (await room.LaptopAsync("Social worker"), await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent"));
            Person[] others = [notes.Person, worker.Person, school.Person, mum.Person, wall.Person, tablet];
            var page = await DecisionPage.OpenedAsync(chair);
            await page.DecideAsync("Tamsin", MeetingWords.Outcome_NoPlan, "Nothing here is planted");
            await page.DecideAsync("Jory", MeetingWords.Outcome_ChildInNeedPlan, Before);
            await page.Reasons("Jory").WriteAsync(Rationale);
            await page.Box(PrepareWords.Dec_Summary).WriteAsync(Summary);
            await page.NameWorkerAsync(Worker);
            await page.LateAsync(LateReason);
            await page.Box(PrepareWords.Dec_Support).WriteAsync(Support);
            await page.Box(PrepareWords.Dec_Dissent).WriteAsync(Dissent);

            // Another screen of the chair's has all of it: that is where it would be found. A card for everyone is found with everyone else.
            var tab = await room.TabAsync(chair.Person);
            await tab.Page.GotoAsync(chair.Page.Url);
            var second = await DecisionPage.OpenedAsync(await ChairPage.OpenedAsync(tab));
            await second.TurnAsync("Jory");
            await second.Reasons("Jory").HoldsAsync(Rationale);
            await (await page.BackAsync()).AddAsync(1, Common);
            foreach (var board in new BoardPage[] { notes, worker, school, mum })
                await board.SeesAsync(Common);
            await Expect(tab.Page.Locator("html")).ToContainTextAsync(Common);
            await tab.HasAsync([.. Draft.Where(words => words is not Before), Common]);
            await HaveNothingAsync(others, Draft);

            // Whoever loads the page anew, or looks for the page, gets nothing either.
            foreach (var board in new BoardPage[] { notes, worker, school, mum })
            {
                await board.Page.ReloadAsync();
                await board.IsReadyAsync();
                await board.SeesAsync(Common);
                await Expect(board.Button(PrepareWords.Dec_Title)).ToHaveCountAsync(0);
            }

            await wall.Page.ReloadAsync();
            await Expect(wall.Main).ToBeVisibleAsync();
            await HaveNothingAsync(others, Draft);

            // A planted leak is found wherever it goes.
            await chair.AddAsync(1, Before);
            foreach (var board in new BoardPage[] { notes, worker, school, mum })
            {
                await board.SeesAsync(Before);
                await board.Person.HasAsync(Before);
            }

            // Announced: what was announced arrives; what the chair alone keeps, and what was written before it was changed, does not.
            await second.AnnounceAsync();
            await new WallPages(wall).ShowsAsync("The decision for Jory");
            await wall.Person.HasAsync(Summary, Worker);
            await wall.Person.HasNothingOfAsync(Rationale, Support, Dissent, LateReason);
            foreach (var board in new BoardPage[] { notes, worker, school, mum })
            {
                var told = await AnnouncedSheet.OpenedAsync(board);
                await told.SaysAsync("Jory", MeetingWords.Outcome_ChildInNeedPlan);
                await board.Person.HasAsync(Rationale, Summary, Worker, Support);
                await board.Person.HasNothingOfAsync(Dissent, LateReason);
                await Expect(told.Of("Jory")).Not.ToContainTextAsync(Before);
            }

            await tablet.HasNothingOfAsync(Rationale, Summary, Worker, Support, Dissent, LateReason);
        });
        await server.StopAsync();
        IsQuiet(server, [.. Draft, Common]);
    }

    [Fact]
    public async Task A_private_need_and_how_somebody_attends_in_safety_are_for_those_who_prepare()
    {
        const string Fear = "Thimbleweed", Safe = "Nightjarred", Known = "Bluebottled";
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        await MeetAsync(server, async room =>
        {
            var (chair, notes, wall) = (await room.ChairAsync(), await room.ChairAsync("Note taker"), await room.WallAsync());
            var (worker, school, mum, dad) = (await room.LaptopAsync("Social worker"), await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"));
            var tablet = await room.WithLinkAsync("Tablet", Screens.Tablet);
            var tab = await room.TabAsync(chair.Person);
            await tab.Page.GotoAsync(chair.Page.Url.Replace("/chair", "/prepare", StringComparison.Ordinal));
            var page = await PreparationPage.OpenedAsync(tab);
            await page.PartAsync(PrepareWords.Part_People);
            var row = await page.OpenAsync("Kerra");
            await page.WriteAsync(row, PrepareWords.Fear, Fear);
            await page.WriteAsync(row, PrepareWords.SafeWords, Safe);
            await row.GetByLabel(PrepareWords.Safe_DifferentRooms, new() { Exact = true }).CheckAsync(new() { Force = true });
            await chair.AddAsync(1, Known);
            foreach (var board in new BoardPage[] { notes, worker, school, mum, dad })
                await board.SeesAsync(Known);
            await Expect(wall.Main).ToContainTextAsync(Known);

            // Those who prepare have it once they look there; nobody has it at the board.
            await HaveNothingAsync([notes.Person, worker.Person], [Fear, Safe]);
            foreach (var person in new[] { notes.Person, worker.Person })
            {
                await person.Page.GotoAsync(person.Page.Url.Replace("/chair", "", StringComparison.Ordinal).Replace("?", "/prepare?", StringComparison.Ordinal));
                var prepares = await PreparationPage.OpenedAsync(person);
                await prepares.PartAsync(PrepareWords.Part_People);
                await prepares.OpenAsync("Kerra");
                await person.HasAsync(Fear, Safe);
            }

            foreach (var attendee in new[] { school, mum, dad })
            {
                await attendee.Page.GotoAsync(attendee.Page.Url.Replace("?", "/prepare?", StringComparison.Ordinal));
                await attendee.IsReadyAsync();
                await attendee.SeesAsync(Known);
            }

            await HaveNothingAsync([school.Person, mum.Person, dad.Person, wall.Person, tablet], [Fear, Safe]);
            await wall.Person.HasAsync(Known);
            await dad.Person.HasAsync(Known);
        });
        await server.StopAsync();
        IsQuiet(server, [Fear, Safe, Known]);
    }

    private static async Task HaveNothingAsync(Person[] people, string[] texts)
    {
        foreach (var person in people)
            await person.HasNothingOfAsync(texts);
    }

    private static void IsQuiet(ServerProcess server, string[] texts)
    {
        var log = EveryLog.Of(server);
        Assert.Contains("is running; its log has", log, StringComparison.Ordinal);
        Assert.All(texts, words => Assert.DoesNotContain(words, log, StringComparison.OrdinalIgnoreCase));
    }
}
