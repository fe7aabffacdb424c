using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Pictures;

namespace ConferenceBoard.Core.Tests.Pictures;

/// <summary>Which files are pictures, and what of them is kept.</summary>
public sealed class PictureFileSpecs
{
    public static TheoryData<string, byte[], PictureFormat, int, int> Clean => new()
    {
        { "JPEG", Made.Baseline, PictureFormat.Jpeg, 24, 16 },
        { "progressive JPEG", Made.Progressive, PictureFormat.Jpeg, 24, 16 },
        { "PNG", Made.Drawing, PictureFormat.Png, 5, 3 },
        { "PNG in grey", Made.Png(0, 7, 2, []), PictureFormat.Png, 7, 2 },
        { "PNG with a palette, transparent", Made.Png(3, 4, 4, Made.Chunk("tRNS", [0, 128])), PictureFormat.Png, 4, 4 },
        { "PNG with notes on colour", Made.Png(6, 2, 2, [.. Made.Chunk("sRGB", [0]), .. Made.Chunk("gAMA", [0, 0, 0xB1, 0x8F])]), PictureFormat.Png, 2, 2 },
        { "WebP", Made.Lossy, PictureFormat.Webp, 24, 16 },
        { "lossless WebP", Made.Lossless, PictureFormat.Webp, 24, 16 },
        { "transparent WebP", Made.Transparent, PictureFormat.Webp, 12, 12 },
    };

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_picture_that_holds_nothing_else_is_kept_byte_for_byte(string kind, byte[] file, PictureFormat format, int width, int height)
    {
        var picture = Kept(file);

        Assert.Equal((kind, format, width, height), (kind, picture.Format, picture.Width, picture.Height));
        Assert.Equal(file, picture.Bytes.ToArray());
    }

    [Fact]
    public void Nothing_of_a_place_a_script_a_text_or_a_file_hung_behind_remains()
    {
        foreach (var file in Made.Laden())
        {
            var kept = Kept(file).Bytes.ToArray();

            // The whole block, and any eight bytes of it in a row but zeros.
            foreach (var secret in new[] { Made.Exif(), Encoding.ASCII.GetBytes(Made.Place), Encoding.ASCII.GetBytes(Made.Script), Made.Zip })
                Assert.False(HoldsPart(kept, secret), $"{secret.Length} bytes");
        }
    }

    [Fact]
    public void Such_a_search_would_find_a_place() => Assert.All(Made.Laden(), file => Assert.True(HoldsPart(file, Encoding.ASCII.GetBytes(Made.Place)) || HoldsPart(file, Made.Exif())));

    [Fact]
    public void The_pixels_are_untouched()
    {
        Assert.Equal(Made.Baseline, Kept(Made.Laden()[0]).Bytes.ToArray());
        Assert.Equal(Made.Progressive, Kept(Made.Laden()[1]).Bytes.ToArray());
        Assert.Equal(Inflated(Made.Drawing), Inflated(Kept(Made.Laden()[2]).Bytes.ToArray()));
        Assert.Equal(Made.Webp(Made.Extended(0, 24, 16), Made.PixelsOf(Made.Lossy)), Kept(Made.Laden()[3]).Bytes.ToArray());
        Assert.Equal(Made.Webp(Made.Extended(0, 24, 16), Made.PixelsOf(Made.Lossless)), Kept(Made.Laden()[4]).Bytes.ToArray());
        Assert.Equal(Made.Lossy, Kept(Made.Laden()[5]).Bytes.ToArray());
    }

    [Fact]
    public void What_a_browsers_canvas_writes_is_taken_without_its_colour_profile()
    {
        var picture = Kept(Made.FromCanvas);

        Assert.Equal((PictureFormat.Jpeg, 20, 40), (picture.Format, picture.Width, picture.Height));
        Assert.True(picture.Bytes.Span.IndexOf("ICC_PROFILE"u8) < 0 && Made.FromCanvas.AsSpan().IndexOf("ICC_PROFILE"u8) > 0);
        Assert.True(Made.FromCanvas.AsSpan().EndsWith(picture.Bytes.Span[20..]));
    }

