using ConferenceBoard.Accounts;
using ConferenceBoard.Web.Accounts;
using ConferenceBoard.Web.Tests.Safety;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Web.Tests.Accounts;

/// <summary>One-time links: used once, for as long as they are good, and by nobody else.</summary>
public sealed class LinksTests
{
    [Fact]
    public async Task Two_who_open_the_set_up_link_at_once_make_one_administrator_and_never_another()
    {
        await using var server = await OwnServer.StartAsync();
        var secret = await server.Get<WaysIn>().SetUpAsync();
        var both = await Task.WhenAll(OpenedAsync(server, secret!, "/setup"), OpenedAsync(server, secret!, "/setup"));
        var told = await Task.WhenAll(both.Select((visitor, n) => visitor.PostAsync("/setup", "setup", ("Name", $"Keeper {n}"), ("SignInName", $"keeper{n}"), ("Password", ServedStaff.Password))));
        Assert.Single(told, t => t.StartsWith("/account", StringComparison.Ordinal));
        Assert.Single(told, t => t is "/setup" || t.Contains(AccountWords.LinkEnded, StringComparison.Ordinal));
        var made = Assert.Single(await server.ListAsync());
        Assert.Equal([StaffRoles.Administrator], made.Roles);
        Assert.Null(await server.Get<WaysIn>().SetUpAsync());
        Assert.StartsWith("/?said=", await (await Visitor.ArrivedAsync(server.Client)).GetAsync("/k/" + secret), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_opens_once_and_not_after_it_was_withdrawn_or_made_anew_or_the_account_closed()
    {
        await using var server = await OwnServer.StartAsync();
        var keeper = await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator);
        var (secret, invited) = await InviteAsync(server, keeper, "used");
        var (first, second) = (await OpenedAsync(server, secret, "/welcome"), await OpenedAsync(server, secret, "/welcome"));
        Assert.StartsWith("/account", await first.PostAsync("/welcome", "welcome", ("Password", ServedStaff.Password)), StringComparison.Ordinal);
        await EndedAsync(second, "/welcome");
        Assert.Contains("staff=", await ServedStaff.SignInAsync(server.Client, "used"), StringComparison.Ordinal);

        foreach (var (name, end) in new (string, Func<StaffDesk, Guid, Task<string?>>)[]
        {
            ("withdrawn", (desk, id) => desk.WithdrawAsync(keeper, id)),
            ("closed", (desk, id) => desk.CloseAsync(keeper, id, null)),
            ("anew", async (desk, id) => (await desk.NewLinkAsync(keeper, id, null)).Problem),
        })
        {
            (secret, invited) = await InviteAsync(server, keeper, name);
            var opened = await OpenedAsync(server, secret, "/welcome");
            Assert.Null(await server.DeskAsync(desk => end(desk, invited)));
            await EndedAsync(opened, "/welcome");
            Assert.StartsWith("/?said=", await (await Visitor.ArrivedAsync(server.Client)).GetAsync("/k/" + secret), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_that_is_too_old_opens_nothing()
    {
        var clock = new LaterClock();
        await using var server = await OwnServer.StartAsync(build: b => b.Services.AddSingleton<TimeProvider>(clock));
        var secret = await server.Get<WaysIn>().SetUpAsync();
        var opened = await OpenedAsync(server, secret!, "/setup");
        clock.Later = WaysIn.SetUpLifetime;
        await EndedAsync(opened, "/setup");
        Assert.Empty(await server.ListAsync());

        var keeper = await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator);
        (secret, _) = await InviteAsync(server, keeper, "late");
        clock.Later += WaysIn.InvitationLifetime;
        Assert.StartsWith("/?said=", await (await Visitor.ArrivedAsync(server.Client)).GetAsync("/k/" + secret), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_accounts_that_a_backup_brought_back_no_session_and_no_link_of_before_opens_anything()
    {
        await using var server = await OwnServer.StartAsync();
        var keeper = await ServedStaff.MakeAsync(server.App, "keeper", StaffRoles.Administrator);
        var (secret, _) = await InviteAsync(server, keeper, "invited");
        var signedIn = new Visitor(server.Client, await ServedStaff.SignInAsync(server.Client, "keeper"));
        Assert.True(RestoredAccounts.EndWhatWasOpen(server.Data));
        Assert.Equal("/signin", await signedIn.GetAsync("/account"));
        Assert.StartsWith("/?said=", await (await Visitor.ArrivedAsync(server.Client)).GetAsync("/k/" + secret), StringComparison.Ordinal);
        Assert.Contains("staff=", await ServedStaff.SignInAsync(server.Client, "keeper"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_stored_uses_no_link_up_and_keeps_what_was_typed()
    {
        await using var server = await OwnServer.StartAsync();
        var opened = await OpenedAsync(server, (await server.Get<WaysIn>().SetUpAsync())!, "/setup");
        await server.BreakAsync("INSERT ON AspNetUserRoles");
        var told = await opened.PostAsync("/setup", "setup", ("Name", "Ada Merrin"), ("SignInName", "keeper"), ("Password", ServedStaff.Password));
        Assert.Contains(BoardWords.NotSaved, told, StringComparison.Ordinal);
        Assert.Contains("Ada Merrin", told, StringComparison.Ordinal);
        Assert.Empty(await server.ListAsync());
        await server.MendAsync();
        Assert.StartsWith("/account", await opened.PostAsync("/setup", "setup", ("Name", "Ada Merrin"), ("SignInName", "keeper"), ("Password", ServedStaff.Password)), StringComparison.Ordinal);
    }

    /// <summary>A browser that opened a link and stands on its page.</summary>
    private static async Task<Visitor> OpenedAsync(OwnServer server, string secret, string page)
    {
        var visitor = await Visitor.ArrivedAsync(server.Client);
        Assert.Equal(page, await visitor.GetAsync("/k/" + secret));
        return visitor;
    }

    /// <summary>Whoever sends the form of a link that has ended is told so.</summary>
    private static async Task EndedAsync(Visitor opened, string page)
    {
        Assert.Equal(page, await opened.PostAsync(page, page[1..], ("Name", "Keeper"), ("SignInName", "keeper9"), ("Password", ServedStaff.Password)));
        using var told = await opened.AskAsync(HttpMethod.Get, page);
        Assert.Contains(AccountWords.LinkEnded, System.Net.WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static async Task<(string Secret, Guid Account)> InviteAsync(OwnServer server, Guid by, string name)
    {
        var (secret, problem) = await server.AtAsync<StaffDesk, (string?, string?)>(desk => desk.InviteAsync(by, name, name, [StaffRoles.Chair]));
        Assert.Null(problem);
        return (secret!, (await server.ListAsync()).Single(p => string.Equals(p.Person.UserName, name, StringComparison.Ordinal)).Person.Id);
    }

    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
    }
}
