using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Plan;

/// <summary>
/// Makes a next step of an offer, in the words of the offer, and plans it with whoever offered. Chair and note taker. Once, unless that step is
/// not on the board any more; then for those that step was for.
/// </summary>
/// <param name="Offer">Which.</param>
/// <param name="Card">Id for the card.</param>
public sealed record OfferToStep(SupportOfferId Offer, CardId Card) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (PlanRules.Seen(state, asker, Offer) is not { } offer)
            return RefusalReason.OfferGone;
        if (PlanRules.StepOf(state, offer) is not null)
            return Ruling.NoChange;
        if (state.Board.Card(Card) is not null)
            return RefusalReason.AlreadyThere;
        if (BoardRules.CheckRoomForNew(state, asker.Id, CardStanding.OnBoard) is { } full)
            return full;

        var owner = state.Attendee(offer.Of)!;
        var whose = owner.IsProfessional ? WhoseWords.Professional : owner.Role == Role.Child ? WhoseWords.Child : WhoseWords.Family;
        var name = owner.Belongs.Length > 0 ? owner.Belongs : owner.Name;

        // A step that was made of it before may have been kept from someone: the words are the same, so it is for the same people.
        var earlier = PlanRules.CardsOf(state, offer).LastOrDefault();
        var audience = earlier?.Audience ?? Audience.Everyone;
        var marks = new CardMarks(whose, name, [], KindOfInformation.Unmarked, Hand.Unmarked, "", Strand.NextStep);
        return new Ruling(
            [
                new CardAdded(Card, asker.Id, offer.Text, Column.NeedsToHappen, marks, audience, CardStanding.OnBoard),
                .. earlier is { WithheldFrom.IsEmpty: false } ? [new CardRestricted(Card, null, audience, earlier.WithheldFrom)] : ImmutableArray<ConferenceEvent>.Empty,
                new StepPlanned(Card, StepPlan.None with { People = [offer.Of] }),
                new OfferTaken(Offer, Card),
            ],
            null);
    }
}

/// <summary>An offer became a next step.</summary>
public sealed record OfferTaken(SupportOfferId Offer, CardId Card) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithPlan(plan => plan.With(Offer, o => o with { Card = Card }));
}
