namespace ConferenceBoard.Core.Board;

/// <summary>
/// Takes a card of an earlier conference off the board and keeps it at hand (domain.md §1: past updates in the mapping are archived). The
/// office, chair or note taker. <see cref="RestoreCard"/> puts it back.
/// </summary>
public sealed record ArchiveCard(CardId Card) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard && !asker.IsOffice)
            return RefusalReason.ChairOnly;
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        return card.Standing switch
        {
            CardStanding.OnBoard => new CardRestood(Card, asker.Id, CardStanding.Archived, null),
            CardStanding.Archived => Ruling.NoChange,
            _ => RefusalReason.CardRemovedMeanwhile,
        };
    }
}
