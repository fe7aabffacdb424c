using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ConferenceBoard.Circuits;

/// <summary>
/// One visitor's page and circuit without a browser: it loads the page, starts the circuit, confirms every render batch
/// and answers every call to JavaScript, as Blazor's script would. It draws nothing.
/// </summary>
public sealed partial class CircuitClient : IAsyncDisposable
{
    // As often as the product's script does; its server gives up a circuit that says nothing for 15 seconds.
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LeavingTakesAtMost = TimeSpan.FromSeconds(5);

    private readonly CircuitClientOptions _options;
    private readonly Visitor _visitor;
    private readonly CircuitPage _page;
    private readonly HubConnection _connection;
    private readonly PendingCalls _hubCalls = new();
    private readonly PendingCalls _dotNetCalls = new();
    private readonly TextWaits _waits = new();
    private readonly TaskCompletionSource _rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<CircuitEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private Task _receiving = Task.CompletedTask;
    private Timer? _pings;
    private string? _circuitSecret;
    private long _eventTarget;
    private long _lastJavaScriptObject;
    private bool _leaving;

    private CircuitClient(CircuitClientOptions options, Visitor visitor, CircuitPage page, HubConnection connection)
    {
        (_options, _visitor, _page, _connection) = (options, visitor, page, connection);
        Received = options.KeepReceived ? new ReceivedFrames() : null;
    }

    /// <summary>Where the page was found, after redirects.</summary>
    public Uri Address => _page.Address;

    /// <summary>All that was received, if <see cref="CircuitClientOptions.KeepReceived"/> asked for it.</summary>
    public ReceivedFrames? Received { get; }

    /// <summary>How many render batches have arrived.</summary>
    public int RenderBatches { get; private set; }

    /// <summary>Completes when the circuit has ended, by whichever side. It never fails.</summary>
    public Task<CircuitEnd> Ended => _ended.Task;

    /// <summary>Loads a page, starts its circuit and waits until its components have rendered.</summary>
    /// <param name="page">The page's absolute address; redirects are followed.</param>
    /// <param name="options">Cookies, answers and callbacks; the defaults if null.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <exception cref="CircuitException">The page is missing, has no interactive component, or its circuit failed.</exception>
    public static async Task<CircuitClient> ConnectAsync(Uri page, CircuitClientOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new CircuitClientOptions();
        var visitor = new Visitor(options.Cookies);
        var (address, html) = await visitor.GetPageAsync(page, cancellationToken).ConfigureAwait(false);
        var circuitPage = CircuitPage.Read(address, html);
        var connection = await HubConnection.OpenAsync(visitor, circuitPage.Base, cancellationToken).ConfigureAwait(false);
        var client = new CircuitClient(options, visitor, circuitPage, connection);
        try
        {
            client.Received?.Add(Encoding.UTF8.GetBytes(html));
            await client.StartAsync(cancellationToken).ConfigureAwait(false);
            return client;
        }
        catch
        {
            await client.DropAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits until a render batch brings a text. Only batches that arrive after this call are looked at.</summary>
    /// <param name="text">The text, exactly as rendered; it must stand in one text or attribute.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When the batch arrived, as <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/> counts.</returns>
    /// <exception cref="CircuitException">The circuit has ended.</exception>
    public Task<long> WaitForTextAsync(string text, CancellationToken cancellationToken = default) =>
        WaitForTextAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <summary>The same for a text that is UTF-8 already, so that many clients can wait for one text.</summary>
    public Task<long> WaitForTextAsync(ReadOnlyMemory<byte> utf8Text, CancellationToken cancellationToken = default) =>
        _waits.AddAsync(utf8Text, cancellationToken);

    /// <summary>Raises a DOM event, and waits until its handler has run.</summary>
    /// <param name="handlerId">The handler, from <see cref="RenderedElement.Handlers"/>.</param>
    /// <param name="eventName">The event without "on", e.g. <c>click</c> or <c>change</c>.</param>
    /// <param name="eventArgumentsJson">The event's arguments, e.g. <c>{"value":"text"}</c> for a change.</param>
    /// <param name="cancellationToken">Gives up waiting; the handler runs nevertheless.</param>
    /// <exception cref="CircuitException">The circuit has ended or the handler is not known.</exception>
    public Task DispatchEventAsync(long handlerId, string eventName, string eventArgumentsJson = "{}", CancellationToken cancellationToken = default)
    {
        var arguments = string.Create(
            CultureInfo.InvariantCulture,
            $$"""[{"eventHandlerId":{{handlerId}},"eventName":"{{JsonEncodedText.Encode(eventName)}}","eventFieldInfo":null},{{eventArgumentsJson}}]""");
        return InvokeDotNetAsync(assemblyName: null, "DispatchEventAsync", Volatile.Read(ref _eventTarget), arguments, cancellationToken);
    }

    /// <summary>Calls a <c>[JSInvokable]</c> method as JavaScript would.</summary>
    /// <param name="assemblyName">The assembly of a static method; null for a method of an object.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="objectId">The object, as <c>__dotNetObject</c> in arguments to JavaScript names it; 0 for a static method.</param>
    /// <param name="argumentsJson">The arguments as a JSON array.</param>
    /// <param name="cancellationToken">Gives up waiting; the method runs nevertheless.</param>
    /// <returns>The result as JSON, null if there is none.</returns>
    /// <exception cref="CircuitException">The circuit has ended or the method has thrown.</exception>
    public async Task<string?> InvokeDotNetAsync(string? assemblyName, string method, long objectId, string argumentsJson, CancellationToken cancellationToken = default)
    {
        var (id, result) = _dotNetCalls.Begin();
        ThrowIfEnded();
        await SendAsync(HubMessage.Call(invocationId: null, "BeginInvokeDotNetFromJS", id, assemblyName, method, objectId, argumentsJson), cancellationToken).ConfigureAwait(false);
        return await result.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leaves as a closed browser tab does: the server removes the circuit at once.</summary>
    public async ValueTask DisposeAsync()
    {
        _leaving = true;
        using var limit = new CancellationTokenSource(LeavingTakesAtMost);
        try
        {
            if (!_ended.Task.IsCompleted && _circuitSecret is { } secret)
            {
                using var form = new FormUrlEncodedContent([new KeyValuePair<string, string>("circuitId", secret)]);
                await _visitor.PostAsync(new Uri(_page.Base, "_blazor/disconnect"), form, limit.Token).ConfigureAwait(false);
                await _connection.CloseAsync(limit.Token).ConfigureAwait(false);
                await _receiving.WaitAsync(limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is not OutOfMemoryException)
        {
            // The server is gone or does not answer: there is nobody to take leave of.
        }

        await DropAsync().ConfigureAwait(false);
    }

    /// <summary>Drops the connection without a word, as a phone that falls asleep does. The server keeps the circuit for a while.</summary>
    public async ValueTask DropAsync()
    {
        _leaving = true;
        if (_pings is not null)
        {
            await _pings.DisposeAsync().ConfigureAwait(false);
        }

        if (!_stop.IsCancellationRequested)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await _receiving.ConfigureAwait(false);
            End(error: null);
            _connection.Dispose();
        }
    }
}
