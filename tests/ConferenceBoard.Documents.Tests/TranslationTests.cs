using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Plan;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Documents.Tests;

/// <summary>Every language has every word on paper, with everything that the words mention.</summary>
public sealed partial class TranslationTests
{
    [Theory]
    [InlineData("pl")]
    [InlineData("ur")]
    public void Every_word_is_there_and_mentions_what_the_first_language_mentions(string language)
    {
        var (first, other) = (All(CultureInfo.InvariantCulture), All(CultureInfo.GetCultureInfo(language)));
        Assert.NotEmpty(first);
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(first, word => Assert.Equal(Mentions(word.Value), Mentions(other[word.Key])));
    }

    [Theory]
    [InlineData(typeof(Role))]
    [InlineData(typeof(Attendance))]
    [InlineData(typeof(ConferenceType))]
    [InlineData(typeof(Strand))]
    [InlineData(typeof(StepStatus))]
    [InlineData(typeof(Harm))]
    [InlineData(typeof(PlanWanted))]
    [InlineData(typeof(DecisionField))]
    [InlineData(typeof(Outcome), "ChildMeans_")]
    [InlineData(typeof(MeetingKind), "About_")]
    public void Every_choice_has_a_word(Type choice, string? before = null) => Assert.All(
        Enum.GetNames(choice), name => Assert.NotEmpty(PaperWords.ResourceManager.GetString((before ?? choice.Name + "_") + name, CultureInfo.InvariantCulture) ?? ""));

    private static Dictionary<string, string> All(CultureInfo language) =>
        PaperWords.ResourceManager.GetResourceSet(language, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal) ?? [];

    private static string Mentions(string words) => string.Concat(Placeholder().Matches(words).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
