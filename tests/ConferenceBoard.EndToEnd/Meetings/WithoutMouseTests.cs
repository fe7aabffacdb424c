using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A scale from its opening to the next step, once by the keyboard alone and once by the names that a screen reader says.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class WithoutMouseTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Question = "How safe are Tamsin and Jory at night, today?";

    [Fact]
    public Task By_the_keyboard_alone() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var (keys, panel) = (new Keys(chair.Page), new ScalePanel(chair));
        var phones = await room.ScoringAsync("Social worker", "Professional");
        var parent = await room.LaptopAsync("Parent");
        var (voting, voter) = (new Keys(parent.Page), new ScoringPhone(parent.Person));

        await keys.PressAsync(chair.Button(ScaleWords.Begin));
        await Expect(chair.Button(ScaleWords.Begin)).ToHaveCountAsync(0);
        await keys.ToAsync(Tab(chair.Page, BoardWords.Tab_Board));
        await keys.PressAsync("ArrowRight");
        await Expect(Tab(chair.Page, ScaleWords.Tab)).ToBeFocusedAsync();
        await Expect(Tab(chair.Page, ScaleWords.Tab)).ToHaveAttributeAsync("aria-selected", "true");
        await keys.PressAsync(chair.Button(ScaleWords.Open));
        await Expect(panel.Dialog).ToBeVisibleAsync();
        await keys.ToAsync(panel.Dialog.GetByRole(AriaRole.Radio, new() { Name = Question }));
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowUp");
        await Expect(panel.Dialog.GetByRole(AriaRole.Radio, new() { Name = Question })).ToBeCheckedAsync();
        await keys.PressAsync(panel.Dialog.GetByRole(AriaRole.Button, new() { Name = ScaleWords.OpenDo, Exact = true }));
        await Expect(panel.Dialog).ToHaveCountAsync(0);
        await Expect(panel.Round.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();

        // The voter's page has turned: from the question by Tab to the keys, along them by arrows.
        await Expect(voter.Page.GetByRole(AriaRole.Heading, new() { Name = Question, Level = 1 })).ToBeFocusedAsync();
        await voting.ToAsync(voter.Key(0));
        foreach (var key in new[] { "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "End", "ArrowRight", "ArrowRight" })
            await voting.PressAsync(key);
        await Expect(voter.Key(1)).ToBeFocusedAsync();
        await Expect(voter.Status).ToHaveTextAsync(ScaleWords.SayNone);
        await voting.PressAsync("Enter");
        await voter.IsInAsync(1);
        await voting.ToAsync(voter.Page.GetByRole(AriaRole.Textbox, new() { Name = ScaleWords.NoteLabel }));
        await voting.TypeAsync("A bolt on the inside");
        await voting.PressAsync(parent.Button(ScaleWords.NoteSend));
        await Expect(voter.Page.GetByText(ScaleWords.NoteIn)).ToBeVisibleAsync();
        await voting.PressAsync(parent.Button(ScaleWords.ToBoard));
        await Expect(voter.Banner.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await voting.PressAsync("Enter");
        await voter.IsInAsync(1);
        foreach (var phone in phones)
            await phone.ScoreAsync(2);

        await panel.SeesInAsync(3, 5);
        await keys.PressAsync(panel.Round.GetByRole(AriaRole.Button, new() { Name = ScaleWords.CloseRound, Exact = true }));
        await Expect(panel.Dialog).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(panel.Dialog).ToHaveCountAsync(0);
        await Expect(panel.Round.GetByRole(AriaRole.Button, new() { Name = ScaleWords.CloseRound, Exact = true })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await keys.PressAsync(panel.Dialog.GetByRole(AriaRole.Button, new() { Name = ScaleWords.CloseDo }));
        await Expect(panel.Dialog).ToHaveCountAsync(0);
        await Expect(panel.Round.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await keys.PressAsync(chair.Button(ScaleWords.Show));
        await panel.SeesMarksAsync("1: 1 mark, 2: 2 marks");
        await keys.PressAsync(chair.Button(ScaleWords.MakeStep).First);
        await Expect(panel.Round.GetByText(ScaleWords.OnBoard)).ToBeVisibleAsync();
        await keys.PressAsync(chair.Button(ScaleWords.ShowNotes));
        await wall.SeesAsync("A bolt on the inside");
        await keys.PressAsync(chair.Button(ScaleWords.BackToBoard));
        await wall.IsOnAsync();
        await wall.SeesAsync("A bolt on the inside");
    });

    [Fact]
    public Task By_the_names_that_a_screen_reader_says() => MeetAsync(async room =>
    {
        var chair = (await room.ChairAsync()).Page;
        var phones = await room.ScoringAsync("Social worker", "Professional");
        var parent = (await room.PhoneAsync("Parent")).Page;
        await PressAsync(chair, "Begin the conference");
        await Tab(chair, "Danger and goals").ClickAsync();
        await Expect(chair.GetByRole(AriaRole.Article, new() { Name = "Danger and goal 1" })).ToContainTextAsync("Mum may drink at night");
        await PressAsync(chair, "Open a scale");
        var dialog = chair.GetByRole(AriaRole.Dialog, new() { Name = "Open a scale" });
        await Expect(dialog.GetByRole(AriaRole.Group, new() { Name = "Which scale?" }).GetByRole(AriaRole.Radio, new() { Name = Question })).ToBeCheckedAsync();
        await Expect(dialog.GetByRole(AriaRole.Group, new() { Name = "Kerra scores on" }).GetByRole(AriaRole.Radio, new() { Name = "Own device" })).ToBeCheckedAsync();
        await Expect(dialog.GetByRole(AriaRole.Group, new() { Name = "Jean scores on" }).GetByRole(AriaRole.Radio, new() { Name = "Tablet" })).ToBeCheckedAsync();
        await Expect(dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("5 people will score");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
        var round = chair.GetByRole(AriaRole.Region, new() { Name = Question });
        await Expect(round.GetByRole(AriaRole.Progressbar, new() { Name = "0 of 5 in" })).ToBeVisibleAsync();

        // The page turns to the question, says what 0 and 10 mean, and says when the score is in.
        await Expect(parent.GetByRole(AriaRole.Heading, new() { Name = Question, Level = 1 })).ToBeFocusedAsync();
        var score = parent.GetByRole(AriaRole.Region, new() { Name = "Your score" });
        await Expect(score.GetByRole(AriaRole.Status)).ToHaveTextAsync("You can change it until the chair closes.");
        var pad = score.GetByRole(AriaRole.Group, new() { Name = "Your score, from 0 to 10" });
        await Expect(pad.GetByRole(AriaRole.Button)).ToHaveCountAsync(12);
        await pad.GetByRole(AriaRole.Button, new() { Name = "10", Exact = true }).ClickAsync();
        await Expect(score.GetByRole(AriaRole.Status)).ToHaveTextAsync("Your score is in. You can change it until the chair closes.");
        await Expect(pad.GetByRole(AriaRole.Button, new() { Name = "10", Exact = true, Pressed = true })).ToBeVisibleAsync();
        await Expect(pad.GetByRole(AriaRole.Button, new() { Pressed = true })).ToHaveCountAsync(1);
        await parent.GetByRole(AriaRole.Textbox, new() { Name = "What would you need to see for it to go up?" }).FillAsync("A bolt on the inside");
        await PressAsync(parent, "Send note");
        await Expect(parent.GetByRole(AriaRole.Status).Filter(new() { HasText = "Your note is in." })).ToBeVisibleAsync();
        foreach (var phone in phones)
            await phone.ScoreAsync(2);

        await Expect(round.GetByRole(AriaRole.Progressbar, new() { Name = "3 of 5 in" })).ToBeVisibleAsync();
        await round.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await Expect(chair.GetByRole(AriaRole.Dialog, new() { Name = "Close the scale?" })).ToContainTextAsync("Not scored yet: 2.");
        await PressAsync(chair, "Close the scale");
        await Expect(round.GetByRole(AriaRole.Status)).ToHaveTextAsync("3 marks are in nobody passed");
        await Expect(parent.GetByRole(AriaRole.Status).Filter(new() { HasText = "3 marks are in. The chair will show them." })).ToBeVisibleAsync();
        await PressAsync(chair, "Show the marks");
        await Expect(round.GetByRole(AriaRole.Img, new() { Name = "Marks from 0 to 10: 2: 2 marks, 10: 1 mark." })).ToBeVisibleAsync();
        await Expect(parent.GetByRole(AriaRole.Img, new() { Name = "Marks from 0 to 10: 2: 2 marks, 10: 1 mark." })).ToBeVisibleAsync();
        await Expect(parent.GetByRole(AriaRole.Heading, new() { Name = Question, Level = 1 })).ToBeFocusedAsync();
        var asked = round.GetByRole(AriaRole.Region, new() { Name = "What would move it up?" });
        await Expect(asked.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(Starting.With("A bolt on the inside"));
        await asked.GetByRole(AriaRole.Button, new() { Name = "Make it a next step" }).ClickAsync();
        await Expect(asked.GetByRole(AriaRole.Listitem)).ToContainTextAsync("On the board");
        await PressAsync(parent, "Back to the board");
        await Expect(parent.GetByRole(AriaRole.Region, new() { Name = "What needs to happen?" })).ToContainTextAsync("A bolt on the inside");
    });

    private static ILocator Tab(IPage page, string name) => page.GetByRole(AriaRole.Tab, new() { NameRegex = Starting.With(name) });

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
