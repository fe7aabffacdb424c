using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Cards go from column to column by mouse, keys and finger, and everything the chair does is done by keys.</summary>
public sealed class MovingTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    [Fact]
    public Task A_card_moves_by_dragging_by_keys_alone_and_on_a_phone_by_its_writer() => MeetAsync(server.Process, async room =>
    {
        var (chair, wall, parent) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent"));
        await parent.AddAsync(BoardWords.Column_WorriedAbout, "The stairs light is broken");
        await chair.SeesAsync("The stairs light");
        await DragAsync(chair, "The stairs light", BoardWords.ColumnShort_NeedsToHappen);
        await IsInAsync(BoardWords.ColumnShort_NeedsToHappen, BoardWords.Column_NeedsToHappen);

        await chair.Card("The stairs light").GetByRole(AriaRole.Button, new() { Name = "What to do with" }).FocusAsync();
        await chair.Page.Keyboard.PressAsync("Enter");
        await PressUntilFocusedAsync(chair.Page, "ArrowDown", chair.Page.GetByRole(AriaRole.Menuitem, new() { Name = BoardWords.MoveTo }));
        await chair.Page.Keyboard.PressAsync("Enter");
        await PressUntilFocusedAsync(chair.Page, "Tab", chair.Dialog.GetByRole(AriaRole.Radio, new() { Name = BoardWords.Column_NeedsToHappen }));
        await chair.Page.Keyboard.PressAsync("ArrowUp");
        await chair.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(chair.Dialog.GetByRole(AriaRole.Radio, new() { Name = BoardWords.Column_WorkingWell })).ToBeCheckedAsync();
        await PressUntilFocusedAsync(chair.Page, "Tab", chair.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Move, Exact = true }));
        await chair.Page.Keyboard.PressAsync("Enter");
        await IsInAsync(BoardWords.ColumnShort_WorkingWell, BoardWords.Column_WorkingWell);

        await chair.Page.GetByLabel(BoardWords.Mode_MayMove).CheckAsync();
        await parent.Card("The stairs light").GetByRole(AriaRole.Button, new() { Name = BoardWords.MoveTo }).ClickAsync();
        await parent.Dialog.GetByRole(AriaRole.Radio, new() { Name = BoardWords.Column_ChildsVoice }).CheckAsync();
        await parent.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Move, Exact = true }).ClickAsync();
        await IsInAsync(BoardWords.ColumnShort_ChildsVoice, BoardWords.Column_ChildsVoice);

        async Task IsInAsync(string onConsole, string onPhone)
        {
            await Expect(chair.Column(onConsole).GetByText("The stairs light")).ToHaveCountAsync(1);
            await Expect(parent.Column(onPhone).GetByText("The stairs light")).ToHaveCountAsync(1);
            await Expect(wall.Column(onConsole).GetByText("The stairs light")).ToHaveCountAsync(1);
            await wall.SeesAsync("The stairs light");
        }
    });

    [Fact]
    public Task The_chair_writes_in_every_column_by_its_digit_and_words_that_begin_with_a_digit_stay_whole() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        await chair.Box.FocusAsync();
        foreach (var (digit, words, column) in new[]
        {
            ("1", "Shouting at night", BoardWords.ColumnShort_WorriedAbout), ("2", "Breakfast every day", BoardWords.ColumnShort_WorkingWell),
            ("3", "I like my own bed", BoardWords.ColumnShort_ChildsVoice), ("4", "Calls to the clinic", BoardWords.ColumnShort_NeedsToHappen),
        })
        {
            await chair.Page.Keyboard.PressAsync(digit);
            await chair.Page.Keyboard.TypeAsync(words);
            await chair.Page.Keyboard.PressAsync("Enter");
            await Expect(chair.Column(column).GetByText(words, new() { Exact = true })).ToHaveCountAsync(1);
        }

        // In the column that is chosen already: the first digit is a word's, not a key.
        foreach (var words in new[] { "3 calls to the clinic", "12 weeks without a row" })
        {
            await chair.Page.Keyboard.TypeAsync(words);
            await chair.Page.Keyboard.PressAsync("Enter");
            await Expect(chair.Column(BoardWords.ColumnShort_NeedsToHappen).GetByText(words, new() { Exact = true })).ToHaveCountAsync(1);
            await Expect(chair.Box).ToBeFocusedAsync();
        }

        await chair.Button(BoardWords.Undo).ClickAsync();
        await chair.SeesNothingOfAsync("12 weeks without");
        await chair.SeesAsync("3 calls to the clinic");
    });

    [Fact]
    public Task A_cards_menu_opens_goes_round_and_closes_by_keys() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        await chair.AddAsync(1, "Nobody answers the door");
        var opener = chair.Card("Nobody answers").GetByRole(AriaRole.Button, new() { Name = "What to do with" });
        var items = chair.Page.GetByRole(AriaRole.Menuitem);
        await opener.FocusAsync();
        await chair.Page.Keyboard.PressAsync("Enter");
        await Expect(items.First).ToBeFocusedAsync();
        await chair.Page.Keyboard.PressAsync("End");
        await Expect(items.Last).ToBeFocusedAsync();
        await chair.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(items.First).ToBeFocusedAsync();
        await chair.Page.Keyboard.PressAsync("Escape");
        await Expect(items).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();

        await chair.Page.Keyboard.PressAsync("Enter");
        await Expect(items.First).ToBeFocusedAsync();
        await chair.Page.Keyboard.PressAsync("Enter");
        await Expect(chair.Page.GetByLabel(BoardWords.CardText)).ToBeFocusedAsync();
        await chair.Page.Keyboard.TypeAsync(" in the evening");
        await chair.Page.Keyboard.PressAsync("Enter");
        await chair.SeesAsync("Nobody answers the door in the evening");
    });

    private static async Task DragAsync(ChairPage chair, string words, string column)
    {
        await chair.Card(words).GetByText(words).ScrollIntoViewIfNeededAsync();
        var card = await chair.Card(words).GetByText(words).BoundingBoxAsync();
        var target = await chair.Column(column).BoundingBoxAsync();
        await chair.Page.Mouse.MoveAsync(card!.X + 8, card.Y + 8);
        await chair.Page.Mouse.DownAsync();
        await chair.Page.Mouse.MoveAsync(target!.X + (target.Width / 2), target.Y + 120, new() { Steps = 8 });
        await chair.Page.Mouse.UpAsync();
    }

    private static async Task PressUntilFocusedAsync(IPage page, string key, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var presses = 0; presses < 12 && !await target.EvaluateAsync<bool>("e => e === document.activeElement"); presses++)
            await page.Keyboard.PressAsync(key);
        await Expect(target).ToBeFocusedAsync();
    }
}
