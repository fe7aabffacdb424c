namespace ConferenceBoard.Core.Board;

/// <summary>
/// Takes back the asker's own last change by a change of its own. Refused where someone has since built on it: another's work is
/// never undone.
/// </summary>
public sealed record UndoLast : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (asker.Id is not { } by || !state.Changes.TryGetValue(by, out var changes) || changes.IsEmpty)
            return RefusalReason.NothingToUndo;

        var last = changes.Peek();
        if (BoardRules.Seen(state, asker, last.Card) is not { } card)
            return RefusalReason.CardGone;
        if (last is not Change.Restricted && BoardRules.CheckMayEdit(state, asker, card) is { } notYours)
            return notYours;
        return last switch
        {
            Change.Written when Untouched(card, last.Stamp) =>
                new CardRestood(card.Id, by, CardStanding.Removed, null, TakenBack: last.Before),
            Change.Reworded c when card.Stamps.Text == c.Stamp && StillThere(card) =>
                new CardTextChanged(card.Id, by, c.Text, Merged: false, TakenBack: c.Before),
            Change.Moved c when card.Stamps.Place == c.Stamp && card.Standing == CardStanding.OnBoard =>
                new CardMoved(card.Id, by, c.Column, c.After, Strands.Fitting(c.Strand, c.Column), TakenBack: c.Before),
            Change.Marked c when card.Stamps.Marks == c.Stamp && StillThere(card) =>
                new CardMarked(card.Id, by, c.Marks with { Strand = Strands.Fitting(c.Marks.Strand, card.Column) }, TakenBack: c.Before),
            Change.Restricted c when card.Stamps.Audience == c.Stamp && asker.IsChair =>
                new CardRestricted(card.Id, by, c.Audience, c.WithheldFrom, TakenBack: c.Before),
            Change.Restood c when card.Stamps.Standing == c.Stamp =>
                new CardRestood(card.Id, by, c.Standing, c.After, TakenBack: c.Before),
            Change.TookIn c when Untouched(card with { Stamps = card.Stamps with { Place = c.Stamp } }, c.Stamp) && MayPart(state, asker, c) =>
                new CardsParted(c.Kept, c.Merged, c.MergedAfter, by),
            _ => RefusalReason.BuiltOn,
        };
    }

    private static bool Untouched(Card card, long stamp) => card.Stamps == CardStamps.All(stamp) && card.Contest is null;

    private static bool StillThere(Card card) => card.Standing is CardStanding.OnBoard or CardStanding.InTray && card.Contest is null;

    private static bool MayPart(ConferenceState state, Asker asker, Change.TookIn took) =>
        asker.KeepsBoard && state.Board.Card(took.Merged.Id) is { Standing: CardStanding.Merged } merged && merged.Stamps.Standing == took.Stamp;
}

/// <summary>Forgetting the change that was just taken back.</summary>
internal static class Forgetting
{
    /// <summary>Without the person's newest change.</summary>
    public static ConferenceState Forget(this ConferenceState state, AttendeeId? by) =>
        by is { } id && state.Changes.TryGetValue(id, out var changes) && !changes.IsEmpty
            ? state with { Changes = state.Changes.SetItem(id, changes.Pop()) }
            : state;
}
