using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Power cuts, reloads and two windows lose the chair no word and no choice of a decision.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class DecisionKeptTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string First = "Nobody wakes at night", Then = "Nobody wakes at night, and Tamsin sits up with Jory until it is light";

    [Fact]
    public Task The_server_is_killed_while_reasons_are_written_and_not_a_word_is_lost() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        chair.Person.Trouble.ExpectLineDown();
        await chair.BeginAsync();
        var page = await DecisionPage.OpenedAsync(chair);
        await page.ChooseAsync(MeetingWords.Outcome_NoPlan);
        await page.Reasons("Tamsin").WriteAsync(First);
        await room.Server.KillAsync();
        await page.Reasons("Tamsin").Box.FillAsync(Then);
        await chair.IsWithoutLineAsync();
        await room.Server.StartAgainAsync();
        await chair.IsBackAsync();

        // The page has loaded itself anew, and goes back to where words wait.
        page = new DecisionPage(chair);
        await page.Reasons("Tamsin").HoldsAsync(Then);
        await page.Reasons("Tamsin").IsSavedAsync();
        await Expect(page.Outcome(MeetingWords.Outcome_NoPlan)).ToBeCheckedAsync();

        // Stored, and not only kept in that tab.
        var tab = await ChairPage.OpenedAsync(await AnotherTabAsync(room, chair));
        await (await DecisionPage.OpenedAsync(tab)).Reasons("Tamsin").HoldsAsync(Then);
    });

    [Fact]
    public Task A_reload_or_a_look_at_another_part_in_the_middle_of_an_amendment_keeps_the_words() => MeetAsync(async room =>
    {
        const string Why = "The letter came", Short = "Somebody is there every night";
        var chair = await room.ChairAsync();
        await chair.BeginAsync();
        var page = await DecisionPage.OpenedAsync(chair);
        foreach (var child in new[] { "Jory", "Tamsin" })
            await page.DecideAsync(child, MeetingWords.Outcome_NoPlan, First);
        await page.AnnounceAsync();
        await page.AmendAsync(MeetingWords.DecisionField_Rationale);
        await page.AmendTo.FillAsync(Then);
        await page.AmendWhy.FillAsync(Why);
        await page.PartAsync(MeetingWords.DecisionField_Summary);
        await Expect(page.AmendTo).ToHaveValueAsync("");
        await page.AmendTo.FillAsync(Short);
        await page.PartAsync(MeetingWords.DecisionField_Outcome);
        await Expect(page.Outcome(MeetingWords.Outcome_NoPlan)).ToBeCheckedAsync();
        await page.PartAsync(MeetingWords.DecisionField_Rationale);
        await Expect(page.AmendTo).ToHaveValueAsync(Then);

        await chair.Page.ReloadAsync();
        await chair.IsReadyAsync();
        page = await DecisionPage.OpenedAsync(chair);
        await page.AmendAsync(MeetingWords.DecisionField_Rationale);
        await Expect(page.AmendTo).ToHaveValueAsync(Then);
        await Expect(page.AmendWhy).ToHaveValueAsync(Why);
        await page.SealButton.ClickAsync();
        await new AnnouncedSheet(page.Page).HasBothAsync(First, Then, Why);

        // The other part that was begun is next.
        await Expect(page.AmendWhy).ToHaveValueAsync("");
        await Expect(page.AmendTo).ToHaveValueAsync(Short);
        await page.SealAsync("It was left out");
        await new AnnouncedSheet(page.Page).HasBothAsync(MeetingWords.Decided_Nothing, Short, "It was left out");

        // What was sealed is begun anew, from what stands there now.
        await page.AmendAsync(MeetingWords.DecisionField_Rationale);
        await Expect(page.AmendTo).ToHaveValueAsync(Then);
        await Expect(page.AmendWhy).ToHaveValueAsync("");
    });

    [Fact]
    public Task Two_windows_of_the_chair_overwrite_nothing_of_each_other() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var one = await DecisionPage.OpenedAsync(chair);
        var other = await DecisionPage.OpenedAsync(await ChairPage.OpenedAsync(await AnotherTabAsync(room, chair)));

        // What is chosen in both stands in both.
        await one.ChooseAsync(MeetingWords.Outcome_ChildProtectionPlan);
        await Expect(other.Outcome(MeetingWords.Outcome_ChildProtectionPlan)).ToBeCheckedAsync();
        await Task.WhenAll(one.Chip("Neglect").CheckAsync(new() { Force = true }), other.Chip("Emotional abuse").CheckAsync(new() { Force = true }));
        await Task.WhenAll(one.Chip("Ms Adeyemi").CheckAsync(new() { Force = true }), other.Chip("Kerra").CheckAsync(new() { Force = true }), DateAsync(one), other.Worker.SelectOptionAsync(new SelectOptionValue { Label = "Priya Raman (Social worker)" }));
        foreach (var page in new[] { one, other })
        {
            foreach (var chip in new[] { "Neglect", "Emotional abuse", "Ms Adeyemi", "Kerra" })
                await Expect(page.Chip(chip)).ToBeCheckedAsync();
            await page.AsksAsync(PrepareWords.Dec_Ok_NoKeyWorker);
            await Expect(page.Dates.GetByLabel(MeetingWords.Decided_Review, new() { Exact = true })).Not.ToHaveValueAsync("");
        }

        // Words in different places are put together.
        await one.Reasons("Tamsin").WriteAsync("First words. Last words.");
        await other.Reasons("Tamsin").HoldsAsync("First words. Last words.");
        await Task.WhenAll(one.Reasons("Tamsin").Box.FillAsync("Very first words. Last words."), other.Reasons("Tamsin").Box.FillAsync("First words. Very last words."));
        foreach (var page in new[] { one, other })
            await page.Reasons("Tamsin").HoldsAsync("Very first words. Very last words.");

        // In the same place both stand there until the chair chooses; whichever comes second is asked.
        await Task.WhenAll(one.Reasons("Tamsin").Box.FillAsync("Nan says so."), other.Reasons("Tamsin").Box.FillAsync("School says so."));
        var (asked, kept, mine, theirs) = await Expected.FirstAsync(one.Reasons("Tamsin").Theirs, other.Reasons("Tamsin").Theirs) == 0 ? (one, other, "Nan says so.", "School says so.") : (other, one, "School says so.", "Nan says so.");
        await Expect(asked.Reasons("Tamsin").Theirs).ToHaveTextAsync(theirs);
        await asked.Reasons("Tamsin").HoldsAsync(mine);
        await kept.Reasons("Tamsin").HoldsAsync(theirs);
        await asked.Reasons("Tamsin").Place.GetByRole(AriaRole.Button, new() { Name = BoardWords.WritingKeepMine, Exact = true }).ClickAsync();
        await kept.Reasons("Tamsin").HoldsAsync(mine);
        await Expect(asked.Reasons("Tamsin").Theirs).Not.ToBeVisibleAsync();

        static Task DateAsync(DecisionPage page) => page.DateAsync(MeetingWords.Decided_Review, DateTime.Today.AddDays(60));
    });

    [Fact]
    public Task What_is_not_stored_yet_is_not_left_behind_when_the_decision_is_announced() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await chair.BeginAsync();
        var one = await DecisionPage.OpenedAsync(chair);
        foreach (var child in new[] { "Jory", "Tamsin" })
            await one.DecideAsync(child, MeetingWords.Outcome_NoPlan, First);
        var tab = await ChairPage.OpenedAsync(await AnotherTabAsync(room, chair));
        var other = await DecisionPage.OpenedAsync(tab);
        await other.Reasons("Tamsin").HoldsAsync(First);
        await Task.WhenAll(one.Reasons("Tamsin").Box.FillAsync("Nan says so."), other.Reasons("Tamsin").Box.FillAsync("School says so."));
        var asked = await Expected.FirstAsync(one.Reasons("Tamsin").Theirs, other.Reasons("Tamsin").Theirs) == 0 ? (Page: one, Desk: chair, Words: "Nan says so.") : (Page: other, Desk: tab, Words: "School says so.");

        // Between two versions the chair chooses first, also from the page of another child.
        await asked.Page.TurnAsync("Jory");
        await asked.Page.AnnounceButton.ClickAsync();
        await Expect(asked.Page.Child("Tamsin")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(asked.Page.Reasons("Tamsin").Theirs).ToBeVisibleAsync();
        await asked.Page.AnnounceButton.ClickAsync();
        await Expect(asked.Page.Reasons("Tamsin").Box).ToBeFocusedAsync();
        await Expect(asked.Desk.Dialog).ToHaveCountAsync(0);
        await asked.Page.Reasons("Tamsin").Place.GetByRole(AriaRole.Button, new() { Name = BoardWords.WritingKeepMine, Exact = true }).ClickAsync();
        await asked.Page.Reasons("Tamsin").IsSavedAsync();

        // Words that are on their way arrive first.
        await asked.Page.Box(PrepareWords.Dec_Summary).Box.FillAsync(Then);
        await asked.Page.AnnounceAsync();
        foreach (var words in new[] { asked.Words, Then })
            await Expect(new AnnouncedSheet(asked.Page.Page).Of("Tamsin")).ToContainTextAsync(words);
    });

    private static async Task<Person> AnotherTabAsync(Room room, ChairPage chair)
    {
        var tab = await room.TabAsync(chair.Person);
        await tab.Page.GotoAsync(chair.Page.Url);
        return tab;
    }
}
