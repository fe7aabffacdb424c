using System.Collections.Immutable;
using ConferenceBoard.Core.Board;
using ConferenceBoard.Core.Setup;

namespace ConferenceBoard.Core.Views;

/// <summary>How new a card is to the room.</summary>
public enum WallNews
{
    /// <summary>Others in its column changed later.</summary>
    None,

    /// <summary>The last that changed in its column.</summary>
    NewestOfColumn,

    /// <summary>The last that changed on the wall.</summary>
    NewestOfWall,
}

/// <summary>One card as the room may see it.</summary>
public sealed record WallCard(
    CardId Id, string Text, WhoseWords Whose, string WhoseName, KindOfInformation Kind, Hand Hand, Strand Strand, string ChildrenNames, WallNews News,
    CardPicture? Picture);

/// <summary>
/// The wall: the strictest view of all people marked in the room. It holds nothing that is not drawn: no writer, no audience, no count of
/// what is hidden. Two views that show the same are equal, where the later was made with the earlier at hand.
/// </summary>
public sealed record WallView
{
    /// <summary>What the conference is called.</summary>
    public required string Title { get; init; }

    /// <summary>Kind of meeting.</summary>
    public required ConferenceType Type { get; init; }

    /// <summary>The chair has covered the wall; there are no cards then.</summary>
    public required bool Blank { get; init; }

    /// <summary>The chair holds the wall as it is; pages turn by hand only.</summary>
    public required bool Still { get; init; }

    /// <summary>The four columns, top first.</summary>
    public required ImmutableArray<ImmutableArray<WallCard>> Columns { get; init; }

    /// <summary>The column in use: of the newest card, unless the chair put a column or a card in the light.</summary>
    public required Column InUse { get; init; }

    /// <summary>The column in the light, alone on the wall, or null.</summary>
    public required Column? SpotlightColumn { get; init; }

    /// <summary>The card in the light, alone on the wall, or null.</summary>
    public required WallCard? SpotlightCard { get; init; }

    /// <summary>A pair or a scale, alone on the wall, or null.</summary>
    public required WallScale? Scale { get; init; }

    /// <summary>The genogram, alone on the wall, or null.</summary>
    public required WallGenogram? Genogram { get; init; }

    /// <summary>The room's code for joining; empty where there is none.</summary>
    public required string JoinCode { get; init; }

    /// <summary>The farthest viewer's distance ÷ the image height.</summary>
    public required double ViewerRatio { get; init; }

    /// <summary>What the room may see now; <paramref name="before"/> itself where that is the same.</summary>
    public static WallView For(ConferenceState state, WallView? before = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        var wall = state.Wall;
        var board = wall.Frozen?.Board ?? state.Board;
        var light = wall.Frozen?.Spotlight ?? wall.Spotlight;
        var shown = board.Columns.Select(list => wall.Blank ? [] : list.Select(id => board.Cards[id]).Where(MayShow).ToImmutableArray()).ToImmutableArray();
        var newest = Newest(shown.SelectMany(list => list));
        var columns = Reuse.Same(before?.Columns, [.. shown.Select((list, index) => ViewOf(list, before?.Columns[index]))]);
        var lit = light.Card is { } id ? shown.SelectMany(list => list).FirstOrDefault(c => c.Id == id) : null;
        var now = new WallView
        {
            Title = state.Details?.Title ?? "",
            Type = state.Details?.Type ?? ConferenceType.Initial,
            Blank = wall.Blank,
            Still = wall.Frozen is not null,
            Columns = columns,
            InUse = light.Column ?? lit?.Column ?? newest?.Column ?? Column.WorriedAbout,
            SpotlightColumn = light.Column,
            SpotlightCard = lit is null ? null : columns[(int)lit.Column].First(c => c.Id == lit.Id),
            Scale = wall.Blank ? null : WallScale.Of(state, light, before?.Scale),
            Genogram = wall.Blank ? null : WallGenogram.Of(state, light, before?.Genogram),
            JoinCode = state.JoinCode ?? "",
            ViewerRatio = wall.ViewerRatio,
        };
        return now == before ? before : now;

        // Asked of the card as it is now: what was restricted or removed since goes from a frozen wall too. And as it is held:
        // words that were not for the room when the wall was frozen stay off it though the card, reworded, is for everyone by now.
        bool MayShow(Card card) => Visibility.OnWall(state, card) && state.Board.Card(card.Id) is { } current && Visibility.OnWall(state, current);

        ImmutableArray<WallCard> ViewOf(ImmutableArray<Card> cards, ImmutableArray<WallCard>? old)
        {
            var first = Newest(cards);
            return Reuse.Same(old, [.. cards.Select(c => new WallCard(
                c.Id, c.Text, c.Marks.Whose, c.Marks.WhoseName, c.Marks.Kind, c.Marks.Hand, c.Marks.Strand, Names.Of(state, c.Marks.Children),
                c.Id == newest?.Id ? WallNews.NewestOfWall : c.Id == first?.Id ? WallNews.NewestOfColumn : WallNews.None,
                c.Picture))]);
        }
    }

    private static Card? Newest(IEnumerable<Card> cards) => cards.MaxBy(c => c.NoticedAt);
}
