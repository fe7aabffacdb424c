using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ConferenceBoard.Core.Tests.Pictures;

/// <summary>Small real pictures, as common programs write them, and what telephones and ill-wishers add to such files.</summary>
internal static class Made
{
    /// <summary>A place that must not be in anything kept.</summary>
    public const string Place = "Whereabouts 51.4778 N 0.0014 W";

    /// <summary>A script that must not be, either.</summary>
    public const string Script = "<script>alert(document.cookie)</script>";

    /// <summary>A photograph of 24 × 16 pixels, JPEG baseline.</summary>
    public static byte[] Baseline { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/"
        + "2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAQABgDASIAAhEBAxEB/8QA"
        + "FwABAQEBAAAAAAAAAAAAAAAAAAUDBv/EACAQAAICAQMFAAAAAAAAAAAAAAECABEDEjFBBCFSgZH/xAAXAQADAQAAAAAAAAAAAAAAAAAAAwUG/8QAGREBAAMB"
        + "AQAAAAAAAAAAAAAAAQACBhEx/9oADAMBAAIRAxEAPwDlU6xGUqyA0NxzMkyamNOLPk28nFsmoLZZLoE97gHWCltfqprLZ4aCekvGgT2VM6LjQkVZHyJJfNnS"
        + "742oiImmYrY7Zg6Dr2pP/9k=");

    /// <summary>The same, JPEG progressive.</summary>
    public static byte[] Progressive { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/"
        + "2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wgARCAAQABgDASIAAhEBAxEB/8QA"
        + "FwABAQEBAAAAAAAAAAAAAAAAAAQCBf/EABcBAAMBAAAAAAAAAAAAAAAAAAADBAX/2gAMAwEAAhADEAAAAeVidrX1JCz/xAAZEAACAwEAAAAAAAAAAAAAAAAA"
        + "ARARIRL/2gAIAQEAAQUC7LHhsWz/xAAVEQEBAAAAAAAAAAAAAAAAAAAAFP/aAAgBAwEBPwG9e//EABgRAAMBAQAAAAAAAAAAAAAAAAABBREh/9oACAECAQE/"
        + "AXP4KZp//8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwJf/8QAGRABAAMBAQAAAAAAAAAAAAAAAQARMSGR/9oACAEBAAE/IQJSQs76wgl2rSbzsTn/"
        + "2gAMAwEAAgADAAAAEEAv/8QAFxEBAQEBAAAAAAAAAAAAAAAAAQARMf/aAAgBAwEBPxAZ2Suhf//EABcRAQEBAQAAAAAAAAAAAAAAAAEAETH/2gAIAQIBAT8Q"
        + "BKdIBq3/xAAbEAEBAQADAQEAAAAAAAAAAAABEQAxQYEhkf/aAAgBAQABPxBoFhyd6xDX0zlJU/MwU1gv24Zbrya3euIm/9k=");

    /// <summary>20 × 40 pixels as js/picture.js sends them: from Chromium's canvas, with a colour profile.</summary>
    public static byte[] FromCanvas { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA"
        + "ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0"
        + "AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
        + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM"
        + "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQa"
        + "FRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        + "Hh7/wAARCAAoABQDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAUGCP/EABsQAQABBQEAAAAAAAAAAAAAAAABAwQFMTNC/8QAFgEBAQEAAAAAAAAA"
        + "AAAAAAAACAYH/8QAGxEAAQUBAQAAAAAAAAAAAAAAAAIDM0JxBgf/2gAMAwEAAhEDEQA/AOb7DcL+P8oFhuF/H+WwehXLzhqlujzgKPOAYH5VaItmNOGFsNwv"
        + "4/ygWG4X8f5J/wBCuHThqlujzgKPOAYH5VaItmNOGFsNwv4/yBP+hXDpw1S3R5wAMD8qtEWzGnD/2Q==");

    /// <summary>The photograph, WebP lossy.</summary>
    public static byte[] Lossy { get; } = Convert.FromBase64String(
        "UklGRoQAAABXRUJQVlA4IHgAAACwBACdASoYABAAPrVKnkonJCKhsAgA4BaJbACdMoMYOFAApQ0EYS09EWxUzKjgAP7Qb684FMLSJsAI+Ld+R43kAuAff8Z6"
        + "36qjr/8cUBfr0DXrvkQdqXgPOx4WK5jegm3AzZlmAuETOamlIdyRG/ueCt3gWiOmAAA=");

