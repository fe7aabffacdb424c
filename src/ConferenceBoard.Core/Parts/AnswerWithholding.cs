using System.Collections.Immutable;
using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Parts;

/// <summary>Decides on a request to withhold. Chair only (domain.md §7).</summary>
/// <param name="Request">Which.</param>
/// <param name="Accepted">The card is withheld from those who were named, and so is the card it has become a part of.</param>
/// <param name="Reason">Why; needed for declining. At most <see cref="Limits.Reason"/> characters.</param>
public sealed record AnswerWithholding(RequestId Request, bool Accepted, string Reason) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair)
            return RefusalReason.ChairOnly;
        if (state.Request(Request) is not { } request)
            return RefusalReason.RequestAnswered;
        if (request.Standing != RequestStanding.Waiting)
            return request.Standing == (Accepted ? RequestStanding.Accepted : RequestStanding.Declined) ? Ruling.NoChange : RefusalReason.RequestAnswered;

        var reason = Words.OfCard(Reason);
        if (reason.Length > Limits.Reason)
            return new Refusal(RefusalReason.ReasonTooLong, reason.Length, Limits.Reason);
        if (!Accepted && reason.Length == 0)
            return RefusalReason.ReasonMissing;
        return new WithholdingAnswered(Request, Accepted, reason, asker.Id!.Value, Accepted ? Withheld(state, request) : Released(state, request), asker.At);
    }

    /// <summary>From whom the card is withheld by accepting, and each card that has its words since they were put together.</summary>
    private static ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>> Withheld(ConferenceState state, WithholdingRequest request)
    {
        var cards = ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>>.Empty;
        for (var card = state.Board.Card(request.Card); card is not null && !cards.ContainsKey(card.Id);
             card = card is { Standing: CardStanding.Merged, MergedInto: { } into } ? state.Board.Card(into) : null)
        {
            cards = cards.Add(card.Id, card.WithheldFrom.Union(request.From));
        }

        return cards;
    }

    /// <summary>From whom the card is still withheld once nobody is held back by this request any more.</summary>
    private static ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>> Released(ConferenceState state, WithholdingRequest request)
    {
        var released = request.Held.Except(WithholdingRules.HeldBy(state, request.Card, request.Id));
        var cards = ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>>.Empty;
        return released.IsEmpty ? cards : cards.Add(request.Card, state.Board.Cards[request.Card].WithheldFrom.Except(released));
    }
}

/// <summary>The chair has decided on a request to withhold.</summary>
/// <param name="Request">Which.</param>
/// <param name="Accepted">The card is withheld.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="WithheldFrom">From whom which cards are withheld now.</param>
/// <param name="At">When.</param>
public sealed record WithholdingAnswered(
    RequestId Request, bool Accepted, string Reason, AttendeeId By, ImmutableDictionary<CardId, ImmutableHashSet<AttendeeId>> WithheldFrom, DateTimeOffset At)
    : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var request = state.Request(Request)!;
        var withheld = WithheldFrom.Aggregate(state, (before, w) => before.Withhold(w.Key, w.Value));
        var answered = withheld.WithRequests(request.Card, r => r.Id == Request
            ? r with { Standing = Accepted ? RequestStanding.Accepted : RequestStanding.Declined, Answer = Reason, AnsweredBy = By, AnsweredAt = At, Held = [] }
            : r);

        // What the chair keeps back now is not only held any more, on whichever card the words stand: declining another request frees none of it.
        return Accepted
            ? WithheldFrom.Keys.Aggregate(answered, (before, card) => before.WithRequests(card, r => r with { Held = r.Held.Except(request.From) }))
            : answered;
    }
}
