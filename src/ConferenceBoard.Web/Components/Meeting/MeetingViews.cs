using ConferenceBoard.Core;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Web.Components.Meeting;

/// <summary>How the meeting goes, as one person may see it.</summary>
/// <param name="Agenda">Its steps and where it is.</param>
/// <param name="Care">Hands, asks, the break.</param>
/// <param name="Understanding">What the family understood.</param>
public sealed record MeetingViews(AgendaView Agenda, CareView Care, UnderstandingView Understanding)
{
    /// <summary>What this person may see; <paramref name="before"/> itself where that is the same.</summary>
    internal static MeetingViews For(ConferenceState state, Attendee viewer, MeetingViews? before)
    {
        var now = new MeetingViews(
            AgendaView.For(state, viewer, before?.Agenda), CareView.For(state, viewer, before?.Care), UnderstandingView.For(state, viewer, before?.Understanding));
        return now == before ? before : now;
    }
}
