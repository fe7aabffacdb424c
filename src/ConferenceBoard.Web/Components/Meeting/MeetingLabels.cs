using System.Globalization;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Care;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Core.Wall;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Components.Meeting;

/// <summary>What the pages that run the meeting say.</summary>
internal static class MeetingLabels
{
    /// <summary>A term by its enum value: "Attendance_Remote".</summary>
    public static string Of<T>(T value, string? prefix = null)
        where T : struct, Enum => MeetingWords.ResourceManager.GetString($"{prefix ?? typeof(T).Name}_{value}", CultureInfo.CurrentUICulture) ?? value.ToString();

    /// <summary>An authority's own words, as the reader of this screen would read them.</summary>
    public static string Say(LocalText text) => text.For(CultureInfo.CurrentUICulture);

    /// <summary>The language those words are in, for a reader aloud; null where it is the authority's first.</summary>
    public static string? LanguageOf(LocalText text) => text.LanguageFor(CultureInfo.CurrentUICulture);

    /// <summary>A day with its weekday, and the time, where the server is.</summary>
    public static string DayAndTime(DateTimeOffset at) => string.Create(CultureInfo.CurrentCulture, $"{at.ToLocalTime():dddd d MMMM yyyy}, {at.ToLocalTime():t}");

    /// <summary>A time of day, as a clock on the wall would show it here.</summary>
    public static string Time(DateTimeOffset at) => at.ToLocalTime().ToString("t", CultureInfo.CurrentCulture);

    /// <summary>Whole minutes from <paramref name="now"/> until then, a begun one counting; 0 once it is past.</summary>
    public static int MinutesUntil(DateTimeOffset then, DateTimeOffset now) => Math.Max(0, (int)Math.Ceiling((then - now).TotalMinutes));

    /// <summary>The colour and the picture of a house.</summary>
    public static (string Hue, string Icon) House(Strand strand) => strand switch
    {
        Strand.HouseOfGoodThings => ("well", "sun"),
        Strand.HouseOfWorries => ("worried", "cloud"),
        _ => ("voice", "star"),
    };

    /// <summary>How long the meeting has been at a step by now.</summary>
    public static TimeSpan Spent(AgendaStepView step, AgendaView agenda, DateTimeOffset now) =>
        step.Id == agenda.Current && agenda.CurrentSince is { } since && now > since ? step.Spent + (now - since) : step.Spent;

    /// <summary>"4 of 10 min".</summary>
    public static string Used(AgendaStepView step, AgendaView agenda, DateTimeOffset now) =>
        Labels.Say(MeetingWords.MinutesOf, (int)Spent(step, agenda, now).TotalMinutes, step.Minutes);

    /// <summary>"6 left", or "2 over": said, and no alarm.</summary>
    public static string Left(AgendaStepView step, AgendaView agenda, DateTimeOffset now)
    {
        var left = step.Minutes - (int)Spent(step, agenda, now).TotalMinutes;
        return left >= 0 ? Labels.Say(MeetingWords.Left, left) : Labels.Say(MeetingWords.Over, -left);
    }

    /// <summary>Each with its number among those that count, from 1; 0 for one that does not.</summary>
    public static IEnumerable<(T Item, int Number)> Numbered<T>(IEnumerable<T> items, Func<T, bool> counts)
    {
        var number = 0;
        foreach (var item in items)
            yield return (item, counts(item) ? ++number : 0);
    }

    /// <summary>What a page of the wall is called.</summary>
    public static string PageName(PageShown page, IEnumerable<Child> children) =>
        Labels.Say(Of(page.Page, "ShowPage"), children.FirstOrDefault(c => c.Id == page.Child)?.Name ?? "");

    /// <summary>What someone is here: their agency or relation where it is said, and for those who run the meeting what they do.</summary>
    public static string What(WallPerson person) =>
        person.Belongs.Length > 0 && person.Role is not (Role.Chair or Role.NoteTaker) ? person.Belongs : Of(person.Role, "RoleOnWall");

    /// <summary>The picture of what someone asks in private.</summary>
    public static string IconOf(CareAsk kind) => kind switch
    {
        CareAsk.Break => "cup",
        CareAsk.StepOut => "door",
        _ => "talk",
    };
}
