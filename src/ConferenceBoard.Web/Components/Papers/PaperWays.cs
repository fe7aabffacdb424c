using System.Globalization;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Documents.Papers;
using ConferenceBoard.Web.Components.Board;
using ConferenceBoard.Web.Components.Meeting;
using ConferenceBoard.Web.Components.Plan;

namespace ConferenceBoard.Web.Components.Papers;

/// <summary>Where papers are, and how their standing is said.</summary>
internal static class PaperWays
{
    /// <summary>The address of a paper or of a page about papers: "next/all"; empty for the page of them all.</summary>
    public static string To(Desk desk, string paper, string query = "") =>
        $"/c/{desk.Session.Id.Value:D}/papers{(paper.Length > 0 ? "/" : "")}{paper}?seat={desk.Seat.Value.ToString("N")[..8]}{query}";

    /// <summary>The part of an address that says whose letter it is.</summary>
    public static string Of(LetterTo to) => to.Person is { } person ? $"letter/{person.Value:D}" : $"child/{to.Child!.Value.Value:D}";

    /// <summary>How a letter stands, in words.</summary>
    public static string Say(LetterRow row) => row.Standing switch
    {
        LetterStanding.Unwritten => PaperScreenWords.Standing_Unwritten,
        LetterStanding.Draft => PaperScreenWords.Standing_Draft,
        LetterStanding.Final => Labels.Say(PaperScreenWords.Standing_Final, row.Version),
        _ => Labels.Say(PaperScreenWords.Standing_Sent, row.Version, PlanLabels.Day(row.SentOn!.Value)),
    };

    /// <summary>The shape that goes with it, as the style sheet draws it.</summary>
    public static string Mark(LetterStanding standing) => standing switch
    {
        LetterStanding.Unwritten => "waiting",
        LetterStanding.Draft => "todo",
        _ => "ready",
    };

    /// <summary>A day and time near to now: "tomorrow, 15:20".</summary>
    public static string When(DateTimeOffset at, DateTimeOffset now, string today, string tomorrow) => (at.ToLocalTime().Date - now.ToLocalTime().Date).Days switch
    {
        0 => Labels.Say(today, MeetingLabels.Time(at)),
        1 => Labels.Say(tomorrow, MeetingLabels.Time(at)),
        _ => MeetingLabels.DayAndTime(at),
    };

    /// <summary>What a language is called.</summary>
    public static string Language(string letters) => CultureInfo.GetCultureInfo(letters).EnglishName;

    /// <summary>What a letter says by itself in a part that nobody wrote by hand: the authority's words, the reasons, the cards its reader may see.</summary>
    public static string ByItself(LetterView view, LetterPart part, PracticeProfile practice) => LetterOwnWords.Of(view, part, practice);
}
