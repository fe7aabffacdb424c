using System.Buffers.Binary;
using System.Text;

namespace ConferenceBoard.Circuits;

/// <summary>An element that a render batch puts on the page.</summary>
/// <param name="Name">The element's name, e.g. <c>button</c>.</param>
/// <param name="Attributes">Its attributes that have a text; true is the empty text.</param>
/// <param name="Handlers">Its event handlers: the id for <see cref="CircuitClient.DispatchEventAsync"/> by attribute, e.g. <c>onclick</c>.</param>
public sealed record RenderedElement(string Name, IReadOnlyDictionary<string, string> Attributes, IReadOnlyDictionary<string, long> Handlers)
{
    // A batch ends with the positions of its five tables; a frame is its type and four more words of four bytes.
    private const int TablePositions = 5;
    private const int FrameSize = 20;
    private const int ElementFrame = 1;
    private const int AttributeFrame = 3;

    /// <summary>
    /// The elements in a batch that have attributes or handlers, in document order for each component.
    /// Elements that Blazor sends as ready-made markup, i.e. without anything that can change, are not among them.
    /// </summary>
    public static IReadOnlyList<RenderedElement> In(ReadOnlySpan<byte> batch)
    {
        var positions = batch[^(TablePositions * sizeof(int))..];
        var frames = batch[Word(positions, 1)..];
        var strings = batch[Word(positions, 4)..^(TablePositions * sizeof(int))];
        var elements = new List<RenderedElement>();
        for (var i = 0; i < Word(frames, 0); i++)
        {
            var frame = frames.Slice(sizeof(int) + (i * FrameSize), FrameSize);
            switch (Word(frame, 0))
            {
                case ElementFrame:
                    elements.Add(new RenderedElement(Text(batch, strings, Word(frame, 2))!, new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal)));
                    break;
                case AttributeFrame when elements.Count > 0:
                    elements[^1].Add(Text(batch, strings, Word(frame, 1))!, Text(batch, strings, Word(frame, 2)), BinaryPrimitives.ReadInt64LittleEndian(frame[12..]));
                    break;
                default:
                    break;
            }
        }

        return elements.FindAll(element => element.Attributes.Count + element.Handlers.Count > 0);
    }

    private static int Word(ReadOnlySpan<byte> words, int index) => BinaryPrimitives.ReadInt32LittleEndian(words[(index * sizeof(int))..]);

    private static string? Text(ReadOnlySpan<byte> batch, ReadOnlySpan<byte> strings, int index)
    {
        if (index < 0)
        {
            return null;
        }

        var at = Word(strings, index);
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = batch[at++];
            length |= (part & 0x7f) << shift;
            if (part <= 0x7f)
            {
                return Encoding.UTF8.GetString(batch.Slice(at, length));
            }
        }
    }

    private void Add(string attribute, string? text, long handler)
    {
        if (handler != 0)
        {
            ((Dictionary<string, long>)Handlers)[attribute] = handler;
        }
        else if (text is not null)
        {
            ((Dictionary<string, string>)Attributes)[attribute] = text;
        }
    }
}
