using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Screens become the wall, and the chair rules what it shows.</summary>
public sealed class WallTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    [Fact]
    public Task A_screen_is_paired_by_the_code_it_shows_and_goes_dark_when_it_is_unpaired() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var screen = await room.BrowserAsync("Projector", Screens.Wall);
        await screen.Page.GotoAsync("/display");
        var shown = screen.Page.GetByRole(AriaRole.Status);
        await Expect(shown).ToBeVisibleAsync();
        var code = await shown.InnerTextAsync();

        await PairAsync("ZZZZZZ");
        await chair.IsToldAsync(BoardWords.PairWrong);
        await PairAsync(code.ToLowerInvariant());
        var wall = new WallPage(screen);
        await wall.IsOnAsync();
        await chair.AddAsync(1, "First words on the new screen");
        await wall.SeesAsync("First words on the new screen");
        Assert.DoesNotContain(code, screen.Page.Url, StringComparison.OrdinalIgnoreCase);

        await chair.Beside.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(BoardWords.Unpair) }).Last.ClickAsync();
        await Expect(screen.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(JoinWords.PairTitle);
        await wall.SeesNothingOfAsync("First words on the new screen");
        await PairAsync(code);
        await chair.IsToldAsync(BoardWords.PairWrong);

        async Task PairAsync(string typed)
        {
            await chair.Page.GetByLabel(BoardWords.PairLabel).FillAsync(typed);
            await chair.Button(BoardWords.Pair).ClickAsync();
        }
    });

    [Fact]
    public Task The_chair_puts_a_column_or_a_card_in_the_light_holds_the_wall_still_and_covers_it() => MeetAsync(server.Process, async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        await chair.AddAsync(1, "A card for the light");
        await chair.Button(BoardWords.Show).ClickAsync();
        await chair.Dialog.GetByRole(AriaRole.Radio, new() { Name = BoardWords.Column_WorkingWell }).CheckAsync();
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Done }).ClickAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync([BoardWords.ColumnShort_WorkingWell]);
        await wall.SeesNothingOfAsync("A card for the light");

        await chair.FromMenuAsync("A card for the light", BoardWords.ShowOnWall);
        await wall.SeesAsync("A card for the light");
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await chair.Button(BoardWords.StopShowing).ClickAsync();
        await wall.IsOnAsync();

        await chair.Button(BoardWords.Freeze).ClickAsync();
        await Expect(chair.Button(BoardWords.Freeze)).ToHaveAttributeAsync("aria-pressed", "true");
        await chair.AddAsync(2, "Written behind the held wall");
        await chair.RestrictAsync("A card for the light", BoardWords.Audience_Professionals);
        await wall.SeesNothingOfAsync("A card for the light");
        await wall.SeesNothingOfAsync("Written behind the held wall");
        Assert.False(await wall.Person.Frames.HoldAsync("Written behind the held wall"), "A held wall was sent a new card.");
        await chair.Button(BoardWords.Freeze).ClickAsync();
        await wall.SeesAsync("Written behind the held wall");
        await wall.SeesNothingOfAsync("A card for the light");

        await chair.Button(BoardWords.Private).ClickAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync(["We will be back in a moment."]);
        await wall.SeesNothingOfAsync("Tamsin");
        await chair.AddAsync(2, "Written behind the covered wall");
        Assert.False(await wall.Person.Frames.HoldAsync("Written behind the covered wall"), "A covered wall was sent a card.");
        await chair.Button(BoardWords.Private).ClickAsync();
        await wall.SeesAsync("Written behind the covered wall");
    });
}
