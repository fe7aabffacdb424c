using ConferenceBoard.Core.Views;

namespace ConferenceBoard.Core.Board;

/// <summary>What several rules about cards share. A card someone may not see is, to them, not there.</summary>
internal static class BoardRules
{
    /// <summary>A refusal where cleaned card words are missing or too many, or null.</summary>
    public static Refusal? CheckText(string text)
    {
        if (text.Length == 0)
            return RefusalReason.CardEmpty;
        return text.Length > Limits.CardText ? new Refusal(RefusalReason.CardTooLong, text.Length, Limits.CardText) : null;
    }

    /// <summary>A refusal where marks do not fit, or null.</summary>
    public static Refusal? CheckMarks(ConferenceState state, CardMarks marks, Column column)
    {
        if (marks.WhoseName.Length > Limits.Name || marks.Source.Length > Limits.Name)
            return new Refusal(RefusalReason.NameTooLong, Limits.Name);
        if (!marks.Children.All(c => state.Children.Exists(k => k.Id == c)))
            return RefusalReason.ChildUnknown;
        return Strands.Of(column).Contains(marks.Strand) ? null : new Refusal(RefusalReason.StrandElsewhere);
    }

    /// <summary>A refusal where the board, or for a card that shall wait there the writer's share of the tray, can hold no further card; or null.</summary>
    public static Refusal? CheckRoom(ConferenceState state, AttendeeId? writer, CardStanding standing)
    {
        if (state.Board.Columns.Sum(c => c.Count) + state.Board.Tray.Count >= Limits.Cards)
            return new Refusal(RefusalReason.BoardFull, Limits.Cards);
        return standing == CardStanding.InTray ? CheckTray(state, writer) : null;
    }

    /// <summary>A refusal where the writer has as many cards in the tray as may wait there, or null.</summary>
    public static Refusal? CheckTray(ConferenceState state, AttendeeId? writer) =>
        state.Board.Tray.Count(id => state.Board.Cards[id].Writer == writer) >= Limits.TrayPerPerson
            ? new Refusal(RefusalReason.TrayFull, Limits.TrayPerPerson) : null;

    /// <summary>A refusal where a card that never was can no longer come to be, or null.</summary>
    public static Refusal? CheckRoomForNew(ConferenceState state, AttendeeId? writer, CardStanding standing) =>
        state.Board.Cards.Count >= Limits.CardsEver ? new Refusal(RefusalReason.BoardFull, Limits.Cards) : CheckRoom(state, writer, standing);

    /// <summary>The marks with their names cleaned.</summary>
    public static CardMarks Clean(CardMarks marks) =>
        marks with { WhoseName = Words.OfName(marks.WhoseName), Source = Words.OfName(marks.Source) };

    /// <summary>A refusal where an enum value from a hand-made call is none of ours, or null.</summary>
    public static Refusal? CheckKnown(Column column, Audience audience, CardMarks marks) =>
        Enum.IsDefined(column) && Enum.IsDefined(audience) && Enum.IsDefined(marks.Whose) && Enum.IsDefined(marks.Kind)
            && Enum.IsDefined(marks.Hand) && Enum.IsDefined(marks.Strand) ? null : new Refusal(RefusalReason.NotUnderstood);

    /// <summary>The card, where the asker may see it at all; null is "no longer there".</summary>
    public static Card? Seen(ConferenceState state, Asker asker, CardId id) =>
        state.Board.Card(id) is { } card && (asker.IsOffice || Visibility.MaySee(asker.Person!, card)) ? card : null;

    /// <summary>
    /// A refusal where the asker may not change the words or marks of a card they see, or null. Chair and note taker change any;
    /// others their own, and only while the chair lets cards come straight, or while theirs is still in the tray.
    /// </summary>
    public static Refusal? CheckMayEdit(ConferenceState state, Asker asker, Card card)
    {
        if (asker.IsOffice || asker.KeepsBoard)
            return null;
        if (asker.Id != card.Writer || !asker.Person!.Contributes)
            return RefusalReason.NotYourCard;
        return state.Board.Mode == ContributionMode.Straight || (state.Board.Mode == ContributionMode.Tray && card.Standing == CardStanding.InTray)
            ? null : new Refusal(RefusalReason.ChairChecksCards);
    }

    /// <summary>A refusal where the asker may not move a card they see, or null.</summary>
    public static Refusal? CheckMayMove(ConferenceState state, Asker asker, Card card) =>
        CheckMayEdit(state, asker, card)
            ?? (asker.IsOffice || asker.KeepsBoard || state.Board.AttendeesMayMove ? null : new Refusal(RefusalReason.ChairMovesCards));
}
