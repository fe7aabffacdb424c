using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ConferenceBoard.Circuits;

/// <summary>A WebSocket to Blazor's hub that sends and receives whole messages.</summary>
internal sealed class HubConnection : IDisposable
{
    private const int SmallBuffer = 4096;
    private const byte EndOfHandshake = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(SmallBuffer);
    private int _start;
    private int _end;

    private HubConnection()
    {
    }

    /// <summary>Negotiates, connects and shakes hands.</summary>
    public static async Task<HubConnection> OpenAsync(Visitor visitor, Uri root, CancellationToken cancellationToken)
    {
        var reply = await visitor.PostAsync(new Uri(root, "_blazor/negotiate?negotiateVersion=1"), content: null, cancellationToken).ConfigureAwait(false);
        using var negotiated = JsonDocument.Parse(reply);
        var token = negotiated.RootElement.GetProperty("connectionToken").GetString()!;
        var address = new UriBuilder(new Uri(root, "_blazor?id=" + Uri.EscapeDataString(token)));
        address.Scheme = string.Equals(address.Scheme, "https", StringComparison.Ordinal) ? "wss" : "ws";

        var connection = new HubConnection();
        try
        {
            if (visitor.CookiesFor(root) is { Length: > 0 } cookies)
            {
                connection._socket.Options.SetRequestHeader("Cookie", cookies);
            }

            await connection._socket.ConnectAsync(address.Uri, Visitor.Shared, cancellationToken).ConfigureAwait(false);
            await connection.ShakeHandsAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a message and gives its buffer back.</summary>
    public async ValueTask SendAsync(HubMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await _socket.SendAsync(message.Bytes, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _sending.Release();
            }
        }
    }

    /// <summary>Sends bytes as they are, whether they are a message or not.</summary>
    public async ValueTask SendRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Hands over each message as it arrives, until the server closes the connection.</summary>
    /// <param name="handle">Gets the message without its length prefix; the memory is valid until the task completes.</param>
    /// <param name="cancellationToken">Ends the waiting, and the connection with it.</param>
    public async Task ReceiveAllAsync(Func<ReadOnlyMemory<byte>, ValueTask> handle, CancellationToken cancellationToken)
    {
        do
        {
            while (TryTakeMessage(out var message))
            {
                await handle(message).ConfigureAwait(false);
            }
        }
        while (await ReceiveMoreAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Tells the server that nothing more will come. It closes in its turn, which ends <see cref="ReceiveAllAsync"/>.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) =>
        _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);

    /// <summary>Drops the connection. Nothing may be receiving any more.</summary>
    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private async Task ShakeHandsAsync(CancellationToken cancellationToken)
    {
        var hello = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();
        await _socket.SendAsync(hello.AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        int end;
        while ((end = _buffer.AsSpan(_start, _end - _start).IndexOf(EndOfHandshake)) < 0)
        {
            if (!await ReceiveMoreAsync(cancellationToken).ConfigureAwait(false))
            {
                throw new CircuitException("The server closed the connection during the handshake.");
            }
        }

        var reply = Encoding.UTF8.GetString(_buffer, _start, end);
        _start += end + 1;
        if (reply.Contains("error", StringComparison.Ordinal))
        {
            throw new CircuitException($"The server refused the handshake: {reply}");
        }
    }

    private bool TryTakeMessage(out ReadOnlyMemory<byte> message)
    {
        message = default;
        var length = 0;
        for (int at = _start, shift = 0; at < _end; at++, shift += 7)
        {
            length |= (_buffer[at] & 0x7f) << shift;
            if (_buffer[at] > 0x7f)
            {
                continue;
            }

            if (at + 1 + length > _end)
            {
                return false;
            }

            message = _buffer.AsMemory(at + 1, length);
            _start = at + 1 + length;
            return true;
        }

        return false;
    }

    private async ValueTask<bool> ReceiveMoreAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += received.Count;
        return received.MessageType != WebSocketMessageType.Close;
    }

    private void MakeRoom()
    {
        var pending = _end - _start;
        if (_start < _end && _end < _buffer.Length)
        {
            return;
        }

        // Between messages the buffer goes back to its small size, so that a thousand idle clients hold little.
        var size = pending == 0 ? SmallBuffer : pending == _buffer.Length ? pending * 2 : _buffer.Length;
        var next = size == _buffer.Length ? _buffer : ArrayPool<byte>.Shared.Rent(size);
        _buffer.AsSpan(_start, pending).CopyTo(next);
        if (next != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = next;
        }

        (_start, _end) = (0, pending);
    }
}