    /// <summary>The same, WebP lossless.</summary>
    public static byte[] Lossless { get; } = Convert.FromBase64String(
        "UklGRo4CAABXRUJQVlA4TIICAAAvF8ADAE0ABDHgf9hERP9Ti1DTNhKz3d2XqfKH+BDGv//x5GQoBlmy7baN9AAQFDvHCftf2fzmPErEA7bhlhhJkmNVVTMI"
        + "/w3DD/haizu2W2IkSYokRWb2wDOz/uox/0xVRTy+PBVP7lPOY3gqhH+OfP14vm75uXqB5fvC5umxr2aafz+3+w+ivMfuXu6RDA96TWfcAAIRpDb4RMsuvBeW"
        + "pEt72+m+Toe0YsNgZjxV/HYDZxSVBlbQ2f6CUTbRVLSyBdEH7KETVQVtkjiqyZzfh4SgyIlr2Q2pq02FogKqd2xnLlbjEXnEGrTPhk1pQP+kld4xXYtqOA3x"
        + "wOFQzNtblptUTslzRmkQbrua2PDb+LSCOXS1yw0oXZw1QLC2GtVblzdM/kitFRNIChQsq16trpYrd1ElBkuxaAVzKh1TwtVbHe9sJASMFRRXwp3147G0uptS"
        + "WZW2jsz+h3gpNds7zY5xe+al2+k2Bw02EZw6y8OXTyLinScr9RcfBtctT2fqVnXt5zroX+XvQTg87qpNqojcqjv9+cuHJktp27349FUljwevojkQI4z9tC9q"
        + "8N9TV5WipTbnQrAfn4Jhb7RJa5GRy9atau2GlQQAqkveymSurNgCKQh49/vdSv13mBY7GY2Ar5GxLaUlWBMinYcN6rgYWdpIJWc4GtertZwdY67O3WyRMoyA"
        + "Y3bEUlljRegtFJVjMJiugQPauF6AEbr1zp08FGghOfRxMkdoenVlRrtR6KQTo6g5hYLc83445NoW+yw7k8GZMTdIzFnHgu1vDIRZKNnWkIgO7yXM8Xj86n5D"
        + "30W+xWQGXff8+Dpv7L3dS42GOWFIoG1HWImVRDuXFgA=");

    /// <summary>A circle on nothing, 12 × 12 pixels, WebP with a chunk for transparency.</summary>
    public static byte[] Transparent { get; } = Convert.FromBase64String(
        "UklGRsoAAABXRUJQVlA4WAoAAAAQAAAACwAACwAAQUxQSDsAAAABJ6CmbQM2VUx9C2BGRMCnwCCSrTZHEVINQGKA4fyrSrEQ0f/kZ94Big7YauCoCdXMURNb"
        + "DRQdwLwDTwBWUDggaAAAAFACAJ0BKgwADAACgEIlsAJ0ugCeAN4X8ksIAAD+73bXvGGWTPzjR695vVq+Y+oVbRyN/z//nv/Bwn92N3//NcRcOr++e+6Oer7/"
        + "rOQ/3D/dU7S4t7hdmi/hjkJ1/V59v/xc7m/mAAAA");

    /// <summary>Two circles in turn, WebP that moves.</summary>
    public static byte[] Moving { get; } = Convert.FromBase64String(
        "UklGRqwBAABXRUJQVlA4WAoAAAASAAAACwAACwAAQU5JTQYAAAD/////AABBTk1GngAAAAEAAAEAAAgAAAgAAGQAAAJBTFBINAAAAAEnoKZtAzZVTH0LYEZE"
        + "wKfAoG0jyfGOdoE8dwQ+Aqt1RP8jz18Z3Nmogwb9oG3U4E6evwJWUDggSgAAAJABAJ0BKgkACQACADQlqAJ0ugADmAD+9Tn//Og/+b///10z//IMb7pKN8hv"
        + "1+Li3/+QH/9nW/13/mza/1N//dBP+jAvz//qAAAAQU5NRtoAAAAAAAAAAAAHAAAKAABkAAACQUxQSD8AAAABX6AmAJA2y+abPwkIYQAjIsDxfcIdigOrSJKd"
        + "rARU8P2kIAUJSMBHzqmNRvQ/kqS66zQMK1r0WNGhICcp/wAAVlA4IHoAAAAQAwCdASoIAAsAAgA0JbACdLoA1AC+AOki8ooGEn8BkAAA/vv3O2U4GP4eP67F"
        + "ek7SLz/P2r/47fs/1fOvjnntj6ZA4OSiGBNfrb/+/d8Af/lycf+zZ+8iP0uf+apS/7nW/13zZtf6m//vbX9axbk7nLQ4DOX/jyAAAFJJRkbUAAAAV0VCUFZQ"
        + "OFgKAAAAEAAAAAsAAAsAAEFMUEg7AAAAASegpm0DNlVMfQtgRkTAp8Agkq02RxFSDUBigOH8q0qxENH/5GfeAYoO2GrgqAnVzFETWw0UHcC8A08AVlA4IHIA"
        + "AADwAgCdASoMAAwAAgA0JbACdLoA1AC+AP2A6x7yawlQAAD+8MQL6l1Jx5D8iniqnFw+bo1S6AaJ281ujf/1en++n5HF8jryRPxhX/l4j/w0uKD7euNDoP/l"
        + "6f+GZLNtGa/lmHf9EezyXiBPw9Y9xrWjAAA=");

