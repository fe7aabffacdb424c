using System.Text;
using ConferenceBoard.Genograms.Files;

namespace ConferenceBoard.Genograms.Tests.Files;

public class FamilyJsonTests
{
    private static readonly Family Small = new()
    {
        People =
        [
            new Person { Id = new("m"), Name = "Demelza", Gender = Gender.Female, Born = PartialDate.Parse("1990-03-09") },
            new Person { Id = new("f"), Name = "Piran", Gender = Gender.Male, Age = new StatedAge(34, new DateOnly(2026, 3, 2)) },
            new Person { Id = new("k"), Name = "Kerra", ChildOfConcern = true, Born = PartialDate.Parse("~2017") },
            new Person { Id = new("s"), Name = "Hill school", Network = NetworkKind.Place },
        ],
        Unions = [new Union { Id = new("u"), First = new("m"), Second = new("f"), Kind = UnionKind.Married, Began = PartialDate.Parse("2014"), End = UnionEnd.Separated }],
        Parentages = [new Parentage { Id = new("p"), Child = new("k"), Union = new UnionId("u") }],
        Households = [new Household { Id = new("h"), Name = "Home", Members = [new("m"), new("k")] }],
        Bonds = [new Bond { Id = new("b"), From = new("s"), To = new("k"), Kind = BondKind.Supports }],
    };

    [Fact]
    public void A_family_comes_back_as_it_was_written()
    {
        var read = FamilyJson.Read(Encoding.UTF8.GetBytes(FamilyJson.Write(Small)));
        Assert.Null(read.Problem);
        Assert.Equal(Small, read.Family);
    }

    [Theory]
    [InlineData("", ProblemKind.Malformed)]
    [InlineData("null", ProblemKind.NotAFamily)]
    [InlineData("{}", ProblemKind.NotAFamily)]
    [InlineData("""{"format":"conferenceboard-family","version":9,"family":{}}""", ProblemKind.NewerVersion)]
    [InlineData("""{"format":"conferenceboard-family","version":1,"family":{"people":[null]}}""", ProblemKind.NotAFamily)]
    [InlineData("""{"format":"conferenceboard-family","version":1,"family":{"people":[{"id":"a"},{"id":"a"}]}}""", ProblemKind.Faulty)]
    [InlineData("""{"format":"conferenceboard-family","version":1,"family":{"people":[{"id":"a","colour":"red"}]}}""", ProblemKind.Malformed)]
    [InlineData("""{"format":"conferenceboard-family","version":1,"family":{"households":[{"id":"h"}],"people":[]}}""", null)]
    public void A_file_that_is_no_family_is_told_why(string text, ProblemKind? kind) =>
        Assert.Equal(kind, FamilyJson.Read(Encoding.UTF8.GetBytes(text)).Problem?.Kind);

    [Fact]
    public void A_broken_line_is_named() =>
        Assert.Equal(3, FamilyJson.Read("{\n\"format\":\"conferenceboard-family\",\n oops"u8).Problem!.Line);
}
