using System.Buffers.Binary;
using System.Text;

namespace ConferenceBoard.EndToEnd.Support;

/// <summary>Reads MessagePack, the form in which circuits talk: null, bool, long, double, string, byte[] and lists of those.</summary>
internal ref struct MessagePack(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>The next value; a map is a list of its keys and values.</summary>
    public object? Read()
    {
        var kind = Take(1)[0];
        return kind switch
        {
            < 0x80 => (long)kind,
            < 0x90 => List((kind & 0x0f) * 2),
            < 0xa0 => List(kind & 0x0f),
            < 0xc0 => Text(kind & 0x1f),
            0xc0 => null,
            0xc2 or 0xc3 => kind == 0xc3,
            0xc4 or 0xc5 or 0xc6 => Take(Size(kind - 0xc4)).ToArray(),
            0xca => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
            0xcb => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            0xcc => (long)Take(1)[0],
            0xcd => (long)BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xce => (long)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xcf or 0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            0xd0 => (long)(sbyte)Take(1)[0],
            0xd1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xd2 => (long)BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xd9 or 0xda or 0xdb => Text(Size(kind - 0xd9)),
            0xdc or 0xdd => List(Size(kind - 0xdc + 1)),
            0xde or 0xdf => List(Size(kind - 0xde + 1) * 2),
            >= 0xe0 => (long)(sbyte)kind,
            _ => throw new InvalidDataException($"No circuit sends MessagePack of the kind {kind:x2}."),
        };
    }

    /// <summary>The next number as SignalR writes the length of a message: seven bits a byte, the low ones first.</summary>
    public int ReadLength()
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Take(1)[0];
            length |= (part & 0x7f) << shift;
            if (part < 0x80)
                return length;
        }
    }

    /// <summary>The next bytes as they are.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = _left[..count];
        _left = _left[count..];
        return taken;
    }

    public readonly bool AtEnd => _left.IsEmpty;

    /// <summary>A size of one, two or four bytes.</summary>
    private int Size(int form) => form switch
    {
        0 => Take(1)[0],
        1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        _ => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
    };

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    private List<object?> List(int count)
    {
        var list = new List<object?>(count);
        for (var n = 0; n < count; n++)
            list.Add(Read());
        return list;
    }
}
