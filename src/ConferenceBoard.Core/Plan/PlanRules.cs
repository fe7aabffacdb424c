using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;
using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Plan;

/// <summary>What several rules of the plan share.</summary>
internal static class PlanRules
{
    /// <summary>Chair, note taker and social worker keep the plan.</summary>
    public static bool MayPlan(Role? role) => role is Role.Chair or Role.NoteTaker or Role.SocialWorker;

    /// <summary>They and the family write the safety plan, which is the family's (domain.md §2).</summary>
    public static bool MayWriteSafetyPlan(Role? role) => MayPlan(role) || role == Role.FamilyMember;

    /// <summary>A refusal where a card is not there for the asker, not on the board, or no next step; or null.</summary>
    public static Refusal? CheckStep(ConferenceState state, Asker asker, CardId id)
    {
        if (BoardRules.Seen(state, asker, id) is not { } card)
            return RefusalReason.CardGone;
        if (card.Standing != CardStanding.OnBoard)
            return RefusalReason.CardRemovedMeanwhile;
        return card.Marks.Strand == Strand.NextStep ? null : new Refusal(RefusalReason.NotANextStep);
    }

    /// <summary>A refusal where the first of these texts that is too long is so, or null.</summary>
    public static Refusal? CheckLengths(params ReadOnlySpan<(string Text, int Limit)> texts)
    {
        foreach (var (text, limit) in texts)
        {
            if (text.Length > limit)
                return new Refusal(RefusalReason.WordsTooLong, text.Length, limit);
        }

        return null;
    }

    /// <summary>The offer where it is there for the asker, or null.</summary>
    public static SupportOffer? Seen(ConferenceState state, Asker asker, SupportOfferId id) =>
        state.Plan.Offer(id) is { } offer && asker.Person is { } person && Visibility.MaySee(state, person, offer) ? offer : null;

    /// <summary>Its owner, where they may write, and chair and note taker change an offer.</summary>
    public static bool MayChange(Asker asker, SupportOffer offer) => asker.KeepsBoard || (asker.Person is { Contributes: true } person && person.Id == offer.Of);

    /// <summary>The card that was made of an offer, and where that was merged, the one that took it in, and so on, each once; none where none was made.</summary>
    public static IEnumerable<Card> CardsOf(ConferenceState state, SupportOffer offer)
    {
        var card = offer.Card is { } id ? state.Board.Card(id) : null;
        var seen = new HashSet<CardId>();
        while (card is not null && seen.Add(card.Id))
        {
            yield return card;
            card = card is { Standing: CardStanding.Merged, MergedInto: { } into } ? state.Board.Card(into) : null;
        }
    }

    /// <summary>The next step that was made of an offer, where it stands on the board; or null.</summary>
    public static Card? StepOf(ConferenceState state, SupportOffer offer) =>
        CardsOf(state, offer).LastOrDefault() is { Standing: CardStanding.OnBoard, Marks.Strand: Strand.NextStep } card ? card : null;

    /// <summary>Whether these very words stand on the board, as far as this person sees it.</summary>
    public static bool StandsOnBoard(ConferenceState state, Attendee viewer, string text) => state.Board.Columns.Any(column => column.Exists(id =>
        state.Board.Cards[id] is var card && string.Equals(card.Text, text, StringComparison.Ordinal) && Visibility.MaySee(viewer, card)));

    /// <summary>The same conference, planned otherwise.</summary>
    public static ConferenceState WithPlan(this ConferenceState state, Func<PlanState, PlanState> change) => state with { Plan = change(state.Plan) };
}
