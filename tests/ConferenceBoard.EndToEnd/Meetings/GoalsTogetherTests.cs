using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Chair and social worker write danger statements and safety goals at the same time, and nothing typed is lost.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class GoalsTogetherTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string TooMany = "There are 4 danger statements, and more cannot be kept in mind. Join two, or take one off first.";

    [Fact]
    public Task A_fifth_pair_is_refused_with_the_reason_and_its_words_stay() => MeetAsync(async room =>
    {
        var (mine, theirs) = await BothAsync(room);
        await mine.AddAsync();
        await theirs.AddAsync();
        await mine.WriteAsync("The stove is left on", "Someone looks after the stove");
        await theirs.WriteAsync("The dog has no lead", "The dog has a lead");
        await mine.ConfirmAsync(ScaleWords.Save);
        await mine.CountsAsync(4);
        await Expect(mine.Pair(4).GetByText("The stove is left on")).ToBeVisibleAsync();
        await Expect(mine.Page.GetByText(TooMany)).ToBeVisibleAsync();
        await Expect(mine.Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.AddPair })).ToHaveCountAsync(0);

        await theirs.PressAsync(ScaleWords.Save);
        await Expect(theirs.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync(TooMany);
        await Expect(theirs.Field(ScaleWords.FieldDanger)).ToHaveValueAsync("The dog has no lead");
        await mine.Pair(4).GetByRole(AriaRole.Button, new() { Name = ScaleWords.Remove, Exact = true }).ClickAsync();
        await mine.CountsAsync(3);
        await theirs.ConfirmAsync(ScaleWords.Save);
        await Expect(mine.Pair(4).GetByText("The dog has no lead")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Two_people_change_one_pair_and_see_each_others_words_beside_their_own() => MeetAsync(async room =>
    {
        var (mine, theirs) = await BothAsync(room);
        await mine.OpenAsync(1, ScaleWords.Edit);
        await theirs.OpenAsync(1, ScaleWords.Edit);
        await mine.Field(ScaleWords.FieldDanger).FillAsync("The chair wrote this danger");
        await theirs.Field(ScaleWords.FieldDanger).FillAsync("The worker wrote this danger");
        await theirs.Field(ScaleWords.FieldGoal).FillAsync("The worker wrote this goal");
        await mine.ConfirmAsync(ScaleWords.Save);
        await theirs.PressAsync(ScaleWords.Save);

        await Expect(theirs.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Someone changed this meanwhile. Look at what it says now, then do it again.");
        await Expect(theirs.Dialog.GetByText("The chair wrote this danger")).ToBeVisibleAsync();
        await Expect(theirs.Field(ScaleWords.FieldDanger)).ToHaveValueAsync("The worker wrote this danger");
        await Expect(theirs.Field(ScaleWords.FieldGoal)).ToHaveValueAsync("The worker wrote this goal");
        await theirs.Dialog.GetByRole(AriaRole.Button, new() { Name = ScaleWords.UseTheirs }).First.ClickAsync();
        await Expect(theirs.Field(ScaleWords.FieldDanger)).ToHaveValueAsync("The chair wrote this danger");
        await Expect(theirs.Field(ScaleWords.FieldGoal)).ToHaveValueAsync("The worker wrote this goal");
        await theirs.ConfirmAsync(ScaleWords.SaveMine);
        foreach (var sheet in new[] { mine, theirs })
        {
            await Expect(sheet.Pair(1).GetByText("The chair wrote this danger")).ToBeVisibleAsync();
            await Expect(sheet.Pair(1).GetByText("The worker wrote this goal")).ToBeVisibleAsync();
        }

        // The next change begins from there, and nothing of the last is left in the dialog.
        await theirs.OpenAsync(1, ScaleWords.Edit);
        await Expect(theirs.Field(ScaleWords.FieldDanger)).ToHaveValueAsync("The chair wrote this danger");
    });

    [Fact]
    public Task Words_typed_in_the_dialog_survive_a_reload_and_are_gone_once_saved_or_cancelled() => MeetAsync(async room =>
    {
        var worker = await room.LaptopAsync("Social worker");
        var sheet = await GoalsSheet.OpenedAsync(worker);
        await sheet.AddAsync();
        await sheet.Field(ScaleWords.FieldDanger).PressSequentiallyAsync("Typed before the reload");
        await AnewAsync(worker);
        await sheet.AddAsync();
        await Expect(sheet.Field(ScaleWords.FieldDanger)).ToHaveValueAsync("Typed before the reload");
        await sheet.ConfirmAsync(BoardWords.Cancel);
        await sheet.AddAsync();
        await Expect(sheet.Field(ScaleWords.FieldDanger)).ToHaveValueAsync("");

        // What came back is saved as if it had just been typed.
        await sheet.WriteAsync("Written and never lost", "Kept");
        await AnewAsync(worker);
        await sheet.AddAsync();
        await Expect(sheet.Field(ScaleWords.FieldTen)).ToHaveValueAsync("All the way");
        await sheet.ConfirmAsync(ScaleWords.Save);
        await Expect(sheet.Pair(4).GetByText("Written and never lost")).ToBeVisibleAsync();
        await sheet.Pair(4).GetByRole(AriaRole.Button, new() { Name = ScaleWords.Remove, Exact = true }).ClickAsync();
        await sheet.AddAsync();
        await Expect(sheet.Field(ScaleWords.FieldDanger)).ToHaveValueAsync("");
        Assert.DoesNotContain("Written and never lost", await worker.Page.EvaluateAsync<string>("() => JSON.stringify({ ...sessionStorage })"), StringComparison.Ordinal);

        // A change that was begun comes back into its own pair only.
        await sheet.ConfirmAsync(BoardWords.Cancel);
        await sheet.OpenAsync(2, ScaleWords.Edit);
        await sheet.Field(ScaleWords.FieldGoal).FillAsync("Half a goal");
        await AnewAsync(worker);
        await sheet.OpenAsync(1, ScaleWords.Edit);
        await Expect(sheet.Field(ScaleWords.FieldGoal)).Not.ToHaveValueAsync("Half a goal");
        await sheet.ConfirmAsync(BoardWords.Cancel);
        await sheet.OpenAsync(2, ScaleWords.Edit);
        await Expect(sheet.Field(ScaleWords.FieldGoal)).ToHaveValueAsync("Half a goal");
    });

    private static async Task AnewAsync(AttendeePage page)
    {
        await page.Page.ReloadAsync();
        await page.IsReadyAsync();
        await GoalsSheet.OpenedAsync(page);
    }

    /// <summary>Chair and social worker, both at the pairs of a conference that has begun.</summary>
    private static async Task<(GoalsSheet Chair, GoalsSheet Worker)> BothAsync(Room room)
    {
        var chair = await room.ChairAsync();
        await ScalePanel.BegunAsync(chair);
        return (await GoalsSheet.OpenedAsync(chair), await GoalsSheet.OpenedAsync(await room.LaptopAsync("Social worker")));
    }
}
