using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>
/// What one render batch does to a page, as lines. Numbers that only count what a circuit has drawn so far (of components and event
/// handlers) are left out; all else stands there, and how many bytes it took.
/// </summary>
internal sealed class RenderBatch(byte[] bytes)
{
    /// <summary>Edits and new parts, as text.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"batch of {bytes.Length} bytes";
        foreach (var diff in Pointers(At(^20)))
        {
            yield return "component";
            for (var (edit, left) = (diff + 8, Int(diff + 4)); left > 0; (edit, left) = (edit + 16, left - 1))
                yield return $"edit {Int(edit)} at {Int(edit + 4)} with {Int(edit + 8)} {Word(Int(edit + 12))}";
        }

        for (var (frame, left) = (At(^16) + 4, Int(At(^16))); left > 0; (frame, left) = (frame + 20, left - 1))
            yield return "part " + Part(frame);
        yield return $"gone: {Int(At(^12))} components, {Int(At(^8))} handlers";
    }

    /// <summary>Every text in it.</summary>
    public IEnumerable<string> Words() => Enumerable.Range(0, (bytes.Length - 20 - At(^4)) / 4).Select(Word);

    private string Part(int frame) => Int(frame) switch
    {
        1 => $"element of {Int(frame + 4)} {Word(Int(frame + 8))}",
        2 => "text " + Word(Int(frame + 4)),
        3 => $"attribute {Word(Int(frame + 4))}={Word(Int(frame + 8))}{(Int(frame + 12) == 0 ? "" : " handled")}",
        4 => $"component of {Int(frame + 4)}",
        5 => $"region of {Int(frame + 4)}",
        8 => "markup " + Word(Int(frame + 4)),
        var kind => kind.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The places that a table with its length before it points to.</summary>
    private IEnumerable<int> Pointers(int table) => Enumerable.Range(1, Int(table)).Select(n => Int(table + (4 * n)));

    private string Word(int number)
    {
        if (number < 0)
            return "";
        var word = new MessagePack(bytes.AsSpan(Int(At(^4) + (4 * number))));
        return Encoding.UTF8.GetString(word.Take(word.ReadLength()));
    }

    private int At(Index place) => Int(place.GetOffset(bytes.Length));

    private int Int(int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place));
}
