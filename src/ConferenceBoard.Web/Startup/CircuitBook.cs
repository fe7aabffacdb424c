using System.Collections.Concurrent;
using ConferenceBoard.Web.Access;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace ConferenceBoard.Web.Startup;

/// <summary>How many circuits there are and whose, so that there is an end to them (<see cref="ServerLimits"/>), and how each is told of a restart.</summary>
/// <param name="guests">Tells browsers apart.</param>
/// <param name="options">May set a lower bound.</param>
internal sealed class CircuitBook(GuestCookie guests, StartOptions options)
{
    private const string Address = "address ";

    private readonly ConcurrentDictionary<string, IJSRuntime> _circuits = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _sockets = new(StringComparer.Ordinal);

    /// <summary>Circuits now, those that wait for a lost browser included.</summary>
    public int Count => _circuits.Count;

    /// <summary>WebSockets that stand now, of all browsers.</summary>
    public int Sockets => _sockets.Where(s => s.Key.StartsWith(Address, StringComparison.Ordinal)).Sum(s => s.Value);

    /// <summary>Whether one more may begin.</summary>
    /// <param name="browser">Which browser asks, or null for one without a cookie.</param>
    /// <param name="address">Its address.</param>
    public bool HasRoom(string? browser, string address) =>
        _circuits.Count < options.MostCircuits
        && _sockets.GetValueOrDefault(OfAddress(address)) < ServerLimits.CircuitsOfAddress
        && (browser is null || _sockets.GetValueOrDefault(browser) < ServerLimits.CircuitsOfBrowser);

    /// <summary>Counts a browser's WebSocket while it stands.</summary>
    public async Task CountAsync(HttpContext http, RequestDelegate next)
    {
        if (!Traffic.IsSocket(http))
        {
            await next(http);
            return;
        }

        // Also where nobody negotiated before.
        if (!HasRoom(guests.Read(http), Traffic.AddressOf(http)))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        string[] whose = guests.Read(http) is { } browser ? [browser, OfAddress(Traffic.AddressOf(http))] : [OfAddress(Traffic.AddressOf(http))];
        foreach (var one in whose)
            _sockets.AddOrUpdate(one, 1, (_, n) => n + 1);
        try
        {
            await next(http);
        }
        finally
        {
            foreach (var one in whose)
            {
                if (_sockets.AddOrUpdate(one, 0, (_, n) => n - 1) <= 0)
                    _sockets.TryRemove(KeyValuePair.Create(one, 0));
            }
        }
    }

    /// <summary>Tells every screen that the server is being restarted; returns when they have shown it, or time is up.</summary>
    public async Task SayRestartAsync()
    {
        using var patience = new CancellationTokenSource(ServerLimits.Telling);
        await Task.WhenAll(_circuits.Values.Select(SayAsync)).WaitAsync(ServerLimits.Telling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        async Task SayAsync(IJSRuntime screen)
        {
            try
            {
                await screen.InvokeVoidAsync("boardRestarts", patience.Token);
            }
            catch (Exception)
            {
                // A screen that is gone, or whose page does not know the word, needs no telling.
            }
        }
    }

    private static string OfAddress(string address) => Address + address;

    /// <summary>Enters a circuit while it is there.</summary>
    internal sealed class Entry(CircuitBook book, IJSRuntime screen) : CircuitHandler
    {
        /// <inheritdoc/>
        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            book._circuits[circuit.Id] = screen;
            return Task.CompletedTask;
        }

        /// <inheritdoc/>
        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            book._circuits.TryRemove(circuit.Id, out _);
            return Task.CompletedTask;
        }
    }
}
