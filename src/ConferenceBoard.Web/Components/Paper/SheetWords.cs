using System.Globalization;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Preparation;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Web.Components.Board;

namespace ConferenceBoard.Web.Components.Paper;

/// <summary>How the chair's sheet says things.</summary>
internal static class SheetWords
{
    private const int Most = 180;

    /// <summary>Two years: until then an age is said in months.</summary>
    private const int Months = 24;

    /// <summary>"School": whom someone comes from, or what they do.</summary>
    public static string Belongs(Attendee person) => person.Belongs.Length > 0 ? person.Belongs : Labels.Of(person.Role);

    /// <summary>How old a child is on the day of the conference, or when one is expected.</summary>
    public static string Age(ChildPreparation child, DateOnly day)
    {
        if (child.ExpectedDate is { } expected)
            return Labels.Say(PrepareWords.Sheet_Unborn, Day(expected));
        if (child.BirthDate is not { } born)
            return PrepareWords.Sheet_NoBirth;
        var months = Math.Max(0, ((day.Year - born.Year) * 12) + day.Month - born.Month - (day.Day < born.Day ? 1 : 0));
        return Labels.Say(
            months == 1 ? PrepareWords.Sheet_Month : months < Months ? PrepareWords.Sheet_Months : PrepareWords.Sheet_Years,
            months < Months ? months : months / 12,
            Day(born));
    }

    /// <summary>How someone comes, as they said it, or else as they were invited.</summary>
    public static string Coming(PreparedPersonView person) => person switch
    {
        { Person.Waits: true } => PrepareWords.Sheet_OwnPart,
        { Info.Coming: not Core.Preparation.Coming.NotSaid and var said } => Say("Coming_", said),
        { Person.Attendance: Attendance.InTheRoom or Attendance.Expected } when person.Person.Role is Role.Chair or Role.NoteTaker => Say("Coming_", Core.Preparation.Coming.InPerson),
        { Person.Attendance: Attendance.ExpectedRemote or Attendance.Remote } => Say("Coming_", Core.Preparation.Coming.Remote),
        _ => Say("Coming_", Core.Preparation.Coming.NotSaid),
    };

    /// <summary>What someone needs, each a few words with what it is; nothing where nothing is known.</summary>
    public static IEnumerable<(string About, string Words)> Needs(AttendeePreparation info)
    {
        if (info.Interpreter.Length > 0)
            yield return (PrepareWords.Sheet_Interpreter, info.Interpreter);
        if (info.Needs != ParticipationNeeds.None)
            yield return ("", string.Join(", ", Enum.GetValues<ParticipationNeeds>().Where(n => n != ParticipationNeeds.None && info.Needs.HasFlag(n)).Select(n => Say("Need_", n))));
        if (info.NeedsWords.Length > 0)
            yield return ("", info.NeedsWords);
        if (info.Fear.Length > 0)
            yield return (PrepareWords.Sheet_Fear, info.Fear);
        if (info.HelpToStay.Length > 0)
            yield return (PrepareWords.Sheet_Stay, info.HelpToStay);
    }

    /// <summary>A term of the preparation.</summary>
    public static string Say<T>(string start, T value)
        where T : struct, Enum => PrepareWords.ResourceManager.GetString(start + value, CultureInfo.CurrentUICulture) ?? value.ToString();

    /// <summary>What is due, in two or three words.</summary>
    public static string Of(DueKind kind) => Say("Last_", kind);

    /// <summary>"12 Mar 2027".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The beginning of something long: the whole of it is where it was written.</summary>
    public static string Short(string words)
    {
        if (words.Length <= Most)
            return words;
        var space = words.LastIndexOf(' ', Most, Most / 2);
        return string.Concat(words.AsSpan(0, space < 0 ? Most - (char.IsHighSurrogate(words[Most - 1]) ? 1 : 0) : space), "…");
    }
}
