using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A review, by the sample's agenda for one: what carried over, the plan step by step, and an agenda that is changed on the way.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ReviewMeetingTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Welcome = "Introductions and apologies", Rules = "How we work together", Again = "Why we meet again", Account = "The family: what has changed";
    private const string ChildsView = "Each child’s view", Plan = "The plan, step by step", Worries = "What are we worried about now?", Grey = "What are we not sure about?";
    private const string Stronger = "What is stronger now?", Summary = "The chair sums up", Recommends = "What each of us recommends", Scaling = "How safe is it today?";
    private const string Decision = "Decision", NextSteps = "Next steps", Dates = "Key worker, core group and dates", Closing = "Closing";

    private const string Letters = "Someone opens the rent letters with Mum this week", ForSchool = "Agree what school does";

    [Fact]
    public async Task A_review_from_the_introductions_to_the_end()
    {
        await using var server = await ServerProcess.StartAsync(["--sample", "review-conference"]);
        await MeetAsync(server, async room =>
        {
            var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
            var here = new Here(chair, wall, await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"), await room.LaptopAsync("Police"));
            await ComeTogetherAsync(here);
            await LookBackAsync(here);
            await SayWhatChangedAsync(here);
            await HearEachChildAsync(here);
            await ReviewPlanAsync(here);
            await LeaveOutStepAsync(here);
            await MoveStepAndGoBackAsync(here);
            await ScoreAgainAsync(here);
            await CloseAsync(here);
        });
    }

    private static async Task ComeTogetherAsync(Here here)
    {
        await here.Agenda.BeginAsync(Welcome);
        await here.Room.ShowsAsync(MeetingWords.WallWelcome);
        await here.Room.HasAsync(MeetingWords.WallElsewhere, "Officer Lund");
        await here.Mum.Needs.IsAtAsync(Welcome);
        await here.Agenda.GoOnAsync(Rules);
        await here.Room.ShowsAsync(MeetingWords.WallRules);
    }

    /// <summary>Pairs and their scales are those of last time, with what was scored then.</summary>
    private static async Task LookBackAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Again);
        await here.Room.ShowsAsync(MeetingWords.WallProgram);
        await here.Room.CountsAsync(16);
        await here.Room.SaysOfStepAsync(Again, MeetingWords.WallHere);

        var panel = await ScalePanel.OpenedAsync(here.Chair);
        await new GoalsSheet(here.Chair).CountsAsync(3);
        await Expect(panel.Pair(1)).ToContainTextAsync("Mum may drink at night when nobody else is at home.");
        var before = panel.Pair(1).GetByRole(AriaRole.Table).GetByRole(AriaRole.Row);
        await Expect(before).ToHaveCountAsync(3);
        await Expect(before.Nth(1)).ToContainTextAsync("136");
        await Expect(before.Nth(2)).ToContainTextAsync("247");
        var sheet = await GoalsSheet.OpenedAsync(here.School);
        await sheet.CountsAsync(3);
        await Expect(sheet.Pair(1).GetByRole(AriaRole.Table).GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await here.School.ToBoardAsync();

        await panel.Pair(1).GetByRole(AriaRole.Button, new() { Name = ScaleWords.ShowScores }).ClickAsync();
        await here.Room.ShowsAsync("How safe are Tamsin and Jory at night, today?");
        await Expect(here.Wall.Main).ToContainTextAsync("2: 1 mark, 3: 2 marks, 4: 2 marks, 5: 2 marks, 6: 1 mark, 7: 1 mark");
        await panel.PressAsync(ScaleWords.BackToBoard);
        await here.Wall.IsOnAsync();
        await here.Chair.TabAsync(BoardWords.Tab_Board);
    }

    private static async Task SayWhatChangedAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Account);
        await here.Room.ShowsAsync(WallWords.Head_WorkingWell);
        await here.Mum.AddAsync(BoardWords.Column_WorkingWell, "I have not had a drink in the house since May");
        await here.Wall.SeesAsync("I have not had a drink in the house since May");
    }

    private static async Task HearEachChildAsync(Here here)
    {
        await here.Agenda.GoOnAsync(ChildsView);
        await here.Room.ShowsHousesOfAsync("Tamsin");
        await here.Room.HasAsync(MeetingWords.House_HouseOfDreams, "I want a birthday where everybody comes");
        await here.Chair.ShowAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, MeetingWords.ShowPage_Houses, "Jory"));
        await here.Room.ShowsHousesOfAsync("Jory");
        await here.Room.HasAsync(MeetingWords.House_HouseOfGoodThings, "Jory points at the door and says swim");
        await here.Room.ListsNotAsync("I want a birthday");
    }

    /// <summary>All steps of last time that the room may see, then each by itself.</summary>
    private static async Task ReviewPlanAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Plan);
        await here.Room.ShowsAsync(MeetingWords.WallSteps);
        await here.Room.ListsAsync(Letters);
        await here.Room.ListsNotAsync(ForSchool);
        await here.Room.CountsAsync(3);
        await here.Wall.SeesNothingOfAsync(ForSchool);
        await here.Chair.FromMenuAsync(Letters, BoardWords.ShowOnWall);
        await here.Room.ShowsAsync(WallWords.Head_NeedsToHappen);
        await here.Room.CountsAsync(1);
        await here.Wall.SeesAsync(Letters);
        await here.Chair.ShowAsync(MeetingWords.ShowPage_NextSteps);
        await here.Room.ShowsAsync(MeetingWords.WallSteps);

        // One by one.
        await here.Chair.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(MeetingWords.StepAfter) }).ClickAsync();
        await Expect(here.Wall.Page.GetByText(string.Format(CultureInfo.CurrentCulture, MeetingWords.WallStepNumber, 1, 3), new() { Exact = true })).ToBeVisibleAsync();
        await here.Chair.Page.GetByRole(AriaRole.Button, new() { Name = "‹ " + MeetingWords.StepBefore, Exact = true }).ClickAsync();
        await here.Room.ListsAsync(Letters);
        await here.Chair.FromMenuAsync(ForSchool, BoardWords.ShowOnWall);
        await here.Chair.IsToldAsync("That card is not for everyone in the room, so it cannot be shown on the wall.");
        await here.Room.ListsAsync(Letters);
    }

    /// <summary>A step that is not for today is passed over, and the agenda on the wall says so.</summary>
    private static async Task LeaveOutStepAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Worries);
        await here.Room.ShowsAsync(WallWords.Head_WorriedAbout);
        await here.Agenda.OpenAsync();
        await here.Agenda.DoAsync(Grey, MeetingWords.Skip);
        await Expect(here.Agenda.Step(Grey)).ToContainTextAsync("Skipped");
        await here.Agenda.CloseAsync();
        await here.Agenda.GoOnAsync(Stronger);
        await here.Room.ShowsAsync(WallWords.Head_WorkingWell);
        await here.Room.IsAtAsync(Stronger, 8, 15);
        await here.Chair.ShowAsync(MeetingWords.ShowPage_Agenda);
        await here.Room.SaysOfStepAsync(Grey, MeetingWords.WallNotToday);
        await here.Room.SaysOfStepAsync(Stronger, MeetingWords.WallHere);
    }

    /// <summary>The scales come before the recommendations today; and a step is gone back to.</summary>
    private static async Task MoveStepAndGoBackAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Summary);
        await here.Wall.IsOnAsync();
        await here.Agenda.OpenAsync();
        await here.Agenda.DoAsync(Scaling, MeetingWords.MoveUp);
        await here.Agenda.CloseAsync();
        await here.Agenda.GoOnAsync(Scaling);
        await here.Room.ShowsAsync(ScaleWords.WallPairHead);
        await here.Mum.Needs.IsAtAsync(Scaling);
        await here.Agenda.GoBackAsync(Summary);
        await here.Wall.IsOnAsync();
        await here.Mum.Needs.IsAtAsync(Summary);
        await here.Agenda.GoOnAsync(Scaling);
    }

    /// <summary>The same scale as last time; the marks from before stand beneath those of today.</summary>
    private static async Task ScoreAgainAsync(Here here)
    {
        var panel = await ScalePanel.OpenedAsync(here.Chair);
        await panel.OpenAsync();
        await new ScoringPhone(here.Mum.Person).ScoreAsync(6);
        await new ScoringPhone(here.School.Person).ScoreAsync(7);
        await new ScoringPhone(here.Police.Person).ScoreAsync(7);
        await panel.CloseAsync();
        await panel.ShowAsync();
        await Expect(here.Wall.Main).ToContainTextAsync("6: 1 mark, 7: 2 marks");
        await Expect(here.Wall.Main).ToContainTextAsync(ScaleWords.TypeOf_Initial);
        await Expect(panel.Pair(1).GetByRole(AriaRole.Table).GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        await here.Chair.TabAsync(BoardWords.Tab_Board);
    }

    private static async Task CloseAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Recommends);
        await here.Agenda.GoOnAsync(Decision);
        await here.Agenda.GoOnAsync(NextSteps);
        await here.Room.ShowsAsync(MeetingWords.WallSteps);
        await here.Agenda.GoOnAsync(Dates);
        await here.Agenda.GoOnAsync(Closing);

        // What was passed over would come now; it stays out, and nothing is left but to end.
        await Expect(here.Chair.Button(MeetingWords.On)).ToHaveCountAsync(0);
        await here.Agenda.OpenAsync();
        await here.Agenda.GoToAsync(Decision);
        await here.Agenda.CloseAsync();
        await here.Agenda.GoBackAsync(Closing);
        await here.Agenda.EndAsync();
        await here.Room.ShowsAsync(MeetingWords.WallThanks);
        var phone = await GoalsSheet.OpenedAsync(here.Mum);
        await Expect(phone.Pair(1).GetByRole(AriaRole.Table).GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
    }

    /// <summary>Who takes part, and on what.</summary>
    private sealed record Here(ChairPage Chair, WallPage Wall, AttendeePage Mum, AttendeePage School, AttendeePage Police)
    {
        public AgendaStrip Agenda { get; } = new(Chair);

        /// <summary>What the wall shows to the room.</summary>
        public WallPages Room { get; } = new(Wall);
    }
}
