using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConferenceBoard.Circuits;

/// <summary>What a served page says about the circuit it wants.</summary>
/// <param name="Address">Where the page was found, after redirects.</param>
/// <param name="Base">The page's base address; the hub is beneath it.</param>
/// <param name="Markers">The interactive components' markers, as the JSON the server wrote.</param>
/// <param name="State">The protected state that prerendering left for the circuit; empty if none.</param>
internal sealed partial record CircuitPage(Uri Address, Uri Base, IReadOnlyList<string> Markers, string State)
{
    private const string MarkerStart = "<!--Blazor:";
    private const string StateStart = "<!--Blazor-Server-Component-State:";

    /// <summary>Reads a page.</summary>
    /// <exception cref="CircuitException">The page has no interactive component.</exception>
    public static CircuitPage Read(Uri address, string html)
    {
        var markers = Comments(html, MarkerStart).Where(IsForServer).ToList();
        if (markers.Count == 0)
        {
            throw new CircuitException($"The page at {address} has no interactive server component.");
        }

        var href = BaseElement().Match(html);
        var root = href.Success ? new Uri(address, WebUtility.HtmlDecode(href.Groups["href"].Value)) : new Uri(address, "/");
        return new CircuitPage(address, root, markers, Comments(html, StateStart).FirstOrDefault(""));
    }

    /// <summary>The operations that put every component on the circuit, as the hub wants them.</summary>
    public string AddAllComponents()
    {
        var json = new StringBuilder("""{"batchId":1,"operations":[""");
        for (var i = 0; i < Markers.Count; i++)
        {
            json.Append(i == 0 ? "" : ",")
                .Append(CultureInfo.InvariantCulture, $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{Markers[i]}}}""");
        }

        return json.Append("]}").ToString();
    }

    private static IEnumerable<string> Comments(string html, string start)
    {
        for (var at = html.IndexOf(start, StringComparison.Ordinal); at >= 0; at = html.IndexOf(start, at, StringComparison.Ordinal))
        {
            at += start.Length;
            var end = html.IndexOf("-->", at, StringComparison.Ordinal);
            if (end < 0)
            {
                yield break;
            }

            yield return html[at..end];
        }
    }

    // A prerendered component ends with a second marker that has no type; WebAssembly components are not for us.
    private static bool IsForServer(string marker)
    {
        using var json = JsonDocument.Parse(marker);
        return json.RootElement.TryGetProperty("type", out var type) && type.GetString() is "server" or "auto";
    }

    [GeneratedRegex("<base\\s+href=\"(?<href>[^\"]*)\"", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BaseElement();
}
