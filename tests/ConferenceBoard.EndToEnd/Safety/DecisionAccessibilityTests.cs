using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on views and the decision, nothing has to be moved sideways on a narrow phone, and keys alone are enough.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class DecisionAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    private const string Reasons = "Nobody wakes at night when Tamsin is afraid", Saw = "Asleep in lessons";

    [Fact]
    public Task Views_at_the_desk_and_on_phones() => MeetAsync(async room =>
    {
        var (chair, school) = (await room.ChairAsync(), await room.PhoneAsync("Professional"));
        await chair.BeginAsync();
        var (desk, given) = (await ViewsSheet.OpenedAsync(chair), await ViewsSheet.OpenedAsync(school));
        await LookAsync("views, nothing given", chair.Page, PrepareWords.Views_NothingOf);
        await given.SayAsync("Tamsin", MeetingWords.Harm_Likely, MeetingWords.PlanWanted_ChildProtection, "Neglect");
        await given.Box(MeetingWords.Views_Evidence).WriteAsync(Saw);
        await given.Box(MeetingWords.Views_Dissent).WriteAsync(Reasons);
        await LookAsync("a professional's view", school.Page, MeetingWords.Views_Evidence);
        await IsNarrowAsync("a professional's view", school.Page);
        await desk.WriteForAsync("Priya Raman");
        await desk.SayAsync("Tamsin", MeetingWords.Harm_Likely, MeetingWords.PlanWanted_ChildInNeed);
        await LookAsync("writing down for someone", chair.Page, PrepareWords.Views_StopWriting);
        await desk.OpenAsync(MeetingWords.Views_Recommendation);
        await desk.OpenAsync(MeetingWords.Views_Professionals);
        await LookAsync("views, opened", chair.Page, PrepareWords.Views_CloseLast);
        await IsNarrowAsync("views at the desk", chair.Page);
        var mum = await room.PhoneAsync("Parent");
        var parent = await ViewsSheet.OpenedAsync(mum);
        await parent.Answer("Tamsin").WriteAsync("Half of that is fair");
        await LookAsync("a parent's answer", mum.Page, Saw);
        await IsNarrowAsync("a parent's answer", mum.Page);
        FoundNothing();
    });

    [Fact]
    public Task The_decision_drafted_announced_and_amended() => MeetAsync(async room =>
    {
        var (chair, notes, wall, mum) = (await room.ChairAsync(), await room.ChairAsync("Note taker"), await room.WallAsync(), await room.PhoneAsync("Parent"));
        await chair.BeginAsync();
        var page = await DecisionPage.OpenedAsync(chair);
        await LookAsync("a decision, nothing yet", chair.Page, PrepareWords.Dec_OnlyYou);
        await page.ChooseAsync(MeetingWords.Outcome_ChildProtectionPlan, "Neglect", "Ms Adeyemi");
        await page.DateAsync(MeetingWords.Decided_FirstCoreGroup, DateTime.Today.AddDays(40));
        await page.AsksAsync(PrepareWords.Dec_To_DateLateWithoutReason);
        await page.Worker.SelectOptionAsync(new SelectOptionValue { Label = PrepareWords.Dec_SomeoneElse });
        await LookAsync("a decision, drafted", chair.Page, PrepareWords.Dec_KeyWorkerName);
        await IsNarrowAsync("a decision, drafted", chair.Page);
        foreach (var child in new[] { "Jory", "Tamsin" })
        {
            await page.DecideAsync(child, MeetingWords.Outcome_ChildInNeedPlan, Reasons);
            await page.Box(PrepareWords.Dec_Summary).WriteAsync("Somebody is there every night");
        }

        await page.AnnounceButton.ClickAsync();
        await LookAsync("announcing", chair.Page, PrepareWords.Dec_AnnounceHint);
        await IsNarrowAsync("announcing", chair.Page);
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Dec_AnnounceNow, Exact = true }).ClickAsync();
        await LookAsync("sealed", chair.Page, PrepareWords.Dec_ShowOnWall);
        await page.AmendAsync(MeetingWords.DecisionField_KeyWorker);
        foreach (var part in new[] { MeetingWords.DecisionField_Outcome, MeetingWords.DecisionField_Dates, MeetingWords.DecisionField_CoreGroup, MeetingWords.DecisionField_Rationale })
        {
            await page.PartAsync(part);
            await LookAsync("amending " + part, chair.Page, PrepareWords.Dec_AmendWhy);
        }

        await IsNarrowAsync("amending", chair.Page);
        await page.AmendTo.FillAsync("Nobody wakes at night");
        await page.SealAsync("The letter came");
        await LookAsync("amended", chair.Page, MeetingWords.Decided_AmendmentsHint);
        await IsNarrowAsync("amended", chair.Page);
        await AnnouncedSheet.OpenedAsync(mum);
        await LookAsync("announced, on a phone", mum.Page, MeetingWords.Decided_AmendmentsHint);
        await IsNarrowAsync("announced, on a phone", mum.Page);
        await AnnouncedSheet.OpenedAsync(notes);
        await LookAsync("announced, at the note taker's desk", notes.Page, MeetingWords.Decided_AmendmentsHint);
        await LookAsync("announced, on the wall", wall.Page, MeetingWords.Decided_WhatHappens);
        FoundNothing();
    });

    [Fact]
    public async Task A_view_a_decision_and_its_announcement_by_the_keyboard_alone()
    {
        await using var server = await Families.ChildrenAsync(["Tamsin"]);
        await MeetAsync(server, async room =>
        {
            var (chair, school) = (await room.ChairAsync(), await room.LaptopAsync("Professional"));
            var (keys, teacher) = (new Keys(chair.Page), new Keys(school.Page));
            await keys.PressAsync(chair.Button(ScaleWords.Begin));
            await teacher.PressAsync(school.Button(MeetingWords.Views_Tab));
            await teacher.ToAsync(Choice(school.Page, MeetingWords.Views_HarmAsk, MeetingWords.Harm_Likely));
            await teacher.PressAsync("ArrowDown");
            await Expect(Choice(school.Page, MeetingWords.Views_HarmAsk, MeetingWords.Harm_NotLikely)).ToBeCheckedAsync();
            await teacher.PressAsync("ArrowUp");
            await Expect(Choice(school.Page, MeetingWords.Views_HarmAsk, MeetingWords.Harm_Likely)).ToBeCheckedAsync();
            var evidence = new Writing(school.Page.Locator("html"), MeetingWords.Views_Evidence);
            await teacher.ToAsync(evidence.Box);
            await teacher.TypeAsync(Saw);
            await evidence.IsSavedAsync();

            // What is not open to all is not to be quoted.
            await keys.ToAsync(chair.Page.GetByRole(AriaRole.Tab, new() { NameRegex = Starting.With(BoardWords.Tab_Board) }));
            for (var right = 0; right < 4; right++)
                await keys.PressAsync("ArrowRight");
            await Expect(chair.Page.GetByRole(AriaRole.Tab, new() { Name = MeetingWords.Views_Tab, Exact = true })).ToBeFocusedAsync();
            await keys.PressAsync("Enter");
            foreach (var stage in new[] { MeetingWords.Views_Recommendation, MeetingWords.Views_Professionals })
                await keys.PressAsync(chair.Page.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(string.Format(CultureInfo.InvariantCulture, PrepareWords.Views_OpenStage, stage)) }));

            await keys.PressAsync(chair.Button(PrepareWords.Dec_Title));
            var page = new DecisionPage(chair);
            await keys.ToAsync(page.Outcome(MeetingWords.Outcome_ChildProtectionPlan));
            await keys.PressAsync(" ");
            await keys.PressAsync("ArrowDown");
            await Expect(page.Outcome(MeetingWords.Outcome_ChildInNeedPlan)).ToBeCheckedAsync();
            await keys.ToAsync(page.Reasons("Tamsin").Box);
            await keys.TypeAsync(Reasons);
            await keys.PressAsync(page.Said.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Saw }).GetByRole(AriaRole.Button));
            await Expect(page.Reasons("Tamsin").Box).ToBeFocusedAsync();
            await keys.TypeAsync("Both say so");
            await page.Reasons("Tamsin").IsSavedAsync();
            await page.AsksAsync(PrepareWords.Dec_Ok_NoRationale);
            await keys.PressAsync(page.AnnounceButton);
            await keys.PressAsync(chair.Dialog.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Dec_AnnounceNow, Exact = true }));
            await Expect(chair.Dialog).ToHaveCountAsync(0);
            await new AnnouncedSheet(chair.Page).SaysAsync("Tamsin", MeetingWords.Outcome_ChildInNeedPlan);
            await Expect(new AnnouncedSheet(chair.Page).Of("Tamsin")).ToContainTextAsync($"{Reasons}\n“{Saw}” (Ms Adeyemi, School)\nBoth say so");
        });
    }

    private static ILocator Choice(IPage page, string ask, string words) =>
        page.GetByRole(AriaRole.Group, new() { Name = string.Format(CultureInfo.InvariantCulture, ask, "Tamsin"), Exact = true }).GetByRole(AriaRole.Radio, new() { Name = words, Exact = true });
}
