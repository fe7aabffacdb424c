using System.Text;
using ConferenceBoard.Core;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.Timetable;
using ConferenceBoard.Core.Views;
using ConferenceBoard.Documents.Calendar;
using ConferenceBoard.Documents.Tests.Support;
using static System.StringComparison;

namespace ConferenceBoard.Documents.Tests;

/// <summary>Entries for a calendar that other people may look at.</summary>
public sealed class CalendarTests
{
    private static readonly DateTimeOffset At = new(2026, 12, 15, 14, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Is_a_calendar_in_utc_with_short_lines_and_nothing_of_why()
    {
        var place = "Garden room; by the green door, Łódź\nsecond floor " + string.Concat(Enumerable.Repeat("کمرہ ", 40));
        var file = Write(new CalendarEntry(null, At, ""), new CalendarEntry(MeetingKind.Review, At.AddDays(80), place));
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain("\n", file.Replace("\r\n", "", Ordinal), Ordinal);
        Assert.Contains("DTSTART:20261215T130000Z\r\n", file, Ordinal);
        Assert.Contains("LOCATION:Garden room\\; by the green door\\, Łódź\\nsecond floor", file.Replace("\r\n ", "", Ordinal), Ordinal);
        Assert.DoesNotContain("eview", file, Ordinal);
        Assert.DoesNotContain("\uFFFD", file, Ordinal);
    }

    [Fact]
    public void An_entry_keeps_its_id_when_its_day_changes()
    {
        static string[] Ids(string file) => [.. file.Split("\r\n").Where(l => l.StartsWith("UID", Ordinal))];
        var (first, later) = (Write(new CalendarEntry(MeetingKind.Review, At, "")), Write(new CalendarEntry(MeetingKind.Review, At.AddDays(1), "")));
        Assert.Equal(Ids(first), Ids(later));
        Assert.Equal(2, Ids(Write(new CalendarEntry(null, At, ""), new CalendarEntry(MeetingKind.Review, At, ""))).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Another_program_reads_what_was_written()
    {
        var place = "Garden room; by the green door, Łódź\nsecond floor " + string.Concat(Enumerable.Repeat("کمرہ ", 40)).Trim();
        var calendar = Ical.Net.Calendar.Load(Write(new CalendarEntry(null, At, ""), new CalendarEntry(MeetingKind.Review, At.AddDays(80), place)))!;
        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Equal("2.0", calendar.Version);
        var (first, review) = (calendar.Events[0], calendar.Events[1]);
        Assert.Equal((At.UtcDateTime, At.AddHours(2).UtcDateTime), (first!.DtStart!.AsUtc, first.DtEnd!.AsUtc));
        Assert.Equal((place, "Meeting", "PRIVATE", 7), (review!.Location, review.Summary, review.Class, review.Sequence));
        Assert.All(calendar.Events, e => Assert.Equal(("DISPLAY", -TimeSpan.FromDays(1)), (Assert.Single(e!.Alarms).Action, e.Alarms[0]!.Trigger!.Duration!.Value.ToTimeSpanUnspecified())));
        Assert.All(calendar.Events, e => Assert.Empty(e!.Categories.Concat(e.Attendees.Select(a => a.CommonName ?? ""))));
        Assert.All(calendar.Events, e => Assert.Null(e!.Organizer));
        Assert.Equal(At.UtcDateTime, first.DtStamp!.AsUtc);
    }

    [Fact]
    public async Task Fetched_again_it_is_the_same_and_a_moved_date_counts_on()
    {
        var (before, after) = (await DecidedSample.AnnouncedAsync(), await WholeSample.MakeAsync());
        Assert.Equal(File(before), File(before));
        Assert.True(CalendarView.For(after, PaperReader.Of(after, Desk.Mum)!).Revision > CalendarView.For(before, PaperReader.Of(before, Desk.Mum)!).Revision);

        static string File(ConferenceState state) => CalendarFile.Write(new ConferenceId(Guid.Empty), CalendarView.For(state, PaperReader.Of(state, Desk.Mum)!), At, "Meeting");
    }

    private static string Write(params CalendarEntry[] entries) =>
        CalendarFile.Write(new ConferenceId(new Guid("11111111-2222-3333-4444-555555555555")), new CalendarView { Entries = [.. entries], Revision = 7 }, At, "Meeting");
}
