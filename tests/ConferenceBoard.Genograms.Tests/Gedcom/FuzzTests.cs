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

    /// <summary>A bit of everything other programs write and ours does not.</summary>
    private const string Others =
        """
        0 HEAD
        1 SOUR OTHER
        1 GEDC
        2 VERS 5.5.1
        1 CHAR ANSEL
        0 @N1@ NOTE Shared
        1 CONC  words
        1 CONT and more
        0 @S1@ SOUR
        0 @I1@ INDI
        1 NAME
        2 GIVN Jory
        2 SURN Pascoe
        1 SEX M
        1 NOTE @N1@
        1 DEAT
        2 DATE BET 1990 AND @#DFRENCH R@ 9 THER 2
        2 AGE 70y
        1 FAMS @F1@
        1 FAMS @F2@
        0 @I2@ INDI
        1 BIRT
        2 DATE @#DHEBREW@ 1 TSH 5700
        2 FAMC @F3@
        0 @I3@ INDI
        1 CENS
        2 DATE 1 JAN 2000
        2 AGE 3y 2m
        1 ADOP
        2 FAMC @F1@
        3 ADOP HUSB
        1 FAMC @F1@
        2 PEDI adopted
        1 FAMC @F2@
        2 STAT disproven
        0 @I4@ INDI
        1 DEAT
        2 AGE STILLBORN
        0 @F1@ FAM
        1 HUSB @I1@
        1 WIFE @I2@
        1 CHIL @I3@
        2 _FREL Step
        2 _MREL Natural
        1 MARR
        2 TYPE common law
        1 _SEPR Y
        1 DIV
        2 DATE 1980/81
        0 @F2@ FAM
        1 WIFE @I2@
        1 HUSB @I1@
        1 CHIL @I4@
        1 MARR Y
        1 MARR
        2 DATE INT 1990 (so they say)
        0 @F3@ FAM
        1 CHIL @I1@
        1 CHIL @I2@
        0 TRLR
        """;

    [Fact]
    public void A_damaged_file_of_another_program_is_read_soundly_or_refused_and_written_as_it_was_read()
    {
        Ged.Sound(Ged.Read(Others));
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(Lines(Others, random));
            Damage(bytes, random);
            var read = GedcomReader.Read(bytes);
            AssertSound(read, seed);
            if (read.Family is { } family)
                Assert.True(GedcomCarriage.Carried(family) == GedcomReader.Read(GedcomWriter.Bytes(family, GedcomVersion.V551)).Family, $"{seed}");
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
    public void A_heavy_file_is_read_or_told_of(string what) => AssertSound(Ged.Read(Heavy[what]()), 0);

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
