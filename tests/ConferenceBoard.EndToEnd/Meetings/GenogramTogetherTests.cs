using ConferenceBoard.Core;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Chair and social worker draw the same family at the same time.</summary>
public sealed class GenogramTogetherTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task Two_people_draw_at_once_both_see_all_and_the_wall_follows() => MeetAsync(async room =>
    {
        var wall = new WallGenogram(await room.WallAsync());
        var (chair, social) = await BothAsync(room);
        await chair.Button(ScaleWords.Begin).ClickAsync();
        await chair.OnWallAsync(GenogramWords.WholeFamily);
        await wall.IsOnAsync();

        await Task.WhenAll(chair.ChooseAsync("Kerra"), social.ChooseAsync("Jean"));
        await Task.WhenAll(chair.AddAsync(GenogramWords.Relation_Partner, "Lee 34 m"), social.AddAsync(GenogramWords.Relation_Sibling, "Morwenna 58 f"));
        foreach (var sheet in new[] { chair, social })
        {
            await sheet.SeesAsync("Lee");
            await sheet.SeesAsync("Morwenna");
        }

        await wall.SeesAsync("Lee");
        await wall.SeesAsync("Morwenna");

        // Different things of one person at once: both stay. A link by one of them, too.
        await Task.WhenAll(chair.ChooseAsync("Lee"), social.OpenAsync("Lee"));
        await Task.WhenAll(chair.SetAsync(GenogramWords.Name, "Leo"), social.SetAsync(GenogramWords.AgeOrBirth, "36"));
        await wall.SeesAsync("Leo");
        await Expect(chair.Field(GenogramWords.AgeOrBirth)).ToHaveValueAsync("36");
        await Expect(social.Field(GenogramWords.Name)).ToHaveValueAsync("Leo");
        await Task.WhenAll(LinkAsync(chair, "Carol", GenogramWords.BondKind_Close), LinkAsync(social, "Tamsin", GenogramWords.BondKind_Distant));
        await social.OpenAsync("Leo");
        foreach (var sheet in new[] { chair, social })
        {
            await Expect(sheet.Side).ToContainTextAsync("Leo and Carol are close");
            await Expect(sheet.Side).ToContainTextAsync("Leo and Tamsin are distant");
        }

        await chair.Page.ReloadAsync();
        await chair.Board.IsReadyAsync();
        chair = await GenogramSheet.OpenedAsync((ChairPage)chair.Board);
        await chair.SeesAsync("Morwenna");
        await chair.ChooseAsync("Leo");
        await Expect(chair.Field(GenogramWords.AgeOrBirth)).ToHaveValueAsync("36");
        await Expect(chair.Side).ToContainTextAsync("Leo and Tamsin are distant");
        await Expect(chair.People).ToHaveCountAsync(await social.People.CountAsync());
    });

    [Fact]
    public Task Who_writes_the_same_thing_a_moment_later_is_told_and_keeps_their_words() => MeetAsync(async room =>
    {
        var (chair, social) = await BothAsync(room);
        await Task.WhenAll(chair.ChooseAsync("Dean"), social.OpenAsync("Dean"));
        await social.Field(GenogramWords.Name).FillAsync("Deano");
        await chair.SetAsync(GenogramWords.Name, "Dean Penrose");
        await social.SeesAsync("Dean Penrose");
        await Expect(social.Field(GenogramWords.Name)).ToHaveValueAsync("Deano");
        await social.Field(GenogramWords.Name).PressAsync("Tab");
        await Expect(social.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync(new Refusal(RefusalReason.PersonChangedMeanwhile).Sentence);
        await Expect(social.Field(GenogramWords.Name)).ToHaveValueAsync("Deano");
        await chair.SeesAsync("Dean Penrose");

        // Something else that happens does not take them away, and the next try counts.
        await chair.AddAsync(GenogramWords.Relation_Child, "Wella 3");
        await social.SeesAsync("Wella");
        await Expect(social.Field(GenogramWords.Name)).ToHaveValueAsync("Deano");
        await social.SetAsync(GenogramWords.Name, "Deano P");
        await chair.SeesAsync("Deano P");
        await Expect(chair.Field(GenogramWords.Name)).ToHaveValueAsync("Deano P");
    });

    [Fact]
    public Task Each_takes_back_only_their_own_and_nothing_that_another_built_on() => MeetAsync(async room =>
    {
        var (chair, social) = await BothAsync(room);
        await Task.WhenAll(chair.ChooseAsync("Kerra"), social.ChooseAsync("Jean"));
        await chair.AddAsync(GenogramWords.Relation_Partner, "Lee 34 m");
        await social.SeesAsync("Lee");
        await social.AddAsync(GenogramWords.Relation_Sibling, "Morwenna 58 f");
        await chair.SeesAsync("Morwenna");
        await UndoAsync(chair);
        await social.SeesNotAsync("Lee");
        await chair.SeesAsync("Morwenna");
        await UndoAsync(social);
        await chair.SeesNotAsync("Morwenna");

        await chair.AddAsync(GenogramWords.Relation_Partner, "Lee 34 m");
        await social.OpenAsync("Lee");
        await social.SetAsync(GenogramWords.Name, "Leo");
        await social.Page.Keyboard.PressAsync("Escape");
        await chair.SeesAsync("Leo");
        await UndoAsync(chair);
        await chair.Board.IsToldAsync(new Refusal(RefusalReason.BuiltOn).Sentence);
        await social.SeesAsync("Leo");
        await UndoAsync(social);
        await chair.SeesAsync("Lee");
        await chair.SeesNotAsync("Leo");
    });

    private static async Task<(GenogramSheet Chair, GenogramSheet Social)> BothAsync(Room room) =>
        (await GenogramSheet.OpenedAsync(await room.ChairAsync()), await GenogramSheet.OpenedAsync(await room.LaptopAsync("Social worker")));

    /// <summary>On the console undo stands in the bar; on a laptop among the tools of the picture.</summary>
    private static Task UndoAsync(GenogramSheet sheet) => sheet.Button(BoardWords.Undo).First.ClickAsync();

    private static async Task LinkAsync(GenogramSheet sheet, string other, string kind)
    {
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = "+ " + GenogramWords.MoreBond }).ClickAsync();
        await sheet.Dialog.GetByLabel(GenogramWords.WithWhom).SelectOptionAsync(new SelectOptionValue { Value = other.ToLowerInvariant() });
        await sheet.Dialog.GetByLabel(kind, new() { Exact = true }).CheckAsync();
        await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save }).ClickAsync();
        await Expect(sheet.Dialog).ToHaveCountAsync(0);
    }
}
