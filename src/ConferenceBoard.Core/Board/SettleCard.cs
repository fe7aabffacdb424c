namespace ConferenceBoard.Core.Board;

/// <summary>What becomes of two versions.</summary>
public enum Settlement
{
    /// <summary>The words on the card stay; the others go.</summary>
    KeepCurrent,

    /// <summary>The others take their place.</summary>
    TakeOther,

    /// <summary>The others become a card of their own, just below, for the same audience; a picture stays where it is.</summary>
    KeepBoth,
}

/// <summary>Chooses between two versions of a card. Those who may reword the card: chair, note taker, and its writer.</summary>
/// <param name="Card">The card.</param>
/// <param name="Settlement">The choice.</param>
/// <param name="NewCard">Id for the second card, used by <see cref="Settlement.KeepBoth"/>.</param>
public sealed record SettleCard(CardId Card, Settlement Settlement, CardId NewCard) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        if (BoardRules.CheckMayEdit(state, asker, card) is { } notYours)
            return notYours;
        if (card.Contest is not { } contest)
            return Ruling.NoChange;
        if (card.Standing is not (CardStanding.OnBoard or CardStanding.InTray))
            return RefusalReason.CardRemovedMeanwhile;
        if (!Enum.IsDefined(Settlement))
            return RefusalReason.NotUnderstood;
        if (Settlement == Settlement.KeepBoth && state.Board.Card(NewCard) is not null)
            return RefusalReason.AlreadyThere;
        if (Settlement == Settlement.KeepBoth && BoardRules.CheckRoomForNew(state, contest.By, card.Standing) is { } full)
            return full;
        return new CardSettled(Card, asker.Id, Settlement, contest.Text, contest.By, NewCard);
    }
}

/// <summary>One of two versions was chosen, or both kept.</summary>
public sealed record CardSettled(
    CardId Card, AttendeeId? By, Settlement Settlement, string OtherText, AttendeeId OtherBy, CardId NewCard) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var card = state.Board.Cards[Card] with { Contest = null };
        if (Settlement == Settlement.TakeOther)
        {
            var other = card.Reworded(OtherText, state.Version) with { NoticedAt = state.Version };
            return (state with { Board = state.Board.Store(other) })
                .Remember(By, new Change.Reworded(Card, state.Version, card.Stamps.Text, card.Text));
        }

        var board = state.Board.Store(card);
        if (Settlement == Settlement.KeepBoth)
        {
            board = board.Put(
                card with
                {
                    Id = NewCard,
                    Writer = OtherBy,
                    Text = OtherText,
                    Picture = null,
                    TextRevision = 1,
                    History = [],
                    Stamps = CardStamps.All(state.Version),
                    NoticedAt = state.Version,
                },
                Card);
        }

        var settled = state with { Board = board };
        return Settlement == Settlement.KeepBoth ? settled.Remember(By, new Change.Written(NewCard, state.Version)) : settled.ForgetAll(By);
    }
}
