using ConferenceBoard.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceBoard.Web.Tests.Safety;

/// <summary>A server of one test alone, with settings of its own.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private OwnServer(WebApplication app, DirectoryInfo folder, HttpClient client) => (App, _folder, Client) = (app, folder, client);

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public string Data => _folder.FullName;

    /// <summary>Starts it.</summary>
    /// <param name="settings">Our settings, by their names.</param>
    /// <param name="proxies">Proxies that are believed, or null.</param>
    /// <param name="environment">Development or Production.</param>
    /// <param name="url">The scheme and host to listen on.</param>
    /// <param name="build">What is different in it.</param>
    /// <param name="more">Addresses that it has besides.</param>
    public static async Task<OwnServer> StartAsync(
        Dictionary<string, string?>? settings = null, string? proxies = null, string environment = "Production", string url = "http://127.0.0.1:0",
        Action<WebApplicationBuilder>? build = null, Action<WebApplication>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("conferenceboard-own-");
        var read = new ConfigurationBuilder().AddInMemoryCollection((settings ?? []).Select(s => KeyValuePair.Create("ConferenceBoard:" + s.Key, s.Value))).Build();
        var app = await ServedBoard.StartAsync(new StartOptions(url, folder.FullName, Sample: null) { Settings = read, BehindProxy = proxies }, environment, build, more);
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        return new OwnServer(app, folder, new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) });
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
