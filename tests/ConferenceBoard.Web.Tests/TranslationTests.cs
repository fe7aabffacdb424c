using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ConferenceBoard.Core;
using ConferenceBoard.Genograms;
using ConferenceBoard.Web.Startup;

namespace ConferenceBoard.Web.Tests;

/// <summary>Every language has every word, with everything that the words mention.</summary>
public sealed partial class TranslationTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var language in Languages.Written.Skip(1))
            {
                foreach (var words in Words.Keys)
                    files.Add(words, CultureInfo.GetCultureInfo(language).TwoLetterISOLanguageName);
            }

            return files;
        }
    }

    private static readonly Dictionary<string, ResourceManager> Words = new(StringComparer.Ordinal)
    {
        [nameof(BoardWords)] = BoardWords.ResourceManager,
        [nameof(GenogramWords)] = GenogramWords.ResourceManager,
        [nameof(JoinWords)] = JoinWords.ResourceManager,
        [nameof(MeetingWords)] = MeetingWords.ResourceManager,
        [nameof(ScaleWords)] = ScaleWords.ResourceManager,
        [nameof(WallWords)] = WallWords.ResourceManager,
        ["Sentences"] = new("ConferenceBoard.Core.Sentences", typeof(Refusal).Assembly),
        ["FamilyWords"] = new("ConferenceBoard.Genograms.FamilyWords", typeof(Family).Assembly),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_is_there_in_the_language_and_mentions_what_the_first_language_mentions(string words, string language)
    {
        var first = All(Words[words], CultureInfo.InvariantCulture);
        var other = All(Words[words], CultureInfo.GetCultureInfo(language));
        Assert.NotEmpty(first);
        Assert.Empty(first.Keys.Except(other.Keys, StringComparer.Ordinal));
        Assert.Empty(other.Keys.Except(first.Keys, StringComparer.Ordinal));
        Assert.All(first, word => Assert.Equal(Mentions(word.Value), Mentions(other[word.Key])));
    }

    /// <summary>What a language file itself holds, without what it would take from another.</summary>
    private static Dictionary<string, string> All(ResourceManager words, CultureInfo language) =>
        words.GetResourceSet(language, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal) ?? [];

    private static string Mentions(string words) => string.Concat(Placeholder().Matches(words).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
