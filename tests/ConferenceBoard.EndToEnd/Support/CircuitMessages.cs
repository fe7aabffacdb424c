using System.Text;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>One message from a circuit to its page.</summary>
/// <param name="Lines">What it says.</param>
/// <param name="Words">Every text in it.</param>
internal sealed record CircuitMessage(string Lines, IReadOnlyList<string> Words);

/// <summary>Takes websocket frames apart.</summary>
internal static class CircuitMessages
{
    private static readonly byte[] Handshake = [.. "{}"u8, 0x1e];

    /// <summary>What the frames say, without what only keeps the line alive and without the numbers of calls.</summary>
    public static IReadOnlyList<CircuitMessage> Read(IEnumerable<byte[]> frames)
    {
        var said = new List<CircuitMessage>();
        foreach (var frame in frames.Where(f => !f.AsSpan().SequenceEqual(Handshake)))
        {
            var left = new MessagePack(frame);
            while (!left.AtEnd)
            {
                var message = (List<object?>)new MessagePack(left.Take(left.ReadLength())).Read()!;
                if (Meaning(message) is { } meaning)
                    said.Add(meaning);
            }
        }

        return said;
    }

    private static CircuitMessage? Meaning(List<object?> message) => message switch
    {
        [6L, ..] => null,
        [1L, _, _, "JS.RenderBatch", List<object?> and [_, byte[] batch], ..] =>
            new CircuitMessage(string.Join('\n', new RenderBatch(batch).Lines()), [.. new RenderBatch(batch).Words()]),
        [1L, _, _, string target, List<object?> and [_, .. var rest], ..] => Plain(target, rest),
        _ => Plain("message", message),
    };

    private static CircuitMessage Plain(string target, List<object?> rest)
    {
        var words = rest.Select(Text).ToList();
        return new CircuitMessage($"{target} {string.Join(' ', words)}", words);
    }

    private static string Text(object? value) => value switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        List<object?> list => string.Join(' ', list.Select(Text)),
        _ => FormattableString.Invariant($"{value}"),
    };
}
