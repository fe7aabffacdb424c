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

        var last = changes[^1];
        if (BoardRules.Seen(state, asker, last.Card) is not { } card)
            return RefusalReason.CardGone;
        if (CheckMayStill(state, asker, last, card) is { } no)
            return no;
        return last switch
        {
            Change.Written when Untouched(card, last.Stamp) =>
                new CardRestood(card.Id, by, CardStanding.Removed, null, TakenBack: state.Version + 1),
            Change.Reworded c when card.Stamps.Text == c.Stamp && StillThere(card) =>
                new CardTextChanged(card.Id, by, c.Text, Merged: false, TakenBack: c.Before),
            Change.Moved c when card.Stamps.Place == c.Stamp && card.Standing == CardStanding.OnBoard && StrandBefore(c, card) is { } strand =>
                new CardMoved(card.Id, by, c.Column, c.After, strand, TakenBack: c.Before),
            Change.Marked c when card.Stamps.Marks == c.Stamp && StillThere(card) =>
                new CardMarked(card.Id, by, c.Marks with { Strand = Strands.Fitting(c.Marks.Strand, card.Column) }, TakenBack: c.Before),
            Change.Restricted c when card.Stamps.Audience == c.Stamp =>
                new CardRestricted(card.Id, by, c.Audience, c.WithheldFrom, TakenBack: c.Before),
            Change.Restood c when card.Stamps.Standing == c.Stamp => PutBack(state, card, by, c),
            Change.TookIn c when Untouched(card with { Stamps = card.Stamps with { Place = c.Stamp } }, c.Stamp) && OtherUntouched(state, c) =>
                BoardRules.CheckRoom(state, c.Merged.Writer, CardStanding.OnBoard) is { } full ? full : new CardsParted(c.Kept, c.Merged, c.MergedAfter, by),
            _ => RefusalReason.BuiltOn,
        };
    }

    /// <summary>A refusal where the asker might not do such a thing now, whatever they might when they did it; or null.</summary>
    private static Refusal? CheckMayStill(ConferenceState state, Asker asker, Change last, Card card) => last switch
    {
        Change.Restricted => asker.IsChair ? null : RefusalReason.ChairOnly,
        Change.TookIn => asker.KeepsBoard ? null : RefusalReason.ChairOnly,
        Change.Moved => BoardRules.CheckMayMove(state, asker, card),
        _ => BoardRules.CheckMayEdit(state, asker, card),
    };

    private static Ruling PutBack(ConferenceState state, Card card, AttendeeId by, Change.Restood to)
    {
        var full = (card.Standing, to.Standing) switch
        {
            (CardStanding.OnBoard, CardStanding.InTray) => BoardRules.CheckTray(state, card.Writer),
            (CardStanding.OnBoard or CardStanding.InTray, _) => null,
            (_, CardStanding.OnBoard or CardStanding.InTray) => BoardRules.CheckRoom(state, card.Writer, to.Standing) ?? PictureRules.CheckRoom(state, card.Picture),
            _ => null,
        };
        return full is not null ? full : new CardRestood(card.Id, by, to.Standing, to.After, TakenBack: to.Before);
    }

    /// <summary>
    /// The strand that goes with the place before a move, or null where that would take back the strand which someone else has
    /// marked since: then they built on the move.
    /// </summary>
    private static Strand? StrandBefore(Change.Moved move, Card card)
    {
        if (card.Stamps.Marks < move.Stamp)
            return move.Strand;
        return Strands.Of(move.Column).Contains(card.Marks.Strand) ? card.Marks.Strand : null;
    }

    private static bool Untouched(Card card, long stamp) => card.Stamps == CardStamps.All(stamp) && card.Contest is null;

    private static bool StillThere(Card card) => card.Standing is CardStanding.OnBoard or CardStanding.InTray && card.Contest is null;

    /// <summary>The card that was taken in is as the merge left it: the chair can restrict it meanwhile, and that must hold.</summary>
    private static bool OtherUntouched(ConferenceState state, Change.TookIn took) =>
        state.Board.Card(took.Merged.Id) is { } merged && merged.Stamps == took.Merged.Stamps with { Standing = took.Stamp };
}

/// <summary>Forgetting the change that was just taken back.</summary>
internal static class Forgetting
{
    /// <summary>Without the person's newest change.</summary>
    public static ConferenceState Forget(this ConferenceState state, AttendeeId? by) =>
        by is { } id && state.Changes.TryGetValue(id, out var changes) && !changes.IsEmpty
            ? state with { Changes = state.Changes.SetItem(id, changes.RemoveAt(changes.Count - 1)) }
            : state;

    /// <summary>Without any of the person's changes: after one that cannot be taken back, undo must not reach for an older one.</summary>
    public static ConferenceState ForgetAll(this ConferenceState state, AttendeeId? by) =>
        by is { } id ? state with { Changes = state.Changes.Remove(id) } : state;
}
