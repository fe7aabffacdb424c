using ConferenceBoard.EndToEnd.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>The second half: goals, what is to happen, a break, scaling, plain words, and the end.</summary>
public sealed partial class InitialMeetingTests
{
    private const string Fridge = "Nan's number on the fridge";

    private static async Task LookAtGoalsAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Goals);
        await here.Room.ShowsAsync(ScaleWords.WallPairHead);
        await Expect(here.Wall.Main).ToContainTextAsync("Mum may drink at night when nobody else is at home.");
        var phone = await GoalsSheet.OpenedAsync(here.Mum);
        await Expect(phone.Pair(3)).ToContainTextAsync("Jory has his hearing test");
        await here.Mum.ToBoardAsync();

        var panel = await ScalePanel.OpenedAsync(here.Chair);
        await panel.Pair(2).GetByRole(AriaRole.Button, new() { Name = ScaleWords.ShowWords, Exact = true }).ClickAsync();
        await Expect(here.Wall.Main).ToContainTextAsync("When the children see Dad it is calm.");
        await here.Chair.TabAsync(BoardWords.Tab_Board);
    }

    /// <summary>An idea that came early was parked; now it is what will be done.</summary>
    private static async Task MakeStepOfParkedIdeaAsync(Here here)
    {
        await here.Agenda.GoOnAsync(SafetyPlan);
        await here.Room.ShowsAsync(WallWords.Head_NeedsToHappen);
        await here.Agenda.OpenAsync();
        await Expect(here.Agenda.All).ToContainTextAsync(Said(MeetingWords.ParkedMany, 3));
        await Expect(here.Agenda.All.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(Steps);
        await here.Agenda.CloseAsync();
        await Expect(here.Wall.Card(Fridge)).ToContainTextAsync(WallWords.Strand_ParkedIdea);

        await here.Agenda.GoOnAsync(Needs);
        await here.Chair.FromMenuAsync(Fridge, BoardWords.Details);
        await here.Chair.Dialog.GetByLabel(BoardWords.PickStrand).SelectOptionAsync(new SelectOptionValue { Label = BoardWords.Strand_NextStep });
        await here.Chair.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save, Exact = true }).ClickAsync();
        await Expect(here.Chair.Dialog).ToHaveCountAsync(0);
        await Expect(here.Wall.Card(Fridge)).ToContainTextAsync(WallWords.Strand_NextStep);
        await here.Agenda.OpenAsync();
        await Expect(here.Agenda.All).ToContainTextAsync(Said(MeetingWords.ParkedMany, 2));
        await here.Agenda.CloseAsync();
    }

    /// <summary>The parent asks in private; nobody but the chair learns who asked, and everybody rests.</summary>
    private static async Task TakeBreakAsync(Here here)
    {
        const string Words = "I need to breathe";
        var asks = new AsksPanel(here.Chair);
        await here.Mum.Needs.AskAsync(MeetingWords.CareAsk_Break, Words, MeetingWords.AskKnown_Break);
        await Expect(asks.Ask("Kerra")).ToContainTextAsync(Words);
        await Expect(asks.Ask("Kerra")).ToContainTextAsync(MeetingWords.AskSaid_Break);
        Assert.True(await here.Chair.Person.Frames.HoldAsync(Words), "The search does not find in the chair's frames what the chair reads.");
        await asks.StartBreakAsync("Kerra", minutes: 5);

        await here.Room.ShowsAsync(MeetingWords.WallBreak);
        await here.Room.CountsAsync(0);
        foreach (var attendee in here.Attendees)
            await attendee.Needs.RestsAsync();
        await Expect(new AsksPanel(here.Notes).Break).ToBeVisibleAsync();
        await new AsksPanel(here.Notes).IsEmptyAsync();
        await Expect(here.Mum.Needs.Known(MeetingWords.AskKnown_Break)).ToContainTextAsync(MeetingWords.AskSeen);
        foreach (var other in here.Attendees.Where(a => a != here.Mum).Select(a => a.Person).Concat([here.Notes.Person, here.Wall.Person]))
        {
            Assert.False(await other.Frames.HoldAsync(Words), $"{other.Name} was sent what the parent asked in private.");
            Assert.False(await other.Frames.HoldAsync(MeetingWords.AskSaid_Break), $"{other.Name} was sent that somebody asked for a break.");
        }

        await asks.EndBreakAsync();
        await Expect(here.Mum.Needs.Known(MeetingWords.AskKnown_Break)).ToHaveCountAsync(0);
        await here.Room.ShowsAsync(WallWords.Head_NeedsToHappen);
        await here.Mum.SeesAsync(Fridge);
        await here.Child.IsOnAsync();
    }

    /// <summary>Three give a mark, the child passes, nobody sees who gave which.</summary>
    private static async Task ScoreAsync(Here here)
    {
        const string Counts = "3: 1 mark, 5: 1 mark, 6: 1 mark";
        await here.Agenda.GoOnAsync(Scaling);
        var panel = await ScalePanel.OpenedAsync(here.Chair);
        await panel.OpenAsync();
        var (mum, child) = (new ScoringPhone(here.Mum.Person), new ScoringPhone(here.Child.Person));
        var (school, police) = (new ScoringPhone(here.School.Person), new ScoringPhone(here.Police.Person));
        await mum.ScoreAsync(3);
        await school.ScoreAsync(5);
        await police.ScoreAsync(6);
        await child.ScoreAsync(null);
        await panel.SeesInAsync(4, 7);
        await Expect(here.Wall.Main).ToContainTextAsync("4 of 7 in");
        await panel.CloseAsync();
        await panel.ShowAsync();
        await panel.SeesMarksAsync(Counts);
        await Expect(here.Wall.Main).ToContainTextAsync(Counts);
        foreach (var phone in new[] { mum, child, school, police })
        {
            await phone.SeesMarksAsync(Counts);
            await phone.BackToBoardAsync();
        }

        await here.Chair.TabAsync(BoardWords.Tab_Board);
    }

    /// <summary>A word of the trade in the chair's line gives way to a plain one by a key.</summary>
    private static async Task SayItPlainlyAsync(Here here)
    {
        await here.Agenda.GoOnAsync(IfNot);
        await here.Room.ShowsAsync(WallWords.Head_NeedsToHappen);
        await here.Chair.Box.FocusAsync();
        await here.Chair.Page.Keyboard.PressAsync("4");
        await here.Chair.Page.Keyboard.InsertTextAsync("Then the siblings stay with Nan for a while");
        await Expect(here.Chair.Page.GetByLabel(MeetingWords.PlainTitle, new() { Exact = true })).ToContainTextAsync("brothers and sisters");
        await here.Chair.Page.Keyboard.PressAsync("Alt+5");
        await Expect(here.Chair.Box).ToHaveValueAsync("Then the brothers and sisters stay with Nan for a while");
        await here.Chair.Page.Keyboard.PressAsync("Enter");
        await here.Wall.SeesAsync("Then the brothers and sisters stay with Nan for a while");
    }

    private static async Task CloseAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Decision);
        await here.Wall.IsOnAsync();
        await here.Agenda.GoOnAsync(WhoAndWhen);
        await here.Room.ShowsAsync(MeetingWords.WallSteps);
        await here.Room.ListsAsync(Fridge);
        await here.Room.ListsNotAsync("Agree what school does");
        await here.Agenda.GoOnAsync(Closing);
        await here.Room.ShowsAsync(MeetingWords.WallProgram);
        await here.Room.SaysOfStepAsync(Closing, MeetingWords.WallHere);
        await AllAreAtAsync(here, Closing);

        // Whoever was invited and is not here has to hear of it too.
        await Expect(await here.Agenda.AskToEndAsync()).ToContainTextAsync("Grace Whitlow");
        await here.Chair.Page.Keyboard.PressAsync("Escape");
        await here.Agenda.EndAsync();
        await here.Room.ShowsAsync(MeetingWords.WallThanks);
        await here.Room.CountsAsync(0);
        foreach (var attendee in new[] { here.Mum, here.School, here.Police })
            await attendee.SeesAsync(Fridge);
        await Expect(here.Child.In(MeetingWords.House_HouseOfDreams, "A dog that sleeps in my room")).ToBeVisibleAsync();

        // It was ended by a slip.
        await here.Agenda.ResumeAsync(Closing);
        await here.Room.ShowsAsync(MeetingWords.WallProgram);
        await here.Agenda.EndAsync();
        await here.Room.ShowsAsync(MeetingWords.WallThanks);
    }

    private static string Said(string words, int number) => string.Format(System.Globalization.CultureInfo.InvariantCulture, words, number);
}
