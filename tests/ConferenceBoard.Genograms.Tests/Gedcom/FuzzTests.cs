using System.Diagnostics;
using System.Text;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Gedcom;

namespace ConferenceBoard.Genograms.Tests.Gedcom;

public class FuzzTests
{
    private static readonly Dictionary<string, Func<string>> Heavy = new(StringComparer.Ordinal)
    {
        { "one line of 9 MB", () => Ged.File("0 @I1@ INDI\n1 NOTE " + new string('x', 9_000_000)) },
        { "a name of 9 MB", () => Ged.File("0 @I1@ INDI\n1 NAME " + new string('/', 9_000_000)) },
        { "a million lines", () => Ged.File("0 @I1@ INDI" + string.Concat(Enumerable.Repeat("\n1 NOTE a", 1_000_000))) },
        { "a million continued lines", () => Ged.File("0 @I1@ INDI\n1 NOTE a" + string.Concat(Enumerable.Repeat("\n2 CONT", 1_000_000))) },
        { "10,000 levels", () => Ged.File("0 @I1@ INDI\n" + string.Join('\n', Enumerable.Range(1, 10_000).Select(i => $"{i} NOTE"))) },
        { "10,000 people in one line of descent that closes", () => Ged.File(string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"0 @I{i}@ INDI\n0 @F{i}@ FAM\n1 HUSB @I{i}@\n1 CHIL @I{(i + 1) % 10_000}@"))) },
        { "10,000 people in one line of descent", () => Ged.File(string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"0 @I{i}@ INDI\n0 @F{i}@ FAM\n1 HUSB @I{i}@\n1 CHIL @I{i / 2}@")).Replace("@F0@ FAM\n1 HUSB @I0@\n1 CHIL @I0@", "@F0@ FAM", StringComparison.Ordinal)) },
        { "one couple in 150,000 families", () => Ged.File("0 @A@ INDI\n0 @B@ INDI\n" + string.Join('\n', Enumerable.Range(0, 150_000).Select(i => $"0 @F{i}@ FAM\n1 HUSB @A@\n1 WIFE @B@\n1 MARR Y"))) },
        { "a large shared note of 5,000 people", () => Ged.File("0 @N@ NOTE a" + string.Concat(Enumerable.Repeat("\n1 SOUR x", 500_000)) + string.Concat(Enumerable.Range(0, 5000).Select(i => $"\n0 @I{i}@ INDI\n1 NOTE @N@"))) },
        { "long pointers that begin alike", () => Ged.File(string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"0 @{new string('P', 80)}{i}@ INDI"))) },
        { "9 MB of @", () => Ged.File("0 @I1@ INDI\n1 NOTE " + new string('@', 9_000_000)) },
        { "blank lines", () => new string('\n', 9_000_000) + Ged.File("0 @I1@ INDI") },
    };

    [Theory]
    [InlineData(GedcomVersion.V551, "utf-8")]
    [InlineData(GedcomVersion.V70, "utf-8")]
    [InlineData(GedcomVersion.V551, "utf-16")]
    public void A_damaged_file_is_read_soundly_or_refused(GedcomVersion version, string encoding)
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = GedcomWriter.Write(new RandomFamily(seed).Make(), version);
            var bytes = Encoding.GetEncoding(encoding).GetBytes(random.Next(2) == 0 ? Lines(text, random) : text);
            Damage(bytes, random);
            var cut = random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length;
            AssertSound(FamilyFile.Read(bytes.AsSpan(0, cut)), seed);
        }
    }

    [Fact]
    public void Noise_is_refused()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var bytes = new byte[seed];
            new Random(seed).NextBytes(bytes);
            AssertSound(FamilyFile.Read(bytes), seed);
        }
    }

    [Theory]
    [MemberData(nameof(Heavies))]
    public void A_heavy_file_takes_no_long_time(string what)
    {
        var text = Heavy[what]();
        var clock = Stopwatch.StartNew();
        AssertSound(Ged.Read(text), 0);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{what}: {clock.Elapsed}");
    }

    public static TheoryData<string> Heavies() => [.. Heavy.Keys];

    private static void AssertSound(FamilyRead read, int seed)
    {
        Assert.True(read.Family is null == read.Problem is not null, $"{seed}");
        Assert.True(read.Family?.Faults().Any() != true, $"{seed}");
        Assert.NotEqual(0, read.Problem?.Sentence.Length);
    }

    private static string Lines(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(3))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, lines[at]); break;
                default: lines.Insert(at, lines[random.Next(lines.Count)]); break;
            }
        }

        return string.Join('\n', lines);
    }

    private static void Damage(byte[] bytes, Random random)
    {
        for (var i = random.Next(4); i > 0 && bytes.Length > 0; i--)
            bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"0123@/ \nIF"[random.Next(10)];
    }
}
