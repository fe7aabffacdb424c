using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>How each step went, at a review; and the plan in a power cut and under two hands.</summary>
public sealed class PlanAtReviewTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Happened = "Grace sat with Mum and six letters", Helped = "A cup of tea first", InTheWay = "Two came in between", Outcome = "Tamsin says nobody bangs on the door";

    [Fact]
    public async Task How_a_step_went_is_said_with_what_helped_and_what_was_in_the_way_and_a_success_is_marked()
    {
        await using var server = await ServerProcess.StartAsync(["--sample", "review-conference"]);
        await MeetAsync(server, async room =>
        {
            var chair = await room.ChairAsync();
            await chair.BeginAsync();
            var (desk, mum) = (await PlanSheet.OpenedAsync(chair), await PlanSheet.OpenedAsync(await room.PhoneAsync("Parent")));
            await Expect(mum.Step(1)).ToContainTextAsync(MeetingWords.PlanStatus_Open);
            var step = await desk.OpenAsync(1);
            await ChipAsync(step, MeetingWords.PlanStatus_Blocked);
            await Expect(mum.Step(1)).ToContainTextAsync(MeetingWords.PlanStatus_Blocked);
            await desk.WriteAsync(step, MeetingWords.PlanHappened, Happened);
            await desk.WriteAsync(step, MeetingWords.PlanHelped, Helped);
            await desk.WriteAsync(step, MeetingWords.PlanInTheWay, InTheWay);
            await ChipAsync(step, MeetingWords.PlanStatus_Done);
            await ChipAsync(step, PrepareWords.PlanSuccessYes);
            foreach (var words in new[] { MeetingWords.PlanStatus_Done, Happened, Helped, InTheWay, MeetingWords.PlanSuccess })
                await Expect(mum.Step(1)).ToContainTextAsync(words);
            await desk.CloseAsync(1);

            // What is done lacks nothing any more.
            await Expect(desk.Step(1)).ToContainTextAsync(Happened);
            await Expect(desk.Step(1).GetByRole(AriaRole.List, new() { Name = PrepareWords.PlanFlags, Exact = true })).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public Task The_server_is_killed_while_an_outcome_is_written_and_the_page_comes_back_to_the_words() => MeetAsync(async room =>
    {
        var (chair, mum) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        await chair.BeginAsync();
        foreach (var person in room.People)
            person.Trouble.ExpectLineDown();
        var (desk, mums) = (await PlanSheet.OpenedAsync(chair), await PlanSheet.OpenedAsync(mum));
        var step = await desk.OpenAsync(1);
        await room.Server.KillAsync();
        await chair.IsWithoutLineAsync();
        await step.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true }).FillAsync(Outcome);
        await mum.Page.GetByLabel(MeetingWords.PlanSafetyText, new() { Exact = true }).FillAsync("Nan sleeps here on Fridays");
        await room.Server.StartAgainAsync();

        // The page that loads itself anew goes back to the plan and the open step; the words are stored by themselves.
        await chair.IsBackAsync();
        await Expect(desk.Step(1).GetByLabel(MeetingWords.PlanNotice, new() { Exact = true })).ToHaveValueAsync(Outcome, new() { Timeout = 40_000 });
        await mum.IsBackAsync();
        await Expect(mums.Step(1)).ToContainTextAsync(Outcome, new() { Timeout = 40_000 });
        await Expect(desk.Safety.GetByLabel(MeetingWords.PlanSafetyText, new() { Exact = true })).ToHaveValueAsync("Nan sleeps here on Fridays");
    });

    [Fact]
    public Task A_reload_in_the_middle_of_a_word_loses_nothing() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await chair.BeginAsync();
        var desk = await PlanSheet.OpenedAsync(chair);
        var step = await desk.OpenAsync(1);
        await step.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true }).PressSequentiallyAsync("Tamsin says nobo");
        await chair.Page.ReloadAsync();
        await chair.IsReadyAsync();
        if (await chair.Page.GetByRole(AriaRole.Tab, new() { NameRegex = Starting.With(MeetingWords.PlanTab), Selected = true }).CountAsync() == 0)
            await PlanSheet.OpenedAsync(chair);   // stored as the page was left: there was nothing to go back to
        if (await desk.Step(1).GetByLabel(MeetingWords.PlanNotice, new() { Exact = true }).CountAsync() == 0)
            await desk.OpenAsync(1);
        await Expect(desk.Step(1).GetByLabel(MeetingWords.PlanNotice, new() { Exact = true })).ToHaveValueAsync("Tamsin says nobo");
    });

    [Fact]
    public Task Two_desks_change_the_same_step_at_once_and_nothing_is_overwritten() => MeetAsync(async room =>
    {
        var (chair, notes) = (await room.ChairAsync(), await ChairPage.OpenedAsync(await room.WithLinkAsync("Note taker", Screens.Laptop)));
        await chair.BeginAsync();
        var (mine, theirs) = (await PlanSheet.OpenedAsync(chair), await PlanSheet.OpenedAsync(notes));
        var (here, there) = (await mine.OpenAsync(1), await theirs.OpenAsync(1));

        // Chips pressed at both desks at once are all kept; what is written beside them too.
        await Task.WhenAll(ChipAsync(here, "Kerra"), ChipAsync(there, "Carol"), here.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true }).FillAsync("The letters are open"));
        await ChipAsync(there, "Jean");
        await Expect(there.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true })).ToHaveValueAsync("The letters are open");
        foreach (var desk in new[] { here, there })
            foreach (var name in new[] { "Kerra", "Carol", "Jean" })
                await Expect(desk.GetByRole(AriaRole.Checkbox, new() { Name = name, Exact = true })).ToBeCheckedAsync();

        // The same words written at both: both stand there until one is chosen.
        await there.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true }).FillAsync("The letters are in a folder");
        await here.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true }).FillAsync("The letters are open and read");
        await await Task.WhenAny(Expect(TwiceIn(here)).ToBeVisibleAsync(), Expect(TwiceIn(there)).ToBeVisibleAsync());
        var (asked, other) = await TwiceIn(here).IsVisibleAsync() ? (here, there) : (there, here);
        var kept = await asked.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true }).InputValueAsync();
        await asked.GetByRole(AriaRole.Button, new() { Name = BoardWords.WritingKeepMine, Exact = true }).ClickAsync();
        await Expect(other.GetByLabel(MeetingWords.PlanNotice, new() { Exact = true })).ToHaveValueAsync(kept);
    });

    /// <summary>It is said that somebody else wrote in the same place meanwhile.</summary>
    private static ILocator TwiceIn(ILocator step) => step.GetByText(BoardWords.WritingTheirs);

    private static Task ChipAsync(ILocator step, string name) => step.Locator(".chip").Filter(new() { HasText = name }).ClickAsync();
}
