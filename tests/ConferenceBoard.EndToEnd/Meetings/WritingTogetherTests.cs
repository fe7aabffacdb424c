using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Chair, wall, parent and professional at one board at once.</summary>
public sealed class WritingTogetherTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    [Fact]
    public Task A_card_written_on_any_screen_appears_on_all() => MeetAsync(server.Process, async room =>
    {
        var (chair, wall, parent, school) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent"), await room.LaptopAsync("Professional"));
        await chair.AddAsync(2, "Kerra rang the nursery herself");
        await parent.AddAsync(BoardWords.Column_WorriedAbout, "I am afraid of this meeting");
        await school.AddAsync(BoardWords.Column_ChildsVoice, "She drew a house with every light on");
        var mirrored = await MirroredAsync(room, chair);
        await mirrored.WriteAsync(4, "A lift to the swimming pool");

        foreach (var (column, words) in new[]
        {
            (BoardWords.ColumnShort_WorkingWell, "Kerra rang the nursery herself"), (BoardWords.ColumnShort_WorriedAbout, "I am afraid of this meeting"),
            (BoardWords.ColumnShort_ChildsVoice, "She drew a house with every light on"), (BoardWords.ColumnShort_NeedsToHappen, "A lift to the swimming pool"),
        })
        {
            await Expect(chair.Column(column).GetByText(words)).ToHaveCountAsync(1);
            await parent.SeesAsync(words);
            await school.SeesAsync(words);
            await wall.SeesAsync(words);
            await mirrored.SeesAsync(words);
        }

        await Expect(parent.Column(BoardWords.Column_NeedsToHappen).GetByText("A lift to the swimming pool")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Edits_that_do_not_overlap_are_merged_and_edits_that_do_are_both_kept_until_the_chair_chooses() => MeetAsync(server.Process, async room =>
    {
        var (chair, wall, school) = (await room.ChairAsync(), await room.WallAsync(), await room.LaptopAsync("Professional"));
        await school.AddAsync(BoardWords.Column_WorriedAbout, "Late on Monday and hungry by noon most days");
        await chair.SeesAsync("hungry by noon");

        var (mine, theirs) = (await EditAsync(chair, "hungry by noon"), await EditAsync(school, "hungry by noon"));
        await mine.FillAsync("Late on Mondays and hungry by noon most days");
        await theirs.FillAsync("Late on Monday and hungry by noon most school days");
        await SaveAsync(chair);
        await SaveAsync(school);
        foreach (var board in new BoardPage[] { chair, school })
            await board.SeesAsync("Late on Mondays and hungry by noon most school days");
        await wall.SeesAsync("Late on Mondays and hungry by noon most school days");

        (mine, theirs) = (await EditAsync(chair, "hungry by noon"), await EditAsync(school, "hungry by noon"));
        await mine.FillAsync("Late on Mondays and very hungry by noon most school days");
        await theirs.FillAsync("Late on Mondays and often hungry by noon most school days");
        await SaveAsync(chair);
        await SaveAsync(school);
        await Expect(school.Card("very hungry")).ToContainTextAsync("often hungry");
        await Expect(chair.Card("very hungry")).ToContainTextAsync(BoardWords.Versions);
        await wall.SeesNothingOfAsync("often hungry");
        await chair.Button(BoardWords.TakeOther).ClickAsync();
        foreach (var board in new BoardPage[] { chair, school })
        {
            await board.SeesAsync("often hungry by noon");
            await board.SeesNothingOfAsync("very hungry by noon");
        }

        await wall.SeesAsync("often hungry by noon");
    });

    private static async Task<MirroredWallPage> MirroredAsync(Room room, ChairPage chair)
    {
        var tab = await room.TabAsync(chair.Person);
        await tab.Page.GotoAsync(await chair.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = BoardWords.WallWork }).GetAttributeAsync("href") ?? "");
        return await MirroredWallPage.OpenedAsync(tab);
    }

    private static async Task<Microsoft.Playwright.ILocator> EditAsync(BoardPage board, string words)
    {
        if (board is ChairPage chair)
            await chair.FromMenuAsync(words, BoardWords.Edit);
        else
            await board.Card(words).GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = BoardWords.Edit, Exact = true }).ClickAsync();
        var box = board.Page.GetByLabel(BoardWords.CardText);
        await Expect(box).ToBeFocusedAsync();
        return box;
    }

    private static Task SaveAsync(BoardPage board) => board.Button(BoardWords.Save).ClickAsync();
}
