using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>A family is drawn from nothing without a mouse, and by the names that a screen reader says.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class GenogramByKeysTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public async Task A_family_is_drawn_from_nothing_by_keyboard_alone()
    {
        await using var server = await Families.NobodyAsync();
        await MeetAsync(server, async room =>
        {
            var chair = await room.ChairAsync();
            var (keys, page) = (new Keys(chair.Page), chair.Page);
            await keys.ToAsync(page.GetByRole(AriaRole.Tab, new() { NameRegex = Starting.With(BoardWords.Tab_Board) }));
            for (var n = 0; n < 2; n++)
                await keys.PressAsync("ArrowRight");
            var sheet = new GenogramSheet(chair);
            await keys.ToAsync(page.GetByLabel(GenogramWords.StartLabel, new() { Exact = true }).Last);
            await keys.TypeAsync("Wella 9 f");
            await keys.PressAsync("Enter");

            // The first who is asked for is a parent, and each Enter is ready for the next one.
            await sheet.SeesAsync("Wella");
            await TypeAsync("Merryn 34 f");
            await TypeAsync("Piran 36 m");
            await ToPersonAsync("Wella");
            await ByKeyAsync("s", "Kensa 5 f");
            await ByKeyAsync("s", "Jenna 5 f");

            // Up to a parent by the arrow keys, chosen by Enter; someone who died, a partner, a child with that partner, a child on the way.
            await ToPersonAsync("Wella");
            await keys.PressAsync("ArrowUp");
            await Expect(sheet.Person("Merryn").Or(sheet.Person("Piran")).And(page.Locator(":focus"))).ToHaveCountAsync(1);
            while (!await IsFocusedAsync(sheet.Person("Merryn")))
                await keys.PressAsync(await sheet.AcrossAsync("Merryn") > await sheet.AcrossAsync("Piran") ? "ArrowRight" : "ArrowLeft");
            await keys.PressAsync("Enter");
            await Expect(sheet.Person("Merryn")).ToHaveAttributeAsync("aria-pressed", "true");
            await ByKeyAsync("p", "Lowen 1950 m died 2011");
            await ByKeyAsync("r", "Cador 40 m");
            await ByKeyAsync("c", "due 3/2027");
            await Expect(sheet.People).ToHaveCountAsync(8);
            await Expect(sheet.Canvas.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("Unborn baby") })).ToHaveCountAsync(1);
            await Expect(sheet.Person("Lowen")).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("died 2011", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

            // Twins, in the details beside.
            await ToPersonAsync("Kensa");
            await keys.ToAsync(sheet.Side.GetByRole(AriaRole.Combobox, new() { Name = GenogramWords.TwinOf, Exact = true }));
            await keys.TypeAsync("Jenna");
            await keys.ToAsync(sheet.Field(GenogramWords.Identical));
            await keys.PressAsync("Space");
            await Expect(sheet.Canvas.Locator("g.person.identical")).ToHaveCountAsync(2);

            // The list by L, a friend by N, tidying by T and put back, Escape lets go of the one chosen.
            await ToPersonAsync("Kensa");
            await keys.PressAsync("l");
            await Expect(sheet.List).ToBeVisibleAsync();
            await Expect(sheet.Row("Cador")).ToHaveCountAsync(1);
            await keys.PressAsync("l");
            await Expect(sheet.List).ToHaveCountAsync(0);
            await keys.PressAsync("t");
            await keys.PressAsync(sheet.Button(GenogramWords.PutBack));
            await Expect(sheet.Button(GenogramWords.PutBack)).ToHaveCountAsync(0);
            await ToPersonAsync("Kensa");
            await keys.PressAsync("Escape");
            await Expect(sheet.Side).ToHaveCountAsync(0);
            await ToPersonAsync("Kensa", choose: false);
            await keys.PressAsync("n");
            await Expect(sheet.Line).ToBeFocusedAsync();
            await TypeAsync("Demelza 33 f");
            await Expect(sheet.People).ToHaveCountAsync(9);

            // A menu by keys, and out of it again to where it was opened.
            var file = sheet.Tools.GetByRole(AriaRole.Button, new() { Name = GenogramWords.File, Exact = true });
            await keys.PressAsync(file);
            await Expect(page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
            await keys.PressAsync("ArrowDown");
            await keys.PressAsync("Escape");
            await Expect(page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
            await Expect(file).ToBeFocusedAsync();

            async Task TypeAsync(string words)
            {
                await Expect(sheet.Line).ToBeFocusedAsync();
                await keys.TypeAsync(words);
                await keys.PressAsync("Enter");
                await Expect(sheet.Line).ToHaveValueAsync("");
                await Expect(sheet.Line).ToBeFocusedAsync();
            }

            async Task ByKeyAsync(string key, string words)
            {
                await keys.PressAsync(key);
                await TypeAsync(words);
                await keys.PressAsync("Escape");
            }

            // Tab comes to one person of the picture; the arrow keys go on from there.
            async Task ToPersonAsync(string name, bool choose = true)
            {
                await keys.ToAsync(sheet.Canvas.Locator("g.geno-person[tabindex='0']"));
                for (var n = 0; n < 40 && !await IsFocusedAsync(sheet.Person(name)); n++)
                    await keys.PressAsync(await TowardsAsync(sheet, name));
                await Expect(sheet.Person(name)).ToBeFocusedAsync();
                if (!choose)
                    return;
                await keys.PressAsync("Enter");
                await Expect(sheet.Person(name)).ToHaveAttributeAsync("aria-pressed", "true");
            }
        });
    }

    [Fact]
    public async Task A_family_is_drawn_by_the_names_that_a_screen_reader_says()
    {
        await using var server = await Families.NobodyAsync();
        await MeetAsync(server, async room =>
        {
            var page = (await room.ChairAsync()).Page;
            await page.GetByRole(AriaRole.Tab, new() { Name = "Genogram" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Start with the child" })).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Textbox, new() { Name = "The child’s name and age" }).FillAsync("Wella 9 f");
            await PressAsync("Start");
            await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Genogram of Wella: 1 person. The list says the same in words." })).ToBeVisibleAsync();
            var picture = page.GetByRole(AriaRole.Group, new() { Name = "Genogram of Wella" });
            await Expect(picture.GetByRole(AriaRole.Button, new() { Name = "Wella, girl, 9 years old, child of concern" })).ToBeVisibleAsync();
            var form = page.GetByRole(AriaRole.Form, new() { Name = "Add people" });
            await Expect(form.GetByRole(AriaRole.Group, new() { Name = "Add to Wella" }).GetByRole(AriaRole.Button, new() { Name = "Parent", Pressed = true })).ToBeVisibleAsync();
            var line = form.GetByRole(AriaRole.Textbox, new() { Name = "Name, and if you like age and m, f or x" });
            await line.FillAsync("Merryn 34 f");
            await Expect(line).ToHaveAccessibleDescriptionAsync("Adds Merryn, woman, 34 years old, as Wella’s parent.");
            await form.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
            await Expect(form.GetByRole(AriaRole.Status)).ToHaveTextAsync("Merryn, woman, 34 years old is added.");
            await PressAsync("List");
            var list = page.GetByRole(AriaRole.Navigation, new() { Name = "The family in words" });
            await Expect(list.GetByRole(AriaRole.Button, new() { Name = "Merryn woman, 34 years old" })).ToBeVisibleAsync();
            await list.GetByRole(AriaRole.Button, new() { Name = "More for Merryn" }).ClickAsync();
            await page.GetByRole(AriaRole.Menu, new() { Name = "More for Merryn" }).GetByRole(AriaRole.Menuitem, new() { Name = "Add a partner" }).ClickAsync();
            await Expect(line).ToBeFocusedAsync();
            await line.FillAsync("Cador 40 m");
            await Expect(line).ToHaveAccessibleDescriptionAsync("Adds Cador, man, 40 years old, as Merryn’s partner.");
            await line.PressAsync("Enter");
            await Expect(picture.GetByRole(AriaRole.Button, new() { Name = "Cador, man, 40 years old" })).ToBeVisibleAsync();
            var details = page.GetByRole(AriaRole.Complementary, new() { Name = "Merryn 34 years old" });
            await details.GetByRole(AriaRole.Button, new() { Name = "Cador" }).ClickAsync();
            var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Merryn and Cador" });
            await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Together as" }).SelectOptionAsync("Married");
            await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Since" }).FillAsync("2019");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(dialog).ToHaveCountAsync(0);
            await Expect(list).ToContainTextAsync("Merryn and Cador: married 2019");
            await details.GetByRole(AriaRole.Button, new() { Name = "Close details" }).ClickAsync();
            await Expect(details).ToHaveCountAsync(0);

            Task PressAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        });
    }

    private static Task<bool> IsFocusedAsync(ILocator one) => one.EvaluateAsync<bool>("e => e === document.activeElement");

    /// <summary>The key that goes from the person in focus nearer to someone: first to their row, then along it.</summary>
    private static async Task<string> TowardsAsync(GenogramSheet sheet, string name)
    {
        const string Far = "(e, of) => of.split(' ').map(a => Number(e.dataset[a]) - Number(document.activeElement.dataset[a]))";
        var far = await sheet.Person(name).EvaluateAsync<double[]>(Far, "x y");
        return far[1] > 30 ? "ArrowDown" : far[1] < -30 ? "ArrowUp" : far[0] > 0 ? "ArrowRight" : "ArrowLeft";
    }
}
