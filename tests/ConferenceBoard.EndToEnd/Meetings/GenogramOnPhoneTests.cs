using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>The social worker draws with a thumb.</summary>
public sealed class GenogramOnPhoneTests(Browsers browsers) : MeetingTest(browsers)
{
    /// <summary>Whatever a person can see or press and that sticks out of the window sideways.</summary>
    private const string SticksOut = """
        () => {
          const wide = innerWidth, out = document.documentElement.scrollWidth > wide ? ['the page scrolls sideways'] : [];
          for (const e of document.querySelectorAll('main *, dialog[open] *, .bar *, form *, [role=menu] *')) {
            if (e.closest('svg') || e.closest('.visually-hidden, .skip-link')) continue;
            if (e.parentElement.closest('.parts')) continue;   // this row scrolls by itself; that it stays within the page is looked at as its own box
            const box = e.getBoundingClientRect();
            if (box.width > 1 && box.height > 1 && e.checkVisibility() && (box.right > wide + 1 || box.left < -1)) out.push(`${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}`);
          }
          return out;
        }
        """;

    [Fact]
    public Task By_touch_through_the_list_a_family_grows_and_its_details_are_filled_in() => MeetAsync(async room =>
    {
        var phone = await room.PhoneAsync("Social worker");
        var sheet = await GenogramSheet.OpenedAsync(phone);
        await Expect(sheet.List).ToBeVisibleAsync();
        await Expect(sheet.Canvas).ToBeHiddenAsync();
        await FromRowAsync(sheet, "Kerra", GenogramWords.AddA_Partner);
        await Expect(sheet.Line).ToBeFocusedAsync();
        await SendAsync(sheet, "Lee 34 m");
        await FromRowAsync(sheet, "Lee", GenogramWords.AddA_Child);
        await SendAsync(sheet, "Bryn 1 m");
        await Expect(sheet.Row("Lee")).ToContainTextAsync("34");
        await Expect(sheet.Row("Bryn")).ToContainTextAsync("1");

        // A menu that was opened by mistake closes by a touch beside it.
        await sheet.Row("Bryn").GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("More for") }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        await phone.Page.Touchscreen.TapAsync(195, 60);
        await Expect(phone.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);

        await FromRowAsync(sheet, "Lee", GenogramWords.Details);
        await sheet.SetAsync(GenogramWords.AgeOrBirth, "35");
        await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = "+ " + GenogramWords.MoreHome }).TapAsync();
        await Expect(sheet.Dialog).ToContainTextAsync(GenogramWords.HomeHint);
        await sheet.Dialog.GetByLabel(GenogramWords.HomeName, new() { Exact = true }).FillAsync("Lee at the mill");
        await sheet.Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Bryn", Exact = true }).CheckAsync();
        await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save }).TapAsync();
        await Expect(sheet.Dialog).ToHaveCountAsync(0);
        await Expect(sheet.Row("Lee")).ToContainTextAsync("35");
        await FromRowAsync(sheet, "Bryn", GenogramWords.Details);
        await Expect(sheet.Dialog).ToContainTextAsync("Lee at the mill");
        await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Close, Exact = true }).TapAsync();

        await sheet.Button(GenogramWords.Picture).TapAsync();
        await Expect(sheet.List).ToBeHiddenAsync();
        await sheet.Person("Kerra").TapAsync();
        await Expect(sheet.Person("Kerra")).ToHaveAttributeAsync("aria-pressed", "true");
        await sheet.AddForm.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Details, Exact = true }).TapAsync();
        await Expect(sheet.Field(GenogramWords.Name)).ToHaveValueAsync("Kerra");
        await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Close, Exact = true }).TapAsync();

        // The further tools and their menu can be reached, whatever else stands at the foot of the screen.
        await sheet.Button(GenogramWords.MoreTools).TapAsync();
        await sheet.Tools.GetByRole(AriaRole.Button, new() { Name = GenogramWords.File, Exact = true }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = Starting.With(GenogramWords.Save) }).TapAsync();
        await Expect(sheet.Dialog.GetByRole(AriaRole.Heading, new() { Name = GenogramWords.Save, Exact = true })).ToBeVisibleAsync();
    });

    [Fact]
    public Task On_the_narrowest_phone_nothing_sticks_out_sideways() => MeetAsync(async room =>
    {
        var phone = await room.PhoneAsync("Social worker");
        await phone.Page.SetViewportSizeAsync(320, 640);
        var sheet = await GenogramSheet.OpenedAsync(phone);
        await FitsAsync("the list");
        await sheet.Row("Kerra").GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("More for") }).TapAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await FitsAsync("a row's menu");
        await phone.Page.GetByRole(AriaRole.Menuitem, new() { Name = GenogramWords.Details, Exact = true }).TapAsync();
        await Expect(sheet.Dialog).ToBeVisibleAsync();
        await FitsAsync("the details");
        foreach (var more in new[] { GenogramWords.MorePartner, GenogramWords.MoreParents, GenogramWords.MoreHome, GenogramWords.MoreBond })
        {
            await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = "+ " + more }).TapAsync();
            await Expect(sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save })).ToBeVisibleAsync();
            await FitsAsync(more);
            await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Cancel }).TapAsync();
            await sheet.AddForm.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Details, Exact = true }).TapAsync();
        }

        await sheet.Dialog.GetByRole(AriaRole.Button, new() { Name = BoardWords.Close, Exact = true }).TapAsync();
        await sheet.Button(GenogramWords.MoreTools).TapAsync();
        await FitsAsync("all tools");
        await sheet.Button(GenogramWords.Picture).TapAsync();
        await Expect(sheet.Canvas).ToBeVisibleAsync();
        await FitsAsync("the picture");
        await sheet.Tools.GetByRole(AriaRole.Button, new() { Name = GenogramWords.Tidy }).TapAsync();
        await Expect(sheet.Button(GenogramWords.PutBack)).ToBeVisibleAsync();
        await FitsAsync("a tidier drawing");

        async Task FitsAsync(string where)
        {
            var found = await phone.Page.EvaluateAsync<string[]>(SticksOut);
            Assert.True(found.Length == 0, $"{where}: {string.Join("; ", found)}");
        }
    });

    private static async Task FromRowAsync(GenogramSheet sheet, string name, string item)
    {
        await sheet.Row(name).GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("More for") }).TapAsync();
        await sheet.Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).TapAsync();
        await Expect(sheet.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
    }

    private static async Task SendAsync(GenogramSheet sheet, string words)
    {
        await sheet.Line.FillAsync(words);
        await sheet.AddForm.GetByRole(AriaRole.Button, new() { Name = BoardWords.Add, Exact = true }).TapAsync();
        await Expect(sheet.Line).ToHaveValueAsync("");
    }
}
