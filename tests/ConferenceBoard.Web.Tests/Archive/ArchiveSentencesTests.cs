using ConferenceBoard.Storage.Archive;
using ConferenceBoard.Web.Archive;

namespace ConferenceBoard.Web.Tests.Archive;

public sealed class ArchiveSentencesTests
{
    [Fact]
    public void Every_problem_has_a_sentence_of_its_own_that_says_that_nothing_happened_and_what_to_do()
    {
        var sentences = Enum.GetValues<ArchiveProblem>().Select(p => ArchiveSentences.Of(ArchiveEndpoints.Refused + p)!).ToList();
        Assert.Distinct(sentences, StringComparer.Ordinal);
        Assert.All(sentences, s => Assert.Matches("Nothing was (brought in|changed)\\. .+\\.$|Nothing was brought in\\. .+\\.$", s));
        Assert.All(sentences, s => Assert.DoesNotContain("{", s, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Archive")]
    [InlineData("Archive0")]
    [InlineData("ArchiveIsIn")]
    [InlineData("Stale")]
    public void Anything_else_in_the_address_says_nothing(string? said) => Assert.Null(ArchiveSentences.Of(said));
}
