using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>How attendees' cards reach the board is the chair's live switch.</summary>
public sealed class TrayTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    [Fact]
    public Task Cards_wait_in_the_chairs_tray_are_put_on_the_board_or_given_back_and_then_only_the_chair_writes() => MeetAsync(server.Process, async room =>
    {
        var (chair, wall, parent, school) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"));
        await chair.ModeAsync(BoardWords.Mode_Tray);
        await parent.AddAsync(BoardWords.Column_WorkingWell, "He says sorry and means it");
        await parent.AddAsync(BoardWords.Column_WorriedAbout, "You all talk about me");
        await Expect(parent.Card("He says sorry")).ToContainTextAsync(BoardWords.WaitingForChair);
        await chair.TabAsync(BoardWords.Tab_Tray);
        await chair.SeesAsync("He says sorry");
        await school.SeesNothingOfAsync("He says sorry");
        await wall.SeesNothingOfAsync("He says sorry");

        await chair.Card("He says sorry").GetByRole(AriaRole.Button, new() { Name = BoardWords.Accept }).ClickAsync();
        await school.SeesAsync("He says sorry");
        await wall.SeesAsync("He says sorry");
        await chair.Card("You all talk").GetByRole(AriaRole.Button, new() { Name = BoardWords.GiveBack }).ClickAsync();
        await Expect(parent.Card("You all talk")).ToContainTextAsync(BoardWords.GivenBack);
        Assert.False(await school.Person.Frames.HoldAsync("You all talk about me"), "A card that was given back reached another attendee.");
        Assert.False(await wall.Person.Frames.HoldAsync("You all talk about me"), "A card that was given back reached the wall.");

        // Half-written words outlive the switch, and a hand-made call does not get past it.
        await parent.Box.FillAsync("And another thing");
        await chair.ModeAsync(BoardWords.Mode_ChairWrites);
        await Expect(parent.Page.GetByText(BoardWords.ChairWritesNow)).ToBeVisibleAsync();
        var answer = await HandMade.AddAsync(parent.Page, 0, "By hand");
        Assert.Equal("The chair is writing for everyone just now. Tell the chair what to write; your words are kept.", answer.Sentence);
        await chair.ModeAsync(BoardWords.Mode_Straight);
        await Expect(parent.Box).ToHaveValueAsync("And another thing");
        await parent.AddForm.GetByRole(AriaRole.Button, new() { Name = BoardWords.Add, Exact = true }).ClickAsync();
        await school.SeesAsync("And another thing");
    });
}
