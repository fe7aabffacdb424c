using System.Text.Json;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Tests.Timetable;

/// <summary>What is no list of bank holidays is not read as one.</summary>
public sealed class BankHolidayFileSpecs
{
    private const string Good = """{ "firstYear": 2031, "lastYear": 2031, "bankHolidays": [ { "day": "2031-01-01", "name": "First" }, { "day": "2031-04-11", "name": "Second" } ] }""";

    [Fact]
    public void A_good_one_is_read()
    {
        var calendar = BankHolidayFile.Read(Good);
        Assert.Equal((2031, 2031), (calendar.FirstYear, calendar.LastYear));
        Assert.Equal("Second", calendar.HolidayOn(new DateOnly(2031, 4, 11))!.Name);
        Assert.False(calendar.IsWorkingDay(new DateOnly(2031, 1, 1)));
        Assert.False(calendar.Knows(new DateOnly(2032, 1, 1)));
    }

    [Theory]
    [InlineData("\"lastYear\": 2031", "\"lastYear\": 2030")]
    [InlineData("\"lastYear\": 2031", "\"lastYear\": 2032")]
    [InlineData("\"firstYear\": 2031, ", "")]
    [InlineData("\"firstYear\": 2031, ", "\"firstYear\": 2031, \"firstYear\": 2031, ")]
    [InlineData("\"firstYear\": 2031, ", "\"firstYear\": 2031, \"other\": 1, ")]
    [InlineData("2031-04-11", "2031-01-01")]
    [InlineData("2031-04-11", "2031-04-12")]
    [InlineData("2031-04-11", "2031-04-13")]
    [InlineData("2031-04-11", "2032-04-12")]
    [InlineData("2031-04-11", "2031-02-30")]
    [InlineData("2031-01-01", "2031-04-11")]
    [InlineData("\"Second\"", "\"\"")]
    [InlineData("\"Second\"", "null")]
    [InlineData("\"Second\"", "\" Second\"")]
    [InlineData(", \"name\": \"Second\"", "")]
    [InlineData("\"bankHolidays\": [", "\"bankHolidays\": [ null, ")]
    public void A_slip_is_an_error(string good, string slip)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => BankHolidayFile.Read(Good.Replace(good, slip, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "firstYear": 2031, "lastYear": 2031, "bankHolidays": null }""")]
    [InlineData("")]
    public void So_is_another_file(string file) => Assert.ThrowsAny<JsonException>(() => BankHolidayFile.Read(file));
}
