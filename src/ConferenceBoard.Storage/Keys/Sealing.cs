using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ConferenceBoard.Storage.Keys;

/// <summary>
/// AES-GCM with a random nonce, and with what the bytes belong to as associated data: sealed bytes that were moved, swapped or changed do not open
/// (anonymity-and-security.md §3). The form is one byte of version, 12 of nonce, the sealed bytes, 16 of tag.
/// </summary>
internal static class Sealing
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyBytes = 32;

    /// <summary>What sealed bytes begin with. Neither JSON nor a picture does.</summary>
    public const byte Version = 1;

    /// <summary>How many bytes sealed bytes have more than plain ones.</summary>
    public const int Around = 1 + Nonce + Tag;

    private const int Nonce = 12, Tag = 16;

    /// <summary>Seals.</summary>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> belongsTo)
    {
        var made = new byte[plain.Length + Around];
        made[0] = Version;
        var nonce = made.AsSpan(1, Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(nonce, plain, made.AsSpan(1 + Nonce, plain.Length), made.AsSpan(made.Length - Tag), belongsTo);
        return made;
    }

    /// <summary>Opens.</summary>
    /// <exception cref="CryptographicException">The bytes are not sealed, were changed, or belong elsewhere.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> made, ReadOnlySpan<byte> belongsTo)
    {
        if (made.Length < Around || made[0] != Version)
            throw new CryptographicException("These bytes are not sealed.");
        var plain = new byte[made.Length - Around];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(made.Slice(1, Nonce), made[(1 + Nonce)..^Tag], made[^Tag..], plain, belongsTo);
        return plain;
    }

    /// <summary>What an event belongs to: its conference, its place in the log, its type and version.</summary>
    public static byte[] OfEvent(Guid conference, long sequence, string type, int version)
    {
        var to = new byte[1 + 16 + 8 + 4 + Encoding.UTF8.GetByteCount(type)];
        to[0] = (byte)'e';
        conference.TryWriteBytes(to.AsSpan(1, 16), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(to.AsSpan(17), sequence);
        BinaryPrimitives.WriteInt32BigEndian(to.AsSpan(25), version);
        Encoding.UTF8.GetBytes(type, to.AsSpan(29));
        return to;
    }

    /// <summary>What a picture belongs to: its conference, its id and its format.</summary>
    public static byte[] OfPicture(Guid conference, Guid picture, string format)
    {
        var to = new byte[1 + 16 + 16 + Encoding.UTF8.GetByteCount(format)];
        to[0] = (byte)'p';
        conference.TryWriteBytes(to.AsSpan(1, 16), bigEndian: true, out _);
        picture.TryWriteBytes(to.AsSpan(17, 16), bigEndian: true, out _);
        Encoding.UTF8.GetBytes(format, to.AsSpan(33));
        return to;
    }

    /// <summary>What a wrapped data key belongs to: its conference and the master key that wraps it.</summary>
    public static byte[] OfKey(Guid conference, string master) => [(byte)'k', .. conference.ToByteArray(true), .. Encoding.UTF8.GetBytes(master)];
}
