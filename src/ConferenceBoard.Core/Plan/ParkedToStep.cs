using ConferenceBoard.Core.Board;

namespace ConferenceBoard.Core.Plan;

/// <summary>Makes a next step of a parked idea, where it stands (domain.md §3, "The board"). Chair and note taker. It is a marking like any other, and undone so.</summary>
/// <param name="Card">A parked idea on the board.</param>
public sealed record ParkedToStep(CardId Card) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        if (card.Standing != CardStanding.OnBoard)
            return RefusalReason.CardRemovedMeanwhile;
        return card.Marks.Strand switch
        {
            Strand.ParkedIdea => new CardMarked(Card, asker.Id, card.Marks with { Strand = Strand.NextStep }),
            Strand.NextStep => Ruling.NoChange,
            _ => RefusalReason.NotParked,
        };
    }
}
