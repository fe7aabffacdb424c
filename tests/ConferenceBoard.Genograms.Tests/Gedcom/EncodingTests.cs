using System.Text;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Gedcom;

namespace ConferenceBoard.Genograms.Tests.Gedcom;

public class EncodingTests
{
    private static string Text(string encoding, string name = "Zoë Ōtani") => $"0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR {encoding}\n0 @I1@ INDI\n1 NAME {name}\n0 TRLR\n";

    private static string NameIn(byte[] file) => Assert.Single(Ged.Sound(GedcomReader.Read(file)).People).Name;

    private static byte[] Latin(string encoding, params byte[] name) =>
        [.. Encoding.ASCII.GetBytes(Text(encoding, "<")).TakeWhile(b => b != '<'), .. name, .. "\n0 TRLR\n"u8];

    [Fact]
    public void Utf_8_is_read_with_and_without_a_mark()
    {
        Assert.Equal("Zoë Ōtani", NameIn(Encoding.UTF8.GetBytes(Text("UTF-8"))));
        Assert.Equal("Zoë Ōtani", NameIn([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text("ANSEL"))]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf_16_is_read_with_and_without_a_mark(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        Assert.Equal("Zoë Ōtani", NameIn([.. encoding.GetPreamble(), .. encoding.GetBytes(Text("UNICODE"))]));
        Assert.Equal("Zoë Ōtani", NameIn(encoding.GetBytes(Text("UNICODE"))));
    }

    [Theory]
    [InlineData("ANSI")]
    [InlineData("WINDOWS-1252")]
    [InlineData("cp1252")]
    [InlineData("ASCII")]
    public void Windows_1252_is_read(string name) => Assert.Equal("Zoë €š", NameIn(Latin(name, 0x5A, 0x6F, 0xEB, 0x20, 0x80, 0x9A)));

    [Fact]
    public void A_byte_that_is_no_letter_of_windows_1252_is_told() =>
        Assert.Equal((ProblemKind.BadEncoding, (long?)6), (GedcomReader.Read(Latin("ANSI", 0x41, 0x8D)).Problem!.Kind, GedcomReader.Read(Latin("ANSI", 0x41, 0x8D)).Problem!.Line));

    [Theory]
    [InlineData("Zoë", 0x5A, 0x6F, 0xE8, 0x65)]
    [InlineData("Ōé", 0xE5, 0x4F, 0xE2, 0x65)]
    [InlineData("Łódź", 0xA1, 0xE2, 0x6F, 0x64, 0xE2, 0x7A)]
    [InlineData("Ǖß", 0xE8, 0xE5, 0x55, 0xCF)]
    [InlineData("Ñandú", 0xE4, 0x4E, 0x61, 0x6E, 0x64, 0xE2, 0x75)]
    [InlineData("Čapek", 0xE9, 0x43, 0x61, 0x70, 0x65, 0x6B)]
    [InlineData("Çağ", 0xF0, 0x43, 0x61, 0xE6, 0x67)]
    public void Ansel_is_read_with_its_marks_before_the_letter(string name, params int[] bytes) =>
        Assert.Equal(name, NameIn(Latin("ANSEL", [.. bytes.Select(b => (byte)b)])));

    [Fact]
    public void Gedcom_7_is_of_utf_8_and_nothing_else()
    {
        byte[] file = [.. Encoding.ASCII.GetBytes(Ged.Head70 + "0 @I1@ INDI\n1 NAME Zo"), 0xEB, .. "\n0 TRLR\n"u8];
        Assert.Equal((ProblemKind.BadEncoding, (long?)6), (GedcomReader.Read(file).Problem!.Kind, GedcomReader.Read(file).Problem!.Line));
    }

    [Fact]
    public void A_heap_of_marks_is_refused() =>
        Assert.Equal(ProblemKind.BadEncoding, GedcomReader.Read(Latin("ANSEL", [.. Enumerable.Repeat((byte)0xE2, 100)])).Problem!.Kind);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\n   ")]
    public void Any_line_end_will_do(string end)
    {
        var text = Text("UTF-8", "Zoë").Replace("\n", end, StringComparison.Ordinal);
        Assert.Equal("Zoë", NameIn(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Line_ends_may_be_mixed_and_tags_small() =>
        Assert.Equal("Zoë", NameIn(Encoding.UTF8.GetBytes("0 head\r1 char utf-8\r\n\n0 @I1@ indi\n\n  1 name Zoë\r0 trlr")));
}
