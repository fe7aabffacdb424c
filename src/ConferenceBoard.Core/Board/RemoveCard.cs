namespace ConferenceBoard.Core.Board;

/// <summary>Takes a card off the board or out of the tray. Chair and note taker any; others their own. It can be restored.</summary>
public sealed record RemoveCard(CardId Card) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        if (BoardRules.CheckMayEdit(state, asker, card) is { } notYours)
            return notYours;
        return card.Standing is CardStanding.OnBoard or CardStanding.InTray
            ? new CardRestood(Card, asker.Id, CardStanding.Removed, null)
            : Ruling.NoChange;
    }
}

/// <summary>
/// Puts a removed, returned, merged or archived card back on the board, at the end of its column and for those it was for. Chair and note taker.
/// The card that had taken it in keeps its words.
/// </summary>
public sealed record RestoreCard(CardId Card) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard && !asker.IsOffice)
            return RefusalReason.ChairOnly;
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        if (card.Standing is not (CardStanding.Removed or CardStanding.Returned or CardStanding.Merged or CardStanding.Archived))
            return card.Standing == CardStanding.OnBoard ? Ruling.NoChange : RefusalReason.CardGone;
        return (BoardRules.CheckRoom(state, card.Writer, CardStanding.OnBoard) ?? PictureRules.CheckRoom(state, card.Picture)) is { } full
            ? full
            : new CardRestood(Card, asker.Id, CardStanding.OnBoard, state.Board.LastIn(card.Column));
    }
}

/// <summary>A card stands otherwise: removed, restored, accepted from the tray or returned.</summary>
/// <param name="Card">Which.</param>
/// <param name="By">By whom; null for the office.</param>
/// <param name="Standing">Where it stands now.</param>
/// <param name="After">On the board: the card above it, or null at the top.</param>
/// <param name="TakenBack">Where this undoes another: the stamp the standing had before that.</param>
public sealed record CardRestood(CardId Card, AttendeeId? By, CardStanding Standing, CardId? After, long? TakenBack = null) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var card = state.Board.Cards[Card];
        var change = new Change.Restood(Card, state.Version, card.Stamps.Standing, card.Standing, state.Board.Above(card));
        var restood = card with
        {
            Standing = Standing,
            Stamps = card.Stamps with { Standing = TakenBack ?? state.Version },
            NoticedAt = Standing == CardStanding.OnBoard ? state.Version : card.NoticedAt,
        };
        var changed = state with { Board = state.Board.Put(restood, After) };
        return TakenBack is null ? changed.Remember(By, change) : changed.Forget(By);
    }
}
