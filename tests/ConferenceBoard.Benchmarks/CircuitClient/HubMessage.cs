using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ConferenceBoard.Circuits;

/// <summary>One message to the server, length-prefixed MessagePack in a pooled buffer. Dispose it once it is sent.</summary>
internal sealed class HubMessage : IDisposable
{
    // A length prefix takes one to five bytes and is known only at the end: it is written just before the body.
    private const int PrefixRoom = 5;
    private const int InvocationType = 1;
    private const int PingType = 6;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(256);
    private int _start;
    private int _end = PrefixRoom;

    private HubMessage()
    {
    }

    /// <summary>The bytes to send.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Says that this client is still there.</summary>
    public static HubMessage Ping()
    {
        var message = new HubMessage();
        message.WriteArrayLength(1);
        message.Write(PingType);
        return message.Complete();
    }

    /// <summary>A call of a hub method.</summary>
    /// <param name="invocationId">Comes back with the result; null if no result is wanted.</param>
    /// <param name="method">The name of the hub method.</param>
    /// <param name="arguments">Texts, whole numbers, booleans and nulls.</param>
    public static HubMessage Call(string? invocationId, string method, params ReadOnlySpan<object?> arguments)
    {
        var message = new HubMessage();
        message.WriteArrayLength(6);
        message.Write(InvocationType);
        message.Append([0x80]); // no headers
        message.WriteValue(invocationId);
        message.WriteValue(method);
        message.WriteArrayLength(arguments.Length);
        foreach (var argument in arguments)
        {
            message.WriteValue(argument);
        }

        message.WriteArrayLength(0); // no streams
        return message.Complete();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private HubMessage Complete()
    {
        var length = (uint)(_end - PrefixRoom);
        Span<byte> prefix = stackalloc byte[PrefixRoom];
        var size = 0;
        for (; length > 0x7f; length >>= 7)
        {
            prefix[size++] = (byte)(length | 0x80);
        }

        prefix[size++] = (byte)length;
        _start = PrefixRoom - size;
        prefix[..size].CopyTo(_buffer.AsSpan(_start));
        return this;
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null: Append([0xc0]); break;
            case bool yes: Append([yes ? (byte)0xc3 : (byte)0xc2]); break;
            case int number: Write(number); break;
            case long number: Write(number); break;
            case string text: Write(text); break;
            default: throw new ArgumentException($"A hub call cannot carry a {value.GetType()}.", nameof(value));
        }
    }

    private void WriteArrayLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 15);
        Append([(byte)(0x90 | length)]);
    }

    private void Write(long number)
    {
        if (number is >= 0 and <= 0x7f)
        {
            Append([(byte)number]);
            return;
        }

        Append([0xd3]);
        BinaryPrimitives.WriteInt64BigEndian(Extend(8), number);
    }

    private void Write(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (length < 32)
        {
            Append([(byte)(0xa0 | length)]);
        }
        else
        {
            Append([0xdb]);
            BinaryPrimitives.WriteInt32BigEndian(Extend(4), length);
        }

        Encoding.UTF8.GetBytes(text, Extend(length));
    }

    private void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Extend(bytes.Length));

    private Span<byte> Extend(int count)
    {
        if (_end + count > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _end + count));
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        _end += count;
        return _buffer.AsSpan(_end - count, count);
    }
}
