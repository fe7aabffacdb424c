using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>What went wrong in a page: console errors, thrown errors, breaches of the content security policy, requests to other origins.</summary>
internal sealed class Trouble
{
    /// <summary>Headers that every answer carries (anonymity-and-security.md §4).</summary>
    private static readonly (string Name, string Holds)[] Headers =
    [
        ("content-security-policy", "script-src 'self';"), ("content-security-policy", "frame-ancestors 'none'"), ("content-security-policy", "object-src 'none'"),
        ("content-security-policy", "base-uri 'self'"), ("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"),
        ("x-frame-options", "DENY"), ("permissions-policy", "camera=()"), ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
    ];

    /// <summary>Those of a picture, which may do nothing at all.</summary>
    private static readonly (string Name, string Holds)[] OfPictures =
    [
        ("content-security-policy", "'none'"), ("content-security-policy", "frame-ancestors 'none'"), ("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"),
    ];

    /// <summary>Those of a paper: no script at all, and a letter may be shown beside where it is written.</summary>
    private static readonly (string Name, string Holds)[] OfPapers =
    [
        ("content-security-policy", "default-src 'none'"), ("content-security-policy", "object-src 'none'"), ("content-security-policy", "base-uri 'none'"),
        ("content-security-policy", "form-action 'none'"), ("cache-control", "no-store"), ("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"),
    ];

    private readonly ConcurrentQueue<string> _found = new();
    private readonly ConcurrentBag<Regex> _expected = [];

    public Trouble(IPage page, string origin)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                _found.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => _found.Enqueue($"page: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _found.Enqueue($"another origin: {request.Url}");
        };
        page.Dialog += (_, dialog) =>
        {
            _found.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Response += (_, response) =>
        {
            if (response.Url.StartsWith("blob:", StringComparison.Ordinal))
                return;   // the page's own, from no server
            var path = new Uri(response.Url).AbsolutePath;
            var wanted = path.Contains("/picture/", StringComparison.Ordinal) ? OfPictures
                : response.Status != 404 && path.Contains("/papers/", StringComparison.Ordinal) && !path.EndsWith("/write", StringComparison.Ordinal) ? [.. OfPapers, FramedBy(path)] : Headers;
            foreach (var missing in wanted.Where(h => !response.Headers.TryGetValue(h.Name, out var value) || !value.Contains(h.Holds, StringComparison.Ordinal)))
                _found.Enqueue($"header {missing.Name} of {response.Status} {response.Url}");
        };
        page.WebSocket += (_, socket) =>
        {
            if (!socket.Url.StartsWith(origin.Replace("http", "ws", StringComparison.Ordinal) + "/", StringComparison.Ordinal))
                _found.Enqueue($"another origin: {socket.Url}");
        };
    }

    /// <summary>Only letters may be framed, and only by our own pages.</summary>
    private static (string Name, string Holds) FramedBy(string path) =>
        ("content-security-policy", path.Contains("/papers/letter/", StringComparison.Ordinal) || path.Contains("/papers/child/", StringComparison.Ordinal) ? "frame-ancestors 'self'" : "frame-ancestors 'none'");

    /// <summary>Errors that this test brings about: the browser's words for a line that is down, or for an answer that is a refusal.</summary>
    public void Expect(string pattern) => _expected.Add(new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    /// <summary>While a server is away, browsers and the framework's script say so in the console.</summary>
    public void ExpectLineDown() =>
        Expect("ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_SOCKET|ERR_NETWORK|WebSocket|Connection disconnected|Failed to (fetch|start|complete)|error code: 1006|Server timeout|No Connection|Cannot send data|No interop methods are registered");

    /// <summary>Everything nobody expected.</summary>
    public IEnumerable<string> Unexpected => _found.Where(found => !_expected.Any(e => e.IsMatch(found)));
}
