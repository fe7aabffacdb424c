using System.Globalization;
using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>axe finds nothing on what runs the meeting, nothing has to be moved sideways on a narrow phone, and keys alone are enough.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class MeetingAccessibilityTests(Browsers browsers) : LookingTest(browsers)
{
    [Fact]
    public Task The_console() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        await LookAsync("console, not begun", chair.Page, MeetingWords.NotBegun);
        await chair.BeginAsync();
        await Expect(chair.Page.GetByRole(AriaRole.List, new() { Name = MeetingWords.Prompts, Exact = true })).ToBeVisibleAsync();
        await LookAsync("console, prompts open", chair.Page);
        var agenda = await WholeAgenda.OpenedAsync(chair);
        await agenda.On.ClickAsync();
        await agenda.Steps.Nth(3).GetByRole(AriaRole.Button, new() { NameRegex = Starting.With("More for") }).ClickAsync();
        await agenda.Panel.GetByRole(AriaRole.Button, new() { Name = MeetingWords.Skip, Exact = true }).ClickAsync();
        await Expect(agenda.Panel.GetByRole(AriaRole.Button, new() { Name = MeetingWords.Unskip, Exact = true })).ToBeVisibleAsync();
        await LookAsync("console, agenda open", chair.Page);
        await agenda.CloseAsync();

        var (mum, dad) = (await room.PhoneAsync("Parent"), await room.PhoneAsync("Other parent"));
        await mum.Button(MeetingWords.RaiseHand).ClickAsync();
        await dad.Button(MeetingWords.RaiseHand).ClickAsync();
        await NeedAsync(mum, MeetingWords.CareAsk_Break);
        await LookAsync("console, asking", chair.Page, MeetingWords.PrivateToYou);
        await chair.Button(string.Format(CultureInfo.CurrentCulture, MeetingWords.CallOnName, "Kerra")).ClickAsync();
        await LookAsync("console, someone’s turn", chair.Page, MeetingWords.TurnOver);

        foreach (var (open, title) in new[]
        {
            (MeetingWords.Everyone + "…", MeetingWords.WhoIsMissing), (MeetingWords.HereNowOpen, MeetingWords.HereNowHint),
            (MeetingWords.UnderstandOpen, MeetingWords.UnderstandHint), (MeetingWords.PlaceOpen, MeetingWords.MeetingLinkHint), (MeetingWords.BreakOpen, MeetingWords.HowLong),
        })
        {
            await chair.Beside.GetByRole(AriaRole.Button, new() { Name = open, Exact = true }).ClickAsync();
            await LookAsync(open, chair.Page, title);
            await CloseAsync(chair);
        }

        await chair.OpenPersonAsync("Kerra");
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.ConductOpen, Exact = true }).ClickAsync();
        await LookAsync("helping someone to stay", chair.Page, MeetingWords.OnlyYou);
        await CloseAsync(chair);
        await chair.MarkAsync("Kerra", BoardWords.Attendance_SteppedOut);
        await chair.OpenPersonAsync("Kerra");
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.ConductOpen, Exact = true }).ClickAsync();
        await LookAsync("someone who went, and the outcome", chair.Page, MeetingWords.Returns);
        await CloseAsync(chair);
        await WholeAgenda.OpenedAsync(chair);
        await agenda.Panel.GetByRole(AriaRole.Button, new() { Name = MeetingWords.End, Exact = true }).ClickAsync();
        await LookAsync("ending", chair.Page, MeetingWords.EndHint);
        await CloseAsync(chair);
        await agenda.CloseAsync();
        await BreakAsync(chair);
        await LookAsync("console, a break", chair.Page, MeetingWords.BreakEnd);
        await chair.Button(MeetingWords.BreakEnd).First.ClickAsync();
        await WholeAgenda.OpenedAsync(chair);
        await new AgendaStrip(chair).EndAsync();
        await agenda.CloseAsync();
        await ReviewPanel.OpenedAsync(chair);
        await LookAsync("the next review", chair.Page, MeetingWords.ReviewStays);
        FoundNothing();
    });

    [Fact]
    public Task An_attendees_device_and_at_320_dots() => MeetAsync(async room =>
    {
        var (chair, remote, child) = (await room.ChairAsync(), await room.PhoneAsync("Other parent"), await room.PhoneAsync("Child"));
        var mum = await room.PhoneAsync("Parent");
        await chair.BeginAsync();
        await LookAsync("remote", remote.Page, MeetingWords.ChairCannotSee);
        await IsNarrowAsync("remote", remote.Page);
        await IsNarrowAsync("board", mum.Page);
        await mum.Button(MeetingWords.RaiseHand).ClickAsync();
        await Expect(mum.Page.GetByText(MeetingWords.HandUp)).ToBeVisibleAsync();
        await mum.Button(MeetingWords.NeedSomething).ClickAsync();
        await LookAsync("need", mum.Page, MeetingWords.OnlyChairSees);
        await IsNarrowAsync("need", mum.Page);
        await mum.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.TellChair, Exact = true }).ClickAsync();
        await LookAsync("asked", mum.Page, MeetingWords.AskKnown_Break);
        await IsNarrowAsync("asked", mum.Page);

        var houses = await VoiceSheet.OpenedAsync(child);
        await LookAsync("houses", child.Page, MeetingWords.VoiceTitle);
        await houses.ChooseAsync(Photograph.OfTelephone);
        await LookAsync("houses, a chosen picture", child.Page, MeetingWords.PictureWords);
        await IsNarrowAsync("houses, a chosen picture", child.Page);

        await BreakAsync(chair);
        await LookAsync("rest", mum.Page, MeetingWords.BreakRest);
        await IsNarrowAsync("rest", mum.Page);
        await chair.Button(MeetingWords.BreakEnd).ClickAsync();
        await HereNowPanel.SetAsync(chair, ("Kerra", MeetingWords.Here_Later));
        await mum.IsOnlyToldToWaitAsync();
        await LookAsync("later", mum.Page);
        await IsNarrowAsync("later", mum.Page);
        FoundNothing();
    });

    [Fact]
    public Task The_pages_of_a_small_wall() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var wall = new WallPage(await room.WithLinkAsync("Wall", (1280, 720)));
        await wall.IsOnAsync();
        var child = await VoiceSheet.OpenedAsync(await room.PhoneAsync("Child"));
        await child.AddAsync(Photograph.Plain, "A swing", MeetingWords.House_HouseOfDreams);
        await chair.BeginAsync();
        await LookAsync("welcome", wall.Page, MeetingWords.WallWelcome);
        foreach (var (page, title) in new[]
        {
            (MeetingWords.ShowPage_GroundRules, MeetingWords.WallRules), (MeetingWords.ShowPage_Agenda, MeetingWords.WallProgram),
            (string.Format(CultureInfo.CurrentCulture, MeetingWords.ShowPage_Houses, "Tamsin"), string.Format(CultureInfo.CurrentCulture, MeetingWords.WallHousesOf, "Tamsin")),
            (MeetingWords.ShowPage_NextSteps, MeetingWords.WallSteps),
        })
        {
            await chair.ShowAsync(page);
            await Expect(wall.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
            await LookAsync(page, wall.Page);
        }

        await BreakAsync(chair);
        await LookAsync("break", wall.Page, MeetingWords.WallBreak);
        await chair.Button(MeetingWords.BreakEnd).ClickAsync();
        var agenda = await WholeAgenda.OpenedAsync(chair);
        await agenda.Panel.GetByRole(AriaRole.Button, new() { Name = MeetingWords.End, Exact = true }).ClickAsync();
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.EndNow, Exact = true }).ClickAsync();
        await LookAsync("thanks", wall.Page, MeetingWords.WallThanks);
        await LookAsync("console, ended", chair.Page, MeetingWords.Resume);
        FoundNothing();
    });

    [Fact]
    public Task The_agenda_by_the_keyboard_alone() => MeetAsync(async room =>
    {
        var chair = await room.ChairAsync();
        var (keys, agenda) = (new Keys(chair.Page), new WholeAgenda(chair));
        await keys.PressAsync(chair.Button(ScaleWords.Begin));
        await Expect(agenda.Now).ToHaveTextAsync("Welcome and introductions");
        await keys.PressAsync(agenda.On);
        await Expect(agenda.Now).ToHaveTextAsync("How we work together");
        await keys.PressAsync("Enter");
        await Expect(agenda.Now).ToHaveTextAsync("The family");
        await keys.PressAsync(agenda.Back);
        await Expect(agenda.Now).ToHaveTextAsync("How we work together");

        // The whole of it: a step is skipped, one is moved, one is gone to.
        await keys.PressAsync(agenda.Opener);
        await Expect(agenda.Panel).ToBeVisibleAsync();
        await keys.PressAsync(Of("More for: The family"));
        await keys.PressAsync(Of(MeetingWords.Skip));
        await Expect(agenda.Steps.Nth(2)).ToContainTextAsync("Skipped");
        await keys.PressAsync(Of("More for: The family"));
        await Expect(Of(MeetingWords.MoveUp)).ToHaveCountAsync(0);
        await keys.PressAsync(Of("More for: Closing"));
        await keys.PressAsync(Of(MeetingWords.MoveUp));
        await Expect(agenda.Titles.Nth(13)).ToHaveTextAsync("Closing");
        await keys.PressAsync(Of(MeetingWords.MoveDown));
        await Expect(agenda.Titles.Nth(14)).ToHaveTextAsync("Closing");
        await keys.PressAsync(Of("Go to: The safety plan"));
        await Expect(agenda.Now).ToHaveTextAsync("The safety plan");
        await keys.PressAsync(Of(MeetingWords.CloseAgenda));
        await Expect(agenda.Panel).ToHaveCountAsync(0);

        // On to the last: those that were passed over come too, the skipped one does not.
        string[] rest = ["What needs to happen?", "How safe is it today?", "If things do not change", "Views and decision", "Who, when and the next dates", "Closing",
            "Why we are here, in your words", "What are we worried about?", "The child’s voice", "What is working well?", "What we fear, and what safe looks like"];
        foreach (var title in rest)
        {
            await keys.PressAsync(agenda.On);
            await Expect(agenda.Now).ToHaveTextAsync(title);
        }

        await keys.PressAsync(chair.Button(MeetingWords.End));
        await Expect(chair.Dialog).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(chair.Dialog).ToHaveCountAsync(0);
        await keys.PressAsync(chair.Button(MeetingWords.End));
        await keys.PressAsync(chair.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.EndNow, Exact = true }));
        await Expect(agenda.Now).ToHaveTextAsync(MeetingWords.Ended);
        await keys.PressAsync(chair.Button(MeetingWords.Resume));
        await Expect(agenda.Now).Not.ToHaveTextAsync(MeetingWords.Ended);

        ILocator Of(string name) => agenda.Panel.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    });

    [Fact]
    public Task A_phone_in_another_language_stays_in_it_and_the_wall_and_the_console_do_not_follow() => MeetAsync(async room =>
    {
        var (chair, wall, phone) = (await room.ChairAsync(), await room.WallAsync(), await room.PhoneAsync("Parent"));
        var agenda = new WholeAgenda(chair);
        await chair.BeginAsync();
        await SpeaksAsync(phone.Page, "en-GB", "ltr");
        await ChooseAsync(phone, "pl");
        await SpeaksAsync(phone.Page, "pl-PL", "ltr", "Powitanie i przedstawienie się");

        // Drawn anew by what others do.
        await agenda.On.ClickAsync();
        await SpeaksAsync(phone.Page, "pl-PL", "ltr", "Jak razem pracujemy");
        await chair.AddAsync(1, "A marker for all");
        await phone.SeesAsync("A marker for all");
        await SpeaksAsync(phone.Page, "pl-PL", "ltr", "Jak razem pracujemy");
        await AsksAsync(phone, "pl-PL");

        await ChooseAsync(phone, "ur");
        await SpeaksAsync(phone.Page, "ur-PK", "rtl");
        await agenda.Back.ClickAsync();
        await SpeaksAsync(phone.Page, "ur-PK", "rtl", "خوش آمدید اور تعارف");
        await chair.AddAsync(2, "Another marker");
        await phone.SeesAsync("Another marker");
        await SpeaksAsync(phone.Page, "ur-PK", "rtl", "خوش آمدید اور تعارف");
        await AsksAsync(phone, "ur-PK");
        await LookAsync("board from right to left", phone.Page);
        await IsNarrowAsync("board from right to left", phone.Page);

        // A chair who reads Polish elsewhere runs the meeting in the meeting's language all the same.
        await chair.Page.GotoAsync("/language/pl?back=" + Uri.EscapeDataString(new Uri(chair.Page.Url).PathAndQuery));
        await chair.IsReadyAsync();
        await chair.AddAsync(2, "One more marker");
        await Expect(agenda.On).ToBeVisibleAsync();
        await SpeaksAsync(chair.Page, "en-GB", "ltr", "Welcome and introductions");
        await SpeaksAsync(wall.Page, "en-GB", "ltr", "Welcome and introductions");
        FoundNothing();
    });

    /// <summary>The page says which language it is in and which way it is read, and shows these words.</summary>
    private static async Task SpeaksAsync(IPage page, string language, string direction, string words = "")
    {
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", direction);
        if (words.Length > 0)
            await Expect(page.Locator("body")).ToContainTextAsync(words);
    }

    /// <summary>A person's own words on the page are of that language, as far as they are written in it.</summary>
    private static Task AsksAsync(AttendeePage phone, string language) => Expect(phone.Button(Word("RaiseHand", language))).ToBeVisibleAsync();

    private static string Word(string key, string language) => MeetingWords.ResourceManager.GetString(key, CultureInfo.GetCultureInfo(language))!;

    private static async Task ChooseAsync(AttendeePage phone, string letters)
    {
        await phone.Page.GetByRole(AriaRole.Combobox).Filter(new() { Has = phone.Page.Locator("option[lang=ur]") }).SelectOptionAsync(letters);
        await Expect(phone.Page.Locator("html")).ToHaveAttributeAsync("lang", new System.Text.RegularExpressions.Regex("^" + letters, default, TimeSpan.FromSeconds(1)));
        await phone.IsReadyAsync();
    }

    private static async Task NeedAsync(AttendeePage phone, string kind)
    {
        await phone.Button(MeetingWords.NeedSomething).ClickAsync();
        await phone.Dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Starting.With(kind) }).CheckAsync(new() { Force = true });
        await phone.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.TellChair, Exact = true }).ClickAsync();
        await Expect(phone.Dialog).ToHaveCountAsync(0);
    }

    private static async Task BreakAsync(ChairPage chair)
    {
        await chair.Button(MeetingWords.BreakOpen).ClickAsync();
        await chair.Dialog.GetByRole(AriaRole.Button, new() { Name = MeetingWords.StartBreakNow, Exact = true }).ClickAsync();
        await Expect(chair.Button(MeetingWords.BreakEnd)).ToBeVisibleAsync();
    }

    private static async Task CloseAsync(ChairPage chair)
    {
        await chair.Page.Keyboard.PressAsync("Escape");
        await Expect(chair.Dialog).ToHaveCountAsync(0);
    }
}
