using ConferenceBoard.EndToEnd.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>The people of one test and their browsers, at one server.</summary>
internal sealed class Room(IBrowser browser, ServerProcess server)
{
    private readonly List<Person> _people = [];

    public ServerProcess Server { get; } = server;

    public IReadOnlyList<Person> People => _people;

    public async Task<ChairPage> ChairAsync(string label = "Chair") => await ChairPage.OpenedAsync(await WithLinkAsync(label, Screens.Laptop));

    /// <summary>A phone at the board. A child's opens on the three houses, and the child has gone on from them.</summary>
    public async Task<AttendeePage> PhoneAsync(string label)
    {
        if (string.Equals(label, "Child", StringComparison.Ordinal))
        {
            var child = (await HousesAsync()).Attendee;
            await child.ToBoardAsync();
            return child;
        }

        return await AttendeePage.OpenedAsync(await WithLinkAsync(label, Screens.Phone));
    }

    /// <summary>The child's phone, on the three houses.</summary>
    public async Task<HousesPage> HousesAsync()
    {
        var houses = new HousesPage(await AttendeePage.OpenedAsync(await WithLinkAsync("Child", Screens.Phone)));
        await houses.IsOnAsync();
        return houses;
    }

    public async Task<AttendeePage> LaptopAsync(string label) => await AttendeePage.OpenedAsync(await WithLinkAsync(label, Screens.Laptop));

    /// <summary>The wall; with the board on it, or once the conference has begun with its first step.</summary>
    public async Task<WallPage> WallAsync(bool begun = false)
    {
        var wall = new WallPage(await WithLinkAsync("Wall", Screens.Wall));
        if (begun)
            await new WallPages(wall).ShowsAsync(MeetingWords.WallWelcome);
        else
            await wall.IsOnAsync();
        return wall;
    }

    public async Task<TabletPage> TabletAsync() => await TabletPage.OpenedAsync(await WithLinkAsync("Tablet", Screens.Tablet));

    /// <summary>Phones of people who will score.</summary>
    public async Task<List<ScoringPhone>> ScoringAsync(params string[] labels)
    {
        var phones = new List<ScoringPhone>();
        foreach (var label in labels)
            phones.Add(new ScoringPhone((await PhoneAsync(label)).Person));
        return phones;
    }

    /// <summary>Somebody comes to the door with the room's code and says who they are.</summary>
    public async Task<Person> AtTheDoorAsync(string name, string role)
    {
        var person = await BrowserAsync(name, Screens.Phone);
        await person.Page.GotoAsync("/j/" + Server.JoinCode);
        await person.Page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.SomeoneElse }).CheckAsync();
        await person.Page.GetByLabel(JoinWords.NameLabel).FillAsync(name);
        await person.Page.GetByLabel(JoinWords.RoleLabel).SelectOptionAsync(role);
        await person.Page.GetByRole(AriaRole.Radio, new() { Name = JoinWords.Elsewhere }).CheckAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = JoinWords.GoOn }).ClickAsync();
        return person;
    }

    /// <summary>A browser that has opened the link printed for this label.</summary>
    public async Task<Person> WithLinkAsync(string label, (int Width, int Height) screen)
    {
        var person = await BrowserAsync(label, screen);
        await person.Page.GotoAsync(Server.Links[label]);
        return person;
    }

    /// <summary>A phone that has opened its link by way of a poor line.</summary>
    public async Task<AttendeePage> PhoneAsync(string label, SlowLine line)
    {
        var person = await BrowserAsync(label, Screens.Phone, line.Address);
        await person.Page.GotoAsync(line.Through(Server.Links[label]));
        return await AttendeePage.OpenedAsync(person);
    }

    /// <summary>A browser that has opened nothing yet.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="screen">Its size.</param>
    /// <param name="address">Where it finds the server, where that is not the server's own address.</param>
    public async Task<Person> BrowserAsync(string name, (int Width, int Height) screen, string? address = null)
    {
        address ??= Server.Address;
        var phone = screen.Width < 600;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            HasTouch = phone,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))");
        await context.AddInitScriptAsync(HandMade.Script);
        var person = new Person(name, context, await context.NewPageAsync(), address);
        _people.Add(person);
        return person;
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Person> TabAsync(Person of)
    {
        var person = new Person(of.Name + " (another tab)", of.Context, await of.Context.NewPageAsync(), Server.Address);
        _people.Add(person);
        return person;
    }

    /// <summary>The server's process is killed, every page notices, it is started again, and every page has loaded itself anew: what the old ones show, and what is pressed on them, counts for nothing.</summary>
    /// <param name="meanwhile">What happens while there is no server.</param>
    public async Task LosePowerAsync(Func<Task>? meanwhile = null)
    {
        await Server.KillAsync();
        foreach (var person in _people)
            await Expect(person.Page.Locator("html[data-line=down]")).ToBeAttachedAsync();
        if (meanwhile is not null)
            await meanwhile();
        await Server.StartAgainAsync();
        foreach (var person in _people)
        {
            await Expect(person.Page.Locator("html[data-line=up]")).ToBeAttachedAsync(new() { Timeout = 40_000 });
            await Expect(person.Page.Locator("[data-desk]:not([data-ready])")).ToHaveCountAsync(0, new() { Timeout = 40_000 });
        }
    }

    public async Task CloseAsync()
    {
        foreach (var context in _people.Select(p => p.Context).Distinct())
            await context.CloseAsync();
    }

    /// <summary>A picture of every screen, for someone who looks into a failure.</summary>
    public async Task SavePicturesAsync(string test)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Built.TestResults, test)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "server.txt"), Server.Output);
        foreach (var (person, number) in _people.Select((p, n) => (p, n)))
        {
            try
            {
                await person.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{number} {person.Name}.png"), Timeout = 5000 });
                await File.WriteAllLinesAsync(Path.Combine(folder, $"{number} {person.Name}.txt"), [person.Page.Url, .. person.Trouble.Unexpected]);
            }
            catch (Exception e) when (e is PlaywrightException or TimeoutException)
            {
                // A page that cannot be pictured must not hide why the test failed.
            }
        }
    }
}
