using System.Globalization;
using System.Text;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Decision;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Documents.Papers;

/// <summary>What papers say, in the language around the rendering.</summary>
internal static class PaperLabels
{
    /// <summary>Words with something put in.</summary>
    public static string Say(string words, params ReadOnlySpan<object?> parts) => string.Format(CultureInfo.CurrentCulture, words, parts);

    /// <summary>A day with its weekday.</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A day for a narrow place.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.CurrentCulture);

    /// <summary>A day without its weekday.</summary>
    public static string PlainDay(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A time of day.</summary>
    public static string Time(DateTimeOffset at) => at.ToLocalTime().ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>When and where; or by when, as long as no date is chosen.</summary>
    public static string When(PaperMeeting meeting)
    {
        var when = meeting switch
        {
            { StartsAt: { } at } => $"{Day(DueDates.DayOf(at.ToLocalTime()))}, {Time(at)}",
            { By: { } by } => Say(PaperWords.ByDay, Day(by)),
            _ => PaperWords.NotYetSet,
        };
        return meeting.Place.Length == 0 ? when : $"{when}, {meeting.Place}";
    }

    /// <summary>What a meeting is called.</summary>
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.FirstCoreGroup => PaperWords.Meeting_FirstCoreGroup,
        MeetingKind.Review => PaperWords.Meeting_Review,
        _ => PaperWords.Meeting_ChildInNeedMeeting,
    };

    /// <summary>What was decided.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.ChildProtectionPlan => PaperWords.Outcome_ChildProtectionPlan,
        Outcome.ChildInNeedPlan => PaperWords.Outcome_ChildInNeedPlan,
        Outcome.NoPlan => PaperWords.Outcome_NoPlan,
        Outcome.Continue => PaperWords.Outcome_Continue,
        Outcome.EndWithChildInNeed => PaperWords.Outcome_EndWithChildInNeed,
        _ => PaperWords.Outcome_End,
    };

    /// <summary>A column of the board.</summary>
    public static string Of(Column column) => column switch
    {
        Column.WorriedAbout => PaperWords.Column_WorriedAbout,
        Column.WorkingWell => PaperWords.Column_WorkingWell,
        Column.ChildsVoice => PaperWords.Column_ChildsVoice,
        _ => PaperWords.Column_NeedsToHappen,
    };

    /// <summary>What a meeting is for.</summary>
    public static string About(MeetingKind kind) => Word("About_", kind);

    /// <summary>What was decided, said to a child.</summary>
    public static string Meaning(Outcome outcome) => Word("ChildMeans_", outcome);

    /// <summary>What a choice is called: a word of its own stands for each, which a test checks.</summary>
    public static string Of<T>(T choice)
        where T : struct, Enum => Word(typeof(T).Name + "_", choice);

    /// <summary>Whose words a card holds, what kind they are, their thread where it is not the column's usual one, which children they are about.</summary>
    public static string About(PaperCard card, Column column)
    {
        string[] about =
        [
            card.WhoseName,
            card.Kind == KindOfInformation.Unmarked ? "" : Of(card.Kind),
            card.Hand is Hand.Second or Hand.Third ? Of(card.Hand) : "",
            column is Column.WorriedAbout or Column.WorkingWell && card.Strand == Strands.Of(column)[0] ? "" : Of(card.Strand),
            string.Equals(card.ChildrenNames, card.WhoseName, StringComparison.Ordinal) ? "" : card.ChildrenNames,
        ];
        return string.Join(" · ", about.Where(a => a.Length > 0));
    }

    private static string Word<T>(string before, T choice)
        where T : struct, Enum => PaperWords.ResourceManager.GetString(before + choice, CultureInfo.CurrentUICulture) ?? "";

    /// <summary>The authority's words in the language around the rendering.</summary>
    public static string Of(LocalText words) => words.For(CultureInfo.CurrentUICulture);

    /// <summary>
    /// A string for a style sheet. Nothing can end it, or the element it stands in: everything but letters, digits and blanks is written by its number,
    /// with the blank that ends a number.
    /// </summary>
    public static string CssString(string words)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                css.Append(rune);
            else if (rune.Value != 0)
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return css.Append('"').ToString();
    }
}
