using System.Net;
using System.Net.WebSockets;
using ConferenceBoard.Core;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>One browser that asks without end keeps out nobody else at its address (anonymity-and-security.md §2: a whole room shares one).</summary>
public sealed class LimitsTests
{
    private const int People = 60;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_somebody_guesses_codes_at_speed_a_room_of_sixty_joins(bool keepsCookies)
    {
        await using var server = await OwnServer.StartAsync();
        var session = await OpenAsync(server);
        using var joined = new CancellationTokenSource();
        var guessing = Task.WhenAll(Enumerable.Range(0, 8).Select(n => GuessAsync(server, n, keepsCookies, joined.Token)));
        var where = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => JoinAsync(server, session.Now.State.JoinCode!)));
        await joined.CancelAsync();
        var guesses = await guessing;
        Assert.All(where, place => Assert.Equal("/join", place));
        Assert.All(guesses, told => Assert.DoesNotContain("/join", told, StringComparer.Ordinal));
        if (keepsCookies)
            Assert.All(guesses, told => Assert.InRange(told.Count(t => t.Contains(nameof(CodeProblem.WrongCode), StringComparison.Ordinal)), 0, ServerLimits.WrongCodesOfBrowser));
    }

    [Fact]
    public async Task Nobody_fills_the_lobby_alone_and_others_still_come_in()
    {
        await using var server = await OwnServer.StartAsync();
        var session = await OpenAsync(server);
        var one = await AtTheDoorAsync(server, session);
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < ServerLimits.LobbyOfBrowser + 3; n++)
        {
            using var answer = await one.AskAsync(HttpMethod.Post, "/join", Introduction($"Somebody {n}"));
            statuses.Add(answer.StatusCode);
            if (n == ServerLimits.LobbyOfBrowser + 2)
                Assert.Contains(JoinWords.TooFastText, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.Equal(3, statuses.Count(s => s == HttpStatusCode.TooManyRequests));
        using var other = await (await AtTheDoorAsync(server, session)).AskAsync(HttpMethod.Post, "/join", Introduction("Aunt"));
        Assert.Equal(HttpStatusCode.Found, other.StatusCode);
    }

    [Fact]
    public async Task Whoever_says_that_it_will_be_a_socket_is_counted_all_the_same()
    {
        await using var server = await OwnServer.StartAsync();
        var visitor = await Visitor.ArrivedAsync(server.Client);
        var last = HttpStatusCode.OK;
        for (var n = 0; n < ServerLimits.WaysInOfBrowser + 1; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/k/none") { Headers = { { "Cookie", visitor.Cookies }, { "Connection", "Upgrade" }, { "Upgrade", "websocket" } } };
            using var answer = await server.Client.SendAsync(request);
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task A_socket_that_nobody_negotiated_finds_no_room_either()
    {
        await using var server = await OwnServer.StartAsync(new(StringComparer.Ordinal) { ["MostCircuits"] = "0" });
        using var socket = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://{server.Client.BaseAddress!.Authority}/_blazor"), default));
    }

    [Fact]
    public async Task A_full_server_says_so_on_a_page_and_to_circuits()
    {
        await using var server = await OwnServer.StartAsync(new(StringComparer.Ordinal) { ["MostCircuits"] = "0" });
        var visitor = await Visitor.ArrivedAsync(server.Client);
        using var page = await visitor.AskAsync(HttpMethod.Get, "/display");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (page.StatusCode, page.Headers.RetryAfter?.ToString()));
        var words = await page.Content.ReadAsStringAsync();
        Assert.Contains(JoinWords.FullTitle, words, StringComparison.Ordinal);
        Assert.Contains(JoinWords.FullText, words, StringComparison.Ordinal);
        using var circuit = await visitor.AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, circuit.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_begins_circuits_without_end_is_told_to_wait()
    {
        await using var server = await OwnServer.StartAsync();
        var visitor = await Visitor.ArrivedAsync(server.Client);
        for (var n = 0; n < ServerLimits.NewCircuitsOfBrowser; n++)
            (await visitor.AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")).Dispose();
        using var late = await visitor.AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        using var other = await (await Visitor.ArrivedAsync(server.Client)).AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_holds_as_many_circuits_as_it_may_begins_no_other_until_one_ends()
    {
        await using var server = await OwnServer.StartAsync();
        var visitor = await Visitor.ArrivedAsync(server.Client);
        var sockets = new List<ClientWebSocket>();
        for (var n = 0; n < ServerLimits.CircuitsOfBrowser; n++)
            sockets.Add(await OpenAsync(server, visitor));
        using var full = await visitor.AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        using var other = await (await Visitor.ArrivedAsync(server.Client)).AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        await sockets[0].CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await Eventually.TrueAsync(() => server.Get<CircuitBook>().Sockets < ServerLimits.CircuitsOfBrowser);
        using var again = await visitor.AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        sockets.ForEach(s => s.Dispose());
    }

    private static async Task<ClientWebSocket> OpenAsync(OwnServer server, Visitor visitor)
    {
        using var negotiated = await visitor.AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        using var answer = System.Text.Json.JsonDocument.Parse(await negotiated.Content.ReadAsStringAsync());
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", visitor.Cookies);
        await socket.ConnectAsync(new Uri($"ws://{server.Client.BaseAddress!.Authority}/_blazor?id={answer.RootElement.GetProperty("connectionToken").GetString()}"), default);
        return socket;
    }

    private static Dictionary<string, string> Introduction(string name) =>
        new(StringComparer.Ordinal) { ["_handler"] = "who", ["Who"] = "else", ["Name"] = name, ["Role"] = "Supporter", ["Place"] = "remote" };

    private static async Task<ConferenceSession> OpenAsync(OwnServer server)
    {
        var session = await server.Get<ConferenceRegistry>().StartAsync(NewId.Conference());
        await SampleConference.Read(Path.Combine(AppContext.BaseDirectory, "samples", "initial-conference.json"))
            .LoadAsync(session, server.Get<ConferenceBoard.Core.Practice.PracticeProfile>(), DateTimeOffset.UtcNow);
        Assert.IsType<Answer.Saved>(await server.Get<Doors>().NewJoinCodeAsync(session, Actor.Office));
        return session;
    }

    private static async Task<Visitor> AtTheDoorAsync(OwnServer server, ConferenceSession session)
    {
        var visitor = await Visitor.ArrivedAsync(server.Client);
        (await visitor.AskAsync(HttpMethod.Get, "/j/" + session.Now.State.JoinCode)).Dispose();
        return visitor;
    }

    /// <summary>A phone that reads the code from the wall: its first request, and where it ends.</summary>
    private static async Task<string> JoinAsync(OwnServer server, string code)
    {
        var (visitor, path) = (new Visitor(server.Client, ""), "/j/" + code);
        for (var step = 0; step < 3 && path.StartsWith("/j/", StringComparison.Ordinal); step++)
        {
            using var answer = await visitor.AskAsync(HttpMethod.Get, path);
            path = answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString();
        }

        return path;
    }

    private static async Task<List<string>> GuessAsync(OwnServer server, int n, bool keepsCookies, CancellationToken stop)
    {
        var told = new List<string>();
        var visitor = keepsCookies ? await Visitor.ArrivedAsync(server.Client) : new Visitor(server.Client, "");
        for (var guess = 0; !stop.IsCancellationRequested; guess++)
        {
            using var answer = await (keepsCookies ? visitor : new Visitor(server.Client, "")).AskAsync(HttpMethod.Get, $"/j/{n}{n}{n}-{guess % 1000:000}-AAA");
            told.Add(answer.Headers.Location?.OriginalString ?? answer.StatusCode.ToString());
        }

        return told;
    }
}
