using System.Collections.Immutable;
using ConferenceBoard.Core.Parts;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Board;

/// <summary>Says who may see a card, and from whom it is withheld. Chair only (domain.md §7): withholding is the chair's decision.</summary>
/// <param name="Card">Which.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="WithheldFrom">Who may not, though they belong to the audience. Never the chair.</param>
/// <param name="Seen">How it was when the chair began to decide; refused where it is otherwise by now. Null where nobody looked.</param>
public sealed record RestrictCard(CardId Card, Audience Audience, ImmutableHashSet<AttendeeId> WithheldFrom, SeenAudience? Seen = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsChair && !asker.IsOffice)
            return RefusalReason.ChairOnly;
        if (state.Board.Card(Card) is not { } card)
            return RefusalReason.CardGone;
        if (!Enum.IsDefined(Audience))
            return RefusalReason.NotUnderstood;
        if (!WithheldFrom.All(id => state.Attendee(id) is { Role: not Role.Chair }))
            return RefusalReason.PersonGone;
        if (card.Audience == Audience && card.WithheldFrom.SetEquals(WithheldFrom))
            return Ruling.NoChange;
        return Seen is { } seen && !(seen.Audience == card.Audience && seen.WithheldFrom.SetEquals(card.WithheldFrom))
            ? RefusalReason.ChangedMeanwhile
            : new CardRestricted(Card, asker.Id, Audience, WithheldFrom);
    }
}

/// <summary>Who might see a card when someone looked.</summary>
/// <param name="Audience">Who may see it.</param>
/// <param name="WithheldFrom">Who may not, though they belong to the audience.</param>
public sealed record SeenAudience(Audience Audience, ImmutableHashSet<AttendeeId> WithheldFrom);

/// <summary>A card has another audience.</summary>
/// <param name="Card">Which.</param>
/// <param name="By">By whom; null for the office.</param>
/// <param name="Audience">Who may see it.</param>
/// <param name="WithheldFrom">Who may not.</param>
/// <param name="TakenBack">Where this undoes a restriction: the stamp the audience had before that.</param>
public sealed record CardRestricted(CardId Card, AttendeeId? By, Audience Audience, ImmutableHashSet<AttendeeId> WithheldFrom, long? TakenBack = null)
    : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var card = state.Board.Cards[Card];
        var change = new Change.Restricted(Card, state.Version, card.Stamps.Audience, card.Audience, card.WithheldFrom);
        var changed = state.DecidedByChair(Card) with
        {
            Board = state.Board.Store(card with
            {
                Audience = Audience,
                WithheldFrom = WithheldFrom,
                Stamps = card.Stamps with { Audience = TakenBack ?? state.Version },
            }),
        };
        return TakenBack is null ? changed.Remember(By, change) : changed.Forget(By);
    }
}
