using System.Buffers;
using System.Buffers.Binary;

namespace ConferenceBoard.Core.Pictures;

/// <summary>
/// PNG by its chunks (W3C PNG, third edition), in one pass. Kept: size, palette, transparency, three notes on colour that hold
/// numbers only, and the pixels; of a moving one the still picture that every reader shows.
/// </summary>
internal static class PngFile
{
    private const uint Header = 0x49484452, Palette = 0x504C5445, Transparency = 0x74524E53, Pixels = 0x49444154, End = 0x49454E44,
        Rgb = 0x73524742, Gamma = 0x67414D41, Primaries = 0x6348524D;

    /// <summary>Set in the name of a chunk that a reader may leave out.</summary>
    private const uint Ancillary = 0x20000000;

    private static readonly uint[] CrcOf = Table();

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Copies what is needed; null with what is wrong.</summary>
    public static PictureSize? Copy(ReadOnlySpan<byte> file, ArrayBufferWriter<byte> copy, out RefusalReason? problem)
    {
        problem = null;
        copy.Write(file[..8]);
        var at = 8;
        var seen = new Seen();
        while (file.Length - at >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                return null;
            var whole = file.Slice(at, (int)length + 12);
            var content = whole[8..^4];
            var name = BinaryPrimitives.ReadUInt32BigEndian(whole[4..]);
            at += whole.Length;
            if (Crc(whole[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(whole[^4..]))
                return null;

            switch (seen.Take(name, content))
            {
                case null:
                    return null;
                case true:
                    copy.Write(whole);
                    break;
            }

            if (name == End)
                return seen.Size;
        }

        return null;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
            crc = CrcOf[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++)
                c = (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[n] = c;
        }

        return table;
    }

    /// <summary>What has come so far; each but the pixels comes once, and all but these before them.</summary>
    private sealed class Seen
    {
        private readonly HashSet<uint> _names = [];
        private byte _depth, _colour;
        private bool _anyPixels, _pixelsOver;

        public PictureSize Size { get; private set; }

        /// <summary>True to keep the chunk, false to leave it out, null where it cannot be there.</summary>
        public bool? Take(uint name, ReadOnlySpan<byte> content)
        {
            if (_names.Count == 0 && name != Header)
                return null;
            if (name != Pixels && _names.Contains(Pixels))
                _pixelsOver = true;
            var (first, before) = (_names.Add(name), !_names.Contains(Pixels));
            return name switch
            {
                Header => first && IsHeader(content) ? true : null,
                Palette => first && before && _colour is 2 or 3 or 6 && content.Length is >= 3 and <= 768 && content.Length % 3 == 0 ? true : null,
                Transparency => first && before && content.Length == TransparencyLength(content.Length) ? true : null,
                Pixels => TakePixels(content),
                End => content.Length == 0 && _anyPixels ? true : null,
                Rgb => first && before && content.Length == 1 && content[0] < 4,
                Gamma => first && before && content.Length == 4,
                Primaries => first && before && content.Length == 32,

                // A chunk that must be understood and is none of the standard's.
                _ => (name & Ancillary) == 0 ? null : false,
            };
        }

        private bool? TakePixels(ReadOnlySpan<byte> content)
        {
            _anyPixels |= content.Length > 0;
            return _pixelsOver || (_colour == 3 && !_names.Contains(Palette)) ? null : true;
        }

        private bool IsHeader(ReadOnlySpan<byte> content)
        {
            if (content.Length != 13)
                return false;
            Size = new PictureSize(BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
            (_depth, _colour) = (content[8], content[9]);
            var depthFits = _colour switch
            {
                0 => _depth is 1 or 2 or 4 or 8 or 16,
                3 => _depth is 1 or 2 or 4 or 8,
                2 or 4 or 6 => _depth is 8 or 16,
                _ => false,
            };
            return depthFits && content[10] == 0 && content[11] == 0 && content[12] is 0 or 1;
        }

        /// <summary>Bytes that say what is transparent, for this kind of colour; −1 where there may be none.</summary>
        private int TransparencyLength(int palette) => _colour switch
        {
            0 => 2,
            2 => 6,
            3 when _names.Contains(Palette) && palette is >= 1 and <= 256 => palette,
            _ => -1,
        };
    }
}
