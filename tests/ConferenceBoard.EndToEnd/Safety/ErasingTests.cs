using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>A conference is erased while screens show it (anonymity-and-security.md §3).</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class ErasingTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task It_goes_from_every_screen_and_from_the_disk_and_only_its_reference_stays_in_the_trail() => MeetAsync(async room =>
    {
        var (chair, wall, mum) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent"));
        await mum.AddAsync(BoardWords.Column_WorkingWell, "We eat together on Sundays");
        await wall.SeesAsync("We eat together on Sundays");
        var id = Guid.Parse(new Uri(chair.Page.Url).Segments[2].TrimEnd('/'));
        Assert.NotEmpty(FilesOf(room, $"{id:N}.key"));

        var keeper = (await room.WithLinkAsync("Conferences", Screens.Laptop)).Page;
        await keeper.GotoAsync("/keeping");
        await Expect(keeper.Locator("html")).Not.ToContainTextAsync("Tamsin");
        await LookAsync("keeping", keeper, KeepWords.Lead);
        await IsNarrowAsync("keeping", keeper);
        var name = keeper.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link);
        var reference = await name.InnerTextAsync();
        await name.ClickAsync();
        await Expect(keeper.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(reference);

        // It takes its reference and two ticks; what is wrong is said, and everything typed stays.
        var (type, go) = (keeper.GetByLabel(string.Format(System.Globalization.CultureInfo.InvariantCulture, KeepWords.EraseType, reference)), keeper.GetByRole(AriaRole.Button, new() { Name = KeepWords.EraseForGood, Exact = true }));
        await type.FillAsync("00000000");
        await go.ClickAsync();
        await Expect(keeper.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(type).ToHaveValueAsync("00000000");
        await keeper.GetByLabel(KeepWords.EraseEarly).CheckAsync();
        await keeper.GetByLabel(KeepWords.EraseUnsaved).CheckAsync();
        await go.ClickAsync();
        await Expect(keeper.GetByRole(AriaRole.Alert)).ToHaveTextAsync(KeepWords.Problem_WrongReference);
        await LookAsync("one that is kept", keeper, KeepWords.Problem_WrongReference);
        await IsNarrowAsync("one that is kept", keeper);
        await chair.SeesAsync("We eat together on Sundays");

        foreach (var person in new[] { chair.Person, wall.Person, mum.Person })
            person.Trouble.ExpectLineDown();
        await type.FillAsync(reference);
        await go.ClickAsync();
        await Expect(keeper.GetByText(KeepWords.IsErased)).ToBeVisibleAsync();
        await Expect(keeper.GetByText(KeepWords.None)).ToBeVisibleAsync();
        foreach (var page in new[] { chair.Page, wall.Page, mum.Page })
        {
            await Expect(page.Locator("html")).Not.ToContainTextAsync("We eat together on Sundays");
            await Expect(page.Locator("html")).Not.ToContainTextAsync("Tamsin");
        }

        Assert.Empty(FilesOf(room, $"{id:N}.key"));
        await mum.Page.GotoAsync($"/c/{id:D}");
        await Expect(mum.Page.Locator("html")).Not.ToContainTextAsync("Tamsin");
        await keeper.GotoAsync("/audit");
        var line = keeper.GetByRole(AriaRole.Row).Filter(new() { HasText = KeepWords.Act_Erased });
        await Expect(line).ToContainTextAsync(reference);
        await Expect(keeper.Locator("html")).Not.ToContainTextAsync("Tamsin");
        await LookAsync("the audit trail", keeper, KeepWords.Act_Erased);
        await IsNarrowAsync("the audit trail", keeper);

        // A start without the sample says so, and offers what is there.
        await room.Server.StopAsync();
        foreach (var page in new[] { chair.Page, wall.Page })
            await Expect(page.Locator("html[data-line=down]")).ToBeAttachedAsync();
        await room.Server.StartAgainAsync();
        foreach (var page in new[] { chair.Page, wall.Page })
            await Expect(page.Locator("html[data-line=down]")).ToHaveCountAsync(0, new() { Timeout = 40_000 });
        Assert.Contains("The sample conference was erased here.", room.Server.Output, StringComparison.Ordinal);
        await keeper.GotoAsync(new Uri(room.Server.Links["Conferences"]).AbsolutePath);
        await Expect(keeper.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(PrepareWords.ConferencesTitle);
        await Expect(keeper.Locator("html")).Not.ToContainTextAsync("Tamsin");
        FoundNothing();
    });

    private static string[] FilesOf(Room room, string name) => Directory.GetFiles(room.Server.Folder, name, SearchOption.AllDirectories);
}
