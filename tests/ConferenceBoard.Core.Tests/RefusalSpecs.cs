using System.Globalization;
using System.Resources;

namespace ConferenceBoard.Core.Tests;

public sealed class RefusalSpecs
{
    private static readonly ResourceManager Sentences = new("ConferenceBoard.Core.Sentences", typeof(Refusal).Assembly);

    public static TheoryData<RefusalReason> Reasons => [.. Enum.GetValues<RefusalReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_has_one_plain_sentence(RefusalReason reason)
    {
        var sentence = Sentences.GetString(reason.ToString(), CultureInfo.InvariantCulture);

        Assert.False(string.IsNullOrWhiteSpace(sentence));
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void No_sentence_is_left_without_a_reason()
    {
        var known = Enum.GetNames<RefusalReason>();
        var set = Sentences.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;

        Assert.All(set.Cast<System.Collections.DictionaryEntry>(), entry => Assert.Contains((string)entry.Key, known, StringComparer.Ordinal));
    }

    [Fact]
    public void Figures_stand_in_the_sentence() =>
        Assert.Equal("That is 1200 letters and a card holds 1000. Shorten it, or make two cards.", new Refusal(RefusalReason.CardTooLong, 1200, 1000).Sentence);
}
