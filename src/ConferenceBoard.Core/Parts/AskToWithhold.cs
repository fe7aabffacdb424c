using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Parts;

/// <summary>
/// Asks the chair to withhold a card from some of the family (domain.md §7). Social worker, professionals and note taker, of a card that
/// they may see. While the request waits, the card is held back at once if the asker wrote it: they would not have to write it yet. A card
/// of someone else's words stays where it is until the chair decides.
/// </summary>
/// <param name="Request">Id for the request.</param>
/// <param name="Card">Which card.</param>
/// <param name="From">Family members, children, advocates, supporters; at least one.</param>
/// <param name="Reason">1 to <see cref="Limits.Reason"/> characters.</param>
public sealed record AskToWithhold(RequestId Request, CardId Card, ImmutableHashSet<AttendeeId> From, string Reason) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Person is not { Role: Role.NoteTaker or Role.SocialWorker or Role.Professional } person)
            return RefusalReason.NotYours;
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        if (card.Standing is not (CardStanding.OnBoard or CardStanding.InTray))
            return RefusalReason.CardRemovedMeanwhile;
        if (From is null)
            return RefusalReason.NotUnderstood;
        if (From.IsEmpty || !From.All(id => state.Attendee(id) is { Removed: false } of && WithholdingRules.IsOfFamily(of.Role)))
            return RefusalReason.WithheldFromFamily;
        if (state.Request(Request) is not null)
            return RefusalReason.AlreadyThere;

        var reason = Words.OfCard(Reason);
        if (reason.Length == 0)
            return RefusalReason.WithholdingReasonMissing;
        if (reason.Length > Limits.Reason)
            return new Refusal(RefusalReason.ReasonTooLong, reason.Length, Limits.Reason);
        if (state.WithholdingRequests.Count >= Limits.Requests)
            return new Refusal(RefusalReason.TooManyRequests, Limits.Requests);

        var asked = From.Except(WithholdingRules.Decided(state, card));
        var waits = state.WithholdingRequests.Exists(r => r.By == person.Id && r.Card == Card && r.Standing == RequestStanding.Waiting && asked.IsSubsetOf(r.From));
        return asked.IsEmpty || waits
            ? Ruling.NoChange
            : new WithholdingAsked(Request, Card, person.Id, From, reason, card.Writer == person.Id ? asked : [], asker.At);
    }
}

/// <summary>The chair was asked to withhold a card.</summary>
/// <param name="Request">Id.</param>
/// <param name="Card">Which card.</param>
/// <param name="By">Who asks.</param>
/// <param name="From">From whom.</param>
/// <param name="Reason">Why.</param>
/// <param name="Held">From whom it is held back until the chair decides.</param>
/// <param name="At">When.</param>
public sealed record WithholdingAsked(
    RequestId Request, CardId Card, AttendeeId By, ImmutableHashSet<AttendeeId> From, string Reason, ImmutableHashSet<AttendeeId> Held, DateTimeOffset At)
    : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var request = new WithholdingRequest { Id = Request, Card = Card, By = By, From = From, Reason = Reason, AskedAt = At, Held = Held };
        return (state with { WithholdingRequests = state.WithholdingRequests.Add(request) })
            .Withhold(Card, state.Board.Cards[Card].WithheldFrom.Union(Held));
    }
}
