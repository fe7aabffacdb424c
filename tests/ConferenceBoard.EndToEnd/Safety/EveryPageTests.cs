using System.Globalization;
using System.Reflection;
using ConferenceBoard.EndToEnd.Support;
using ConferenceBoard.Web.Components;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.Components;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Safety;

/// <summary>
/// Every page in a browser, by somebody who may have it, with nothing against the content security policy and no error in its console: that is looked at
/// in every test (<see cref="Trouble"/>), and here no page is left out.
/// </summary>
public sealed class EveryPageTests(Browsers browsers) : MeetingTest(browsers)
{
    /// <summary>Whose browser goes there; "" is nobody's. What is named needs a decision that was announced, and is walked by the tests of papers.</summary>
    private static readonly Dictionary<string, string> Who = new(StringComparer.Ordinal)
    {
        ["/"] = "",
        ["/join"] = "door",
        ["/display"] = "",
        ["/not-found"] = "",
        ["/sorry"] = "",
        ["/conferences"] = "Conferences",
        ["/signin"] = "",
        ["/setup"] = "",
        ["/welcome"] = "",
        ["/account"] = "",
        ["/staff"] = "",
        ["/staff/{Id:guid}"] = "",
        ["/keeping"] = "Conferences",
        ["/keeping/{Id:guid}"] = "Conferences",
        ["/audit"] = "Conferences",
        ["/c/{Id:guid}"] = "Parent",
        ["/c/{Id:guid}/chair"] = "Chair",
        ["/c/{Id:guid}/prepare"] = "Chair",
        ["/c/{Id:guid}/sheet"] = "Chair",
        ["/c/{Id:guid}/papers"] = "Chair",
        ["/c/{Id:guid}/papers/letter/{Person:guid}/write"] = "Chair",
        ["/c/{Id:guid}/papers/child/{Child:guid}/write"] = "Chair",
        ["/c/{Conference:guid}/wall"] = "Wall",
        ["/c/{Conference:guid}/tablet"] = "Tablet",
    };

    [Fact]
    public Task No_page_breaks_its_policy_or_fails_in_its_console() => MeetAsync(async room =>
    {
        var pages = typeof(App).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).ToList();
        Assert.All(pages, page => Assert.True(Who.ContainsKey(page), $"{page} is not in the table: say who goes there."));
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var page in pages.OrderBy(p => Who[p], StringComparer.Ordinal))
        {
            var who = Who[page];
            if (!people.TryGetValue(who, out var person))
                people[who] = person = who is "" or "door" ? await room.BrowserAsync("Somebody", Screens.Laptop) : await room.WithLinkAsync(who, Screens.Laptop);
            if (who is "door")
                await person.Page.GotoAsync("/j/" + room.Server.JoinCode);
            person.Trouble.Expect("status of 404|status of 500");
            await person.Page.GotoAsync(Fill(page));
            await Expect(person.Page.Locator("main, h1, .wall").Filter(new() { Visible = true }).First).ToBeVisibleAsync();
            await Expect(person.Page.Locator("html[data-line=up]")).ToHaveCountAsync(1);
        }
    });

    private static string Fill(string page) => page
        .Replace("{Id:guid}", Id("conference"), StringComparison.Ordinal).Replace("{Conference:guid}", Id("conference"), StringComparison.Ordinal)
        .Replace("{Person:guid}", Id("person:mum"), StringComparison.Ordinal).Replace("{Child:guid}", Id("child:Tamsin"), StringComparison.Ordinal);

    private static string Id(string key) => SampleConference.IdOf(key).ToString("D", CultureInfo.InvariantCulture);
}
