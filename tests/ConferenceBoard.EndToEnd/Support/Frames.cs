using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>
/// All that a page received: every websocket frame and every HTTP body and header; and every websocket frame it sent. A text is looked for as
/// UTF-8 (render batches and pages) and as UTF-16. Texts to look for are plain ASCII without quotes, so that no escaping hides them.
/// </summary>
internal sealed class Frames
{
    private readonly ConcurrentQueue<byte[]> _received = new();
    private readonly ConcurrentQueue<byte[]> _toCircuit = new();
    private readonly ConcurrentQueue<byte[]> _sent = new();
    private readonly ConcurrentQueue<Task> _reading = new();

    public Frames(IPage page)
    {
        page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) =>
            {
                _received.Enqueue(Bytes(frame));
                _toCircuit.Enqueue(Bytes(frame));
            };
            socket.FrameSent += (_, frame) => _sent.Enqueue(Bytes(frame));
        };
        page.Response += (_, response) =>
        {
            // What a page made itself came from no server; to read it here would be a connection that the page's policy forbids.
            if (!response.Url.StartsWith("blob:", StringComparison.Ordinal))
                _reading.Enqueue(ReadAsync(response));
        };
    }

    /// <summary>How many frames and bodies so far.</summary>
    public int Count => _received.Count;

    /// <summary>The websocket frames that came in, in their order.</summary>
    public IReadOnlyList<byte[]> OfCircuit => [.. _toCircuit];

    /// <summary>The websocket frames that the page sent, in their order.</summary>
    public IReadOnlyList<byte[]> Sent => [.. _sent];

    /// <summary>Whether the text was received, in any frame or body.</summary>
    public async Task<bool> HoldAsync(string text) => Bytewise.Hold(await ReceivedAsync(), text);

    /// <summary>Every frame, body and header, end to end, so that a text cut by a frame's border is found too.</summary>
    public async Task<byte[]> ReceivedAsync()
    {
        while (_reading.TryDequeue(out var reading))
            await reading.WaitAsync(TimeSpan.FromSeconds(10)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return [.. _received.SelectMany(part => part)];
    }

    private static byte[] Bytes(IWebSocketFrame frame) => frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? "");

    private async Task ReadAsync(IResponse response)
    {
        _received.Enqueue(Encoding.UTF8.GetBytes(string.Join('\n', (await response.AllHeadersAsync()).Select(h => h.Key + ": " + h.Value))));
        if (response.Status is not (>= 300 and < 400 or 204))
            _received.Enqueue(await response.BodyAsync());
    }
}

/// <summary>Texts in bytes of whatever kind.</summary>
internal static class Bytewise
{
    /// <summary>Whether the text stands in the bytes, as UTF-8 or as UTF-16.</summary>
    public static bool Hold(ReadOnlySpan<byte> all, string text) =>
        all.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || all.IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
