using System.Net;
using ConferenceBoard.Live;
using ConferenceBoard.Live.Tests;
using ConferenceBoard.Storage.Sqlite;
using ConferenceBoard.Web.Startup;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceBoard.Web.Tests.Safety;

public sealed class OperationsTests
{
    [Fact]
    public async Task It_is_ready_until_its_keys_are_gone_and_says_no_more_than_that()
    {
        await using var server = await OwnServer.StartAsync();
        using var answer = await server.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "ready"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));

        var clock = new ManualClock();
        using var health = new Health(server.Get<SqliteDatabase>(), server.Get<StartOptions>(), server.Get<Restart>(), clock, NullLogger<Health>.Instance);
        Assert.True(await health.IsReadyAsync(default));
        Directory.Delete(Path.Combine(server.Data, "keys"), recursive: true);
        clock.Pass(TimeSpan.FromSeconds(3));
        Assert.False(await health.IsReadyAsync(default));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(null, "https", false)]
    [InlineData("10.9.8.7", "https", false)]
    [InlineData(BehindProxy.Here, "https", true)]
    [InlineData("127.0.0.0/8", "https", true)]
    public async Task A_proxy_is_believed_only_where_it_was_named(string? proxies, string? says, bool believed)
    {
        await using var server = await OwnServer.StartAsync(proxies: proxies);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/language/pl");
        if (says is not null)
            request.Headers.Add("X-Forwarded-Proto", says);
        request.Headers.Add("X-Forwarded-For", "192.0.2.4");
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(believed, answer.Headers.GetValues("Set-Cookie").Any(c => c.StartsWith("__Host-language=", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_address_of_a_proxy_that_is_none_is_said_in_a_sentence() =>
        Assert.Contains("10.0.0.5", Assert.Throws<StartException>(() => BehindProxy.Read("127.0.0.1, somewhere")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Figures_are_off_until_asked_for_and_for_this_machine_alone()
    {
        await using var quiet = await OwnServer.StartAsync();
        using var none = await quiet.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        await using var server = await OwnServer.StartAsync(new(StringComparer.Ordinal) { ["Metrics"] = "true" });
        var session = await server.Get<ConferenceRegistry>().StartAsync(NewId.Conference());
        await SampleConference.Read(Path.Combine(AppContext.BaseDirectory, "samples", "initial-conference.json")).LoadAsync(session, server.Get<ConferenceBoard.Core.Practice.PracticeProfile>(), DateTimeOffset.UtcNow);
        var text = await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.All(new[] { "conferenceboard_circuits 0", "conferenceboard_conferences 1", "conferenceboard_commit_milliseconds_count" }, line => Assert.Contains(line, text, StringComparison.Ordinal));

        using var handedOn = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        handedOn.Headers.Add("X-Forwarded-For", "192.0.2.4");
        using var refused = await server.Client.SendAsync(handedOn);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public void Settings_stand_in_a_file_and_the_command_line_wins()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """{ "ConferenceBoard": { "Urls": "http://localhost:6001", "Practice": "corran", "MostCircuits": 12, "BehindProxy": "10.0.0.0/8", "Log": "json" } }""");
            var (read, _) = StartOptions.Read(["--config", file, "--practice", "brackwater"]);
            Assert.Equal(("http://localhost:6001", "brackwater", 12, "10.0.0.0/8", "json"), (read!.Urls, read.Practice, read.MostCircuits, read.BehindProxy, read.Log));
            Assert.Equal(BehindProxy.Here, StartOptions.Read(["--behind-proxy"]).Options!.BehindProxy);
            Assert.Null(StartOptions.Read([]).Options!.BehindProxy);

            File.WriteAllText(file, """{ "ConferenceBoard": { "MostCircuits": "many" } }""");
            Assert.Equal("The setting ConferenceBoard:MostCircuits cannot be \"many\". Write a whole number up to 2500.", Assert.Throws<StartException>(() => StartOptions.Read(["--config", file])).Message);
            File.WriteAllText(file, "{ not json");
            Assert.Contains(file, Assert.Throws<StartException>(() => StartOptions.Read(["--config", file])).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(LogLines.Text)]
    [InlineData(LogLines.Json)]
    public void A_line_of_the_log_says_where_something_failed_and_no_word_of_what_was_typed(string form)
    {
        using var written = new StringWriter();
        var lines = new LogLines(form, string.Equals(form, LogLines.Json, StringComparison.Ordinal));
        try
        {
            throw new InvalidOperationException("Quillfeather", new FormatException("Marmalade"));
        }
        catch (InvalidOperationException e)
        {
            lines.Write(new LogEntry<string>(LogLevel.Error, "Microsoft.Something", new EventId(7, "SomethingFailed"), "state", e, (_, _) => "Quillfeather failed"), null, written);
        }

        var line = written.ToString();
        Assert.Equal(line.Length - Environment.NewLine.Length, line.IndexOf(Environment.NewLine, StringComparison.Ordinal));
        Assert.All(new[] { "SomethingFailed", "InvalidOperationException", "FormatException", nameof(A_line_of_the_log_says_where_something_failed_and_no_word_of_what_was_typed) }, word => Assert.Contains(word, line, StringComparison.Ordinal));
        Assert.All(new[] { "Quillfeather", "Marmalade" }, word => Assert.DoesNotContain(word, line, StringComparison.Ordinal));
        if (string.Equals(form, LogLines.Json, StringComparison.Ordinal))
            System.Text.Json.JsonDocument.Parse(line).Dispose();
    }
}
