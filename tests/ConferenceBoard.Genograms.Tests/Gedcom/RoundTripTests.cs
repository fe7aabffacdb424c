using System.Text;
using ConferenceBoard.Genograms.Files;
using ConferenceBoard.Genograms.Gedcom;

namespace ConferenceBoard.Genograms.Tests.Gedcom;

public class RoundTripTests
{
    [Theory]
    [InlineData(GedcomVersion.V551)]
    [InlineData(GedcomVersion.V70)]
    public void What_gedcom_carries_comes_back(GedcomVersion version)
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var family = new RandomFamily(seed).Make();
            Assert.Empty(family.Faults());
            var read = GedcomReader.Read(GedcomWriter.Bytes(family, version));
            Assert.True(read.Problem is null, $"{seed}: {read.Problem}");
            Assert.True(GedcomCarriage.Carried(family) == read.Family, $"{seed}:\n{FamilyJson.Write(GedcomCarriage.Carried(family))}\n{FamilyJson.Write(read.Family!)}");
            Assert.Empty(read.Notes);
        }
    }

    [Fact]
    public void What_came_back_once_comes_back_as_it_is()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var carried = GedcomCarriage.Carried(new RandomFamily(seed).Make());
            Assert.True(carried == GedcomCarriage.Carried(carried), $"{seed}");
            Assert.Empty(carried.Faults());
            Assert.Empty(GedcomCarriage.NotCarried(carried));
        }
    }

    [Theory]
    [InlineData("utf-16", "\r\n")]
    [InlineData("utf-16BE", "\r")]
    [InlineData("utf-8", "\r")]
    [InlineData("utf-8", "\r\n")]
    public void It_comes_back_in_any_encoding_and_with_any_line_end(string encoding, string end)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var family = new RandomFamily(seed).Make();
            var text = GedcomWriter.Write(family, GedcomVersion.V551).Replace("\n", end, StringComparison.Ordinal);
            Assert.True(GedcomCarriage.Carried(family) == GedcomReader.Read(Encoding.GetEncoding(encoding).GetBytes(text)).Family, $"{seed}");
        }
    }

    [Theory]
    [InlineData("ANSI")]
    [InlineData("ANSEL")]
    public void It_comes_back_in_the_encodings_of_old_as_far_as_they_have_the_letters(string encoding)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var text = string.Concat(GedcomWriter.Write(new RandomFamily(seed).Make(), GedcomVersion.V551).Select(c => c < 0x80 ? c : 'ü'));
            var old = text.Replace("CHAR UTF-8", "CHAR " + encoding, StringComparison.Ordinal);
            byte[] bytes = encoding is "ANSI"
                ? Encoding.Latin1.GetBytes(old)
                : [.. old.SelectMany(c => c == 'ü' ? new byte[] { 0xE8, (byte)'u' } : [(byte)c])];
            Assert.True(Ged.Sound(Ged.Read(text)) == GedcomReader.Read(bytes).Family, $"{seed}");
        }
    }

    [Fact]
    public void A_line_of_5_5_1_is_never_longer_than_it_may_be()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var family = new RandomFamily(seed).Make();
            Assert.All(GedcomWriter.Write(family, GedcomVersion.V551).Split('\n'), line => Assert.InRange(line.Length, 0, 254));
        }

        var crowded = new Family { People = [new Person { Id = new("A"), Note = new string('@', 300) }, new Person { Id = new("B"), Note = string.Concat(Enumerable.Repeat("😀", 150)) }] };
        Assert.All(GedcomWriter.Write(crowded, GedcomVersion.V551).Split('\n'), line => Assert.InRange(line.Length, 0, 254));
        Assert.Equal(crowded, GedcomReader.Read(GedcomWriter.Bytes(crowded, GedcomVersion.V551)).Family);
    }

    [Fact]
    public void What_stays_behind_is_counted()
    {
        var family = new Family
        {
            People =
            [
                new Person { Id = new("A"), ChildOfConcern = true, Twins = new Twins("t", true) }, new Person { Id = new("B"), Pregnancy = PregnancyKind.Expected },
                new Person { Id = new("C"), Network = NetworkKind.Place }, new Person { Id = new("D"), Pregnancy = PregnancyKind.Stillbirth },
            ],
            Parentages = [new Parentage { Id = new("p"), Child = new("A"), Parent = new PersonId("D"), Kind = ParentageKind.Fostered, From = new PartialDate(2020) }],
            Households = [new Household { Id = new("h"), Members = [new("A")] }],
            Bonds = [new Bond { Id = new("b"), From = new("A"), To = new("C"), Kind = BondKind.Close }],
        };
        Assert.Equal(Enum.GetValues<LossKind>(), GedcomCarriage.NotCarried(family).Select(loss => loss.Kind));
        Assert.All(GedcomCarriage.NotCarried(family), loss => Assert.Equal(1, loss.Count));
        Assert.Equal([new PersonId("A"), new PersonId("D")], GedcomCarriage.Carried(family).People.Select(p => p.Id));
    }

    [Fact]
    public void A_family_is_written_in_the_words_of_the_standard()
    {
        var family = new Family
        {
            People = [new Person { Id = new("I1"), Name = "Jory Pascoe", Gender = Gender.Male, Born = new PartialDate(1990, 3) }, new Person { Id = new("I2") }, new Person { Id = new("I3") }],
            Unions = [new Union { Id = new("F1"), First = new("I1"), Second = new("I2"), Kind = UnionKind.Married, End = UnionEnd.Divorced, Divorced = new PartialDate(2020) }],
            Parentages = [new Parentage { Id = new("p"), Child = new("I3"), Union = new UnionId("F1"), Kind = ParentageKind.Adopted, From = new PartialDate(2015) }],
        };
        Assert.Equal(
            """
            0 HEAD
            1 GEDC
            2 VERS 5.5.1
            2 FORM LINEAGE-LINKED
            1 CHAR UTF-8
            1 SOUR CONFERENCEBOARD
            2 NAME ConferenceBoard
            1 SUBM @SUBM@
            0 @I1@ INDI
            1 NAME Jory Pascoe
            1 SEX M
            1 BIRT
            2 DATE MAR 1990
            1 FAMS @F1@
            0 @I2@ INDI
            1 FAMS @F1@
            0 @I3@ INDI
            1 FAMC @F1@
            2 PEDI adopted
            1 ADOP
            2 DATE 2015
            2 FAMC @F1@
            0 @F1@ FAM
            1 HUSB @I1@
            1 WIFE @I2@
            1 CHIL @I3@
            1 MARR Y
            1 DIV
            2 DATE 2020
            0 @SUBM@ SUBM
            1 NAME ConferenceBoard
            0 TRLR

            """,
            GedcomWriter.Write(family, GedcomVersion.V551));
        Assert.Contains("\n2 PEDI ADOPTED\n", GedcomWriter.Write(family, GedcomVersion.V70), StringComparison.Ordinal);
    }
}
