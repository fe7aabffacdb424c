using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A room scores a scale, from the chair's click to the notes on the wall.</summary>
public sealed class ScoringTests(Browsers browsers) : MeetingTest(browsers)
{
    private static readonly string[] Voters = ["Social worker", "Professional", "Health visitor", "Police", "Housing", "Parent", "Other parent", "Child", "Grandparent"];

    [Fact]
    public Task Nine_people_score_change_pass_reload_and_sleep_through_a_killed_server() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync(Voters);
        await panel.OpenAsync();
        foreach (var phone in phones)
            await phone.HasTurnedAsync();
        await Expect(wall.Main).ToContainTextAsync("9 people can score");

        // The police change their mind twice; the housing officer passes; the grandparent has not scored yet.
        int?[] marks = [3, 3, 4, 9, null, 5, 6, 10];
        for (var n = 0; n < marks.Length; n++)
            await phones[n].ScoreAsync(marks[n]);
        await phones[3].ScoreAsync(0);
        await phones[3].ScoreAsync(2);
        await phones[7].WriteNoteAsync("That nobody shouts at tea");
        await panel.SeesInAsync(8, 9);
        await Expect(wall.Main).ToContainTextAsync("8 of 9 in");

        // One phone reloads: it still knows its own choice, and nobody else's.
        await phones[6].Page.ReloadAsync();
        await phones[6].IsInAsync(6);

        // One sleeps through a killed server. The others send theirs again by themselves; the sleeper when it wakes.
        foreach (var person in room.People)
            person.Trouble.ExpectLineDown();
        var sleep = await phones[1].Person.Context.NewCDPSessionAsync(phones[1].Page);
        await sleep.SendAsync("Page.setWebLifecycleState", State("frozen"));
        await phones[1].Person.Context.SetOfflineAsync(offline: true);
        await room.Server.KillAsync();
        await chair.IsWithoutLineAsync();
        await room.Server.StartAgainAsync();
        await chair.IsBackAsync();
        await ScalePanel.OpenedAsync(chair);
        await panel.SeesInAsync(7, 9);
        await phones[1].Person.Context.SetOfflineAsync(offline: false);
        await sleep.SendAsync("Page.setWebLifecycleState", State("active"));
        await panel.SeesInAsync(8, 9);
        await phones[1].IsInAsync(3);
        await phones[8].ScoreAsync(7);
        await panel.SeesInAsync(9, 9);

        await panel.CloseAsync();
        await Expect(panel.Round).ToContainTextAsync("8 marks are in");
        await Expect(wall.Main).ToContainTextAsync("8 marks are in.");
        await Expect(phones[0].Page.GetByText("8 marks are in. The chair will show them.")).ToBeVisibleAsync();
        const string Counts = "2: 1 mark, 3: 2 marks, 4: 1 mark, 5: 1 mark, 6: 1 mark, 7: 1 mark, 10: 1 mark";
        await panel.ShowAsync();
        await panel.SeesMarksAsync(Counts);
        await Expect(wall.Main).ToContainTextAsync(Counts);
        await Expect(wall.Main).ToContainTextAsync("9 people could score · 8 marks · 1 passed");
        foreach (var phone in phones)
            await phone.SeesMarksAsync(Counts);

        // A note becomes a next step by one click, and is gone from no screen.
        await panel.PressAsync(ScaleWords.MakeStep);
        await Expect(panel.Round.GetByText(ScaleWords.OnBoard)).ToBeVisibleAsync();
        await panel.PressAsync(ScaleWords.ShowNotes);
        await wall.SeesAsync("That nobody shouts at tea");
        await panel.PressAsync(ScaleWords.BackToBoard);
        await wall.SeesAsync("That nobody shouts at tea");
        await Expect(wall.Column("Needs to happen").GetByRole(AriaRole.Listitem).Filter(new() { HasText = "That nobody shouts at tea" })).ToHaveCountAsync(1);
    });

    [Fact]
    public Task People_without_a_device_score_on_the_tablet_that_goes_round_and_on_paper() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var tablet = await room.TabletAsync();
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Professional", "Parent");

        // Social worker, health visitor and nan are in the room without a device: tablet, tablet, paper.
        await panel.AskToOpenAsync();
        await panel.UseAsync("Jean", ScaleWords.Paper);
        await panel.ConfirmAsync(ScaleWords.OpenDo);
        await phones[0].ScoreAsync(2);
        await phones[1].ScoreAsync(3);
        await tablet.HandInAsync(8);
        await tablet.SeesAsync(ScaleWords.TabletTake);
        await tablet.Page.ReloadAsync();
        await tablet.HandInAsync(9);
        await tablet.SeesAsync(ScaleWords.TabletAll);
        await panel.SeesInAsync(4, 5);
        await panel.CloseAsync("4");
        await panel.ShowAsync();
        await Expect(wall.Main).ToContainTextAsync("2: 1 mark, 3: 1 mark, 4: 1 mark, 8: 1 mark, 9: 1 mark");
        await Expect(wall.Main).ToContainTextAsync("5 marks · nobody passed · 1 on paper");
        await tablet.SeesAsync(ScaleWords.TabletWaiting);
    });

    [Fact]
    public Task Nobody_is_taken_away_from_what_they_are_typing() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var panel = await ScalePanel.BegunAsync(chair);
        var parent = await room.PhoneAsync("Parent");
        var phone = new ScoringPhone(parent.Person);
        await parent.Box.PressSequentiallyAsync("In the middle of");
        await panel.OpenAsync();
        await Expect(phone.Banner).ToContainTextAsync(ScaleWords.BannerOpened);
        await Expect(parent.Box).ToBeFocusedAsync();
        await parent.Box.PressSequentiallyAsync(" a sentence");
        await parent.AddForm.GetByRole(AriaRole.Button, new() { Name = BoardWords.Add, Exact = true }).ClickAsync();
        await phone.HasTurnedAsync();
        await chair.TabAsync(BoardWords.Tab_Board);
        await chair.SeesAsync("In the middle of a sentence");

        await phone.ScoreAsync(4);
        await phone.BackToBoardAsync();
        await parent.SeesAsync("In the middle of a sentence");
        await phone.Banner.GetByRole(AriaRole.Button).ClickAsync();
        await phone.IsInAsync(4);
    });

    [Fact]
    public Task Two_devices_of_one_person_give_one_ballot_the_last() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Parent", "Parent", "Professional", "Social worker");
        await panel.OpenAsync();
        await phones[0].ScoreAsync(1);
        await phones[1].HasTurnedAsync();
        await Expect(phones[1].Pad.Locator("[aria-pressed=true]")).ToHaveCountAsync(0);
        await phones[1].ScoreAsync(8);
        await Expect(phones[0].Status).ToHaveTextAsync(ScaleWords.SayElsewhere);
        await Expect(phones[0].Pad.Locator("[aria-pressed=true]")).ToHaveCountAsync(0);
        await phones[2].ScoreAsync(5);
        await phones[3].ScoreAsync(5);
        await panel.SeesInAsync(3, 5);
        await panel.CloseAsync();
        await panel.ShowAsync();
        await panel.SeesMarksAsync("5: 2 marks, 8: 1 mark");
    });

    private static Dictionary<string, object> State(string state) => new(StringComparer.Ordinal) { ["state"] = state };
}
