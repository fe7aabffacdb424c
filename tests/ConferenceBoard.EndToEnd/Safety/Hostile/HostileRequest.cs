using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ConferenceBoard.EndToEnd.Safety.Hostile;

/// <summary>Requests, and what is not quite one, byte by byte.</summary>
internal sealed class HostileRequest(Junk junk, int port, string conference)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private string[] Paths =>
    [
        "/", "/join", "/conferences", "/conferences/archive", "/k/" + junk.Text().Replace(' ', '+'), "/j/AAA-AAA-AAA", "/display/ready/" + Junk.Sentinel, $"/c/{conference}", $"/c/{conference}/chair", $"/c/{conference}/papers/record",
        $"/c/{conference}/papers/letter/{Guid.NewGuid()}.pdf", $"/c/{conference}/picture/{Guid.NewGuid()}", $"/c/{conference}/genogram/{Junk.Sentinel}", $"/c/{conference}/archive", "/language/xx?back=//" + Junk.Sentinel, "/_blazor", "/_blazor/negotiate",
        "/_blazor/disconnect", "/_blazor/initializers", "/%", "/%zz", "/%c0%ae%c0%ae/etc/passwd", "/..%2f..%2fappsettings.json", "/css/../../appsettings.json", "/css/%2e%2e/%2e%2e/data/conferenceboard.db", "//" + Junk.Sentinel, "/\\" + Junk.Sentinel,
        "/health/ready?" + Junk.Sentinel, "/metrics", "/sorry?" + Junk.Sentinel, "/not-found", "/c/" + new string('9', 3000), "/" + new string('a', 5000), "/?said=" + Junk.Sentinel, "*", "http://" + Junk.Sentinel + "/", "/c/%00", "/_framework/opaque-redirect?url=" + Junk.Sentinel,
    ];

    /// <summary>Sends one and reads what comes back: "" where the server hung up.</summary>
    public async Task<string> RunAsync(CancellationToken stop)
    {
        var request = Next();
        using var client = new TcpClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await client.ConnectAsync("127.0.0.1", port, patience.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(request, patience.Token);
            client.Client.Shutdown(SocketShutdown.Send);
            using var answer = new MemoryStream();
            await stream.CopyToAsync(answer, patience.Token);
            return Encoding.Latin1.GetString(answer.ToArray());
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            return "";
        }
    }

    private byte[] Next()
    {
        var path = junk.One(Paths);
        var whole = junk.Next(12) switch
        {
            0 => Request(junk.One(["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "CONNECT", "PATCH", Junk.Sentinel]), path, ""),
            1 => Request("GET", path, $"Cookie: guest={Junk.Sentinel}; seat-{Junk.Sentinel}={new string('x', junk.Next(3000))}; forms={junk.One(["", "=;=", "CfDJ8" + Junk.Sentinel])}; join={Junk.Sentinel}; office={Junk.Sentinel}\r\n"),
            2 => Request("GET", path, string.Concat(Enumerable.Range(0, junk.One([5, 70, 200])).Select(n => $"X-{Junk.Sentinel}-{n}: {junk.Next(999)}\r\n"))),
            3 => Request("GET", path, "X-Large: " + Junk.Sentinel + new string('y', junk.One([1000, 20_000, 60_000])) + "\r\n"),
            4 => Form("/", $"_handler=code&Code={Uri.EscapeDataString(junk.Text())}&__RequestVerificationToken={Junk.Sentinel}"),
            5 => Form(junk.One(["/", "/join", "/conferences", "/c/" + conference]), junk.One(["%", "a=%zz&&&==", "_handler=" + Junk.Sentinel, string.Concat(Enumerable.Repeat("a=b&", 2000)), "[0].x=1&[0].[0]=2", "_handler=who&Who=else&Name=" + Junk.Sentinel])),
            6 => $"POST {path} HTTP/1.1\r\nHost: h\r\nContent-Type: multipart/form-data; boundary={junk.One(["x", "", new string('b', 200)])}\r\nContent-Length: 90\r\nConnection: close\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"{Junk.Sentinel}\"\r\n\r\nabc",
            7 => $"POST {path} HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\nConnection: close\r\n\r\n{junk.One(["zz\r\n", "5\r\nab", "0\r\n\r\nGET / HTTP/1.1\r\n\r\n", "ffffffffff\r\n"])}",
            8 => $"GET {path} HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: {junk.One(["13", "8"])}\r\nSec-WebSocket-Key: {junk.One(["dGhlIHNhbXBsZSBub25jZQ==", Junk.Sentinel])}\r\n\r\n\u0082\u0005",
            9 => Request("GET", path, junk.One(["Accept: text/html;q=zz,,,;\r\n", "Accept-Language: " + new string('-', 900) + Junk.Sentinel + "\r\n", "Range: bytes=5-1,9-\r\n", "If-Modified-Since: " + Junk.Sentinel + "\r\n", "If-None-Match: \"\r\n", "X-Forwarded-For: " + Junk.Sentinel + "\r\nX-Forwarded-Proto: https\r\n", " folded: line\r\n", "No colon\r\n", "Origin: http://" + Junk.Sentinel + "\r\n"])),
            10 => Request("GET", path, "")[..junk.Next(30)],
            _ => Encoding.Latin1.GetString(junk.Bytes(600)),
        };
        return Encoding.Latin1.GetBytes(whole);
    }

    private static string Request(string method, string path, string headers) => $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n{headers}\r\n";

    private static string Form(string path, string body) =>
        string.Create(CultureInfo.InvariantCulture, $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}");
}
