namespace ConferenceBoard.Core.Board;

/// <summary>
/// Rewords a card. An edit that began from an older text is merged where the two do not overlap; where they do, both are kept
/// and the room is asked (architecture.md, "Concurrent edits of a card").
/// </summary>
/// <param name="Card">Which.</param>
/// <param name="BaseRevision">The revision the edit began from.</param>
/// <param name="Text">The new words.</param>
public sealed record EditCardText(CardId Card, int BaseRevision, string Text) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (BoardRules.Seen(state, asker, Card) is not { } card)
            return RefusalReason.CardGone;
        if (BoardRules.CheckMayEdit(state, asker, card) is { } notYours)
            return notYours;
        if (card.Standing is CardStanding.Removed or CardStanding.Merged or CardStanding.Returned or CardStanding.Archived)
            return RefusalReason.CardRemovedMeanwhile;

        var text = Words.OfCard(Text);
        if (BoardRules.CheckText(text) is { } bad)
            return bad;
        if (string.Equals(text, card.Text, StringComparison.Ordinal))
            return Ruling.NoChange;
        if (BaseRevision == card.TextRevision)
            return new CardTextChanged(Card, asker.Id, text, Merged: false);
        if (BaseRevision > card.TextRevision || BaseRevision < 1)
            return RefusalReason.NotUnderstood;

        var began = card.History.Find(p => p.Revision == BaseRevision)?.Text;
        if (string.Equals(text, began, StringComparison.Ordinal))
            return Ruling.NoChange;
        var merged = began is null ? null : ThreeWay.Merge(began, card.Text, text);
        if (merged is not null && merged.Length <= Limits.CardText)
        {
            merged = Words.OfCard(merged);
            return string.Equals(merged, card.Text, StringComparison.Ordinal) ? Ruling.NoChange : new CardTextChanged(Card, asker.Id, merged, Merged: true);
        }

        if (asker.Id is not { } by)
            return RefusalReason.NotUnderstood;
        return card.Contest is null ? new CardTextContested(Card, by, text) : RefusalReason.ChooseFirst;
    }
}

/// <summary>A card was reworded.</summary>
/// <param name="Card">Which.</param>
/// <param name="By">By whom; null for the office.</param>
/// <param name="Text">The new words.</param>
/// <param name="Merged">Two people's edits were put together.</param>
/// <param name="TakenBack">Where this undoes a rewording: the stamp the text had before that.</param>
public sealed record CardTextChanged(CardId Card, AttendeeId? By, string Text, bool Merged, long? TakenBack = null) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state)
    {
        var card = state.Board.Cards[Card];
        var next = card.Reworded(Text, TakenBack ?? state.Version) with { NoticedAt = state.Version };
        var changed = state with { Board = state.Board.Store(next) };
        return TakenBack is null ? changed.Remember(By, new Change.Reworded(Card, state.Version, card.Stamps.Text, card.Text)) : changed.Forget(By);
    }
}

/// <summary>Two people reworded a card in ways that do not fit together; both texts are kept.</summary>
public sealed record CardTextContested(CardId Card, AttendeeId By, string Text) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) =>
        state with { Board = state.Board.Store(state.Board.Cards[Card] with { Contest = new Contest(Text, By) }) };
}

/// <summary>How a text follows another.</summary>
internal static class Rewording
{
    /// <summary>The card with new words, the old ones in its history.</summary>
    public static Card Reworded(this Card card, string text, long stamp) => card with
    {
        Text = text,
        TextRevision = card.TextRevision + 1,
        History = (card.History.Count < Limits.TextHistory ? card.History : card.History.RemoveAt(0)).Add(new PastText(card.TextRevision, card.Text)),
        Stamps = card.Stamps with { Text = stamp },
    };
}
