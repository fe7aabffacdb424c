using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.People;

namespace ConferenceBoard.Core.Preparation;

/// <summary>
/// Puts parts of what someone wrote beforehand on the board, in their own words and with their consent (domain.md §2). Chair, note taker or
/// office. What worries them goes to the worries, what goes well to what works, what would help or is offered to what needs to happen, parked;
/// what a child wrote may also go to the child's voice. What is a card already does not become another one. Nobody's own to undo.
/// </summary>
/// <param name="Writer">Who wrote it; someone who was taken off the list since has still written it.</param>
/// <param name="Cards">1 to <see cref="Limits.ViewCards"/> cards.</param>
public sealed record ViewsToCards(AttendeeId Writer, ImmutableArray<ViewCard> Cards) : ConferenceCommand
{
    internal override Ruling Decide(ConferenceState state, Asker asker)
    {
        if (!asker.IsOffice && !asker.KeepsBoard)
            return RefusalReason.ChairOnly;
        if (Cards.IsDefaultOrEmpty || Cards.Length > Limits.ViewCards || Cards.Any(c => c is null || !Enum.IsDefined(c.Column)))
            return RefusalReason.NotUnderstood;
        if (state.Attendee(Writer) is not { } writer)
            return RefusalReason.PersonGone;
        var views = state.Preparation.ViewsOf(Writer);
        if (!views.Form.Consent)
            return RefusalReason.ConsentMissing;

        var cards = Cards.Select(c => c with { Text = Words.OfCard(c.Text) })
            .Where(c => !views.Used.Exists(u => u.Column == c.Column && string.Equals(u.Text, c.Text, StringComparison.Ordinal))).ToImmutableList();
        var added = cards.ConvertAll(c => StrandOf(views.Form, writer.Role, c) is { } strand
            ? new CardAdded(c.Card, null, c.Text, c.Column, Marks(writer, strand), Audience.Everyone, CardStanding.OnBoard) : null);
        if (Check(state, cards) is { } no)
            return no;
        if (added.Contains(null))
            return RefusalReason.NotTheirWords;
        return cards.IsEmpty ? Ruling.NoChange : new Ruling([.. added.OfType<ConferenceEvent>(), new ViewsUsed(Writer, cards)], null);
    }

    private static Refusal? Check(ConferenceState state, ImmutableList<ViewCard> cards)
    {
        if (cards.Exists(c => state.Board.Card(c.Card) is not null) || cards.DistinctBy(c => c.Card).Count() < cards.Count)
            return RefusalReason.AlreadyThere;
        if (cards.Select(c => BoardRules.CheckText(c.Text)).FirstOrDefault(r => r is not null) is { } bad)
            return bad;
        return state.Board.Cards.Count + cards.Count > Limits.CardsEver || state.Board.Columns.Sum(c => c.Count) + state.Board.Tray.Count + cards.Count > Limits.Cards
            ? new Refusal(RefusalReason.BoardFull, Limits.Cards) : null;
    }

    /// <summary>The strand that goes with the words, or null where they are not in what the writer wrote for that column.</summary>
    private static Strand? StrandOf(ViewsBefore form, Role role, ViewCard card)
    {
        return card.Column switch
        {
            Column.WorriedAbout when Says(form.Worries) => Strand.Worry,
            Column.WorkingWell when Says(form.GoingWell) => Strand.Strength,
            Column.NeedsToHappen when Says(form.WouldHelp) || Says(form.Offer) => Strand.ParkedIdea,
            Column.ChildsVoice when role != Role.Child => null,
            Column.ChildsVoice when Says(form.Worries) => Strand.HouseOfWorries,
            Column.ChildsVoice when Says(form.GoingWell) => Strand.HouseOfGoodThings,
            Column.ChildsVoice when Says(form.WouldHelp) => Strand.HouseOfDreams,
            _ => null,
        };

        bool Says(string words) => Words.OfName(words).Contains(Words.OfName(card.Text), StringComparison.Ordinal);
    }

    /// <summary>Under their agency or relation, not their name: people who attend separately are not told of each other by a card.</summary>
    private static CardMarks Marks(Attendee writer, Strand strand) => new(
        writer.Role switch { Role.Child => WhoseWords.Child, Role.FamilyMember => WhoseWords.Family, _ => WhoseWords.Professional },
        writer.Belongs, [], KindOfInformation.Unmarked, Hand.Unmarked, "", strand);
}

/// <summary>Parts of what someone wrote are cards now.</summary>
public sealed record ViewsUsed(AttendeeId Writer, ImmutableList<ViewCard> Cards) : ConferenceEvent
{
    internal override ConferenceState Apply(ConferenceState state) => state.WithPreparation(p => p with
    {
        Views = p.Views.SetItem(Writer, p.ViewsOf(Writer) with { Used = p.ViewsOf(Writer).Used.AddRange(Cards) }),
    });
}
