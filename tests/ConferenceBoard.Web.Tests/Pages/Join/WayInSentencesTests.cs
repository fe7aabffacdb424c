using ConferenceBoard.Core;
using ConferenceBoard.Web.Access;
using ConferenceBoard.Web.Components.Pages.Join;

namespace ConferenceBoard.Web.Tests.Pages.Join;

public sealed class WayInSentencesTests
{
    [Theory]
    [InlineData(nameof(RefusalReason.LinkEnded), "This link no longer works. Ask the chair for a new one.")]
    [InlineData(nameof(RefusalReason.TooManyDisplays), "There are already 12 screens. Unpair one first.")]
    [InlineData(nameof(CodeProblem.OldCode), "That code has been changed. The new one is on the big screen.")]
    public void A_reason_in_the_address_has_its_sentence(string said, string sentence) => Assert.Equal(sentence, WayInSentences.Of(said));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("NameTooLong")]
    [InlineData("linkended")]
    [InlineData("<b>Ring 0123</b>")]
    public void Anything_else_in_the_address_says_nothing(string? said) => Assert.Null(WayInSentences.Of(said));
}