    [Fact]
    public void A_preview_in_a_jpeg_goes_and_what_says_how_its_colours_are_mixed_stays()
    {
        var preview = Made.Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, 7, 8, 9]);
        var adobe = Made.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
        byte[] plain = [.. Made.Baseline[..2], .. Made.Baseline[20..]];

        Assert.Equal(plain, Kept(Made.With(plain, preview)).Bytes.ToArray());
        Assert.Equal(Made.With(plain, adobe), Kept(Made.With(plain, adobe, adobe)).Bytes.ToArray());
    }

    [Fact]
    public void Fill_bytes_before_a_marker_go() =>
        Assert.Equal(Made.Baseline, Kept([.. Made.Baseline[..20], 0xFF, 0xFF, .. Made.Baseline[20..^2], 0xFF, 0xFF, 0xD9]).Bytes.ToArray());

    [Fact]
    public void A_moving_png_stands_still_and_a_moving_webp_is_not_taken()
    {
        byte[] moving = Made.Png(2, 5, 3, [.. Made.Chunk("acTL", new byte[8]), .. Made.Chunk("fcTL", new byte[26])]);
        Assert.Equal(Made.Drawing, Kept([.. moving[..^12], .. Made.Chunk("fdAT", new byte[9]), .. moving[^12..]]).Bytes.ToArray());
        Refused(Made.Moving, RefusalReason.PictureMoves);
        Refused(Made.Webp(Made.Extended(0, 24, 16), Made.Riff("ANMF", new byte[16]), Made.PixelsOf(Made.Lossy)), RefusalReason.PictureMoves);
    }

    public static TheoryData<string, byte[]> NoPictures => new()
    {
        { "nothing", [] },
        { "a page", Encoding.ASCII.GetBytes("<html>" + Made.Script) },
        { "a drawing that can hold a script", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { "GIF", "GIF89a\x01\0\x01\0\0\0\0;"u8.ToArray() },
        { "a zip", Made.Zip },
        { "only the beginning of a JPEG's name", [0xFF, 0xD8] },
        { "another kind of RIFF", Made.Riff("RIFF", [.. "WAVE"u8, .. new byte[20]]) },
        { "a JPEG with arithmetic coding", [.. Made.Baseline[..2], .. Made.Segment(0xC9, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Made.Baseline[2..]] },
        { "a JPEG without loss", [.. Made.Baseline[..2], .. Made.Segment(0xC3, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Made.Baseline[2..]] },
    };

    [Theory]
    [MemberData(nameof(NoPictures))]
    public void What_is_no_picture_is_not_taken(string kind, byte[] file) => Assert.Equal((kind, RefusalReason.NotAPicture), (kind, ReasonOf(file)));

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "JPEG whose frame comes twice", Made.With(Made.Baseline, Made.Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])) },
        { "JPEG of no height", Edited(Made.Baseline, FrameOf(Made.Baseline) + 5, 0, 0) },
        { "JPEG whose segment says it is longer than the file", Made.With(Made.Baseline, [0xFF, 0xE1, 0xFF, 0xFF]) },
        { "JPEG whose segment says it is shorter than its own length", Made.With(Made.Baseline, [0xFF, 0xE1, 0, 1]) },
        { "JPEG with a scan of a colour it has not", Edited(Made.Baseline, ScanOf(Made.Baseline) + 5, 99) },
        { "JPEG with a table that is cut short", Made.With(Made.Baseline, Made.Segment(0xDB, new byte[64])) },
        { "JPEG with codes behind the end of a table", Made.With(Made.Baseline, Made.Segment(0xC4, [0, .. Enumerable.Repeat((byte)9, 16)])) },
        { "JPEG with sixty-five scans", [.. Made.Baseline[..^2], .. Enumerable.Repeat(Made.Baseline[ScanOf(Made.Baseline)..^2], 64).SelectMany(s => s), 0xFF, 0xD9] },
        { "JPEG without a picture", [0xFF, 0xD8, 0xFF, 0xD9] },
        { "JPEG whose size is said later", Made.With(Made.Baseline, Made.Segment(0xDC, [0, 16])) },
        { "PNG with a wrong sum", Edited(Made.Drawing, Made.Drawing.Length - 20, 77) },
        { "PNG with a wrong sum in what is left out", Edited(Made.Png(2, 5, 3, Made.Chunk("tEXt", [65, 0, 66])), 46, 1) },
        { "PNG without pixels", [.. Made.Drawing[..33], .. Made.Chunk("IEND", [])] },
        { "PNG whose pixels are cut in two by a text", [.. Made.Drawing[..33], .. Made.Chunk("IDAT", [1]), .. Made.Chunk("tEXt", []), .. Made.Chunk("IDAT", [2]), .. Made.Chunk("IEND", [])] },
        { "PNG with a chunk of its own that must be understood", Made.Png(2, 5, 3, Made.Chunk("EVIL", [1])) },
        { "PNG with two headers", Made.Png(2, 5, 3, Made.Drawing[8..33]) },
        { "PNG without its palette", Made.Png(3, 4, 4, [])[..33].Concat(Made.Chunk("IDAT", [1])).Concat(Made.Chunk("IEND", [])).ToArray() },
        { "PNG in a way of writing that there is not", Made.Png(2, 5, 3, [], interlace: 2) },
        { "PNG with more transparency than colour", Made.Png(2, 5, 3, Made.Chunk("tRNS", new byte[7])) },
        { "PNG whose chunk says it is longer than the file", [.. Made.Drawing[..33], 0x7F, 0xFF, 0xFF, 0xFF, .. Made.Drawing[37..]] },
        { "PNG whose length is less than nothing", [.. Made.Drawing[..33], 0xFF, 0xFF, 0xFF, 0xF4, .. Made.Drawing[37..]] },
        { "WebP that says it is longer than the file", Edited(Made.Lossy, 4, 0xFF, 0xFF, 0xFF, 0xFF) },
        { "WebP whose chunk is longer than it says it is", Edited(Made.Lossy, 16, 0xFF, 0xFF, 0xFF, 0x7F) },
        { "WebP whose frame is another size than its canvas", Made.Webp(Made.Extended(0, 24, 17), Made.PixelsOf(Made.Lossy)) },
        { "WebP within a WebP", Made.Webp(Made.Extended(0, 24, 16), Made.Extended(0, 24, 16), Made.PixelsOf(Made.Lossy)) },
        { "WebP without a picture", Made.Webp(Made.Extended(0, 24, 16)) },
        { "WebP that is only a difference to an earlier one", Edited(Made.Lossy, 20, (byte)(Made.Lossy[20] | 1)) },
        { "WebP whose first part is longer than it", Edited(Made.Lossy, 22, 0xFF) },
        { "lossless WebP of a version to come", Edited(Made.Lossless, 24, 0x20) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_file_that_lies_is_not_taken(string kind, byte[] file) => Assert.Equal((kind, RefusalReason.PictureBroken), (kind, ReasonOf(file)));

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_file_that_is_cut_off_anywhere_is_not_taken(string kind, byte[] file, PictureFormat format, int width, int height)
    {
        for (var length = 0; length < file.Length; length++)
            Assert.True(ReasonOf(file[..length]) is RefusalReason.PictureBroken or RefusalReason.NotAPicture, $"{kind}, {format}, {width} × {height}: {length} of {file.Length} bytes");
    }

    [Theory]
    [InlineData(4_096, 2_929, true)]
    [InlineData(4_096, 2_930, false)]
    [InlineData(4_097, 1, false)]
    [InlineData(1, 4_097, false)]
    [InlineData(1, 1, true)]
    public void A_picture_has_at_most_4096_pixels_a_side_and_12_million_in_all(int width, int height, bool taken)
    {
        var said = new byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(said, (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(said.AsSpan(2), (ushort)width);
        var (picture, refusal) = PictureFile.Read(Edited(Made.Baseline, FrameOf(Made.Baseline) + 5, said));

        Assert.Equal(taken ? (width, height) : (0, 0), (picture?.Width ?? 0, picture?.Height ?? 0));
        Assert.Equal(taken ? null : RefusalReason.PictureTooWide, refusal?.Reason);
    }

    [Fact]
    public void A_file_has_at_most_three_megabytes()
    {
        byte[] most = [.. Made.Baseline, .. new byte[Limits.PictureBytes - Made.Baseline.Length]];

        Assert.Equal(Made.Baseline, Kept(most).Bytes.ToArray());
        Refused([.. most, 0], RefusalReason.PictureTooBig, 3);
    }

    private static PictureFile Kept(byte[] file)
    {
        var (picture, refusal) = PictureFile.Read(file);
        Assert.Null(refusal);
        return picture!;
    }

    private static RefusalReason? ReasonOf(byte[] file)
    {
        var (picture, refusal) = PictureFile.Read(file);
        Assert.True(picture is null != refusal is null);
        return refusal?.Reason;
    }

    private static void Refused(byte[] file, RefusalReason reason, params object[] figures)
    {
        var (picture, refusal) = PictureFile.Read(file);
        Assert.Null(picture);
        Assert.Equal(reason, refusal!.Reason);
        Assert.Equal(figures, refusal.Figures);
    }

    private static byte[] Edited(byte[] file, int at, params byte[] to)
    {
        byte[] edited = [.. file];
        to.CopyTo(edited, at);
        return edited;
    }

    private static int FrameOf(byte[] jpeg) => jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);

    private static int ScanOf(byte[] jpeg) => jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);

    private static bool HoldsPart(byte[] bytes, byte[] secret)
    {
        for (var at = 0; at + 8 <= secret.Length; at++)
        {
            var part = secret.AsSpan(at, 8);
            if (part.ContainsAnyExcept((byte)0) && bytes.AsSpan().IndexOf(part) >= 0)
                return true;
        }

        return false;
    }

    private static byte[] Inflated(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) is "IDAT")
                packed.Write(png, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        return pixels.ToArray();
    }
}
