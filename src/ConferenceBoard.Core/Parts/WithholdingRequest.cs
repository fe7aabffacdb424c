using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Parts;

/// <summary>What became of a request to withhold.</summary>
public enum RequestStanding
{
    /// <summary>The chair has not decided.</summary>
    Waiting,

    /// <summary>The card is withheld.</summary>
    Accepted,

    /// <summary>It is not.</summary>
    Declined,
}

/// <summary>Someone's request to withhold a card from some of the family; request, reason and decision stay on record (domain.md §7).</summary>
public sealed record WithholdingRequest
{
    /// <summary>Id.</summary>
    public required RequestId Id { get; init; }

    /// <summary>Which card.</summary>
    public required CardId Card { get; init; }

    /// <summary>Who asks.</summary>
    public required AttendeeId By { get; init; }

    /// <summary>From whom.</summary>
    public required ImmutableHashSet<AttendeeId> From { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>
    /// Those from whom the card is held back only because this request waits: whoever declines it gives it to them. Empty once decided,
    /// and from when the chair says otherwise who may see the card.
    /// </summary>
    public ImmutableHashSet<AttendeeId> Held { get; init; } = [];

    /// <summary>What became of it.</summary>
    public RequestStanding Standing { get; init; }

    /// <summary>Why so, in the chair's words; may be empty where accepted.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Who decided, or null while it waits.</summary>
    public AttendeeId? AnsweredBy { get; init; }

    /// <summary>When, or null while it waits.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>What several rules about withholding share.</summary>
internal static class WithholdingRules
{
    /// <summary>From whom something can be asked to be withheld: the family, and those who are there for them.</summary>
    public static bool IsOfFamily(Role role) => role is Role.FamilyMember or Role.Child or Role.Advocate or Role.Supporter;

    /// <summary>The request, or null.</summary>
    public static WithholdingRequest? Request(this ConferenceState state, RequestId id) => state.WithholdingRequests.Find(r => r.Id == id);

    /// <summary>From whom the card is withheld by a decision, leaving out those from whom it is only held back.</summary>
    public static ImmutableHashSet<AttendeeId> Decided(ConferenceState state, Card card) => card.WithheldFrom.Except(HeldBy(state, card.Id, null));

    /// <summary>From whom the card is held back because of requests that wait, but for one of them.</summary>
    public static IEnumerable<AttendeeId> HeldBy(ConferenceState state, CardId card, RequestId? but) =>
        state.WithholdingRequests.Where(r => r.Card == card && r.Id != but).SelectMany(r => r.Held);

    /// <summary>With requests about a card changed.</summary>
    public static ConferenceState WithRequests(this ConferenceState state, CardId card, Func<WithholdingRequest, WithholdingRequest> change) =>
        state.WithholdingRequests.Exists(r => r.Card == card)
            ? state with { WithholdingRequests = state.WithholdingRequests.ConvertAll(r => r.Card == card ? change(r) : r) }
            : state;

    /// <summary>The chair has said who may see the card: from now on nobody is held back from it by a request alone.</summary>
    public static ConferenceState DecidedByChair(this ConferenceState state, CardId card) =>
        state.WithRequests(card, r => r with { Held = [] });

    /// <summary>From these the card is withheld for another reason too, so that declining a request does not show it to them.</summary>
    public static ConferenceState NotOnlyHeld(this ConferenceState state, CardId card, ImmutableHashSet<AttendeeId> from) =>
        state.WithRequests(card, r => r with { Held = r.Held.Except(from) });

    /// <summary>With a card withheld from exactly these. Stamped, so that taking back an earlier change cannot undo it.</summary>
    public static ConferenceState Withhold(this ConferenceState state, CardId id, ImmutableHashSet<AttendeeId> from)
    {
        var card = state.Board.Cards[id];
        return card.WithheldFrom.SetEquals(from) ? state
            : state with { Board = state.Board.Store(card with { WithheldFrom = from, Stamps = card.Stamps with { Audience = state.Version } }) };
    }
}
