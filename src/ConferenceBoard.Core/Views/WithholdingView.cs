using System.Collections.Immutable;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Views;

/// <summary>A request to withhold a card, for the chair and for whoever asked.</summary>
/// <param name="Id">The request.</param>
/// <param name="Card">The card.</param>
/// <param name="Text">Its words now; empty where the viewer may not see the card any more.</param>
/// <param name="ByName">Who asks.</param>
/// <param name="FromNames">From whom, joined.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsHeld">The card is held back from some of them until the chair decides.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="Answer">Why so.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="AnsweredAt">When it was decided, or null while it waits.</param>
public sealed record WithholdingView(
    RequestId Id, CardId Card, string Text, string ByName, string FromNames, string Reason, bool IsHeld,
    RequestStanding Standing, string Answer, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt)
{
    /// <summary>Every request, the last first, for the chair; nothing for others.</summary>
    internal static ImmutableArray<WithholdingView> ForChair(ConferenceState state, Attendee viewer) =>
        viewer is { Role: Role.Chair, TakesPart: true } ? Of(state, viewer, _ => true) : [];

    /// <summary>The viewer's own requests, the last first; nothing for the family, whatever they were when they asked.</summary>
    internal static ImmutableArray<WithholdingView> Own(ConferenceState state, Attendee viewer) =>
        viewer is { IsProfessional: true, TakesPart: true } ? Of(state, viewer, r => r.By == viewer.Id) : [];

    private static ImmutableArray<WithholdingView> Of(ConferenceState state, Attendee viewer, Func<WithholdingRequest, bool> which) =>
        state.WithholdingRequests.IsEmpty ? [] :
        [
            .. state.WithholdingRequests.Where(which).Reverse().Select(r => new WithholdingView(
                r.Id, r.Card, state.Board.Card(r.Card) is { } card && Visibility.MaySee(viewer, card) ? card.Text : "",
                state.Attendee(r.By)?.Name ?? "", Names.Of(state, r.From), r.Reason, !r.Held.IsEmpty, r.Standing, r.Answer, r.AskedAt, r.AnsweredAt)),
        ];
}

/// <summary>One of the family, or someone with them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">The name they go by.</param>
/// <param name="Belongs">Their relation; may be empty.</param>
public sealed record OneOfFamily(AttendeeId Id, string Name, string Belongs);
