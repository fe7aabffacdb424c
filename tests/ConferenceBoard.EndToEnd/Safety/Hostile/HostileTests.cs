using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using ConferenceBoard.Circuits;
using ConferenceBoard.EndToEnd.Support;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace ConferenceBoard.EndToEnd.Safety.Hostile;

/// <summary>
/// Ten thousand messages and requests that no page of ours sends. The server lives, says nothing of them in its log, keeps its database whole, and
/// people go on with their conference.
/// </summary>
public sealed partial class HostileTests(ITestOutputHelper output)
{
    private const int CircuitMessages = 6000, Requests = 4000, AtOnce = 6, Dribbling = 30;

    [Fact]
    public async Task Ten_thousand_hostile_messages_do_no_harm()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("CONFERENCEBOARD_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CONFERENCEBOARD_SEED={seed}"));
        await using var server = await ServerProcess.StartAsync(EveryLog.On);
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var parent = await ParentAsync(server, stop.Token);
        var slow = await DribbleAsync(server.Port);
        var answers = new HashSet<string>(StringComparer.Ordinal);
        var heardOut = 0;

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async n =>
        {
            var junk = new Junk(unchecked(seed + n));
            if (n % 2 == 0)
            {
                for (var sent = 0; sent < CircuitMessages / (AtOnce / 2);)
                {
                    var here = await new HostileCircuit(junk, parent.Page, parent.Seat).RunAsync(stop.Token);
                    sent += here;
                    if (here > 5)
                        Interlocked.Increment(ref heardOut);
                }

                return;
            }

            var request = new HostileRequest(junk, server.Port, parent.Page.AbsolutePath.Split('/')[2]);
            for (var sent = 0; sent < Requests / (AtOnce / 2); sent++)
            {
                var answer = await request.RunAsync(stop.Token);
                var status = StatusLine().Match(answer).Groups["status"].Value;
                lock (answers)
                    answers.Add(status);
                Assert.False(status is "500" or "502", $"Seed {seed}: {answer[..Math.Min(answer.Length, 600)]}");
                Assert.DoesNotContain("   at ConferenceBoard", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("Kerra", answer, StringComparison.Ordinal);
            }
        }));
        slow.ForEach(s => s.Dispose());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Answered with {string.Join(", ", answers.Order(StringComparer.Ordinal))}; {heardOut} circuits heard more than five messages."));

        Assert.True(server.Alive, "The server ended.");
        Assert.Contains("400", answers);
        Assert.True(heardOut > 20, "Hardly a circuit heard anything.");
        await using (var still = await CircuitClient.ConnectAsync(new Uri(server.Links["Parent"]), new CircuitClientOptions { KeepReceived = true }, stop.Token))
            Assert.True(still.Received!.Contains("I keep my phone under my pillow"), "The board does not come any more.");

        await server.StopAsync();
        Assert.Equal(0, server.ExitCode);
        var log = EveryLog.Of(server);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{log.Count(c => c == '\n')} lines of log."));
        Assert.Contains("is running; its log has", log, StringComparison.Ordinal);
        Assert.All(new[] { Junk.Sentinel, "   at ", "Kerra", "Tamsin", "under my pillow", "System.Exception" }, word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("ok", await CheckAsync(server));
    }

    /// <summary>A real parent's page, and the cookie of the seat.</summary>
    private static async Task<(Uri Page, Cookie Seat)> ParentAsync(ServerProcess server, CancellationToken stop)
    {
        var cookies = new CookieContainer();
        var (page, _) = await new Visitor(cookies).GetPageAsync(new Uri(server.Links["Parent"]), stop);
        return (page, cookies.GetCookies(page).Single(c => c.Name.StartsWith("seat-", StringComparison.Ordinal)));
    }

    /// <summary>Connections that have begun to say something and never come to an end.</summary>
    private static async Task<List<TcpClient>> DribbleAsync(int port)
    {
        var clients = new List<TcpClient>();
        for (var n = 0; n < Dribbling; n++)
        {
            var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST / HTTP/1.1\r\nHost: h\r\nX-" + Junk.Sentinel));
            clients.Add(client);
        }

        return clients;
    }

    private static async Task<string?> CheckAsync(ServerProcess server)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(server.Data, "conferenceboard.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        return await check.ExecuteScalarAsync() as string;
    }

    [GeneratedRegex(@"^HTTP/1\.1 (?<status>\d{3})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatusLine();
}
