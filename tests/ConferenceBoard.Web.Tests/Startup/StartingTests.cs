using System.Globalization;
using ConferenceBoard.Live;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Web.Tests.Startup;

public sealed class StartingTests
{
    [Theory]
    [InlineData("ar-EG")]
    [InlineData("cy-GB")]
    [InlineData("")]
    public void Words_are_of_a_language_in_which_they_are_written(string server) =>
        Assert.Equal("en-GB", Languages.Nearest(CultureInfo.GetCultureInfo(server)).Name);

    [Fact]
    public void A_store_that_fails_at_the_start_is_said_in_a_sentence() =>
        Assert.StartsWith("The disk is full. Check", StartProblem.Sentence(new StoreException("The disk is full.")), StringComparison.Ordinal);

    [Fact]
    public void A_certificate_that_is_not_there_is_said_in_a_sentence() =>
        Assert.StartsWith("The file /none.pem is not there. Check", StartProblem.Sentence(new FileNotFoundException("Could not find it.", "/none.pem")), StringComparison.Ordinal);
}
