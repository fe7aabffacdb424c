using System.Globalization;
using System.Text.RegularExpressions;
using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>
/// Every address of the program asked for by everybody who may come (anonymity-and-security.md §2). Whoever adds an address adds a row to
/// <see cref="WhoMayAsk"/>, and says there who may.
/// </summary>
public sealed partial class WhoMayAskTests(ServedBoard board) : IClassFixture<ServedBoard>
{
    /// <summary>Words of the conference: nobody gets one who is not to have it.</summary>
    private static readonly string[] Secrets = ["Tamsin", "Jory", "Kerra", "A grown-up at night"];

    [Fact]
    public async Task Every_address_answers_everyone_as_the_table_says()
    {
        var wrong = new List<string>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var visitors = await VisitorsAsync();
        foreach (var (method, pattern) in Addresses())
        {
            var key = method == HttpMethod.Get ? pattern : $"{method} {pattern}";
            if (!asked.Add(key) || (!WhoMayAsk.Table.ContainsKey(key) && !IsPageWithoutForm(key) && Missing(key)))
                continue;
            foreach (var (who, visitor) in visitors)
            {
                var got = await AnswerAsync(visitor, method, Fill(pattern, board.Here.Id.Value));
                var expected = !IsPageWithoutForm(key) ? WhoMayAsk.Answer(key, who) : got.StartsWith("303 /", StringComparison.Ordinal) ? got : "400";
                if (!string.Equals(expected, got, StringComparison.Ordinal))
                    wrong.Add($"{key} by {who}: {got}, and not {expected}");
            }
        }

        wrong.AddRange(WhoMayAsk.Table.Keys.Except(asked, StringComparer.Ordinal).Select(k => $"{k} is in the table and not in the program"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        bool Missing(string key)
        {
            wrong.Add($"{key} has no row: say in WhoMayAsk who may.");
            return true;
        }
    }

    [Fact]
    public async Task To_another_conference_everyone_is_a_stranger()
    {
        var wrong = new List<string>();
        var visitors = await VisitorsAsync();
        var nobody = visitors["nobody"];
        foreach (var (method, pattern) in Addresses().Where(a => a.Pattern.StartsWith("/c/", StringComparison.Ordinal)))
        {
            foreach (var conference in new[] { board.Elsewhere.Id.Value, Guid.NewGuid() })
            {
                var path = Fill(pattern, conference);
                var expected = await AnswerAsync(nobody, method, path);
                foreach (var (who, visitor) in visitors.Where(v => v.Key is not "elsewhere" and not "office" and not "account-elsewhere" and not "nobody"))
                {
                    // A screen of another conference is shown its code, so that it can be paired anew.
                    var got = await AnswerAsync(visitor, method, path);
                    if (!string.Equals(expected, got, StringComparison.Ordinal) && !(who is "wall" or "tablet" && got is "302 /display" or "303 /display"))
                        wrong.Add($"{method} {path} by {who}: {got}, and not {expected}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Signing out comes last: it ends what the others ask with.</summary>
    private IEnumerable<(HttpMethod Method, string Pattern)> Addresses() =>
        from endpoint in board.Endpoints
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText is not "{**path:file}"
        orderby endpoint.RoutePattern.RawText is "/signout"
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select (new HttpMethod(method), "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

    private bool IsPageWithoutForm(string key) => key.StartsWith("POST /", StringComparison.Ordinal) && !WhoMayAsk.Table.ContainsKey(key)
        && board.Endpoints.Any(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && string.Equals("POST /" + e.RoutePattern.RawText!.TrimStart('/'), key, StringComparison.Ordinal));

    private async Task<Dictionary<string, Visitor>> VisitorsAsync()
    {
        var visitors = new Dictionary<string, Visitor>(StringComparer.Ordinal);
        foreach (var (who, cookies) in board.Cookies)
            visitors[who] = await Visitor.ArrivedAsync(board.Client, cookies);
        return visitors;
    }

    /// <summary>The status, where it leads, and whether words of the conference stand in it; with what is missing of the headers.</summary>
    private static async Task<string> AnswerAsync(Visitor visitor, HttpMethod method, string path)
    {
        var form = method == HttpMethod.Post ? new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = WhoMayAsk.FormAt(path) } : null;
        using var answer = await visitor.AskAsync(method, path, form);

        // Sealed tokens are random letters, in which any short name stands now and then.
        var body = Token().Replace(await answer.Content.ReadAsStringAsync(), "");
        var to = (int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is not { } location ? "" : " " + (location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString);
        var words = Array.Exists(Secrets, s => body.Contains(s, StringComparison.Ordinal)) ? " with words" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode}{to}{words}{ExpectedHeaders.Missing(answer)}");
    }

    private string Fill(string pattern, Guid conference) => string.Join('/', pattern.Split('/').Select(part => part switch
    {
        "{Id:guid}" when pattern.StartsWith("/staff/", StringComparison.Ordinal) => board.SomeAccount.ToString("D"),
        "{id:guid}" or "{Id:guid}" or "{Conference:guid}" => conference.ToString("D"),
        _ when Ending(part, "{attendee:guid}") is { } ending => SampleConference.PersonId("mum").Value.ToString("D") + ending,
        "{Person:guid}" => SampleConference.PersonId("mum").Value.ToString("D"),
        "{Child:guid}" => board.Here.Now.State.Children[0].Id.Value.ToString("D"),
        _ when Ending(part, "{child:guid}") is { } ending => board.Here.Now.State.Children[0].Id.Value.ToString("D") + ending,
        "{picture:guid}" => board.Picture.Value.ToString("D"),
        _ when Ending(part, "{ticket:length(32)}") is { } ending => board.Kept + ending,
        "{format}" => "Json",
        "{letters}" => "pl",
        "{secret}" or "{code}" or "{ticket}" => "none",
        _ when part.Contains('{', StringComparison.Ordinal) => throw new InvalidOperationException($"Say in Fill what stands for {part}."),
        _ => part,
    }));

    [GeneratedRegex("[A-Za-z0-9_+/-]{60,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    private static string? Ending(string part, string name) => part.StartsWith(name, StringComparison.Ordinal) ? part[name.Length..] : null;
}
