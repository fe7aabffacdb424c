using System.Diagnostics;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Removal, another role, leaving, coming back, and a second device.</summary>
public sealed class GoingOutTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string NotIn = "You are not in this conference now. Ask the chair to let you in again.";

    [Fact]
    public Task Someone_removed_sees_nothing_within_five_seconds_can_do_nothing_and_their_link_is_over() => MeetAsync(async room =>
    {
        var (chair, parent, tablet) = (await room.ChairAsync(), await room.PhoneAsync("Parent"), await room.LaptopAsync("Parent"));
        await parent.Box.FillAsync("I was just going to say");
        await chair.OpenPersonAsync("Kerra");
        var clock = Stopwatch.StartNew();
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.PersonRemove }).ClickAsync();
        await Expect(parent.Page.GetByText(BoardWords.RemovedTitle)).ToBeVisibleAsync(new() { Timeout = 5000 });
        await Expect(tablet.Page.GetByText(BoardWords.RemovedTitle)).ToBeVisibleAsync(new() { Timeout = 5000 });
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await parent.SeesNothingOfAsync("Tamsin");
        Assert.Equal(0, await parent.Page.EvaluateAsync<int>("Object.keys(sessionStorage).filter(k => k.startsWith('words:')).length"));

        var answer = await HandMade.AddAsync(parent.Page, 0, "By hand after removal");
        Assert.Equal(NotIn, answer.Sentence);
        await parent.Page.ReloadAsync();
        await Expect(parent.Page.GetByText(BoardWords.RemovedTitle)).ToBeVisibleAsync();
        var again = await room.WithLinkAsync("Parent", Screens.Phone);
        await Expect(again.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("This link no longer works. Ask the chair for a new one.");
        await chair.SeesNothingOfAsync("By hand after removal");
        await chair.SeesNothingOfAsync("I was just going to say");
    });

    [Fact]
    public Task A_changed_role_takes_effect_at_once() => MeetAsync(async room =>
    {
        var (chair, school) = (await room.ChairAsync(), await room.LaptopAsync("Professional"));
        await school.SeesAsync("A neighbour says a man stays at night");
        await chair.OpenPersonAsync("Ms Adeyemi");
        await chair.Dialog.GetByLabel(BoardWords.PersonRole).SelectOptionAsync(new SelectOptionValue { Label = BoardWords.Role_Observer });
        await Expect(school.Page.GetByText(BoardWords.ReadOnly)).ToBeVisibleAsync();
        await school.SeesNothingOfAsync("A neighbour says a man stays at night");
        var answer = await HandMade.AddAsync(school.Page, 1, "By hand as an observer");
        Assert.Equal("You can read along here. Ask the chair if you want something written.", answer.Sentence);
        await chair.Dialog.GetByLabel(BoardWords.PersonRole).SelectOptionAsync(new SelectOptionValue { Label = BoardWords.Role_FamilyMember });
        await Expect(school.Box).ToBeVisibleAsync();
        await school.AddAsync(BoardWords.Column_WorkingWell, "Now I may write again");
        await chair.SeesNothingOfAsync("By hand as an observer");
    });

    [Fact]
    public Task Someone_leaves_one_device_goes_on_with_another_and_comes_back() => MeetAsync(async room =>
    {
        var (chair, phone, tablet) = (await room.ChairAsync(), await room.PhoneAsync("Parent"), await room.LaptopAsync("Parent"));
        await phone.AddAsync(BoardWords.Column_WorkingWell, "We eat together now");
        await tablet.SeesAsync("We eat together now");
        await Expect(tablet.Card("We eat together now")).ToContainTextAsync(BoardWords.Yours);

        await phone.Button(BoardWords.Leave).ClickAsync();
        await phone.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Leave, Exact = true }).ClickAsync();
        await phone.IsOnlyToldAsync(BoardWords.LeftTitle);
        await phone.SeesNothingOfAsync("We eat together now");
        await tablet.AddAsync(BoardWords.Column_NeedsToHappen, "From the tablet meanwhile");
        Assert.Equal(NotIn, (await HandMade.AddAsync(phone.Page, 0, "By hand after leaving")).Sentence);

        await phone.Button(BoardWords.ComeBack).ClickAsync();
        await phone.IsReadyAsync();
        await phone.SeesAsync("From the tablet meanwhile");
        await Expect(phone.Card("We eat together now")).ToContainTextAsync(BoardWords.Yours);
        await phone.AddAsync(BoardWords.Column_NeedsToHappen, "Back on the phone");
        await chair.SeesAsync("Back on the phone");
        await chair.SeesNothingOfAsync("By hand after leaving");
    });
}
