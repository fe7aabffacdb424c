using System.Security.Cryptography;
using System.Text.Json;

namespace ConferenceBoard.Storage.Archive;

/// <summary>
/// Reads JSON from a file value by value, in the order in which they are asked for, and holds one value at a time. Whatever is not what was asked for is
/// a <see cref="JsonException"/>.
/// </summary>
/// <param name="file">Read from where it stands to its end.</param>
internal sealed class ArchiveScanner(Stream file) : IDisposable
{
    /// <summary>Bytes of one value: room for the largest picture in base64, and for the largest event.</summary>
    public const int LargestValue = 5 * 1024 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[64 * 1024];
    private int _start, _end;
    private long _position;
    private bool _atEnd, _hashing;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 64 });

    /// <summary>A property of this name comes next.</summary>
    public void Name(string name)
    {
        var token = Next();
        if (token.TokenType != JsonTokenType.PropertyName || !token.ValueTextEquals(name))
            throw new JsonException();
    }

    /// <summary>This comes next: where an object or an array begins or ends.</summary>
    public void Mark(JsonTokenType mark)
    {
        if (Next().TokenType != mark)
            throw new JsonException();
    }

    /// <summary>A text comes next.</summary>
    public string Text()
    {
        var token = Next();
        return token.TokenType == JsonTokenType.String ? token.GetString()! : throw new JsonException();
    }

    /// <summary>A whole number comes next.</summary>
    public int Number()
    {
        var token = Next();
        return token.TokenType == JsonTokenType.Number && token.TryGetInt32(out var number) ? number : throw new JsonException();
    }

    /// <summary>An object begins next, and with its brace the checksum.</summary>
    public void BeginHash()
    {
        var token = Next();
        if (token.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        _hash.AppendData("{"u8);
        _hashing = true;
    }

    /// <summary>An object ends next, and with its brace the checksum.</summary>
    public string EndHash()
    {
        Mark(JsonTokenType.EndObject);
        _hashing = false;
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <summary>The next value of an array as it stands in the file, until the next call; false where the array ends instead.</summary>
    /// <param name="value">Its bytes.</param>
    /// <param name="at">Where in the file they begin.</param>
    public bool Item(out ReadOnlyMemory<byte> value, out long at)
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                var (from, ends) = ((int)reader.TokenStartIndex, reader.TokenType == JsonTokenType.EndArray);
                if (ends || reader.TrySkip())
                {
                    value = _buffer.AsMemory(_start + from, (int)reader.BytesConsumed - from);
                    at = _position + from;
                    Pass(reader);
                    return !ends;
                }
            }

            Fill();
        }
    }

    /// <summary>Nothing comes any more.</summary>
    public void End()
    {
        while (!_atEnd)
            Fill();
        if (Reader().Read())
            throw new JsonException();
    }

    public void Dispose() => _hash.Dispose();

    private Utf8JsonReader Reader() => new(_buffer.AsSpan(_start, _end - _start), _atEnd, _state);

    private Utf8JsonReader Next()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                Pass(reader);
                return reader;
            }

            Fill();
        }
    }

    private void Pass(Utf8JsonReader reader)
    {
        var count = (int)reader.BytesConsumed;
        if (_hashing)
            _hash.AppendData(_buffer.AsSpan(_start, count));
        (_start, _position, _state) = (_start + count, _position + count, reader.CurrentState);
    }

    /// <summary>Reads on, moving what is not yet passed to the front of the buffer.</summary>
    private void Fill()
    {
        if (_atEnd)
            throw new JsonException();
        var waiting = _end - _start;
        if (waiting >= LargestValue)
            throw new JsonException();
        var into = waiting > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, into, 0, waiting);
        (_buffer, _start, _end) = (into, 0, waiting);
        var count = file.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _atEnd = count == 0;
    }
}
