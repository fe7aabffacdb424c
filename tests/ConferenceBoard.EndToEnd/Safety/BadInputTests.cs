using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>Bad input is answered with one plain sentence; nothing typed is lost; the page goes on.</summary>
public sealed class BadInputTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    [Fact]
    public Task Words_of_every_odd_kind_are_refused_in_a_sentence_or_shown_as_they_are() => MeetAsync(server.Process, async room =>
    {
        var (chair, phone, wall) = (await room.ChairAsync(), await room.PhoneAsync("Parent"), await room.WallAsync());
        var add = phone.AddForm.GetByRole(AriaRole.Button, new() { Name = BoardWords.Add, Exact = true });
        await phone.Box.FillAsync("   ");
        await add.ClickAsync();
        await phone.IsToldAsync("Write a few words first.");
        await Expect(phone.Box).ToBeFocusedAsync();
        await phone.Box.FillAsync(new string('x', 100_000));
        await add.ClickAsync();
        await phone.IsToldAsync("That is 100000 letters and a card holds 1000. Shorten it, or make two cards.");
        Assert.Equal(100_000, (await phone.Box.InputValueAsync()).Length);

        foreach (var (typed, shown) in new[]
        {
            ("Bell\u0007 and \u202Ereversed\u202C words", "Bell and reversed words"),
            ("Happy 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 today", "Happy 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 today"),
            ("<img src=x onerror=\"alert(1)\"><script>alert(2)</script><b>bold</b>", "<img src=x onerror=\"alert(1)\"><script>alert(2)</script><b>bold</b>"),
            ("أمي تعمل كثيرا", "أمي تعمل كثيرا"),
        })
        {
            await phone.WriteAsync(BoardWords.Column_WorkingWell, typed);
            await chair.SeesAsync(shown);
            await wall.SeesAsync(shown);
            await Expect(phone.Page.GetByText(shown, new() { Exact = true })).ToHaveCountAsync(1);
        }

        foreach (var page in new[] { chair.Page, phone.Page, wall.Page })
            Assert.Equal(0, await page.Locator("main img, main script, main b:text-is('bold')").CountAsync());
        Assert.False(await wall.Person.Frames.HoldAsync("\u202Ereversed"), "A character that turns the text round reached the wall.");
    });

    [Fact]
    public Task Calls_made_by_hand_are_judged_like_any_other() => MeetAsync(server.Process, async room =>
    {
        var (chair, school) = (await room.ChairAsync(), await room.LaptopAsync("Professional"));
        var child = await room.PhoneAsync("Child");
        child.Person.Trouble.ExpectLineDown();
        await child.SeesAsync("I keep my phone under my pillow");
        Assert.Equal("Write a few words first.", (await HandMade.AddAsync(child.Page, 0, "\u200B \u200D")).Sentence);
        Assert.Equal("That is 12000 letters and a card holds 1000. Shorten it, or make two cards.", (await HandMade.AddAsync(child.Page, 0, new string('y', 12_000))).Sentence);
        Assert.Equal("That could not be understood. Reload the page and try again.", (await HandMade.AddAsync(child.Page, 7, "A fifth column")).Sentence);

        // A card for professionals, by a child; a card that is not on this screen at all; and somebody else's.
        const string Choice = """{"Whose":"Professional","WhoseName":"Police","Children":[],"Kind":"Fact","Hand":"First","Source":"","Strand":"Worry","Audience":"Professionals"}""";
        Assert.Equal("You cannot write for those people only. Choose who may see it again.", (await HandMade.AddAsync(child.Page, 0, "By hand", Choice)).Sentence);
        await chair.SeesAsync("Check with police before the break");
        var hidden = await IdAsync(chair, "Check with police before the break");
        var answer = await HandMade.CallAsync(child.Page, "SaveTextAsync", Guid.NewGuid(), hidden, 1, "Changed by hand");
        Assert.Equal("That card is no longer there. Your words are kept.", answer.Sentence);
        var theirs = await IdAsync(chair, "The rent is behind");
        answer = await HandMade.CallAsync(child.Page, "SaveTextAsync", Guid.NewGuid(), theirs, 1, "Changed by hand");
        Assert.Equal("You can change your own cards. Ask the chair to change this one.", answer.Sentence);
        await HandMade.CallAsync(child.Page, "MoveAsync", theirs, 3, null);
        await child.IsToldAsync("You can change your own cards. Ask the chair to change this one.");
        await Expect(chair.Column(BoardWords.ColumnShort_WorriedAbout).GetByText("The rent is behind")).ToHaveCountAsync(1);

        Assert.NotNull((await HandMade.CallAsync(child.Page, "RemoveAttendeeAsync", theirs)).Error);
        Assert.NotNull((await HandMade.CallAsync(child.Page, "AddAsync", "not an id", "not a column", 5, 6, 7)).Error);
        await child.AddAsync(BoardWords.Column_ChildsVoice, "I am still here");
        await school.SeesAsync("I am still here");
        await chair.SeesNothingOfAsync("By hand");
    });

    [Fact]
    public Task A_flood_and_a_message_that_is_far_too_long_harm_only_the_one_who_sent_them() => MeetAsync(server.Process, async room =>
    {
        var (chair, school) = (await room.ChairAsync(), await room.LaptopAsync("Professional"));
        school.Person.Trouble.ExpectLineDown();
        school.Person.Trouble.Expect(".");
        var answers = await Task.WhenAll(Enumerable.Range(0, 80).Select(n => HandMade.AddAsync(school.Page, 5, $"Flood {n}")));
        Assert.All(answers, a => Assert.False(a.Saved));
        answers = await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => HandMade.AddAsync(school.Page, 0, "")));
        Assert.Contains(answers, a => a is { Sentence: "That was a lot at once. Wait a moment and try again; your words are kept." });

        _ = HandMade.AddAsync(school.Page, 0, new string('z', 500_000)).ContinueWith(_ => { }, TaskScheduler.Default);
        await chair.AddAsync(2, "The meeting goes on meanwhile");
        await school.SeesAsync("The meeting goes on meanwhile");
        await school.IsSavedAsync();
    });

    [Fact]
    public Task Addresses_and_codes_that_open_nothing_say_so_in_one_sentence() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        var stranger = await room.BrowserAsync("Stranger", Screens.Phone);
        stranger.Trouble.Expect("404");
        var said = stranger.Page.GetByRole(AriaRole.Status);
        foreach (var (address, sentence) in new[]
        {
            ("/k/" + new string('0', 32), "This link no longer works. Ask the chair for a new one."), ("/k/..%2F..", "This link no longer works. Ask the chair for a new one."),
            ($"/c/{Guid.NewGuid()}", "This conference cannot be found. Check the link or the code."),
            (new Uri(chair.Page.Url).AbsolutePath, "You are not in this conference now. Ask the chair to let you in again."), ("/j/ABC", JoinWords.NoCode),
        })
        {
            await stranger.Page.GotoAsync(address);
            await Expect(said).ToHaveTextAsync(sentence);
        }

        foreach (var address in new[] { "/c/not-a-number", "/nothing/here", "/display/none", "/c/" })
        {
            Assert.Equal(404, (await stranger.Page.GotoAsync(address))!.Status);
            await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(JoinWords.NotFoundTitle);
        }

        var old = await chair.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Status).Filter(new() { HasText = "-" }).InnerTextAsync();
        await chair.Button(BoardWords.NewCode).ClickAsync();
        await Expect(chair.Beside.GetByText(old)).ToHaveCountAsync(0);
        await stranger.Page.GotoAsync("/j/" + old);
        await Expect(said).ToHaveTextAsync(JoinWords.OldCode);
        for (var guess = 0; guess < 6; guess++)
            await stranger.Page.GotoAsync($"/j/AAA-AAA-AA{guess}");
        await Expect(said).ToHaveTextAsync(JoinWords.TooManyTries);

        // Someone else in the same room is not held up.
        var code = await chair.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Status).Filter(new() { HasText = "-" }).InnerTextAsync();
        var other = await room.BrowserAsync("Newcomer", Screens.Phone);
        await other.Page.GotoAsync("/j/" + code);
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(JoinWords.WhoHeading);
    });

    private static async Task<Guid> IdAsync(ChairPage chair, string words) =>
        Guid.Parse(await chair.Card(words).GetAttributeAsync("data-card") ?? "");
}
