using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Words of the trade are flagged while someone writes, with what to say instead; the words of samples/practice/alderhaven.json.</summary>
public sealed class PlainWordsTests(Browsers browsers, SharedServer server) : MeetingTest(browsers), IClassFixture<SharedServer>
{
    private const string AskWhy = "Say why a lawyer would be asked, what for, and what it may lead to.";
    private const string AskWhatFor = "This says where someone is to go. Say also what will be different for the child, for instance with “so that”.";

    [Fact]
    public Task In_the_chairs_line_by_key_and_by_button() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        await TypeAsync(chair, "Dean presents as tired after the CIN plan");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(Plain(chair.AddForm)).ToContainTextAsync("presents as");
        await Expect(Plain(chair.AddForm)).ToContainTextAsync("seems");
        await chair.Page.Keyboard.PressAsync("Alt+5");
        await Expect(chair.Box).ToHaveValueAsync("Dean seems tired after the CIN plan");
        await Expect(chair.Box).ToBeFocusedAsync();
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Use(chair.AddForm).ClickAsync();
        await Expect(chair.Box).Not.ToHaveValueAsync("Dean seems tired after the CIN plan");
        await Expect(chair.Box).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Dean seems tired after the child in need", default, TimeSpan.FromSeconds(1)));
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);

        // At the beginning of the words it begins with a capital; two are taken by two keys.
        await TypeAsync(chair, "Engagement of the perpetrator");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await chair.Page.Keyboard.PressAsync("Alt+6");
        await Expect(chair.Box).ToHaveValueAsync("Engagement of the the person who hurt them");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await chair.Page.Keyboard.PressAsync("Alt+5");
        await Expect(chair.Box).ToHaveValueAsync("Working together of the the person who hurt them");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);

        // It never stands in the way of adding.
        await TypeAsync(chair, "The perpetrator wrote a letter");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await chair.Page.Keyboard.PressAsync("Enter");
        await chair.SeesAsync("The perpetrator wrote a letter");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
    });

    [Fact]
    public Task In_an_attendees_box_and_in_the_editor_of_a_card() => MeetAsync(server.Process, async room =>
    {
        var (chair, phone) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
        await phone.Box.FillAsync("They say I was non-compliant");
        await Expect(Plain(phone.AddForm)).ToContainTextAsync("did not come, or did not want to");
        await Use(phone.AddForm).ClickAsync();
        await Expect(phone.Box).ToHaveValueAsync("They say I did not come, or did not want to".Replace("I did", "I was did", StringComparison.Ordinal));
        await phone.Box.FillAsync("They say she disclosed it");
        await Expect(Plain(phone.AddForm)).ToContainTextAsync("told someone");
        await phone.Page.Keyboard.PressAsync("Alt+5");
        await Expect(phone.Box).ToHaveValueAsync("They say she told someone it");
        await phone.AddForm.GetByRole(AriaRole.Button, new() { Name = BoardWords.Add, Exact = true }).ClickAsync();
        await chair.SeesAsync("They say she told someone it");

        var editing = await EditingAsync(chair, "They say she told someone it");
        await editing.Box.FillAsync("She made a disclosure at school");
        await Expect(Plain(editing.Form)).ToContainTextAsync("told someone");
        await editing.Box.PressAsync("Alt+5");
        await Expect(editing.Box).ToHaveValueAsync("She told someone at school");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        await editing.Form.GetByRole(AriaRole.Button, new() { Name = BoardWords.Save, Exact = true }).ClickAsync();
        await phone.SeesAsync("She told someone at school");
    });

    [Fact]
    public Task Legal_advice_is_asked_why_and_an_appointment_what_it_changes() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        await TypeAsync(chair, "We take legal advice");
        await Expect(Plain(chair.AddForm)).ToContainTextAsync(AskWhy);
        await Expect(Use(chair.AddForm)).ToHaveCountAsync(0);
        await TypeAsync(chair, "We take legal advice because the bruises are new");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);

        // The same words ask nothing as a parked idea, and as a next step they do.
        const string Step = "Someone opens the rent letters with Mum this week";
        var editing = await EditingAsync(chair, Step);
        await editing.Box.FillAsync("Mum attends the clinic on Tuesday");
        await Expect(Plain(editing.Form)).ToContainTextAsync(AskWhatFor);
        await editing.Box.FillAsync("Mum attends the clinic on Tuesday so that Jory is taken to nursery by somebody awake");
        await Expect(Plain(editing.Form).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        await editing.Form.GetByRole(AriaRole.Button, new() { Name = BoardWords.Cancel, Exact = true }).ClickAsync();
        var parked = await EditingAsync(chair, "A new hearing test, with Dad going along");
        await parked.Box.FillAsync("Dad attends the hearing test, engagement");
        await Expect(Plain(parked.Form)).ToContainTextAsync("working together");
        await Expect(Plain(parked.Form)).Not.ToContainTextAsync(AskWhatFor);
    });

    [Fact]
    public Task More_than_a_card_holds_is_not_sent_to_be_looked_at() => MeetAsync(server.Process, async room =>
    {
        var chair = await room.ChairAsync();
        await chair.AddAsync(0, "Talked about with the school");
        var editing = await EditingAsync(chair, "Talked about with the school");
        await chair.Box.FillAsync("A disclosure " + new string('x', 100_000));

        // Looked at after the line's words would have been: what is more than the line takes would have cut it.
        await editing.Box.FillAsync("She made a disclosure at school");
        await Expect(Plain(editing.Form)).ToContainTextAsync("told someone");
        await Expect(Plain(chair.AddForm).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        Assert.Equal(100_013, (await chair.Box.InputValueAsync()).Length);
    });

    private static ILocator Plain(ILocator form) => form.GetByRole(AriaRole.Status, new() { Name = MeetingWords.PlainTitle, Exact = true });

    private static ILocator Use(ILocator form) => form.GetByRole(AriaRole.Button, new() { NameRegex = Starting.With(MeetingWords.PlainUse) });

    /// <summary>Types new words into the chair's line.</summary>
    private static async Task TypeAsync(ChairPage chair, string words)
    {
        await chair.Box.FillAsync("");
        await chair.Box.FocusAsync();
        await chair.Page.Keyboard.TypeAsync(words);
        await Expect(chair.Box).ToHaveValueAsync(words);
    }

    private static async Task<(ILocator Form, ILocator Box)> EditingAsync(ChairPage chair, string words)
    {
        await chair.FromMenuAsync(words, BoardWords.Edit);
        var form = chair.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { Has = chair.Page.GetByLabel(BoardWords.CardText) });
        await Expect(form).ToBeVisibleAsync();
        return (form, form.GetByLabel(BoardWords.CardText));
    }
}
