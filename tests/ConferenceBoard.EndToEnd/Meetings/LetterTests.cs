using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A letter is written, read through, made final, changed and made final again; its reader has the last version.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class LetterTests(Browsers browsers) : MeetingTest(browsers)
{
    private const string First = "Thank you for telling us so much", Second = "Thank you for coming on both days";
    private const string Long = "We heard that you get up at night and that you sing to them and that the neighbour comes by in the morning and that the school rings you first when something is wrong";
    private const string Kept = "Mum has asked for help to be safe";

    [Fact]
    public Task A_letter_has_versions_and_its_reader_the_last_one() => MeetAsync(async room =>
    {
        var (chair, notes, mum) = (await room.ChairAsync(), await room.ChairAsync("Note taker"), await room.PhoneAsync("Parent"));
        var letter = await (await PapersTests.DecidedAsync(chair)).WriteAsync("Kerra");
        await letter.Part(PaperScreenWords.Part_Opening).WriteAsync(First);
        await Expect(letter.Paper.Locator("main")).ToContainTextAsync(First);
        await letter.FinishAsync(1);
        await AnnouncedSheet.OpenedAsync(mum);
        var own = mum.Page.GetByRole(AriaRole.Link, new() { Name = MeetingWords.Papers_Letter, Exact = true });
        await Expect(own).ToHaveCountAsync(0);
        var list = await letter.BackAsync();
        await list.SendTodayAsync("Kerra", 1);
        letter = await list.WriteAsync("Kerra");

        // The note taker goes on with it; what the chair's screen does not show yet is not made final by the chair.
        var other = await (await PapersPage.OpenedAsync(notes)).WriteAsync("Kerra");
        await other.Part(PaperScreenWords.Part_Opening).HoldsAsync(First);
        await SaysAsync(room, mum, own, First, Second);
        await other.Part(PaperScreenWords.Part_Opening).WriteAsync(Second);
        await letter.Part(PaperScreenWords.Part_Opening).HoldsAsync(Second);
        await SaysAsync(room, mum, own, First, Second);
        await other.FinishAsync(2);
        await letter.HasVersionAsync(2);
        await Expect(own).ToHaveCountAsync(0);

        var papers = await other.BackAsync();
        await papers.StandsAsync("Kerra", string.Format(CultureInfo.InvariantCulture, PaperScreenWords.Standing_Final, 2));
        await papers.SendTodayAsync("Kerra", 2);
        await SaysAsync(room, mum, own, Second, First);
    });

    [Fact]
    public Task It_is_in_the_readers_language() => MeetAsync(async room =>
    {
        var (chair, mum) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        var letter = await (await PapersTests.DecidedAsync(chair)).WriteAsync("Kerra");
        await letter.InAsync("Polish");
        await Expect(letter.Paper.Locator("html[lang=pl]")).ToBeAttachedAsync();
        await letter.FinishAsync(1);
        await (await letter.BackAsync()).SendTodayAsync("Kerra", 1);
        await AnnouncedSheet.OpenedAsync(mum);
        var tab = await room.TabAsync(mum.Person);
        await tab.Page.GotoAsync((await mum.Page.GetByRole(AriaRole.Link, new() { Name = MeetingWords.Papers_Letter, Exact = true }).GetAttributeAsync("href"))!);
        await Expect(tab.Page.Locator("html[lang=pl]")).ToBeAttachedAsync();
    });

    [Fact]
    public Task It_is_read_through_and_does_not_say_what_is_kept_from_its_reader() => MeetAsync(async room =>
    {
        var (chair, notes) = (await room.ChairAsync(), await room.ChairAsync("Note taker"));
        var papers = await PapersTests.DecidedAsync(chair);
        var letter = await (await PapersPage.OpenedAsync(notes)).WriteAsync("Dean");
        await letter.Part(PaperScreenWords.Part_Opening).WriteAsync(Long);
        await Expect(letter.Marks.Filter(new() { HasText = "words in one sentence" })).ToHaveCountAsync(1);
        await letter.Part(PaperScreenWords.Part_Said).WriteAsync($"It was good to hear that {Kept}.");
        await Expect(letter.Marks.Filter(new() { HasText = PaperScreenWords.NotForReader })).ToHaveCountAsync(1);
        await letter.FinalButton.ClickAsync();
        await Expect(letter.Main.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(letter.DespiteButton).ToHaveCountAsync(0);

        // The chair may let it stand.
        var own = await papers.WriteAsync("Dean");
        await own.FinalButton.ClickAsync();
        await own.DespiteButton.ClickAsync();
        await own.HasVersionAsync(1);
    });

    /// <summary>What its reader finds behind the link.</summary>
    private static async Task SaysAsync(Room room, AttendeePage reader, ILocator link, string words, string not)
    {
        var tab = await room.TabAsync(reader.Person);
        await tab.Page.GotoAsync((await link.GetAttributeAsync("href"))!);
        await Expect(tab.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);
        await Expect(tab.Page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(not);
        await tab.Page.CloseAsync();
    }
}
