using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Rounds that do not run straight: late arrivals, a second round, two sides apart, giving up, people who do not score.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class RoundTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task Someone_who_comes_late_scores_only_when_everyone_starts_again() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Parent");
        await panel.OpenAsync();
        await phones[0].ScoreAsync(1);
        await phones[2].ScoreAsync(9);
        await phones[2].WriteNoteAsync("From the first time");
        var late = new ScoringPhone((await room.PhoneAsync("Housing")).Person);
        await Expect(late.Page.GetByText(ScaleWords.WhyLate)).ToBeVisibleAsync();
        await Expect(late.Page.GetByRole(AriaRole.Heading, new() { Name = "How safe are Tamsin and Jory at night, today?" })).ToBeVisibleAsync();
        await late.SeesCountAsync(2, 5);
        await Expect(late.Pad).ToHaveCountAsync(0);
        await Expect(panel.Round.GetByText("Grace Whitlow came after the scale was opened")).ToBeVisibleAsync();

        await panel.PressAsync(ScaleWords.StartAgain);
        await Expect(panel.Dialog).ToContainTextAsync(ScaleWords.AgainText);
        await panel.ConfirmAsync(ScaleWords.StartAgain);
        await panel.SeesInAsync(0, 6);
        await Expect(panel.Round).Not.ToContainTextAsync("Grace Whitlow");
        foreach (var phone in phones.Append(late))
        {
            await phone.IsBlankAsync(again: phone == phones[0] || phone == phones[2]);
            await phone.HoldsNothingAsync();
            await Expect(phone.Page.GetByRole(AriaRole.Textbox, new() { Name = ScaleWords.NoteLabel })).ToHaveValueAsync("");
            await Expect(phone.Page.GetByText(ScaleWords.NoteIn)).ToHaveCountAsync(0);
        }

        foreach (var phone in phones.Append(late))
            await phone.ScoreAsync(4);
        await panel.SeesInAsync(4, 6);
        await panel.CloseAsync();
        await panel.ShowAsync();
        await panel.SeesMarksAsync("4: 4 marks");
        await Expect(panel.Round).Not.ToContainTextAsync("From the first time");
    });

    [Fact]
    public Task A_second_round_is_warned_of_begins_blank_and_stands_above_the_first() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Parent");
        await panel.AskToOpenAsync();
        await Expect(panel.Dialog).Not.ToContainTextAsync(ScaleWords.SecondRound);
        await panel.ConfirmAsync(ScaleWords.OpenDo);
        await EveryoneAsync(panel, phones, 2, 3, 3);
        await Expect(wall.Main).ToContainTextAsync("2: 1 mark, 3: 2 marks");
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);

        await panel.PressAsync(ScaleWords.ScoreAgain);
        await Expect(panel.Dialog).ToContainTextAsync(ScaleWords.SecondRound);
        await panel.ConfirmAsync(ScaleWords.OpenDo);
        foreach (var phone in phones)
            await phone.IsBlankAsync();
        await EveryoneAsync(panel, phones, 5, 6, 6);
        await Expect(wall.Main.Locator("section").GetByText("5: 1 mark, 6: 2 marks")).ToHaveCountAsync(1);
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToContainTextAsync("This meeting, round 1");
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToContainTextAsync("2: 1 mark, 3: 2 marks");
        foreach (var phone in phones)
            await Expect(phone.Scale.GetByRole(AriaRole.Img)).ToHaveAccessibleNameAsync("Marks from 0 to 10: 5: 1 mark, 6: 2 marks. This meeting, round 1: 2: 1 mark, 3: 2 marks");
    });

    [Fact]
    public Task Family_and_professionals_are_shown_apart_once_everybody_has_their_own_device() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Health visitor", "Parent", "Other parent");
        await panel.AskToOpenAsync();
        var apart = panel.Dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = Starting.With(ScaleWords.Apart) });
        await Expect(apart).ToBeDisabledAsync();
        await Expect(panel.Dialog).ToContainTextAsync(ScaleWords.ApartDevices);
        phones.AddRange(await room.ScoringAsync("Grandparent"));
        await Expect(apart).ToBeEnabledAsync();
        await Expect(panel.Dialog).ToContainTextAsync("Family 3, professionals 3.");
        await apart.CheckAsync(new() { Force = true });
        await panel.ConfirmAsync(ScaleWords.OpenDo);
        foreach (var phone in phones)
            await Expect(phone.Scale.GetByText(ScaleWords.ApartTold)).ToBeVisibleAsync();
        await EveryoneAsync(panel, phones, 1, 2, 2, 7, 8, 8);
        const string Family = "7: 1 mark, 8: 2 marks", Professionals = "1: 1 mark, 2: 2 marks";
        foreach (var (side, counts) in new[] { (ScaleWords.Family, Family), (ScaleWords.Professionals, Professionals) })
        {
            await Expect(wall.Column(side)).ToContainTextAsync(counts);
            foreach (var page in phones.Select(p => p.Page).Append(panel.Page))
                await Expect(page.GetByRole(AriaRole.Region, new() { Name = side, Exact = true }).GetByRole(AriaRole.Img)).ToHaveAccessibleNameAsync($"Marks from 0 to 10: {counts}.");
        }
    });

    [Fact]
    public Task A_scale_that_is_given_up_leaves_nothing_anywhere() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Parent");
        await panel.OpenAsync();
        foreach (var phone in phones)
            await phone.ScoreAsync(6);
        await panel.PressAsync(ScaleWords.GiveUp);
        await panel.ConfirmAsync(ScaleWords.KeepGoing);
        await panel.SeesInAsync(3, 5);
        Assert.Contains("ballot:", await phones[0].StorageAsync(), StringComparison.Ordinal);
        await panel.PressAsync(ScaleWords.GiveUp);
        await panel.ConfirmAsync(ScaleWords.GiveUp);
        await Expect(panel.Round).ToHaveCountAsync(0);
        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Name = MeetingWords.WallWelcome, Exact = true })).ToBeVisibleAsync();
        foreach (var phone in phones)
        {
            await Expect(phone.Scale).ToHaveCountAsync(0);
            await Expect(phone.Page.GetByLabel(BoardWords.EntrySay)).ToBeVisibleAsync();
            await phone.HoldsNothingAsync();
        }

        await Expect(panel.Pair(1)).ToContainTextAsync(ScaleWords.NobodyScored);
    });

    [Fact]
    public Task People_who_do_not_score_see_the_question_the_count_and_why() => MeetAsync(async room =>
    {
        var (chair, notes) = (await room.ChairAsync(), await room.ChairAsync("Note taker"));
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Parent");
        var friend = new ScoringPhone(await room.AtTheDoorAsync("Wenna", "Supporter"));
        await chair.Waiting("Wenna").GetByRole(AriaRole.Button, new() { Name = BoardWords.LetIn }).ClickAsync();
        await Expect(friend.Page.GetByRole(AriaRole.Heading, new() { Name = "Tamsin and Jory" })).ToBeVisibleAsync();
        await panel.OpenAsync();
        await phones[0].ScoreAsync(6);
        await Expect(friend.Page.GetByText(ScaleWords.WhyReads)).ToBeVisibleAsync();
        await Expect(friend.Page.GetByRole(AriaRole.Region, new() { Name = "How safe are Tamsin and Jory at night, today?" })).ToContainTextAsync("1 of 5 in");
        await Expect(friend.Page.GetByText("Mum drinks, nobody can wake her")).ToBeVisibleAsync();
        await phones[1].ScoreAsync(6);
        await friend.SeesCountAsync(2, 5);
        await Expect(friend.Pad).ToHaveCountAsync(0);

        // The note taker follows the same block as the chair, without the chair's buttons.
        var noting = await ScalePanel.OpenedAsync(notes);
        await noting.SeesInAsync(2, 5);
        await Expect(noting.Round.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await phones[2].ScoreAsync(7);
        await panel.CloseAsync();
        await Expect(friend.Page.GetByText("3 marks are in. The chair will show them.")).ToBeVisibleAsync();
        await panel.ShowAsync();
        await friend.SeesMarksAsync("6: 2 marks, 7: 1 mark");
        await noting.SeesMarksAsync("6: 2 marks, 7: 1 mark");
    });

    private static async Task EveryoneAsync(ScalePanel panel, List<ScoringPhone> phones, params int[] marks)
    {
        for (var n = 0; n < marks.Length; n++)
            await phones[n].ScoreAsync(marks[n]);
        await panel.CloseAsync();
        await panel.ShowAsync();
    }
}
