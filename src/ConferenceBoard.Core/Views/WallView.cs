using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>One card as the room may see it.</summary>
public sealed record WallCard(
    CardId Id, string Text, WhoseWords Whose, string WhoseName, KindOfInformation Kind, Hand Hand, Strand Strand, string ChildrenNames, bool IsNewest);

/// <summary>
/// The wall: the strictest view of all people marked in the room. It holds nothing that is not drawn: no writer, no audience, no count of
/// what is hidden.
/// </summary>
public sealed record WallView
{
    /// <summary>What the conference is called.</summary>
    public required string Title { get; init; }

    /// <summary>Kind of meeting.</summary>
    public required ConferenceType Type { get; init; }

    /// <summary>The chair has covered the wall; there are no cards then.</summary>
    public required bool Blank { get; init; }

    /// <summary>The four columns, top first.</summary>
    public required ImmutableArray<ImmutableArray<WallCard>> Columns { get; init; }

    /// <summary>The column in use: of the newest card, unless the chair put one in the light.</summary>
    public required Column InUse { get; init; }

    /// <summary>The column in the light, alone on the wall, or null.</summary>
    public required Column? SpotlightColumn { get; init; }

    /// <summary>The card in the light, alone on the wall, or null.</summary>
    public required WallCard? SpotlightCard { get; init; }

    /// <summary>The room's code for joining; empty where there is none.</summary>
    public required string JoinCode { get; init; }

    /// <summary>The farthest viewer's distance ÷ the image height.</summary>
    public required double ViewerRatio { get; init; }

    /// <summary>What the room may see now.</summary>
    public static WallView For(ConferenceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var wall = state.Wall;
        var board = wall.Frozen?.Board ?? state.Board;
        var light = wall.Frozen?.Spotlight ?? wall.Spotlight;
        var newest = wall.Blank ? null : BoardView.Newest(board, MayShow);
        ImmutableArray<ImmutableArray<WallCard>> columns = wall.Blank
            ? [[], [], [], []]
            : ImmutableArray.CreateRange(board.Columns, list => list.Select(id => board.Cards[id]).Where(MayShow).Select(ViewOf).ToImmutableArray());
        var lit = light.Card is { } id ? columns.SelectMany(c => c).FirstOrDefault(c => c.Id == id) : null;
        return new WallView
        {
            Title = state.Details?.Title ?? "",
            Type = state.Details?.Type ?? ConferenceType.Initial,
            Blank = wall.Blank,
            Columns = columns,
            InUse = light.Column ?? (newest is { } n ? board.Cards[n].Column : Column.WorriedAbout),
            SpotlightColumn = light.Column,
            SpotlightCard = lit,
            JoinCode = state.JoinCode ?? "",
            ViewerRatio = wall.ViewerRatio,
        };

        // Asked of the card as it is now: what was restricted or removed since goes from a frozen wall too. And as it is held:
        // words that were not for the room when the wall was frozen stay off it though the card, reworded, is for everyone by now.
        bool MayShow(Card card) => Visibility.OnWall(state, card) && state.Board.Card(card.Id) is { } now && Visibility.OnWall(state, now);

        WallCard ViewOf(Card card) => new(
            card.Id, card.Text, card.Marks.Whose, card.Marks.WhoseName, card.Marks.Kind, card.Marks.Hand, card.Marks.Strand,
            Names.Of(state, card.Marks.Children), card.Id == newest);
    }
}
