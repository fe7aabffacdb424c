using System.Buffers;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Pictures;

/// <summary>
/// A picture's file as it may be kept and shown: rebuilt from the parts that are needed to draw it, each checked, and nothing else.
/// Place, time and camera, previews, colour profiles, comments, moving parts and whatever hangs behind the picture are gone; the
/// pixels are untouched. What a file is called or says of itself counts for nothing.
/// </summary>
/// <remarks>
/// A telephone writes beside a photograph which way up it was held, in the same block as the place; that goes too. The browser has
/// turned the picture upright when it wrote it anew (js/picture.js), so nothing is lost by that.
/// </remarks>
/// <param name="Format">How it is written down.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Bytes">The file, at most <see cref="Limits.PictureBytes"/>; reading it again gives the same.</param>
public sealed record PictureFile(PictureFormat Format, int Width, int Height, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The clean copy of a file, or one refusal. Any bytes may be given: none make it throw.</summary>
    public static (PictureFile? Picture, Refusal? Refusal) Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > Limits.PictureBytes)
            return (null, new Refusal(RefusalReason.PictureTooBig, Limits.PictureBytes / (1024 * 1024)));

        PictureFormat format;
        PictureSize? size;
        RefusalReason? problem;
        var copy = new ArrayBufferWriter<byte>(Math.Max(file.Length, 1));
        if (JpegFile.Is(file))
            (format, size, problem) = (PictureFormat.Jpeg, JpegFile.Copy(file, copy, out var wrong), wrong);
        else if (PngFile.Is(file))
            (format, size, problem) = (PictureFormat.Png, PngFile.Copy(file, copy, out var wrong), wrong);
        else if (WebpFile.Is(file))
            (format, size, problem) = (PictureFormat.Webp, WebpFile.Copy(file, copy, out var wrong), wrong);
        else
            return (null, RefusalReason.NotAPicture);

        if (size is not { Width: > 0, Height: > 0 } pixels)
            return (null, problem ?? RefusalReason.PictureBroken);
        return PictureRules.CheckSize(pixels.Width, pixels.Height) is { } no
            ? (null, no)
            : (new PictureFile(format, (int)pixels.Width, (int)pixels.Height, copy.WrittenMemory), null);
    }
}

/// <summary>How large a picture says it is, in pixels.</summary>
internal readonly record struct PictureSize(long Width, long Height);
