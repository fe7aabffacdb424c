using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Care for people: whose turn comes, what is asked in private, helping someone to stay, and those who are out.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class CareTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task Hands_come_in_the_order_in_which_they_went_up_and_everyone_knows_their_place() => MeetAsync(async room =>
    {
        var (chair, notes, wall) = (await BegunAsync(room), await room.ChairAsync("Note taker"), await room.WallAsync(begun: true));
        var (mum, school, police) = (await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"), await room.LaptopAsync("Police"));
        var (asks, copy) = (new AsksPanel(chair), new AsksPanel(notes));
        await police.Needs.RaiseAsync(before: 0);
        await mum.Needs.RaiseAsync(before: 1);
        await school.Needs.RaiseAsync(before: 2);
        foreach (var panel in new[] { asks, copy })
            await panel.HandsAreAsync("Officer Lund", "Kerra", "Ms Adeyemi");

        // One is called on out of turn, and the others keep their places; one takes the hand down, one has it taken down.
        await asks.CallOnAsync("Kerra");
        await mum.Needs.HasTurnAsync();
        await school.Needs.HasBeforeAsync(1);
        await copy.IsTurnOfAsync("Kerra");
        await police.Needs.LowerAsync();
        await school.Needs.HasBeforeAsync(0);
        await police.Needs.RaiseAsync(before: 1);
        await asks.HandsAreAsync("Ms Adeyemi", "Officer Lund");
        await copy.LowerAsync("Ms Adeyemi");
        await school.Needs.IsDownAsync();
        await police.Needs.HasBeforeAsync(0);

        // A hand outlives a reload, and who has stepped out has none.
        await police.Page.ReloadAsync();
        await police.Needs.HasBeforeAsync(0);
        await asks.EndTurnAsync();
        await mum.Needs.IsDownAsync();
        await chair.MarkAsync("Officer Lund", BoardWords.Attendance_SteppedOut);
        await asks.IsEmptyAsync();
        await police.Needs.ComeBackAsync();
        await wall.SeesNothingOfAsync(MeetingWords.HandUp);
    });

    [Fact]
    public Task What_is_asked_in_private_reaches_the_chair_alone_and_can_be_taken_back() => MeetAsync(async room =>
    {
        const string First = "Not while he is listening", Second = "My chest is tight";
        var (chair, notes, wall) = (await BegunAsync(room), await room.ChairAsync("Note taker"), await room.WallAsync(begun: true));
        var (mum, dad, school, social) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"), await room.LaptopAsync("Professional"), await room.LaptopAsync("Social worker"));
        var asks = new AsksPanel(chair);
        await mum.Needs.AskAsync(MeetingWords.CareAsk_TalkToChair, First, MeetingWords.AskKnown_TalkToChair);
        await Expect(asks.Ask("Kerra")).ToContainTextAsync(First);
        await mum.Needs.WithdrawAsync(MeetingWords.AskKnown_TalkToChair);
        await asks.IsEmptyAsync();

        await mum.Needs.AskAsync(MeetingWords.CareAsk_TalkToChair, First, MeetingWords.AskKnown_TalkToChair);
        await asks.SeeAsync("Kerra");
        await asks.IsEmptyAsync();
        await Expect(mum.Needs.Known(MeetingWords.AskKnown_TalkToChair)).ToContainTextAsync(MeetingWords.AskSeen);

        // To step out: the chair marks it, so that the wall knows who is in the room.
        await mum.Needs.AskAsync(MeetingWords.CareAsk_StepOut, Second, MeetingWords.AskKnown_StepOut);
        await asks.Ask("Kerra").GetByText(MeetingWords.MarkOut).ClickAsync();
        await asks.IsEmptyAsync();
        await mum.Needs.ComeBackAsync();
        await new WallPages(wall).HasAsync(MeetingWords.WallInTheRoom, "Kerra");
        await SeenByChairAloneAsync(chair, [notes.Person, wall.Person, dad.Person, school.Person, social.Person], First, Second, MeetingWords.AskSaid_TalkToChair, MeetingWords.AskSaid_StepOut);
    });

    [Fact]
    public Task A_conduct_warning_is_seen_by_nobody_but_the_chair() => MeetAsync(async room =>
    {
        const string Note = "Sentinel marmot shouted at the window", Second = "Sentinel heron left his chair";
        var (chair, notes, wall) = (await BegunAsync(room), await room.ChairAsync("Note taker"), await room.WallAsync(begun: true));
        var (mum, dad, school, social) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"), await room.LaptopAsync("Professional"), await room.LaptopAsync("Social worker"));
        var panel = await ConductPanel.OpenedAsync(chair, "Dean", MeetingWords.ConductOpen);
        await Expect(panel.Dialog).ToContainTextAsync(MeetingWords.OnlyYou);
        await Expect(panel.Step(MeetingWords.WhatFollows_Pause)).ToBeDisabledAsync();
        await panel.WarnAsync(MeetingWords.WhatFollows_Reminder, Note);
        await panel.WarnAsync(MeetingWords.WhatFollows_Pause, Second);
        await Expect(panel.Dialog).ToContainTextAsync(Note);
        await panel.CloseAsync();

        // A change that reaches all; and each opens what they have.
        await chair.AddAsync(2, "A marker for everyone");
        foreach (var board in new BoardPage[] { notes, mum, dad, school, social })
            await board.SeesAsync("A marker for everyone");
        await notes.OpenPersonAsync("Dean");
        await Expect(notes.Dialog).Not.ToContainTextAsync(MeetingWords.ConductOpen);
        await notes.CloseDialogAsync();
        await dad.Page.ReloadAsync();
        await dad.SeesAsync("A marker for everyone");
        await SeenByChairAloneAsync(chair, [notes.Person, wall.Person, mum.Person, dad.Person, school.Person, social.Person], "Sentinel marmot", "Sentinel heron", MeetingWords.WhatFollows_Reminder);

        var again = await ConductPanel.OpenedAsync(chair, "Dean", MeetingWords.ConductOpen);
        await chair.Button(MeetingWords.StepBack).ClickAsync();
        await Expect(again.Dialog).Not.ToContainTextAsync(Second);
        await Expect(again.Dialog).ToContainTextAsync(Note);
    });

    [Fact]
    public Task How_someone_who_left_will_hear_the_outcome_is_said_before_the_meeting_ends() => MeetAsync(async room =>
    {
        const string How = "Sentinel otter rings him at six";
        var (chair, notes) = (await BegunAsync(room), await room.ChairAsync("Note taker"));
        var (mum, dad) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"));
        var agenda = new AgendaStrip(chair);
        await chair.MarkAsync("Dean", BoardWords.Attendance_Left);
        await agenda.OpenAsync();
        var end = await agenda.AskToEndAsync();
        await Expect(end).ToContainTextAsync("Dean");
        await chair.Page.Keyboard.PressAsync("Escape");
        await Expect(chair.Dialog).ToHaveCountAsync(0);

        await (await ConductPanel.OpenedAsync(chair, "Dean", MeetingWords.ConductOpen)).TellAsync(How, MeetingWords.ReturnPlan_WillNotReturn);
        var copy = await ConductPanel.OpenedAsync(notes, "Dean", MeetingWords.IfLeaves);
        await Expect(copy.How).ToHaveValueAsync(How);
        await Expect(copy.Dialog).Not.ToContainTextAsync(MeetingWords.OnlyYou);
        end = await agenda.AskToEndAsync();
        await Expect(end).ToContainTextAsync("Grace Whitlow");
        await Expect(end).Not.ToContainTextAsync("Dean");
        foreach (var other in new[] { mum, dad })
            Assert.False(await other.Person.Frames.HoldAsync("Sentinel otter"), $"{other.Person.Name} was sent how somebody will hear the outcome.");
    });

    [Fact]
    public Task Whose_part_comes_later_is_sent_nothing_of_this_part_until_the_chair_lets_them_in() => MeetAsync(async room =>
    {
        var (chair, wall) = (await BegunAsync(room), await room.WallAsync(begun: true));
        var dad = await room.PhoneAsync("Other parent");
        await new WallPages(wall).HasAsync(MeetingWords.WallElsewhere, "Dean");
        var panel = await HereNowPanel.OpenedAsync(chair);
        await Expect(panel.Switch).ToBeDisabledAsync();
        await panel.PutAsync("Dean", MeetingWords.Here_Later);
        await Expect(panel.Sum).ToContainTextAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, MeetingWords.ScreenLater, "Dean"));
        await Expect(dad.Page.GetByText(MeetingWords.LaterTitle)).ToHaveCountAsync(0);
        await panel.ChangeAsync();
        await Expect(dad.Page.GetByText(MeetingWords.LaterTitle)).ToBeVisibleAsync();
        await wall.SeesNothingOfAsync("Dean");

        await chair.AddAsync(1, "Sentinel said in the first part");
        await dad.Needs.AskAsync(MeetingWords.CareAsk_TalkToChair, "How long is it?", MeetingWords.AskKnown_TalkToChair);
        await Expect(new AsksPanel(chair).Ask("Dean")).ToContainTextAsync("How long is it?");
        Assert.False(await dad.Person.Frames.HoldAsync("Sentinel said"), "Someone whose part comes later was sent a card of this part.");
        await Expect(dad.Page.Locator("html")).Not.ToContainTextAsync("The rent is behind");

        panel = await HereNowPanel.OpenedAsync(chair);
        await panel.PutAsync("Dean", MeetingWords.Here_Remote);
        await panel.ChangeAsync();
        await dad.SeesAsync("Sentinel said in the first part");
    });

    private static async Task<ChairPage> BegunAsync(Room room)
    {
        var chair = await room.ChairAsync();
        await new AgendaStrip(chair).BeginAsync("Welcome and introductions");
        return chair;
    }

    private static async Task SeenByChairAloneAsync(ChairPage chair, IEnumerable<Person> others, params string[] texts)
    {
        foreach (var text in texts)
        {
            Assert.True(await chair.Person.Frames.HoldAsync(text), "The search does not find in the chair's frames: " + text);
            foreach (var other in others)
                Assert.False(await other.Frames.HoldAsync(text), $"{other.Name} was sent: {text}");
        }
    }
}
