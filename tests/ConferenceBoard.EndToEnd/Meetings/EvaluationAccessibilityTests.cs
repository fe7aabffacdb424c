using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Safety;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>axe finds nothing on what people are asked at the end, nothing has to be moved sideways on a narrow phone, and keys alone are enough.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class EvaluationAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task Asked_answered_and_read() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var (mum, social, school) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional"));
        var asking = await EvaluationBlock.AnnouncedAsync(chair);
        await LookAsync("before it is asked", chair.Page, PrepareWords.Eval_Open);
        await asking.OpenAsync(3);
        await LookAsync("someone is asked", mum.Page, MeetingWords.Eval_Asked);
        await IsNarrowAsync("someone is asked", mum.Page);

        var sheet = await EvaluationSheet.OpenedAsync(mum);
        await LookAsync("the questions", mum.Page, MeetingWords.Eval_More);
        await Expect(mum.Page.GetByRole(AriaRole.Region, new() { Name = MeetingWords.Eval_More, Exact = true })).ToContainTextAsync("Someone who was not there will look into it");
        await IsNarrowAsync("the questions", mum.Page);
        await sheet.GiveAsync("01230", "Thank you for the breaks, and for asking Nan before anybody else: nobodyhaseverdonethatforus");
        await mum.Page.EvaluateAsync("() => scrollTo(0, document.scrollingElement.scrollHeight)");
        await LookAsync("the answers are in", mum.Page, MeetingWords.Eval_In);
        await IsNarrowAsync("the answers are in", mum.Page);

        await (await EvaluationSheet.OpenedAsync(social)).GiveAsync("00000");
        await asking.CountsAsync(2, 3);
        await (await EvaluationSheet.OpenedAsync(school)).GiveAsync("0000-", "Short");
        await LookAsync("forms come in", chair.Page, string.Format(CultureInfo.InvariantCulture, PrepareWords.Eval_In, 3, 3));
        await asking.Block.GetByRole(AriaRole.Button).ClickAsync();
        await LookAsync("closing", chair.Page, PrepareWords.Eval_CloseTitle);
        await IsNarrowAsync("closing", chair.Page);
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Eval_Close, Exact = true }).ClickAsync();
        await asking.ResultAsync();
        await LookAsync("what people said", chair.Page, PrepareWords.Eval_Question);
        await IsNarrowAsync("what people said", chair.Page);
        await LookAsync("it is over", mum.Page, MeetingWords.Eval_Over);
        await IsNarrowAsync("it is over", mum.Page);
        await Expect(mum.Page.GetByRole(AriaRole.Heading, new() { Name = MeetingWords.Eval_More, Exact = true })).ToBeVisibleAsync();
        FoundNothing();
    });

    [Theory]
    [InlineData("pl", "ltr", "Zajmie się tym ktoś, kogo tam nie było")]
    [InlineData("ur", "rtl", "کوئی ایسا شخص اسے دیکھے گا جو وہاں نہیں تھا")]
    public Task In_other_languages(string language, string direction, string complain) => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var phones = new[] { await room.PhoneAsync("Parent"), await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional") };
        var asking = await EvaluationBlock.AnnouncedAsync(chair);
        await asking.OpenAsync(3);
        var mum = phones[0].Page;
        await Expect(phones[0].Button(MeetingWords.Eval_Answer)).ToBeVisibleAsync();
        await mum.GotoAsync($"/language/{language}?back=" + Uri.EscapeDataString(new Uri(mum.Url).PathAndQuery));
        var (words, culture) = (MeetingWords.ResourceManager, CultureInfo.GetCultureInfo(language));
        await Expect(mum.Locator("html")).ToHaveAttributeAsync("dir", direction);
        await phones[0].IsReadyAsync();
        await mum.GetByRole(AriaRole.Button, new() { Name = words.GetString(nameof(MeetingWords.Eval_Answer), culture)!, Exact = true }).ClickAsync();
        var questions = mum.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group);
        await Expect(questions).ToHaveCountAsync(5);
        await LookAsync("the questions in " + language, mum, complain);
        await IsNarrowAsync("the questions in " + language, mum);
        for (var question = 0; question < 5; question++)
            await questions.Nth(question).GetByRole(AriaRole.Radio, new() { Name = words.GetString(nameof(MeetingWords.Eval_ALittle), culture)!, Exact = true }).CheckAsync();
        await mum.GetByRole(AriaRole.Button, new() { Name = words.GetString(nameof(MeetingWords.Eval_Send), culture)!, Exact = true }).ClickAsync();
        await Expect(mum.Locator("[data-evaluation-status]")).ToHaveTextAsync(words.GetString(nameof(MeetingWords.Eval_In), culture)!);
        await LookAsync("in, in " + language, mum);
        await asking.CountsAsync(1, 3);
        FoundNothing();
    });

    [Fact]
    public Task There_and_back_by_tab_what_has_the_focus_is_never_beneath_a_bar() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var phones = new[] { await room.PhoneAsync("Parent"), await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional") };
        var asking = await EvaluationBlock.AnnouncedAsync(chair);
        await asking.OpenAsync(3);
        var sheet = await EvaluationSheet.OpenedAsync(phones[0]);
        var (keys, page) = (new Keys(phones[0].Page), phones[0].Page);
        await sheet.Answer(0, 0).FocusAsync();
        for (var stops = 0; stops < 7; stops++)
            await StepAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = ScaleWords.ToBoard, Exact = true })).ToBeFocusedAsync();
        for (var stops = 0; stops < 7; stops++)
            await StepAsync("Shift+Tab");

        async Task StepAsync(string key)
        {
            const string Shown = """
                () => {
                  const e = document.activeElement, box = e.getBoundingClientRect();
                  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  return at !== null && (e.contains(at) || (e.closest('label')?.contains(at) ?? false)) ? '' : `${e.outerHTML.slice(0, 120)} at ${box.y}`;
                }
                """;
            await keys.PressAsync(key);
            Assert.Equal("", await page.EvaluateAsync<string>(Shown));
        }
    });

    [Fact]
    public Task The_chair_asks_closes_and_reads_by_the_keyboard_alone() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var phones = new[] { await room.PhoneAsync("Parent"), await room.PhoneAsync("Social worker"), await room.PhoneAsync("Professional") };
        var asking = await EvaluationBlock.AnnouncedAsync(chair);
        var keys = new Keys(chair.Page);
        await keys.PressAsync(chair.Button(PrepareWords.Eval_Open));
        foreach (var phone in phones)
        {
            var page = new Keys(phone.Page);
            await page.PressAsync(phone.Button(MeetingWords.Eval_Answer));
            var sheet = new EvaluationSheet(phone);
            await page.ToAsync(sheet.Answer(0, 0));
            await page.PressAsync(" ");
            await page.PressAsync(phone.Button(MeetingWords.Eval_Send));
            await sheet.IsInAsync();
        }

        await asking.CountsAsync(3, 3);
        await keys.PressAsync(asking.Block.GetByRole(AriaRole.Button));
        await keys.PressAsync(chair.Dialog.GetByRole(AriaRole.Button, new() { Name = PrepareWords.Eval_Close, Exact = true }));
        await Expect(chair.Dialog).ToHaveCountAsync(0);
        await keys.PressAsync(chair.Button(PrepareWords.Eval_Look));
        await asking.SaysAsync(MeetingWords.Eval_CouldSay, "3 0 0 0");
        await keys.PressAsync("Escape");
        await Expect(chair.Dialog).ToHaveCountAsync(0);
    });
}
