using System.Text;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Gedcom;

namespace ConferenceBoard.Genograms.Tests.Files;

public class FamilyFileTests
{
    private static readonly Family One = new() { People = [new Person { Id = new("I1"), Name = "Kerra" }] };

    [Fact]
    public void A_file_is_read_whichever_it_is()
    {
        Assert.Equal(One, FamilyFile.Read(Encoding.UTF8.GetBytes("\uFEFF \r\n" + FamilyJson.Write(One))).Family);
        Assert.Equal(One, FamilyFile.Read(GedcomWriter.Bytes(One, GedcomVersion.V551)).Family);
        Assert.Equal(One, FamilyFile.Read(GedcomWriter.Bytes(One, GedcomVersion.V70)).Family);
        Assert.Equal(One, FamilyFile.Read(Encoding.Unicode.GetBytes(GedcomWriter.Write(One, GedcomVersion.V551))).Family);
    }

    [Theory]
    [InlineData("", "This is not a family file.")]
    [InlineData("{ oops", "Line 1 cannot be understood.")]
    [InlineData("0 HEAD\n0 TRLR\nand so on", "Line 3 cannot be understood.")]
    public void A_file_that_is_neither_is_told_in_a_sentence(string text, string sentence) =>
        Assert.StartsWith(sentence, FamilyFile.Read(Encoding.UTF8.GetBytes(text)).Problem!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_file_too_large_is_told_with_how_large_it_may_be() =>
        Assert.StartsWith("This file is larger than 10 megabytes.", FamilyFile.Read(new byte[11 * 1024 * 1024]).Problem!.Sentence, StringComparison.Ordinal);
}