    /// <summary>A drawing of 5 × 3 pixels, PNG in colour.</summary>
    public static byte[] Drawing { get; } = Png(2, 5, 3, []);

    public static byte[] Zip => Zipped();

    /// <summary>EXIF as a telephone writes it: which way up, and a GPS directory with a place.</summary>
    public static byte[] Exif()
    {
        using var tiff = new MemoryStream();
        tiff.Write("Exif\0\0II*\0"u8);
        Write32(tiff, 8);
        Write16(tiff, 2);
        Entry(tiff, 0x0112, 3, 1, 6);                    // Orientation: turn by a quarter.
        Entry(tiff, 0x8825, 4, 1, 38);                   // The GPS directory.
        Write32(tiff, 0);
        Write16(tiff, 2);
        Entry(tiff, 0x0001, 2, 2, 'N');                  // Latitude's hemisphere.
        Entry(tiff, 0x001B, 7, (uint)Place.Length, 68);  // How it was found, and here the place itself.
        Write32(tiff, 0);
        tiff.Write(Encoding.ASCII.GetBytes(Place));
        return tiff.ToArray();
    }

    /// <summary>A PNG of colour type 0, 2, 3 or 6 with eight bits, with chunks between its header and its pixels.</summary>
    public static byte[] Png(int colour, int width, int height, byte[] between, int interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, (byte)colour, (byte)interlace);
        var line = 1 + (width * (colour switch { 2 => 3, 6 => 4, _ => 1 }));
        var pixels = new byte[line * height];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = i % line == 0 ? (byte)0 : (byte)(i * 7 % 3);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(pixels);
        var data = packed.ToArray();
        byte[] palette = colour == 3 ? Chunk("PLTE", [1, 2, 3, 4, 5, 6, 7, 8, 9]) : [];
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. palette, .. between, .. Chunk("IDAT", data[..4]), .. Chunk("IDAT", data[4..]), .. Chunk("IEND", [])];
    }

    public static byte[] Chunk(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(named));
        return [.. length, .. named, .. crc];
    }

    /// <summary>A chunk of WebP, with the byte that makes it even.</summary>
    public static byte[] Riff(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. content, .. content.Length % 2 == 1 ? new byte[] { 0 } : []];
    }

    public static byte[] Webp(params byte[][] chunks) => Riff("RIFF", [.. "WEBP"u8, .. chunks.SelectMany(c => c)]);

    /// <summary>The one chunk of a plain WebP.</summary>
    public static byte[] PixelsOf(byte[] webp) => webp[12..];

    public static byte[] Extended(int flags, int width, int height) =>
        Riff("VP8X", [(byte)flags, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0]);

    /// <summary>A segment of JPEG.</summary>
    public static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>A JPEG with segments behind its first marker.</summary>
    public static byte[] With(byte[] jpeg, params byte[][] segments) => [.. jpeg[..2], .. segments.SelectMany(s => s), .. jpeg[2..]];

    /// <summary>Each with all that can be hidden in it.</summary>
    public static byte[][] Laden() =>
    [
        [.. With(Baseline, Segment(0xE1, Exif()), Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. Exif()]), Segment(0xFE, Encoding.ASCII.GetBytes(Script))), .. Zip],
        [.. With(Progressive, Segment(0xE1, Exif()), Segment(0xEE, [.. "Adobe\0d"u8, .. Encoding.ASCII.GetBytes(Place)])), .. Encoding.ASCII.GetBytes(Script)],
        [.. Png(2, 5, 3, [.. Chunk("eXIf", Exif()[6..]), .. Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0" + Script)), .. Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]), .. Chunk("gAMA", [0, 0, 0xB1, 0x8F])]), .. Zip],
        [.. Webp(Extended(0x2C, 24, 16), Riff("ICCP", Exif()), PixelsOf(Lossy), Riff("EXIF", Exif()[6..]), Riff("XMP ", Encoding.ASCII.GetBytes(Script))), .. Zip],
        [.. Webp(Extended(0x0C, 24, 16), PixelsOf(Lossless), Riff("EXIF", Exif()[6..])), .. Encoding.ASCII.GetBytes(Script)],
        [.. Webp(PixelsOf(Lossy), Riff("EXIF", Exif()[6..])), .. Zip],
    ];

    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Zipped()
    {
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("run.exe").Open())
            entry.Write(Encoding.ASCII.GetBytes(Place));
        return whole.ToArray();
    }

    private static void Entry(MemoryStream tiff, ushort tag, ushort type, uint count, uint value)
    {
        Write16(tiff, tag);
        Write16(tiff, type);
        Write32(tiff, count);
        Write32(tiff, value);
    }

    private static void Write16(MemoryStream to, ushort value) => to.Write([(byte)value, (byte)(value >> 8)]);

    private static void Write32(MemoryStream to, uint value) => to.Write([(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)]);
}
