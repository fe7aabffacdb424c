using System.Collections.Immutable;

namespace ConferenceBoard.Core.Board;

/// <summary>How attendees' cards reach the wall: the chair's live switch (domain.md §3).</summary>
public enum ContributionMode
{
    /// <summary>Straight to the board.</summary>
    Straight,

    /// <summary>Through the chair's tray.</summary>
    Tray,

    /// <summary>Only chair and note taker write.</summary>
    ChairWrites,
}

/// <summary>The cards and their order.</summary>
public sealed record BoardState
{
    /// <summary>A board with nothing on it.</summary>
    public static BoardState Empty { get; } = new();

    /// <summary>Every card ever, removed ones too.</summary>
    public ImmutableDictionary<CardId, Card> Cards { get; init; } = ImmutableDictionary<CardId, Card>.Empty;

    /// <summary>Cards on the board by column, top first. Holds a card exactly when it stands <see cref="CardStanding.OnBoard"/>.</summary>
    public ImmutableArray<ImmutableList<CardId>> Columns { get; init; } = [[], [], [], []];

    /// <summary>Cards in the tray, oldest first. Holds a card exactly when it stands <see cref="CardStanding.InTray"/>.</summary>
    public ImmutableList<CardId> Tray { get; init; } = [];

    /// <summary>How attendees' cards come.</summary>
    public ContributionMode Mode { get; init; }

    /// <summary>Attendees may move their own cards.</summary>
    public bool AttendeesMayMove { get; init; } = true;

    /// <summary>The ids of one column, top first.</summary>
    public ImmutableList<CardId> In(Column column) => Columns[(int)column];

    /// <summary>The card, or null.</summary>
    public Card? Card(CardId id) => Cards.GetValueOrDefault(id);

    /// <summary>The card just above on the board, or null at the top or off the board.</summary>
    public CardId? Above(Card card)
    {
        var at = In(card.Column).IndexOf(card.Id);
        return at > 0 ? In(card.Column)[at - 1] : null;
    }

    /// <summary>The last card of a column, or null where it is empty.</summary>
    public CardId? LastIn(Column column) => In(column).IsEmpty ? null : In(column)[^1];

    /// <summary>With the card stored as given and standing where it says: in its column after <paramref name="after"/>, in the tray, or nowhere.</summary>
    /// <param name="card">The card as it is now.</param>
    /// <param name="after">The card to stand below; null for the top. A card that is not in the column means the end.</param>
    internal BoardState Put(Card card, CardId? after)
    {
        var columns = Columns;
        if (Cards.TryGetValue(card.Id, out var before) && before.Standing == CardStanding.OnBoard)
            columns = columns.SetItem((int)before.Column, columns[(int)before.Column].Remove(card.Id));
        if (card.Standing == CardStanding.OnBoard)
        {
            var list = columns[(int)card.Column];
            var above = after is { } id ? list.IndexOf(id) : -1;
            var at = after is null ? 0 : above < 0 ? list.Count : above + 1;
            columns = columns.SetItem((int)card.Column, list.Insert(at, card.Id));
        }

        var tray = Tray.Remove(card.Id);
        return this with
        {
            Cards = Cards.SetItem(card.Id, card),
            Columns = columns,
            Tray = card.Standing == CardStanding.InTray ? tray.Add(card.Id) : tray,
        };
    }

    /// <summary>With the card stored as given, its standing and place untouched.</summary>
    internal BoardState Store(Card card) => this with { Cards = Cards.SetItem(card.Id, card) };
}
