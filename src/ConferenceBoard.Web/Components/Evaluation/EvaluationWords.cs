using System.Globalization;
using ConferenceBoard.Core.Evaluation;
using ConferenceBoard.Core.Practice;

namespace ConferenceBoard.Web.Components.Evaluation;

/// <summary>The words of questions and answers.</summary>
internal static class EvaluationWords
{
    /// <summary>A question as it is asked.</summary>
    public static string Of(EvaluationQuestion question) => Say($"Eval_{question}");

    /// <summary>An answer.</summary>
    public static string Of(EvaluationAnswer answer) => Say($"Eval_{answer}");

    /// <summary>The language of the authority's words where they are not in the reader's; null where they are.</summary>
    public static string? ForeignTo(CultureInfo reader, LocalText words, string first) =>
        (words.LanguageFor(reader) ?? first) is var language && string.Equals(language, reader.TwoLetterISOLanguageName, StringComparison.Ordinal) ? null : language;

    private static string Say(string key) => MeetingWords.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? "";
}
