using ConferenceBoard.EndToEnd.Pages;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>Logs carry ids, never names, texts or codes, however much of them is switched on.</summary>

public sealed class QuietLogTests(Browsers browsers) : MeetingTest(browsers)
{
    [Fact]
    public async Task With_every_log_switched_on_no_word_of_a_card_and_no_name_is_in_it()
    {
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        await MeetAsync(server, async room =>
        {
            var (chair, parent) = (await room.ChairAsync(), await room.PhoneAsync("Parent"));
            await chair.AddAsync(1, "Quillfeather said so");
            await parent.AddAsync(BoardWords.Column_WorkingWell, "Marmalade on Sundays");
            await parent.Card("Marmalade").GetByRole(AriaRole.Button, new() { Name = BoardWords.Edit, Exact = true }).ClickAsync();
            await parent.Page.GetByLabel(BoardWords.CardText).FillAsync("Marmalade and porridge");
            await parent.Button(BoardWords.Save).ClickAsync();
            await chair.SeesAsync("Marmalade and porridge");
            var aunt = await room.BrowserAsync("Aunt", Screens.Phone);
            await aunt.Page.GotoAsync("/");
            await aunt.Page.GetByLabel(JoinWords.CodeLabel).FillAsync(server.JoinCode);
            await aunt.Page.GetByRole(AriaRole.Button, new() { Name = JoinWords.Join, Exact = true }).ClickAsync();
            await aunt.Page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.SomeoneElse }).CheckAsync();
            await aunt.Page.GetByLabel(JoinWords.NameLabel).FillAsync("Zebulon Trevanion");
            await aunt.Page.GetByLabel(JoinWords.RoleLabel).SelectOptionAsync("Supporter");
            await aunt.Page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.Elsewhere }).CheckAsync();
            await aunt.Page.GetByRole(AriaRole.Button, new() { Name = JoinWords.GoOn }).ClickAsync();
            await chair.Waiting("Zebulon").GetByRole(AriaRole.Button, new() { Name = BoardWords.LetIn }).ClickAsync();
            await AttendeePage.OpenedAsync(aunt);
        });
        await server.StopAsync();

        // What the program prints by itself for the person who starts it is no log.
        var log = EveryLog.Of(server);
        Assert.Contains("is running; its log has", log, StringComparison.Ordinal);
        string[] words = ["Quillfeather", "Marmalade", "porridge", "Zebulon", "Trevanion", "Kerra", "Tamsin", "Jory", "The rent is behind", server.JoinCode, .. server.Links.Values.Select(LastPart)];
        Assert.All(words, word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
    }

    private static string LastPart(string link) => link.EndsWith('/') ? "/k/" : link[(link.LastIndexOf('/') + 1)..];
}
