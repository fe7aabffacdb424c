using System.Buffers.Binary;
using System.Text;

namespace ConferenceBoard.Circuits;

/// <summary>Reads the part of MessagePack that Blazor's hub protocol uses, without copying.</summary>
internal ref struct MessagePackReader(ReadOnlySpan<byte> data)
{
    private ReadOnlySpan<byte> _rest = data;

    /// <summary>Reads the length of an array; its items follow.</summary>
    public int ReadArrayLength()
    {
        var code = TakeByte();
        return code switch
        {
            >= 0x90 and <= 0x9f => code & 0x0f,
            0xdc => TakeUInt16(),
            0xdd => TakeLength(),
            _ => throw Unexpected(code, "an array"),
        };
    }

    /// <summary>Reads an integer of any width.</summary>
    public long ReadInteger()
    {
        var code = TakeByte();
        return code switch
        {
            <= 0x7f => code,
            >= 0xe0 => (sbyte)code,
            0xcc => TakeByte(),
            0xcd => TakeUInt16(),
            0xce => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xcf => checked((long)BinaryPrimitives.ReadUInt64BigEndian(Take(8))),
            0xd0 => (sbyte)TakeByte(),
            0xd1 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xd2 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unexpected(code, "an integer"),
        };
    }

    /// <summary>Reads true or false.</summary>
    public bool ReadBoolean()
    {
        var code = TakeByte();
        return code switch
        {
            0xc2 => false,
            0xc3 => true,
            _ => throw Unexpected(code, "true or false"),
        };
    }

    /// <summary>Reads a text's UTF-8 or a binary value; nothing and an empty value both give an empty span.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var code = TakeByte();
        return code switch
        {
            0xc0 => [],
            >= 0xa0 and <= 0xbf => Take(code & 0x1f),
            0xc4 or 0xd9 => Take(TakeByte()),
            0xc5 or 0xda => Take(TakeUInt16()),
            0xc6 or 0xdb => Take(TakeLength()),
            _ => throw Unexpected(code, "text or bytes"),
        };
    }

    /// <summary>Reads a text, or null.</summary>
    public string? ReadText()
    {
        if (_rest is [0xc0, ..])
        {
            _rest = _rest[1..];
            return null;
        }

        return Encoding.UTF8.GetString(ReadBytes());
    }

    /// <summary>Passes over a map of texts, as the headers of a message are.</summary>
    public void SkipTextMap()
    {
        var code = TakeByte();
        var pairs = code switch
        {
            >= 0x80 and <= 0x8f => code & 0x0f,
            0xde => TakeUInt16(),
            _ => throw Unexpected(code, "a map"),
        };
        for (var i = 0; i < pairs * 2; i++)
        {
            ReadBytes();
        }
    }

    private static InvalidDataException Unexpected(byte code, string wanted) =>
        new($"MessagePack: expected {wanted}, found 0x{code:x2}.");

    private byte TakeByte() => Take(1)[0];

    private int TakeUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    private int TakeLength() => checked((int)BinaryPrimitives.ReadUInt32BigEndian(Take(4)));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw new InvalidDataException("MessagePack: the message ends too early.");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
