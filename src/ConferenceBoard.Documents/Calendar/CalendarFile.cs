using System.Globalization;
using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Documents.Calendar;

/// <summary>
/// Meetings as a calendar file (RFC 5545), with a reminder the day before. A date that changed has a higher number and the same id. Other people may look at a calendar: each entry is called a meeting, and nothing says why.
/// </summary>
public static class CalendarFile
{
    /// <summary>What a meeting is called, in the language around.</summary>
    public static string Title => PaperWords.Calendar_Meeting;

    private const int MostOctets = 75;

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    /// <summary>The file.</summary>
    /// <param name="conference">Whose meetings; only for ids that stay the same.</param>
    /// <param name="view">The meetings.</param>
    /// <param name="now">When the file is made.</param>
    /// <param name="title">What every meeting is called.</param>
    public static string Write(ConferenceId conference, CalendarView view, DateTimeOffset now, string title)
    {
        ArgumentNullException.ThrowIfNull(view);
        var file = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//ConferenceBoard//Papers//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        foreach (var entry in view.Entries)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{conference.Value:D}-{(entry.Kind is { } kind ? ((int)kind + 1).ToString(CultureInfo.InvariantCulture) : "0")}@conferenceboard");
            Line("SEQUENCE:" + view.Revision.ToString(CultureInfo.InvariantCulture));
            Line("DTSTAMP:" + Utc(now));
            Line("DTSTART:" + Utc(entry.StartsAt));
            Line("DTEND:" + Utc(entry.StartsAt + Lasts));
            Line("SUMMARY:" + Escape(title));
            if (entry.Place.Length > 0)
                Line("LOCATION:" + Escape(entry.Place));
            Line("CLASS:PRIVATE");
            Line("STATUS:CONFIRMED");
            Line("BEGIN:VALARM");
            Line("ACTION:DISPLAY");
            Line("TRIGGER:-P1D");
            Line("DESCRIPTION:" + Escape(title));
            Line("END:VALARM");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return file.ToString();

        void Line(string words) => file.Append(Fold(words)).Append("\r\n");
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string words)
    {
        var safe = new StringBuilder();
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n')
                safe.Append("\\n");
            else if (rune.Value is '\\' or ';' or ',')
                safe.Append('\\').Append(rune);
            else if (!Rune.IsControl(rune))
                safe.Append(rune);
        }

        return safe.ToString();
    }

    /// <summary>At most 75 octets in a line, never within a character.</summary>
    private static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
