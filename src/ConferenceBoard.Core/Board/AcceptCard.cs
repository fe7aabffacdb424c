namespace ConferenceBoard.Core.Board;

/// <summary>Puts a card from the tray on the board, at the end of its column. Chair and note taker.</summary>
/// <param name="Card">Which.</param>
/// <param name="TextRevision">The revision of the words that were read; refused where it has others by now. Null where nobody looked.</param>
public sealed record AcceptCard(CardId Card, int? TextRevision = null) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        return card.Standing switch
        {
            CardStanding.InTray when (TextRevision ?? card.TextRevision) != card.TextRevision => RefusalReason.ChangedMeanwhile,
            CardStanding.InTray => new CardRestood(Card, asker.Id, CardStanding.OnBoard, state.Board.LastIn(card.Column)),
            CardStanding.OnBoard => Ruling.NoChange,
            _ => RefusalReason.CardGone,
        };
    }
}

/// <summary>Gives a card in the tray back to its writer, who still has its words. Chair and note taker.</summary>
public sealed record ReturnCard(CardId Card) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        return card.Standing switch
        {
            CardStanding.InTray => new CardRestood(Card, asker.Id, CardStanding.Returned, null),
            CardStanding.Returned => Ruling.NoChange,
            _ => RefusalReason.CardGone,
        };
    }
}
