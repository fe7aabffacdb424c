using System.Globalization;
using System.Text;

namespace ConferenceBoard.EndToEnd.Safety.Hostile;

/// <summary>What somebody sends who means no good, by chance from a seed. Every text of it holds <see cref="Sentinel"/>, which no log may hold.</summary>
internal sealed class Junk(int seed)
{
    public const string Sentinel = "Zq9fSentinel";

    private static readonly string[] Odd =
    [
        "\0", "\u0007\u001b[31m", "\u202Ereversed\u202C", "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\uFFFF", "أمي", "<script>alert(1)</script>", "'; DROP TABLE Events;--", "{{7*7}}${7*7}", "%s%n%x", "../../../etc/passwd", "\r\nSet-Cookie: a=b", "\u2028",
        "1e999999", "null", "[[[[[[[[", "{\"__dotNetObject\":1}", "{\"__jsObjectId\":1}", "NaN", "-0",
    ];

    private readonly Random _random = new(seed);
    private int _count;

    public int Next(int below) => _random.Next(below);

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>A short text.</summary>
    public string Text() => Sentinel + (++_count).ToString(CultureInfo.InvariantCulture) + One(Odd);

    /// <summary>A text of some size, in bytes of UTF-8 about.</summary>
    public string Long(int bytes)
    {
        var text = new StringBuilder(bytes);
        while (text.Length < bytes)
            text.Append(Text());
        return text.ToString();
    }

    public byte[] Bytes(int most)
    {
        var bytes = new byte[_random.Next(1, most)];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Bytes as they were, but cut off or changed in a few places.</summary>
    public byte[] Broken(ReadOnlySpan<byte> whole)
    {
        var bytes = whole.ToArray();
        if (Next(2) == 0)
            return bytes[.._random.Next(1, bytes.Length + 1)];
        for (var n = Next(6); n >= 0; n--)
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        return bytes;
    }

    /// <summary>A JSON array such as calls carry, or what looks a little like one.</summary>
    public string Arguments() => Next(8) switch
    {
        0 => "[" + string.Join(',', Enumerable.Repeat("[", 200)),
        1 => Text(),
        2 => "[]",
        3 => $"[\"{Guid.NewGuid()}\",{Next(9) - 2},\"{Sentinel}\",null,\"{Sentinel}\"]",
        4 => $"[{{\"eventHandlerId\":{_random.NextInt64()},\"eventName\":\"click\",\"eventFieldInfo\":{{\"componentId\":{Next(999)},\"fieldValue\":\"{Sentinel}\"}}}},{{}}]",
        5 => $"[{{\"eventHandlerId\":{Next(60)},\"eventName\":\"{One(["click", "change", "input", "submit", "keydown", "drop", "none"])}\",\"eventFieldInfo\":null}},{{\"value\":\"{Sentinel}\",\"key\":\"{Sentinel}\"}}]",
        6 => "[" + string.Join(',', Enumerable.Range(0, 300).Select(n => $"\"{Sentinel}{n}\"")) + "]",
        _ => $"[{{\"__dotNetObject\":{Next(20)}}},{{\"__byte[]\":{Next(20)}}},\"{Sentinel}\"]",
    };
}
