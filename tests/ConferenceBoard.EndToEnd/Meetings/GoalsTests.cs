using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Danger statements and safety goals: the social worker's before the conference, everyone's in it.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class GoalsTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Danger = "Mum may drink at night when nobody else is at home";

    [Fact]
    public Task Before_the_conference_the_chair_proposes_the_social_worker_answers_and_nobody_else_has_a_word_of_it() => MeetAsync(async room =>
    {
        var (chair, notes) = (await room.ChairAsync(), await room.ChairAsync("Note taker"));
        var (worker, parent, wall) = (await room.LaptopAsync("Social worker"), await room.PhoneAsync("Parent"), await room.WallAsync());
        var (proposing, reading, answering) = (await GoalsSheet.OpenedAsync(chair), await GoalsSheet.OpenedAsync(notes), await GoalsSheet.OpenedAsync(worker));
        await Expect(reading.Pair(1)).ToContainTextAsync(Danger);
        await ProposeAsync(proposing, "Somebody sober sleeps in the hallway", "The hallway is nearest to the beds");
        await Expect(proposing.Pair(1)).ToContainTextAsync(ScaleWords.WaitingAnswer);
        await Expect(worker.Page.GetByRole(AriaRole.Button, new() { Name = "Goals Proposed changes that wait for you: 1" })).ToBeVisibleAsync();

        // Declined only with a reason; what was begun stays through a refusal and a reload.
        await answering.Proposal.GetByRole(AriaRole.Button, new() { Name = ScaleWords.Decline }).ClickAsync();
        await Expect(answering.Proposal.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Write in a few words why not.");
        var reason = worker.Page.GetByLabel(ScaleWords.Reason);
        await reason.FillAsync("Nan says the hallway");
        await worker.Page.ReloadAsync();
        await worker.IsReadyAsync();
        await GoalsSheet.OpenedAsync(worker);
        await Expect(reason).ToHaveValueAsync("Nan says the hallway");
        await reason.PressSequentiallyAsync(" is too cold");
        await answering.Proposal.GetByRole(AriaRole.Button, new() { Name = ScaleWords.Decline }).ClickAsync();
        await Expect(answering.Pair(1)).Not.ToContainTextAsync("Somebody sober sleeps");
        await Expect(proposing.Pair(1)).Not.ToContainTextAsync("Somebody sober sleeps");
        await proposing.Page.GetByText(ScaleWords.Answered).ClickAsync();
        await Expect(proposing.Proposal.GetByText("Declined by Priya Raman")).ToBeVisibleAsync();
        await Expect(proposing.Proposal.GetByText("Nan says the hallway is too cold", new() { Exact = true })).ToBeVisibleAsync();

        await ProposeAsync(proposing, "Nan sleeps in the room beside them", "She hears well");
        await answering.Pair(1).GetByRole(AriaRole.Button, new() { Name = ScaleWords.Accept }).ClickAsync();
        foreach (var sheet in new[] { proposing, reading, answering })
            await Expect(sheet.Pair(1).GetByText("Nan sleeps in the room beside them")).ToBeVisibleAsync();

        // How it read before, for those who keep pairs.
        await reading.OpenAsync(1, ScaleWords.History);
        await Expect(reading.Dialog.GetByRole(AriaRole.Listitem).First).ToContainTextAsync(ScaleWords.HistoryProposed);
        await Expect(reading.Dialog.GetByRole(AriaRole.Listitem).Nth(1)).ToContainTextAsync("Every night an adult who has not been drinking");
        await reading.ConfirmAsync(BoardWords.Close);

        // A card that comes last has brought with it whatever was on its way.
        await chair.TabAsync(BoardWords.Tab_Board);
        await chair.AddAsync(2, "Everything has arrived");
        await parent.SeesAsync("Everything has arrived");
        await wall.SeesAsync("Everything has arrived");
        await notes.TabAsync(BoardWords.Tab_Board);
        await notes.SeesAsync("Everything has arrived");
        string[] proposed = ["Somebody sober sleeps", "The hallway is nearest", "is too cold", "She hears well"], pairs = [Danger, "Every night an adult", "Nan sleeps in the room", "How safe are Tamsin"];
        await Expect(parent.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(ScaleWords.ToGoals) })).ToHaveCountAsync(0);
        foreach (var words in proposed.Concat(pairs))
        {
            await parent.SeesNothingOfAsync(words);
            await wall.SeesNothingOfAsync(words);
            Assert.False(await parent.Person.Frames.HoldAsync(words), "The parent's device received: " + words);
            Assert.False(await wall.Person.Frames.HoldAsync(words), "The wall received: " + words);
            Assert.True(await chair.Person.Frames.HoldAsync(words), "The search does not find what is there: " + words);
        }

        foreach (var words in proposed)
            Assert.False(await notes.Person.Frames.HoldAsync(words), "The note taker's device received: " + words);
    });

    [Fact]
    public Task Once_it_has_begun_everyone_reads_the_pairs_what_changed_today_and_how_it_read_before() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var (parent, school) = (await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"));
        await ScalePanel.BegunAsync(chair);
        var keeping = await GoalsSheet.OpenedAsync(chair);
        GoalsSheet[] reading = [await GoalsSheet.OpenedAsync(parent), await GoalsSheet.OpenedAsync(school)];
        foreach (var sheet in reading)
        {
            await sheet.CountsAsync(3);
            await Expect(sheet.Pair(1).GetByText(Danger)).ToBeVisibleAsync();
            await Expect(sheet.Pair(1)).Not.ToContainTextAsync(ScaleWords.ChangedToday);
            await Expect(sheet.Pair(1).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        }

        await keeping.OpenAsync(1, ScaleWords.Edit);
        await keeping.Field(ScaleWords.FieldGoal).FillAsync("Nan or Carol sleeps there each night");
        await keeping.ConfirmAsync(ScaleWords.Save);
        foreach (var sheet in reading)
        {
            await Expect(sheet.Pair(1).GetByText("Nan or Carol sleeps there each night")).ToBeVisibleAsync();
            await Expect(sheet.Pair(1).GetByText(ScaleWords.ChangedToday)).ToBeVisibleAsync();
            await Expect(sheet.Pair(2)).Not.ToContainTextAsync(ScaleWords.ChangedToday);
            await sheet.Pair(1).GetByText(ScaleWords.EarlierWords).ClickAsync();
            await Expect(sheet.Pair(1).GetByText(Starting.With("Every night an adult who has not been drinking is with"))).ToBeVisibleAsync();
        }

        // On the wall for as long as the chair wants; nobody's device turns away for it.
        var show = keeping.Pair(1).GetByRole(AriaRole.Button, new() { Name = ScaleWords.ShowWords });
        await show.ClickAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(ScaleWords.WallPairHead);
        await wall.SeesAsync(Danger);
        await wall.SeesAsync("Nan or Carol sleeps there each night");
        await Expect(wall.Main.GetByText(ScaleWords.WallChanged)).ToHaveCountAsync(1);
        await Expect(reading[0].Pair(1)).ToBeVisibleAsync();
        await Expect(show).ToHaveAttributeAsync("aria-pressed", "true");
        await show.ClickAsync();
        await wall.IsOnAsync();
    });

    [Fact]
    public Task A_pair_that_is_taken_off_is_gone_for_everyone_until_it_is_put_back() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var parent = await room.PhoneAsync("Parent");
        await ScalePanel.BegunAsync(chair);
        var (keeping, reading) = (await GoalsSheet.OpenedAsync(chair), await GoalsSheet.OpenedAsync(parent));
        await reading.CountsAsync(3);
        await keeping.Pair(2).GetByRole(AriaRole.Button, new() { Name = ScaleWords.Remove, Exact = true }).ClickAsync();
        await keeping.CountsAsync(2);
        await reading.CountsAsync(2);
        await parent.SeesNothingOfAsync("Mum and Dad may shout and fight");
        await chair.Page.GetByText(ScaleWords.Taken).ClickAsync();
        await chair.Button(ScaleWords.Restore).ClickAsync();
        await keeping.CountsAsync(3);
        await reading.CountsAsync(3);
        await Expect(reading.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Mum and Dad may shout and fight" })).ToHaveCountAsync(1);
        await Expect(chair.Page.GetByText(ScaleWords.Taken)).ToHaveCountAsync(0);
    });

    private static async Task ProposeAsync(GoalsSheet sheet, string goal, string why)
    {
        await sheet.OpenAsync(1, ScaleWords.Propose);
        await sheet.Field(ScaleWords.FieldGoal).FillAsync(goal);
        await sheet.Field(ScaleWords.Why).FillAsync(why);
        await sheet.ConfirmAsync(ScaleWords.Propose);
    }
}
