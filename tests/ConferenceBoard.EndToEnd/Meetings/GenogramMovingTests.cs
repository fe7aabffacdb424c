using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>People are placed by hand, let go, and tidied up.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class GenogramMovingTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task Whom_somebody_drags_stays_there_others_make_room_and_undo_brings_them_back() => MeetAsync(async room =>
    {
        var (sheet, other) = (await GenogramSheet.OpenedAsync(await room.ChairAsync()), await GenogramSheet.OpenedAsync(await room.LaptopAsync("Social worker")));
        var before = await StandsAsync(sheet);
        Assert.True(before["tamsin"] < before["jory"]);
        await DragAsync(sheet, "Jory", before["tamsin"] - before["jory"] - 150);
        foreach (var both in new[] { sheet, other })
        {
            await Expect(both.Person("Jory").Locator(".geno-pin")).ToHaveCountAsync(1);
            await Expect(both.Canvas.Locator(".geno-pin")).ToHaveCountAsync(1);
            Assert.InRange(await both.AcrossAsync("Tamsin") - await both.AcrossAsync("Jory"), 100, 1000);
        }

        await Expect(sheet.Person("Jory")).ToHaveAttributeAsync("aria-pressed", "false");
        await sheet.Button(BoardWords.Undo).First.ClickAsync();
        await Expect(other.Canvas.Locator(".geno-pin")).ToHaveCountAsync(0);
        await StandAsync(sheet, before);
        await StandAsync(other, before);

        // In a part of the family nobody can be placed, and that is said.
        await sheet.Tools.GetByLabel(GenogramWords.LookAt).SelectOptionAsync(new SelectOptionValue { Label = "Kerra's flat" });
        await sheet.SeesNotAsync("Ted");
        await DragAsync(sheet, "Jory", -300);
        await sheet.Board.IsToldAsync(GenogramWords.WholeFirst);
        await StandAsync(other, before);
    });

    [Fact]
    public Task Buttons_move_as_a_drag_does_and_let_go_again() => MeetAsync(async room =>
    {
        var sheet = await GenogramSheet.OpenedAsync(await room.ChairAsync());
        await sheet.ChooseAsync("Jory");
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.MoveLeft }).ClickAsync();
        await Expect(sheet.Person("Jory").Locator(".geno-pin")).ToHaveCountAsync(1);
        Assert.True(await sheet.AcrossAsync("Jory") < await sheet.AcrossAsync("Tamsin"));
        var left = (await sheet.AcrossAsync("Jory")).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.MoveRight }).ClickAsync();
        await Expect(sheet.Person("Jory")).Not.ToHaveAttributeAsync("data-x", left);
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.LetGo }).ClickAsync();
        await Expect(sheet.Canvas.Locator(".geno-pin")).ToHaveCountAsync(0);
        await Expect(sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.LetGo })).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_tidier_drawing_is_for_the_asker_alone_until_it_is_kept_and_is_asked_for_again_when_it_is_stale() => MeetAsync(async room =>
    {
        var (sheet, other) = (await GenogramSheet.OpenedAsync(await room.ChairAsync()), await GenogramSheet.OpenedAsync(await room.LaptopAsync("Social worker")));
        await sheet.ChooseAsync("Jory");
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.MoveLeft }).ClickAsync();
        await Expect(other.Canvas.Locator(".geno-pin")).ToHaveCountAsync(1);
        await sheet.Side.GetByRole(AriaRole.Button, new() { Name = GenogramWords.LetGo }).ClickAsync();
        foreach (var one in new[] { sheet, other })
            await Expect(one.Canvas.Locator(".geno-pin")).ToHaveCountAsync(0);
        var untidy = await StandsAsync(other);
        Assert.True(untidy["jory"] < untidy["tamsin"]);

        var bar = sheet.Page.GetByRole(AriaRole.Region, new() { Name = GenogramWords.TidiedTitle, Exact = true });
        await sheet.Tools.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Tidy }).ClickAsync();
        await Expect(bar).ToBeVisibleAsync();
        await InOrderAsync(sheet, "Tamsin", "Jory");
        await StandAsync(other, untidy);
        await bar.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Before, Exact = true }).ClickAsync();
        await InOrderAsync(sheet, "Jory", "Tamsin");
        await bar.GetByRole(AriaRole.Button, new() { Name = GenogramWords.PutBack }).ClickAsync();
        await Expect(bar).ToHaveCountAsync(0);
        await StandAsync(sheet, untidy);

        await sheet.Tools.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Tidy }).ClickAsync();
        await Expect(bar.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Keep, Exact = true })).ToBeVisibleAsync();
        await other.ChooseAsync("Kerra");
        await other.AddAsync(GenogramWords.Relation_Partner, "Lee 34 m");
        await bar.GetByRole(AriaRole.Button, new() { Name = GenogramWords.TidyAgain }).ClickAsync();
        await Expect(sheet.Picture.Locator(".label.person").GetByText("Lee", new() { Exact = true })).ToHaveCountAsync(1);
        await bar.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Keep, Exact = true }).ClickAsync();
        await Expect(bar).ToHaveCountAsync(0);
        await InOrderAsync(other, "Tamsin", "Jory");
        await InOrderAsync(sheet, "Tamsin", "Jory");
        await StandAsync(other, await StandsAsync(sheet));
    });

    private static async Task InOrderAsync(GenogramSheet sheet, string left, string right)
    {
        for (var n = 0; n < 600 && await sheet.AcrossAsync(left) > await sheet.AcrossAsync(right); n++)
            await sheet.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        Assert.True(await sheet.AcrossAsync(left) < await sheet.AcrossAsync(right), $"{left} is not left of {right}.");
    }

    /// <summary>Everyone stands there, as soon as the page has drawn it.</summary>
    private static async Task StandAsync(GenogramSheet sheet, Dictionary<string, double> wanted)
    {
        for (var n = 0; n < 600 && !Same(await StandsAsync(sheet)); n++)
            await sheet.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        Assert.Equal(wanted, await StandsAsync(sheet));

        bool Same(Dictionary<string, double> now) => now.Count == wanted.Count && now.All(one => wanted.TryGetValue(one.Key, out var at) && at.Equals(one.Value));
    }

    private static async Task<Dictionary<string, double>> StandsAsync(GenogramSheet sheet)
    {
        var all = await sheet.Picture.Locator("g.person[data-x]").EvaluateAllAsync<string[]>("all => all.map(e => `${e.dataset.fact}|${e.dataset.x}`)");
        return all.Select(one => one.Split('|')).ToDictionary(one => one[0], one => double.Parse(one[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>Takes someone with the mouse and lets go elsewhere.</summary>
    /// <param name="sheet">Whose.</param>
    /// <param name="name">Who.</param>
    /// <param name="across">How far to the right, in drawing units.</param>
    private static async Task DragAsync(GenogramSheet sheet, string name, double across)
    {
        var scale = await sheet.Picture.EvaluateAsync<double>("e => e.getScreenCTM().a");
        var box = (await sheet.Person(name).Locator(".geno-ring").BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await sheet.Page.Mouse.MoveAsync(x, y);
        await sheet.Page.Mouse.DownAsync();
        await sheet.Page.Mouse.MoveAsync(x + (float)(across * scale), y + 4, new() { Steps = 5 });
        await sheet.Page.Mouse.UpAsync();
    }
}
