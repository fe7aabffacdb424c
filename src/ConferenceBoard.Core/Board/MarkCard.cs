namespace ConferenceBoard.Core.Board;

/// <summary>Says whose words a card holds, what kind of information, which hand, strand and children. Who may reword it may mark it.</summary>
public sealed record MarkCard(CardId Card, CardMarks Marks) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        if (BoardRules.CheckMayEdit(state, asker, card) is { } notYours)
            return notYours;
        if (card.Standing is CardStanding.Removed or CardStanding.Merged or CardStanding.Returned or CardStanding.Archived)
            return RefusalReason.CardRemovedMeanwhile;
        if (BoardRules.CheckKnown(card.Column, card.Audience, Marks) is { } unknown)
            return unknown;

        var marks = BoardRules.Clean(Marks);
        if (BoardRules.CheckMarks(state, marks, card.Column) is { } no)
            return no;
        return marks == card.Marks ? Ruling.NoChange : new CardMarked(Card, asker.Id, marks);
    }
}

/// <summary>A card has other marks.</summary>
/// <param name="Card">Which.</param>
/// <param name="By">By whom; null for the office.</param>
/// <param name="Marks">The marks now.</param>
/// <param name="TakenBack">Where this undoes a marking: the stamp the marks had before that.</param>
public sealed record CardMarked(CardId Card, AttendeeId? By, CardMarks Marks, long? TakenBack = null) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var card = state.Board.Cards[Card];
        var changed = state with
        {
            Board = state.Board.Store(card with { Marks = Marks, Stamps = card.Stamps with { Marks = TakenBack ?? state.Version } }),
        };
        return TakenBack is null ? changed.Remember(By, new Change.Marked(Card, state.Version, card.Stamps.Marks, card.Marks)) : changed.Forget(By);
    }
}
