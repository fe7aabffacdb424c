using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Meetings;

/// <summary>Too few people to stay anonymous: asked aloud with names that are agreed to, or nothing is kept.</summary>
[Collection(BesideTheBrowser.Name)]
public sealed class AloudTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public Task Too_few_are_asked_aloud_and_nobody_stands_there_with_their_name_unless_they_agreed() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        await WithoutAsync(chair, "Ms Adeyemi", "Amira Said", "Jean");
        var panel = await ScalePanel.BegunAsync(chair);
        var phone = new ScoringPhone((await room.PhoneAsync("Parent")).Person);
        await panel.AskToOpenAsync();
        await Expect(panel.Dialog).ToContainTextAsync("2 can score. Below 3 nobody is anonymous.");
        await Expect(panel.Dialog.GetByRole(AriaRole.Button, new() { Name = ScaleWords.OpenDo, Exact = true })).ToHaveCountAsync(0);
        await panel.ConfirmAsync(ScaleWords.AskAloud);

        // On one's own phone, giving the number is agreeing.
        await Expect(phone.AloudPad).ToBeVisibleAsync();
        await Expect(phone.Page.GetByText(ScaleWords.AloudWarn)).ToBeVisibleAsync();
        await Expect(phone.Status).ToHaveTextAsync(ScaleWords.AloudNone);
        await wall.SeesNothingOfAsync("Kerra");
        await phone.SayAsync(7);
        await panel.HasSaidAsync("Kerra", "7");
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["7 Kerra"]);

        // Someone without a device tells the chair, who ticks first that they agreed.
        var priya = panel.SaidBy("Priya Raman");
        await Expect(priya.GetByRole(AriaRole.Combobox)).ToBeDisabledAsync();
        await panel.AgreesAsync("Priya Raman", agrees: true);
        await wall.SeesNothingOfAsync("Priya");
        await priya.GetByRole(AriaRole.Combobox).SelectOptionAsync("4");
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["4 Priya Raman", "7 Kerra"]);

        // Taken back: by the person, and by the chair for the other.
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = ScaleWords.AloudNo }).ClickAsync();
        await Expect(phone.Status).ToHaveTextAsync(ScaleWords.AloudNone);
        await panel.HasSaidAsync("Kerra", "");
        await wall.SeesNothingOfAsync("Kerra");
        await panel.AgreesAsync("Priya Raman", agrees: false);
        await wall.SeesNothingOfAsync("Priya");
        await Expect(priya.GetByRole(AriaRole.Combobox)).ToBeDisabledAsync();

        await phone.SayAsync(6);
        await phone.SayAsync(8);
        await panel.AgreesAsync("Priya Raman", agrees: true);
        await priya.GetByRole(AriaRole.Combobox).SelectOptionAsync("3");
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["3 Priya Raman", "8 Kerra"]);
        await panel.PressAsync(ScaleWords.End);
        foreach (var said in new[] { panel.Round.GetByRole(AriaRole.Listitem), phone.Scale.GetByRole(AriaRole.Listitem), wall.Main.GetByRole(AriaRole.Listitem) })
            await Expect(said.Filter(new() { HasText = "Priya Raman" }).Or(said.Filter(new() { HasText = "Kerra" }))).ToHaveCountAsync(2);
        await Expect(wall.Main.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["3 Priya Raman", "8 Kerra"]);
        await Expect(phone.Scale).ToContainTextAsync(ScaleWords.SaidAloud);
        await panel.SeesMarksAsync("3: 1 mark, 8: 1 mark");
    });

    [Fact]
    public Task Too_few_marks_at_closing_nothing_is_kept_and_a_new_round_can_be_opened() => MeetAsync(async room =>
    {
        var (chair, wall) = (await room.ChairAsync(), await room.WallAsync());
        await WithoutAsync(chair, "Amira Said", "Jean");
        var panel = await ScalePanel.BegunAsync(chair);
        var phones = await room.ScoringAsync("Social worker", "Professional", "Parent");
        await panel.OpenAsync();
        await phones[0].ScoreAsync(2);
        await phones[1].ScoreAsync(9);
        await phones[1].WriteNoteAsync("A lock on the door");
        await phones[2].ScoreAsync(null);
        await panel.SeesInAsync(3, 3);
        await panel.CloseAsync();
        await Expect(panel.Round.GetByRole(AriaRole.Status)).ToHaveTextAsync(Starting.With("Fewer than 3 marks came in"));
        await Expect(wall.Main.GetByText(ScaleWords.WallTooFew)).ToBeVisibleAsync();
        foreach (var phone in phones)
        {
            await Expect(phone.Page.GetByText(ScaleWords.TooFewTold)).ToBeVisibleAsync();
            await phone.HoldsNothingAsync();
        }

        await panel.PressAsync(ScaleWords.ScoreAgain);
        await panel.ConfirmAsync(ScaleWords.OpenDo);
        foreach (var phone in phones)
        {
            await phone.IsBlankAsync();
            await Expect(phone.Page.GetByRole(AriaRole.Textbox, new() { Name = ScaleWords.NoteLabel })).ToHaveValueAsync("");
            await phone.ScoreAsync(5);
        }

        await panel.CloseAsync();
        await panel.ShowAsync();
        await panel.SeesMarksAsync("5: 3 marks");
        await Expect(wall.Main).ToContainTextAsync("3 people could score · 3 marks · nobody passed");
        await wall.SeesNothingOfAsync(ScaleWords.FirstTime.Replace("{0}", "1", StringComparison.Ordinal));
        await Expect(panel.Round).Not.ToContainTextAsync("A lock on the door");
    });

    private static async Task WithoutAsync(ChairPage chair, params string[] names)
    {
        foreach (var name in names)
            await chair.MarkAsync(name, BoardWords.Attendance_Left);
    }
}
