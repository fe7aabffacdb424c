using System.Buffers;
using System.Buffers.Binary;

namespace ConferenceBoard.Core.Pictures;

/// <summary>WebP by its chunks (RFC 9649), in one pass: one still picture, and what says that it is transparent.</summary>
internal static class WebpFile
{
    private const uint Lossy = 0x20385056, Lossless = 0x4C385056, Extended = 0x58385056, Alpha = 0x48504C41, Motion = 0x4D494E41, MotionFrame = 0x464D4E41;

    private const byte AlphaFlag = 0x10, MotionFlag = 0x02;

    private static ReadOnlySpan<byte> Start => [0x9D, 0x01, 0x2A];

    public static bool Is(ReadOnlySpan<byte> file) => file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    /// <summary>Copies what is needed; null with what is wrong.</summary>
    public static PictureSize? Copy(ReadOnlySpan<byte> file, ArrayBufferWriter<byte> copy, out RefusalReason? problem)
    {
        problem = null;
        var said = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (said < 4 || said > file.Length - 8)
            return null;
        var (at, end) = (12, 8 + (int)said);
        PictureSize? canvas = null;
        var transparent = false;
        ReadOnlySpan<byte> alpha = default;
        while (end - at >= 8)
        {
            var name = BinaryPrimitives.ReadUInt32LittleEndian(file[at..]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (length > end - at - 8)
                return null;
            var content = file.Slice(at + 8, (int)length);
            var first = at == 12;

            // A chunk of odd length has a byte behind it that says nothing; the last one's may be missing.
            at = (int)Math.Min(end, at + 8L + length + (length & 1));
            switch (name)
            {
                case Extended when first && CanvasOf(content) is { } size:
                    if ((content[0] & MotionFlag) != 0)
                    {
                        problem = RefusalReason.PictureMoves;
                        return null;
                    }

                    (canvas, transparent) = (size, (content[0] & AlphaFlag) != 0);
                    break;
                case Motion or MotionFrame:
                    problem = RefusalReason.PictureMoves;
                    return null;
                case Alpha when canvas is not null && alpha.IsEmpty && content.Length > 1:
                    alpha = content;
                    break;
                case Lossy or Lossless when first || canvas is not null:
                    var drawn = name == Lossy ? SizeOfLossy(content) : SizeOfLossless(content);
                    if (drawn is not { } pixels || (canvas is not null && canvas != pixels))
                        return null;
                    Write(copy, canvas, transparent, name == Lossy && transparent ? alpha : default, name, content);
                    return pixels;
                case Extended or Alpha:
                    return null;
                default:
                    if (canvas is null)
                        return null;
                    break;
            }
        }

        return null;
    }

    /// <summary>The file anew: every length is counted, every flag of what was left out cleared.</summary>
    private static void Write(ArrayBufferWriter<byte> copy, PictureSize? canvas, bool transparent, ReadOnlySpan<byte> alpha, uint name, ReadOnlySpan<byte> pixels)
    {
        var length = 4 + (canvas is null ? 0 : 18) + (alpha.IsEmpty ? 0 : Whole(alpha)) + Whole(pixels);
        copy.Write("RIFF"u8);
        BinaryPrimitives.WriteInt32LittleEndian(copy.GetSpan(4), length);
        copy.Advance(4);
        copy.Write("WEBP"u8);
        if (canvas is { } size)
        {
            Span<byte> extended = stackalloc byte[10];
            extended.Clear();
            extended[0] = transparent ? AlphaFlag : (byte)0;
            WriteSide(extended[4..], size.Width);
            WriteSide(extended[7..], size.Height);
            WriteChunk(copy, Extended, extended);
        }

        if (!alpha.IsEmpty)
            WriteChunk(copy, Alpha, alpha);
        WriteChunk(copy, name, pixels);
    }

    private static int Whole(ReadOnlySpan<byte> content) => 8 + content.Length + (content.Length & 1);

    private static void WriteChunk(ArrayBufferWriter<byte> copy, uint name, ReadOnlySpan<byte> content)
    {
        var head = copy.GetSpan(8);
        BinaryPrimitives.WriteUInt32LittleEndian(head, name);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], content.Length);
        copy.Advance(8);
        copy.Write(content);
        if ((content.Length & 1) == 1)
            copy.Write((ReadOnlySpan<byte>)[0]);
    }

    private static void WriteSide(Span<byte> to, long side)
    {
        (to[0], to[1], to[2]) = ((byte)(side - 1), (byte)((side - 1) >> 8), (byte)((side - 1) >> 16));
    }

    private static PictureSize? CanvasOf(ReadOnlySpan<byte> content) =>
        content.Length == 10 ? new PictureSize(Side(content[4..]) + 1, Side(content[7..]) + 1) : null;

    private static long Side(ReadOnlySpan<byte> three) => three[0] | (three[1] << 8) | (three[2] << 16);

    /// <summary>A key frame that is shown, whose first part lies within it (RFC 6386 §9.1).</summary>
    private static PictureSize? SizeOfLossy(ReadOnlySpan<byte> content)
    {
        if (content.Length < 10)
            return null;
        var tag = content[0] | (content[1] << 8) | (content[2] << 16);
        var (isKey, version, isShown, firstPart) = ((tag & 1) == 0, (tag >> 1) & 7, (tag & 16) != 0, tag >> 5);
        if (!isKey || version > 3 || !isShown || firstPart == 0 || firstPart > content.Length - 10 || !content[3..].StartsWith(Start))
            return null;
        return new PictureSize(BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
    }

    /// <summary>Signature, two sides of fourteen bits each, and the one version there is.</summary>
    private static PictureSize? SizeOfLossless(ReadOnlySpan<byte> content)
    {
        if (content.Length < 6 || content[0] != 0x2F)
            return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
        return bits >> 29 == 0 ? new PictureSize((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1) : null;
    }
}
