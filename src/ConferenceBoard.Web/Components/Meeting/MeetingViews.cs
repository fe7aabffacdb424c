using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Web.Components.Meeting;

/// <summary>How the meeting goes, as one person may see it. The same object for as long as all of it is the same.</summary>
public sealed class MeetingViews
{
    private readonly Attendee _viewer;
    private ConferenceState _state;

    private MeetingViews(ConferenceState state, Attendee viewer, MeetingViews? before)
    {
        (_state, _viewer) = (state, viewer);
        Agenda = AgendaView.For(state, viewer, before?.Agenda);
        Care = CareView.For(state, viewer, before?.Care);
        Understanding = UnderstandingView.For(state, viewer, before?.Understanding);
        Early = state.BegunAt is null || viewer.Waits ? ViewsBeforeView.For(state, viewer, before?.Early) : null;
        Views = ViewsView.For(state, viewer, before?.Views);
        Announced = AnnouncedView.For(state, viewer, before?.Announced);
    }

    /// <summary>Its steps and where it is.</summary>
    public AgendaView Agenda { get; }

    /// <summary>Hands, asks, the break.</summary>
    public CareView Care { get; }

    /// <summary>What the family understood.</summary>
    public UnderstandingView Understanding { get; }

    /// <summary>What this person is asked before the meeting, or before their part of it; null where nothing is asked, or not any more.</summary>
    public ViewsBeforeView? Early { get; }

    /// <summary>Views of each child, as far as they are open.</summary>
    public ViewsView Views { get; }

    /// <summary>The announced decision.</summary>
    public AnnouncedView Announced { get; }

    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same.</summary>
    internal static MeetingViews For(ConferenceState state, Attendee viewer, MeetingViews? before)
    {
        if (before is not null && ReferenceEquals(before._viewer, viewer) && IsAsBefore(before._state, state, viewer))
            return before;
        var now = new MeetingViews(state, viewer, before);
        if (before is null || !ReferenceEquals(now.Agenda, before.Agenda) || !ReferenceEquals(now.Care, before.Care) || !ReferenceEquals(now.Understanding, before.Understanding)
            || now.Early != before.Early || !ReferenceEquals(now.Views, before.Views) || !ReferenceEquals(now.Announced, before.Announced))
            return now;
        before._state = state;   // what changed since is nothing this person sees; the next look begins from here
        return before;
    }

    /// <summary>Whether nothing changed of which any of it is made. Most changes are of cards, and only those who keep the board are told how many are parked.</summary>
    private static bool IsAsBefore(ConferenceState before, ConferenceState now, Attendee viewer) =>
        ReferenceEquals(before.Agenda, now.Agenda) && ReferenceEquals(before.Care, now.Care) && ReferenceEquals(before.Understanding, now.Understanding)
        && ReferenceEquals(before.Attendees, now.Attendees) && ReferenceEquals(before.Seats, now.Seats) && ReferenceEquals(before.Practice, now.Practice) && ReferenceEquals(before.Preparation, now.Preparation)
        && ReferenceEquals(before.Decision, now.Decision) && ReferenceEquals(before.Children, now.Children)
        && before.BegunAt == now.BegunAt && before.EndedAt == now.EndedAt
        && (viewer.Role is not (Role.Chair or Role.NoteTaker) || ReferenceEquals(before.Board, now.Board));
}
