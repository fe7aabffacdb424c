using System.Text;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Gedcom;

namespace ConferenceBoard.Genograms.Tests.Gedcom;

public class BrokenFileTests
{
    private const string Two = "0 @I1@ INDI\n0 @I2@ INDI\n";

    [Theory]
    [InlineData("", ProblemKind.NotAFamily, null)]
    [InlineData("\n \n", ProblemKind.NotAFamily, null)]
    [InlineData("Dear diary", ProblemKind.NotAFamily, null)]
    [InlineData("%PDF-1.7\n", ProblemKind.NotAFamily, null)]
    [InlineData("7 of 9 are here\n", ProblemKind.Malformed, 1)]
    [InlineData("0 @I1@ INDI\n0 TRLR\n", ProblemKind.Malformed, 1)]
    [InlineData("0 HEAD\n1 GEDC\n2 VERS 8.0\n0 TRLR\n", ProblemKind.NewerVersion, null)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n2 DATE 1990\n0 TRLR\n", ProblemKind.BadLevel, 6)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n1 NOTE so\nand so\n0 TRLR\n", ProblemKind.Malformed, 7)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n1\n0 TRLR\n", ProblemKind.Malformed, 6)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n-1 NAME\n0 TRLR\n", ProblemKind.Malformed, 6)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n99999999999 NAME\n0 TRLR\n", ProblemKind.Malformed, 6)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n1 NA-ME x\n0 TRLR\n", ProblemKind.Malformed, 6)]
    [InlineData(Ged.Head551 + "0 @I1 INDI\n0 TRLR\n", ProblemKind.Malformed, 5)]
    [InlineData(Ged.Head551 + "0 @@ INDI\n0 TRLR\n", ProblemKind.Malformed, 5)]
    [InlineData(Ged.Head551 + "0 INDI\n0 TRLR\n", ProblemKind.Malformed, 5)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n1 NAME A\0B\n0 TRLR\n", ProblemKind.Malformed, 6)]
    [InlineData(Ged.Head551 + "0 HEAD\n0 TRLR\n", ProblemKind.Malformed, 5)]
    [InlineData(Ged.Head551 + "0 TRLR\n0 @I1@ INDI\n0 TRLR\n", ProblemKind.Malformed, 5)]
    [InlineData(Ged.Head551 + Two + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE Jenna\n0 TRLR\n", ProblemKind.Malformed, 9)]
    [InlineData(Ged.Head551 + Two + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I9@\n0 TRLR\n", ProblemKind.Missing, 9)]
    [InlineData(Ged.Head551 + Two + "0 @F1@ FAM\n1 HUSB @F1@\n0 TRLR\n", ProblemKind.Missing, 8)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n1 FAMC @F1@\n0 TRLR\n", ProblemKind.Missing, 6)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n1 NOTE @N1@\n0 TRLR\n", ProblemKind.Missing, 6)]
    [InlineData(Ged.Head551 + Two + "0 @I1@ INDI\n0 TRLR\n", ProblemKind.Twice, 7)]
    [InlineData(Ged.Head551 + Two + "0 @I1@ FAM\n0 TRLR\n", ProblemKind.Twice, 7)]
    [InlineData(Ged.Head551 + Two + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I1@\n0 TRLR\n", ProblemKind.Faulty, 9)]
    [InlineData(Ged.Head551 + Two + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I1@\n0 TRLR\n", ProblemKind.Faulty, 10)]
    [InlineData(Ged.Head551 + Two + "0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I2@\n0 @F2@ FAM\n1 HUSB @I2@\n1 CHIL @I1@\n0 TRLR\n", ProblemKind.Faulty, 12)]
    [InlineData(Ged.Head551 + "0 @I1@ INDI\n1 BIRT\n2 DATE 1 JAN 19", ProblemKind.CutOff, 7)]
    [InlineData("0 HEAD\n1 CHAR KLINGON\n0 TRLR\n", ProblemKind.BadEncoding, 2)]
    public void A_broken_file_is_told_with_its_line(string text, ProblemKind kind, int? line)
    {
        var read = Ged.Read(text);
        Assert.Null(read.Family);
        Assert.Equal((kind, (long?)line), (read.Problem!.Kind, read.Problem.Line));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void A_letter_that_is_none_is_told_with_its_line(string end)
    {
        var broken = new List<byte>(Encoding.UTF8.GetBytes(Ged.Head551.Replace("\n", end, StringComparison.Ordinal) + "0 @I1@ INDI" + end + "1 NAME Zoë "));
        broken.AddRange([0xC3, 0x28, 0x0A]);
        var read = GedcomReader.Read(broken.ToArray());
        Assert.Equal((ProblemKind.BadEncoding, 6L), (read.Problem!.Kind, read.Problem.Line));
    }

    [Fact]
    public void Half_a_letter_in_utf_16_is_told_with_its_line()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Ged.Head551 + "0 @I1@ INDI\n1 NAME "), 0x00, 0xD8, 0x0A, 0x00];
        Assert.Equal((ProblemKind.BadEncoding, (long?)6), (GedcomReader.Read(bytes).Problem!.Kind, GedcomReader.Read(bytes).Problem!.Line));
    }

    [Fact]
    public void A_file_too_large_is_refused_before_anything_else() =>
        Assert.Equal(FileProblem.TooLarge, GedcomReader.Read(new byte[50_000_000]).Problem);

    [Fact]
    public void A_crowd_is_refused() =>
        Assert.Equal(FileProblem.TooManyPeople, Ged.Read(Ged.File(string.Join('\n', Enumerable.Range(0, 10_001).Select(i => $"0 @I{i}@ INDI")))).Problem);

    [Fact]
    public void A_file_that_only_lacks_its_end_mark_is_read_and_told()
    {
        var read = Ged.Read(Ged.Head551 + "0 @I1@ INDI\n1 NAME Kerra\n");
        Assert.Equal("Kerra", Assert.Single(Ged.Sound(read).People).Name);
        Assert.Equal(new ReadNote(ReadNoteKind.NoEndMark, 1), Assert.Single(read.Notes));
    }

    [Fact]
    public void Every_problem_has_a_sentence()
    {
        foreach (var kind in Enum.GetValues<ProblemKind>())
        {
            Assert.EndsWith(".", new FileProblem(kind).Sentence, StringComparison.Ordinal);
            Assert.Contains(" ", new FileProblem(kind, 7) { Found = "@I1@", After = "3" }.Sentence, StringComparison.Ordinal);
        }

        foreach (var fault in Enum.GetValues<FamilyFaultKind>())
            Assert.Contains("14", new FileProblem(ProblemKind.Faulty, 14, new FamilyFault(fault, new FactId("x"))).Sentence, StringComparison.Ordinal);
        Assert.All(Enum.GetValues<ReadNoteKind>(), kind => Assert.Contains(" ", new ReadNote(kind, 2).Sentence, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<LossKind>(), kind => Assert.EndsWith(" (2)", new Loss(kind, 2).Words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_says_where_and_what_next() =>
        Assert.Equal(
            "Line 6 jumps from level 0 to level 3. Save the family again from the program it came from, then try once more.",
            Ged.Read(Ged.File("0 @I1@ INDI\n3 DATE 1990")).Problem!.Sentence);
}
