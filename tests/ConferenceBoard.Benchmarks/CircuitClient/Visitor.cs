using System.Net;

namespace ConferenceBoard.Circuits;

/// <summary>One visitor's HTTP: their own cookies over connections that all visitors share, so that a thousand stay cheap.</summary>
internal sealed class Visitor(CookieContainer cookies)
{
    private const int MostRedirects = 10;

    /// <summary>Carries the requests of every visitor; cookies and redirects are handled here, for each visitor alone.</summary>
    public static HttpMessageInvoker Shared { get; } = new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        UseProxy = false,
    });

    /// <summary>The value of the Cookie header for an address; empty if there are no cookies for it.</summary>
    public string CookiesFor(Uri address) => cookies.GetCookieHeader(address);

    /// <summary>Gets a page as a browser would: keeps cookies, follows redirects.</summary>
    /// <returns>The page's text and the address it was found at.</returns>
    /// <exception cref="CircuitException">The page is not there, or the redirects do not end.</exception>
    public async Task<(Uri Address, string Html)> GetPageAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var i = 0; i <= MostRedirects; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("text/html");
            using var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                continue;
            }

            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? (address, text)
                : throw new CircuitException($"GET {address} answered {(int)response.StatusCode}.");
        }

        throw new CircuitException($"More than {MostRedirects} redirects, the last to {address}.");
    }

    /// <summary>Posts and gives back the answer's text.</summary>
    /// <exception cref="CircuitException">The answer is not a success.</exception>
    public async Task<string> PostAsync(Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        using var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)
            : throw new CircuitException($"POST {address} answered {(int)response.StatusCode}.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (CookiesFor(address) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        var response = await Shared.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                cookies.SetCookies(address, cookie);
            }
        }

        return response;
    }
}
