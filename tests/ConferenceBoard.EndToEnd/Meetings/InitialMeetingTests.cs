using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>
/// A whole first conference, step by step of the sample's agenda, by eight who take part: the chair, the wall, the note taker, a parent, a
/// child, an advocate, a professional in the room and one who joins from elsewhere. <c>InitialMeetingTests.Later.cs</c> has its second half.
/// </summary>
public sealed partial class InitialMeetingTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Welcome = "Welcome and introductions", Rules = "How we work together", Family = "The family", Why = "Why we are here, in your words";
    private const string Worries = "What are we worried about?", Voice = "The child’s voice", Strengths = "What is working well?", Goals = "What we fear, and what safe looks like";
    private const string SafetyPlan = "The safety plan", Needs = "What needs to happen?", Scaling = "How safe is it today?", IfNot = "If things do not change";
    private const string Decision = "Views and decision", WhoAndWhen = "Who, when and the next dates", Closing = "Closing";

    /// <summary>How many steps the agenda has.</summary>
    private const int Steps = 15;

    private const string Advocate = "Wren Hale";

    [Fact]
    public Task A_first_conference_from_the_welcome_to_the_last_word() => MeetAsync(async room =>
    {
        var here = await ComeInAsync(room);
        await WelcomeAsync(here);
        await AgreeOnRulesAsync(here);
        await LookAtFamilyAsync(here);
        await UnderstandEachOtherAsync(here);
        await SayWorriesAsync(here);
        await HearChildAsync(here);
        await SayStrengthsAsync(here);
        await LookAtGoalsAsync(here);
        await MakeStepOfParkedIdeaAsync(here);
        await TakeBreakAsync(here);
        await ScoreAsync(here);
        await SayItPlainlyAsync(here);
        await CloseAsync(here);
    });

    /// <summary>Those with a link open it; the advocate comes by the room's code and is let in.</summary>
    private static async Task<Here> ComeInAsync(Room room)
    {
        var (chair, wall, notes) = (await room.ChairAsync(), await room.WallAsync(), await room.ChairAsync("Note taker"));
        var (mum, child) = (await room.PhoneAsync("Parent"), await room.HousesAsync());
        var (school, police) = (await room.LaptopAsync("Professional"), await room.LaptopAsync("Police"));
        var advocate = await room.AtTheDoorAsync(Advocate, "Advocate");
        await chair.LetInAsync(Advocate);
        return new Here(chair, notes, wall, mum, child, await AttendeePage.OpenedAsync(advocate), school, police);
    }

    private static async Task WelcomeAsync(Here here)
    {
        await here.Agenda.BeginAsync(Welcome);
        await Expect(here.Agenda.Prompts).ToContainTextAsync("Thank you for coming. I know that it was not easy.");
        await Expect(here.Mum.Page.Locator("html")).Not.ToContainTextAsync("I know that it was not easy");
        await AllAreAtAsync(here, Welcome);

        // The wall names those who are here, and who is not in the room.
        await here.Room.ShowsAsync(MeetingWords.WallWelcome);
        await here.Room.IsAtAsync(Welcome, 1, Steps);
        foreach (var name in new[] { "Ines Calder", "Theo Marsh", "Ms Adeyemi", "Kerra", "Jean", "Tamsin" })
            await here.Room.HasAsync(MeetingWords.WallInTheRoom, name);
        foreach (var name in new[] { "Officer Lund", Advocate })
            await here.Room.HasAsync(MeetingWords.WallElsewhere, name);
        await here.Wall.SeesNothingOfAsync("Ona Petts");

        // Each says their name; the family say who is missing; the note taker has it too.
        var roll = await RollPanel.OpenedAsync(here.Chair);
        await roll.SumSaysAsync(Said(MeetingWords.NotIntroducedMany, 10));
        foreach (var name in new[] { "Kerra", "Tamsin", "Officer Lund" })
            await roll.IntroduceAsync(name);
        await roll.SumSaysAsync(Said(MeetingWords.NotIntroducedMany, 7));
        await roll.NoteMissingAsync("Auntie Wenna, who has them on Fridays");
        await roll.CloseAsync();
        var copy = await RollPanel.OpenedAsync(here.Notes);
        await Expect(copy.Introduced("Officer Lund")).ToBeCheckedAsync();
        await Expect(copy.Introduced("Jean")).Not.ToBeCheckedAsync();
        await Expect(copy.Missing).ToHaveValueAsync("Auntie Wenna, who has them on Fridays");
        await copy.IntroduceAsync("Jean");
        await copy.CloseAsync();
    }

    private static async Task AgreeOnRulesAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Rules);
        await here.Room.ShowsAsync(MeetingWords.WallRules);
        await here.Room.CountsAsync(6);
        await here.Room.ListsAsync("One person speaks at a time.");
        await here.Room.IsAtAsync(Rules, 2, Steps);
        await AllAreAtAsync(here, Rules);
    }

    private static async Task LookAtFamilyAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Family);
        var genogram = new WallGenogram(here.Wall);
        await genogram.IsOnAsync();
        await genogram.SeesAsync("Jean");
        await Expect((await GenogramSheet.OpenedAsync(here.Mum)).List).ToContainTextAsync("Jean");
        await here.Mum.ToBoardAsync();
    }

    /// <summary>The family's own words first; then one asks again, and no step of that can be left out.</summary>
    private static async Task UnderstandEachOtherAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Why);
        await here.Room.ShowsAsync(WallWords.Head_WorriedAbout);
        await here.Chair.AddAsync(1, "You think that nobody wakes up when they cry");
        await here.Wall.SeesAsync("You think that nobody wakes up when they cry");
        await here.Mum.SeesAsync("You think that nobody wakes up when they cry");

        var panel = await UnderstandingPanel.OpenedAsync(here.Chair);
        await panel.IsAtAsync("Kerra", MeetingWords.UnderstandingStanding_NotYet);
        await panel.WriteFirstAsync("Kerra", "That I am a bad mother");
        await Expect(panel.Step("Kerra", MeetingWords.UnderstandingStanding_AskedAgain)).ToBeDisabledAsync();
        await panel.TakeAsync("Kerra", MeetingWords.UnderstandingStanding_Explained);
        await Expect(panel.Step("Kerra", MeetingWords.UnderstandingStanding_InTheirOwnWords)).ToBeDisabledAsync();
        await panel.TakeAsync("Kerra", MeetingWords.UnderstandingStanding_AskedAgain);
        await panel.Step("Kerra", MeetingWords.UnderstandingStanding_InTheirOwnWords).ClickAsync();
        await Expect(panel.Of("Kerra").GetByRole(AriaRole.Alert)).ToHaveTextAsync(MeetingWords.OwnWordsMissing);
        await panel.OwnWords("Kerra").FillAsync("They want someone awake at night");
        await panel.TakeAsync("Kerra", MeetingWords.UnderstandingStanding_InTheirOwnWords);
        await Expect(panel.Of("Kerra")).ToContainTextAsync("They want someone awake at night");
        await panel.CloseAsync();

        // On record, and not before the room.
        foreach (var words in new[] { "That I am a bad mother", "They want someone awake at night" })
            await here.Wall.SeesNothingOfAsync(words);
    }

    /// <summary>A worry from a laptop in the room; and from elsewhere one is called on, whom the chair cannot see.</summary>
    private static async Task SayWorriesAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Worries);
        await here.School.AddAsync(BoardWords.Column_WorriedAbout, "She came without a coat three times in January");
        await here.Wall.SeesAsync("She came without a coat three times in January");
        await here.Mum.SeesAsync("She came without a coat three times in January");

        var asks = new AsksPanel(here.Chair);
        await Expect(here.Police.Needs.FromElsewhere).ToContainTextAsync(MeetingWords.ChairCannotSee);
        await Expect(here.School.Needs.FromElsewhere).ToHaveCountAsync(0);
        await here.Police.Needs.RaiseAsync(before: 0);
        await asks.HandsAreAsync("Officer Lund");
        await Expect(asks.Hands).ToContainTextAsync(MeetingWords.CannotSeeYou);
        await asks.CallOnAsync("Officer Lund");
        await here.Police.Needs.HasTurnAsync();
        await asks.IsTurnOfAsync("Officer Lund");
        await here.Police.AddAsync(BoardWords.Column_WorriedAbout, "There was no call to us since June");
        await here.Wall.SeesAsync("There was no call to us since June");
        await asks.EndTurnAsync();
        await here.Police.Needs.IsDownAsync();
        await asks.IsEmptyAsync();
    }

    private static async Task HearChildAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Voice);
        await here.Room.ShowsHousesOfAsync("Tamsin");
        await here.Child.IsOnAsync();
        await here.Child.WriteAsync(MeetingWords.House_HouseOfDreams, "A dog that sleeps in my room");
        await here.Room.HasAsync(MeetingWords.House_HouseOfDreams, "A dog that sleeps in my room");

        // Who speaks for her writes into her houses too; both read the same.
        var advocate = await HousesPage.OpenedAsync(here.Advocate, "Tamsin");
        await Expect(advocate.In(MeetingWords.House_HouseOfDreams, "A dog that sleeps in my room")).ToBeVisibleAsync();
        await advocate.WriteAsync(MeetingWords.House_HouseOfWorries, "She does not want to be asked twice");
        await here.Room.HasAsync(MeetingWords.House_HouseOfWorries, "She does not want to be asked twice");
        await Expect(here.Child.In(MeetingWords.House_HouseOfWorries, "She does not want to be asked twice")).ToBeVisibleAsync();
        await here.Chair.SeesAsync("A dog that sleeps in my room");
    }

    private static async Task SayStrengthsAsync(Here here)
    {
        await here.Agenda.GoOnAsync(Strengths);
        await here.Room.ShowsAsync(WallWords.Head_WorkingWell);
        await here.Mum.AddAsync(BoardWords.Column_WorkingWell, "We read together every night at seven");
        await here.Wall.SeesAsync("We read together every night at seven");
        await here.Notes.SeesAsync("We read together every night at seven");
    }

    private static async Task AllAreAtAsync(Here here, string step)
    {
        foreach (var attendee in here.Attendees)
            await attendee.Needs.IsAtAsync(step);
    }

    /// <summary>Who takes part, and on what.</summary>
    private sealed record Here(
        ChairPage Chair, ChairPage Notes, WallPage Wall, AttendeePage Mum, HousesPage Child, AttendeePage Advocate, AttendeePage School, AttendeePage Police)
    {
        public AgendaStrip Agenda { get; } = new(Chair);

        /// <summary>What the wall shows to the room.</summary>
        public WallPages Room { get; } = new(Wall);

        /// <summary>All who neither run nor write the conference.</summary>
        public IReadOnlyList<AttendeePage> Attendees => [Mum, Child.Attendee, Advocate, School, Police];
    }
}
