using System.Collections.Immutable;
using ConferenceBoard.Core.Agenda;
using ConferenceBoard.Core.Papers;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Practice;
using ConferenceBoard.Core.Preparation;

namespace ConferenceBoard.Core.Views;

/// <summary>How an invitation speaks to its reader.</summary>
public enum InvitedAs
{
    /// <summary>Parents, carers, the wider network.</summary>
    Family,

    /// <summary>A child whom it concerns.</summary>
    Child,

    /// <summary>Agencies, and those who are there for someone.</summary>
    Other,
}

/// <summary>
/// What someone's invitation says (domain.md §2): day, time and place, who chairs, the agenda. It names nobody but its reader, the children and the
/// chair. Someone who attends apart from another is told only what they need to come in the way that was agreed with them: an invitation may be read
/// by whoever they are kept safe from, and says no place where the other will be. What is left out looks the same whatever the reason.
/// </summary>
public sealed record InvitationView
{
    /// <summary>The reader's name.</summary>
    public required string Name { get; init; }

    /// <summary>How it speaks to them.</summary>
    public required InvitedAs As { get; init; }

    /// <summary>The children's names, in the order given.</summary>
    public required ImmutableArray<string> Children { get; init; }

    /// <summary>The day and time it starts.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The time of day is for this reader; otherwise they are told theirs in person, as where parts are at different times.</summary>
    public required bool SaysTime { get; init; }

    /// <summary>When it is expected to end; null where nobody has said, or the time is not for this reader.</summary>
    public required DateTimeOffset? EndsAbout { get; init; }

    /// <summary>Building and address; empty where not said, or not for this reader.</summary>
    public required string Venue { get; init; }

    /// <summary>The way in; may be empty.</summary>
    public required string HowToFindIt { get; init; }

    /// <summary>The address of the online meeting; empty where there is none, or not for this reader.</summary>
    public required string MeetingLink { get; init; }

    /// <summary>The chair's name; may be empty.</summary>
    public required string Chair { get; init; }

    /// <summary>The steps of this meeting that are not left out, by title; may be empty.</summary>
    public required ImmutableArray<LocalText> Steps { get; init; }

    /// <summary>On their own page they are asked something before the day.</summary>
    public required bool HasForm { get; init; }

    /// <summary>What the invitation of one person says; null where they are not on the list, or were taken off it.</summary>
    public static InvitationView? For(ConferenceState state, AttendeeId person)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Details is not { } details || PaperReader.Of(state, person) is not { } reader)
            return null;
        var (safe, way) = (state.Preparation.Of(person).Info.Safe, WayOf(state, reader));
        var apart = safe != SafeAttendance.Together || state.Attendee(person) is { Waits: true };
        var (toRoom, fromAfar) = apart ? (way == Coming.InPerson, way == Coming.Remote) : (way != Coming.Remote, true);
        var saysTime = safe != SafeAttendance.DifferentTimes && state.Attendee(person) is { Waits: false };
        return new InvitationView
        {
            Name = reader.Name,
            As = reader.Role switch { Role.FamilyMember => InvitedAs.Family, Role.Child => InvitedAs.Child, _ => InvitedAs.Other },
            Children = [.. state.Children.Select(c => c.Name)],
            StartsAt = details.StartsAt,
            SaysTime = saysTime,
            EndsAbout = saysTime ? state.Preparation.ExpectedEnd : null,
            Venue = toRoom ? state.Place.Venue : "",
            HowToFindIt = toRoom && !apart ? state.Place.HowToFindIt : "",
            MeetingLink = fromAfar ? state.Place.MeetingLink : "",
            Chair = PapersRules.ChairOf(state),
            Steps = [.. state.Agenda.StepsOf(state.Practice).Where(s => state.Agenda.StandingOf(s.Id) != StepStanding.Skipped).Select(s => s.Title)],
            HasForm = !ViewsBefore.QuestionsFor(reader.Role).IsEmpty,
        };
    }

    /// <summary>How they said they come; where they have not, from elsewhere if they were put on the list so.</summary>
    private static Coming WayOf(ConferenceState state, Attendee reader) => state.Preparation.Of(reader.Id).Info.Coming switch
    {
        Coming.NotSaid when reader.Attendance is Attendance.ExpectedRemote or Attendance.Remote => Coming.Remote,
        var said => said,
    };
}
