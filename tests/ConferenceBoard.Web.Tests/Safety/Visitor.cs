using System.Text.RegularExpressions;

namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>A browser without screens: it keeps what it was given, follows nothing, and knows the token of a form that it has seen.</summary>
internal sealed partial class Visitor(HttpClient client, string cookies)
{
    private readonly Dictionary<string, string> _kept = cookies.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=', 2)).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);

    /// <summary>The Cookie header.</summary>
    public string Cookies => string.Join("; ", _kept.Select(c => c.Key + "=" + c.Value));

    public string? Token { get; private set; }

    /// <summary>One that has looked at the first page.</summary>
    public static async Task<Visitor> ArrivedAsync(HttpClient client, string cookies = "")
    {
        var visitor = new Visitor(client, cookies);
        using var page = await visitor.AskAsync(HttpMethod.Get, "/");
        visitor.Token = TokenOf().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value;
        return visitor;
    }

    /// <summary>One that is signed in and has looked at its account.</summary>
    public static async Task<Visitor> SignedInAsync(HttpClient client, string cookies)
    {
        var visitor = new Visitor(client, cookies);
        using var page = await visitor.AskAsync(HttpMethod.Get, "/account");
        visitor.Token = TokenOf().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value;
        return visitor;
    }

    /// <summary>Asks, and keeps the cookies of the answer.</summary>
    /// <param name="method">How.</param>
    /// <param name="path">For what.</param>
    /// <param name="form">What is posted besides the token, or null for a form without one.</param>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, IReadOnlyDictionary<string, string>? form = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd("text/html");
        if (_kept.Count > 0)
            request.Headers.Add("Cookie", Cookies);
        if (form is not null)
            request.Content = new FormUrlEncodedContent([.. form, KeyValuePair.Create("__RequestVerificationToken", Token!)]);
        var answer = await client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            _kept[parts[0]] = parts[1];
        }

        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenOf();
}
