using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>
/// All that a page received: every websocket frame and every HTTP body and header. A text is looked for as UTF-8 (render batches and
/// pages) and as UTF-16. Texts to look for are plain ASCII without quotes, so that no escaping hides them.
/// </summary>
internal sealed class Frames
{
    private readonly ConcurrentQueue<byte[]> _received = new();
    private readonly ConcurrentQueue<Task> _reading = new();

    public Frames(IPage page)
    {
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
            _received.Enqueue(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
        page.Response += (_, response) => _reading.Enqueue(ReadAsync(response));
    }

    /// <summary>How many frames and bodies so far.</summary>
    public int Count => _received.Count;

    /// <summary>Whether the text was received, in any frame or body.</summary>
    public async Task<bool> HoldAsync(string text)
    {
        while (_reading.TryDequeue(out var reading))
            await reading.WaitAsync(TimeSpan.FromSeconds(10)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // End to end, so that a text cut by a frame's border is found too.
        var all = _received.SelectMany(part => part).ToArray();
        return all.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || all.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }

    private async Task ReadAsync(IResponse response)
    {
        _received.Enqueue(Encoding.UTF8.GetBytes(string.Join('\n', (await response.AllHeadersAsync()).Select(h => h.Key + ": " + h.Value))));
        if (response.Status is not (>= 300 and < 400 or 204))
            _received.Enqueue(await response.BodyAsync());
    }
}
