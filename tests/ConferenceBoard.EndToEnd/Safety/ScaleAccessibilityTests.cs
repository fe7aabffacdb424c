using System.Runtime.CompilerServices;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on any page of danger statements, goals and scales, at a review whose scales were scored before.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ScaleAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task Danger_statements_and_goals_on_every_device() => AtReviewAsync(async room =>
    {
        var (chair, worker) = (await room.ChairAsync(), await room.LaptopAsync("Social worker"));
        var (proposing, answering) = (await GoalsSheet.OpenedAsync(chair), await GoalsSheet.OpenedAsync(worker));
        await LookAsync("goals before the conference, console", chair.Page, ScaleWords.BeginHint);
        await proposing.OpenAsync(1, ScaleWords.Propose);
        await LookAsync("proposing", chair.Page, ScaleWords.ProposeText);
        await proposing.Field(ScaleWords.FieldGoal).FillAsync("Nan sleeps there");
        await proposing.ConfirmAsync(ScaleWords.Propose);
        await LookAsync("proposed, console", chair.Page, ScaleWords.WaitingAnswer);
        await answering.Proposal.GetByRole(AriaRole.Button, new() { Name = ScaleWords.Decline }).ClickAsync();
        await Expect(answering.Proposal.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await LookAsync("proposal, declined without a reason", worker.Page);
        await answering.Proposal.GetByRole(AriaRole.Button, new() { Name = ScaleWords.Accept }).ClickAsync();
        await Expect(proposing.Pair(1).GetByText("Nan sleeps there")).ToBeVisibleAsync();
        await chair.Page.GetByText(ScaleWords.Answered).ClickAsync();
        await LookAsync("answered proposals", chair.Page);
        await proposing.OpenAsync(1, ScaleWords.History);
        await LookAsync("history", chair.Page, ScaleWords.HistoryTitle);
        await proposing.ConfirmAsync(BoardWords.Close);

        await ScalePanel.BegunAsync(chair);
        await proposing.OpenAsync(2, ScaleWords.Edit);
        await answering.OpenAsync(2, ScaleWords.Edit);
        await proposing.Field(ScaleWords.FieldDanger).FillAsync("The chair wrote this");
        await answering.Field(ScaleWords.FieldDanger).FillAsync("The worker wrote this");
        await LookAsync("editing a pair that was scored", chair.Page, ScaleWords.ScoredHint);
        await proposing.ConfirmAsync(ScaleWords.Save);
        await answering.PressAsync(ScaleWords.Save);
        await LookAsync("editing, with someone else's words beside", worker.Page, ScaleWords.TheirWords);
        await answering.ConfirmAsync(BoardWords.Cancel);
        await proposing.Pair(3).GetByRole(AriaRole.Button, new() { Name = ScaleWords.Remove, Exact = true }).ClickAsync();
        await chair.Page.GetByText(ScaleWords.Taken).ClickAsync();
        await LookAsync("goals, console", chair.Page, ScaleWords.Restore);
        var (phone, laptop) = (await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"));
        foreach (var (where, page) in new[] { ("goals, phone", phone), ("goals, laptop", laptop) })
        {
            var reading = await GoalsSheet.OpenedAsync(page);
            await reading.Pair(2).GetByText(ScaleWords.EarlierWords).ClickAsync();
            await LookAsync(where, page.Page);
        }
    });

    [Fact]
    public Task A_scale_on_the_devices_of_chair_and_attendees() => AtReviewAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Parent");
        await panel.AskToOpenAsync();
        await LookAsync("open dialog", chair.Page);
        await panel.UseAsync("Jean", ScaleWords.Paper);
        await LookAsync("open dialog, with paper", chair.Page, ScaleWords.PaperSeen);
        await panel.ConfirmAsync(ScaleWords.OpenDo);
        foreach (var phone in phones)
            await phone.ScoreAsync(4);
        await LookAsync("open, console", chair.Page);
        await LookAsync("scoring", phones[2].Page, ScaleWords.SayIn);
        await phones[2].Page.GetByRole(AriaRole.Checkbox, new() { Name = ScaleWords.Cover }).CheckAsync(new() { Force = true });
        await phones[2].IsCoveredAsync();
        await LookAsync("scoring, covered", phones[2].Page);
        await phones[1].WriteNoteAsync("More sleep");
        await LookAsync("scoring, with a note", phones[1].Page);
        await phones[1].BackToBoardAsync();
        await LookAsync("banner", phones[1].Page, ScaleWords.BannerChange);
        var late = await room.PhoneAsync("Housing");
        await LookAsync("why they do not score", late.Page, ScaleWords.WhyLate);
        await LookAsync("open, with a late arrival, console", chair.Page, "Grace Whitlow came after");
        await panel.PressAsync(ScaleWords.CloseRound);
        await LookAsync("close dialog, with paper", chair.Page, ScaleWords.PaperHint);
        await panel.ConfirmAsync(ScaleWords.CloseDo);
        await LookAsync("closed, console", chair.Page, ScaleWords.NobodySaw);
        await LookAsync("closed, phone", phones[2].Page, "3 marks are in");
        await panel.ShowAsync();
        await LookAsync("shown, console", chair.Page, ScaleWords.WhatMoves);
        await LookAsync("shown, phone", phones[2].Page, ScaleWords.ScoresTitle);
        await panel.PressAsync(ScaleWords.ScoreAgain);
        await LookAsync("open dialog, a second time", chair.Page, ScaleWords.SecondRound);
        await panel.ConfirmAsync(BoardWords.Cancel);
        await panel.PressAsync(ScaleWords.BackToBoard);

        foreach (var name in new[] { "Grace Whitlow", "Ms Adeyemi", "Amira Said", "Jean" })
            await chair.MarkAsync(name, BoardWords.Attendance_Left);
        await panel.AskToOpenAsync();
        await LookAsync("too few, open dialog", chair.Page, ScaleWords.AloudOffer);
        await panel.ConfirmAsync(ScaleWords.AskAloud);
        await phones[2].SayAsync(6);
        await panel.HasSaidAsync("Kerra", "6");
        await LookAsync("aloud, console", chair.Page, ScaleWords.AloudChair);
        await LookAsync("aloud, phone", phones[2].Page, ScaleWords.AloudWarn);
        await panel.PressAsync(ScaleWords.End);
        await Expect(panel.Round.GetByText(ScaleWords.RoundShown)).ToBeVisibleAsync();
        await LookAsync("said, console", chair.Page);
        await LookAsync("said, phone", phones[2].Page, ScaleWords.ScoresTitle);
    });

    [Fact]
    public Task The_tablet_in_every_stage() => AtReviewAsync(async room =>
    {
        var (chair, tablet) = (await room.ChairAsync(), await room.TabletAsync());
        var panel = await ScalePanel.BegunAsync(chair);
        await LookAsync("tablet, waiting", tablet.Page, ScaleWords.TabletWaiting);
        foreach (var name in new[] { "Amira Said", "Jean" })
            await chair.MarkAsync(name, BoardWords.Attendance_Left);
        await panel.OpenAsync();
        await LookAsync("tablet, the next person", tablet.Page, ScaleWords.TabletTake);
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.TabletTake }).ClickAsync();
        await LookAsync("tablet, choosing", tablet.Page, ScaleWords.TabletChoose);
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = "7", Exact = true }).ClickAsync();
        await LookAsync("tablet, chosen", tablet.Page);
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.TabletHand }).ClickAsync();
        await LookAsync("tablet, thanks", tablet.Page, ScaleWords.TabletThanks);
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.TabletDone }).ClickAsync();
        await tablet.HandInAsync(3);
        await tablet.HandInAsync(null);
        await LookAsync("tablet, all in", tablet.Page, ScaleWords.TabletAll);
    });

    [Fact]
    public Task The_wall_in_every_face() => AtReviewAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Health visitor", "Parent", "Other parent", "Grandparent");
        await panel.Pair(1).GetByRole(AriaRole.Button, new() { Name = ScaleWords.ShowWords }).ClickAsync();
        await LookAsync("wall, a pair", wall.Page, ScaleWords.WallPairHead);
        await panel.OpenAsync();
        await LookAsync("wall, open", wall.Page, ScaleWords.WallCalm);
        await phones[0].WriteNoteAsync("More sleep");
        await EveryoneAsync(panel, phones, 2, 3, 3, 5, 6, 7);
        await LookAsync("wall, closed", wall.Page, ScaleWords.WallClosedMore);
        await panel.ShowAsync();
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await LookAsync("wall, marks with those of earlier conferences", wall.Page);
        await panel.PressAsync(ScaleWords.ShowNotes);
        await wall.SeesAsync("More sleep");
        await LookAsync("wall, notes", wall.Page);

        await panel.PressAsync(ScaleWords.ScoreAgain);
        await panel.Dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = Starting.With(ScaleWords.Apart) }).CheckAsync(new() { Force = true });
        await panel.ConfirmAsync(ScaleWords.OpenDo);
        await EveryoneAsync(panel, phones, 2, 3, 3, 5, 6, 7);
        await panel.ShowAsync();
        await Expect(wall.Column(ScaleWords.Family)).ToBeVisibleAsync();
        await LookAsync("wall, apart", wall.Page);
        await panel.PressAsync(ScaleWords.ScoreAgain);
        await panel.ConfirmAsync(ScaleWords.OpenDo);
        await panel.CloseAsync();
        await LookAsync("wall, too few", wall.Page, ScaleWords.WallTooFew);
        await panel.PressAsync(ScaleWords.AskAloud);
        await Expect(phones[3].AloudPad).ToBeVisibleAsync();
        await phones[3].SayAsync(6);
        await Expect(wall.Main.GetByText("Kerra")).ToBeVisibleAsync();
        await LookAsync("wall, aloud", wall.Page);
    });

    private static async Task EveryoneAsync(ScalePanel panel, List<ScoringPhone> phones, params int[] marks)
    {
        for (var n = 0; n < marks.Length; n++)
        {
            await phones[n].HasTurnedAsync();
            await phones[n].ScoreAsync(marks[n]);
        }

        await panel.CloseAsync();
    }

    private async Task AtReviewAsync(Func<Room, Task> act, [CallerMemberName] string test = "")
    {
        await using var server = await ServerProcess.StartAsync(["--sample", "review-conference"]);
        await MeetAsync(server, act, test);
        FoundNothing();
    }
}
