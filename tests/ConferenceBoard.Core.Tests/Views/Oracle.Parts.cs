using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Setup;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Tests.Views;

/// <summary>
/// The second opinion on parts of a conference and on withholding, from domain.md §2, §3 and §7: whose part comes later gets nothing of this
/// one; the wall shows what is kept to professionals only in a part of theirs; a request to withhold is for the chair and for who asked.
/// </summary>
internal static partial class Oracle
{
    /// <summary>What the wall may show of an audience, if it is withheld from nobody in the room.</summary>
    public static bool IsForTheRoom(ConferenceState state, Audience audience) =>
        audience == Audience.Everyone || (audience == Audience.Professionals && state.Part.ProfessionalsOnly);

    /// <summary>Requests that the person made and may read.</summary>
    public static IReadOnlyList<WithholdingRequest> OwnRequests(ConferenceState state, Attendee person) =>
        IsIn(person) && Professional(person.Role) ? state.WithholdingRequests.FindAll(r => r.By == person.Id) : [];

    /// <summary>Words that a board holds beside its cards.</summary>
    private static IEnumerable<string> Told(ConferenceState state, Attendee person)
    {
        if (!person.Removed)
            yield return $"{state.Place.Venue} {state.Place.HowToFindIt} {state.Place.MeetingLink}";
        if (IsIn(person) && (Keeps(person.Role) || person.Role == Role.SocialWorker))
            yield return state.Comings.Missing;
        foreach (var request in OwnRequests(state, person))
        {
            yield return $"{request.Reason} {request.Answer}";
            var card = state.Board.Cards[request.Card];
            if (Sees(person, card) && (card.Standing == CardStanding.OnBoard || Keeps(person.Role) || card.Writer == person.Id))
                yield return card.Text;
        }
    }

    private static IEnumerable<string> WrongWithParts(ConferenceState state, Attendee person, BoardView view)
    {
        if (view.Waiting != (person is { Removed: false, Attendance: Attendance.TheirPartLater or Attendance.TheirPartOver }))
            yield return "who waits for another part is told so, and nobody else";
        if (view.Waiting && (view.MayAdd || view.MayUndo || !view.Children.IsEmpty || view.MayWriteFor.Length > 0 || view.Mode != default))
            yield return "someone whose part comes later gets something of this one";
        if (view.Place != (person.Removed ? MeetingPlace.None : state.Place))
            yield return "everyone who is in is told the place";
        if (!view.YourRequests.Select(r => r.Id).SequenceEqual(OwnRequests(state, person).Reverse().Select(r => r.Id)))
            yield return "other requests are shown as one's own than are";
    }

    private static IEnumerable<string> WrongWithParts(ConferenceState state, Attendee person, ConsoleView view)
    {
        if (!view.Requests.Select(r => r.Id).SequenceEqual(person.Role == Role.Chair ? state.WithholdingRequests.Reverse().Select(r => r.Id) : []))
            yield return "requests to withhold are the chair's to see";
        if (view.Introduced.Any(id => view.People.All(p => p.Id != id)) || view.Colleagues.Any(c => view.People.All(p => p.Id != c.Colleague)))
            yield return "someone is told of who is not on the list";
    }
}
