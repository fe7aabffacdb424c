using System.Buffers.Binary;
using ConferenceBoard.Core.Pictures;

namespace ConferenceBoard.Core.Tests.Pictures;

/// <summary>What holds of any bytes whatever.</summary>
public sealed class PictureFileProperties
{
    private const int Mutations = 20_000;

    [Fact]
    public void Damaged_files_are_refused_or_copied_and_a_copy_is_copied_as_it_is()
    {
        byte[][] whole = [.. Made.Laden(), Made.Baseline, Made.Progressive, Made.Drawing, Made.Png(3, 9, 9, []), Made.Lossy, Made.Lossless, Made.Transparent, Made.Moving];
        var (taken, refused) = (0, new HashSet<RefusalReason>());
        for (var seed = 0; seed < Mutations; seed++)
        {
            var random = new Random(seed);
            var file = whole[random.Next(whole.Length)];
            for (var times = random.Next(1, 5); times > 0; times--)
                file = Damaged(file, whole[random.Next(whole.Length)], random);
            if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50]) && random.Next(4) > 0)
                Resum(file);
            try
            {
                var (picture, refusal) = PictureFile.Read(file);
                Assert.True(picture is null != refusal is null);
                if (picture is null)
                {
                    refused.Add(refusal!.Reason);
                    continue;
                }

                taken++;
                // WebP may leave out the last byte where it says nothing.
                Assert.InRange(picture.Bytes.Length, 1, file.Length + 1);
                var (again, no) = PictureFile.Read(picture.Bytes.Span);
                Assert.Null(no);
                Assert.Equal((picture.Format, picture.Width, picture.Height), (again!.Format, again.Width, again.Height));
                Assert.True(picture.Bytes.Span.SequenceEqual(again.Bytes.Span));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
            }
        }

        // The damage is neither so small that nothing is refused nor so large that nothing else is tried.
        Assert.InRange(taken, Mutations / 20, Mutations * 19 / 20);
        Assert.Superset(new HashSet<RefusalReason> { RefusalReason.PictureBroken, RefusalReason.NotAPicture, RefusalReason.PictureMoves, RefusalReason.PictureTooWide }, refused);
    }

    private static byte[] Damaged(byte[] file, byte[] other, Random random)
    {
        if (file.Length == 0)
            return other;
        var at = random.Next(file.Length);
        var length = random.Next(Math.Min(40, file.Length - at) + 1);
        byte[] next = [.. file];
        switch (random.Next(7))
        {
            case 0:
                next[at] = (byte)random.Next(256);
                return next;
            case 1:
                next[at] ^= (byte)(1 << random.Next(8));
                return next;
            case 2:
                ((ReadOnlySpan<byte>)[0xFF, 0xFF, 0xFF, 0xFF])[..Math.Min(random.Next(1, 5), next.Length - at)].CopyTo(next.AsSpan(at));
                return next;
            case 3:
                return random.Next(6) == 0 ? file[..at] : [.. file[..at], .. file[(at + length)..]];
            case 4:
                return [.. file[..at], .. file.AsSpan(at, length), .. file[at..]];
            case 5:
                var from = random.Next(other.Length);
                return [.. file[..at], .. other[from..Math.Min(other.Length, from + 40)], .. file[at..]];
            default:
                random.NextBytes(next.AsSpan(at, Math.Min(length, 4)));
                return next;
        }
    }

    /// <summary>Makes the sums of a PNG right again where its chunks still follow one another, so that the damage is looked at.</summary>
    private static void Resum(byte[] png)
    {
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at));
            if (length > png.Length - at - 12)
                return;
            BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(at + 8 + (int)length), Made.Crc(png.AsSpan(at + 4, 4 + (int)length)));
            at += 12 + (int)length;
        }
    }
}
