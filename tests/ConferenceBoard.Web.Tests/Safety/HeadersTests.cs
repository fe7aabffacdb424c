using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>Headers and cookies of what the table of addresses does not ask for (anonymity-and-security.md §4).</summary>
public sealed class HeadersTests(ServedBoard board) : IClassFixture<ServedBoard>
{
    [Fact]
    public async Task Style_sheets_scripts_and_icons_carry_the_headers_and_may_be_kept()
    {
        var assets = board.Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!).Where(p => !p.Contains('{', StringComparison.Ordinal) && !p.EndsWith(".gz", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(assets);
        foreach (var asset in assets)
        {
            using var answer = await board.Client.GetAsync(new Uri("/" + asset.TrimStart('/'), UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("", ExpectedHeaders.Missing(answer, kept: true));
            Assert.DoesNotContain("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/css/none.css")]
    [InlineData("/nothing/here")]
    [InlineData("/%00")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/c/../../etc/passwd")]
    public async Task What_is_not_there_carries_them_too(string path)
    {
        using var answer = await board.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || ExpectedHeaders.Missing(answer).Length == 0, ExpectedHeaders.Missing(answer));
    }

    [Fact]
    public async Task A_page_that_fails_carries_them_and_tells_nothing()
    {
        await using var server = await OwnServer.StartAsync(more: app => app.MapGet("/fails", _ => throw new InvalidOperationException("Quillfeather")));
        using var answer = await server.Client.GetAsync(new Uri("/fails", UriKind.Relative));
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.StatusCode, ExpectedHeaders.Missing(answer)));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Contains(JoinWords.SorryTitle, body, StringComparison.Ordinal);
        Assert.DoesNotContain("Quillfeather", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_than_ours_is_refused_with_them()
    {
        await using var server = await OwnServer.StartAsync(build: b => b.Configuration["AllowedHosts"] = "board.example");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "elsewhere.example";
        using var refused = await server.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.BadRequest, ""), (refused.StatusCode, ExpectedHeaders.Missing(refused)));
        using var ours = new HttpRequestMessage(HttpMethod.Get, "/");
        ours.Headers.Host = "board.example";
        using var page = await server.Client.SendAsync(ours);
        Assert.Equal((HttpStatusCode.OK, ""), (page.StatusCode, ExpectedHeaders.Missing(page)));
    }

    [Fact]
    public async Task A_form_larger_than_any_of_ours_is_refused_with_them()
    {
        using var content = new ByteArrayContent(new byte[2 * 1024 * 1024]);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await board.Client.PostAsync(new Uri("/", UriKind.Relative), content);
        Assert.InRange((int)answer.StatusCode, 303, 499);
        Assert.Equal("", ExpectedHeaders.Missing(answer));
    }

    [Fact]
    public async Task On_https_every_cookie_is_bound_to_the_host_and_browsers_are_told_to_come_by_https_alone()
    {
        using var certificate = SelfSigned();
        await using var server = await OwnServer.StartAsync(url: "https://127.0.0.1:0", build: b => b.WebHost.ConfigureKestrel(k => k.ConfigureHttpsDefaults(h => h.ServerCertificate = certificate)));
        var cookies = new List<string>();
        foreach (var path in new[] { "/", "/language/pl", "/display" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Accept.ParseAdd("text/html");
            using var answer = await server.Client.SendAsync(request);
            Assert.Contains("max-age=", answer.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
            cookies.AddRange(answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : []);
        }

        Assert.All(new[] { "guest", "language", "forms" }, name => Assert.Contains(cookies, c => c.StartsWith($"__Host-{name}=", StringComparison.Ordinal)));
        Assert.All(cookies, c =>
        {
            Assert.StartsWith("__Host-", c, StringComparison.Ordinal);
            Assert.All(new[] { "path=/", "secure", "httponly", "samesite=" }, part => Assert.Contains(part, c, StringComparison.OrdinalIgnoreCase));
        });

        // A form comes back with such a cookie, and is taken.
        var visitor = await Visitor.ArrivedAsync(server.Client);
        using var posted = await visitor.AskAsync(HttpMethod.Post, "/", new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = "code", ["Code"] = "no code" });
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Contains("code-error", await posted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
