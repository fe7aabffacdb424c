namespace ConferenceBoard.Core.Board;

/// <summary>Moves a card on the board, within its column or to another. Chair and note taker any; others their own, while the chair lets them.</summary>
/// <param name="Card">Which.</param>
/// <param name="To">The column.</param>
/// <param name="After">The card to stand below; null for the top; one that is no longer there means the end.</param>
public sealed record MoveCard(CardId Card, Column To, CardId? After) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        if (BoardRules.CheckMayMove(state, asker, card) is { } notYours)
            return notYours;
        if (card.Standing != CardStanding.OnBoard)
            return RefusalReason.CardRemovedMeanwhile;
        if (!Enum.IsDefined(To) || After == Card)
            return RefusalReason.NotUnderstood;
        if (card.Picture is not null && To != card.Column)
            return RefusalReason.PictureStays;

        // The place is written down as the card it ends up below, so that replaying puts it there too.
        var others = state.Board.In(To).Remove(Card);
        var after = After is { } id && !others.Contains(id) ? (others.IsEmpty ? (CardId?)null : others[^1]) : After;
        return card.Column == To && state.Board.Above(card) == after
            ? Ruling.NoChange
            : new CardMoved(Card, asker.Id, To, after, Strands.Fitting(card.Marks.Strand, To));
    }
}

/// <summary>A card stands elsewhere; its strand is one of the column it is in now.</summary>
/// <param name="Card">Which.</param>
/// <param name="By">By whom; null for the office.</param>
/// <param name="To">Column.</param>
/// <param name="After">The card above it, or null at the top.</param>
/// <param name="Strand">Its strand there.</param>
/// <param name="TakenBack">Where this undoes a move: the stamp the place had before that.</param>
public sealed record CardMoved(CardId Card, AttendeeId? By, Column To, CardId? After, Strand Strand, long? TakenBack = null) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var card = state.Board.Cards[Card];
        var moved = card with
        {
            Column = To,
            Marks = card.Marks with { Strand = Strand },
            Stamps = card.Stamps with { Place = TakenBack ?? state.Version },
            NoticedAt = state.Version,
        };
        var change = new Change.Moved(Card, state.Version, card.Stamps.Place, card.Column, state.Board.Above(card), card.Marks.Strand);
        var changed = state with { Board = state.Board.Put(moved, After) };
        return TakenBack is null ? changed.Remember(By, change) : changed.Forget(By);
    }
}
