using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>The chair decides for each child at the desk and announces it for all at once; what is sealed is amended, and both stand there.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class DecisionTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string Reasons = "Nobody wakes at night when Tamsin is afraid", Short = "Every night somebody is there whom Tamsin can wake", Differs = "School would not wait until spring";
    private const string Pillow = "I keep my phone under my pillow.", Late = "The hall is shut until then", Noted = "School asked for a shorter time";
    private const string Jory = "Dad takes him to be tested", Wren = "Wren is not born into this flat";

    private static readonly string[] Children = ["Tamsin", "Jory", "Wren"];

    [Fact]
    public async Task Three_children_are_decided_for_announced_at_once_and_sealed()
    {
        await using var server = await Families.ChildrenAsync(Children);
        await MeetAsync(server, async room =>
        {
            var (chair, notes, wall) = (await room.ChairAsync(), await room.ChairAsync("Note taker"), await room.WallAsync());
            await chair.BeginAsync();
            var (school, mum) = (await room.PhoneAsync("Professional"), await room.PhoneAsync("Parent"));
            await (await ViewsSheet.OpenedAsync(school)).Box(MeetingWords.Views_Dissent).WriteAsync(Differs);
            var page = await DecisionPage.OpenedAsync(chair);
            await WriteAsync(page);

            // Nothing is announced before every child is ready.
            await Expect(page.Foot).ToContainTextAsync("Jory: 2 to do");
            await Expect(page.AnnounceButton).ToBeDisabledAsync();
            await page.Dates.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Dec_SameForAll, Exact = true }).ClickAsync();
            await Expect(page.Dates.GetByRole(AriaRole.Status)).ToHaveTextAsync(PrepareWords.Dec_SameDone);
            await page.DecideAsync("Jory", MeetingWords.Outcome_ChildInNeedPlan, Jory);
            await page.DecideAsync("Wren", MeetingWords.Outcome_NoPlan, Wren);
            await Expect(page.Foot).ToContainTextAsync(PrepareWords.Dec_ReadyAll);
            await page.TurnAsync("Tamsin");
            await page.Reasons("Tamsin").HoldsAsync($"{Reasons}\n“{Pillow}” (Tamsin)");
            await Expect(mum.Button(MeetingWords.Decided_Tab)).ToHaveCountAsync(0);
            await page.AnnounceButton.ClickAsync();
            foreach (var words in new[] { "Tamsin: A child protection plan.", "Neglect, Emotional abuse", "Priya Raman", "Jory: A child in need plan.", "Wren: No plan." })
                await Expect(chair.Dialog).ToContainTextAsync(words);
            await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Dec_NotNow, Exact = true }).ClickAsync();
            await Expect(chair.Dialog).ToHaveCountAsync(0);
            await page.AnnounceAsync();

            // Sealed at the desk, in plain words on the wall, whole on everyone's own page; recorded dissent, and why a date is late, stay with the chair.
            foreach (var words in new[] { Noted, Late })
                await Expect(page.Main).ToContainTextAsync(words);
            await Expect(page.Main.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
            await new WallPages(wall).ShowsAsync("The decision for Tamsin");
            foreach (var words in new[] { MeetingWords.Outcome_ChildProtectionPlan, "Neglect, Emotional abuse", Short, "Priya Raman" })
                await Expect(wall.Main).ToContainTextAsync(words);
            await wall.SeesNothingOfAsync(Reasons);
            foreach (var board in new BoardPage[] { mum, school, notes })
            {
                var told = await AnnouncedSheet.OpenedAsync(board);
                await told.SaysAsync("Tamsin", MeetingWords.Outcome_ChildProtectionPlan);
                foreach (var words in new[] { Reasons, Pillow, Short, "Priya Raman", "Ms Adeyemi, Kerra", "Every 6 weeks" })
                    await Expect(told.Of("Tamsin")).ToContainTextAsync(words);
                foreach (var words in new[] { Jory, "Priya Raman" })
                    await Expect(told.Of("Jory")).ToContainTextAsync(words);
                await Expect(told.Of("Jory")).Not.ToContainTextAsync("Kerra");
                await told.SaysAsync("Wren", MeetingWords.Outcome_NoPlan);
                await board.SeesNothingOfAsync(Noted);
                await board.SeesNothingOfAsync(Late);
            }
        });
    }

    [Fact]
    public Task What_is_amended_stands_beside_what_was_announced_everywhere() => MeetAsync(async room =>
    {
        const string Better = "Jory hears well since his test";
        var (chair, notes, wall, mum) = (await room.ChairAsync(), await room.ChairAsync("Note taker"), await room.WallAsync(), await room.PhoneAsync("Parent"));
        await chair.BeginAsync();
        var page = await DecisionPage.OpenedAsync(chair);
        await page.DecideAsync("Tamsin", MeetingWords.Outcome_NoPlan, Reasons);
        await page.DecideAsync("Jory", MeetingWords.Outcome_ChildInNeedPlan, Jory);
        await page.Worker.SelectOptionAsync(new SelectOptionValue { Label = "Priya Raman (Social worker)" });
        await page.NameWorkerAsync("Nadia Wells");
        await page.AnnounceAsync();
        await Expect(wall.Main).ToContainTextAsync("Nadia Wells");

        // A text, and parts that are chosen; nothing is sealed that is no change, and no decision is left without what it needs.
        await page.AmendAsync(MeetingWords.DecisionField_Rationale);
        await page.AmendTo.FillAsync(Better);
        await page.SealAsync("The letter came");
        await page.AmendAsync(MeetingWords.DecisionField_KeyWorker);
        await page.SealButton.ClickAsync();
        await Expect(page.Amending.GetByRole(AriaRole.Alert)).ToHaveTextAsync(PrepareWords.Dec_AmendNothing);
        await page.Worker.SelectOptionAsync(new SelectOptionValue { Label = "Amira Said (Health visitor)" });
        await page.SealAsync("She knows him");
        await page.AmendAsync(MeetingWords.DecisionField_Outcome);
        await page.Outcome(MeetingWords.Outcome_NoPlan).CheckAsync();
        await page.SealAsync("It was read out wrongly");

        await Expect(wall.Main).ToContainTextAsync(MeetingWords.Decided_WallAmended);
        await Expect(wall.Main.GetByRole(AriaRole.Heading, new() { Name = MeetingWords.Outcome_NoPlan, Exact = true })).ToBeVisibleAsync();
        await Expect(wall.Main).ToContainTextAsync("Amira Said");
        foreach (var told in new[] { new AnnouncedSheet(page.Page), await AnnouncedSheet.OpenedAsync(mum), await AnnouncedSheet.OpenedAsync(notes) })
        {
            await told.SaysAsync("Jory", MeetingWords.Outcome_NoPlan);
            await Expect(told.Of("Jory")).ToContainTextAsync(Better);
            await told.HasBothAsync(Jory, Better, "The letter came");
            await told.HasBothAsync("Nadia Wells", "Amira Said", "She knows him");
            await told.HasBothAsync(MeetingWords.Outcome_ChildInNeedPlan, MeetingWords.Outcome_NoPlan, "It was read out wrongly");
        }
    });

    [Fact]
    public Task A_name_that_is_typed_while_choices_are_still_on_their_way_stays() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var page = await DecisionPage.OpenedAsync(chair);
        var tab = await room.TabAsync(chair.Person);
        await tab.Page.GotoAsync(chair.Page.Url);
        var stored = await DecisionPage.OpenedAsync(await ChairPage.OpenedAsync(tab));
        for (var again = 0; again < 5; again++)
        {
            const string Listed = "Amira Said (Health visitor)";
            await page.Worker.SelectOptionAsync(new SelectOptionValue { Label = Listed });
            await Expect(stored.Worker.Locator("option:checked")).ToHaveTextAsync(Listed);
            await Expect(page.WorkerName).ToHaveCountAsync(0);

            // Two choices in one breath, and the first letter as soon as there is a line: faster than any hand.
            await page.Worker.EvaluateAsync("""
                async (select) => {
                    const choose = (of) => { select.value = [...select.options].find((option) => of(option)).value; select.dispatchEvent(new Event('change', { bubbles: true })); };
                    const part = select.closest('.field-pair');
                    choose((option) => option.label.startsWith('Priya'));
                    choose((option) => option.value === '-');
                    while (!part.querySelector('input')) await new Promise((done) => requestAnimationFrame(done));
                    part.querySelector('input').focus();
                    document.execCommand('insertText', false, 'N');
                }
                """);
            await page.Page.Keyboard.InsertTextAsync($"adia Wells {again}");
            await page.WorkerName.BlurAsync();
            await Expect(stored.WorkerName).ToHaveValueAsync($"Nadia Wells {again}");
            await Expect(page.WorkerName).ToHaveValueAsync($"Nadia Wells {again}");
            await Expect(page.Worker.Locator("option:checked")).ToHaveTextAsync(PrepareWords.Dec_SomeoneElse);
        }
    });

    /// <summary>The draft for one child, from what is missing to nothing missing, each found by the list that says so.</summary>
    private static async Task WriteAsync(DecisionPage page)
    {
        await page.AsksAsync(PrepareWords.Dec_To_NoOutcome);
        await page.ChooseAsync(MeetingWords.Outcome_ChildProtectionPlan, "Neglect", "Emotional abuse");
        await page.AsksAsync(PrepareWords.Dec_Ok_NoOutcome);
        await page.AsksAsync(PrepareWords.Dec_Ok_NoCategory);
        await page.GoAsync(PrepareWords.Dec_To_NoRationale);
        await Expect(page.Reasons("Tamsin").Box).ToBeFocusedAsync();
        await page.Page.Keyboard.InsertTextAsync(Reasons);
        await page.QuoteAsync(Pillow);
        await Expect(page.Reasons("Tamsin").Box).ToBeFocusedAsync();
        await page.Reasons("Tamsin").IsSavedAsync();
        await page.AsksAsync(PrepareWords.Dec_Ok_NoRationale);
        await Expect(page.Said.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Check with police" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await page.Box(PrepareWords.Dec_Summary).WriteAsync(Short);

        await page.GoAsync(PrepareWords.Dec_To_NoKeyWorker);
        await page.Worker.SelectOptionAsync(new SelectOptionValue { Label = "Priya Raman (Social worker)" });
        await page.AsksAsync(PrepareWords.Dec_Ok_NoKeyWorker);
        foreach (var name in new[] { "Ms Adeyemi", "Kerra" })
            await page.Chip(name).CheckAsync(new() { Force = true });
        await page.Main.GetByRole(AriaRole.Combobox, new() { NameRegex = Starting.With(PrepareWords.Dec_Then) }).SelectOptionAsync("6");

        // A late date says so at once, and needs a reason.
        await page.AsksAsync(PrepareWords.Dec_To_DateMissingWithoutReason);
        await page.DateAsync(MeetingWords.Decided_Review, DateTime.Today.AddDays(60));
        await page.DateAsync(MeetingWords.Decided_FirstCoreGroup, DateTime.Today.AddDays(40));
        await Expect(page.Dates).ToContainTextAsync(PrepareWords.Dec_TooLate.Split('{')[0]);
        await page.GoAsync(PrepareWords.Dec_To_DateLateWithoutReason);
        await page.LateAsync(Late);
        await page.AsksAsync(PrepareWords.Dec_Ok_Dates);
        await page.GoAsync(PrepareWords.Dec_To_DissentNotRecorded);
        await Expect(page.Box(PrepareWords.Dec_Dissent).Box).ToBeFocusedAsync();
        await page.Box(PrepareWords.Dec_Dissent).WriteAsync(Noted);
        await page.AsksAsync(PrepareWords.Dec_Ok_DissentNotRecorded);
    }
}
