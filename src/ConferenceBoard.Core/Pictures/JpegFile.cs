using System.Buffers;
using System.Buffers.Binary;

namespace ConferenceBoard.Core.Pictures;

/// <summary>JPEG by its segments (ITU-T T.81, annex B), in one pass: tables, frame and scans are kept, what applications added is not.</summary>
internal static class JpegFile
{
    /// <summary>A progressive picture has about ten; thousands would keep a reader's device busy for minutes.</summary>
    private const int MostScans = 64;

    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Baseline = 0xC0, Progressive = 0xC2,
        HuffmanTables = 0xC4, QuantisationTables = 0xDB, RestartInterval = 0xDD, Comment = 0xFE, Jfif = 0xE0, Adobe = 0xEE;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, StartOfImage, 0xFF]);

    /// <summary>Copies what is needed; null with what is wrong.</summary>
    public static PictureSize? Copy(ReadOnlySpan<byte> file, ArrayBufferWriter<byte> copy, out RefusalReason? problem)
    {
        problem = null;
        copy.Write(file[..2]);
        var at = 2;
        var scans = 0;
        Frame? frame = null;
        var (jfif, adobe) = (false, false);
        while (NextMarker(file, ref at) is { } marker)
        {
            if (marker == EndOfImage)
            {
                copy.Write((ReadOnlySpan<byte>)[0xFF, EndOfImage]);
                return frame is not null && scans > 0 ? frame.Value.Size : null;
            }

            if (file.Length - at < 2 || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && (length < 2 || length > file.Length - at))
                return null;
            var whole = file.Slice(at, length);
            var content = whole[2..];
            at += length;

            switch (marker)
            {
                case Baseline or Progressive when frame is null && Frame.Of(content) is { } said:
                    frame = said;
                    break;
                case HuffmanTables when AreHuffmanTables(content):
                case QuantisationTables when AreQuantisationTables(content):
                case RestartInterval when content.Length == 2:
                    break;
                case StartOfScan when frame is { } drawn && drawn.HasScan(content) && scans < MostScans:
                    scans++;
                    break;
                case Jfif when !jfif && IsPlainJfif(content):
                    jfif = true;
                    break;
                case Adobe when !adobe && content.Length == 12 && content.StartsWith("Adobe"u8):
                    adobe = true;
                    break;
                case (>= Jfif and <= 0xEF) or Comment:
                    continue;

                // Ways of writing that few browsers read: lossless, arithmetic, hierarchical, twelve bits.
                case 0xC1 or 0xC3 or (>= 0xC5 and <= 0xCF):
                    problem = RefusalReason.NotAPicture;
                    return null;
                default:
                    return null;
            }

            copy.Write((ReadOnlySpan<byte>)[0xFF, marker]);
            copy.Write(whole);
            if (marker == StartOfScan)
            {
                var pixels = file.Slice(at, LengthOfScan(file[at..]));
                copy.Write(pixels);
                at += pixels.Length;
            }
        }

        return null;
    }

    /// <summary>The marker at <paramref name="at"/>, behind any fill bytes; null at the end and where there is none.</summary>
    private static byte? NextMarker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] != 0xFF)
            return null;
        while (at < file.Length && file[at] == 0xFF)
            at++;
        return at < file.Length ? file[at++] : null;
    }

    /// <summary>How far the drawn data goes: to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int LengthOfScan(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (at < rest.Length)
        {
            var next = rest[at..].IndexOf((byte)0xFF);
            if (next < 0)
                break;
            var behind = at + next;
            while (behind < rest.Length && rest[behind] == 0xFF)
                behind++;
            if (behind < rest.Length && rest[behind] is not (0x00 or (>= 0xD0 and <= 0xD7)))
                return at + next;
            at = Math.Min(behind + 1, rest.Length);
        }

        return rest.Length;
    }

    private static bool AreQuantisationTables(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (at < content.Length)
        {
            if (content[at] >> 4 > 1 || (content[at] & 15) > 3)
                return false;
            at += 1 + (64 * (1 + (content[at] >> 4)));
        }

        return at == content.Length && at > 0;
    }

    private static bool AreHuffmanTables(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (at < content.Length)
        {
            if (content.Length - at < 17 || content[at] >> 4 > 1 || (content[at] & 15) > 3)
                return false;
            var codes = 0;
            foreach (var count in content.Slice(at + 1, 16))
                codes += count;
            if (codes > 256)
                return false;
            at += 17 + codes;
        }

        return at == content.Length && at > 0;
    }

    /// <summary>Version, density and no preview.</summary>
    private static bool IsPlainJfif(ReadOnlySpan<byte> content) => content.Length == 14 && content.StartsWith("JFIF\0"u8) && content[12] == 0 && content[13] == 0;

    /// <summary>The frame: size, and the ids of one, three or four components, packed.</summary>
    private readonly record struct Frame(PictureSize Size, int Count, uint Ids)
    {
        public static Frame? Of(ReadOnlySpan<byte> content)
        {
            if (content.Length < 6 || content[0] != 8 || content[5] is not (1 or 3 or 4) || content.Length != 6 + (3 * content[5]))
                return null;
            uint ids = 0;
            for (var i = 0; i < content[5]; i++)
            {
                var component = content.Slice(6 + (3 * i), 3);
                if (component[1] >> 4 is < 1 or > 4 || (component[1] & 15) is < 1 or > 4 || component[2] > 3)
                    return null;
                ids |= (uint)component[0] << (8 * i);
            }

            return new Frame(new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(content[3..]), BinaryPrimitives.ReadUInt16BigEndian(content[1..])), content[5], ids);
        }

        /// <summary>Whether a scan's header names components of this frame and tables that there can be.</summary>
        public bool HasScan(ReadOnlySpan<byte> content)
        {
            if (content.Length < 1 || content[0] is < 1 or > 4 || content[0] > Count || content.Length != 4 + (2 * content[0]))
                return false;
            for (var i = 0; i < content[0]; i++)
            {
                if (!Has(content[1 + (2 * i)]) || content[2 + (2 * i)] >> 4 > 3 || (content[2 + (2 * i)] & 15) > 3)
                    return false;
            }

            var (from, to, bits) = (content[^3], content[^2], content[^1]);
            return from <= to && to <= 63 && bits >> 4 <= 13 && (bits & 15) <= 13;
        }

        private bool Has(byte id)
        {
            for (var i = 0; i < Count; i++)
            {
                if ((byte)(Ids >> (8 * i)) == id)
                    return true;
            }

            return false;
        }
    }
}
