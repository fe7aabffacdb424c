using System.Security.Cryptography;
using System.Text;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Live.Access;

/// <summary>Makes secrets and the hashes under which they are kept.</summary>
public static class Secrets
{
    /// <summary>A new 128-bit secret for a link or a cookie, in URL-safe letters.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A new join code, three groups of three (about 44 bits).</summary>
    public static string NewJoinCode() => $"{Letters(3)}-{Letters(3)}-{Letters(3)}";

    /// <summary>A new pairing code for a screen, two groups of three (about 29 bits), good for minutes and for a chair's hand only.</summary>
    public static string NewPairingCode() => $"{Letters(3)}-{Letters(3)}";

    /// <summary>A typed code as codes are written: capitals in groups of three. What is no code comes back as no code.</summary>
    public static string Tidy(string? typed)
    {
        var letters = (typed ?? "").Where(char.IsAsciiLetterOrDigit).Take(12).Select(char.ToUpperInvariant).ToArray();
        return string.Join('-', letters.Chunk(3).Select(g => new string(g)));
    }

    /// <summary>SHA-256 of a secret, in hexadecimal. Secrets are long and random, so no salt or stretching is needed.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Letters(int count) => RandomNumberGenerator.GetString(ChangeJoinCode.Alphabet, count);
}
