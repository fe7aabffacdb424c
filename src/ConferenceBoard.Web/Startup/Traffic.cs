using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ConferenceBoard.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticAssets;

namespace ConferenceBoard.Web.Startup;

/// <summary>
/// How often a browser may ask for something (<see cref="ServerLimits"/>). Those without a cookie of ours wait for one another instead, so that
/// one of them who asks without end keeps out nobody who comes in by the same address.
/// </summary>
internal sealed class Traffic(GuestCookie guests, CircuitBook circuits) : IDisposable
{
    private const string LocalAddress = "here";

    private readonly Dictionary<Asking, PartitionedRateLimiter<string>> _browsers = new()
    {
        [Asking.WayIn] = PerMinute(ServerLimits.WaysInOfBrowser),
        [Asking.Lobby] = PerMinute(ServerLimits.LobbyOfBrowser),
        [Asking.Paper] = PerMinute(ServerLimits.PapersOfBrowser),
        [Asking.Archive] = PerMinute(ServerLimits.ArchivesOfBrowser),
        [Asking.Circuit] = PerMinute(ServerLimits.NewCircuitsOfBrowser),
        [Asking.Other] = PerMinute(ServerLimits.RequestsOfBrowser),
    };

    private readonly Dictionary<Asking, PartitionedRateLimiter<string>> _new = new()
    {
        [Asking.Lobby] = PerMinute(ServerLimits.LobbyOfNewBrowsers),
        [Asking.Archive] = PerMinute(ServerLimits.ArchivesOfBrowser),
        [Asking.Circuit] = PerMinute(ServerLimits.NewCircuitsOfNewBrowsers),
    };

    private readonly PartitionedRateLimiter<string> _waiting = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetConcurrencyLimiter(address, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = ServerLimits.NewBrowsersAtOnce,
            QueueLimit = ServerLimits.NewBrowsersWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    private enum Asking
    {
        WayIn,
        Lobby,
        Paper,
        Archive,
        Circuit,
        Other,
        Free,
    }

    /// <summary>What counts as one address: with IPv6, the network that one subscriber is given.</summary>
    public static string AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
            return LocalAddress;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]).ToString() : address.ToString();
    }

    /// <summary>Whether a circuit's WebSocket is asked for: elsewhere there is none, whatever a request says of itself. The framework itself looks only later, at the hub.</summary>
    public static bool IsSocket(HttpContext http) => Under(http.Request.Path, "/_blazor") && AsksForSocket(http);

    private static bool AsksForSocket(HttpContext http) =>
        http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } || http.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    /// <summary>Lets a request through, or answers that it is too much.</summary>
    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        var asking = Of(http);
        if (asking == Asking.Free)
        {
            await next(http);
            return;
        }

        var (browser, address) = (guests.Read(http), AddressOf(http));
        if (browser is null && HttpMethods.IsGet(http.Request.Method) && WantsPage(http.Request))
            guests.Give(http);
        using var lease = browser is null ? _new.GetValueOrDefault(asking)?.AttemptAcquire(address) : _browsers[asking].AttemptAcquire(browser);
        if (lease is { IsAcquired: false })
            Refuse(http, StatusCodes.Status429TooManyRequests);
        else if ((asking == Asking.Circuit || OpensCircuit(http)) && !circuits.HasRoom(browser, address))
            Refuse(http, StatusCodes.Status503ServiceUnavailable);
        else if (browser is not null)
            await next(http);
        else
            await TakeTurnAsync(http, next, address);
    }

    public void Dispose()
    {
        foreach (var limiter in _browsers.Values.Concat(_new.Values).Append(_waiting))
            limiter.Dispose();
    }

    private async Task TakeTurnAsync(HttpContext http, RequestDelegate next, string address)
    {
        using var turn = await _waiting.AcquireAsync(address, cancellationToken: http.RequestAborted);
        if (turn.IsAcquired)
            await next(http);
        else
            Refuse(http, StatusCodes.Status429TooManyRequests);
    }

    private static void Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = "60";
    }

    private static Asking Of(HttpContext http)
    {
        // The page that says so is no request of its own, and a WebSocket is counted while it stands.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || IsSocket(http) || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return Asking.Free;
        var (path, post) = (http.Request.Path, HttpMethods.IsPost(http.Request.Method));
        if (path.Equals("/alive", StringComparison.OrdinalIgnoreCase) || Under(path, "/health") || Under(path, "/metrics"))
            return Asking.Free;
        if (Under(path, "/_blazor"))
            return Under(path, "/_blazor/negotiate") ? Asking.Circuit : Asking.Free;
        if (Under(path, "/k") || Under(path, "/j") || Under(path, "/display/ready") || (post && (path == "/" || Under(path, "/signin"))))
            return Asking.WayIn;
        if (post && Under(path, "/join"))
            return Asking.Lobby;
        if (post && Under(path, "/conferences/archive"))
            return Asking.Archive;
        return Under(path, "/c") && path.Value!.Contains("/papers/", StringComparison.OrdinalIgnoreCase) ? Asking.Paper : Asking.Other;
    }

    /// <summary>A page that would begin a circuit says that there is no room for it, rather than fail later.</summary>
    private static bool OpensCircuit(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && WantsPage(http.Request) && (Under(http.Request.Path, "/c") || http.Request.Path.Equals("/display", StringComparison.OrdinalIgnoreCase));

    private static bool WantsPage(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static bool Under(PathString path, string start) => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase);

    private static PartitionedRateLimiter<string> PerMinute(int times) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = times,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));
}
