using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Power cuts and phones that fall asleep lose nobody a word.</summary>
public sealed class OutageTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task The_server_is_killed_mid_sentence_and_nobody_loses_a_word() => MeetAsync(async room =>
    {
        var (chair, wall, parent, school) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"));
        foreach (var person in room.People)
            person.Trouble.ExpectLineDown();
        await school.AddAsync(BoardWords.Column_WorriedAbout, "Asleep at her desk");
        await chair.AddAsync(2, "Shown as saved before the cut");
        await wall.SeesAsync("Shown as saved before the cut");
        await parent.Box.FillAsync("What I want to say is");
        await school.Card("Asleep at her desk").GetByRole(AriaRole.Button, new() { Name = BoardWords.Edit, Exact = true }).ClickAsync();
        await school.Page.GetByLabel(BoardWords.CardText).FillAsync("Asleep at her desk on Tuesd");
        var seats = room.People.Select(p => p.Page.Url).ToList();

        await using var watch = new WallWatch(wall.Page);
        await chair.WriteAsync(1, "On its way as the power went");
        await room.Server.KillAsync();
        await Expect(chair.Light).ToHaveTextAsync(BoardWords.Light_Offline);
        await chair.WriteAsync(4, "Sent while the server was away");
        await Expect(parent.Light).ToHaveTextAsync(BoardWords.Light_Offline);
        await parent.Box.PressSequentiallyAsync(" that I");
        await room.Server.StartAgainAsync();

        await chair.IsBackAsync();
        foreach (var board in new BoardPage[] { chair, parent, school })
        {
            foreach (var words in new[] { "Shown as saved before the cut", "On its way as the power went", "Sent while the server was away" })
            {
                await board.SeesAsync(words);
                await Expect(board.Page.GetByText(words)).ToHaveCountAsync(1);
            }
        }

        await Expect(wall.Card("Sent while the server was away")).ToHaveCountAsync(1);
        await Expect(parent.Box).ToHaveValueAsync("What I want to say is that I");
        await Expect(school.Page.GetByLabel(BoardWords.CardText)).ToHaveValueAsync("Asleep at her desk on Tuesd");
        Assert.Equal(seats, room.People.Select(p => p.Page.Url).ToList());
        await watch.HasSeenOnlyAsync("What are we worried about?", "What is working well?", "The child’s voice", "What needs to happen?");

        await parent.Box.PressSequentiallyAsync(" am trying");
        await parent.AddForm.GetByRole(AriaRole.Button, new() { Name = BoardWords.Add, Exact = true }).ClickAsync();
        await wall.SeesAsync("What I want to say is that I am trying");
    });

    [Fact]
    public Task A_phone_wakes_after_half_an_hour_with_its_half_written_words() => MeetAsync(async room =>
    {
        var (chair, phone) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        foreach (var person in room.People)
            person.Trouble.ExpectLineDown();
        await phone.Box.FillAsync("Before I fell asleep");

        // Asleep: the page's scripts stand still. The server forgets the circuit sooner by starting anew than by waiting.
        var sleep = await phone.Person.Context.NewCDPSessionAsync(phone.Page);
        await sleep.SendAsync("Page.setWebLifecycleState", State("frozen"));
        await phone.Person.Context.SetOfflineAsync(offline: true);
        await room.Server.StopAsync();
        await Expect(chair.Light).ToHaveTextAsync(BoardWords.Light_Offline);
        await room.Server.StartAgainAsync();
        await chair.IsBackAsync();
        await chair.AddAsync(2, "While the phone was asleep");

        await phone.Person.Context.SetOfflineAsync(offline: false);
        await sleep.SendAsync("Page.setWebLifecycleState", State("active"));
        await phone.SeesAsync("While the phone was asleep");
        await Expect(phone.Box).ToHaveValueAsync("Before I fell asleep");
        await phone.Box.PressSequentiallyAsync(" I had an idea");
        await phone.AddForm.GetByRole(AriaRole.Button, new() { Name = BoardWords.Add, Exact = true }).ClickAsync();
        await chair.SeesAsync("Before I fell asleep I had an idea");
    });

    [Fact]
    public Task A_phone_that_loses_its_line_for_a_moment_goes_on_where_it_was() => MeetAsync(async room =>
    {
        var (chair, phone) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        phone.Person.Trouble.ExpectLineDown();
        await phone.Person.Context.SetOfflineAsync(offline: true);
        await phone.WriteAsync(BoardWords.Column_WorriedAbout, "Written in a tunnel");
        await chair.AddAsync(2, "Written above ground");
        await phone.Person.Context.SetOfflineAsync(offline: false);
        await phone.SeesAsync("Written above ground");
        await phone.SeesAsync("Written in a tunnel");
        await chair.SeesAsync("Written in a tunnel");
        await Expect(chair.Page.GetByText("Written in a tunnel")).ToHaveCountAsync(1);
        await phone.IsSavedAsync();
    });

    private static Dictionary<string, object> State(string state) => new(StringComparer.Ordinal) { ["state"] = state };
}
