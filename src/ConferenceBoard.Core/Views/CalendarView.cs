using System.Collections.Immutable;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Timetable;

namespace ConferenceBoard.Core.Views;

/// <summary>A meeting for someone's calendar. It says nothing of why: other people may look at a calendar.</summary>
/// <param name="Kind">Which meeting, for telling entries apart and not for the title; null for the conference itself.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="Place">Where; may be empty.</param>
public sealed record CalendarEntry(MeetingKind? Kind, DateTimeOffset StartsAt, string Place);

/// <summary>Calendar entries for the conference and the meetings that follow from it (domain.md §4): no title, no names, no categories.</summary>
public sealed record CalendarView
{
    /// <summary>The conference and then the chosen dates, by meeting.</summary>
    public required ImmutableArray<CalendarEntry> Entries { get; init; }

    /// <summary>Grows whenever a date or a place changes, and not otherwise.</summary>
    public int Revision { get; init; }

    /// <summary>The entries for one reader, by <see cref="PaperReader"/>; none for someone who is not of the conference.</summary>
    public static CalendarView For(ConferenceState state, Attendee reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reader);
        return new CalendarView
        {
            Revision = state.Dates.Revision,
            Entries = !reader.TakesPart || state.Details is not { } details ? []
                : [.. Held(state, details, reader), .. state.Dates.Chosen.Where(c => PaperMeeting.Follows(state, state.Children, c.Kind)).Select(c => new CalendarEntry(c.Kind, c.At, PaperReader.IsToldWhere(state, reader) ? c.Place : ""))],
        };
    }

    /// <summary>The conference itself; not for someone whose part is apart: it starts while others are there whom they are not to meet.</summary>
    private static ImmutableArray<CalendarEntry> Held(ConferenceState state, ConferenceDetails details, Attendee reader) =>
        PaperReader.CameApart(state, reader.Id) ? [] : [new CalendarEntry(null, details.StartsAt, state.Place.Venue)];
}
