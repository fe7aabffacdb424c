using ConferenceBoard.Genograms.Quick;

namespace ConferenceBoard.Genograms.Tests;

public class QuickPersonTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly QuickWords Words = new("m man", "f woman", "x", "died †", "due");

    [Theory]
    [InlineData("Lee 34 m", "Lee", Gender.Male, 34, null)]
    [InlineData("lee m 34", "lee", Gender.Male, 34, null)]
    [InlineData("Mary Ann, 61, F", "Mary Ann", Gender.Female, 61, null)]
    [InlineData("Kerra 9/3/2017", "Kerra", Gender.Unknown, 9, "2017-03-09")]
    [InlineData("Sol x 2001", "Sol", Gender.NonBinary, 25, "2001")]
    [InlineData("Baby 8mo f", "Baby", Gender.Female, 0, "~2026-03")]
    [InlineData("? 40 m", "", Gender.Male, 40, null)]
    [InlineData("M", "M", Gender.Unknown, null, null)]
    [InlineData("Sam M", "Sam M", Gender.Unknown, null, null)]
    [InlineData("Sam m", "Sam", Gender.Male, null, null)]
    [InlineData("Lee 340", "Lee 340", Gender.Unknown, null, null)]
    [InlineData("زينب 30 f", "زينب", Gender.Female, 30, null)]
    [InlineData("34", "", Gender.Unknown, 34, null)]
    public void A_line_says_who_someone_is(string line, string name, Gender gender, int? years, string? born)
    {
        var person = QuickPerson.Read(line, Words, Today)!;
        Assert.Equal((name, gender, years, born), (person.Name, person.Gender, person.YearsOn(Today), person.Born?.ToString()));
    }

    [Fact]
    public void Someone_who_died_and_a_child_who_is_expected_fit_in_a_line()
    {
        var died = QuickPerson.Read("Denzil 1958 m died 2019", Words, Today)!;
        Assert.Equal(("Denzil", true, 2019, 1958, Gender.Male), (died.Name, died.HasDied, died.Died!.Value.Year, died.Born!.Value.Year, died.Gender));
        Assert.True(QuickPerson.Read("Denzil died", Words, Today)!.HasDied);
        var due = QuickPerson.Read("Baby due 5/2027", Words, Today)!;
        Assert.Equal(("Baby", PregnancyKind.Expected, PartialDate.Parse("2027-05")), (due.Name, due.Pregnancy, due.Born));
    }

    [Fact]
    public void An_empty_line_is_nobody() => Assert.Null(QuickPerson.Read("  ", Words, Today));

    [Theory]
    [InlineData("2014-03-09", "9/3/2014")]
    [InlineData("~2014", "~2014")]
    [InlineData("<2014-03", "<3/2014")]
    public void A_date_is_read_as_it_is_written(string date, string written)
    {
        Assert.Equal(written, QuickDate.Write(PartialDate.Parse(date)));
        Assert.Equal(PartialDate.Parse(date), QuickDate.Read(written));
    }

    [Theory]
    [InlineData("31/2/2014")]
    [InlineData("13/2014")]
    [InlineData("14")]
    [InlineData("x")]
    [InlineData("")]
    public void What_is_no_date_is_none(string word) => Assert.Null(QuickDate.Read(word));
}
