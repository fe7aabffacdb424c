using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>The chair rules what of the genogram stands on the wall.</summary>
public sealed class GenogramOnWallTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task The_wall_shows_the_whole_family_or_a_home_and_bonds_only_when_they_are_turned_on() => MeetAsync(async room =>
    {
        var board = await room.WallAsync();
        var wall = new WallGenogram(board);
        var sheet = await BegunAsync(room);
        await sheet.OnWallAsync(GenogramWords.WholeFamily);
        await wall.IsOnAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Genogram of Tamsin and Jory");
        await Expect(wall.People).ToHaveCountAsync(12);
        await Expect(wall.Bonds).ToHaveCountAsync(0);
        await Expect(wall.Keys.Filter(new() { HasText = "Has died" })).ToHaveCountAsync(1);
        foreach (var not in new[] { "Adopted", "Non-binary", "Pregnancy", "Close", "Violent", "Divorced" })
            await Expect(wall.Keys.Filter(new() { HasText = not })).ToHaveCountAsync(0);

        // Nothing on it asks for a hand.
        await Expect(wall.Page.Locator("main").Locator("input, button, select, textarea, a, summary, [role=menu], [role=button], [tabindex]")).ToHaveCountAsync(0);
        Assert.Equal("none", await wall.Picture.EvaluateAsync<string>("e => getComputedStyle(e).cursor"));

        await sheet.OnWallAsync(GenogramWords.BondsOnWall);
        await Expect(wall.Bonds).ToHaveCountAsync(5);
        await Expect(wall.Keys.Filter(new() { HasText = "Very close" })).ToHaveCountAsync(1);
        await Expect(wall.Keys.Filter(new() { HasText = "Violent" })).ToHaveCountAsync(0);
        await sheet.OnWallAsync(GenogramWords.BondsOnWall);
        await Expect(wall.Bonds).ToHaveCountAsync(0);

        await sheet.OnWallAsync("Nan's house");
        await wall.SeesAsync("Jean");
        await wall.SeesNotAsync("Dean");
        await Expect(wall.Keys.Filter(new() { HasText = "Separated" })).ToHaveCountAsync(0);
        await sheet.OnWallAsync(GenogramWords.TheBoard);
        await board.IsOnAsync();
    });

    [Fact]
    public Task The_wall_goes_where_the_chair_looks_is_held_still_and_covered() => MeetAsync(async room =>
    {
        var board = await room.WallAsync();
        var wall = new WallGenogram(board);
        var sheet = await BegunAsync(room);
        await sheet.OnWallAsync(GenogramWords.WhatILookAt);
        await wall.SeesAsync("Ted");

        // Whom the chair chooses stands in the middle; a home, a folded branch and homes that are hidden follow.
        await sheet.ChooseAsync("Jean");
        var at = $"{await sheet.Person("Jean").GetAttributeAsync("data-x")} {await sheet.Person("Jean").GetAttributeAsync("data-y")}";
        await Expect(wall.Picture).ToHaveAttributeAsync("data-middle", at);
        await sheet.ChooseAsync("Kerra");
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Fold }).ClickAsync();
        await wall.SeesNotAsync("Ted");
        await Expect(wall.Picture.Locator(".geno-fold")).ToHaveTextAsync("+2");
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Fold }).ClickAsync();
        await wall.SeesAsync("Ted");
        await sheet.Tools.GetByRole(AriaRole.Checkbox, new() { Name = GenogramWords.Homes, Exact = true }).UncheckAsync();
        await Expect(wall.Picture.Locator("g.household")).ToHaveCountAsync(0);
        await sheet.Tools.GetByLabel(GenogramWords.LookAt).SelectOptionAsync(new SelectOptionValue { Label = "Nan's house" });
        await wall.SeesNotAsync("Dean");
        await sheet.Tools.GetByLabel(GenogramWords.LookAt).SelectOptionAsync(new SelectOptionValue { Label = GenogramWords.WholeFamily });
        await wall.SeesAsync("Dean");

        await sheet.Page.Locator("[data-geno-close]").ClickAsync();
        await sheet.Button(BoardWords.Freeze).ClickAsync();
        await Expect(sheet.Button(BoardWords.Freeze)).ToHaveAttributeAsync("aria-pressed", "true");
        await sheet.WriteAsync("Behind the held wall");
        await sheet.SeesAsync("Behind the held wall");
        Assert.False(await wall.Person.Frames.HoldAsync("Behind the held wall"), "A held wall was sent someone new.");
        await sheet.Button(BoardWords.Freeze).ClickAsync();
        await Expect(wall.Picture).ToContainTextAsync("held wall");

        await sheet.Button(BoardWords.Private).ClickAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync([WallWords.Blank]);
        await sheet.WriteAsync("Coveredname");
        await sheet.SeesAsync("Coveredname");
        Assert.False(await wall.Person.Frames.HoldAsync("Coveredname"), "A covered wall was sent someone new.");
        await board.SeesNothingOfAsync("Tamsin");
        await sheet.Button(BoardWords.Private).ClickAsync();
        await wall.SeesAsync("Coveredname");
    });

    private static async Task<GenogramSheet> BegunAsync(Room room)
    {
        var sheet = await GenogramSheet.OpenedAsync(await room.ChairAsync());
        await sheet.Button(ScaleWords.Begin).ClickAsync();
        await Expect(sheet.Button(ScaleWords.Begin)).ToHaveCountAsync(0);
        return sheet;
    }
}
