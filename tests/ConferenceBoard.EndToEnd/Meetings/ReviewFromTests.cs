using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A first conference is held, its review is made from it in one step, and run to its end by the people of the first.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ReviewFromTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Worry = "The rent is behind", Fridge = "Nan's number on the fridge", Kept = "Mum keeps a bag packed", Named = "Nan comes every Friday night";
    private const string Closing = "Closing", Dates = "Key worker, core group and dates", Plan = "The plan, step by step", Scaling = "How safe is it today?";

    [Fact]
    public Task The_review_begins_with_what_the_conference_came_to() => MeetAsync(async room =>
    {
        var (chair, wall, mum, dad) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"));
        var school = await room.LaptopAsync("Professional");
        await HoldAsync(chair, mum, dad, school);
        await Expect(wall.Main).ToContainTextAsync(MeetingWords.WallThanks);

        var panel = await ReviewPanel.OpenedAsync(chair);
        foreach (var line in new[] { "15 people on the list", "3 danger statements", "3 next steps", "3 parked ideas" })
            await Expect(panel.Carries.Filter(new() { HasText = line })).ToHaveCountAsync(1);
        await IsToldOfDaysAsync(panel);
        await panel.MakeAsync();
        await Expect(panel.Dialog).ToContainTextAsync("The review is made");
        var before = chair.Page.Url;
        var review = await panel.GoAsync();

        await FindsAsync(review);
        await RunAsync(room, review, school);

        // The first conference is as it was, and knows its review.
        await chair.Page.GotoAsync(before);
        await Expect(chair.Button(MeetingWords.Resume)).ToBeVisibleAsync();
        await (await ReviewPanel.OpenedAsync(chair)).GoAsync();
        await new AgendaStrip(review).IsAtAsync(MeetingWords.Ended);
    });

    /// <summary>The first conference, from its beginning to its end in few steps: a next step of its own, a scale, the tray left empty.</summary>
    private static async Task HoldAsync(ChairPage chair, params AttendeePage[] phones)
    {
        var agenda = new AgendaStrip(chair);
        await agenda.BeginAsync("Welcome and introductions");
        await phones[0].AddAsync(BoardWords.Column_WorkingWell, "We ate together on Sunday");
        await chair.AddAsync(4, Named);
        await chair.FromMenuAsync(Named, BoardWords.Details);
        await chair.Dialog.GetByLabel(BoardWords.PickStrand).SelectOptionAsync(new SelectOptionValue { Label = BoardWords.Strand_NextStep });
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save, Exact = true }).ClickAsync();
        await Expect(chair.Dialog).ToHaveCountAsync(0);
        await agenda.OpenAsync();
        await agenda.GoToAsync(Scaling);
        await agenda.CloseAsync();
        var panel = await ScalePanel.OpenedAsync(chair);
        await panel.OpenAsync();
        foreach (var (phone, mark) in phones.Zip([2, 4, 5]))
            await new ScoringPhone(phone.Person).ScoreAsync(mark);
        await panel.CloseAsync();
        await panel.ShowAsync();
        await chair.TabAsync(BoardWords.Tab_Board);
        await agenda.OpenAsync();
        await agenda.GoToAsync(Closing);
        await agenda.EndAsync();
        await agenda.CloseAsync();
    }

    /// <summary>No day, and a day gone by, are answered in a sentence, and what was chosen stays.</summary>
    private static async Task IsToldOfDaysAsync(ReviewPanel panel)
    {
        var proposed = await panel.Day.InputValueAsync();
        await panel.Day.FillAsync("");
        await panel.MakeAsync();
        await Expect(panel.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync(MeetingWords.ReviewDateMissing);
        await panel.Day.FillAsync("2020-01-06");
        await panel.MakeAsync();
        await Expect(panel.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Choose a day and time after this conference, within about a year.");
        await Expect(panel.Day).ToHaveValueAsync("2020-01-06");
        await panel.Day.FillAsync(proposed);
    }

    /// <summary>What carried over: steps on the board, the mapping at hand, the scale with what it came to, the family.</summary>
    private static async Task FindsAsync(ChairPage review)
    {
        await Expect(review.Page.GetByText(BoardWords.Type_Review, new() { Exact = true })).ToBeVisibleAsync();
        await review.SeesAsync(Fridge);
        await review.SeesAsync(Named);
        await review.SeesNothingOfAsync(Worry);
        await review.TabAsync(MeetingWords.LastTime);
        await review.SeesAsync(Worry);
        await review.SeesAsync("We ate together on Sunday");
        var panel = await ScalePanel.OpenedAsync(review);
        await Expect(panel.Pair(1).GetByRole(AriaRole.Table).GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(panel.Pair(1)).ToContainTextAsync("245");
        await review.TabAsync(GenogramWords.Tab);
        await Expect(review.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Jean");
        await review.TabAsync(BoardWords.Tab_Board);
    }

    private static async Task RunAsync(Room room, ChairPage chair, AttendeePage before)
    {
        var code = await chair.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Status).Filter(new() { HasText = "-" }).InnerTextAsync();
        var wall = await PairedAsync(room, chair);
        var (mum, nan, school) = (await ComeInAsync(room, chair, code, "Kerra"), await ComeInAsync(room, chair, code, "Jean"), await ComeInAsync(room, chair, code, "Ms Adeyemi"));
        var (agenda, shown) = (new AgendaStrip(chair), new WallPages(wall));
        await agenda.BeginAsync("Introductions and apologies");
        await shown.ShowsAsync(MeetingWords.WallWelcome);

        foreach (var step in new[] { "How we work together", "Why we meet again", "The family: what has changed" })
            await agenda.GoOnAsync(step);
        await mum.AddAsync(BoardWords.Column_WorkingWell, "Nobody has had to ring Nan at night");
        await wall.SeesAsync("Nobody has had to ring Nan at night");
        await agenda.GoOnAsync("Each child’s view");
        await agenda.GoOnAsync(Plan);
        await shown.ShowsAsync(MeetingWords.WallSteps);
        await shown.ListsAsync("Someone opens the rent letters");
        await shown.ListsAsync(Named);
        await shown.ListsNotAsync(Fridge);
        foreach (var step in new[] { "What are we worried about now?", "What are we not sure about?", "What is stronger now?", "The chair sums up", "What each of us recommends", Scaling })
            await agenda.GoOnAsync(step);

        var panel = await ScalePanel.OpenedAsync(chair);
        await panel.OpenAsync();
        foreach (var (phone, mark) in new[] { (mum, 6), (nan, 6), (school, 7) })
            await new ScoringPhone(phone.Person).ScoreAsync(mark);
        await panel.CloseAsync();
        await panel.ShowAsync();
        await Expect(wall.Main).ToContainTextAsync("6: 2 marks, 7: 1 mark");
        await Expect(wall.Main).ToContainTextAsync(ScaleWords.TypeOf_Initial);
        await chair.TabAsync(BoardWords.Tab_Board);
        foreach (var step in new[] { "Decision", "Next steps", Dates, Closing })
            await agenda.GoOnAsync(step);
        await agenda.EndAsync();
        await shown.ShowsAsync(MeetingWords.WallThanks);

        // Nobody reads the earlier mapping but its keepers.
        Assert.True(await chair.Person.Frames.HoldAsync(Kept), "The chair has it, so the search finds what is there.");
        foreach (var person in new[] { mum.Person, nan.Person, school.Person, wall.Person })
        {
            Assert.False(await person.Frames.HoldAsync(Kept), $"{person.Name} was sent a card of the earlier mapping.");
            Assert.False(await person.Frames.HoldAsync(Worry), $"{person.Name} was sent a card of the earlier mapping.");
        }

        // The first conference goes on being readable by those who had it, and hears nothing of the second.
        await before.SeesAsync(Fridge);
        Assert.False(await before.Person.Frames.HoldAsync("Nobody has had to ring Nan"), "The first conference was told of the review.");
    }

    private static async Task<WallPage> PairedAsync(Room room, ChairPage chair)
    {
        var screen = await room.BrowserAsync("Projector", Screens.Wall);
        await screen.Page.GotoAsync("/display");
        var code = screen.Page.GetByRole(AriaRole.Status);
        await chair.Page.GetByLabel(BoardWords.PairLabel).FillAsync((await code.InnerTextAsync()).Trim());
        await chair.Button(BoardWords.Pair).ClickAsync();
        var wall = new WallPage(screen);
        await wall.IsOnAsync();
        return wall;
    }

    /// <summary>Someone on the list comes by the room's code, and the chair lets them in.</summary>
    private static async Task<AttendeePage> ComeInAsync(Room room, ChairPage chair, string code, string name)
    {
        var person = await room.BrowserAsync(name + " again", Screens.Phone);
        await person.Page.GotoAsync("/j/" + code);
        await person.Page.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(name) }).CheckAsync();
        await person.Page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.InTheRoom }).CheckAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = JoinWords.GoOn }).ClickAsync();
        await chair.LetInAsync(name);
        return await AttendeePage.OpenedAsync(person);
    }
}
